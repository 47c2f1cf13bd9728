"""Fits the weights of grouping to judged stories, and says how they do on stories left out.

Run it with: python -m benchmarks.fit_grouping [--texts] [--leave-out] [FOLDER…]

It prints the weights and writes nothing. Whatever pair of groups the grouping looks at is evidence:
how much of what speaks for it there was, and what share of its claims belong together. A logistic
regression weighs that; B³ on the same stories then says where together begins. With --leave-out
stories are left out two at a time, and each report on Daraa, and are judged by weights that are
fitted to the others. With --texts the weights that ship stay as they are, and those are fitted, to
the stories whose documents are held with their texts, that count besides where texts are held.
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
from attrs import define, evolve, field, frozen
from benchmarks.judge_grouping import events_of, placed
from scipy.optimize import minimize
from tests.reckon.grouping.stories import JUDGED, Story, daraa, stories

from claimcheck.reckon.grouping import bare
from claimcheck.reckon.grouping.evidence import Evidence
from claimcheck.reckon.grouping.order import in_order
from claimcheck.reckon.grouping.profile import Profile
from claimcheck.reckon.grouping.score import NEVER, Scorer
from claimcheck.reckon.grouping.titles import Titles
from claimcheck.reckon.grouping.weights import ALIKE, IN_TEXTS, weights
from claimcheck.reckon.words import sections

Weights = Mapping[str, float]
Seen = tuple[Evidence, list[int], list[int]]
Array = np.ndarray[Any, np.dtype[np.float64]]
_NAMES = tuple(weights())
_REPORTS = (("d0", "d3"), ("d1",), ("d2", "d4"))
_ROUNDS = 2
# How strongly the weights are held near nought.
_HELD, _HELD_ALIKE = 10.0, 40.0
_HELD_LINES, _HELD_TEXTS = 3.0, 20.0
# What is learned where date and place are given counts half; half of all claims have no ids.
_WAYS = tuple(
    ({"place_and_time": given, "numbered": numbered}, 0.25 if given else 0.5)
    for given in (False, True)
    for numbered in (False, True)
)
_STEPS = tuple(step * 0.3 for step in range(-5, 6))


@frozen
class Fitted:
    """Which weights are fitted, how strongly each is held, which are steps, and the others.

    One step is between apart and together at all, the other besides where no document is shared.
    """

    held: Mapping[str, float]
    steps: tuple[str, str]
    kept: Weights


def _all_but_texts() -> Fitted:
    held = {name: _HELD_ALIKE if name.startswith(ALIKE) else _HELD for name in _NAMES}
    of_texts = _those_of_texts().held
    fitted = {name: much for name, much in held.items() if name not in of_texts}
    return Fitted(fitted, ("bias", "spot_other"), dict.fromkeys(of_texts, 0.0))


def _those_of_texts() -> Fitted:
    held = {name: _HELD_TEXTS for name in _NAMES if name.startswith(IN_TEXTS)}
    held |= dict.fromkeys(sections("grouping/weights")["lines"], _HELD_LINES)
    kept = {name: weight for name, weight in weights().items() if name not in held}
    return Fitted(held, (f"{IN_TEXTS}bias", f"{IN_TEXTS}spot_other"), kept)


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
        return Noting(titles, given, seen=seen)

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


def fit(judged: Sequence[Story], what: Fitted) -> Weights:
    """Fit weights to stories."""
    given: Weights = weights()
    parts: list[tuple[Array, Array, Array]] = []
    for _ in range(_ROUNDS):
        for story in judged:
            for way, much in _WAYS:
                rows, right, size = looked_at(story, given, **way)
                counts = much * 1000 * sqrt(len(story.claims) / 50) * size / size.sum()
                parts.append((rows, right, counts / _ROUNDS))
        rows, right, counts = (np.concatenate(each) for each in zip(*parts, strict=True))
        given = _stepped(judged, _regression(rows, right, counts, what), what)
    return given


def _regression(rows: Array, right: Array, counts: Array, what: Fitted) -> Weights:
    columns = [_NAMES.index(name) for name in what.held]
    told = rows[:, columns]
    kept = rows @ np.array([what.kept.get(name, 0.0) for name in _NAMES])
    held = np.array(list(what.held.values()))

    def loss(at: Array) -> tuple[float, Array]:
        odds = kept + told @ at
        likely = 1 / (1 + np.exp(-odds))
        missed = np.logaddexp(0, odds) - right * odds
        pull = told.T @ (counts * (likely - right)) + held * at
        return float(counts @ missed + (held * at) @ at / 2), pull

    found = minimize(loss, np.zeros(len(held)), jac=True, method="L-BFGS-B")
    fitted = dict(zip(what.held, (float(each) for each in found.x), strict=True))
    return {**what.kept, **fitted}


def _stepped(judged: Sequence[Story], given: Weights, what: Fitted) -> Weights:
    """Move the steps between apart and together to where B³ is best, beside its neighbours.

    One is between claims of one document, one between those of two.
    """
    for one_document in (False, True, False):
        moved = [_moved(given, what, much, one_document=one_document) for much in _STEPS]
        reached = [_mean_f1(judged, each) for each in moved]
        padded = [reached[0], *reached, reached[-1]]
        smooth = [padded[n] + 2 * padded[n + 1] + padded[n + 2] for n in range(len(reached))]
        given = moved[smooth.index(max(smooth))]
    return given


def _moved(given: Weights, what: Fitted, much: float, *, one_document: bool) -> Weights:
    both, two = what.steps
    if not one_document:
        return {**given, two: given[two] - much}
    return {**given, both: given[both] - much, two: given[two] + much}


def _mean_f1(judged: Sequence[Story], given: Weights) -> float:
    """Give the mean over stories; the real reports count as much as all that are made up."""
    found: dict[bool, list[float]] = {}
    whole = sum(much for _, much in _WAYS)
    for each in judged:
        reached = sum(much * f1(each, given, **way) for way, much in _WAYS) / whole
        found.setdefault(each.name.startswith("daraa"), []).append(reached)
    return mean(map(mean, found.values()))


def leave_out(made_up: Sequence[Story], reports: Sequence[Story], what: Fitted) -> None:
    """Print how well each story is grouped by weights that are fitted without it."""
    pairs = [made_up[at : at + 2] for at in range(0, len(made_up), 2)]
    totals: dict[bool, list[float]] = {False: [], True: []}
    for left in (*pairs, *([each] for each in reports)):
        given = fit([each for each in (*made_up, *reports) if each not in left], what)
        for story in left:
            told = {way: f1(story, given, place_and_time=way) for way in totals}
            print(f"{story.name}: bare {told[False]:.2f}, date and place given {told[True]:.2f}")
            for way, figure in told.items():
                totals[way] += [figure] if story in made_up else []
    print(f"made up, mean: {mean(totals[False]):.2f} and {mean(totals[True]):.2f}")


def main() -> None:
    """Fit weights to the stories that come with the tests, and to those of folders."""
    texts = "--texts" in sys.argv
    folders = [Path(each) for each in sys.argv[1:] if not each.startswith("--")]
    made_up = stories(JUDGED / "with_texts") if texts else stories()
    made_up += [story for folder in folders for story in stories(folder)]
    reports = [
        evolve(daraa(each, texts=texts), name="daraa " + " ".join(each)) for each in _REPORTS
    ]
    what = _those_of_texts() if texts else _all_but_texts()
    if "--leave-out" in sys.argv:
        leave_out(made_up, reports, what)
    else:
        given = fit([*made_up, daraa(texts=texts)], what)
        for name in what.held:
            print(f"{name} = {given[name]:.2f}")


if __name__ == "__main__":
    main()
