"""An event that may be two is named to whoever looks, and parted by a person's word alone."""

import shutil
from pathlib import Path

import pytest
from tests.building import (
    KIDNAPPED,
    MINES,
    add,
    decided_in_both,
    new_dossier,
    opened,
    question_of,
)

from claimcheck import desk
from claimcheck.desk.deciding import parting_of_event
from claimcheck.model.exits import BadInputError
from claimcheck.model.proposal import Proposed
from claimcheck.model.settlement import Finding, Verdict

WHY = "farmers in a field, three days later"
PARTS = (Proposed.PARTS,)


@pytest.fixture
def path(tmp_path):
    return new_dossier(tmp_path, MINES)


@pytest.fixture
def at(path):
    with opened(path, "Amal") as at_it:
        yield at_it


def events(at) -> dict[str, set[str]]:
    """The claims of each event, by the event's label."""
    told: dict[str, set[str]] = {}
    for state in desk.questions(at):
        ids = {desk.shown_id(at, uid) for uid in state.understood}
        told.setdefault(state.event.label, set()).update(ids)
    return told


def asked_of(at, claim: str) -> tuple[str, str, set[str]]:
    """What a claim answers, by the question's id and label, and with which others."""
    state = question_of(at, claim)
    others = {desk.shown_id(at, uid) for uid in state.understood}
    return state.question.id, state.question.label, others


def event_of(at, claim: str) -> str:
    return question_of(at, claim).event.id


def named(at, proposal) -> set[str]:
    return {desk.shown_id(at, uid) for uid in proposal.claims}


def test_two_mines_taken_for_one_are_a_false_contradiction_until_somebody_parts_them(at):
    assert len(list(desk.conflicts(at))) == 1
    (found,) = desk.proposals(at, PARTS)
    assert named(at, found) == {"b1", "b2"}
    assert found.about[0] == event_of(at, "a1")
    assert found.because.startswith("against one event: the days")
    assert found.effect.startswith("2 claims to an event apart, “explosion, Qarnat”; 3 left in")
    desk.accept(at, [found.id], WHY)
    assert [ids for _, ids in sorted(events(at).items())] == [{"b1", "b2"}, {"a1", "a2", "a3"}]
    assert asked_of(at, "a1")[2] == {"a1", "a2"}
    assert asked_of(at, "b1")[1:] == ("people killed", {"b1"})
    assert asked_of(at, "b2")[1:] == ("people wounded", {"b2"})


def test_what_is_never_likelier_than_not_is_listed_for_whoever_asks_alone(at):
    (found,) = desk.proposals(at, PARTS)
    assert found.probability < 0.75
    assert desk.proposals(at) == []
    assert desk.may_be_one(at) == []
    assert desk.may_be_one(at, event_of(at, "a1")) == parting_of_event(at, event_of(at, "a1"))
    assert named(at, parting_of_event(at, event_of(at, "a1"))[0]) == {"b1", "b2"}


def test_ids_stay_with_the_claims_that_founded_what_they_name(path):
    """Also where the claim that founded a question leaves with its event."""
    with opened(path, "Amal") as at:
        add(at, MINES.replace("a3,", "c3,").replace("\nb2", "\nc2").split("c2")[0], "again")
        wounded = desk.find_question(at, "a3")
        (found,) = desk.proposals(at, PARTS)
        event, killed = event_of(at, "a1"), desk.find_question(at, "a1")
        desk.accept(at, [found.id], WHY)
        assert event_of(at, "a1") == event
        assert desk.find_question(at, "a1") == killed
        assert desk.find_question(at, "a3") == wounded


def test_it_is_one_act_of_a_person_that_undo_takes_back_whole(at):
    before, placed = events(at), [asked_of(at, each) for each in ("a1", "a3", "b1", "b2")]
    (found,) = desk.proposals(at, PARTS)
    desk.accept(at, [found.id], WHY)
    last, *_ = desk.log(at)
    assert (last.verb, last.by, last.because) == ("part", "Amal", WHY)
    where = desk.show(at, "b1")["history"][-1]
    assert (where["by"], where["because"]) == ("Amal", WHY)
    desk.undo(at)
    assert events(at) == before
    assert [asked_of(at, each) for each in ("a1", "a3", "b1", "b2")] == placed
    assert desk.proposals(at, PARTS) == [found]
    desk.redo(at)
    assert len(events(at)) == 2


def test_what_was_parted_is_not_proposed_to_be_joined_again_nor_parted_further(at):
    (found,) = desk.proposals(at, PARTS)
    desk.accept(at, [found.id], WHY)
    assert desk.proposals(at, tuple(Proposed), possible=True) == []
    assert parting_of_event(at, event_of(at, "b1")) == []


def test_what_a_person_parted_by_hand_is_not_proposed_to_be_joined_either(tmp_path):
    strike = "id,event,question,answer,source\n"
    strike += "".join(f"s{n},strike on the Sarab fuel depot,killed,{n},SANA\n" for n in (2, 3))
    with opened(new_dossier(tmp_path, strike), "Amal") as at:
        desk.part(at, ["s3"], "a week later", event="bombing of the depot at Sarab")
        assert desk.proposals(at, (Proposed.JOINS,), possible=True) == []
        desk.undo(at)
        desk.part(at, ["s3"], "a week later", event="Strike on the Sarab fuel depot, again")
        assert desk.proposals(at, (Proposed.JOINS,), possible=True) == []


def test_an_event_that_somebody_said_is_one_is_not_proposed_again_whatever_is_added(at):
    (found,) = desk.proposals(at, PARTS)
    desk.dismiss(at, [found.id], "one minefield")
    assert desk.proposals(at, PARTS) == []
    assert desk.may_be_one(at, event_of(at, "a1")) == []
    row = (
        "b3,41,farmers,a nurse,forty-one were killed when a mine blew up near Qarnat,r3,,2031-03-21"
    )
    add(at, f"{MINES.splitlines()[0]}\n{row}\n", "later")
    assert event_of(at, "b3") == event_of(at, "a1")
    assert all(named(at, each) == {"b3"} for each in desk.proposals(at, PARTS))
    desk.undo(at)
    desk.undo(at)
    assert desk.proposals(at, PARTS) == [found]


def test_what_a_person_joined_or_settled_is_never_proposed_to_be_parted(at):
    one, answer = desk.find_question(at, "a1"), Finding(Verdict.ESTABLISHED, "seen", "12")
    desk.settle(at, one, answer)
    assert desk.proposals(at, PARTS) == []
    assert parting_of_event(at, event_of(at, "a1")) == []
    desk.undo(at)
    (found,) = desk.proposals(at, PARTS)
    desk.accept(at, [found.id], WHY)
    desk.join(at, event_of(at, "a1"), event_of(at, "b1"), "one after all")
    assert desk.proposals(at, PARTS) == []
    assert parting_of_event(at, event_of(at, "a1")) == []


def test_what_is_not_proposed_any_more_is_refused_and_nothing_is_recorded(at):
    (found,) = desk.proposals(at, PARTS)
    desk.accept(at, [found.id], WHY)
    acts = len(list(desk.log(at)))
    with pytest.raises(BadInputError, match=f"{found.id} is not proposed"):
        desk.accept(at, [found.id], WHY)
    assert len(list(desk.log(at))) == acts


def test_events_that_givers_named_are_looked_at_without_reading_a_word(tmp_path, monkeypatch):
    with opened(new_dossier(tmp_path, KIDNAPPED), "Amal") as at:
        monkeypatch.setattr(
            "claimcheck.reckon.grouping.partings.EventProfiles",
            lambda *_: pytest.fail("they can only be one"),
        )
        assert parting_of_event(at, event_of(at, "k1")) == []


@pytest.fixture
def copies(path, tmp_path):
    return path, Path(shutil.copy(path, tmp_path / "copy.dossier"))


def decide(path, by, how):
    with opened(path, by) as at:
        (found,) = desk.proposals(at, PARTS)
        how(at, [found.id], "as I see it")
        return found.claims


def merged(copies) -> list[tuple[str, str, tuple[str, ...]]]:
    with opened(copies[0], "Carla", "2026-03-03") as at:
        return sorted(decided_in_both(desk.merge(at, copies[1])))


@pytest.mark.parametrize("ways", [(desk.accept, desk.dismiss), (desk.dismiss, desk.accept)])
def test_whoever_parted_what_a_colleague_said_is_one_is_told_by_a_merge(copies, ways):
    for path, by, way in zip(copies, ("Amal", "Basim"), ways, strict=True):
        claims = decide(path, by, way)
    assert merged(copies) == [("claim", each, ("parted", "dismissed")) for each in sorted(claims)]
    with opened(copies[0], "Carla", "2026-03-04") as at:
        assert len(events(at)) == 2


def test_two_who_both_said_that_it_is_one_agree(copies):
    for path, by in zip(copies, ("Amal", "Basim"), strict=True):
        decide(path, by, desk.dismiss)
    assert merged(copies) == []


def test_what_a_colleague_moved_within_the_event_is_no_word_against_its_being_one(copies):
    decide(copies[0], "Amal", desk.dismiss)
    with opened(copies[1], "Basim") as at:
        desk.move(at, ["b2"], desk.find_question(at, "a1"), "killed, it turned out")
    assert merged(copies) == []


def test_what_a_colleague_moved_out_of_a_parted_event_is_told_by_a_merge(copies):
    decide(copies[0], "Amal", desk.accept)
    with opened(copies[1], "Basim") as at:
        desk.move(at, ["b2"], desk.find_question(at, "a1"), "killed, it turned out")
        moved = desk.find_claim(at, "b2").uid
    assert merged(copies) == [("claim", moved, ("parted", "moved"))]
