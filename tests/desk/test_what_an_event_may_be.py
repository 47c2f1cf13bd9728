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
    told = ("Two soldiers were killed and four wounded", "Two soldiers were wounded by a mine")
    named = "id,event,answer,source\na,{},two,SANA\nb,{},four,SOHR\n".format(*told)
    with desk.open_desk(new_dossier(tmp_path, named), "Amal") as at:
        assert len(desk.proposals(at, (Proposed.JOINS,))) == 1
    rows = "id,answer,source,quote,document\na,two,SANA,{},r1\nb,four,SOHR,{},r2\n".format(*told)
    (tmp_path / "bare").mkdir()
    with desk.open_desk(new_dossier(tmp_path / "bare", rows), "Amal") as at:
        assert {each.event.label for each in desk.questions(at)} == {f"‘{each}’" for each in told}
        assert desk.proposals(at, (Proposed.JOINS,)) == []


def test_a_claim_can_be_moved_to_what_an_event_may_be_whatever_is_asked_there(at):
    to = next(near for near in desk.neighbours(at, school(at)) if not near.is_event)
    assert to.id == desk.find_question(at, "b1")
    assert to.probability > 0
    assert not to.asks_else


def test_of_an_event_that_many_claims_tell_of_the_others_are_found_too(tmp_path):
    """What shares most with it are its own claims."""
    head = "id,event,answer,source,quote,document,said\n"
    row = "m{0},burial,nine,a man,mourners carried nine coffins through Qarnat,s{0},2031-03-20\n"
    burial = head + "".join(map(row.format, range(60)))
    with desk.open_desk(new_dossier(tmp_path, SHELLED, burial), "Amal") as at:
        one = stands_in(at, "m5")
        assert len(desk.show(at, one)["event"]["claims"]) == 60
        assert stands_in(at, "b1") in {
            name for each in proposals_of_event(at, one) for name in each.about
        }


def test_what_was_told_apart_stays_so_once_one_of_the_two_was_joined_with_another(at):
    (found,) = desk.proposals(at, (Proposed.JOINS,), possible=True)
    desk.dismiss(at, [found.id], "another school")
    gone = stands_in(at, "b1")
    desk.join(at, stands_in(at, "c1"), gone, "all of them sailors")
    joined = stands_in(at, "b1")
    assert joined != gone
    named = [set(each.about) for each in proposals_of_event(at, school(at).event.id)]
    assert {school(at).event.id, joined} not in named


def test_on_the_screen_what_is_less_likely_than_one_in_six_is_not_asked_of(at, monkeypatch):
    one = school(at).event.id
    (found,) = proposals_of_event(at, one)
    assert found in desk.may_be_one(at, one)
    monkeypatch.setattr("claimcheck.desk.waiting._ONE_IN_SIX", found.probability + 0.01)
    assert found not in desk.may_be_one(at, one)
