"""How often weighing is right, and how well its probabilities hold, on sets whose truth is known.

    python -m benchmarks.truth FOLDER [--made SEEDS] [--labels SHARE] [--plot OUT.svg]

FOLDER holds NAME.claims.tsv.gz and NAME.truth.tsv.gz. Beside each figure stands the vote. Accuracy
is over items with a known truth; tied top answers share the credit. The calibration error is
expected over ten equal bins of the top probability. `--made` measures sets made from so many seeds
too, and gives the means of each sort, with how often weighing was half a point below the vote.
"""

import argparse
import time
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from attrs import evolve, frozen
from benchmarks.calibration import draw
from benchmarks.claim_sets import Bools, ClaimSet, shared_names, shared_set
from benchmarks.made_crowds import SORTS, made_crowd_of
from benchmarks.made_sets import MAKERS

from claimcheck.reckon.weighing.ballots import Floats
from claimcheck.reckon.weighing.layout import Indexes
from claimcheck.reckon.weighing.weigh import weigh_ballots

BINS = 10
SURE = 0.99
BELOW = 0.005


@frozen
class Score:
    """Accuracy, expected calibration error, and what they are read from: top answers, credit."""

    accuracy: float
    calibration: float
    top: Floats
    credit: Floats


def score(known: ClaimSet, probability: Floats, left_out: Bools | None = None) -> Score:
    """Score probabilities per candidate on the scored items, those left out aside."""
    ballots = known.ballots
    shown = np.nan_to_num(probability, nan=0.0)
    top = np.full(ballots.items, -1.0)
    np.maximum.at(top, ballots.item_of, shown)
    best = shown >= top[ballots.item_of] - 1e-9
    tied = np.bincount(ballots.item_of, best, minlength=ballots.items)
    right = np.bincount(ballots.item_of, best & known.right, minlength=ballots.items)
    counted = known.scored if left_out is None else known.scored & ~left_out
    credit, sure = (right / np.maximum(tied, 1))[counted], np.clip(top[counted], 0, 1)
    which = np.minimum((sure * BINS).astype(int), BINS - 1)
    apart = np.abs(np.bincount(which, sure - credit, minlength=BINS)).sum() / max(sure.size, 1)
    return Score(float(credit.mean()), float(apart), sure, credit)


def vote(known: ClaimSet) -> Floats:
    """Give each candidate its share of its item's claims."""
    ballots = known.ballots
    claims = np.bincount(ballots.candidate, minlength=ballots.item_of.size)
    whole = np.bincount(ballots.item_of, claims, minlength=ballots.items)
    return np.asarray(claims / np.maximum(whole, 1)[ballots.item_of])


def labelled(known: ClaimSet, share: float, seed: int = 0) -> tuple[ClaimSet, Bools]:
    """Settle a share of the scored items by their truth; tell which.

    What is measured is settled as it truly is, and what nobody claims as an answer of its own; of
    several answers that are right (a minute and the next), the one that most sources claim.
    """
    rng = np.random.default_rng(seed)
    scored = np.flatnonzero(known.scored)
    chosen = np.zeros(known.ballots.items, dtype=np.bool_)
    chosen[rng.choice(scored, max(1, round(share * scored.size)), replace=False)] = True
    of = known.ballots.item_of
    right = np.flatnonzero(known.right & (chosen & np.isnan(known.measured))[of])
    claims = np.bincount(known.ballots.candidate, minlength=of.size)
    right = right[np.argsort(-claims[right], kind="stable")]
    claimed, first = np.unique(of[right], return_index=True)
    others = np.setdiff1d(np.flatnonzero(chosen), claimed)
    told = _with_answers(known, others)
    settled = np.r_[right[first], np.arange(of.size, of.size + others.size)].astype(np.int32)
    ballots = evolve(
        told.ballots,
        settled=settled,
        settled_as=np.full(settled.size, SURE),
        settled_teaches=np.ones(settled.size),
    )
    return evolve(told, ballots=ballots), chosen


def _with_answers(known: ClaimSet, items: Indexes) -> ClaimSet:
    """Let the true answers of some items, which nobody gives, be candidates."""
    ballots = known.ballots
    labels = np.arange(items.size) + int(ballots.label.max(initial=-1)) + 1
    return evolve(
        known,
        ballots=evolve(
            ballots,
            item_of=np.r_[ballots.item_of, items].astype(np.int32),
            value=np.r_[ballots.value, known.measured[items]],
            label=np.r_[ballots.label, labels].astype(np.int32),
        ),
        right=np.r_[known.right, np.ones(items.size, dtype=np.bool_)],
        answers=(*known.answers, *map(str, known.measured[items].tolist())),
    )


def measure(sets: Iterable[ClaimSet], share: float) -> list[tuple[str, Score]]:
    """Weigh and print each set beside its vote."""
    print("| set | claims | sources | vote | weighed | calibration error | processor time |")
    print("|---|---|---|---|---|---|---|")
    found = []
    for known in sets:
        settled, left_out = labelled(known, share) if share else (known, None)
        began = time.process_time()
        weighed = weigh_ballots(settled.ballots)
        took = time.process_time() - began
        mine = score(settled, weighed.probability, left_out)
        theirs = score(settled, vote(settled), left_out)
        found.append((known.name, mine))
        print(
            f"| {known.name} | {known.ballots.source.size:,} | {known.ballots.sources:,} "
            f"| {theirs.accuracy:.3f} | {mine.accuracy:.3f} | {mine.calibration:.3f} "
            f"| {took:.2f} s |",
            flush=True,
        )
    return found


def measure_made(seeds: int, share: float) -> None:
    """Weigh sets made from seeds, and print the means of each sort."""
    makers = dict(MAKERS)
    makers |= {f"crowd, {sort}": partial(made_crowd_of, sort) for sort in SORTS}
    print("\n| made | vote | weighed | calibration error | below the vote |")
    print("|---|---|---|---|---|")
    for name, make in makers.items():
        rows = []
        for seed in range(seeds):
            known, left_out = labelled(make(seed), share) if share else (make(seed), None)
            mine = score(known, weigh_ballots(known.ballots).probability, left_out)
            theirs = score(known, vote(known), left_out)
            rows.append((theirs.accuracy, mine.accuracy, mine.calibration))
        means = np.mean(rows, axis=0)
        below = sum(mine < theirs - BELOW for theirs, mine, _ in rows)
        told = " | ".join(f"{mean:.3f}" for mean in means)
        print(f"| {name} | {told} | {below} of {seeds} |", flush=True)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--made", type=int, default=0)
    parser.add_argument("--labels", type=float, default=0.0)
    parser.add_argument("--plot", type=Path)
    asked = parser.parse_args(arguments)
    sets = [shared_set(asked.folder, name) for name in shared_names(asked.folder)]
    found = measure(sets, asked.labels)
    if asked.made:
        measure_made(asked.made, asked.labels)
    if asked.plot:
        curves = [(name, scored.top, scored.credit) for name, scored in found]
        asked.plot.write_text(draw(curves), encoding="utf-8")


if __name__ == "__main__":
    main()
