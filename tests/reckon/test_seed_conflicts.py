"""The seeds, placed and reckoned, show the conflicts that a careful reader finds, and no others."""

from collections import defaultdict

import pytest
from attrs import evolve
from tests.claims import claim_of, recorded, seed_context, seed_rows
from tests.reckon.grouping.shelf import Shelf

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import Event, Question
from claimcheck.model.kinds import Status
from claimcheck.model.reckoned import ReckonedQuestion
from claimcheck.model.source import Source
from claimcheck.reckon.grouping import group
from claimcheck.reckon.names import canonical
from claimcheck.reckon.question import reckon_question


@pytest.fixture(scope="module")
def reckoned() -> dict[tuple[str, str], ReckonedQuestion]:
    """Every question of the seeds, by event and question label."""
    known = seed_context()
    sources = {
        canonical(row["name"], known): Source(row["name"], kind=row["kind"])
        for row in seed_rows("sources.csv")
    }
    claims = [recorded(claim_of(row)) for row in seed_rows("claims.csv")]
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
        for row in seed_rows("expected.csv")
        if row["relation"] == "contradicts"
    }
    assert expected
    found = {frozenset((c.a, c.b)) for r in reckoned.values() for c in r.contradictions}
    assert found == expected


def test_rows_with_the_same_labels_are_one_question(
    reckoned: dict[tuple[str, str], ReckonedQuestion],
) -> None:
    labels = {(row["event"], row["question"]) for row in seed_rows("claims.csv")}
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
