"""Crowds made from a seed: workers of many sorts who judge items of many sorts.

Each sort of crowd draws its own shape anew for every seed: how many items, workers, answers and
judgements, how skewed the answers are, how able the workers, how their errors go together.
"""

from collections.abc import Callable

import numpy as np
from attrs import evolve, frozen
from benchmarks.claim_sets import ClaimSet, claim_set

from claimcheck.reckon.weighing.ballots import Floats, Ints

Rng = np.random.Generator


@frozen
class Crowd:
    """How a crowd is made.

    `skill` and `spread` are the Beta mean of the workers' ability above chance, and how much it
    differs from answer to answer; `own` how far a worker's confusions are not everyone's. `spam`
    and `against` are the shares of workers who answer at random, or always wrongly. `hard` is the
    share of items that many misjudge, `lured` the share on which they agree on what is wrong;
    `camps` the number of groups whose members judge alike. `ordinal` is the noise on a scale of
    answers, 0 where answers have no order.
    """

    answers: int
    items: int
    workers: int
    each: float
    skew: float
    skill: float
    spread: float = 0.1
    own: float = 0.5
    spam: float = 0.1
    against: float = 0.0
    hard: float = 0.1
    lured: float = 0.05
    camps: int = 0
    ordinal: float = 0.0


def drawn(rng: Rng) -> Crowd:
    """Draw a crowd such as are published: few or many of everything."""
    workers = int(np.exp(rng.uniform(np.log(12), np.log(500))))
    return Crowd(
        answers=int(rng.choice([2, 2, 2, 3, 4, 5, 7, 10])),
        items=int(np.exp(rng.uniform(np.log(100), np.log(4000)))),
        workers=workers,
        each=min(float(rng.choice([3, 5, 5, 8, 10, 20])), workers),
        skew=float(rng.choice([0.7, 2.0, 10.0])),
        skill=float(rng.uniform(0.35, 0.85)),
        spread=float(rng.uniform(0.0, 0.2)),
        own=float(rng.uniform(0.1, 1.0)),
        spam=float(rng.choice([0.0, 0.1, 0.25])),
        hard=float(rng.uniform(0.0, 0.4)),
        lured=float(rng.uniform(0.0, 0.15)),
    )


SORTS: dict[str, Callable[[Crowd, Rng], Crowd]] = {
    "any": lambda crowd, _: crowd,
    "easy": lambda crowd, rng: evolve(
        crowd, each=min(20.0, crowd.workers), skill=0.9, spam=0.0, hard=0.0,
        lured=float(rng.uniform(0.05, 0.15)),
    ),
    "few judgements": lambda crowd, _: evolve(crowd, each=3.0),
    "skewed yes or no": lambda crowd, _: evolve(crowd, answers=2, skew=0.7, spread=0.2),
    "spam": lambda crowd, _: evolve(crowd, spam=0.4, skill=max(crowd.skill, 0.6)),
    "against": lambda crowd, _: evolve(crowd, against=0.15, spam=0.1, skill=max(crowd.skill, 0.6)),
    "hard": lambda crowd, _: evolve(crowd, hard=0.6, lured=0.15),
    "biased": lambda crowd, _: evolve(crowd, spread=0.3, own=0.1),
    "own habits": lambda crowd, _: evolve(crowd, spread=0.3, own=1.0),
    "camps": lambda crowd, rng: evolve(crowd, camps=int(rng.integers(3, 8))),
    "many answers": lambda crowd, rng: evolve(crowd, answers=int(rng.integers(8, 15))),
    "scale": lambda crowd, rng: evolve(
        crowd, answers=int(rng.integers(3, 8)), ordinal=float(rng.uniform(0.4, 1.2))
    ),
}  # fmt: skip


def made_crowd_of(sort: str, seed: int) -> ClaimSet:
    """Make a crowd of a sort."""
    rng = np.random.default_rng([seed, *sort.encode()])
    crowd = SORTS[sort](drawn(rng), rng)
    shares = rng.dirichlet(np.full(crowd.answers, crowd.skew))
    truth = rng.choice(crowd.answers, size=crowd.items, p=shares).astype(np.int32)
    item, worker = _who_judges_what(crowd, rng)
    said = (_on_a_scale if crowd.ordinal else _by_habit)(crowd, truth, item, worker, rng)
    said = _spoilt(crowd, said, worker, rng)
    rows = [
        (f"o{i}", "label", f"w{w}", f"l{s}")
        for i, w, s in zip(item.tolist(), worker.tolist(), said.tolist(), strict=True)
    ]
    return claim_set(
        f"crowd, {sort} {seed}",
        rows,
        lambda about, _, answer: answer == f"l{truth[int(about[1:])]}",
    )


def _who_judges_what(crowd: Crowd, rng: Rng) -> tuple[Ints, Ints]:
    busy = rng.pareto(1.2, crowd.workers) + 0.2
    times = np.clip(rng.poisson(crowd.each, crowd.items), 1, crowd.workers)
    if rng.random() < 0.6:
        times[:] = round(crowd.each)
    # The highest of weighted random keys are a sample without replacement.
    keys = np.log(rng.random((crowd.items, crowd.workers))) / busy
    order = np.argsort(-keys, axis=1)
    chosen = np.arange(crowd.workers) < times[:, None]
    item, place = np.nonzero(chosen)
    return item.astype(np.int32), order[item, place].astype(np.int32)


def _habits(crowd: Crowd, rng: Rng) -> Floats:
    """Give every worker's chances of each answer for each truth."""
    size, workers = crowd.answers, crowd.workers
    above = rng.beta(8 * crowd.skill, 8 * (1 - crowd.skill), workers)
    skill = 1 / size + (1 - 1 / size) * above
    by_answer = rng.normal(0, crowd.spread, (workers, size)) * np.sqrt(crowd.own)
    by_answer += rng.normal(0, crowd.spread, size) * np.sqrt(1 - crowd.own)
    right = np.clip(skill[:, None] + by_answer, 0.03, 0.98)
    shared = rng.dirichlet(np.full(size, 0.7), size=size)
    own = rng.dirichlet(np.full(size, 0.7), size=(workers, size))
    wrong = crowd.own * own + (1 - crowd.own) * shared
    wrong[:, np.arange(size), np.arange(size)] = 0
    wrong /= np.maximum(wrong.sum(axis=2, keepdims=True), 1e-12)
    return np.asarray(right[:, :, None] * np.eye(size) + (1 - right)[:, :, None] * wrong)


def _by_habit(crowd: Crowd, truth: Ints, item: Ints, worker: Ints, rng: Rng) -> Ints:
    size = crowd.answers
    habits = _habits(crowd, rng)
    lured = rng.random(crowd.items) < crowd.lured
    lure = (truth + rng.integers(1, size, crowd.items)) % size
    pulled = lured[item] & (rng.random(item.size) < rng.uniform(0.4, 0.8))
    seen = np.where(pulled, lure[item], truth[item])
    said = _chosen(habits[worker, seen], rng)
    if crowd.camps:
        camp = rng.integers(0, crowd.camps, crowd.workers)
        leader = rng.integers(0, crowd.workers, crowd.camps)
        together = np.stack([_chosen(habits[lead, truth], rng) for lead in leader])
        follows = rng.random(item.size) < rng.uniform(0.3, 0.7)
        said = np.where(follows, together[camp[worker], item], said)
    guess = rng.dirichlet(np.full(size, 3.0))
    doubt = np.where(rng.random(crowd.items) < crowd.hard, rng.uniform(0, 0.9, crowd.items), 0)
    guessed = rng.random(item.size) < doubt[item]
    return np.where(guessed, rng.choice(size, item.size, p=guess), said).astype(np.int32)


def _on_a_scale(crowd: Crowd, truth: Ints, item: Ints, worker: Ints, rng: Rng) -> Ints:
    """Judge on a scale, with a leaning of one's own and one of the item."""
    own = rng.normal(0, 0.4 * crowd.ordinal, crowd.workers)
    noise = rng.gamma(4, crowd.ordinal / 4, crowd.workers)
    looks = rng.normal(0, 0.5 * crowd.ordinal, crowd.items)
    lean = rng.normal(0, 0.2)
    felt = truth[item] + lean + own[worker] + looks[item]
    felt += noise[worker] * rng.normal(size=item.size)
    return np.clip(np.round(felt), 0, crowd.answers - 1).astype(np.int32)


def _spoilt(crowd: Crowd, said: Ints, worker: Ints, rng: Rng) -> Ints:
    """Let some workers answer at random or by one habit, and some always beside what they see."""
    kind = rng.random(crowd.workers)
    habit = rng.dirichlet(np.full(crowd.answers, 0.5), size=crowd.workers)
    blind = kind < crowd.spam
    against = (kind >= crowd.spam) & (kind < crowd.spam + crowd.against)
    said = np.where(blind[worker], _chosen(habit[worker], rng), said)
    beside = (said + rng.integers(1, crowd.answers, said.size)) % crowd.answers
    wrongly = against[worker] & (rng.random(said.size) < 0.8)
    return np.where(wrongly, beside, said).astype(np.int32)


def _chosen(chances: Floats, rng: Rng) -> Ints:
    """Choose by each row's chances."""
    drawn_at = rng.random((chances.shape[0], 1))
    passed = np.cumsum(chances, axis=1) < drawn_at
    return np.asarray(np.minimum(passed.sum(axis=1), chances.shape[1] - 1), dtype=np.int32)
