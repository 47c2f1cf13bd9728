"""How often two sources speak of the same items, and how often they say the same.

Claims are sorted by item (or candidate), and each is paired with the next, the next but one and so
on of its group: the work is the number of pairs of claims, whatever the number of sources.
"""

from collections.abc import Iterator
from itertools import count

import numpy as np
from attrs import evolve, frozen

from claimcheck.reckon.weighing.ballots import Floats
from claimcheck.reckon.weighing.layout import Bools, Indexes, Layout
from claimcheck.reckon.weighing.settings import COPY_ITEMS, PAIR_BUDGET, WORK_BUDGET
from claimcheck.reckon.weighing.spread import distinct

DENSE = 2000
"""Up to so many sources the sums of all pairs are kept in one square."""
BATCH = 1 << 21


@frozen(eq=False)
class Groups:
    """Claims sorted by what they share; `end` is where each claim's group ends."""

    source: Indexes
    shared: Indexes
    end: Indexes

    def pairs(self) -> Iterator[tuple[Indexes, Indexes]]:
        """Give all pairs of claims of one group, in batches of positions."""
        first = np.arange(self.source.size)
        batch: list[tuple[Indexes, Indexes]] = []
        held = 0
        for step in count(1):
            first = first[first + step < self.end[first]]
            batch.append((first, first + step))
            held += first.size
            if held >= BATCH or not first.size:
                one, other = zip(*batch, strict=True)
                yield np.concatenate(one), np.concatenate(other)
                batch, held = [], 0
            if not first.size:
                return


@frozen(eq=False)
class Pairs:
    """Ordered pairs of sources (both ways) with the contested items that both speak of."""

    one: Indexes
    other: Indexes
    together: Floats
    same: Floats
    # Both, numbered among the sources compared, as one key; the lesser source first.
    key: Indexes
    compared: int
    answers: Groups

    def with_at_least(self, items: int) -> "Pairs":
        """Keep the pairs that speak together of so many items."""
        kept = self.together >= items
        return evolve(
            self,
            one=self.one[kept],
            other=self.other[kept],
            together=self.together[kept],
            same=self.same[kept],
            key=self.key[kept],
        )

    def over(self, weight: Floats) -> Floats:
        """Sum a weight per candidate over the answers that each pair shares."""
        return _sums(self.answers, weight, self.compared, self.key)


def count_pairs(layout: Layout, claims: Bools, least: int) -> Pairs:
    """Count over the chosen claims for pairs that share at least `least` contested items.

    Where there would be too many pairs, only sources with more claims are compared: a pair needs
    many items to show anything.
    """
    chosen = claims & layout.contested[layout.item]
    busy = _busy(layout, chosen, least)
    chosen &= busy[layout.source]
    names = np.flatnonzero(busy)
    source = (np.cumsum(busy) - 1)[layout.source[chosen]]
    items = _groups(source, layout.item[chosen])
    answers = _groups(source, layout.candidate[chosen])
    key, together = _counts(items, names.size)
    kept = together >= least
    key, together = key[kept], together[kept]
    same = _sums(answers, np.ones(layout.candidates), names.size, key)
    one, other = names[key // max(names.size, 1)], names[key % max(names.size, 1)]
    return Pairs(
        np.concatenate([one, other]),
        np.concatenate([other, one]),
        np.tile(together, 2),
        np.tile(same, 2),
        np.tile(key, 2),
        names.size,
        answers,
    )


def _groups(source: Indexes, shared: Indexes) -> Groups:
    """Sort claims by what they share, one for each source."""
    size = int(source.max(initial=0)) + 1
    key = distinct(shared * size + source)
    shared, source = key // size, key % size
    return Groups(source, shared, np.searchsorted(shared, shared, side="right"))


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


def _counts(groups: Groups, size: int) -> tuple[Indexes, Floats]:
    """Count the pairs of sources that meet; keys in order."""
    square = np.zeros(size * size if size <= DENSE else 0)
    loose = []
    for first, second in groups.pairs():
        key = groups.source[first] * size + groups.source[second]
        if square.size:
            square += np.bincount(key, minlength=square.size)
        else:
            loose.append(key)
    if square.size or not loose:
        found = np.flatnonzero(square)
        return found, square[found]
    key, times = np.unique(np.concatenate(loose), return_counts=True)
    return key, times.astype(np.float64)


def _sums(groups: Groups, weight: Floats, size: int, key: Indexes) -> Floats:
    """Sum a weight per shared thing over the pairs with these keys."""
    if not key.size:
        return np.zeros(0)
    named = key if size <= DENSE else distinct(key)
    total = np.zeros(size * size if size <= DENSE else named.size)
    for first, second in groups.pairs():
        found = groups.source[first] * size + groups.source[second]
        amount = weight[groups.shared[first]]
        if size > DENSE:
            at = np.minimum(np.searchsorted(named, found), named.size - 1)
            amount, found = np.where(named[at] == found, amount, 0.0), at
        total += np.bincount(found, amount, minlength=total.size)
    return total[key] if size <= DENSE else total[np.searchsorted(named, key)]
