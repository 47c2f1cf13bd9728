"""What one reviewer made one and another dismissed, neither knowing of it, is told by a merge."""

import shutil
from pathlib import Path

import pytest
from tests.building import decided_in_both, new_dossier, opened

from claimcheck import desk
from claimcheck.model.proposal import Proposed

SPELLED = """id,event,question,answer,source,where
a1,raid on Nahtah,killed,6,Firas al-Ahmed,Nahtah
a2,raid on Nahta,killed,9,SANA,Nahta
"""
# Three claims on each of two events, and one that fits the first.
ASTRAY = "id,answer,source,quote,document,when,where\n"
ASTRAY += "".join(
    f"s{n},{n},a man,shells burned {n} stalls of Qarnat market,r{n},2031-03-04,Qarnat\n"
    f"f{n},{n},a man,the flood took {n} houses of Ostrel,t{n},2031-06-01,Ostrel\n"
    for n in range(3)
)
ASTRAY += "x,three,a man,shells on Qarnat market burned three stalls,r9,,Qarnat\n"


@pytest.fixture
def copies(tmp_path):
    path = new_dossier(tmp_path, SPELLED)
    return path, Path(shutil.copy(path, tmp_path / "copy.dossier"))


def decide(path, by, how, of=Proposed.NAMES):
    with opened(path, by) as at:
        (proposal,) = desk.proposals(at, [of])
        how(at, [proposal.id], "as I see it")
        return proposal


def merged_both_ways(copies):
    told = []
    for one, other in (copies, copies[::-1]):
        target = Path(shutil.copy(one, one.with_name(f"of {one.name}")))
        with opened(target, "Carla") as at:
            told.append(desk.merge(at, other))
    return told


@pytest.mark.parametrize("ways", [(desk.accept, desk.dismiss), (desk.dismiss, desk.accept)])
def test_names_that_one_accepted_and_the_other_dismissed_are_told_and_hold(copies, ways):
    for path, by, way in zip(copies, ("Rima", "Hala"), ways, strict=True):
        name = decide(path, by, way).about[0]
    accepted_by = ("Rima", "Hala")[ways.index(desk.accept)]
    for merged in merged_both_ways(copies):
        assert decided_in_both(merged) == [("name", name, ("named", "dismissed"))]
        (clash,) = merged.clashes
        assert [(held.what, held.by) for held in clash.holds] == [("means", accepted_by)]


@pytest.mark.parametrize("ways", [(desk.accept, desk.dismiss), (desk.dismiss, desk.accept)])
def test_events_that_one_joined_and_the_other_dismissed_are_told(copies, ways):
    for path, by, way in zip(copies, ("Rima", "Hala"), ways, strict=True):
        gone = decide(path, by, way, Proposed.JOINS).about[1]
    for merged in merged_both_ways(copies):
        assert decided_in_both(merged) == [("event", gone, ("joined", "dismissed"))]


@pytest.mark.parametrize("way", [desk.accept, desk.dismiss])
@pytest.mark.parametrize("of", [Proposed.NAMES, Proposed.JOINS])
def test_what_both_decided_alike_is_no_clash(copies, way, of):
    for path, by in zip(copies, ("Rima", "Hala"), strict=True):
        decide(path, by, way, of)
    for merged in merged_both_ways(copies):
        assert decided_in_both(merged) == []


def test_what_was_dismissed_by_who_knew_of_it_or_taken_back_is_no_clash(copies):
    mine, theirs = copies
    decide(mine, "Rima", desk.accept)
    decide(theirs, "Hala", desk.dismiss)
    with opened(theirs, "Hala") as at:
        desk.undo(at)
    for merged in merged_both_ways(copies):
        assert decided_in_both(merged) == []


def test_it_is_told_too_where_both_come_in_at_once(copies, tmp_path):
    third = Path(shutil.copy(copies[0], tmp_path / "third.dossier"))
    name = decide(copies[0], "Rima", desk.accept).about[0]
    decide(copies[1], "Hala", desk.dismiss)
    with opened(copies[0], "Rima", "2026-03-02") as at:
        desk.merge(at, copies[1])
    with opened(third, "Carla", "2026-03-03") as at:
        merged = desk.merge(at, copies[0])
    assert decided_in_both(merged) == [("name", name, ("named", "dismissed"))]


@pytest.mark.parametrize("ways", [(desk.accept, desk.dismiss), (desk.dismiss, desk.accept)])
def test_a_move_that_one_made_and_the_other_dismissed_is_told(tmp_path, ways):
    path = new_dossier(tmp_path, ASTRAY)
    with opened(path, "Amal") as at:
        desk.move(at, ["x"], desk.find_question(at, "f0"), "it seemed so")
    copies = path, Path(shutil.copy(path, tmp_path / "copy.dossier"))
    for copy, by, way in zip(copies, ("Rima", "Hala"), ways, strict=True):
        claim = decide(copy, by, way, Proposed.MOVES).about[0]
    for merged in merged_both_ways(copies):
        assert decided_in_both(merged) == [("claim", claim, ("moved", "dismissed"))]
