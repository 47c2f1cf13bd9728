"""What happened by the words of two labels, and what may be told as one event."""

from functools import lru_cache

from claimcheck.reckon.relating.freely.read import Concepts, concepts_in
from claimcheck.reckon.words import sections


def fit_together(one: frozenset[Concepts], two: frozenset[Concepts]) -> bool:
    """Say whether something that happened by the one may be what happened by the other."""
    return any(not x.isdisjoint(_told_as(y)) for x in one for y in two)


@lru_cache(maxsize=1_024)
def _told_as(concepts: Concepts) -> Concepts:
    """Give concepts with all that may be told of the same."""
    found = set(concepts)
    for first, *others in sections("concepts")["lists"]["together"]:
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
