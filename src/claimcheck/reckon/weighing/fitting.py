"""Truth and accuracy together, by expectation and maximisation.

Of the claims of a source, a share a names the answer, a share g names something compatible with it
(a partial list, a general place, a near number), and the rest, f, is wrong, spread over about F
false answers. With Dirichlet priors; as in Dawid and Skene (1979) with one coin a source, and a
third side for compatible answers as in Jung, Kim and Shim (2019).
"""

import numpy as np
from attrs import frozen

from claimcheck.reckon.weighing.ballots import Floats
from claimcheck.reckon.weighing.labels import Held
from claimcheck.reckon.weighing.layout import Indexes, Layout
from claimcheck.reckon.weighing.settings import (
    FALSE_ANSWERS,
    PARTIAL_AT_MOST,
    PARTIAL_CLAIMS,
    PARTIAL_SHARE,
    PULL_FROM,
    PULL_TO,
    SETTLED_CHANGE,
)


@frozen(eq=False)
class Shares:
    """Shares of right, compatible and wrong claims; per source, or per claim."""

    right: Floats
    compatible: Floats
    wrong: Floats

    def pull(self) -> Floats:
        """Give the log odds by which a claim moves what it names."""
        odds = np.log(self.right * FALSE_ANSWERS / self.wrong)
        return np.clip(odds, PULL_FROM, PULL_TO)

    def lent(self, most: Floats) -> Floats:
        """Give the log odds by which each claim moves what it is merely compatible with.

        `most` is by how much of its own pull at most.
        """
        odds = np.log1p(self.compatible * FALSE_ANSWERS / self.wrong)
        whole = np.log((self.right + self.compatible) * FALSE_ANSWERS / self.wrong)
        return np.minimum(odds, most * np.maximum(whole, 0.0))

    def of(self, rows: Indexes) -> "Shares":
        """Give the shares of some sources, or of some claims."""
        return Shares(self.right[rows], self.compatible[rows], self.wrong[rows])


def prior_counts(layout: Layout) -> Shares:
    """Give the pseudo-counts that the grades are worth."""
    strength = np.maximum(layout.prior_strength, 0.1)
    right = np.clip(layout.prior_mean, 0.02, 0.98) * strength
    rest = strength - right
    return Shares(right, PARTIAL_SHARE * rest, (1 - PARTIAL_SHARE) * rest)


def outcomes(layout: Layout, probability: Floats) -> Shares:
    """Give for each claim how probable it is right, compatible with the truth, and wrong."""
    right, partly = _right(layout, probability), _partly(layout, probability)
    compatible = np.zeros(right.size)
    compatible[layout.backers] = np.minimum(partly, 1 - right[layout.backers])
    return Shares(right, compatible, 1 - right - compatible)


def _right(layout: Layout, probability: Floats) -> Floats:
    near = probability + layout.near.gather(probability)
    return np.asarray(np.minimum(near, 1.0)[layout.candidate])


def _partly(layout: Layout, probability: Floats) -> Floats:
    """Give how probable what each backer's claim is compatible with is, all in all."""
    backed = layout.compatible.gather(probability)
    return np.asarray(backed[layout.candidate[layout.backers]])


def counted(layout: Layout, outcome: Shares, weight: Floats) -> Shares:
    """Add up the outcomes of each source's claims and its prior."""
    prior, some = prior_counts(layout), layout.backers
    right = layout.by_source(weight * outcome.right)
    partly = np.bincount(
        layout.source[some], weight[some] * outcome.compatible[some], minlength=layout.sources
    )
    wrong = np.maximum(layout.by_source(weight) - right - partly, 0.0)
    return Shares(prior.right + right, prior.compatible + partly, prior.wrong + wrong)


def backing(layout: Layout, outcome: Shares) -> Floats:
    """Say for each backer by how much of its pull it backs, at most, what it is compatible with.

    Who answers generally means something more specific, or just that. Of the general claims to a
    question that are not wrong, it is the share of which something more specific is true, and half
    where that is less.
    """
    some = layout.backers
    if not layout.general.any():
        return np.full(some.size, PARTIAL_AT_MOST)
    told = np.where(layout.general[layout.candidate[some]], layout.voice[some], 0.0)
    asked = layout.asked[layout.item[some]]
    right, partly = outcome.right[some], outcome.compatible[some]
    exact = np.bincount(asked, told * right) + (1 - PARTIAL_AT_MOST) * PARTIAL_CLAIMS
    more = np.bincount(asked, told * partly) + PARTIAL_AT_MOST * PARTIAL_CLAIMS
    return np.asarray(np.maximum(more / (exact + more), PARTIAL_AT_MOST)[asked])


def shares(counts: Shares) -> Shares:
    """Turn counts into shares."""
    total = counts.right + counts.compatible + counts.wrong
    return Shares(counts.right / total, counts.compatible / total, counts.wrong / total)


def scores(layout: Layout, pull: Floats, lent: Floats) -> Floats:
    """Sum for each candidate the pulls of its claims, and what is `lent` by those that back it."""
    own = layout.by_candidate(pull)
    found = own + layout.near.carry(own)
    if layout.backers.size:
        named = layout.candidate[layout.backers]
        given = np.bincount(named, lent, minlength=layout.candidates).astype(np.float64)
        found = found + layout.compatible.carry(given)
    return found


def posterior(layout: Layout, score: Floats) -> Floats:
    """Turn scores into probabilities; some goes to answers that nobody gave."""
    top = np.zeros(layout.items)
    np.maximum.at(top, layout.item_of, score)
    likely = np.exp(score - top[layout.item_of])
    unsaid = np.maximum(FALSE_ANSWERS + 1 - layout.answers, 0.25)
    total = layout.by_item(likely) + unsaid * np.exp(-top)
    return np.asarray(likely / total[layout.item_of])


def fit(layout: Layout, weight: Floats, held: Held, rounds: int) -> Floats:
    """Alternate between truth and accuracy; give the probability of each candidate.

    `weight` is what is left of each claim after what it copies. Accuracy is read from contested
    items alone: what nobody disputes tells nobody apart.
    """
    told = layout.voice * (layout.contested | (held.by_item(layout) > 0))[layout.item]
    # What is settled speaks first, so that the rest cannot drown it before it is heard.
    settled = held.learn(layout, np.zeros(layout.candidates))
    known = layout.voice * held.by_item(layout)[layout.item]
    current = shares(counted(layout, outcomes(layout, settled), known))
    probability = np.zeros(layout.candidates)
    some = layout.backers
    most = np.full(some.size, PARTIAL_AT_MOST)
    for turn in range(rounds):
        if turn:
            outcome = outcomes(layout, probability)
            current = shares(counted(layout, outcome, told))
            most = backing(layout, outcome)
        pull = current.pull()[layout.source]
        lent = current.of(layout.source[some]).lent(most)
        found = posterior(layout, scores(layout, weight * pull, weight[some] * lent))
        found = held.learn(layout, found)
        change = float(np.abs(found - probability).max(initial=0.0))
        probability = found
        if change < SETTLED_CHANGE:
            break
    return probability
