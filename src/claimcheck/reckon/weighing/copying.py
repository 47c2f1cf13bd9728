"""Who copies whom, from the truth as estimated so far (Dong, Berti-Equille and Srivastava, 2009).

Of two sources, shared wrong answers speak for copying, the more so the rarer they are; shared
right ones hardly do, and differences speak against it. With accuracies a1 and a2 on contested
items, a copier that copies a share c, and q the popularity of the wrong answer among others:

    both right    a2 c + (1 - c) a1 a2                  against  a1 a2
    both wrong    ((1 - c) (1 - a1) q + c) / ((1 - a1) q)  to 1
    different     (1 - c)                                  to 1
"""

import numpy as np
from scipy import special
from scipy.sparse import csr_array

from claimcheck.reckon.weighing.ballots import Floats
from claimcheck.reckon.weighing.kin import as_matrix
from claimcheck.reckon.weighing.layout import Layout
from claimcheck.reckon.weighing.pairs import Pairs
from claimcheck.reckon.weighing.settings import COPIED_BY, COPY_PRIOR, COPY_SHARE, FALSE_ANSWERS

LEAST = 0.5


def copying(
    layout: Layout, pairs: Pairs, probability: Floats, weight: Floats, known: csr_array
) -> tuple[Floats, csr_array]:
    """Give for each ordered pair how probable it is that the first copies the second.

    And, as a matrix, the dependence of the two, whoever copies whom. Sources that are `known` to
    be one voice count as one among those that may be copied.
    """
    compatible = np.minimum(layout.compatible.gather(probability), 1 - probability)
    wrong = np.maximum(1 - probability - compatible, 0.0)
    rarity = -np.log(_popularity(layout, probability, weight))
    true, false = pairs.over(probability), pairs.over(wrong)
    rare = pairs.over(wrong * rarity)
    typical = np.exp(-rare / np.maximum(false, 1e-9))
    accuracy = _accuracy(layout, probability)
    one = accuracy[pairs.one]
    both_right = np.log(COPY_SHARE / one + 1 - COPY_SHARE)
    both_wrong = np.log(1 - COPY_SHARE + COPY_SHARE / ((1 - one) * typical))
    differing = (pairs.together - pairs.same) * np.log(1 - COPY_SHARE)
    evidence = true * both_right + false * both_wrong + differing
    share = 1.0 / (1.0 + np.asarray(known.sum(axis=1), dtype=np.float64).ravel())
    compared = float(share[np.unique(pairs.one)].sum())
    prior = min(COPY_PRIOR, COPIED_BY / max(compared, 1.0))
    odds = evidence + special.logit(prior)
    chance = np.asarray(special.expit(np.clip(odds, -50, 50)), dtype=np.float64)
    kept = chance >= LEAST
    found = as_matrix(pairs.one[kept], pairs.other[kept], chance[kept], layout.sources)
    return chance, found.maximum(found.T.tocsr())


def _popularity(layout: Layout, probability: Floats, weight: Floats) -> Floats:
    """Give what share of an item's wrong claims, two of them left aside, names each candidate."""
    claims = layout.by_candidate(weight)
    each = claims / np.maximum(np.bincount(layout.candidate, minlength=layout.candidates), 1)
    wrong = layout.by_item(claims * (1 - probability))[layout.item_of]
    others = np.maximum(claims - 2 * each, 0.0) + 1 / FALSE_ANSWERS
    share = others / (np.maximum(wrong - 2 * each * (1 - probability), 0.0) + 1.0)
    return np.clip(share, 0.02, 1.0)


def _accuracy(layout: Layout, probability: Floats) -> Floats:
    """Give the accuracy of each source on what is contested."""
    contested = layout.contested[layout.item].astype(np.float64)
    right = layout.by_source(contested * probability[layout.candidate])
    return np.clip((right + 1) / (layout.by_source(contested) + 2), 0.02, 0.98)
