"""The probabilities that are shown: each claim weighed by what its source did elsewhere."""

import numpy as np
from attrs import frozen

from claimcheck.reckon.weighing.ballots import Floats
from claimcheck.reckon.weighing.fitting import (
    Shares,
    backing,
    counted,
    outcomes,
    posterior,
    prior_counts,
    scores,
    shares,
)
from claimcheck.reckon.weighing.labels import Held
from claimcheck.reckon.weighing.layout import Layout
from claimcheck.reckon.weighing.settings import (
    SATURATION,
    UNKNOWN_ITEMS,
    UNKNOWN_SATURATION,
)


@frozen(eq=False)
class Decided:
    """Probabilities of candidates, how far each claim moves its own, and by which shares.

    `most` is by how much of that a backer's claim backs, at most, what it is compatible with.
    """

    probability: Floats
    pull: Floats
    elsewhere: Shares
    most: Floats


def decide(layout: Layout, probability: Floats, weight: Floats, held: Held) -> Decided:
    """Weigh all claims a last time.

    A claim does not vouch for its own source: its outcome is left out of the accuracy by which it
    counts, so that two who agree on one thing do not make each other reliable. Voices of sources
    whose independence nobody has seen lose weight where they agree: log(1 + s x) / s of a pull x.
    """
    outcome = outcomes(layout, probability)
    contested = (layout.contested | (held.by_item(layout) > 0))[layout.item]
    disputed = _elsewhere(layout, outcome, layout.voice * contested)
    everywhere = _elsewhere(layout, outcome, layout.voice)
    elsewhere = Shares(
        np.where(contested, disputed.right, everywhere.right),
        np.where(contested, disputed.compatible, everywhere.compatible),
        np.where(contested, disputed.wrong, everywhere.wrong),
    )
    most = backing(layout, outcome)
    some = layout.backers
    pull, lent = weight * elsewhere.pull(), weight[some] * elsewhere.of(some).lent(most)
    seen = layout.by_source(layout.voice * contested)
    known = (seen / (seen + UNKNOWN_ITEMS))[layout.source]
    sure = scores(layout, known * pull, known[some] * lent)
    unsure = scores(layout, (1 - known) * pull, (1 - known)[some] * lent)
    score = _saturated(sure + _saturated(unsure, UNKNOWN_SATURATION), SATURATION)
    return Decided(posterior(layout, score), pull, elsewhere, most)


def _elsewhere(layout: Layout, outcome: Shares, weight: Floats) -> Shares:
    """Give for each claim the shares of its source, by all its claims but this."""
    counts = counted(layout, outcome, weight)
    prior = prior_counts(layout)
    source = layout.source
    return shares(
        Shares(
            np.maximum(counts.right[source] - weight * outcome.right, prior.right[source]),
            np.maximum(
                counts.compatible[source] - weight * outcome.compatible, prior.compatible[source]
            ),
            np.maximum(counts.wrong[source] - weight * outcome.wrong, prior.wrong[source]),
        )
    )


def _saturated(score: Floats, by: float) -> Floats:
    return np.where(score > 0, np.log1p(by * np.maximum(score, 0.0)) / by, score)
