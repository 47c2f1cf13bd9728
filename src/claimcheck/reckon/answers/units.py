"""What the words of a unit or a question say is counted, and what was done to it."""

from functools import lru_cache

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.words import mapping


@frozen(cache_hash=True)
class Classes:
    """The acts (killed, freed) and the groups (children, vehicles) that words name."""

    acts: frozenset[str]
    groups: frozenset[str]


@lru_cache(maxsize=16_384)
def classes_of(text: str) -> Classes:
    """Give the acts and groups that the words of a unit, question or answer name."""
    words = fold(text[:500]).split()
    return Classes(
        frozenset(act for word in words if (act := class_of(word, "acts"))),
        frozenset(group for word in words if (group := class_of(word, "groups"))),
    )


def class_of(word: str, section: str) -> str | None:
    """Give the act or group that one folded word names, or None."""
    return _by_word(section).get(word)


@lru_cache(maxsize=4)
def _by_word(section: str) -> dict[str, str]:
    classes = mapping("terms", section)
    return {fold(word): name for name, words in classes.items() for word in words}
