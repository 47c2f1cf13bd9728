"""Sources that say the same: what they say together, and who of them are one voice."""

import numpy as np
from scipy.sparse import coo_array, csr_array

from claimcheck.reckon.weighing.ballots import Floats
from claimcheck.reckon.weighing.layout import Bools, Indexes, Layout
from claimcheck.reckon.weighing.pairs import Pairs
from claimcheck.reckon.weighing.settings import APART_CHANCES

BLOCK = 1 << 18
TOUCHED = 1e-6


def as_matrix(one: Indexes, other: Indexes, value: Floats, size: int) -> csr_array:
    """Put values of pairs into a square sparse matrix."""
    return coo_array((value, (one, other)), shape=(size, size)).tocsr()


def said_by_kin(layout: Layout, sure: csr_array) -> Floats:
    """Sum for each claim the dependence on others who name the same candidate."""
    others = np.zeros(layout.source.size)
    has_kin = np.diff(sure.indptr) > 0
    some = np.flatnonzero(has_kin[layout.source])
    order = some[np.argsort(layout.candidate[some], kind="stable")]
    edges = np.searchsorted(layout.candidate[order], _block_ends(layout, order))
    for start, stop in zip(np.r_[0, edges], np.r_[edges, order.size], strict=True):
        rows = order[start:stop]
        if rows.size:
            others[rows] = _of_rows(layout, rows, sure)
    return others


def _block_ends(layout: Layout, order: Indexes) -> Indexes:
    at = np.arange(BLOCK, order.size, BLOCK)
    return np.unique(layout.candidate[order[at]])


def _of_rows(layout: Layout, rows: Indexes, dependence: csr_array) -> Floats:
    """Sum for some claims the dependence on others who name the same candidate."""
    first = int(layout.candidate[rows[0]])
    column = layout.candidate[rows] - first
    width = int(column.max()) + 1
    source = layout.source[rows]
    said = coo_array((layout.voice[rows], (source, column)), shape=(layout.sources, width)).tocsr()
    kin = (dependence @ said).tocsr()
    kin.sort_indices()
    key = np.repeat(np.arange(layout.sources), np.diff(kin.indptr)) * width + kin.indices
    wanted = source * width + column
    if not key.size:
        return np.zeros(rows.size)
    at = np.minimum(np.searchsorted(key, wanted), key.size - 1)
    return np.where(key[at] == wanted, kin.data[at], 0.0)


def apart_from_all(layout: Layout, pairs: Pairs) -> csr_array:
    """Find those who always agree with each other and never with anybody else: they are one voice.

    Sources that are right are agreed with now and then by some that are not always of their mind.
    But where all others are of one mind too, or one alone, the many are not called one voice.
    """
    alike = pairs.same == pairs.together
    kin = _chosen(pairs, alike, layout.sources)
    if not kin.nnz:
        return kin
    claimed = layout.by_candidate(layout.voice)
    own = layout.voice + said_by_kin(layout, kin)
    disputed = layout.contested[layout.item].astype(np.float64)
    agreed = disputed * np.maximum(claimed[layout.candidate] - own, 0.0)
    might = disputed * np.maximum(layout.by_item(claimed)[layout.item] - own, 0.0)
    apart = layout.by_source(agreed) < TOUCHED
    apart &= layout.by_source(might) >= APART_CHANCES
    apart &= layout.by_source(disputed * (_outdone(layout, kin) | _joined(layout, agreed))) > 0
    both = alike & apart[pairs.one] & apart[pairs.other]
    return _chosen(pairs, both, layout.sources)


def _chosen(pairs: Pairs, which: Bools, size: int) -> csr_array:
    return as_matrix(pairs.one[which], pairs.other[which], np.ones(which.sum()), size)


def _outdone(layout: Layout, kin: csr_array) -> Bools:
    """Tell for each claim whether in its item some speak of whose mind there are more."""
    many = np.asarray(kin.sum(axis=1), dtype=np.float64).ravel()[layout.source]
    most = np.zeros(layout.items)
    np.maximum.at(most, layout.item, many)
    return np.asarray(many < most[layout.item])


def _joined(layout: Layout, agreed: Floats) -> Bools:
    """Tell for each claim whether in its item some agree who are not always of one mind."""
    return np.asarray(np.bincount(layout.item, agreed, minlength=layout.items)[layout.item] > 0)
