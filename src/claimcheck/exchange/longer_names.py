"""Names of which a masked name is a part, and which are handed out all the same."""

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.exchange.letters import KIN, Word, spans, words
from claimcheck.exchange.name_words import told_words
from claimcheck.exchange.scrubbing import Found, Names
from claimcheck.exchange.telling import is_telling, tells_apart


class LongerNames:
    """Names that stay whole where they stand, though a masked name is a part of them.

    They are those of whom somebody said so (`allowed`), and those beside whose masked part a word
    tells another: Syrian Red Cross, Ali Hasan. A name of several words that tell stands for whoever
    bears it in a longer name too, such as that of the friends of Abu Karim.
    """

    def __init__(self, openly: Iterable[str], allowed: Iterable[str], whole: Names) -> None:
        self._allowed = frozenset(name.strip() for name in allowed)
        self._weak: dict[str, bool] = {}
        stay = (name for name in openly if self._tells_another(name, whole))
        self._names = Names((*self._allowed, *stay))

    def _tells_another(self, name: str, whole: Names) -> bool:
        if not any(whole.may_begin(name[start:end]) for start, end in spans(name)):
            return False
        parts = words(name)
        within = list(whole.found(name, parts))
        beside = (word for word in parts if not any(_is_in(word, found) for found in within))
        return (
            bool(within)
            and any(tells_apart(word.bare) for word in beside)
            and all(self._is_weak(found.name) for found in within)
        )

    def _is_weak(self, name: str) -> bool:
        """Whether a masked name may be a part of anybody's."""
        if name not in self._weak:
            told = told_words(name)
            alone = len(told) == 1
            self._weak[name] = alone or not any(
                is_telling(word.bare) or word.plain.letters in KIN for word in told
            )
        return self._weak[name]

    def found(self, text: str, parts: Sequence[Word]) -> Iterator[Found]:
        """Find these names in a text of these words."""
        return self._names.found(text, parts) if self._names else iter(())

    def is_allowed(self, name: str) -> bool:
        """Whether somebody said that a name may be handed out."""
        return name in self._allowed


def _is_in(word: Word, found: Found) -> bool:
    return found.start <= word.at + word.plain.start < found.end
