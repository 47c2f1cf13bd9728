"""The one door of the model: ballots in, probabilities and accuracies out."""

import numpy as np
from scipy import special

from claimcheck.reckon.weighing.ballots import Ballots, Floats, Ints, Silence, Weighed

FALSE_ANSWERS = 3.0
"""How many false answers an item has, about; the rest of the model's doubt goes there."""

ROUNDS = 3

TEMPER = 0.6
"""Errors of sources go together: a pull counts for less than if they did not."""


def weigh_ballots(ballots: Ballots) -> Weighed:
    """Weigh all claims together; the same ballots in any order give the same result."""
    independence = _one_voice(ballots)
    accuracy = ballots.prior_mean.copy()
    alpha = ballots.prior_mean * ballots.prior_strength
    probability = np.zeros(ballots.item_of.size)
    for _ in range(ROUNDS):
        sure = special.logit(np.clip(accuracy, 0.02, 0.98)) + np.log(FALSE_ANSWERS)
        pull = TEMPER * independence * sure[ballots.source]
        probability = _posterior(ballots, pull)
        right = np.bincount(
            ballots.source, probability[ballots.candidate], minlength=ballots.sources
        )
        told = np.bincount(ballots.source, minlength=ballots.sources)
        accuracy = (alpha + right) / (ballots.prior_strength + told)
    a = alpha + right
    b = ballots.prior_strength + told - a
    held = np.zeros(ballots.sources)
    return Weighed(
        probability=np.where(_silence(ballots)[ballots.item_of] > 0, np.nan, probability),
        silence=_silence(ballots),
        accuracy=accuracy,
        accuracy_low=np.asarray(special.betaincinv(a, b, 0.05), dtype=np.float64),
        accuracy_high=np.asarray(special.betaincinv(a, b, 0.95), dtype=np.float64),
        right=held,
        wrong=held,
        copier=np.zeros(0, dtype=np.int32),
        copied=np.zeros(0, dtype=np.int32),
        copying=np.zeros(0),
        independence=independence,
        pull=pull,
    )


def _posterior(ballots: Ballots, pull: Floats) -> Floats:
    """Turn pulls into probabilities, where one more unnamed answer may be the true one."""
    score = np.bincount(ballots.candidate, pull, minlength=ballots.item_of.size)
    top = np.zeros(ballots.items)
    np.maximum.at(top, ballots.item_of, score)
    likely = np.exp(score - top[ballots.item_of])
    total = np.bincount(ballots.item_of, likely, minlength=ballots.items) + np.exp(-top)
    return np.asarray(likely / total[ballots.item_of])


def _one_voice(ballots: Ballots) -> Floats:
    """Divide a voice by the claims that it makes on one item."""
    origin = (ballots.origin if ballots.origin.size else ballots.source).astype(np.int64)
    key = origin * (ballots.items + 1) + ballots.item_of[ballots.candidate]
    _, voice, times = np.unique(key, return_inverse=True, return_counts=True)
    return np.asarray(1.0 / times[voice])


def _silence(ballots: Ballots) -> Ints:
    said = np.bincount(ballots.item_of[ballots.candidate], minlength=ballots.items)
    silence = np.full(ballots.items, Silence.NONE, dtype=np.int32)
    silence[said == 1] = Silence.ONE_ORIGIN
    silence[said == 0] = Silence.NOBODY
    return silence
