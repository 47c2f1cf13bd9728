"""Which sources are one voice, before any truth is estimated, and what that leaves of each claim.

Copying shows as agreement beyond what two independent sources would show. How much that is, the
other sources tell: source i agrees with the typical source in a share e(i); of two independent
sources one expects b + (e(i) - b)(e(j) - b) / (m - b), where m is the typical e and b agreement by
chance. A second estimate fits the same form, b + (1 - b) t(i) t(j), to all pairs. Only what both
leave unexplained counts, and only if it shows for everything that the two are asked: camps that
differ in what they mean by one question are no copiers.
"""

import numpy as np
from scipy import special
from scipy.sparse import csr_array

from claimcheck.reckon.weighing.ballots import Floats
from claimcheck.reckon.weighing.kin import apart_from_all, as_matrix, said_by_kin
from claimcheck.reckon.weighing.layout import Bools, Indexes, Layout
from claimcheck.reckon.weighing.pairs import Pairs, count_pairs
from claimcheck.reckon.weighing.settings import (
    ALIKE_ITEMS,
    ALIKE_SHARE,
    EXCESS_ERRORS,
    EXCESS_ITEMS,
    EXCESS_LEAST,
    ONE_VOICE,
)
from claimcheck.reckon.weighing.spread import weighted_quantile

QUESTIONS_APART, QUESTION_CLAIMS = 8, 200
"""So many questions with at least so many contested claims are looked at each for itself."""
CHANCE, CHANCE_LEAST, CHANCE_MOST = 0.1, 0.02, 0.25


def excess_agreement(layout: Layout, whole: Pairs) -> csr_array:
    """Give the dependence (0 to 1) between sources that their agreement alone shows.

    `whole` are the pairs of sources that meet in contested items, counted over all claims.
    """
    found = apart_from_all(layout, whole)
    alike = (whole.together >= ALIKE_ITEMS) & (whole.same >= ALIKE_SHARE * whole.together)
    found = found.maximum(_kept(whole, alike.astype(np.float64), layout.sources))
    whole = whole.with_at_least(EXCESS_ITEMS)
    group = _question_groups(layout)
    groups = np.unique(group)
    if groups.size == 1:
        return found.maximum(_kept(whole, _excess(whole, found), layout.sources))
    # The harmonic mean over the questions, by how much each has to say: near the least of them.
    inverse = weight = csr_array((layout.sources, layout.sources))
    for number in groups:
        pairs = count_pairs(layout, group[layout.item] == number, EXCESS_ITEMS)
        excess = np.maximum(_excess(pairs, found), 1e-3)
        inverse = inverse + as_matrix(
            pairs.one, pairs.other, pairs.together / excess, layout.sources
        )
        weight = weight + as_matrix(pairs.one, pairs.other, pairs.together, layout.sources)
    mean = weight.copy()
    mean.sort_indices()
    inverse.sort_indices()
    mean.data = mean.data / inverse.data
    mean.data[mean.data < EXCESS_LEAST] = 0.0
    mean.eliminate_zeros()
    return found.maximum(mean)


def independence(layout: Layout, dependence: csr_array) -> Floats:
    """Give what each claim counts: its voice over one plus its dependence on those who say so too.

    k copies of one claim together count about as one.
    """
    if not dependence.nnz:
        return layout.voice
    sure = dependence.copy()
    sure.data = np.where(sure.data >= ONE_VOICE, 1.0, sure.data)
    return np.asarray(layout.voice / (1.0 + said_by_kin(layout, sure)))


def _question_groups(layout: Layout) -> Indexes:
    """Give the groups of items looked at apart: the largest questions, and the rest."""
    contested = layout.contested[layout.item]
    claims = np.bincount(layout.asked[layout.item[contested]])
    if claims.size <= 1:
        return np.zeros(layout.items, dtype=np.int64)
    bar = max(QUESTION_CLAIMS, np.sort(claims)[-QUESTIONS_APART:][0])
    large = np.flatnonzero(claims >= bar)
    group = np.full(int(layout.asked.max()) + 1, large.size, dtype=np.int64)
    group[large] = np.arange(large.size)
    return group[layout.asked]


def _kept(pairs: Pairs, excess: Floats, size: int) -> csr_array:
    large = excess >= EXCESS_LEAST
    return as_matrix(pairs.one[large], pairs.other[large], excess[large], size)


def _excess(pairs: Pairs, found: csr_array) -> Floats:
    """Give for each pair the share of its agreement that independence leaves unexplained.

    Sources that are `found` to be one voice already count as one, and tell nothing of each other:
    what they say of the others does not change with their number.
    """
    if not pairs.one.size:
        return np.zeros(0)
    share = 1.0 / (1.0 + np.asarray(found.sum(axis=1), dtype=np.float64).ravel())
    counted = share[pairs.one] * share[pairs.other] * (1.0 - _of_pairs(found, pairs))
    agreed = pairs.same / pairs.together
    smooth = (pairs.same + 1) / (pairs.together + 2)
    error = np.sqrt(smooth * (1 - smooth) / pairs.together) + 0.01
    # Among many pairs some stand out by chance: about one may.
    by_chance = float(special.ndtri(1 - 1 / max(counted.sum(), 2.0)))
    error *= max(1.0, by_chance / EXCESS_ERRORS)
    return np.minimum(
        _beyond_typical(pairs, agreed, error, share, counted),
        _beyond_fitted(pairs, agreed, error, counted),
    )


def _of_pairs(found: csr_array, pairs: Pairs) -> Floats:
    """Look up the pairs in a matrix."""
    if not found.nnz:
        return np.zeros(pairs.one.size)
    return np.asarray(found[pairs.one, pairs.other], dtype=np.float64).ravel()


def _beyond_typical(
    pairs: Pairs, agreed: Floats, error: Floats, share: Floats, counted: Floats
) -> Floats:
    """Compare with what each of the two shows towards the typical (median) source."""
    size = share.size
    trust = np.asarray(pairs.together / (pairs.together + 20.0), dtype=np.float64)
    trust *= counted / share[pairs.one]
    none = np.zeros(agreed.size, dtype=np.int64)
    least = float(np.nan_to_num(weighted_quantile(none, agreed, counted, 0.1, 1)[0]))
    chance = float(np.clip(least, CHANCE_LEAST, CHANCE_MOST))
    excess = np.zeros(agreed.size)
    for _ in range(3):
        alone = share / (1.0 + np.bincount(pairs.one, trust * excess, minlength=size))
        weight = trust * (alone / share)[pairs.other]
        typical = weighted_quantile(pairs.one, agreed, weight, 0.5, size)
        seen = ~np.isnan(typical)
        if not seen.any():
            return excess
        zeros = np.zeros(int(seen.sum()), dtype=np.int64)
        middle = float(weighted_quantile(zeros, typical[seen], alone[seen], 0.5, 1)[0])
        base = min(chance, 0.7 * middle)
        above = np.maximum(np.nan_to_num(typical) - base, 0.0)
        expected = base + above[pairs.one] * above[pairs.other] / max(middle - base, 0.02)
        excess = _unexplained(agreed, error, np.minimum(expected, 0.995))
    return excess


def _beyond_fitted(pairs: Pairs, agreed: Floats, error: Floats, counted: Floats) -> Floats:
    """Compare with the product form fitted to all pairs, those that stand out left aside."""
    size = int(max(pairs.one.max(), pairs.other.max())) + 1
    level = np.full(size, 0.8)
    weight = counted * pairs.together / (1.0 + 0.01 * pairs.together)
    above = (agreed - CHANCE) / (1 - CHANCE)
    excess = np.zeros(agreed.size)
    for turn in range(20):
        expected = CHANCE + (1 - CHANCE) * level[pairs.one] * level[pairs.other]
        ordinary: Bools | bool = agreed < expected + 2.5 * error + 0.02 if turn > 3 else True
        telling = weight * np.clip(1 - excess, 0.001, 1) ** 2 * ordinary
        upper = np.bincount(pairs.one, telling * above * level[pairs.other], minlength=size)
        lower = np.bincount(pairs.one, telling * level[pairs.other] ** 2, minlength=size)
        level = np.clip((upper + 0.08) / (lower + 0.1), 0.0, 0.99)
        expected = CHANCE + (1 - CHANCE) * level[pairs.one] * level[pairs.other]
        excess = _unexplained(agreed, error, expected)
    return excess


def _unexplained(agreed: Floats, error: Floats, expected: Floats) -> Floats:
    return np.clip((agreed - EXCESS_ERRORS * error - expected) / (1 - expected), 0.0, 1.0)
