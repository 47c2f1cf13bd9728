"""Parts of names in texts: those that surely mean whoever bears the name, and those that may."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from claimcheck.exchange.letters import ARTICLES, KIN, Word
from claimcheck.exchange.name_words import LEFT_OUT, NameWords, Owners, Told
from claimcheck.exchange.open_names import OpenNames
from claimcheck.exchange.scrubbing import Names
from claimcheck.exchange.telling import is_telling, listed

# What may stand between two words of one name: “al-Najjar, Abu Karim”; no end of a sentence.
_WITHIN = re.compile(r"(?:[\s_,،\-‐-―()\u200b-\u200f]|\.(?!\s)){0,4}")
# What stands between a name and the family name behind it.
_BESIDE = re.compile(r"[ \u00a0\-‐-―]")
# What stands before the second half of a name like Abdulrahman where it is written apart.
_SERVANTS = ("abd", "abdul", "abdel", "abdal", "abdol", "abdu", "abdou", "عبد")
_AFTER_TITLE = re.compile(r"\.?[\s_\-]{0,3}")


@frozen
class Part:
    """Words of a name in a text, from where to where, and whose they may be.

    They are `sure` where nobody else is meant.
    """

    start: int
    end: int
    owners: Owners
    sure: bool


class NameParts:
    """Words of names that are to be masked, by `names` of each of their bearers.

    Whoever is named `openly` may bear some of them too: these alone mean nobody for sure.
    """

    def __init__(
        self, names: Mapping[str, Iterable[str]], whole: Names, openly: Iterable[str]
    ) -> None:
        self._words = NameWords(names)
        self._open = OpenNames(openly, whole, self._words)

    def knows(self, word: str) -> bool:
        """Whether a word of a text may be one of a masked name's."""
        return self._words.knows(word)

    def found(self, text: str, parts: Sequence[Word]) -> Iterator[Part]:
        """Find what of masked names stands in a text of these words, outside of open names."""
        told = self._words.told(parts)
        if not told:
            return
        kept = self._open.found(text, parts)
        at = 0
        while at < len(parts):
            run = _run(text, parts, told, at)
            at = run[-1].at + 1 if run else at + 1
            if run and not self._open.hold(run, kept):
                yield from self._part(text, parts, run)

    def _part(self, text: str, parts: Sequence[Word], run: list[Told]) -> Iterator[Part]:
        firm = [each for each in run if not each.doubtful]
        titled = [each for each in firm if not each.loose and _titled(text, parts, each.at)]
        if self._is_name(run):
            sure = self._is_name(firm) and not self._open.bear({each.letters for each in firm})
            if sure or not titled:
                owners = frozenset.intersection(*(each.owners for each in run))
                yield Part(_begin(parts, run[0], sure=sure), run[-1].end, owners, sure)
                if sure:
                    yield from self._beside(text, parts, run)
                return
        for each in filter(self._tells, firm):
            openly = self._open.bear({each.letters})
            if each in titled or not openly:
                sure = each in titled and not openly
                yield Part(_begin(parts, each, sure=sure), each.end, each.owners, sure)

    def _beside(self, text: str, parts: Sequence[Word], run: Sequence[Told]) -> Iterator[Part]:
        """Give the family name that seems to follow what of a name is masked: Umm Khaled al-Hamvi.

        Nothing but where it stands says that it is of the name.
        """
        after = run[-1].at + 1
        begin = after
        if after + 1 < len(parts) and parts[after].plain.letters in ARTICLES:
            after += 1
        if after >= len(parts) or parts[after].plain.letters in ARTICLES:
            return
        word, ends = parts[after], [run[-1].end, *_ends(parts[begin:after])]
        starts = [each.at + each.plain.start for each in parts[begin : after + 1]]
        gaps = zip(ends, starts, strict=True)
        near = all(_BESIDE.fullmatch(text, end, start) for end, start in gaps)
        if near and word.bare[:1].isupper() and is_telling(word.bare):
            owners = frozenset.intersection(*(each.owners for each in run))
            yield Part(starts[0], _ends([word])[0], owners, sure=False)

    def _is_name(self, run: Sequence[Told]) -> bool:
        """Whether words are enough of a name to mean whoever bears it."""
        letters = {each.letters for each in run}
        several = len(letters) > 1 or any(each.several for each in run)
        return several and (any(map(self._tells, run)) or not letters.isdisjoint(KIN))

    def _tells(self, told: Told) -> bool:
        return told.several or told.letters in self._words.telling


def _run(text: str, parts: Sequence[Word], told: Mapping[int, Told], at: int) -> list[Told]:
    """Give the words from one on that stand together and are of one name."""
    if at not in told:
        return []
    run = [told[at]]
    letters = {told[at].letters}
    owners = told[at].owners
    end = parts[at].at + parts[at].plain.end
    for here in range(at + 1, len(parts)):
        if not _WITHIN.fullmatch(text, end, parts[here].at):
            break
        end = parts[here].at + parts[here].plain.end
        found = told.get(here)
        if found and found.letters in letters:
            break  # “Abu Karim, Abu Karim” are two
        if found and found.owners & owners:
            run.append(found)
            letters.add(found.letters)
            owners &= found.owners
        elif parts[here].plain.letters not in LEFT_OUT:
            break
    # “Karim Abu Zeid”: who is a father or mother is told by what follows.
    while len(run) > 1 and run[-1].letters in KIN:
        run.pop()
    return run


def _ends(parts: Sequence[Word]) -> list[int]:
    return [word.at + word.plain.end for word in parts]


def _titled(text: str, parts: Sequence[Word], at: int) -> bool:
    """Whether a title stands before a word."""
    before = at - 1
    if before > 0 and parts[before].plain.letters in ARTICLES:
        before -= 1
    if before < 0:
        return False
    word = parts[before]
    end = word.at + word.plain.end
    follows = bool(_AFTER_TITLE.fullmatch(text, end, parts[before + 1].at))
    return follows and any(reading.letters in listed("titles") for reading in word.readings)


def _begin(parts: Sequence[Word], told: Told, *, sure: bool) -> int:
    """Give where a part of a name begins, with the article before it; else where its word does."""
    here = parts[told.at].at + parts[told.at].plain.start
    if not sure or told.start != here:
        return told.start if sure else here
    start, at = told.start, told.at
    servant = told.letters.startswith(_SERVANTS)
    for words_before in (ARTICLES - {"the"}, _SERVANTS if servant else ()):
        before = parts[at - 1] if at else None
        if not before or before.plain.letters not in words_before:
            continue
        if start - before.at - before.plain.end == 1:
            start, at = before.at + before.plain.start, at - 1
    return start
