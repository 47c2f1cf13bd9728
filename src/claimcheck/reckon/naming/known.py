"""Well-known names of one thing that no spelling leads to: Aleppo and Halab, Daesh and ISIS."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from claimcheck.reckon.naming.distance import distance, weight
from claimcheck.reckon.naming.parts import Parts, take_apart
from claimcheck.reckon.naming.sounds import consonants
from claimcheck.reckon.naming.taking import meaning
from claimcheck.reckon.naming.words import known_places, known_sets

_CACHED = 262_144
_NEAR = 0.2
_HEAVY = 3.0
_NONE: frozenset[int] = frozenset()
Core = tuple[str, ...]
Marks = frozenset[tuple[str, str]]


def known_as(parts: Parts) -> frozenset[int]:
    """Give the numbers of the sets of well-known names that a name is of."""
    return _known_as(parts.text)


def called(number: int) -> str:
    """Give the name that a set of well-known names is called by."""
    return known_sets()[number][0]


def are_one_place(a: str, b: str) -> bool | None:
    """Tell whether two words name one known place; None where one of them names none."""
    one, other = places_of(a), places_of(b)
    return not one.isdisjoint(other) if one and other else None


def places_of(sound: str) -> frozenset[int]:
    """Give the numbers of the known places that a word, as sounds, names."""
    return _places().get(sound, _NONE)


@lru_cache(maxsize=_CACHED)
def _known_as(text: str) -> frozenset[int]:
    parts = take_apart(text)
    if parts.said_again and not parts.of_country:
        found = _known_core((f"#{parts.said_again}",), frozenset())
        if found:
            return found
    return _known_core(parts.core, parts.marks)


def _known_core(core: Core, marks: Marks) -> frozenset[int]:
    near = _names().get(_bones(core, marks), ())
    exactly = frozenset(number for known, number in near if core == known)
    return exactly or frozenset(number for known, number in near if _is_spelling(core, known))


def _is_spelling(core: Core, known: Core) -> bool:
    if len(core) != len(known):
        return False
    words = []
    for x, y in zip(core, known, strict=True):
        if x[0] in ".=#" or y[0] in ".=#":
            if x != y and not (meaning(x) and meaning(x) == meaning(y)):
                return False
        else:
            words.append((x, y))
    return sum(weight(x) for x, _ in words) >= _HEAVY and all(
        distance(x, y) <= _NEAR for x, y in words
    )


def _bones(core: Core, marks: Marks) -> tuple[str, Marks]:
    """Give what spellings of a name have alike."""
    told = "".join([meaning(each) or each for each in core])
    return consonants(told), marks


@cache
def _names() -> Mapping[tuple[str, Marks], list[tuple[Core, int]]]:
    found: defaultdict[tuple[str, Marks], list[tuple[Core, int]]] = defaultdict(list)
    for number, names in enumerate(known_sets()):
        for name in names:
            parts = take_apart(name)
            found[_bones(parts.core, parts.marks)].append((parts.core, number))
    return dict(found)


@cache
def _places() -> Mapping[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, names in enumerate(known_places()):
        for name in names:
            core = take_apart(name).core
            if len(core) == 1 and core[0][0] not in ".=#":
                found[core[0]].add(number)
    return {sound: frozenset(numbers) for sound, numbers in found.items()}
