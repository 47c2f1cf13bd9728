"""Fits the weights of grouping to judged stories, and says how they do on stories left out.

Run it with: python -m benchmarks.fit_grouping [--leave-out] [FOLDER…]

It prints the weights and writes nothing. Whatever pair of groups the grouping looks at is evidence:
how much of what speaks for it there was, and what share of its claims belong together. A logistic
regression weighs that; B³ on the same stories then says where together begins. With --leave-out
stories are left out two at a time, and each report on Daraa, and are judged by weights that are
fitted to the others.
"""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt
from pathlib import Path
from statistics import mean
from typing import Any
from unittest.mock import patch

import numpy as np
from attrs import define, evolve, field
from benchmarks.judge_grouping import events_of, placed
from scipy.optimize import minimize
from tests.reckon.grouping.stories import Story, daraa, stories

from claimcheck.reckon.grouping import bare
from claimcheck.reckon.grouping.order import in_order
from claimcheck.reckon.grouping.profile import Profile
from claimcheck.reckon.grouping.score import NEVER, Scorer
from claimcheck.reckon.grouping.titles import Evidence, Titles
from claimcheck.reckon.grouping.weights import ALIKE, weights

Weights = Mapping[str, float]
Seen = tuple[Evidence, list[int], list[int]]
Array = np.ndarray[Any, np.dtype[np.float64]]
_NAMES = tuple(weights())
_REPORTS = (("d0", "d3"), ("d1",), ("d2", "d4"))
_ROUNDS = 2
# How strongly the weights are held near nought.
_HELD = 10.0
_HELD_ALIKE = 40.0
# What is learned where date and place are given counts half; half of all claims have no ids.
_WAYS = tuple(
    ({"place_and_time": given, "numbered": numbered}, 0.25 if given else 0.5)
    for given in (False, True)
    for numbered in (False, True)
)
_STEPS = tuple(step * 0.3 for step in range(-5, 6))


@define(slots=True, eq=False)
class Noting(Scorer):
    """Scores with weights that are given, and notes what it was shown."""

    seen: list[Seen] = field(factory=list)

    def score(self, a: Profile, b: Profile) -> float:
        """Score a pair of groups, as it would be, and note it."""
        found = super().score(a, b)
        if found != NEVER:
            self.seen.append((self.evidence(a, b), list(a.members), list(b.members)))
        return found


def f1(story: Story, given: Weights, *, place_and_time: bool, numbered: bool = True) -> float:
    """Say how well weights put a story's claims into events."""

    def made(titles: Titles) -> Scorer:
        return Scorer(titles, given)

    with patch.object(bare, "Scorer", made):
        found = placed(story, place_and_time=place_and_time, numbered=numbered)
    return events_of(story, found)[2]


def looked_at(
    story: Story, given: Weights, *, place_and_time: bool, numbered: bool
) -> tuple[Array, Array, Array]:
    """Give each pair's evidence, the share of it that is one event, and how many claims it has."""
    seen: list[Seen] = []

    def made(titles: Titles) -> Scorer:
        return Noting(titles, given, seen)

    with patch.object(bare, "Scorer", made):
        placed(story, place_and_time=place_and_time, numbered=numbered)
    event = {claim.id: claim.event for claim in story.claims}
    claims = in_order(story.stripped(place_and_time=place_and_time, numbered=numbered))
    events = [event[each.uid] for each in claims]
    rows = np.zeros((len(seen), len(_NAMES)))
    right, size = np.zeros(len(seen)), np.zeros(len(seen))
    for row, (evidence, ours, theirs) in enumerate(seen):
        for name, much in evidence:
            rows[row, _NAMES.index(name)] += much
        one, two = (Counter(events[n] for n in members) for members in (ours, theirs))
        pairs = len(ours) * len(theirs)
        right[row], size[row] = sum(one[each] * two[each] for each in one) / pairs, sqrt(pairs)
    return rows, right, size


def fit(judged: Sequence[Story]) -> Weights:
    """Fit weights to stories."""
    given: Weights = weights()
    parts: list[tuple[Array, Array, Array]] = []
    for _ in range(_ROUNDS):
        for story in judged:
            for way, much in _WAYS:
                rows, right, size = looked_at(story, given, **way)
                counts = much * 1000 * sqrt(len(story.claims) / 50) * size / size.sum()
                parts.append((rows, right, counts / _ROUNDS))
        given = _stepped(
            judged, _regression(*(np.concatenate(each) for each in zip(*parts, strict=True)))
        )
    return given


def _regression(rows: Array, right: Array, counts: Array) -> Weights:
    held = np.array([_HELD_ALIKE if name.startswith(ALIKE) else _HELD for name in _NAMES])

    def loss(at: Array) -> tuple[float, Array]:
        odds = rows @ at
        likely = 1 / (1 + np.exp(-odds))
        missed = np.logaddexp(0, odds) - right * odds
        pull = rows.T @ (counts * (likely - right)) + held * at
        return float(counts @ missed + (held * at) @ at / 2), pull

    found = minimize(loss, np.zeros(len(_NAMES)), jac=True, method="L-BFGS-B")
    return dict(zip(_NAMES, (float(each) for each in found.x), strict=True))


def _stepped(judged: Sequence[Story], given: Weights) -> Weights:
    """Move the step between apart and together to where B³ is best, beside its neighbours."""
    reached = [_mean_f1(judged, _moved(given, step)) for step in _STEPS]
    padded = [reached[0], *reached, reached[-1]]
    smooth = [padded[n] + 2 * padded[n + 1] + padded[n + 2] for n in range(len(reached))]
    return _moved(given, _STEPS[smooth.index(max(smooth))])


def _moved(given: Weights, step: float) -> Weights:
    return {**given, "bias": given["bias"] - step}


def _mean_f1(judged: Sequence[Story], given: Weights) -> float:
    found = [much * f1(each, given, **way) for each in judged for way, much in _WAYS]
    return sum(found) / (len(judged) * sum(much for _, much in _WAYS))


def leave_out(made_up: Sequence[Story], reports: Sequence[Story]) -> None:
    """Print how well each story is grouped by weights that are fitted without it."""
    pairs = [made_up[at : at + 2] for at in range(0, len(made_up), 2)]
    totals: dict[bool, list[float]] = {False: [], True: []}
    for left in (*pairs, *([each] for each in reports)):
        given = fit([each for each in (*made_up, *reports) if each not in left])
        for story in left:
            told = {way: f1(story, given, place_and_time=way) for way in totals}
            print(f"{story.name}: bare {told[False]:.2f}, date and place given {told[True]:.2f}")
            for way, figure in told.items():
                totals[way] += [figure] if story in made_up else []
    print(f"made up, mean: {mean(totals[False]):.2f} and {mean(totals[True]):.2f}")


def main() -> None:
    """Fit weights to the stories that come with the tests, and to those of folders."""
    folders = [Path(each) for each in sys.argv[1:] if not each.startswith("--")]
    made_up = [*stories(), *(story for folder in folders for story in stories(folder))]
    reports = [evolve(daraa(each), name="daraa " + " ".join(each)) for each in _REPORTS]
    if "--leave-out" in sys.argv:
        leave_out(made_up, reports)
    else:
        for name, weight in fit([*made_up, *reports]).items():
            print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    main()
