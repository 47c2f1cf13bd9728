"""How often two sources speak of the same items and say the same: sparse products."""

from typing import cast

import numpy as np
from attrs import frozen
from scipy.sparse import coo_array, csr_array

from claimcheck.reckon.weighing.ballots import Floats
from claimcheck.reckon.weighing.layout import Bools, Indexes, Layout
from claimcheck.reckon.weighing.settings import COPY_ITEMS, PAIR_BUDGET, WORK_BUDGET


@frozen(eq=False)
class Pairs:
    """Ordered pairs of sources (both ways) with the contested items that both speak of."""

    one: Indexes
    other: Indexes
    together: Floats
    same: Floats
    # What `same` was counted from: sources by candidates.
    claims: csr_array

    def over(self, weight: Floats) -> Floats:
        """Sum a weight per candidate over the answers that each pair shares."""
        weighed = self.claims.copy()
        weighed.data = weighed.data * weight[weighed.indices]
        return _picked(weighed @ self.claims.T, self.one, self.other)


def count_pairs(layout: Layout, claims: Bools, least: int) -> Pairs:
    """Count over the chosen claims for pairs that share at least `least` contested items.

    Where there would be too many pairs, only sources with more claims are compared: a pair needs
    many items to show anything.
    """
    chosen = claims & layout.contested[layout.item]
    chosen &= _busy(layout, chosen, least)[layout.source]
    source, candidate, item = (
        part[chosen] for part in (layout.source, layout.candidate, layout.item)
    )
    by_candidate = _incidence(source, candidate, (layout.sources, layout.candidates))
    by_item = _incidence(source, item, (layout.sources, layout.items))
    together = cast("coo_array", (by_item @ by_item.T).tocoo())
    one, other = (part.astype(np.int64) for part in together.coords)
    kept = (one != other) & (together.data >= least)
    one, other = one[kept], other[kept]
    same = _picked(by_candidate @ by_candidate.T, one, other)
    return Pairs(one, other, together.data[kept], same, by_candidate)


def _incidence(row: Indexes, column: Indexes, shape: tuple[int, int]) -> csr_array:
    found = coo_array((np.ones(row.size), (row, column)), shape=shape).tocsr()
    found.sum_duplicates()
    found.data[:] = 1.0
    return found


def _busy(layout: Layout, chosen: Bools, least: int) -> Bools:
    """Tell which sources have claims enough, with a bar that the budgets set."""
    times = np.bincount(layout.source[chosen], minlength=layout.sources)
    bar = max(least, COPY_ITEMS)
    while True:
        busy = times >= bar
        crowd = np.bincount(layout.item[chosen & busy[layout.source]], minlength=layout.items)
        work = float((crowd.astype(np.float64) ** 2).sum())
        if work <= WORK_BUDGET and min(work, float(busy.sum()) ** 2) <= PAIR_BUDGET:
            return busy
        bar *= 2


def _picked(product: csr_array, one: Indexes, other: Indexes) -> Floats:
    """Look up single entries of a sparse matrix; sorted indices make it a search."""
    if not one.size:
        return np.zeros(0)
    width = product.shape[1]
    ordered = product.tocoo()
    row, column = (part.astype(np.int64) for part in ordered.coords)
    key = row * width + column
    order = np.argsort(key)
    wanted = one * width + other
    at = np.minimum(np.searchsorted(key[order], wanted), key.size - 1)
    found = order[at]
    return np.where(key[found] == wanted, ordered.data[found], 0.0)
