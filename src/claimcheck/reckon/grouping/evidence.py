"""What speaks for or against one event, by the names of its weights, and how much of it."""

from collections.abc import Callable, Hashable
from itertools import islice
from typing import TypeVar

from claimcheck.reckon.grouping.weighed import Counts

_One = TypeVar("_One", bound=Hashable)
_Other = TypeVar("_Other", bound=Hashable)

Evidence = list[tuple[str, float]]

_LOOKED_AT = 12


def shares(a: Counts[_One], b: Counts[_Other], level: Callable[[_One, _Other], str]) -> Evidence:
    """Give each level its share of all pairs of what two groups tell, over the most of each."""
    if len(a) == len(b) == 1:
        return [(level(next(iter(a)), next(iter(b))), 1.0)]
    found: dict[str, float] = {}
    pairs = 0.0
    for one, often in islice(a.items(), _LOOKED_AT):
        for two, again in islice(b.items(), _LOOKED_AT):
            name = level(one, two)
            found[name] = found.get(name, 0.0) + often * again
            pairs += often * again
    return [(name, much / pairs) for name, much in found.items()]
