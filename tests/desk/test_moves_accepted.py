"""A move that is accepted puts a claim into a question, whichever others are accepted or not."""

import pytest
from tests.building import MINES, new_dossier, opened, question_of

from claimcheck import desk
from claimcheck.model.proposal import Proposed

FIELD = "forty-one were killed when a mine blew up near Qarnat"
LATER = f"c1,41,farmers,a nurse,{FIELD},r5,paragraph 1,2031-03-21\n"


@pytest.fixture
def at(tmp_path):
    with opened(new_dossier(tmp_path, MINES + LATER), "Amal") as at_it:
        desk.part(at_it, ["b2"], "in a field", event="the mine in the field")
        yield at_it


def moves(at):
    found = desk.proposals(at, (Proposed.MOVES,))
    return {desk.shown_id(at, each.about[0]): each for each in found}


def stands_with(at, claim: str) -> tuple[str, str, set[str]]:
    state = question_of(at, claim)
    return state.event.label, state.question.label, {desk.shown_id(at, u) for u in state.understood}


@pytest.mark.parametrize("claim", ["b1", "c1"])
def test_of_two_that_go_to_one_new_question_each_founds_it_where_it_is_accepted_alone(at, claim):
    assert set(moves(at)) == {"b1", "c1"}
    assert moves(at)[claim].said == f"{claim} → the mine in the field: people killed"
    desk.accept(at, [moves(at)[claim].id], "so it is")
    assert stands_with(at, claim) == ("the mine in the field", "people killed", {claim})
    (other,) = {"b1", "c1"} - {claim}
    desk.accept(at, [moves(at)[other].id], "so is that")
    assert stands_with(at, claim)[2] == {"b1", "c1"}


def test_two_that_go_to_one_new_question_are_together_there_where_both_are_accepted(at):
    desk.accept(at, [each.id for each in moves(at).values()], "so they are")
    assert stands_with(at, "b1") == ("the mine in the field", "people killed", {"b1", "c1"})
    desk.undo(at)
    assert set(moves(at)) == {"b1", "c1"}
