"""Quantiles of many groups at once, and what is distinct."""

import numpy as np
import numpy.typing as npt

from claimcheck.reckon.weighing.ballots import Floats

Groups = npt.NDArray[np.int64]


def group_quantile(group: Groups, value: Floats, share: float, size: int) -> Floats:
    """Give each group's value at `share` (0..1) of its sorted values; nan where it has none."""
    return weighted_quantile(group, value, np.ones(value.size), share, size)


def weighted_quantile(
    group: Groups, value: Floats, weight: Floats, share: float, size: int
) -> Floats:
    """Give for each group the least value up to which `share` of its weight lies."""
    if not value.size:
        return np.full(size, np.nan)
    order = np.lexsort((value, group))
    group, value = group[order], value[order]
    total = np.cumsum(weight[order])
    ends = np.searchsorted(group, np.arange(size), side="right")
    starts = np.searchsorted(group, np.arange(size))
    before = np.where(starts > 0, total[np.maximum(starts - 1, 0)], 0.0)
    whole = np.where(ends > starts, total[np.maximum(ends - 1, 0)] - before, 0.0)
    at = np.searchsorted(total, before + share * whole)
    at = np.clip(at, starts, np.maximum(ends - 1, starts))
    found = value[np.minimum(at, value.size - 1)]
    return np.where(whole > 0, found, np.nan)


def distinct(key: Groups) -> Groups:
    """Give the different keys in order; by sorting, which is faster here than numpy's hashing."""
    ordered = np.sort(key)
    if not ordered.size:
        return ordered
    return np.asarray(ordered[np.concatenate([[True], ordered[1:] != ordered[:-1]])])
