"""Parts of names in texts: those that surely mean whoever bears the name, and those that may."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from claimcheck.exchange.letters import ARTICLES, KIN, Word, pieces, readings, words
from claimcheck.exchange.scrubbing import Found, Names
from claimcheck.exchange.telling import is_common, is_telling, titles

_LEFT_OUT = ARTICLES | {"bin", "بن"}
# What may stand between two words of one name: “al-Najjar, Abu Karim”; no end of a sentence.
_WITHIN = re.compile(r"(?:[\s_,،\-‐-―()\u200b-\u200f]|\.(?!\s)){0,4}")
_AFTER_TITLE = re.compile(r"\.?[\s_\-]{0,3}")
_SHORTEST = 2
_SHORTEST_JOINED = 5
Owners = frozenset[str]


@frozen
class Part:
    """Words of a name in a text, from where to where, and whose they may be.

    They are `sure` where nobody else is meant.
    """

    start: int
    end: int
    owners: Owners
    sure: bool


@frozen
class _Told:
    """A word of a text that is one of a name's: which, whose, and how it is written."""

    at: int
    letters: str
    start: int
    end: int
    owners: Owners
    several: bool
    loose: bool


class NameParts:
    """Words of names that are to be masked, by `names` of each of their bearers.

    Whoever is named `openly` may bear some of them too: these alone mean nobody for sure. No such
    bearer is one who is called after the `whole` name of another or by these words alone, nor, for
    two words together, one whose name has none that tells beside them: the brother of Abu Karim.
    """

    def __init__(
        self, names: Mapping[str, Iterable[str]], whole: Names, openly: Iterable[str]
    ) -> None:
        owners: defaultdict[str, set[str]] = defaultdict(set)
        joined: defaultdict[str, set[str]] = defaultdict(set)
        self._telling: set[str] = set()
        for owner, held in names.items():
            for name in held:
                self._take(name, owner, owners, joined)
        self._owners = {letters: frozenset(of) for letters, of in owners.items()}
        self._joined = {letters: frozenset(of) for letters, of in joined.items()}
        self._open: defaultdict[str, set[str]] = defaultdict(set)
        self._others: set[str] = set()
        self._not_own = self._owners.keys() | titles()
        shared = [name for name in openly if self._shares(name, whole)]
        self._open_names = Names(shared)

    def _take(
        self,
        name: str,
        owner: str,
        owners: defaultdict[str, set[str]],
        joined: defaultdict[str, set[str]],
    ) -> None:
        told = [word for word in words(name) if word.plain.letters not in _LEFT_OUT]
        for word in told:
            for letters in _own(word):
                owners[letters].add(owner)
                if is_telling(_written(name, word)):
                    self._telling.add(letters)
        for one, other in pairwise(told):
            for letters in (f"{one.plain.letters}{each}" for each in _own(other)):
                telling = any(is_telling(_written(name, word)) for word in (one, other))
                if telling and len(letters) >= _SHORTEST_JOINED:
                    joined[letters].add(owner)

    def _shares(self, name: str, whole: Names) -> bool:
        """Note the words of masked names that an open one bears too; gives whether it does."""
        told = [word for word in words(name) if word.plain.letters not in _LEFT_OUT]
        letters = {each for word in told for each in _own(word)}
        own = [word for word in told if _own(word) and self._not_own.isdisjoint(_own(word))]
        if not (own and letters & self._telling) or any(whole.found(name, told)):
            return False
        for each in letters:
            self._open[each].add(name)
        if any(is_telling(_written(name, word)) for word in own):
            self._others.add(name)
        return True

    def knows(self, word: str) -> bool:
        """Whether a word of a text may be one of a masked name's."""
        return any(
            reading.letters in self._telling or reading.letters in self._joined
            for _, piece in pieces(word)
            for reading in readings(piece)
        )

    def found(self, text: str, parts: Sequence[Word]) -> Iterator[Part]:
        """Find what of masked names stands in a text of these words, outside of open names."""
        told = {at: found for at, word in enumerate(parts) if (found := self._told(text, at, word))}
        if not told:
            return
        kept = list(self._open_names.found(text, parts))
        at = 0
        while at < len(parts):
            run = _run(text, parts, told, at)
            at = run[-1].at + 1 if run else at + 1
            if run and not self._is_within(run, kept):
                yield from self._part(text, parts, run)

    def _told(self, text: str, at: int, word: Word) -> _Told | None:
        for several, known in ((True, self._joined), (False, self._owners)):
            for reading in word.readings:
                if owners := known.get(reading.letters):
                    start, end = word.at + reading.start, word.at + reading.end
                    tells = reading.letters in self._telling
                    if several or not (tells and is_common(text[start:end])):
                        return _Told(
                            at, reading.letters, start, end, owners, several, reading.loose
                        )
        return None

    def _part(self, text: str, parts: Sequence[Word], run: list[_Told]) -> Iterator[Part]:
        letters = {each.letters for each in run}
        tells = [each for each in run if each.several or each.letters in self._telling]
        owners = frozenset.intersection(*(each.owners for each in run))
        several = len(letters) > 1 or run[0].several
        if several and (tells or letters & KIN):
            sure = not self._borne_openly(letters)
            yield Part(_begin(parts, run[0], sure=sure), run[-1].end, owners, sure)
            return
        for each in tells:
            openly = self._borne_openly({each.letters})
            titled = not each.loose and _titled(text, parts, each.at)
            if titled or not openly:
                sure = titled and not openly
                yield Part(_begin(parts, each, sure=sure), each.end, each.owners, sure)

    def _is_within(self, run: list[_Told], names: list[Found]) -> bool:
        """Whether words are those of an open name that stands there."""
        before = bisect_right(names, run[0].start, key=lambda name: name.start) - 1
        if before < 0 or run[-1].end > names[before].end:
            return False
        return len(run) == 1 or names[before].name in self._others

    def _borne_openly(self, letters: Collection[str]) -> bool:
        """Whether one open name has all of these words."""
        bearers = set.intersection(*(self._open.get(each, set()) for each in letters))
        return bool(bearers if len(letters) == 1 else bearers & self._others)


def _run(text: str, parts: Sequence[Word], told: Mapping[int, _Told], at: int) -> list[_Told]:
    """Give the words from one on that stand together and are of one name."""
    if at not in told:
        return []
    run = [told[at]]
    owners = told[at].owners
    end = parts[at].at + parts[at].readings[0].end
    for here in range(at + 1, len(parts)):
        if not _WITHIN.fullmatch(text, end, parts[here].at):
            break
        end = parts[here].at + parts[here].plain.end
        if here in told and told[here].letters in {each.letters for each in run}:
            break  # “Abu Karim, Abu Karim” are two
        if here in told and told[here].owners & owners:
            run.append(told[here])
            owners &= told[here].owners
        elif parts[here].plain.letters not in _LEFT_OUT:
            break
    # “Karim Abu Zeid”: who is a father or mother is told by what follows.
    while len(run) > 1 and run[-1].letters in KIN:
        run.pop()
    return run


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
    return follows and any(reading.letters in titles() for reading in word.readings)


def _begin(parts: Sequence[Word], told: _Told, *, sure: bool) -> int:
    """Give where a part of a name begins, with the article before it; else where its word does."""
    here = parts[told.at].at + parts[told.at].plain.start
    if not sure or told.start != here:
        return told.start if sure else here
    before = parts[told.at - 1] if told.at else None
    if before is None or before.plain.letters not in ARTICLES - {"the"}:
        return told.start
    article = before.at + before.plain.start
    return article if told.start - before.at - before.plain.end == 1 else told.start


def _own(word: Word) -> list[str]:
    """Give the ways in which a word of a name may be written by itself."""
    return [letters for letters in word.spellings if len(letters) >= _SHORTEST]


def _written(text: str, word: Word) -> str:
    return text[word.at + word.plain.start : word.at + word.plain.end]
