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

    def lent(self, most: Floats, source: Indexes | None = None) -> Floats:
        """Give the log odds by which each claim moves what it is merely compatible with.

        `most` is by how much of its own pull at most; where the shares are per source, `source`
        says which is whose.
        """
        odds = np.log1p(self.compatible * FALSE_ANSWERS / self.wrong)
        whole = np.log((self.right + self.compatible) * FALSE_ANSWERS / self.wrong)
        whole = np.maximum(whole, 0.0)
        if source is None:
            return np.minimum(odds, most * whole)
        return np.minimum(odds[source], most * whole[source])


def prior_counts(layout: Layout) -> Shares:
    """Give the pseudo-counts that the grades are worth."""
    strength = np.maximum(layout.prior_strength, 0.1)
    right = np.clip(layout.prior_mean, 0.02, 0.98) * strength
    rest = strength - right
    return Shares(right, PARTIAL_SHARE * rest, (1 - PARTIAL_SHARE) * rest)


def outcomes(layout: Layout, probability: Floats) -> Shares:
    """Give for each claim how probable it is right, compatible with the truth, and wrong."""
    near = probability + layout.near.gather(probability)
    right = np.minimum(near, 1.0)[layout.candidate]
    compatible = np.minimum(layout.compatible.gather(probability)[layout.candidate], 1 - right)
    return Shares(right, compatible, 1 - right - compatible)


def counted(layout: Layout, outcome: Shares, weight: Floats) -> Shares:
    """Add up the outcomes of each source's claims and its prior."""
    prior = prior_counts(layout)
    return Shares(
        prior.right + layout.by_source(weight * outcome.right),
        prior.compatible + layout.by_source(weight * outcome.compatible),
        prior.wrong + layout.by_source(weight * outcome.wrong),
    )


def backing(layout: Layout, outcome: Shares) -> Floats:
    """Say for each claim by how much of its pull it backs, at most, what it is compatible with.

    Who answers generally means something more specific, or just that. Of the general claims to a
    question that are not wrong, it is the share of which something more specific is true, and half
    where that is less.
    """
    if not layout.general.any():
        return np.full(layout.candidate.size, PARTIAL_AT_MOST)
    told = np.where(layout.general[layout.candidate], layout.voice, 0.0)
    asked = layout.asked[layout.item]
    exact = np.bincount(asked, told * outcome.right) + (1 - PARTIAL_AT_MOST) * PARTIAL_CLAIMS
    more = np.bincount(asked, told * outcome.compatible) + PARTIAL_AT_MOST * PARTIAL_CLAIMS
    return np.asarray(np.maximum(more / (exact + more), PARTIAL_AT_MOST)[asked])


def shares(counts: Shares) -> Shares:
    """Turn counts into shares."""
    total = counts.right + counts.compatible + counts.wrong
    return Shares(counts.right / total, counts.compatible / total, counts.wrong / total)


def scores(layout: Layout, pull: Floats, lent: Floats) -> Floats:
    """Sum for each candidate the pulls of its claims and of those that back it."""
    own = layout.by_candidate(pull)
    found = own + layout.near.carry(own)
    if layout.compatible.start.size:
        found = found + layout.compatible.carry(layout.by_candidate(lent))
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
    most = np.full(layout.candidate.size, PARTIAL_AT_MOST)
    for turn in range(rounds):
        if turn:
            outcome = outcomes(layout, probability)
            current = shares(counted(layout, outcome, told))
            most = backing(layout, outcome)
        pull = current.pull()[layout.source]
        lent = current.lent(most, layout.source)
        found = posterior(layout, scores(layout, weight * pull, weight * lent))
        found = held.learn(layout, found)
        change = float(np.abs(found - probability).max(initial=0.0))
        probability = found
        if change < SETTLED_CHANGE:
            break
    return probability
