"""What happened by the words of two labels, and what may be told as one event."""

from functools import lru_cache

from claimcheck.reckon.relating.labels.read import Concepts, concepts_in
from claimcheck.reckon.words import sections


def fit_together(one: frozenset[Concepts], two: frozenset[Concepts]) -> bool:
    """Say whether something that happened by the one may be what happened by the other."""
    return any(not x.isdisjoint(_with_others(y, "together")) for x in one for y in two)


def may_be_one(one: frozenset[Concepts], two: frozenset[Concepts]) -> bool:
    """Say whether a thing of the one may be told as a thing of the other: a depot in the port."""
    return any(not x.isdisjoint(_with_others(y, "near")) for x in one for y in two)


@lru_cache(maxsize=1_024)
def _with_others(concepts: Concepts, key: str) -> Concepts:
    """Give concepts with all that a list puts beside them: the first of a row beside the others."""
    found = set(concepts)
    for first, *others in sections("concepts")["lists"][key]:
        if first in concepts:
            found.update(others)
        elif not concepts.isdisjoint(others):
            found.add(first)
    return frozenset(found)


def unmet_happenings(
    known: frozenset[Concepts], others: frozenset[Concepts]
) -> frozenset[Concepts]:
    """Give what happened by the one that may not be told as anything that happened by the other."""
    happened = frozenset(each for each in known if each & concepts_in("happenings"))
    return frozenset(each for each in happened if not fit_together(frozenset({each}), others))
