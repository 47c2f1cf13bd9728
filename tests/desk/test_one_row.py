"""A row that was joined from two copies stands as long as anyone's recording of it stands."""

import shutil
from itertools import permutations
from pathlib import Path

import pytest
from tests.building import (
    KIDNAPPED,
    MANY,
    RAID,
    add,
    held_bytes,
    new_dossier,
    opened,
    question_of,
)

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.dossier.lookup import all_claims
from claimcheck.dossier.rows import entries_where
from claimcheck.journal.fold import fold_journal
from claimcheck.model.kinds import Status
from claimcheck.model.scales import Credibility
from claimcheck.model.settlement import Finding, Verdict

ONE_TABLE = "The same table was added in both copies."
REVIEWERS = ("Amal", "Basel", "Carla")


def work(path: Path, by: str):
    """A desk at a copy, each reviewer's on a day of their own."""
    return opened(path, by, f"2026-03-0{1 + REVIEWERS.index(by)}")


def copies_with_the_raid(tmp_path: Path, *reviewers: str) -> list[Path]:
    """Copies of one dossier, to each of which a reviewer added the same table."""
    first = new_dossier(tmp_path, KIDNAPPED)
    paths = []
    for by in reviewers:
        paths.append(Path(shutil.copy(first, tmp_path / f"{by}.dossier")))
        with work(paths[-1], by) as at:
            add(at, RAID, "t")
    return paths


@pytest.fixture
def joined(tmp_path):
    """Amal's dossier after a merge with Basel's copy, in which both added the table of the raid."""
    mine, theirs = copies_with_the_raid(tmp_path, "Amal", "Basel")
    with work(mine, "Amal") as at:
        desk.merge(at, theirs)
        desk.join_doubles(at, ONE_TABLE)
        yield at


def add_of(at, by: str) -> str:
    """The act with which a reviewer added the table of the raid."""
    return next(act.id for act in desk.log(at) if (act.verb, act.by) == ("add", by))


def raid(at) -> list[str]:
    assert desk.verify(at).problems == ()
    listed = desk.LISTS["claims"](at, Choice())
    return [str(each["id"]) for each in listed if each["event"] == "Raid"]


def shown(at) -> list:
    return [desk.question_shape(at, state) for state in desk.questions(at)]


@pytest.mark.parametrize("by", ["Amal", "Basel"])
def test_undoing_one_of_two_adds_leaves_the_rows_that_the_other_still_holds(joined, by):
    desk.undo(joined, add_of(joined, by))
    assert raid(joined) == ["a1", "a2", "a3"]
    (state,) = (each for each in desk.questions(joined) if each.event.label == "Raid")
    assert [position.origins for position in state.reckoned.positions] == [1, 1, 1]


@pytest.mark.parametrize("by", ["Amal", "Basel"])
def test_every_id_that_a_row_had_leads_to_it_whichever_add_was_undone(joined, by):
    entries = [each for _, _, each in entries_where(joined.connection, "kind='claim-recorded'")]
    first = [each for each in entries if '"id":"a1"' in str(each.body)]
    uids = [each.subjects[0].partition(":")[2] for each in first]
    assert len(uids) == 2
    desk.undo(joined, add_of(joined, by))
    for name in (*uids, "a1"):
        assert desk.show(joined, name)["claim"]["id"] == "a1"
    assert len({desk.find_claim(joined, name).uid for name in (*uids, "a1")}) == 1


@pytest.mark.parametrize("by", ["Amal", "Basel"])
def test_what_was_decided_of_a_row_holds_whichever_add_is_undone(joined, by):
    desk.settle(joined, "a1", MANY)
    desk.rate(joined, "a1", Credibility.PROBABLY_TRUE, "two bureaus")
    desk.correct(joined, "a2", {"note": "by telephone"}, "heard")
    desk.retract(joined, "a3", "recorded in error")
    moved = desk.find_question(joined, "k1")
    desk.move(joined, ["a2"], moved, "it speaks of Nahtah")
    before = shown(joined)
    desk.undo(joined, add_of(joined, by))
    state = question_of(joined, "a1")
    assert state.reckoned.status is Status.SETTLED
    assert [held.finding.answer for held in state.settlements] == ["28"]
    rated = desk.find_claim(joined, "a1").rating
    assert rated is not None
    assert rated.rating is Credibility.PROBABLY_TRUE
    assert desk.find_claim(joined, "a2").claim.note == "by telephone"
    assert desk.find_question(joined, "a2") == moved
    assert raid(joined) == ["a1", "a2"]
    desk.redo(joined)
    assert shown(joined) == before
    assert desk.verify(joined).problems == ()


@pytest.mark.parametrize("by", ["Amal", "Basel"])
def test_what_is_decided_meanwhile_holds_when_the_add_is_done_again(joined, by):
    with work(joined.path, "Carla") as carla:
        desk.undo(carla, add_of(carla, by))
        desk.correct(joined, "a1", {"answer": "29"}, "misread")
        desk.settle(joined, "a1", Finding(Verdict.ESTABLISHED, "seen", answer="29"))
        desk.redo(carla)
    assert desk.find_claim(joined, "a1").claim.answer == "29"
    assert question_of(joined, "a1").reckoned.status is Status.SETTLED
    assert raid(joined) == ["a1", "a2", "a3"]


def test_a_row_is_gone_once_both_adds_are_undone_and_comes_back_with_either(joined):
    before = shown(joined)
    for by in ("Amal", "Basel"):
        desk.undo(joined, add_of(joined, by))
    assert raid(joined) == []
    desk.redo(joined)
    desk.redo(joined)
    assert raid(joined) == ["a1", "a2", "a3"]
    assert shown(joined) == before


def test_a_row_of_three_copies_stands_once_whichever_of_them_is_undone(tmp_path):
    mine, basels, carlas = copies_with_the_raid(tmp_path, *REVIEWERS)
    with work(mine, "Amal") as at:
        desk.merge(at, basels)
        desk.join_doubles(at, ONE_TABLE)
        desk.merge(at, carlas)
        desk.join_doubles(at, ONE_TABLE)
        assert raid(at) == ["a1", "a2", "a3"]
    for number, fallen in enumerate(permutations(REVIEWERS, 2)):
        path = Path(shutil.copy(mine, tmp_path / f"fallen{number}.dossier"))
        with work(path, "Amal") as at:
            for by in fallen:
                desk.undo(at, add_of(at, by))
                assert raid(at) == ["a1", "a2", "a3"]


def test_what_a_third_copy_decides_under_the_name_that_a_row_lost_reaches_it(tmp_path):
    mine, theirs = copies_with_the_raid(tmp_path, "Amal", "Basel")
    third = Path(shutil.copy(theirs, tmp_path / "third.dossier"))
    fourth = Path(shutil.copy(mine, tmp_path / "fourth.dossier"))
    for path, change in ((third, {"note": "seen"}), (fourth, {"locator": "page 2"})):
        with work(path, "Carla") as at:
            desk.correct(at, "a1", change, "read again")
    with work(mine, "Amal") as at:
        desk.merge(at, theirs)
        desk.join_doubles(at, ONE_TABLE)
    told: list[tuple] = []
    for order in permutations((mine, third, fourth)):
        target = Path(shutil.copy(order[0], tmp_path / f"all{len(told)}.dossier"))
        with work(target, "Amal") as at:
            desk.merge_all(at, order[1:])
            claim = desk.find_claim(at, "a1").claim
            assert (claim.note, claim.locator) == ("seen", "page 2")
            told.append((raid(at), folded(at)))
    assert all(each == told[0] for each in told)


def test_an_undo_in_one_copy_and_a_join_in_another_leave_the_rows_in_every_copy(tmp_path):
    mine, theirs = copies_with_the_raid(tmp_path, "Amal", "Basel")
    with work(mine, "Amal") as at:
        desk.merge(at, theirs)
        desk.join_doubles(at, ONE_TABLE)
    for number, (path, by) in enumerate(((theirs, "Basel"), (mine, "Amal"))):
        copy = Path(shutil.copy(path, tmp_path / f"undone{number}.dossier"))
        with work(copy, by) as at:
            desk.undo(at, add_of(at, by))
        with work(Path(shutil.copy(mine, tmp_path / f"into{number}.dossier")), "Amal") as at:
            desk.merge(at, copy)
            assert raid(at) == ["a1", "a2", "a3"]
            there = folded(at)
        with work(copy, by) as at:
            desk.merge(at, mine)
            assert raid(at) == ["a1", "a2", "a3"]
            assert folded(at) == there


def folded(at) -> list[str]:
    views = fold_journal(entry for _, _, entry in entries_where(at.connection))
    claims = {each.uid: each for each in all_claims(at.connection)}
    for uid, recorded in claims.items():
        view = views[f"claim:{uid}"]
        assert (view.claim, view.rating) == (recorded.claim, recorded.rating)
    return sorted(f"{subject} {view}" for subject, view in views.items())


@pytest.mark.parametrize("by", ["Amal", "Basel"])
def test_a_witness_is_taken_out_under_every_name_also_of_an_add_that_was_undone(joined, by):
    desk.undo(joined, add_of(joined, by))
    assert b"Umm Khalid" in held_bytes(joined.path)
    desk.redact(joined, "a3", "a witness in danger")
    assert raid(joined) == ["a1", "a2"]
    assert b"Umm Khalid" not in held_bytes(joined.path)
