"""Reviewers who differ: told as long as both settlements hold, and none of them counts."""

import shutil
from pathlib import Path

import pytest
from tests.building import add, new_dossier, opened, question_of

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.model.kinds import Status
from claimcheck.model.settlement import Finding, Verdict

FIRE = """id,event,question,answer,source
p1,fire,workers killed,23,Union
p2,fire,workers killed,17,Ministry
"""
DIFFER = "The live settlements differ: Lea, Tom."


@pytest.fixture
def at(tmp_path):
    """A dossier in which Tom established 23, and Lea, in a copy that was merged, 17."""
    path = new_dossier(tmp_path, FIRE)
    copy = Path(shutil.copy(path, tmp_path / "copy.dossier"))
    for each, by, answer in ((path, "Tom", "23"), (copy, "Lea", "17")):
        with opened(each, by) as here:
            desk.settle(here, "p1", Finding(Verdict.ESTABLISHED, "as I see it", answer=answer))
    with opened(path, "Tom", "2026-03-02") as here:
        desk.merge(here, copy)
        yield here


def test_who_differs_is_told_also_after_a_claim_came_that_speaks_against_both(at):
    assert question_of(at, "p1").reckoned.status == Status.DISPUTED
    add(at, "id,event,question,answer,source\np3,fire,workers killed,25,Clinic\n", "more")
    stands = question_of(at, "p1").reckoned
    assert stands.status == Status.STALE
    assert DIFFER in stands.notes


def test_neither_reviewer_is_taken_for_right_then(at):
    add(at, "id,event,question,answer,source\np3,fire,workers killed,25,Clinic\n", "more")
    state = desk.weighed_state(at, desk.find_question(at, "p1"))
    assert state is not None
    assert not any((each.probability or 0) > 0.5 for each in state.reckoned.positions)
    sources = desk.LISTS["sources"](at, Choice())
    assert [(row["right"], row["wrong"]) for row in sources] == [(0, 0)] * 3


def test_two_answers_that_are_as_probable_are_no_suggestion(tmp_path):
    with opened(new_dossier(tmp_path, FIRE), "Tom") as here:
        state = desk.weighed_state(here, desk.find_question(here, "p1"))
        assert state is not None
        assert desk.suggestion(state) is None
