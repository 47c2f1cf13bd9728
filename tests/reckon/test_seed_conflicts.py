"""The seeds, placed and reckoned, show the conflicts that a careful reader finds, and no others."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest
from attrs import evolve
from tests.reckon.grouping.shelf import Shelf

from claimcheck.model.claim import Claim, RecordedClaim, parse_via
from claimcheck.model.event import Event, Question
from claimcheck.model.kinds import Stance, Status
from claimcheck.model.reckoned import ReckonedQuestion
from claimcheck.model.source import Source
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping import group
from claimcheck.reckon.names import canonical, fold
from claimcheck.reckon.question import reckon_question

SEEDS = Path(__file__).parents[2] / "seeds"


def rows(name: str) -> list[dict[str, str]]:
    with (SEEDS / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def recorded(row: dict[str, str]) -> RecordedClaim:
    fields = {name: text for name, text in row.items() if name not in {"via", "stance"}}
    claim = Claim(
        **fields,  # type: ignore[arg-type] # every other column of the seeds is text
        via=parse_via(row["via"]),
        stance=Stance(row["stance"] or "asserts"),
    )
    return RecordedClaim(claim.id, "seeds", claim, None, "", "")


def context() -> Context:
    within: dict[str, tuple[str, ...]] = {}
    for row in rows("within.csv"):
        within[fold(row["place"])] = (*within.get(fold(row["place"]), ()), fold(row["within"]))
    return Context(
        aliases={fold(row["name"]): row["means"] for row in rows("aliases.csv")}, within=within
    )


@pytest.fixture(scope="module")
def reckoned() -> dict[tuple[str, str], ReckonedQuestion]:
    """Every question of the seeds, by event and question label."""
    known = context()
    sources = {
        canonical(row["name"], known): Source(row["name"], kind=row["kind"])
        for row in rows("sources.csv")
    }
    claims = [recorded(row) for row in rows("claims.csv")]
    events: dict[str, Event] = {}
    questions: dict[str, Question] = {}
    held: dict[str, list[RecordedClaim]] = defaultdict(list)
    for claim, placed in zip(claims, group(claims, Shelf(), known), strict=True):
        events.update((event.id, event) for event in placed.events)
        if placed.question:
            questions[placed.question.id] = placed.question
        held[placed.placement.question].append(evolve(claim, placement=placed.placement))
    return {
        (events[question.event].label, question.label): reckon_question(
            question, events[question.event], held[question.id], (), sources, known
        ).reckoned
        for question in questions.values()
    }


def test_the_contradictions_are_those_of_the_careful_reader_and_no_others(
    reckoned: dict[tuple[str, str], ReckonedQuestion],
) -> None:
    expected = {
        frozenset((row["a"], row["b"]))
        for row in rows("expected.csv")
        if row["relation"] == "contradicts"
    }
    assert expected
    found = {frozenset((c.a, c.b)) for r in reckoned.values() for c in r.contradictions}
    assert found == expected


def test_rows_with_the_same_labels_are_one_question(
    reckoned: dict[tuple[str, str], ReckonedQuestion],
) -> None:
    labels = {(row["event"], row["question"]) for row in rows("claims.csv")}
    assert set(reckoned) == labels


def test_questions_with_a_contradiction_are_open_and_come_before_those_that_agree(
    reckoned: dict[tuple[str, str], ReckonedQuestion],
) -> None:
    conflicts = [r for r in reckoned.values() if r.contradictions]
    rest = [r for r in reckoned.values() if r.status in {Status.AGREED, Status.SINGLE}]
    assert {r.status for r in conflicts} == {Status.OPEN}
    assert min(r.priority for r in conflicts) > max(r.priority for r in rest)


def test_six_and_28_are_at_the_top_and_three_and_three_are_the_six(
    reckoned: dict[tuple[str, str], ReckonedQuestion],
) -> None:
    found = reckoned["Nahtah kidnapping", "fighters kidnapped"]
    answers = {p.answer: p for p in found.positions}
    assert answers["28"].denied_by == ("d0-21",)
    assert answers["six"].compatible == answers["28"].compatible == ("d0-19",)
    assert any("add up to “six”" in note for note in found.notes)
    assert "Firas al-Ahmed" not in answers["28"].sources


def test_a_siege_of_over_two_months_fits_both_of_its_beginnings(
    reckoned: dict[tuple[str, str], ReckonedQuestion],
) -> None:
    found = reckoned["siege of Daraa 2021", "start of the siege"]
    assert {p.answer: p.compatible for p in found.positions} == {
        "31 May 2021": ("d2-02",),
        "24 June 2021": ("d2-02",),
    }
