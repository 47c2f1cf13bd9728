"""Names of those who may be named, as far as they have words of masked names."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from claimcheck.exchange.letters import Word
from claimcheck.exchange.name_words import NameWords, Told, own, told_words
from claimcheck.exchange.scrubbing import Found, Names
from claimcheck.exchange.telling import is_telling, listed


class OpenNames:
    """Names that stay as they are where they stand, and whose words mean nobody else for sure.

    No such bearer of a word is one who is called after the `whole` name of another or by masked
    words alone, nor, for two words together, one whose name has none that tells beside them: the
    brother of Abu Karim.
    """

    def __init__(self, openly: Iterable[str], whole: Names, masked: NameWords) -> None:
        self._masked = masked
        self._bearers: defaultdict[str, set[str]] = defaultdict(set)
        self._others: set[str] = set()
        self._borne: dict[frozenset[str], bool] = {}
        shared = [name for name in openly if self._shares(name, whole)]
        self._names = Names(shared)

    def _shares(self, name: str, whole: Names) -> bool:
        """Note the words of masked names that an open one bears too; gives whether it does."""
        told = told_words(name)
        letters = self._masked.meant_by([each for word in told for each in own(word)])
        if letters.isdisjoint(self._masked.telling):
            return False
        beside = [word.bare for word in told if self._is_beside(word)]
        if not beside or any(whole.found(name, told)):
            return False
        if self._masked.sound_in(name):
            return False
        for each in letters:
            self._bearers[each].add(name)
        if any(map(is_telling, beside)):
            self._others.add(name)
        return True

    def _is_beside(self, word: Word) -> bool:
        """Whether a word of an open name is none of a masked one, and no title."""
        letters = self._masked.meant_by(own(word))
        return bool(letters) and not any(
            each in self._masked or each in listed("titles") for each in letters
        )

    def found(self, text: str, parts: Sequence[Word]) -> list[Found]:
        """Find these names in a text of these words."""
        return list(self._names.found(text, parts))

    def hold(self, run: Sequence[Told], found: Sequence[Found]) -> bool:
        """Whether words are those of an open name that was found around them."""
        before = bisect_right(found, run[0].start, key=lambda name: name.start) - 1
        if before < 0 or run[-1].end > found[before].end:
            return False
        return len(run) == 1 or found[before].name in self._others

    def bear(self, letters: Collection[str]) -> bool:
        """Whether one of these names has all of these words."""
        key = frozenset(letters)
        if key not in self._borne:
            bearers = set.intersection(*(self._bearers.get(each, set()) for each in key))
            self._borne[key] = bool(bearers if len(key) == 1 else bearers & self._others)
        return self._borne[key]
