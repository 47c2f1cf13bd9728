"""Where one reviewer parts a question that another settles or adds to, nothing is said silently."""

import shutil
from itertools import permutations
from pathlib import Path
from typing import cast

import pytest
from tests.building import (
    KIDNAPPED,
    MANY,
    RAID,
    add,
    decided_in_both,
    new_dossier,
    opened,
    question_of,
)

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.dossier.merging import Merged
from claimcheck.exchange.shapes import Shape
from claimcheck.model.kinds import Status
from claimcheck.model.proposal import Proposed
from claimcheck.model.settlement import Finding, Verdict

OFFICERS = "officers killed"


def amal(path: Path):
    return opened(path, "Amal")


def basel(path: Path):
    return opened(path, "Basel", "2026-03-02")


@pytest.fixture
def path(tmp_path):
    return new_dossier(tmp_path, KIDNAPPED, RAID)


def part_officers(at) -> str:
    return desk.part(at, ["a1"], "AFP counts officers", question=OFFICERS)


def claims_under(at) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for each in desk.LISTS["claims"](at, Choice()):
        label = question_of(at, str(each["id"])).question.label
        told.setdefault(label, []).append(str(each["id"]))
    return told


def folded(at) -> list:
    assert desk.verify(at).problems == ()
    return [desk.question_shape(at, state) for state in desk.questions(at)]


def merged_both_ways(one: Path, other: Path):
    """Both copies, each with the other taken in, which hold the same."""
    told = []
    for number, (first, second) in enumerate(permutations((one, other))):
        target = Path(shutil.copy(first, first.with_name(f"both{number}.dossier")))
        with amal(target) as at:
            desk.merge(at, second)
            told.append(folded(at))
    assert told[0] == told[1]


def test_what_was_settled_while_somebody_parted_the_question_is_stale_and_told(copies):
    mine, theirs = copies
    with basel(theirs) as at:
        desk.settle(at, "a1", MANY)
    with amal(mine) as at:
        part_officers(at)
        merged = desk.merge(at, theirs)
        state = question_of(at, "a1")
        assert (state.question.label, state.reckoned.status) == (OFFICERS, Status.STALE)
        [why] = [note for note in state.reckoned.notes if "parted" in note]
        assert "Basel" in why
        assert "“killed”" in why
        assert ("question", state.question.id, ("parted", "settled")) in decided_in_both(merged)
        settled = next(act for act in desk.log(at) if act.verb == "settle")
        assert settled.summary == "Raid: killed: established 28", "as it was settled"
    merged_both_ways(mine, theirs)


def test_what_was_settled_alike_after_parting_holds_for_what_it_was_settled_of(copies):
    mine, _ = copies
    with amal(mine) as at:
        part_officers(at)
        desk.settle(at, "a1", MANY)
        assert question_of(at, "a1").reckoned.status is Status.SETTLED


def test_parting_the_one_claim_that_stands_in_a_settlement_makes_it_stale(path):
    with amal(path) as at:
        desk.settle(at, "a1", MANY)
        before = folded(at)
        part_officers(at)
        assert question_of(at, "a1").reckoned.status is Status.STALE
        desk.undo(at)
        assert folded(at) == before
        assert question_of(at, "a1").reckoned.status is Status.SETTLED


def test_parting_by_another_event_makes_it_stale_too(path):
    with amal(path) as at:
        desk.settle(at, "a1", MANY)
        desk.part(at, ["a1"], "another day", event="Second raid")
        state = question_of(at, "a1")
        assert state.reckoned.status is Status.STALE
        assert "of another event" in " ".join(state.reckoned.notes)


def test_undoing_the_parting_after_which_it_was_settled_makes_it_stale(path):
    with amal(path) as at:
        part_officers(at)
        parted = next(desk.log(at)).id
        desk.settle(at, "a1", MANY)
        desk.undo(at, parted)
        assert question_of(at, "a1").question.label == "killed"
        assert question_of(at, "a1").reckoned.status is Status.STALE


def test_a_row_that_a_colleague_added_to_the_old_question_is_proposed_to_go_where_its_label_is(
    copies,
):
    mine, theirs = copies
    with basel(theirs) as at:
        add(at, "id,event,question,answer,source\nn1,Raid,killed,28,Reuters\n", "n")
    with amal(mine) as at:
        part_officers(at)
        merged = desk.merge(at, theirs)
        question = desk.find_question(at, "a1")
        assert ("question", question, ("parted", "added to")) in decided_in_both(merged)
        [move] = desk.proposals(at, (Proposed.MOVES,))
        assert move.said == "n1 → Raid: killed"
        assert "“officers killed” was parted from what it asks" in move.because
        desk.accept(at, [move.id], "it says so")
        assert claims_under(at)["killed"] == ["a2", "a3", "n1"]
        assert claims_under(at)[OFFICERS] == ["a1"]
        assert desk.proposals(at, (Proposed.MOVES,)) == []
        desk.undo(at)
        [again] = desk.proposals(at, (Proposed.MOVES,))
        desk.dismiss(at, [again.id], "they are officers")
        assert desk.proposals(at, (Proposed.MOVES,)) == []
    merged_both_ways(mine, theirs)


def test_no_row_is_proposed_to_move_once_what_was_parted_is_joined_again(path):
    with amal(path) as at:
        part_officers(at)
        desk.join(at, desk.find_question(at, "a1"), desk.find_question(at, "a2"), "one after all")
        assert claims_under(at)[OFFICERS] == ["a1", "a2", "a3"]
        assert desk.proposals(at, (Proposed.MOVES,)) == []


def test_no_row_is_proposed_to_move_that_stands_where_its_label_is(path):
    with amal(path) as at:
        part_officers(at)
        add(at, "id,event,question,answer,source\nn1,Raid,killed,28,Reuters\n", "n")
        add(at, f"id,event,question,answer,source\nn2,Raid,{OFFICERS},28,Sama\n", "n")
        assert claims_under(at)["killed"] == ["a2", "a3", "n1"]
        assert claims_under(at)[OFFICERS] == ["a1", "n2"]
        assert desk.proposals(at, (Proposed.MOVES,)) == []


@pytest.mark.parametrize("mine_first", [True, False])
def test_a_claim_that_a_person_moved_into_it_is_told(copies, mine_first):
    mine, theirs = copies
    with basel(theirs) as at:
        desk.move(at, ["k2"], "a1", "he speaks of the raid")
    with amal(mine) as at:
        part_officers(at)
    ours, other = (mine, theirs) if mine_first else (theirs, mine)
    with amal(ours) as at:
        told = decided_in_both(desk.merge(at, other))
        uid = desk.find_claim(at, "k2").uid
        assert ("claim", uid, ("moved", "its question parted")) in told


def test_all_that_was_done_to_one_question_is_told_at_once(copies):
    mine, theirs = copies
    with basel(theirs) as at:
        desk.settle(at, "a1", MANY)
        add(at, "id,event,question,answer,source\nn1,Raid,killed,28,Reuters\n", "n")
    with amal(mine) as at:
        part_officers(at)
        told = decided_in_both(desk.merge(at, theirs))
        assert told == [
            ("question", desk.find_question(at, "a1"), ("parted", "settled", "added to"))
        ]


def test_parting_what_nobody_else_touched_is_nobodys_clash(copies):
    mine, theirs = copies
    with basel(theirs) as at:
        desk.settle(at, "k2", Finding(Verdict.ESTABLISHED, "first-hand", answer="six"))
        add(at, "id,event,question,answer,source\nn1,Nahtah,kidnapped,28,Reuters\n", "n")
    with amal(mine) as at:
        part_officers(at)
        assert decided_in_both(desk.merge(at, theirs)) == []


def test_a_row_of_the_old_event_is_proposed_to_go_back_to_it(copies):
    mine, theirs = copies
    with basel(theirs) as at:
        add(at, "id,event,question,answer,source\nn1,Raid,killed,28,Reuters\n", "n")
    with amal(mine) as at:
        desk.part(at, ["a1"], "another day", event="Second raid")
        desk.merge(at, theirs)
        assert question_of(at, "n1").event.label == "Second raid"
        [move] = desk.proposals(at, (Proposed.MOVES,))
        desk.accept(at, [move.id], "it says so")
        assert question_of(at, "n1").question.id == question_of(at, "a2").question.id
        assert question_of(at, "n1").event.label == "Raid"


def steps(at, claim: str) -> list[tuple]:
    told = cast("list[Shape]", desk.show(at, claim)["history"])
    return [(step["did"], step["because"]) for step in told]


@pytest.mark.parametrize("founder", [True, False])
def test_the_reason_for_parting_is_told_of_the_claims_that_were_parted(path, founder):
    parted, stays = ("a1", "a2") if founder else ("a2", "a1")
    with amal(path) as at:
        desk.part(at, [parted], "it counts officers", question=OFFICERS)
        assert ("claims-placed", "it counts officers") in steps(at, parted)
        assert "it counts officers" not in [because for _, because in steps(at, stays)]
        assert [placed_by_person(at, claim) for claim in (parted, stays)] == [True, False]
        act = next(desk.log(at))
        assert (act.because, act.summary) == ("it counts officers", f"1 claim to Raid: {OFFICERS}")


def placed_by_person(at, claim: str) -> bool:
    placed = desk.find_claim(at, claim).placement
    assert placed is not None
    return placed.person


def test_what_a_person_moved_stays_a_persons_move_where_others_are_parted_from_it(path):
    with amal(path) as at:
        desk.move(at, ["k2"], "a1", "he speaks of the raid")
        part_officers(at)
        placed = desk.find_claim(at, "k2").placement
        assert placed is not None
        assert (placed.person, placed.because) == (True, "he speaks of the raid")
        assert claims_under(at)["killed"] == ["k2", "a2", "a3"]


def parted_and_settled_in_both(copies, claim: str, answer: str) -> tuple[list, Merged]:
    """Both part one claim, as something else, and settle it: how each settlement stands merged."""
    found = Finding(Verdict.ESTABLISHED, "a list of names", answer=answer)
    settled = []
    labels = (OFFICERS, "civilians killed")
    for reviewer, path, label in zip((amal, basel), copies, labels, strict=True):
        with reviewer(path) as at:
            desk.part(at, [claim], f"it is of {label}", question=label)
            settled.append(desk.settle(at, claim, found).id)
    merged_both_ways(*copies)
    with amal(copies[0]) as at:
        merged = desk.merge(at, copies[1])
        states = {held.id: each for each in desk.questions(at) for held in each.settlements}
        told = [(states[s].question.label, states[s].reckoned.status) for s in settled]
    return told, merged


def test_two_who_part_one_claim_in_their_copies_never_settle_under_each_others_label(copies):
    told, merged = parted_and_settled_in_both(copies, "a2", "six")
    assert [label for label, _ in told] == [OFFICERS, "civilians killed"]
    assert sorted(status for _, status in told) == [Status.SETTLED, Status.STALE]
    assert [(clash.of, clash.done) for clash in merged.clashes] == [("claim", ("parted",))]


def test_two_who_part_the_founding_claim_are_told_and_nothing_is_settled_under_one_label(copies):
    told, merged = parted_and_settled_in_both(copies, "a1", "28")
    assert [status for _, status in told] == [Status.STALE, Status.STALE]
    assert ("question", ("parted", "settled")) in [(c.of, c.done) for c in merged.clashes]


def test_what_two_copies_part_from_one_claim_has_two_ids_and_both_are_answered_for(copies):
    mine, theirs = copies
    names = []
    for reviewer, path, label in ((amal, mine, OFFICERS), (basel, theirs, "civilians killed")):
        with reviewer(path) as at:
            names.append(desk.part(at, ["a2"], "other people", question=label))
    assert names[0] != names[1]
    with amal(mine) as at:
        desk.merge(at, theirs)
        told = [desk.show(at, name)["question"] for name in names]
        assert {each["id"] for each in told} == set(names)
        kept = desk.part(at, ["a3"], "a second list", question="women killed", event="A day later")
        event = question_of(at, "a3").event.id
        assert desk.show(at, event)["event"]["label"] == "A day later"
        assert desk.find_question(at, "a3") == kept
