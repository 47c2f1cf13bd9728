"""Numbers for things: equal ones share a number, whatever order they came in."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

import numpy as np
import numpy.typing as npt
from attrs import frozen

from claimcheck.reckon.weighing.ballots import Ints
from claimcheck.reckon.weighing.casting.told import Longs

T = TypeVar("T", bound=Hashable)
# Keys below so many times their number are counted and not sorted.
_DENSE = 4


@frozen(eq=False)
class Numbered:
    """Distinct keys (k) in rising order, which of them each row (n) has, and where each is first.

    `first` (k) is the first row that has the key, `count` (k) how many rows have it.
    """

    keys: Longs
    ids: Ints
    first: Longs
    count: Longs


def numbered(keys: npt.NDArray[np.integer]) -> Numbered:
    """Give equal keys one number; O(n) where they are small numbers, O(n log n) elsewhere."""
    if keys.size and keys.min() >= 0 and keys.max() < _DENSE * keys.size:
        return _counted(keys)
    found, first, ids, count = np.unique(
        keys.astype(np.int64), return_index=True, return_inverse=True, return_counts=True
    )
    return Numbered(found, ids.astype(np.int32), first.astype(np.int64), count.astype(np.int64))


def _counted(keys: npt.NDArray[np.integer]) -> Numbered:
    count = np.bincount(keys)
    found = np.flatnonzero(count)
    number = np.zeros(count.size, dtype=np.int32)
    number[found] = np.arange(found.size)
    ids = number[keys]
    first = np.zeros(found.size, dtype=np.int64)
    first[ids[::-1]] = np.arange(keys.size - 1, -1, -1)
    return Numbered(found.astype(np.int64), ids, first, count[found].astype(np.int64))


def paired(high: npt.NDArray[np.integer], low: npt.NDArray[np.integer], size: int) -> Longs:
    """Give one key for two numbers, of which the second is below `size`."""
    return high.astype(np.int64) * max(size, 1) + low.astype(np.int64)


def by_key(keys: Iterable[T]) -> tuple[list[T], Ints]:
    """Give equal keys one number: the distinct keys as first met, and the number of each."""
    known: _Numbers[T] = _Numbers()
    ids = np.fromiter(map(known.__getitem__, keys), dtype=np.int32)
    return list(known), ids


class _Numbers(dict[T, int]):
    """Keys, numbered as they are asked for."""

    def __missing__(self, key: T) -> int:
        number = self[key] = len(self)
        return number


def positions(found: Longs, wanted: Longs) -> Ints:
    """Find where each wanted key stands among rising keys; -1 where it is not there."""
    if not found.size:
        return np.full(wanted.size, -1, dtype=np.int32)
    at = np.minimum(np.searchsorted(found, wanted), found.size - 1)
    return np.where(found[at] == wanted, at, -1).astype(np.int32)


def commonest(owner: Ints, text: Ints, count: Longs, owners: int, texts: list[str]) -> Ints:
    """Choose for every owner the text with the highest count, of equal ones the first by letters.

    `owner`, `text` and `count` say how often each text stands with each owner. An owner without
    any gets -1.
    """
    order = np.lexsort((-count, owner))
    owner, text, count = owner[order], text[order], count[order]
    starts = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]]) if owner.size else order
    best = np.full(owners, -1, dtype=np.int32)
    best[owner[starts]] = text[starts]
    top = np.zeros(owners, dtype=np.int64)
    top[owner[starts]] = count[starts]
    tied = np.flatnonzero(count == top[owner])
    for at in tied[np.isin(owner[tied], _repeated(owner[tied]))].tolist():
        if texts[text[at]] < texts[best[owner[at]]]:
            best[owner[at]] = text[at]
    return best


def _repeated(numbers: Ints) -> Ints:
    found, count = np.unique(numbers, return_counts=True)
    return found[count > 1]
