"""Whoever decides on what they saw is told when something else is to be seen now."""

from collections.abc import Callable

import pytest
from tests.building import add

from claimcheck import desk
from claimcheck.model.exits import ChangedError
from claimcheck.model.kinds import Status
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Verdict

SIX = Finding(Verdict.ESTABLISHED, "first-hand", answer="six")

TWO_PLACES = """id,event,question,answer,source,kind
p1,ambush,where it was,Nahtah,Firas,place
p2,ambush,where it was,Daraa countryside,SANA,place
c1,other ambush,men lost,six,Firas,
c2,other ambush,men lost,six,Ahmed,
"""


def seen(at: desk.Desk, claim: str) -> str:
    state = desk.question_state(at, desk.find_question(at, claim))
    assert state is not None
    return state.seen


def name_for_a_source(at: desk.Desk) -> None:
    desk.alias(at, "Ahmed", "Firas", "source", "the report calls him so")


def place_within_another(at: desk.Desk) -> None:
    desk.alias(at, "Nahtah", "Daraa countryside", "within", "see the map")


def source_described_with_its_names(at: desk.Desk) -> None:
    add(at, "name,kind,aliases\nFiras,person,Ahmed\n", "sources")


def join_of_events(at: desk.Desk) -> None:
    kept, other = (desk.find_question(at, claim) for claim in ("c1", "k1"))
    events = [state.event.id for state in desk.questions(at) if state.question.id in (kept, other)]
    desk.join(at, events[0], events[1], "one night")


REDRAWN: list[tuple[str, Callable[[desk.Desk], None]]] = [
    ("c1", name_for_a_source),
    ("p1", place_within_another),
    ("c1", source_described_with_its_names),
    ("c1", join_of_events),
]
EACH = pytest.mark.parametrize(("claim", "act"), REDRAWN, ids=[act.__name__ for _, act in REDRAWN])


@EACH
def test_what_redraws_the_positions_is_noticed_by_whoever_settles_on_what_they_saw(
    amal, basel, claim, act
):
    add(amal, TWO_PLACES)
    looked = seen(amal, claim)
    assert seen(basel, claim) == looked
    act(basel)
    with pytest.raises(ChangedError, match="look at it again"):
        desk.settle(amal, claim, SIX, seen=looked)
    desk.settle(amal, claim, SIX, seen=seen(amal, claim))


@EACH
def test_what_redraws_the_positions_is_among_the_changes(amal, claim, act):
    add(amal, TWO_PLACES)
    list(desk.questions(amal))
    then = amal.now().isoformat()
    question = desk.find_question(amal, claim)
    assert list(desk.changes(amal, then)) == []
    act(amal)
    assert question in {change.question for change in desk.changes(amal, then)}


def test_a_changed_status_is_told_with_what_it_was(amal):
    add(amal, TWO_PLACES)
    then = amal.now().isoformat()
    name_for_a_source(amal)
    (change,) = desk.changes(amal, then)
    assert (change.was, change.now) == (Status.AGREED, Status.SINGLE)
    assert (change.answer_was, change.answer_now) == ("six (2)", "six (1)")


def test_what_is_decided_elsewhere_is_no_reason_to_look_again(amal, basel):
    add(amal, TWO_PLACES)
    looked = seen(amal, "p1")
    desk.settle(basel, "k1", SIX)
    desk.grade(basel, "Firas", Reliability.A, "never wrong so far")
    desk.settle(amal, "p1", Finding(Verdict.UNVERIFIABLE, "no witness"), seen=looked)
