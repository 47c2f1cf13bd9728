"""What settlements teach of the model itself: a logarithmic opinion pool with a temperature.

Three opinions of each candidate, its probability by the model, its probability where sources have
an accuracy of their own in each question, and its share of the vote, are pooled as the product of
their powers. The powers maximise the likelihood of the settled answers (Genest and Zidek, 1986,
review such pools); a ridge holds them at the model's own opinion until there are settlements
enough. The opinions leave out what an item's own settlement taught, so that nothing is learned
from its own echo.
"""

import numpy as np
from attrs import frozen

from claimcheck.reckon.weighing.ballots import Floats
from claimcheck.reckon.weighing.fitting import Shares, outcomes, posterior, scores
from claimcheck.reckon.weighing.labels import Held
from claimcheck.reckon.weighing.layout import Indexes, Layout
from claimcheck.reckon.weighing.settings import POOL_RIDGE, POOL_SETTLEMENTS, QUESTION_WORTH

LEAST = 1e-6
STEPS = 12


@frozen(eq=False)
class _Opinions:
    """Log opinions (candidates by three), and those of nobody having said it (items by three)."""

    said: Floats
    unsaid: Floats


def pool_opinions(
    layout: Layout, shown: Floats, elsewhere: Shares, weight: Floats, held: Held
) -> Floats:
    """Pool the opinions by what the settlements teach; without enough of them, give `shown`.

    `elsewhere` is per claim what its source did in all else, `weight` what is left of it.
    """
    established = held.probability > 0.5
    taught = held.by_item(layout)
    taught[np.setdiff1d(np.arange(layout.items), layout.item_of[held.candidate[established]])] = 0
    if taught.sum() < POOL_SETTLEMENTS:
        return shown
    votes = layout.by_candidate(weight)
    share = votes / (layout.by_item(votes) + 0.5)[layout.item_of]
    special = _by_question(layout, elsewhere, weight, held)
    opinions = _logs(layout, (shown, special, share))
    power = _fitted(layout, opinions, _target(layout, held), taught)
    pooled, _ = _pooled(layout, opinions, power)
    return pooled


def _by_question(layout: Layout, elsewhere: Shares, weight: Floats, held: Held) -> Floats:
    """Weigh once more, where what settlements show of a source in a question counts most there."""
    teaching = held.by_item(layout)[layout.item]
    known = np.flatnonzero(teaching > 0)
    questions = int(layout.asked.max()) + 1
    key = layout.source * questions + layout.asked[layout.item]
    names, number = np.unique(key[known], return_inverse=True)
    truth = np.zeros(layout.candidates)
    truth[held.candidate] = held.probability
    outcome = outcomes(layout, truth)
    at = np.minimum(np.searchsorted(names, key), names.size - 1)
    found = names[at] == key
    parts = []
    for part, before in (
        (outcome.right, elsewhere.right),
        (outcome.compatible, elsewhere.compatible),
        (outcome.wrong, elsewhere.wrong),
    ):
        mine = teaching * part
        sums = np.bincount(number, mine[known], minlength=names.size)
        others = np.where(found, sums[at] - mine, 0.0)
        parts.append(QUESTION_WORTH * before + np.maximum(others, 0.0))
    total = parts[0] + parts[1] + parts[2]
    here = Shares(*(np.maximum(part / total, 1e-3) for part in parts))
    return posterior(layout, scores(layout, weight * here.pull(), weight * here.lent()))


def _logs(layout: Layout, opinions: tuple[Floats, ...]) -> _Opinions:
    said = np.stack([np.log(np.maximum(opinion, LEAST)) for opinion in opinions], axis=1)
    rest = [np.maximum(1 - layout.by_item(opinion), LEAST) for opinion in opinions]
    return _Opinions(said, np.stack([np.log(part) for part in rest], axis=1))


def _target(layout: Layout, held: Held) -> Floats:
    """Give what the settlements say of each candidate; near measures share what one has.

    What nobody claimed is none of the candidates, whoever settled it.
    """
    truth = np.zeros(layout.candidates)
    truth[held.candidate] = held.probability
    truth *= np.bincount(layout.candidate, minlength=layout.candidates) > 0
    near = truth + layout.near.carry(truth)
    total = layout.by_item(near)[layout.item_of]
    return np.asarray(near / np.maximum(total, 1.0))


def _pooled(layout: Layout, opinions: _Opinions, power: Floats) -> tuple[Floats, Floats]:
    """Give the pooled probability of each candidate and, per item, of none of them."""
    said, unsaid = opinions.said @ power, opinions.unsaid @ power
    top = unsaid.copy()
    np.maximum.at(top, layout.item_of, said)
    likely, none = np.exp(said - top[layout.item_of]), np.exp(unsaid - top)
    total = layout.by_item(likely) + none
    return likely / total[layout.item_of], none / total


def _fitted(layout: Layout, opinions: _Opinions, target: Floats, taught: Floats) -> Floats:
    """Find the powers by Newton's method."""
    start = np.array([1.0, 0.0, 0.0])
    power = start.copy()
    of: Indexes = layout.item_of
    candidates = taught[of]
    none_is = 1 - layout.by_item(target)
    for _ in range(STEPS):
        said, none = _pooled(layout, opinions, power)
        slope = opinions.said.T @ (candidates * (target - said))
        slope += opinions.unsaid.T @ (taught * (none_is - none)) - POOL_RIDGE * (power - start)
        mean = (
            np.stack([layout.by_item(said * opinions.said[:, k]) for k in range(3)], axis=1)
            + none[:, None] * opinions.unsaid
        )
        off, away = opinions.said - mean[of], opinions.unsaid - mean
        bend = (off * (candidates * said)[:, None]).T @ off
        bend += (away * (taught * none)[:, None]).T @ away + POOL_RIDGE * np.eye(3)
        power = np.clip(power + np.clip(np.linalg.solve(bend, slope), -0.5, 0.5), 0.0, 3.0)
    return power
