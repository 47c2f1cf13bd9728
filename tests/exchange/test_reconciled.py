"""The reconciled tables read like what a reviewer would tell a colleague, a row each."""

from attrs import evolve

from claimcheck.exchange.reconciled import (
    CLAIM_TABLE,
    QUESTION_TABLE,
    reconciled_claim_row,
    reconciled_question_row,
)
from claimcheck.model.claim import Claim, Placement, RecordedClaim
from claimcheck.model.document import Evidence
from claimcheck.model.event import Event, Question
from claimcheck.model.kinds import AnswerKind, Status
from claimcheck.model.reckoned import Contradiction, Position, ReckonedQuestion
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Outcome, Part, Settlement, Verdict

SHOWN = {"u1": "d0-20", "u2": "d0-22"}
QUESTION = Question("q-u1", "e-u1", "fighters kidnapped")
EVENT = Event("e-u1", "Nahtah kidnapping", when="2020-01-11")
PARTS = (Part("on Friday", ("u2",)), Part("on Saturday", ("u1",)))
RECKONED = ReckonedQuestion(
    kind=AnswerKind.COUNT,
    status=Status.DISPUTED,
    positions=(
        Position("six", 6, 6, ("u1",), sources=("Firas al-Ahmed",), origins=1),
        Position("28", 28, 28, ("u2",), sources=("some media", "AFP"), origins=2),
    ),
    contradictions=(Contradiction("u1", "u2", "number", "six is not 28"),),
    contradictions_total=1,
    notes=(),
    priority=0.75,
    why="two origins against one",
    would_change="a list of names",
)
SETTLED = Settlement(
    "s-1",
    "q-u1",
    Finding(Verdict.ESTABLISHED, "the only named source", answer="six"),
    by="Rana",
    at="2026-01-02T10:00:00Z",
)
OTHER = Settlement(
    "s-2", "q-u1", Finding(Verdict.REFUTED, "too high", answer="28"), "Sami", "2026-01-03T10:00:00Z"
)
PLACEMENT = Placement("q-u1", "e-u1", "grouping 1", person=False, probability=1, because="labels")
CLAIM = Claim("six", "Firas al-Ahmed", extra=(("car", "white"),))
RECORDED = RecordedClaim("u2", "me", CLAIM, PLACEMENT, "me", "2026-01-01T00:00:00Z")
EVIDENCE = Evidence("six fighters", "took ", " away", 10, 22, "anchored")


def test_a_settled_question_is_one_row_that_a_reader_can_follow() -> None:
    row = reconciled_question_row(
        QUESTION, EVENT, RECKONED, [SETTLED], SHOWN.__getitem__, ["d0-22: “six fighters”"]
    )
    assert tuple(row) == QUESTION_TABLE
    assert row["verdict"] == "established"
    assert row["answer"] == "six"
    assert row["best"] is None
    assert row["positions"] == (
        "six ← Firas al-Ahmed (1 origin) | 28 ← some media, AFP (2 origins)"
    )
    told = str(row["contradicting"])
    assert told.startswith("d0-20 ≠ d0-22: "), "with the sentence that says why"
    assert row["reason"] == "the only named source"
    assert (row["by"], row["at"]) == ("Rana", "2026-01-02T10:00:00Z")
    assert row["evidence"] == "d0-22: “six fighters”"


def test_settlements_that_differ_are_both_in_the_row() -> None:
    row = reconciled_question_row(QUESTION, EVENT, RECKONED, [SETTLED, OTHER], SHOWN.__getitem__)
    assert row["verdict"] == "established | refuted"
    assert row["answer"] == "six | 28"
    assert row["by"] == "Rana | Sami"


def test_what_is_left_open_or_true_of_several_things_says_so_in_its_row() -> None:
    left = Finding(Verdict.UNSETTLED, "two hearsays", would_settle="a hospital list")
    both = Finding(Verdict.BOTH, "two nights", parts=PARTS)
    for finding, column, told in (
        (left, "reason", "two hearsays. Would settle it: a hospital list"),
        (both, "answer", "on Friday: d0-22; on Saturday: d0-20"),
    ):
        held = Settlement("s-3", "q-u1", finding, "Rana", "2026-01-02T10:00:00Z")
        row = reconciled_question_row(QUESTION, EVENT, RECKONED, [held], SHOWN.__getitem__)
        assert row[column] == told


def test_a_position_names_the_claims_that_deny_it_and_those_that_only_fit() -> None:
    denied = evolve(RECKONED.positions[1], denied_by=("u2",), compatible=("u2",))
    reckoned = evolve(RECKONED, positions=(denied,))
    row = reconciled_question_row(QUESTION, EVENT, reckoned, [], SHOWN.__getitem__)
    assert str(row["positions"]).endswith("(2 origins), denied by d0-22, also fits d0-22")


def test_an_open_question_has_a_row_too() -> None:
    row = reconciled_question_row(QUESTION, EVENT, RECKONED, [], SHOWN.__getitem__)
    assert tuple(row) == QUESTION_TABLE
    assert row["verdict"] is row["by"] is row["evidence"] is None


def test_a_claim_s_row_has_its_rating_its_source_s_grade_and_its_outcome() -> None:
    row = reconciled_claim_row(
        RECORDED,
        shown="d0-22",
        rating=2,
        source_grade=Reliability.B,
        outcome=Outcome.REJECTED,
        evidence=EVIDENCE,
    )
    assert {*row} == {*CLAIM_TABLE, "car"}
    assert (row["rating"], row["source_grade"], row["outcome"]) == (2, "B", "rejected")
    assert row["evidence"] == "anchored: six fighters"
