"""What one clause of a wording says of a thing that a clause of another says otherwise.

“The pilot erred; the engine ran normally” and “the engine stopped in flight” are two causes, of
which the one says that the other is not so.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.respects import Readings, excludes, read_respects
from claimcheck.reckon.relating.subjects import meet
from claimcheck.reckon.words import listed

_BREAKS = re.compile(
    r"[;,.()،؛]|\s[-–—]\s|\b(?:but|while|whereas|mais|tandis|pero|mientras|بينما|لكن)\b"
)
_AT_MOST = 300
_TABLE = "outcomes"


@lru_cache(maxsize=8_192)
def clauses_of(text: str) -> tuple[str, ...]:
    """Take a wording apart at its signs and at what turns it."""
    return tuple(clause.strip() for clause in _BREAKS.split(text[:_AT_MOST]) if clause.strip())


@lru_cache(maxsize=16_384)
def clauses_exclude(a: str, b: str) -> bool:
    """Say whether a clause of each speaks of one thing, and both cannot be so of it.

    Of what a wording tells both ways, at two moments perhaps, nothing is said.
    """
    return any(
        _of_one_thing(one, two) and excludes(one, two, _TABLE) and _steadily(a, one, b, two)
        for one in _telling(clauses_of(a))
        for two in _telling(clauses_of(b))
    )


def _telling(clauses: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out clauses that say when: what was so until noon may be otherwise after it."""
    return tuple(
        clause
        for clause in clauses
        if listed("terms", "at_a_time").isdisjoint(fold(clause).split())
    )


def _of_one_thing(one: str, two: str) -> bool:
    return meet(read_respects(one, _TABLE).about, read_respects(two, _TABLE).about)


def _steadily(a: str, one: str, b: str, two: str) -> bool:
    """Say whether each wording as a whole says no more in a respect than its clause does."""
    first, second = read_respects(one, _TABLE), read_respects(two, _TABLE)
    return all(
        _names(read_respects(whole, _TABLE), respect) == _names(clause, respect)
        for whole, clause in ((a, first), (b, second))
        for respect in _respects(first, second)
    )


def _respects(one: Readings, two: Readings) -> Iterator[str]:
    told: tuple[Mapping[str, object], ...] = (two.said, two.denied)
    return (each for each in {**one.said, **one.denied} if any(each in x for x in told))


def _names(reading: Readings, respect: str) -> frozenset[str]:
    nothing = frozenset[str]()
    return reading.said.get(respect, nothing) | reading.denied.get(respect, nothing)
