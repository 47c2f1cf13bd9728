"""Claims that name no event: where they go, and what a reviewer's word does to that."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.claims import claim_of

from claimcheck import desk
from claimcheck.desk.opening import Desk
from claimcheck.desk.recording import record_claims
from claimcheck.dossier import lookup
from claimcheck.model.claim import Claim
from claimcheck.model.exits import BadInputError


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


def test_a_reason_names_the_claim_of_before_by_its_givers_id(at: Desk) -> None:
    labels = {"event": "the market shelling", "question": "people killed"}
    record_claims(at, "t", (told("c1", "14", "", "report-1", **labels),), "t")
    record_claims(at, "u", (told("c2", "17", "", "report-3", **labels),), "u")
    (found,) = lookup.claims_by_given_id(at.connection, "c2")
    assert found.placement
    assert found.placement.because == "gives the same event and question labels as c1"


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


VERBS = st.sampled_from(["move", "join", "part", "add"])
ACTS = st.lists(
    st.tuples(VERBS, st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=4
)  # fmt: skip
HELD = ("a1", "a2", "b1", "b2")
AFTERMATH = told("b2", "nine", "nine drowned at Ostrel as the flood rose", "report-4", "2030-06-02")


@settings(max_examples=25, deadline=None)
@given(acts=ACTS)
def test_striking_acts_one_by_one_restores_the_placements_before_each(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, int, int]]
) -> None:
    path = tmp_path_factory.mktemp("acts") / "case.dossier"
    desk.found_dossier(path, "Amal")
    with desk.open_desk(path, "Amal") as at:
        record_claims(at, "t", (*SHELLING, FLOOD, AFTERMATH), "t")
        before = []
        for number, act in enumerate(acts):
            places = places_of(at)
            if done(at, number, act):
                before.append(places)
            if act[0] == "add":
                assert places_of(at) == places
        for places in reversed(before):
            desk.undo(at)
            assert places_of(at) == places


def places_of(at: Desk) -> list[tuple[str, str]]:
    return [(event_of(at, name), question_of(at, name)) for name in HELD]


def done(at: Desk, number: int, act: tuple[str, int, int]) -> bool:
    """Do what a reviewer does to two of the claims; False where there is nothing to do."""
    verb, one, two = act
    ours, theirs = HELD[one], HELD[two]
    try:
        if verb == "move":
            desk.move(at, [ours], question_of(at, theirs), "it belongs there")
        elif verb == "join":
            desk.join(at, event_of(at, ours), event_of(at, theirs), "one event")
        elif verb == "part":
            desk.part(at, [ours], "something else", question=f"another {number}")
        else:
            record_claims(at, "u", (evolve(LATER, id=f"n{number}"),), "u")
    except BadInputError:
        return False
    return True


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
