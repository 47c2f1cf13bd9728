"""What settlements teach of the model itself: a logarithmic opinion pool with a temperature.

Three opinions of each candidate, its probability by the model, its probability where sources have
an accuracy of their own in each question, and its share of the vote, are pooled as the product of
their powers. The powers maximise the likelihood of the settled answers (Genest and Zidek, 1986,
review such pools), held at the model's own opinion by a ridge. How firmly, the settlements tell:
each is predicted from all others, and where no pool predicts them better than the model alone
does, there is none. The opinions leave out what an item's own settlement taught, so that nothing
is learned from its own echo.
"""

import numpy as np
from attrs import frozen

from claimcheck.reckon.weighing.ballots import Floats
from claimcheck.reckon.weighing.fitting import Shares, outcomes, posterior, scores
from claimcheck.reckon.weighing.labels import Held
from claimcheck.reckon.weighing.layout import Indexes, Layout
from claimcheck.reckon.weighing.settings import (
    POOL_FIRM,
    POOL_RIDGES,
    POOL_SETTLEMENTS,
    QUESTION_WORTH,
)

LEAST = 1e-4
STEPS, MOST = 12, 3.0
START = np.array([1.0, 0.0, 0.0])


@frozen(eq=False)
class _Opinions:
    """Log opinions on items (o candidates by three), and on nobody having said it (i by three).

    `item` says which of the items each candidate answers.
    """

    item: Indexes
    said: Floats
    unsaid: Floats

    def pooled(self, power: Floats) -> tuple[Floats, Floats]:
        """Give the pooled probability of each candidate and, per item, of none of them.

        The powers are for all items (three), or each item's own (i by three).
        """
        each = np.broadcast_to(power, self.unsaid.shape)
        said = np.einsum("ck,ck->c", self.said, each[self.item])
        unsaid = np.einsum("ik,ik->i", self.unsaid, each)
        top = unsaid.copy()
        np.maximum.at(top, self.item, said)
        likely, none = np.exp(said - top[self.item]), np.exp(unsaid - top)
        total = self.by_item(likely) + none
        return likely / total[self.item], none / total

    def by_item(self, amount: Floats) -> Floats:
        """Sum an amount per candidate over each item."""
        return np.bincount(self.item, amount, minlength=self.unsaid.shape[0]).astype(np.float64)


@frozen(eq=False)
class _Lesson:
    """The settled items: the opinions on them, what is true of them, how much each teaches.

    `fits` says per candidate how well it fits what is settled: 1 where it is that, less where it
    is a measure near it. `known` is how probable the settlement is held per item, 0 where no
    candidate fits it.
    """

    opinions: _Opinions
    fits: Floats
    known: Floats
    taught: Floats

    def right(self, said: Floats) -> Floats:
        """Give how probable the candidates of each item make what is settled."""
        return np.maximum(self.opinions.by_item(self.fits * said), LEAST)

    def target(self, said: Floats) -> Floats:
        """Give how far each candidate is right: those that fit share it as they are believed."""
        return self.fits * said * (self.known / self.right(said))[self.opinions.item]


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
    opinions = _logs(layout, tuple(_of_claimed(layout, each) for each in (shown, special, share)))
    power = _taught(_lesson(layout, opinions, held, taught))
    return shown if power is START else opinions.pooled(power)[0]


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


def _of_claimed(layout: Layout, opinion: Floats) -> Floats:
    """Leave out the answers that only a settlement names."""
    claimed = np.bincount(layout.candidate, minlength=layout.candidates) > 0
    if claimed.all():
        return opinion
    rest = 1 - layout.by_item(np.where(claimed, 0.0, opinion))
    return np.where(claimed, opinion / np.maximum(rest, LEAST)[layout.item_of], 0.0)


def _logs(layout: Layout, opinions: tuple[Floats, ...]) -> _Opinions:
    said = np.stack([np.log(np.maximum(opinion, LEAST)) for opinion in opinions], axis=1)
    rest = [np.maximum(1 - layout.by_item(opinion), LEAST) for opinion in opinions]
    return _Opinions(layout.item_of, said, np.stack([np.log(part) for part in rest], axis=1))


def _lesson(layout: Layout, opinions: _Opinions, held: Held, taught: Floats) -> _Lesson:
    """Take out the settled items."""
    items = np.flatnonzero(taught > 0)
    candidates = np.flatnonzero(taught[layout.item_of] > 0)
    of = np.searchsorted(items, layout.item_of[candidates])
    some = _Opinions(of, opinions.said[candidates], opinions.unsaid[items])
    fits, known = _settled(layout, held)
    return _Lesson(some, fits[candidates], known[items], taught[items])


def _settled(layout: Layout, held: Held) -> tuple[Floats, Floats]:
    """Say how well each claimed candidate fits what is settled, and how that is held, by item."""
    truth = np.zeros(layout.candidates)
    truth[held.candidate] = held.probability > 0.5
    fits = np.minimum(truth + layout.near.carry(truth), 1.0)
    fits *= np.bincount(layout.candidate, minlength=layout.candidates) > 0
    known = np.zeros(layout.items)
    np.maximum.at(known, layout.item_of[held.candidate], held.probability)
    return fits, known * (layout.by_item(fits) > 0)


def _taught(lesson: _Lesson) -> Floats:
    """Find the powers that foretell each settled item from all others; START is no pool.

    They are held as firmly as may be: less only where that foretells better beyond doubt, and
    where there are settlements enough to tell.
    """
    best, power = _foretold(lesson, START), START
    for ridge in [each for each in POOL_RIDGES if each * lesson.taught.sum() >= POOL_FIRM]:
        found = _fitted(lesson, ridge)
        slopes, bend = _slopes(lesson, found)
        # Without one item the powers lie, to the first order, where its slope does not pull them.
        without = found - np.linalg.solve(bend + ridge * np.eye(3), slopes.T).T
        told = _foretold(lesson, np.clip(without, 0.0, MOST))
        gain = told - best
        if gain.sum() > np.sqrt((gain**2).sum()):
            best, power = told, found
    return power


def _foretold(lesson: _Lesson, power: Floats) -> Floats:
    """Give the log likelihood of each settled answer."""
    said, none = lesson.opinions.pooled(power)
    likely = lesson.known * np.log(lesson.right(said))
    likely += (1 - lesson.known) * np.log(np.maximum(none, LEAST))
    return np.asarray(lesson.taught * likely)


def _fitted(lesson: _Lesson, ridge: float) -> Floats:
    """Find the powers by Newton's method."""
    power = START
    for _ in range(STEPS):
        slopes, bend = _slopes(lesson, power)
        slope = slopes.sum(axis=0) - ridge * (power - START)
        step = np.linalg.solve(bend + ridge * np.eye(3), slope)
        power = np.clip(power + np.clip(step, -0.5, 0.5), 0.0, MOST)
    return power


def _slopes(lesson: _Lesson, power: Floats) -> tuple[Floats, Floats]:
    """Give how each item pulls at the powers, and how the likelihood bends."""
    seen, of = lesson.opinions, lesson.opinions.item
    said, none = seen.pooled(power)
    mean = np.stack([seen.by_item(said * seen.said[:, k]) for k in range(3)], axis=1)
    mean += none[:, None] * seen.unsaid
    off, away = seen.said - mean[of], seen.unsaid - mean
    pulls = lesson.target(said)[:, None] * off
    slopes = np.stack([seen.by_item(pulls[:, k]) for k in range(3)], axis=1)
    slopes = lesson.taught[:, None] * (slopes + (1 - lesson.known)[:, None] * away)
    bend = (off * (lesson.taught[of] * said)[:, None]).T @ off
    bend += (away * (lesson.taught * none)[:, None]).T @ away
    return slopes, bend
