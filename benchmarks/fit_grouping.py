"""Fits the weights of grouping to judged stories, and says how they do on stories left out.

Run it with: python -m benchmarks.fit_grouping [--leave-out] [FOLDER…]

It prints the weights and writes nothing. Of each pair of claims in one document, and then of each
pair of groups of two documents that the grouping looks at, what speaks for it is evidence, with
what share of the pair belongs together; logistic regressions weigh that. The groups of which pairs
across documents are made come from weights that were fitted to other stories, as the grouping will
meet them. B³ on the same stories then says where together begins. With --leave-out the stories are
left out in four folds, and each report on Daraa, and are judged by weights fitted to the others.
"""

import pickle
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from math import sqrt
from pathlib import Path
from statistics import mean
from unittest.mock import patch

from attrs import define, evolve, field, frozen
from benchmarks.judge_grouping import b_cubed, placed
from benchmarks.pair_weights import Pair, regression
from tests.reckon.grouping.stories import JUDGED, Story, daraa, stories

from claimcheck.reckon.grouping import bare
from claimcheck.reckon.grouping.comparing import Compared, put_together
from claimcheck.reckon.grouping.evidence import Evidence
from claimcheck.reckon.grouping.order import in_order
from claimcheck.reckon.grouping.profile import Profile
from claimcheck.reckon.grouping.score import NEVER, Scorer
from claimcheck.reckon.grouping.weights import ACROSS, ALIKE, IN_TEXTS, WITHIN, Weights

Tables = Mapping[str, Weights]

_REPORTS = (("d0", "d3"), ("d1",), ("d2", "d4"))
_FOLDS = 4
# The reports on Daraa are no made-up ones.
_REAL = 4.0
# What is learned where date and place are given counts half; half of all claims have no ids.
_WAYS = tuple(
    ({"place_and_time": given, "numbered": numbered}, 0.25 if given else 0.5)
    for given in (False, True)
    for numbered in (False, True)
)
_STEPS = (-0.9, -0.6, -0.3, 0.0, 0.3, 0.6, 0.9, 1.2, 1.5)


@frozen(eq=False)
class Case:
    """A story as it is given in one of the ways: what is compared (pickled), and its events."""

    name: str
    counts: float
    what: bytes
    events: tuple[str, ...]

    def compared(self) -> Compared:
        """Give a fresh copy of what is compared, since joining changes it."""
        found: Compared = pickle.loads(self.what)  # noqa: S301 - our own
        return found


class _CapturedError(Exception):
    pass


def case_of(story: Story, much: float, **way: bool) -> Case:
    """Take down what is compared in a story."""
    taken: list[bytes] = []

    def take(what: Compared, _: Scorer) -> None:
        taken.append(pickle.dumps(what))
        raise _CapturedError

    with patch.object(bare, "put_together", take), suppress(_CapturedError):
        placed(story, **way)
    event = {claim.id: claim.event for claim in story.claims}
    events = tuple(event[each.uid] for each in in_order(story.stripped(**way)))
    counts = much * sqrt(len(story.claims) / 50) * (_REAL if is_real(story.name) else 1.0)
    return Case(story.name, counts, taken[0], events)


def is_real(name: str) -> bool:
    """Whether a story is no made-up one."""
    return name.startswith("daraa")


def cases_of(judged: Iterable[Story]) -> list[Case]:
    """Take down all stories in all ways."""
    return [case_of(story, much, **way) for story in judged for way, much in _WAYS]


@define(slots=True, eq=False)
class Noting(Scorer):
    """Scores pairs, and notes what speaks for those across documents."""

    seen: list[tuple[Evidence, list[int], list[int]]] = field(factory=list)

    def score(self, a: Profile, b: Profile) -> float:
        """Score a pair of groups, as it would be, and note it."""
        found = super().score(a, b)
        where, evidence = self.evidence(a, b)
        if found != NEVER and where == ACROSS:
            self.seen.append((evidence, list(a.members), list(b.members)))
        return found


def pairs_within(case: Case) -> list[Pair]:
    """List what speaks for each pair of claims in one document."""
    what = case.compared()
    scorer = Scorer(what.titles, what.coverage)
    return [
        Pair(scorer.evidence(what.profiles[one], what.profiles[two])[1], float(same))
        for one, two in sorted(set(what.within))
        for same in (case.events[one] == case.events[two],)
        if scorer.score(what.profiles[one], what.profiles[two]) != NEVER
    ]


def pairs_across(case: Case, given: Tables) -> list[Pair]:
    """List what speaks for each pair of groups of two documents, as weights put these together."""
    what = case.compared()
    scorer = Noting(what.titles, what.coverage, given)
    put_together(what, scorer)
    found = []
    for evidence, ours, theirs in scorer.seen:
        one, two = (Counter(case.events[n] for n in members) for members in (ours, theirs))
        pairs = len(ours) * len(theirs)
        right = sum(one[each] * two[each] for each in one) / pairs
        found.append(Pair(evidence, right, sqrt(pairs)))
    return found


def f1(case: Case, given: Tables) -> float:
    """Say how well weights put a story's claims into events."""
    what = case.compared()
    made = put_together(what, Scorer(what.titles, what.coverage, given))
    found = {str(n): at for at, each in enumerate(made.profiles) for n in each.members}
    return b_cubed({str(n): event for n, event in enumerate(case.events)}, found)[2]


def fit(cases: Sequence[Case]) -> Tables:
    """Fit weights to stories."""
    within = [(case.counts, pairs_within(case)) for case in cases]
    folds = _folds([case.name for case in cases])
    fold_of = [folds[case.name] for case in cases]
    beside = {
        fold: regression([each for each, own in zip(within, fold_of, strict=True) if own != fold])
        for fold in set(fold_of)
    }
    learned: list[Tables] = [{WITHIN: beside[fold], ACROSS: Weights()} for fold in fold_of]
    across = [pairs_across(case, given) for case, given in zip(cases, learned, strict=True)]
    told = regression([(case.counts, some) for case, some in zip(cases, across, strict=True)])
    steps = _steps(cases, [{**each, ACROSS: told} for each in learned])
    return _moved({WITHIN: regression(within), ACROSS: told}, steps)


def _folds(names: Iterable[str]) -> dict[str, int]:
    """Deal stories out to folds, with and without texts to one."""
    every = sorted({name.removesuffix(" without texts") for name in names})
    fold = {name: number % _FOLDS for number, name in enumerate(every)}
    return {name: fold[name.removesuffix(" without texts")] for name in names}


def _moved(given: Tables, steps: Mapping[str, float]) -> Tables:
    return {
        table: Weights({**told, "bias": told["bias"] - steps[table]})
        for table, told in given.items()
    }


def _steps(cases: Sequence[Case], given: Sequence[Tables]) -> dict[str, float]:
    """Find the steps between apart and together at which B³ is best, beside its neighbours."""
    steps = {WITHIN: 0.0, ACROSS: 0.0}
    for table in (ACROSS, WITHIN, ACROSS):
        reached = []
        for step in _STEPS:
            tried = {**steps, table: -step}
            moved = [_moved(each, tried) for each in given]
            reached.append(_mean_f1(cases, moved))
        padded = [reached[0], *reached, reached[-1]]
        smooth = [padded[n] + 2 * padded[n + 1] + padded[n + 2] for n in range(len(reached))]
        steps[table] = -_STEPS[smooth.index(max(smooth))]
    return steps


def _mean_f1(cases: Sequence[Case], given: Sequence[Tables]) -> float:
    """Give the mean over stories; the real reports count a third, as they are few."""
    found: dict[bool, list[tuple[float, float]]] = defaultdict(list)
    for case, tables in zip(cases, given, strict=True):
        found[is_real(case.name)].append((case.counts, f1(case, tables)))
    means = {
        real: sum(n * f for n, f in some) / sum(n for n, _ in some) for real, some in found.items()
    }
    return (2 * means[False] + means[True]) / 3 if len(means) > 1 else mean(means.values())


def leave_out(judged: Sequence[Story]) -> None:
    """Print how well each story is grouped by weights that are fitted without it."""
    folds = _folds([story.name for story in judged])
    cases = cases_of(judged)
    for fold in range(_FOLDS):
        given = fit([case for case in cases if folds[case.name] != fold])
        for at in range(0, len(cases), len(_WAYS)):
            if folds[cases[at].name] == fold:
                told = [f1(case, given) for case in cases[at : at + len(_WAYS)]]
                print(f"{cases[at].name}\t{told[1]:.3f}\t{told[3]:.3f}", flush=True)


def every_story(folders: Sequence[Path], *, by_report: bool) -> list[Story]:
    """Give all stories, those with texts also without them."""
    held = stories(JUDGED / "with_texts")
    held += [
        evolve(daraa(some, texts=True), name=f"daraa {' '.join(some)}")
        for some in (_REPORTS if by_report else (("d0", "d1", "d2", "d3", "d4"),))
    ]
    without = [evolve(each.without_texts(), name=f"{each.name} without texts") for each in held]
    return [*stories(), *(each for some in folders for each in stories(some)), *held, *without]


def main() -> None:
    """Fit weights to the stories that come with the tests, and to those of folders."""
    folders = [Path(each) for each in sys.argv[1:] if not each.startswith("--")]
    if "--leave-out" in sys.argv:
        leave_out(every_story(folders, by_report=True))
        return
    for table, told in fit(cases_of(every_story(folders, by_report=False))).items():
        for section, prefix in (
            (table, ""),
            (f"{table}_alike", ALIKE),
            (f"{table}_text", IN_TEXTS),
        ):
            print(f"\n[{section}]")
            for name, much in sorted(told.items()):
                bare_name = name.removeprefix(prefix)
                if name.startswith(prefix) and ":" not in bare_name and abs(much) >= 0.005:
                    print(f"{bare_name} = {much:.2f}")


if __name__ == "__main__":
    main()
