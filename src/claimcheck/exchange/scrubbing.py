"""Names taken out of texts, however many names there are."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache

from claimcheck.reckon.names import fold

_WORD = re.compile(r"\w+")


class Names:
    """Names that are looked for by their first word, since of many few stand in any one text."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_word: defaultdict[str, list[str]] = defaultdict(list)
        for name in names:
            if name.split():
                self._by_word[_first_word(name)].append(name)

    def perhaps_in(self, words: Iterable[str]) -> list[str]:
        """Give the names that may stand in a text of these words (see `words_of`)."""
        return [name for word in words if word in self._by_word for name in self._by_word[word]]


def words_of(text: str) -> set[str]:
    """Give the words of a text, folded, and "" for names that have no word."""
    return {"", *map(fold, _WORD.findall(text))}


def _first_word(name: str) -> str:
    found = _WORD.search(name)
    return fold(found[0]) if found else ""


def replaced(text: str, names: Iterable[str], kept: str, by: Callable[[str], str]) -> str:
    """Replace names in a text, in any case and spacing; what `kept` matches is left as it is."""
    wanted = _pattern(tuple(sorted(set(names), key=lambda name: (-len(name), name))), kept)
    return wanted.sub(lambda found: found[0] if found["kept"] else by(found[0]), text)


@lru_cache(maxsize=1_024)
def _pattern(longest_first: tuple[str, ...], kept: str) -> re.Pattern[str]:
    names = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest_first)
    return re.compile(rf"(?P<kept>{kept})|(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)
