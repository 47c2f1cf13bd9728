"""An event that reviewers part, or say is one, each in a copy: a merge tells what differs."""

import shutil
from pathlib import Path

import pytest
from tests.building import MINES, decided_in_both, new_dossier, opened, question_of

from claimcheck import desk
from claimcheck.model.proposal import Proposed

PARTS = (Proposed.PARTS,)


@pytest.fixture
def copies(tmp_path):
    path = new_dossier(tmp_path, MINES)
    return path, Path(shutil.copy(path, tmp_path / "copy.dossier"))


def event_of(at, claim: str) -> str:
    return question_of(at, claim).event.id


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
        assert len({each.event.id for each in desk.questions(at)}) == 2


@pytest.mark.parametrize("how", [desk.accept, desk.dismiss])
def test_two_who_decided_alike_agree(copies, how):
    for path, by in zip(copies, ("Amal", "Basim"), strict=True):
        decide(path, by, how)
    assert merged(copies) == []
    with opened(copies[0], "Carla", "2026-03-04") as at:
        assert len({each.event.id for each in desk.questions(at)}) == (
            2 if how is desk.accept else 1
        )
        assert event_of(at, "b1") == event_of(at, "b2")
        assert desk.proposals(at, tuple(Proposed), possible=True) == []


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
