"""Names found in texts however they are written, and however many names there are."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from attrs import frozen

from claimcheck.exchange.figures import are_figures, begin_anew, call_a_source
from claimcheck.exchange.letters import ARTICLES, Reading, Word, letters_of, readings, words
from claimcheck.exchange.telling import is_common

_HEAD = 3
# So few letters are a name only where they are parted as it is: “Al I” is no “Ali”.
_FEW_LETTERS = 5
_MOST_ARTICLES = 4
_MOST_KEPT = 200_000


@frozen
class Found:
    """A name that stands in a text, from where to where."""

    start: int
    end: int
    name: str


@frozen
class _Name:
    """A name by one row of its letters.

    `parts` is of how many words they are; `lead` and `trail` are the signs around them that belong
    to the name; `common` is whether it is a word that names nobody elsewhere, `figures` whether
    they may be anybody's count, `parted` whether a sign parts figures in it from what is before.
    """

    name: str
    parts: int
    lead: str
    trail: str
    common: bool
    figures: bool
    parted: bool


class Names:
    """Names to be looked for by their letters, which stand in a text with anything between."""

    def __init__(self, names: Iterable[str]) -> None:
        spelled = {name.strip(): words(name.strip()) for name in names if name.strip()}
        self._names: dict[str, _Name] = {}
        for every in (False, True):  # a name as it is written goes before what another may be
            for name, parts in spelled.items():
                for letters, count in _spellings(parts, every=every):
                    self._names.setdefault(letters, _name(name, parts, count))
        self._sorted = sorted(self._names)
        self._heads = {letters[:length] for letters in self._sorted for length in range(_HEAD + 1)}
        self._initials = {parts[0].plain.letters for parts in spelled.values() if parts}
        self._signs = _signs(name for name, parts in spelled.items() if not parts)
        self._beginning: dict[str, bool] = {}

    def __bool__(self) -> bool:
        return bool(self._names or self._signs)

    def may_begin(self, word: str) -> bool:
        """Whether one of the names may begin with this word of a text; most come again."""
        may = self._beginning.get(word)
        if may is None:
            may = any(
                (len(reading.letters) > 1 or reading.letters in self._initials)
                and self._begins(reading.letters)
                for reading in readings(word)
            )
            if len(self._beginning) < _MOST_KEPT:
                self._beginning[word] = may
        return may

    def has_signs(self, text: str) -> bool:
        """Whether a name that has no letters stands in a text."""
        return self._signs is not None and self._signs.search(text) is not None

    def found(self, text: str, parts: Sequence[Word]) -> Iterator[Found]:
        """Find the names in a text of these words; the longest, where several begin alike."""
        after = 0
        for at, word in enumerate(parts):
            # Most words begin none, and are known to.
            if at < after or self._beginning.get(word.written) is False:
                continue
            if self.may_begin(word.written):
                found, after = self._longest(text, parts, at)
                if found:
                    yield found
        if self._signs:
            yield from (Found(*each.span(), each[0]) for each in self._signs.finditer(text))

    def _begins(self, letters: str) -> bool:
        if letters[:_HEAD] not in self._heads:
            return False
        at = bisect_left(self._sorted, letters)
        return at < len(self._sorted) and self._sorted[at].startswith(letters)

    def _longest(self, text: str, parts: Sequence[Word], at: int) -> tuple[Found | None, int]:
        """Find the longest name that begins with a word; gives it and the word after it."""
        best, after = None, at + 1
        begun = [(reading.letters, reading, at, 1) for reading in reversed(parts[at].readings)]
        while begun:
            letters, last, here, count = begun.pop()
            if not self._begins(letters):
                continue
            if count == 1:
                first = last
            name = self._names.get(letters)
            if name and _is_meant(name, text, letters, (parts[here].at, last), count):
                start = parts[at].at + first.start
                bare = Found(start, parts[here].at + last.end, name.name)
                found = _widened(text, bare, name)
                count_only = found == bare and _may_be_count(name, text, parts, (at, here))
                longer = best is None or (found.end, -found.start) > (best.end, -best.start)
                if longer and not count_only:
                    best, after = found, here + 1
            begun += _further(parts, letters, here, count)
        return best, after


def _further(
    parts: Sequence[Word], letters: str, here: int, count: int
) -> Iterator[tuple[str, Reading, int, int]]:
    """Go on with the word that follows, and past an article with the one after it."""
    after = here + 1
    if after < len(parts) and parts[after].plain.letters in ARTICLES:
        yield from _grown(parts, letters, after + 1, count)
    yield from _grown(parts, letters, after, count)


def _grown(
    parts: Sequence[Word], letters: str, at: int, count: int
) -> Iterator[tuple[str, Reading, int, int]]:
    if at < len(parts):
        for reading in reversed(parts[at].readings):
            if not reading.before:
                yield letters + reading.letters, reading, at, count + 1


def _is_meant(name: _Name, text: str, letters: str, ends: tuple[int, Reading], count: int) -> bool:
    """Whether letters that are a name's are that name here, where so many words have them."""
    at, last = ends
    if name.parts == count == 1:
        start, end = at + last.start, at + last.end
        if last.loose or (is_common(text[start:end]) and not name.common):
            return False
        # Scripts without spaces have names of one sign in many words.
        return len(letters) > 1 or not (
            words(text[end : end + 1]) or words(text[max(start - 1, 0) : start])
        )
    return name.parts == count or len(letters) >= _FEW_LETTERS


def _may_be_count(name: _Name, text: str, parts: Sequence[Word], ends: tuple[int, int]) -> bool:
    """Whether the figures of a name may be a count here, from its first word to its last."""
    at, here = ends
    if name.figures:
        return not call_a_source(text, parts, at)
    return at < here and not name.parted and begin_anew(text, parts, here)


def _widened(text: str, found: Found, name: _Name) -> Found:
    """Take in the signs around its letters that a name has."""
    start, end = found.start, found.end
    if name.lead and text.endswith(name.lead, 0, start):
        start -= len(name.lead)
    if name.trail and text.startswith(name.trail, end):
        end += len(name.trail)
    return Found(start, end, found.name)


def _name(name: str, parts: Sequence[Word], count: int) -> _Name:
    lead = name[: parts[0].at + parts[0].plain.start]
    trail = name[parts[-1].at + parts[-1].plain.end :]
    bare = name[len(lead) : len(name) - len(trail)]
    common = len(parts) == 1 and is_common(bare)
    parted = any(begin_anew(name, parts, at) for at in range(1, len(parts)))
    return _Name(name, count, lead, trail, common, are_figures(letters_of(bare)), parted)


def _spellings(parts: Sequence[Word], *, every: bool) -> Iterator[tuple[str, int]]:
    """Give the letters of a name and of how many words they are: as written, or in every way.

    Articles may be left out and a kunya stand in another case, of which long names have too many.
    """
    if not parts:
        return
    plain = [word.plain.letters for word in parts]
    yield "".join(plain), len(plain)
    if not every:
        return
    ways = [_ways(word, alone=len(parts) == 1) for word in parts]
    if sum(len(way) > 1 for way in ways) > _MOST_ARTICLES:
        bare = [way[-1] for way in ways]
        yield "".join(bare), sum(map(bool, bare))
        return
    for chosen in product(*ways):
        if any(chosen):
            yield "".join(chosen), sum(map(bool, chosen))


def _ways(word: Word, *, alone: bool) -> tuple[str, ...]:
    """Give how a word of a name may stand in a text; the shortest last."""
    if word.plain.letters in ARTICLES and not alone:
        return word.plain.letters, ""
    loose = {each.letters for each in word.readings if each.loose} if alone else set()
    return tuple(letters for letters in word.spellings if letters not in loose)


def _signs(names: Iterable[str]) -> re.Pattern[str] | None:
    """Give a pattern for names that have no letter; None where there are none."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    if not longest_first:
        return None
    escaped = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest_first)
    return re.compile(rf"(?<!\w)(?:{escaped})(?!\w)")
