"""Support: which answers to an item allow or contain which others."""

from itertools import chain

import numpy as np
import numpy.typing as npt
from attrs import frozen
from scipy import sparse

from claimcheck.reckon.context import Context
from claimcheck.reckon.names import canonical
from claimcheck.reckon.weighing.ballots import Floats, Ints
from claimcheck.reckon.weighing.casting.numbering import by_key, numbered, paired
from claimcheck.reckon.weighing.casting.reading import Reading

LENT = 1.0
"""What an answer lends to what it allows or is part of: “at least 5” says nothing against 6.

How much of that counts is the model's to find.
"""

MOST_PAIRS = 4_000_000
MOST_SHARING = 300


@frozen(eq=False)
class Support:
    """Pairs of candidates: who names `giver` lends `weight` of that to `taker`."""

    giver: Ints
    taker: Ints
    weight: Floats


def support_between(item_of: Ints, readings: list[Reading], context: Context) -> Support:
    """Find which candidates (c, sorted by item) lend support to which others of their item."""
    inside = _allowed(item_of, readings)
    parts = _parts(item_of, readings, context)
    return Support(
        np.r_[inside[0], parts[0]].astype(np.int32),
        np.r_[inside[1], parts[1]].astype(np.int32),
        np.full(inside[0].size + parts[0].size, LENT),
    )


_Pairs = tuple[npt.NDArray[np.integer], npt.NDArray[np.integer]]


def _none() -> _Pairs:
    return np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.int32)


def _allowed(item_of: Ints, readings: list[Reading]) -> _Pairs:
    """Pair every interval with what lies in it and says more."""
    least = np.array([reading.least for reading in readings])
    most = np.array([reading.most for reading in readings])
    wide = np.flatnonzero(least < most)
    if not wide.size:
        return _none()
    starts = np.searchsorted(item_of, item_of[wide], "left")
    sizes = np.searchsorted(item_of, item_of[wide], "right") - starts
    keep = np.cumsum(sizes) <= MOST_PAIRS
    wide, starts, sizes = wide[keep], starts[keep], sizes[keep]
    giver = np.repeat(wide, sizes)
    taker = np.repeat(starts - np.r_[0, np.cumsum(sizes)[:-1]], sizes) + np.arange(sizes.sum())
    within = (least[giver] <= least[taker]) & (most[taker] <= most[giver])
    narrower = (least[giver] != least[taker]) | (most[giver] != most[taker])
    chosen = within & narrower
    return giver[chosen], taker[chosen]


def _parts(item_of: Ints, readings: list[Reading], context: Context) -> _Pairs:
    """Pair every list of names with the lists that hold, or lie within, all of its names."""
    named = [place for place, reading in enumerate(readings) if reading.names]
    if not named or not (context.within or any(len(readings[at].names) > 1 for at in named)):
        return _none()
    told, held = _incidence(named, readings, _containers(context))
    size = int(held.name.max()) + 1
    columns = numbered(np.r_[told.keys(item_of, size), held.keys(item_of, size)])
    names = told.matrix(columns.ids[: told.row.size], len(readings), columns.keys.size)
    closure = held.matrix(columns.ids[told.row.size :], len(readings), columns.keys.size)
    crowded = np.flatnonzero(np.asarray(closure.sum(axis=0)).ravel() > MOST_SHARING)
    if crowded.size:
        keep = np.ones(columns.keys.size)
        keep[crowded] = 0
        names = names @ sparse.diags_array(keep)
    shared = (names @ closure.T).tocoo()
    length = np.array([len(reading.names) for reading in readings])
    giver, taker = shared.coords
    chosen = (shared.data >= length[giver]) & (giver != taker)
    return giver[chosen], taker[chosen]


@frozen(eq=False)
class _Incidence:
    """Which candidate (`row`) holds which name, by its number; each pair once."""

    row: Ints
    name: Ints

    def keys(self, item_of: Ints, size: int) -> npt.NDArray[np.int64]:
        """Give a key for every pair of item and name."""
        return paired(item_of[self.row], self.name, size)

    def matrix(self, columns: Ints, height: int, width: int) -> sparse.csr_array:
        """Give the pairs as a matrix of candidates by names of items."""
        return sparse.csr_array((np.ones(self.row.size), (self.row, columns)), (height, width))


def _incidence(
    named: list[int], readings: list[Reading], around: dict[str, set[str]]
) -> tuple[_Incidence, _Incidence]:
    """Say which candidates name what, and which of them hold what, by all that contains it."""
    every = [readings[at].names for at in named]
    names, number = by_key(chain.from_iterable(every))
    rows = np.repeat(np.array(named, dtype=np.int32), [len(each) for each in every])
    told = _Incidence(rows, number)
    larger = [around.get(name, set()) for name in names]
    if not any(larger):
        return told, told
    numbers = {name: at for at, name in enumerate(names)}
    of = [[numbers.setdefault(each, len(numbers)) for each in sorted(some)] for some in larger]
    sizes = np.array([len(each) for each in of])[number]
    more = np.array(list(chain.from_iterable(of[at] for at in number.tolist())), dtype=np.int32)
    held = numbered(paired(np.r_[rows, np.repeat(rows, sizes)], np.r_[number, more], len(numbers)))
    row, name = np.divmod(held.keys, len(numbers))
    return told, _Incidence(row.astype(np.int32), name.astype(np.int32))


def _containers(context: Context) -> dict[str, set[str]]:
    """List, for every name that lies in something, all that contains it, directly or not."""
    found: dict[str, set[str]] = {}
    for name in context.within:
        reached: set[str] = set()
        ahead = [name]
        while ahead:
            for larger in context.within.get(ahead.pop(), ()):
                folded = canonical(larger, context)
                if folded not in reached:
                    reached.add(folded)
                    ahead.append(folded)
        found[name] = reached - {name}
    return found
