"""Two provinces, departments or districts by name: who is in the one is not in the other."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.labels.names import names_meet
from claimcheck.reckon.relating.tie import sound_alike
from claimcheck.reckon.words import listed, sections


@lru_cache(maxsize=16_384)
def provinces_differ(name: str, other: str) -> bool:
    """Say whether each of two folded places names one area of one level, and these differ."""
    one, two = _area_in(name), _area_in(other)
    if one is None or two is None or one[0] != two[0] or one[1] == two[1]:
        return False
    return not sound_alike(one[1], two[1]) and not names_meet(
        frozenset({one[1]}), frozenset({two[1]})
    )


def _area_in(place: str) -> tuple[str, str] | None:
    """Give the level and the name of the one area that a place tells: “Daraa province”."""
    words = place.split()
    found = [at for at, word in enumerate(words) if word in _level_of()]
    if len(found) != 1:
        return None
    name = _name_of(words, found[0])
    return (_level_of()[words[found[0]]], name) if name else None


def _name_of(words: Sequence[str], at: int) -> str:
    """Give the name beside the word for an area: after it with an “of”, else before it.

    In Arabic, French and Spanish the name follows.
    """
    of, after = words[at + 1 : at + 2], words[at + 2 : at + 3]
    if of and of[0] in listed("places", "of_area") and after:
        return "" if _is_idle(after[0]) else after[0]
    if not words[at].isascii() and of and not _is_idle(of[0]):
        return of[0]
    before = words[at - 1] if at else ""
    return "" if _is_idle(before) or not words[at].isascii() else before


def _is_idle(word: str) -> bool:
    return (
        len(word) < 2
        or word.isdecimal()
        or word in listed("terms", "place_idle")
        or word in listed("terms", "areas")
        or word in listed("terms", "idle")
        or word in listed("concepts", "idle")
        or word in listed("places", "no_names")
    )


@cache
def _level_of() -> Mapping[str, str]:
    return {
        fold(word): level for level, words in sections("places")["levels"].items() for word in words
    }
