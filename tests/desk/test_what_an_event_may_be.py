"""What the grouping left apart is at hand for whoever joins or moves, the likeliest first."""

import pytest
from tests.building import SHELLED, new_dossier

from claimcheck import desk
from claimcheck.desk.deciding import proposals_of_event
from claimcheck.model.proposal import Proposed

WHY = "the same street, the same morning"


@pytest.fixture
def at(tmp_path):
    with desk.open_desk(new_dossier(tmp_path, SHELLED), "Amal") as opened:
        yield opened


def school(at):
    return next(each for each in desk.questions(at) if each.event.label == "shelling, Qarnat")


def stands_in(at, claim: str) -> str:
    return str(desk.show(at, claim)["claim"]["event_id"])


def test_the_events_that_one_may_be_come_first_in_what_a_claim_moves_to_or_a_question_joins(at):
    first, *others = [near for near in desk.neighbours(at, school(at)) if near.is_event]
    assert first.id == stands_in(at, "b1")
    assert 0 < first.probability < 0.75
    assert "both name Qarnat" in first.why
    assert f"({first.probability:.0%} likely to be one)" in first.why
    assert not first.proposed
    assert all(near.probability < first.probability for near in others)


def test_only_whoever_looks_for_more_is_asked_of_what_is_no_more_than_possible(at):
    one = school(at).event.id
    assert desk.proposals(at, (Proposed.JOINS,)) == []
    assert desk.may_be_one(at) == desk.proposals(at, (Proposed.NAMES, Proposed.JOINS))
    (found,) = desk.proposals(at, (Proposed.JOINS,), possible=True)
    assert set(found.about) == {one, stands_in(at, "b1")}
    assert found in desk.may_be_one(at, one)
    assert found not in desk.may_be_one(at, stands_in(at, "c1"))


def test_one_that_was_accepted_is_joined_and_one_that_was_dismissed_not_named_again(at):
    one = school(at).event.id
    (found,) = desk.proposals(at, (Proposed.JOINS,), possible=True)
    desk.dismiss(at, [found.id], "another school")
    assert desk.proposals(at, (Proposed.JOINS,), possible=True) == []
    assert stands_in(at, "b1") not in {near.id for near in desk.neighbours(at, school(at))}
    desk.undo(at)
    desk.accept(at, [found.id], WHY)
    assert stands_in(at, "b1") == stands_in(at, "a1") == found.about[0]
    assert one in found.about
    assert proposals_of_event(at, found.about[0]) == []


def test_what_the_screen_named_of_one_event_is_accepted_as_it_was_shown(at):
    """In a dossier of any size, that is, without looking through all of it again."""
    (named,) = [
        each for each in desk.may_be_one(at, school(at).event.id) if each.labels != ("", "")
    ]
    assert desk.accept(at, [named.id], WHY) == [named]


def test_what_grouping_calls_two_events_is_not_compared_as_if_givers_had_said_so(tmp_path):
    rows = "a,two,SANA,two soldiers were killed,r1\nb,four,SOHR,two soldiers lost a leg,r2\n"
    path = new_dossier(tmp_path, f"id,answer,source,quote,document\n{rows}")
    with desk.open_desk(path, "Amal") as at:
        labels = {each.event.label for each in desk.questions(at)}
        assert labels == {"‘two soldiers were killed’", "‘two soldiers lost a leg’"}
        assert desk.proposals(at, (Proposed.JOINS,)) == []
