"""An hour that is told roughly reaches half an hour to either side, and no farther."""

import pytest
from tests.claims import relate_answers

ASKED = "time of the explosion"


@pytest.mark.parametrize(
    ("rough", "other"),
    [
        ("about half past ten in the morning", "11:30"),
        ("about half past ten in the morning", "الحادية عشرة والنصف"),
        ("حوالي العاشرة والنصف صباحا", "11:30"),
        ("vers dix heures et demie du matin", "11 h 30"),
        ("hacia las diez y media de la mañana", "11:30"),
        ("around 10 am", "11:30 am"),
        ("around 10:20", "11:10"),
        ("about 10:15 am", "about 11:30 am"),
        ("about 10:30 am on 9 May 2020", "11:30 on 9 May 2020"),
        ("9 May 2020, around 10:30 UTC", "9 May 2020, 11:30 UTC"),
    ],
)
def test_an_hour_later_is_another_time(rough: str, other: str) -> None:
    found = relate_answers(rough, other, question=ASKED)
    assert (found.relation, found.kind) == ("contradicts", "time")


@pytest.mark.parametrize(
    ("rough", "full"),
    [
        ("around 10 am", "11 am"),
        ("around 10 am", "9 am"),
        ("10 am or so", "11 am"),
        ("around 10 am", "around 11 am"),
        ("حوالي العاشرة صباحا", "الحادية عشرة صباحا"),
        ("vers 10 heures du matin", "11 heures du matin"),
        ("hacia las diez de la mañana", "las once de la mañana"),
        ("a eso de las diez de la mañana", "las once de la mañana"),
        ("about 10 am on 9 May 2020", "11 am on 9 May 2020"),
        ("about 10 am on 9 May 2020", "about 11 am on 9 May 2020"),
    ],
)
def test_two_hours_that_meet_only_if_both_are_off_are_unclear(rough: str, full: str) -> None:
    assert relate_answers(rough, full, question=ASKED).relation == "unclear"


@pytest.mark.parametrize(
    ("rough", "precise"),
    [
        ("around 10 am", "10:30 am"),
        ("about half past ten in the morning", "10:05 am"),
        ("حوالي العاشرة صباحا", "10:20 صباحا"),
        ("vers 10 heures du matin", "9 h 40 du matin"),
        ("about 10 am on 9 May 2020", "10:30 on 9 May 2020"),
    ],
)
def test_a_minute_within_half_an_hour_says_more(rough: str, precise: str) -> None:
    found = relate_answers(rough, precise, question=ASKED)
    assert (found.relation, found.direction) == ("narrows", "b")


@pytest.mark.parametrize(
    ("a", "b"), [("shortly before 11 am", "10:10 am"), ("shortly after 10 am", "10:55 am")]
)
def test_shortly_before_or_after_may_be_an_hour(a: str, b: str) -> None:
    assert relate_answers(a, b, question=ASKED).relation == "narrows"


def test_hours_that_nobody_calls_rough_stay_two_times() -> None:
    assert relate_answers("10 am", "11 am", question=ASKED).relation == "contradicts"
