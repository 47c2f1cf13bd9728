"""What settlements teach of the model itself: a logarithmic opinion pool with a temperature.

Three opinions of each candidate, its probability by the model, its probability where sources have
an accuracy of their own in each question, and its share of the vote, are pooled as the product of
their powers. The powers maximise the likelihood of the settled answers (Genest and Zidek, 1986,
review such pools), held at the model's own opinion by a ridge. How sure the model should be is held
by a ridge of its own; the powers of the others as firmly as the settlements tell: each is predicted
from all others, and where no others predict better than the model alone does, there are none.
Some items mislead everybody; how many, the settlements tell too, and by so much every answer is as
probable. The opinions leave out what an item's own settlement taught, so that nothing is learned
from its own echo.
"""

import numpy as np

from claimcheck.reckon.weighing.ballots import Floats
from claimcheck.reckon.weighing.deciding import Decided
from claimcheck.reckon.weighing.fitting import Shares, outcomes, posterior, scores
from claimcheck.reckon.weighing.labels import Held
from claimcheck.reckon.weighing.layout import Bools, Layout
from claimcheck.reckon.weighing.opinions import LEAST, Lesson, Opinions, Pool
from claimcheck.reckon.weighing.settings import (
    LED,
    MISLED,
    POOL_FIRM,
    POOL_RIDGES,
    POOL_SETTLEMENTS,
    POOL_SURENESS,
    QUESTION_WORTH,
)

STEPS, MOST = 12, 3.0
START = np.array([1.0, 0.0, 0.0])
ALONE = (1e9, 1e9)


def pool_opinions(
    layout: Layout, shown: Floats, decided: Decided, weight: Floats, held: Held
) -> Floats:
    """Pool the opinions by what the settlements teach; without enough of them, give `shown`.

    `weight` is what is left of each claim after what it copies.
    """
    established = held.probability > 0.5
    taught = held.by_item(layout)
    taught[np.setdiff1d(np.arange(layout.items), layout.item_of[held.candidate[established]])] = 0
    if taught.sum() < POOL_SETTLEMENTS:
        return shown
    votes = layout.by_candidate(weight)
    share = votes / (layout.by_item(votes) + 0.5)[layout.item_of]
    special = _by_question(layout, decided, weight, held)
    opinions = _logs(layout, tuple(_of_claimed(layout, each) for each in (shown, special, share)))
    pool = _taught(_lesson(layout, opinions, held, taught))
    evenly = np.where(_claimed(layout), opinions.evenly[layout.item_of], 0.0)
    return (1 - pool.misled) * opinions.pooled(pool.power)[0] + pool.misled * evenly


def _by_question(layout: Layout, decided: Decided, weight: Floats, held: Held) -> Floats:
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
        (outcome.right, decided.elsewhere.right),
        (outcome.compatible, decided.elsewhere.compatible),
        (outcome.wrong, decided.elsewhere.wrong),
    ):
        mine = teaching * part
        sums = np.bincount(number, mine[known], minlength=names.size)
        others = np.where(found, sums[at] - mine, 0.0)
        parts.append(QUESTION_WORTH * before + np.maximum(others, 0.0))
    total = parts[0] + parts[1] + parts[2]
    here = Shares(*(np.maximum(part / total, 1e-3) for part in parts))
    some = layout.backers
    lent = here.of(some).lent(decided.most)
    return posterior(layout, scores(layout, weight * here.pull(), weight[some] * lent))


def _of_claimed(layout: Layout, opinion: Floats) -> Floats:
    """Leave out the answers that only a settlement names."""
    claimed = _claimed(layout)
    if claimed.all():
        return opinion
    rest = 1 - layout.by_item(np.where(claimed, 0.0, opinion))
    return np.where(claimed, opinion / np.maximum(rest, LEAST)[layout.item_of], 0.0)


def _claimed(layout: Layout) -> Bools:
    return np.bincount(layout.candidate, minlength=layout.candidates) > 0


def _logs(layout: Layout, opinions: tuple[Floats, ...]) -> Opinions:
    said = np.stack([np.log(np.maximum(opinion, LEAST)) for opinion in opinions], axis=1)
    rest = [np.maximum(1 - layout.by_item(opinion), LEAST) for opinion in opinions]
    evenly = 1 / (layout.answers + 1.0)
    return Opinions(layout.item_of, said, np.log(np.stack(rest, axis=1)), evenly)


def _lesson(layout: Layout, opinions: Opinions, held: Held, taught: Floats) -> Lesson:
    """Take out the settled items."""
    items = np.flatnonzero(taught > 0)
    candidates = np.flatnonzero(taught[layout.item_of] > 0)
    of = np.searchsorted(items, layout.item_of[candidates])
    some = Opinions(of, opinions.said[candidates], opinions.unsaid[items], opinions.evenly[items])
    fits, known = _settled(layout, held)
    return Lesson(some, fits[candidates], known[items], taught[items])


def _settled(layout: Layout, held: Held) -> tuple[Floats, Floats]:
    """Say how well each claimed candidate fits what is settled, and how that is held, by item."""
    truth = np.zeros(layout.candidates)
    truth[held.candidate] = held.probability > 0.5
    fits = np.minimum(truth + layout.near.carry(truth), 1.0)
    fits *= _claimed(layout)
    known = np.zeros(layout.items)
    np.maximum.at(known, layout.item_of[held.candidate], held.probability)
    return fits, known * (layout.by_item(fits) > 0)


def _taught(lesson: Lesson) -> Pool:
    """Find the pool that foretells each settled item from all others.

    How sure the model should be, and how many items mislead it, is learned from the first; the
    other opinions are held away as firmly as may be: less only where that foretells better beyond
    doubt, and where there are settlements enough to tell.
    """
    pool, best = _tried(lesson, np.array([POOL_SURENESS, *ALONE]))
    for ridge in [each for each in POOL_RIDGES if each * lesson.taught.sum() >= POOL_FIRM]:
        found, told = _tried(lesson, np.array([min(POOL_SURENESS, ridge), ridge, ridge]))
        gain = told - best
        if gain.sum() > np.sqrt((gain**2).sum()):
            best, pool = told, found
    return pool


def _tried(lesson: Lesson, ridge: Floats) -> tuple[Pool, Floats]:
    """Find a pool, and how well each settled item is foretold by what all others teach."""
    found = _fitted(lesson, ridge)
    _, astray = lesson.likely(found)
    slopes, bend = _slopes(lesson, found.power, astray)
    # Without one item the powers lie, to the first order, where its slope does not pull them.
    power = found.power - np.linalg.solve(bend + np.diag(ridge), slopes.T).T
    without = Pool(np.clip(power, 0.0, MOST), _misled(lesson, astray, lesson.taught))
    return found, lesson.taught * np.log(lesson.likely(without)[0])


def _misled(lesson: Lesson, astray: Floats, but: Floats) -> Floats:
    """Give the share of items that mislead, by all that is taught `but` so much."""
    told = float((lesson.taught * astray).sum()) - but * astray
    return (told + MISLED) / (float(lesson.taught.sum()) - but + MISLED + LED)


def _fitted(lesson: Lesson, ridge: Floats) -> Pool:
    """Find a pool: the powers by Newton's method, on the items that mislead nobody."""
    nothing = np.zeros(lesson.taught.size)
    pool = Pool(START, _misled(lesson, nothing, lesson.taught.sum() + nothing))
    for _ in range(STEPS):
        _, astray = lesson.likely(pool)
        slopes, bend = _slopes(lesson, pool.power, astray)
        slope = slopes.sum(axis=0) - ridge * (pool.power - START)
        step = np.linalg.solve(bend + np.diag(ridge), slope)
        power = np.clip(pool.power + np.clip(step, -0.5, 0.5), 0.0, MOST)
        pool = Pool(power, _misled(lesson, astray, nothing))
    return Pool(pool.power, pool.misled[:1])


def _slopes(lesson: Lesson, power: Floats, astray: Floats) -> tuple[Floats, Floats]:
    """Give how each item pulls at the powers, as far as it misleads nobody, and the bend."""
    seen, of = lesson.opinions, lesson.opinions.item
    taught = lesson.taught * (1 - astray)
    said, none = seen.pooled(power)
    mean = np.stack([seen.by_item(said * seen.said[:, k]) for k in range(3)], axis=1)
    mean += none[:, None] * seen.unsaid
    off, away = seen.said - mean[of], seen.unsaid - mean
    pulls = lesson.target(said)[:, None] * off
    slopes = np.stack([seen.by_item(pulls[:, k]) for k in range(3)], axis=1)
    slopes = taught[:, None] * (slopes + (1 - lesson.known)[:, None] * away)
    bend = (off * (taught[of] * said)[:, None]).T @ off
    bend += (away * (taught * none)[:, None]).T @ away
    return slopes, bend
