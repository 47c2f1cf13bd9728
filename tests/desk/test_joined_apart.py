"""Events and questions joined the opposite ways in two copies are still one, and still told."""

import shutil

import pytest
from tests.building import KIDNAPPED, add, new_dossier, ticking

from claimcheck import desk
from claimcheck.desk.listing import Choice

NAHTA = "id,event,question,answer,source\nj1,Nahta raid,kidnapped,nine,SNHR\n"


@pytest.fixture
def merged(tmp_path):
    """Amal joined the second event to the first; Basel, in his copy, the first to the second."""
    amal = new_dossier(tmp_path, KIDNAPPED, NAHTA)
    basel = tmp_path / "basel.dossier"
    shutil.copy(amal, basel)
    for path, by, (kept, other), day in (
        (amal, "Amal", ("k1", "j1"), "2026-02-01"),
        (basel, "Basel", ("j1", "k1"), "2026-02-02"),
    ):
        with desk.open_desk(path, by, now=ticking(f"{day}T08:00:00+00:00")) as at:
            ids = {claim: event_of(at, claim) for claim in ("k1", "j1")}
            desk.join(at, ids[kept], ids[other], "one raid in two spellings")
    with desk.open_desk(amal, "Amal", now=ticking("2026-02-03T08:00:00+00:00")) as at:
        desk.merge(at, basel)
        yield at


def event_of(at: desk.Desk, claim: str) -> str:
    state = desk.question_state(at, desk.find_question(at, claim))
    assert state is not None
    return state.event.id


def events(at: desk.Desk) -> list[tuple]:
    return [
        (each["label"], each["claims"], each["questions"])
        for each in desk.LISTS["events"](at, Choice())
    ]


def test_events_joined_the_opposite_ways_in_two_copies_are_listed_once_with_all_that_is_theirs(
    merged,
):
    ((label, claims, questions),) = events(merged)
    assert label in {"Nahtah", "Nahta raid"}
    assert claims == ["k1", "k2", "k3", "j1"]
    assert questions == [desk.find_question(merged, "k1")]
    assert desk.find_question(merged, "j1") == desk.find_question(merged, "k1")


def test_a_row_that_comes_later_finds_the_event_that_was_joined_both_ways(merged):
    add(merged, "id,event,question,answer,source\nl1,Nahta raid,kidnapped,ten,AFP\n", "late")
    assert desk.find_question(merged, "l1") == desk.find_question(merged, "k1")


def test_a_claim_moved_into_a_question_follows_it_when_its_events_are_parted_again(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED, NAHTA.replace("kidnapped", "militants taken"))
    with desk.open_desk(path, "Amal", now=ticking("2026-02-01T08:00:00+00:00")) as at:
        add(at, "id,event,question,answer,source\nd1,Tafas,dead,two,AFP\n", "other")
        own = event_of(at, "j1")
        desk.join(at, event_of(at, "k1"), own, "one raid")
        join = next(desk.log(at)).id
        desk.move(at, ["d1"], "j1", "he speaks of the raid")
        desk.undo(at, join)
        told = {each["id"]: each["event_id"] for each in desk.LISTS["claims"](at, Choice())}
        assert told["d1"] == told["j1"] == own
        assert ("Nahta raid", ["j1", "d1"], [desk.find_question(at, "j1")]) in events(at)
