"""What the words of a unit or a question say is counted, and what was done to it."""

from functools import lru_cache

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.words import mapping

# A shorter word begins or ends so by itself.
_WITH_ARTICLE = 4
_WITH_ENDING = 3


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
    classes = _by_word(section)
    if word.isascii():
        return classes.get(word)
    return next((classes[form] for form in forms_of(word) if form in classes), None)


def names_people(word: str) -> bool:
    """Say whether one folded word names people, by who they are or what befell them."""
    group = class_of(word, "groups")
    things = mapping("terms", "apart")["things"]
    return (group is not None and group not in things) or (
        class_of(word, "acts") not in {None, "destroyed", "damaged"}
    )


def forms_of(word: str) -> tuple[str, ...]:
    """Give a word, and an Arabic one without its article and the ending of a counted noun too."""
    if word.isascii():
        return (word,)
    stem = word.removeprefix("ال") if len(word) > _WITH_ARTICLE else word
    return (word, stem, stem.removesuffix("ا") if len(stem) > _WITH_ENDING else stem)


@lru_cache(maxsize=4)
def _by_word(section: str) -> dict[str, str]:
    classes = mapping("terms", section)
    return {fold(word): name for name, words in classes.items() for word in words}
