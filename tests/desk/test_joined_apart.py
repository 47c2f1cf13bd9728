"""Events and questions joined the opposite ways in two copies are still one, and still told."""

import shutil
from itertools import permutations
from pathlib import Path

import pytest
from tests.building import KIDNAPPED, MANY, add, decided_in_both, new_dossier, opened, question_of

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.model.kinds import Status

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
        with opened(path, by, day) as at:
            ids = {claim: event_of(at, claim) for claim in ("k1", "j1")}
            desk.join(at, ids[kept], ids[other], "one raid in two spellings")
    with opened(amal, "Amal") as at:
        desk.merge(at, basel)
        yield at


def event_of(at: desk.Desk, claim: str) -> str:
    return question_of(at, claim).event.id


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
    with opened(path, "Amal") as at:
        add(at, "id,event,question,answer,source\nd1,Tafas,dead,two,AFP\n", "other")
        own = event_of(at, "j1")
        desk.join(at, event_of(at, "k1"), own, "one raid")
        join = next(desk.log(at)).id
        desk.move(at, ["d1"], "j1", "he speaks of the raid")
        desk.undo(at, join)
        told = {each["id"]: each["event_id"] for each in desk.LISTS["claims"](at, Choice())}
        assert told["d1"] == told["j1"] == own
        assert ("Nahta raid", ["j1", "d1"], [desk.find_question(at, "j1")]) in events(at)


RAIDS = """id,event,question,answer,source
a1,Raid,killed,28,AFP
b1,Raid,people killed,30,SNHR
c1,Raid,fighters killed,nine,DPA
"""


def joined_into(tmp_path: Path, *kept: str, settled: bool = False) -> list[Path]:
    """Copies of one dossier, in each of which a reviewer joined the first question to another."""
    first = new_dossier(tmp_path, RAIDS)
    paths = []
    for number, other in enumerate(kept):
        paths.append(Path(shutil.copy(first, tmp_path / f"copy{number}.dossier")))
        with opened(paths[-1], f"Reviewer {number}") as at:
            desk.join(at, other, "a1", "they ask the same")
            if settled:
                desk.settle(at, "a1", MANY)
    return paths


def test_a_question_joined_into_two_others_is_told_and_asked_in_one_of_them(tmp_path):
    mine, theirs = joined_into(tmp_path, "b1", "c1")
    with opened(mine, "Amal") as at:
        name = "q-" + desk.find_claim(at, "a1").uid
        assert decided_in_both(desk.merge(at, theirs)) == [("question", name, ("joined",))]
        assert desk.find_question(at, "a1") in (
            desk.find_question(at, "b1"),
            desk.find_question(at, "c1"),
        )
        assert desk.find_question(at, "b1") != desk.find_question(at, "c1")


def test_what_was_settled_with_a_claim_that_went_elsewhere_is_stale_in_every_copy(tmp_path):
    paths = joined_into(tmp_path, "b1", "c1", settled=True)
    found: list[list] = []
    for first, second in permutations(paths):
        target = Path(shutil.copy(first, tmp_path / f"all{len(found)}.dossier"))
        with opened(target, "Amal") as at:
            desk.merge(at, second)
            assert desk.verify(at).problems == ()
            ours = question_of(at, "a1").question.id
            [left] = {desk.find_question(at, claim) for claim in ("b1", "c1")} - {ours}
            state = desk.question_state(at, left)
            assert state is not None
            assert len(state.settlements) == 1
            assert state.reckoned.status is Status.STALE
            assert "was moved to another question" in " ".join(state.reckoned.notes)
            found.append([desk.question_shape(at, each) for each in desk.questions(at)])
    assert found[0] == found[1]


def test_a_question_that_both_joined_into_the_same_other_is_no_clash(tmp_path):
    mine, theirs = joined_into(tmp_path, "b1", "b1")
    with opened(mine, "Amal") as at:
        assert decided_in_both(desk.merge(at, theirs)) == []


def test_a_question_that_one_joined_while_another_settled_it_is_told(tmp_path):
    (mine,) = joined_into(tmp_path, "b1")
    theirs = Path(shutil.copy(tmp_path / "case.dossier", tmp_path / "theirs.dossier"))
    with opened(theirs, "Basel") as at:
        settled = desk.settle(at, "a1", MANY)
    with opened(mine, "Amal") as at:
        merged = desk.merge(at, theirs)
        assert decided_in_both(merged) == [("question", settled.question, ("joined", "settled"))]
        assert [held.id for held in question_of(at, "b1").settlements] == [settled.id]


def test_events_joined_into_two_others_are_told(tmp_path):
    table = RAIDS.replace("b1,Raid", "b1,Attack").replace("c1,Raid", "c1,Assault")
    first = new_dossier(tmp_path, table)
    paths = [Path(shutil.copy(first, tmp_path / f"copy{n}.dossier")) for n in range(2)]
    for path, kept in zip(paths, ("b1", "c1"), strict=True):
        with opened(path, "Amal") as at:
            name = event_of(at, "a1")
            desk.join(at, event_of(at, kept), name, "one raid")
    with opened(paths[0], "Amal") as at:
        assert ("event", name, ("joined",)) in decided_in_both(desk.merge(at, paths[1]))
