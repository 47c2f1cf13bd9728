"""Fits the weights of grouping to judged stories, and says how they do on stories left out.

Run it with: python -m benchmarks.fit_grouping [--leave-out] [FOLDER…]

It prints the weights and writes nothing. Of each pair of claims in one document, and then of each
pair of groups of two documents that the grouping looks at, what speaks for it is evidence, with
what share of the pair belongs together; logistic regressions weigh that. The groups of which pairs
across documents are made come from weights that were fitted to other stories, much as the grouping
will meet them. B³ on the same stories then says where together begins. With --leave-out the
stories are left out in four folds, and each report on Daraa, and are judged by weights fitted to
the others. Stories are also put several into one dossier, so that what two subjects have in common
by chance is learned to mean little.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import sqrt
from pathlib import Path
from statistics import mean

from attrs import define, field
from benchmarks.judge_grouping import b_cubed
from benchmarks.judged_cases import (
    FOLDS,
    WAYS,
    Case,
    cases_of,
    every_story,
    folds_of,
    is_mixed,
    is_real,
)
from benchmarks.pair_weights import Pair, regression
from tests.reckon.grouping.stories import Story

from claimcheck.reckon.grouping.comparing import put_together
from claimcheck.reckon.grouping.evidence import Evidence
from claimcheck.reckon.grouping.profile import Profile
from claimcheck.reckon.grouping.score import NEVER, Scorer
from claimcheck.reckon.grouping.weights import ACROSS, ALIKE, IN_TEXTS, WITHIN, Weights

Tables = Mapping[str, Weights]

_STRICTER = 0.6
_STEPS = (-0.9, -0.6, -0.3, 0.0, 0.3, 0.6, 0.9, 1.2, 1.5)


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
    """List what speaks for each pair of claims in one document; of a mixed one that is known."""
    if is_mixed(case.name):
        return []
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
    folds = folds_of([case.name for case in cases])
    fold_of = [folds[case.name] for case in cases]
    beside = {
        fold: regression([each for each, own in zip(within, fold_of, strict=True) if own != fold])
        for fold in set(fold_of)
    }
    learned: list[Tables] = [{WITHIN: beside[fold], ACROSS: Weights()} for fold in fold_of]
    across = [pairs_across(case, given) for case, given in zip(cases, learned, strict=True)]
    told = regression([(case.counts, some) for case, some in zip(cases, across, strict=True)])
    steps = _steps(cases, [{**each, ACROSS: told} for each in learned])
    return _stricter(_moved({WITHIN: regression(within), ACROSS: told}, steps))


def _stricter(given: Tables) -> Tables:
    """Ask for more across documents where words alone speak: B³ is as good, chance does less."""
    across = Weights(given[ACROSS])
    across["bias"] -= _STRICTER
    across["dated"] += _STRICTER
    across[f"{IN_TEXTS}bias"] += _STRICTER
    return {**given, ACROSS: across}


def _moved(given: Tables, steps: Mapping[str, float]) -> Tables:
    return {
        table: Weights({**told, "bias": told["bias"] + steps[table]})
        for table, told in given.items()
    }


def _steps(cases: Sequence[Case], given: Sequence[Tables]) -> dict[str, float]:
    """Find the steps between apart and together at which B³ is best, beside its neighbours."""
    steps = {WITHIN: 0.0, ACROSS: 0.0}
    for table in (ACROSS, WITHIN, ACROSS):
        reached = []
        for step in _STEPS:
            tried = {**steps, table: step}
            moved = [_moved(each, tried) for each in given]
            reached.append(_mean_f1(cases, moved))
        padded = [reached[0], *reached, reached[-1]]
        smooth = [padded[n] + 2 * padded[n + 1] + padded[n + 2] for n in range(len(reached))]
        steps[table] = _STEPS[smooth.index(max(smooth))]
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
    folds = folds_of([story.name for story in judged])
    cases = cases_of(judged)
    for fold in range(FOLDS):
        given = fit([case for case in cases if folds[case.name] != fold])
        for at in range(0, len(cases), len(WAYS)):
            if folds[cases[at].name] == fold:
                told = [f1(case, given) for case in cases[at : at + len(WAYS)]]
                print(f"{cases[at].name}\t{told[1]:.3f}\t{told[3]:.3f}", flush=True)


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
