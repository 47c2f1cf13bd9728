"""Times of day without a day: positions that are weighed, and settled, by the clock."""

from contextlib import ExitStack

import pytest
from tests.building import add, new_dossier, question_of

from claimcheck import desk
from claimcheck.model.exits import BadInputError
from claimcheck.model.kinds import Status
from claimcheck.model.settlement import Finding, Verdict

SHELLING = """id,event,question,answer,source
a,shelling,time of the shelling,14:30,Alpha News
b,shelling,time of the shelling,2:30 pm,Beta Radio
c,shelling,time of the shelling,16:00,Gamma Post
"""


@pytest.fixture
def at(tmp_path):
    with ExitStack() as opened:
        yield opened.enter_context(desk.open_desk(new_dossier(tmp_path, SHELLING), "Amal"))


def positions(at):
    (state,) = desk.weighed_questions(at)
    return state.reckoned.positions


def spanning(low, high, best=""):
    return Finding(Verdict.RANGE, "two lists", low=low, high=high, best=best)


def outcomes(at, finding):
    held = desk.settle(at, "a", finding)
    return {desk.shown_id(at, each.claim): str(each.outcome) for each in held.finding.claims}


def test_one_minute_in_two_ways_is_one_position_and_each_has_its_minutes(at) -> None:
    assert [(each.answer, each.low, each.high, each.origins) for each in positions(at)] == [
        ("14:30", "14:30", "14:30", 2),
        ("16:00", "16:00", "16:00", 1),
    ]


def test_what_is_held_against_another_is_weighed_and_never_called_not_understood(at) -> None:
    state = question_of(at, "a")
    assert state.reckoned.status is Status.OPEN
    assert state.reckoned.contradictions_total == 2
    first, other = positions(at)
    assert first.probability > other.probability > 0
    assert not any("not understood" in reason for each in (first, other) for reason in each.reasons)


@pytest.mark.parametrize(
    "finding",
    [
        Finding(Verdict.ESTABLISHED, "two accounts", answer="14:30"),
        Finding(Verdict.ESTABLISHED, "two accounts", answer="half past two in the afternoon"),
        spanning("14:00", "15:00"),
        spanning("2 pm", "3 pm", best="14:30"),
        spanning("02:00", "15:30"),
    ],
)
def test_settling_by_the_clock_judges_every_claim(at, finding) -> None:
    assert outcomes(at, finding) == {"a": "stands", "b": "stands", "c": "rejected"}


def test_a_range_may_go_over_midnight(at) -> None:
    add(at, "event,question,answer,source,id\nshelling,time of the shelling,00:10,Delta,d\n", "u")
    settled = outcomes(at, spanning("23:30", "00:30"))
    assert settled == {"a": "rejected", "b": "rejected", "c": "rejected", "d": "stands"}


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("2:00", "3:00", "low: 2:00 may be 02:00 or 14:00"),
        ("16:00", "15:00", "16:00 is more than 15:00"),
        ("14:30", "2020-01-01", "by one clock, or from one date to another"),
        ("2019-12-31", "14:30", "by one clock, or from one date to another"),
        ("14:00 UTC", "17:00 UTC+3", "by one clock, or from one date to another"),
    ],
)
def test_a_range_that_may_be_two_or_none_is_refused(at, low, high, words) -> None:
    with pytest.raises(BadInputError, match=words):
        desk.settle(at, "a", spanning(low, high))
    assert question_of(at, "a").reckoned.status is Status.OPEN


def test_a_date_that_comes_after_a_range_of_one_minute_was_settled_can_be_read_beside_it(
    at,
) -> None:
    outcomes(at, spanning("14:30", "half past two pm"))
    add(at, "event,question,answer,source,id\nshelling,time of the shelling,2020-01-01,D,d\n", "u")
    assert question_of(at, "a").reckoned.status is Status.SETTLED
    assert len(list(desk.questions(at))) == 1


def test_a_claim_outside_of_what_was_settled_makes_it_stale(at) -> None:
    outcomes(at, spanning("14:00", "15:00"))
    add(at, "event,question,answer,source,id\nshelling,time of the shelling,18:00,Delta,d\n", "u")
    assert question_of(at, "a").reckoned.status is Status.STALE


@pytest.mark.parametrize(
    ("answer", "of_eleven", "of_half_past"),
    [
        ("about half past ten in the morning", "stands", "rejected"),
        ("around 10 am", "undecided", "rejected"),
        ("حوالي العاشرة صباحا", "undecided", "rejected"),
    ],
)
def test_a_rough_hour_lets_nothing_stand_that_it_may_only_touch(
    tmp_path, answer, of_eleven, of_half_past
) -> None:
    table = (
        "id,event,question,answer,source\n"
        "a,shelling,time of the shelling,11 am,Alpha News\n"
        "b,shelling,time of the shelling,الحادية عشرة والنصف,Beta Radio\n"
    )
    with desk.open_desk(new_dossier(tmp_path, table), "Amal") as held:
        found = outcomes(held, Finding(Verdict.ESTABLISHED, "two accounts", answer=answer))
    assert found == {"a": of_eleven, "b": of_half_past}
