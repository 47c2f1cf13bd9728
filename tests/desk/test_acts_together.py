"""Acts that stand or fall together, writers that come in between, and text that is none."""

import shutil
from pathlib import Path

import pytest
from tests.building import KIDNAPPED, add, new_dossier

from claimcheck import desk
from claimcheck.desk import arranging, correcting
from claimcheck.desk.finding import find_claim, find_question
from claimcheck.model.exits import BadInputError
from claimcheck.model.kinds import Status
from claimcheck.model.scales import Credibility, Reliability
from claimcheck.model.settlement import Finding, Verdict
from claimcheck.reckon.status import live_settlements

SIX = Finding(Verdict.ESTABLISHED, "first-hand", answer="six")
MANY = Finding(Verdict.ESTABLISHED, "several media", answer="28")
HALF = "\ud83d"


def settled(at) -> list[str]:
    return [held.finding.answer for state in desk.questions(at) for held in state.settlements]


def test_a_question_can_be_settled_twice_within_one_whole(amal):
    with desk.all_or_nothing(amal):
        desk.settle(amal, "k2", SIX)
        desk.settle(amal, "k2", MANY)
    assert settled(amal) == ["six", "28"]
    (state,) = desk.questions(amal)
    assert [held.finding.answer for held in live_settlements(state.settlements)] == ["28"]


def test_what_is_done_within_one_whole_falls_with_its_last_act(amal):
    before = desk.heads(amal)
    with pytest.raises(BadInputError):
        settle_and_fail(amal)
    assert desk.heads(amal) == before
    assert settled(amal) == []
    assert next(desk.questions(amal)).reckoned.status == Status.OPEN


def settle_and_fail(at) -> None:
    with desk.all_or_nothing(at):
        desk.settle(at, "k2", SIX)
        assert next(desk.questions(at)).reckoned.status == Status.SETTLED
        desk.rate(at, "kilo", Credibility.PROBABLY_TRUE, "no such claim")


def test_an_act_that_two_undid_apart_holds_again_when_one_redoes_it(tmp_path):
    mine = new_dossier(tmp_path, KIDNAPPED)
    with desk.open_desk(mine, "Amal") as at:
        desk.settle(at, "k2", SIX)
        act = next(desk.log(at)).id
    theirs = Path(shutil.copy(mine, tmp_path / "theirs.dossier"))
    with desk.open_desk(theirs, "Basel") as at:
        desk.undo(at, act, "too early")
    with desk.open_desk(mine, "Amal") as at:
        desk.undo(at, act)
        desk.merge(at, theirs)
        assert settled(at) == []
        desk.redo(at)
        assert settled(at) == ["six"]
        desk.undo(at)
        assert settled(at) == []
        assert desk.verify(at).problems == ()


@pytest.mark.parametrize(
    "doing",
    [
        lambda at: desk.grade(at, "Firas", Reliability.B, f"because {HALF}"),
        lambda at: desk.settle(at, "k2", Finding(Verdict.ESTABLISHED, "x", answer=HALF)),
        lambda at: desk.correct(at, "k2", {"note": HALF}, "typed"),
        lambda at: desk.alias(at, HALF, "Firas", "person", "the same"),
        lambda at: desk.move(at, [HALF], "k1", "the same"),
        lambda at: desk.undo(at, None, HALF),
        lambda at: desk.redact(at, HALF, "in danger"),
        lambda at: desk.join(at, "k1", HALF, "the same"),
    ],
)
def test_half_a_character_is_refused_with_a_sentence(amal, doing):
    before = desk.heads(amal)
    with pytest.raises(
        BadInputError, match=r"half a character|No claim|No question|is not read as"
    ):
        doing(amal)
    assert desk.heads(amal) == before
    add(amal, "event,question,answer,source\nTafas,dead,two,SNHR\n")
    assert desk.verify(amal).problems == ()


def test_nobody_retracts_what_another_has_just_retracted(amal, basel):
    desk.retract(amal, "k3", "too vague")
    with pytest.raises(BadInputError, match="retracted already"):
        desk.retract(basel, "k3", "too vague")


@pytest.mark.parametrize("verb", ["move", "part", "join", "retract", "rate", "alias"])
def test_an_act_is_checked_while_nobody_else_can_write(amal, verb, monkeypatch):
    """Whatever an act rests on is read in the transaction that records it."""
    add(amal, "id,event,question,answer,source\nj1,Nahta raid,kidnapped,nine,SNHR\n", "j")
    held: list[bool] = []

    def noticed(wanted):
        def look(at, *args):
            held.append(at.connection.in_transaction)
            return wanted(at, *args)

        return look

    for module in (arranging, correcting):
        monkeypatch.setattr(module, "find_claim", noticed(find_claim))
    monkeypatch.setattr(arranging, "find_question", noticed(find_question))
    do_one(amal, verb)
    assert held[:1] == ([] if verb == "alias" else [True])


def do_one(at, verb: str) -> None:
    if verb == "move":
        desk.move(at, ["k1"], "j1", "the same raid")
    elif verb == "part":
        desk.part(at, ["k1"], "another day", event="Second raid")
    elif verb == "join":
        desk.join(at, "k1", "j1", "one raid")
    elif verb == "retract":
        desk.retract(at, "k1", "wrong")
    elif verb == "rate":
        desk.rate(at, "k1", Credibility.PROBABLY_TRUE, "seen")
    else:
        desk.alias(at, "Nahta", "Nahtah", "place", "one village")
