"""Claims that name no event: where they go, and what a reviewer's word does to that."""

from pathlib import Path

import pytest
from tests.claims import claim_of

from claimcheck import desk
from claimcheck.desk.opening import Desk
from claimcheck.desk.recording import record_claims
from claimcheck.dossier import lookup
from claimcheck.model.claim import Claim


def told(
    name: str, answer: str, quote: str, document: str, said: str = "2030-03-05", **more: str
) -> Claim:
    row = {"id": name, "answer": answer, "source": "a witness", "quote": quote, "said": said}
    return claim_of({**row, "document": document, "locator": "paragraph 1", **more})


SHELLING = (
    told("a1", "14", "14 people were killed when shells hit the market of Qarnat", "report-1"),
    told("a2", "40", "forty were wounded by the shelling of Qarnat", "report-1"),
)
FLOOD = told("b1", "three", "three people drowned in the flood at Ostrel", "report-2", "2030-06-01")
LATER = told("a3", "17", "17 people were killed when Qarnat market was shelled", "report-3")


@pytest.fixture
def at(tmp_path: Path):
    path = tmp_path / "case.dossier"
    desk.found_dossier(path, "Amal")
    with desk.open_desk(path, "Amal") as opened:
        yield opened


def event_of(at: Desk, name: str) -> str:
    (found,) = lookup.claims_by_given_id(at.connection, name)
    assert found.placement
    return found.placement.event


def question_of(at: Desk, name: str) -> str:
    (found,) = lookup.claims_by_given_id(at.connection, name)
    assert found.placement
    return found.placement.question


def test_a_later_claim_finds_the_event_and_question_of_those_recorded_before(at: Desk) -> None:
    record_claims(at, "t", (*SHELLING, FLOOD), "t")
    record_claims(at, "u", (LATER,), "u")
    assert event_of(at, "a1") == event_of(at, "a2") == event_of(at, "a3") != event_of(at, "b1")
    assert question_of(at, "a3") == question_of(at, "a1") != question_of(at, "a2")
    (found,) = lookup.claims_by_given_id(at.connection, "a3")
    assert found.placement
    assert "Qarnat" in found.placement.because
    assert "shelling" in found.placement.because
    assert 0.5 < found.placement.probability < 1


def test_a_claim_that_names_no_event_joins_one_that_a_giver_labelled(at: Desk) -> None:
    labelled = told(
        "c1", "14", "14 killed as shells hit Qarnat market", "report-1", event="the market shelling"
    )
    record_claims(at, "t", (labelled,), "t")
    record_claims(at, "u", (LATER,), "u")
    assert event_of(at, "a3") == event_of(at, "c1")


def test_what_a_reviewer_moved_stays_when_more_is_added(at: Desk) -> None:
    record_claims(at, "t", (*SHELLING, FLOOD), "t")
    desk.move(at, ["a2"], question_of(at, "b1"), "the wounded are those of the flood")
    record_claims(at, "u", (LATER,), "u")
    (moved,) = lookup.claims_by_given_id(at.connection, "a2")
    assert moved.placement
    assert moved.placement.person
    assert moved.placement.event == event_of(at, "b1") != event_of(at, "a1")


def test_what_a_reviewer_joined_is_one_event_for_those_that_come_later(at: Desk) -> None:
    record_claims(at, "t", (*SHELLING, FLOOD), "t")
    kept = desk.join(at, event_of(at, "b1"), event_of(at, "a1"), "one disaster after all")
    record_claims(at, "u", (LATER,), "u")
    assert {event_of(at, name) for name in ("a1", "a2", "a3", "b1")} == {kept}


def test_undoing_the_adding_of_a_claim_restores_the_places_of_all_others(at: Desk) -> None:
    record_claims(at, "t", (*SHELLING, FLOOD), "t")
    before = [(event_of(at, name), question_of(at, name)) for name in ("a1", "a2", "b1")]
    record_claims(at, "u", (LATER,), "u")
    desk.undo(at)
    assert not lookup.claims_by_given_id(at.connection, "a3")
    assert [(event_of(at, name), question_of(at, name)) for name in ("a1", "a2", "b1")] == before


def test_a_founded_event_is_called_by_what_happened_where_and_when(at: Desk) -> None:
    record_claims(
        at, "t",
        [told("d1", "six", "six guards were kidnapped", "r", when="2030-01-11", where="Nahtah")],
        "t",
    )  # fmt: skip
    event = lookup.event_by_id(at.connection, event_of(at, "d1"))
    assert event
    assert event.label == "kidnapping, Nahtah, 2030-01-11"


def test_a_redaction_leaves_nothing_of_a_claims_words_in_the_index(at: Desk) -> None:
    record_claims(at, "t", SHELLING, "t")
    assert at.connection.execute("SELECT count(*) FROM claim_key").get
    desk.redact(at, "a1", "a witness in danger")
    assert at.connection.execute("SELECT count(*) FROM claim_key").get == 0
    record_claims(at, "u", (LATER,), "u")
    assert event_of(at, "a3") == event_of(at, "a2")
