"""Fits the weights by which a report's times are told to claims, and says how often they are right.

Run it with: python -m benchmarks.fit_dating [--leave-out]

It prints the weights and writes nothing. Of every claim in the stories with texts whose event has
a day, as the reader gives it, the times near it are right or not; a conditional logit weighs what
speaks for each (McFadden 1974). With --leave-out each story is told by weights that are fitted to
the others.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from attrs import evolve, frozen
from scipy.optimize import minimize
from tests.reckon.grouping.stories import JUDGED, Story, daraa, stories

from claimcheck.model.claim import Claim
from claimcheck.reckon.evidence import find_evidence
from claimcheck.reckon.grouping.dating import NONE, candidates, evidence_of
from claimcheck.reckon.grouping.told import Span, tokens_of
from claimcheck.reckon.grouping.traits import Days, read_days, read_document, read_traits

Array = np.ndarray[Any, np.dtype[np.float64]]
# How strongly the weights are held near nought.
_HELD = 2.0

# A reader's time of more days tells no day.
_DAYS = 3
# So is one of a report right that is told to the week.
_WEEK = 8


@frozen
class Told:
    """The times near a claim, what speaks for each, and which of them are right."""

    days: tuple[Span, ...]
    evidence: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]


def told_in(story: Story) -> Iterator[Told]:
    """List the claims of a story whose time is known, with the times near them."""
    read = {each.name: (each, read_document(each)) for each in story.documents if each.text}
    days_of_events = _days_of_events(story)
    for recorded, claim in zip(story.stripped(place_and_time=False), story.claims, strict=True):
        when = _exact(claim) or days_of_events.get(claim.event)
        if claim.document not in read or not when:
            continue
        document, told = read[claim.document]
        passage = read_traits(recorded, story.context, told).passage
        found = find_evidence(claim.quote, claim.locator, document.text or "")
        if passage is None or found is None:
            continue
        lines, own = told.lines.lines, passage.line
        spoken = len(tokens_of((document.text or "")[lines[own].begin : found.start]))
        near = candidates(lines, own)
        days = tuple(each.time.days for each in near)
        evidence = tuple(map(tuple, evidence_of(lines, own, spoken, near)))
        right = tuple(
            each[1] - each[0] <= _WEEK and each[0] <= when[1] and when[0] <= each[1]
            for each in days
        )
        yield Told(days, evidence, right)


def _exact(claim: Claim) -> Days | None:
    when = read_days(claim.when)
    return when if when and when[1] - when[0] <= _DAYS else None


def _days_of_events(story: Story) -> dict[str, Days]:
    """Give the days of events, as the first claim tells them that does: another may not."""
    found: dict[str, Days] = {}
    for claim in story.claims:
        if when := _exact(claim):
            found.setdefault(claim.event, when)
    return found


def fit(held: Sequence[Told]) -> Mapping[str, float]:
    """Fit weights to claims."""
    names = sorted({name for each in held for told in each.evidence for name in told} | {NONE})
    rows = [(_rows(each, names), np.array([*each.right, not any(each.right)])) for each in held]

    def loss(at: Array) -> tuple[float, Array]:
        missed, pull = _HELD * float(at @ at) / 2, _HELD * at
        for row, right in rows:
            odds = row @ at
            shares = np.exp(odds - odds.max())
            shares /= shares.sum()
            hit = max(float(shares[right].sum()), 1e-12)
            missed -= float(np.log(hit))
            pull = pull - row.T @ (np.where(right, shares, 0) / hit - shares)
        return missed, pull

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B")
    return dict(zip(names, (float(each) for each in found.x), strict=True))


def _rows(told: Told, names: Sequence[str]) -> Array:
    rows = np.zeros((len(told.days) + 1, len(names)))
    for row, evidence in enumerate([*told.evidence, (NONE,)]):
        for name in evidence:
            rows[row, names.index(name)] += 1
    return rows


def is_right(told: Told, weights: Mapping[str, float]) -> bool:
    """Whether the likeliest time is right."""
    odds: dict[Span, float] = {}
    for days, evidence in zip(told.days, told.evidence, strict=True):
        odds[days] = odds.get(days, 0) + np.exp(sum(weights.get(name, 0) for name in evidence))
    right = {days for days, each in zip(told.days, told.right, strict=True) if each}
    return bool(odds) and max(odds, key=lambda days: (odds[days], days)) in right


def main() -> None:
    """Fit the weights, or say how they do."""
    made_up = [*stories(JUDGED / "with_texts"), evolve(daraa(texts=True), name="daraa")]
    held = {story.name: list(told_in(story)) for story in made_up}
    if "--leave-out" not in sys.argv:
        fitted = fit([each for some in held.values() for each in some])
        for name, weight in fitted.items():
            print(f"{name} = {weight:.2f}")
        return
    right, every = 0, sum(map(len, held.values()))
    for left, claims in held.items():
        weights = fit([each for name, some in held.items() if name != left for each in some])
        found = sum(is_right(each, weights) for each in claims)
        right += found
        print(f"{left}: {found / len(claims):.2f} of {len(claims)}")
    print(f"all: {right / every:.2f} of {every}")


if __name__ == "__main__":
    main()
