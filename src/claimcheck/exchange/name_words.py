"""The words of names that are to be masked, and what of a text is one of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from attrs import evolve, frozen

from claimcheck.exchange.letters import ARTICLES, KIN, Reading, Word, pieces, readings, words
from claimcheck.exchange.sounding import Sounding
from claimcheck.exchange.telling import is_common, is_telling

LEFT_OUT = ARTICLES | {"bin", "بن"}
_SHORTEST = 2
_SHORTEST_JOINED = 5
_MOST_KEPT = 200_000
Owners = frozenset[str]


@frozen
class Told:
    """A word of a text that is one of a name's: which, whose, and how it is written.

    It may be `several` of the name's words written together. It is `loose` where it may be another
    word, and `doubtful` where it is so likely another that it tells nothing by itself.
    """

    at: int
    letters: str
    start: int
    end: int
    owners: Owners
    several: bool = False
    loose: bool = False
    doubtful: bool = False


class NameWords:
    """The words of masked names, by `names` of each of their bearers."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        owners: defaultdict[str, set[str]] = defaultdict(set)
        joined: defaultdict[str, set[str]] = defaultdict(set)
        self.telling: set[str] = set()
        self._plainest: dict[str, str] = {}
        self._kept: dict[str, Told | None] = {}
        for owner, held in names.items():
            for told in map(told_words, held):
                for letters in self._single(told):
                    owners[letters].add(owner)
                for letters in _joined(told):
                    joined[letters].add(owner)
        self._owners = {letters: frozenset(of) for letters, of in owners.items()}
        self._joined = {letters: frozenset(of) for letters, of in joined.items()}
        self._sounding = Sounding({*self.telling, *self._joined, *(KIN & self._owners.keys())})
        rows = map(self._row, chain.from_iterable(names.values()))
        self._rows = {row for row in rows if len(row) > 1}
        self._lengths = {len(row) for row in self._rows}

    def _single(self, told: Sequence[Word]) -> Iterator[str]:
        for word in told:
            for letters in own(word):
                yield letters
                self._plainest.setdefault(letters, own(word)[-1])
                if is_telling(word.bare):
                    self.telling.add(letters)

    def __contains__(self, letters: str) -> bool:
        return letters in self._owners

    def knows(self, word: str) -> bool:
        """Whether a word of a text may be one of a masked name's that tells."""
        return any(
            reading.letters in self.telling
            or reading.letters in self._joined
            or any(each.letters not in KIN for each in self._sounding.like(reading.letters))
            for _, piece in pieces(word)
            for reading in readings(piece)
        )

    def meant_by(self, letters: Collection[str]) -> set[str]:
        """Give words with those of masked names that they sound like."""
        heard = chain.from_iterable(map(self._sounding.like, letters))
        return {*letters, *(each.letters for each in heard)}

    def sound_in(self, name: str) -> bool:
        """Whether a whole masked name sounds in another, written in another way."""
        row = self._row(name)
        return any(
            row[start : start + length] in self._rows
            for length in self._lengths
            for start in range(len(row) - length + 1)
        )

    def _row(self, name: str) -> tuple[str, ...]:
        """Give the words of a name, each as the word of a masked name that it is or sounds like."""
        return tuple(self._plainest_of(word) for word in told_words(name))

    def _plainest_of(self, word: Word) -> str:
        letters = word.plain.letters
        for reading in word.readings:
            heard = self._sounding.like(reading.letters)
            if letters not in self._owners and heard:
                letters = heard[0].letters
        return self._plainest.get(letters, letters)

    def told(self, parts: Sequence[Word]) -> dict[int, Told]:
        """Find which words of a text are a masked name's, as they are written or as they sound."""
        found: dict[int, Told] = {}
        for at, word in enumerate(parts):
            if told := self._told_alone(word):
                start, end = word.at + told.start, word.at + told.end
                found[at] = evolve(told, at=at, start=start, end=end)
        return found

    def _told_alone(self, word: Word) -> Told | None:
        """Find what a word is, wherever it stands; most come again."""
        if word.written in self._kept:
            return self._kept[word.written]
        found = self._as_written(word) or self._as_heard(word)
        if len(self._kept) < _MOST_KEPT:
            self._kept[word.written] = found
        return found

    def _as_written(self, word: Word) -> Told | None:
        for several, known in ((True, self._joined), (False, self._owners)):
            for reading in word.readings:
                owners = known.get(reading.letters)
                if owners and (several or not self._is_idle(reading.letters, word, reading)):
                    return _told(reading, reading.letters, owners, several=several)
        return None

    def _as_heard(self, word: Word) -> Told | None:
        for reading in word.readings:
            plural = reading.loose and word.plain.letters == f"{reading.letters}s"
            heard = () if plural else self._sounding.like(reading.letters)
            if heard and not self._is_idle(heard[0].letters, word, reading):
                owners = frozenset[str]().union(*(self._of(each.letters) for each in heard))
                several = heard[0].letters in self._joined
                told = _told(reading, heard[0].letters, owners, several=several)
                # A word that is written small is seldom a name: “called” is no خالد.
                clear = heard[0].clear or not word.bare.islower()
                return evolve(told, loose=True, doubtful=not (heard[0].scripts and clear))
        return None

    def _of(self, letters: str) -> Owners:
        return self._joined.get(letters) or self._owners[letters]

    def _is_idle(self, letters: str, word: Word, reading: Reading) -> bool:
        """Whether a word that a name has tells nobody where it is written so: على, not علي."""
        return letters in self.telling and is_common(word.written[reading.start : reading.end])


def _told(reading: Reading, letters: str, owners: Owners, *, several: bool) -> Told:
    return Told(0, letters, reading.start, reading.end, owners, several, reading.loose)


def told_words(name: str) -> list[Word]:
    """Give the words of a name but for articles and “son of”."""
    return [word for word in words(name) if word.plain.letters not in LEFT_OUT]


def own(word: Word) -> list[str]:
    """Give the ways in which a word of a name may be written by itself."""
    return [letters for letters in word.spellings if len(letters) >= _SHORTEST]


def _joined(told: Sequence[Word]) -> Iterator[str]:
    """Give two words of a name that stand together as one."""
    for one, other in pairwise(told):
        if is_telling(one.bare) or is_telling(other.bare):
            together = (f"{one.plain.letters}{each}" for each in own(other))
            yield from (each for each in together if len(each) >= _SHORTEST_JOINED)
