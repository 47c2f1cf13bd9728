"""Two times of day side by side: one clock or two, near or far, told in whatever way."""

from typing import Unpack

import pytest
from tests.claims import ClaimTexts, relate_answers

from claimcheck.model.relation import Relation

ASKED = "time of the explosion"


def relate(a: str, b: str, **columns: Unpack[ClaimTexts]) -> Relation:
    columns.setdefault("question", ASKED)
    return relate_answers(a, b, **columns)


@pytest.mark.parametrize("columns", [{}, {"kind": "time"}, {"kind": "count"}, {"question": ""}])
@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("14:30", "14:45"),
        ("14:30", "16:45"),
        ("2:10 pm", "2:50 pm"),
        ("08:05", "08:50"),
        ("3 am", "noon"),
        ("half past two", "15:30"),
        ("14h30", "15h10"),
        ("الساعة الثانية والنصف ظهراً", "16:00"),
        ("between 2 and 3 pm", "3:45 pm"),
        ("before 9 am", "9:45 am"),
        ("before midnight", "around 3 a.m."),
        ("8:15 am GMT", "1:15 pm local time (GMT+4)"),
        ("02:40 local time (UTC+5)", "04:10 local time"),
    ],
)
def test_times_too_far_apart_contradict(a: str, b: str, columns: ClaimTexts) -> None:
    found = relate(a, b, **columns)
    assert (found.relation, found.kind) == ("contradicts", "time")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("14:30", "2.30pm"),
        ("half past two in the afternoon", "14:30"),
        ("14h30", "الساعة الثانية والنصف ظهراً"),
        ("a las dos y media de la tarde", "14 heures 30"),
        ("midday", "noon"),
        ("quarter to ten", "9:45"),
        ("02:40 local time (UTC+5)", "21:40 UTC on 26 December"),
        ("8:15 am GMT", "12:15 pm local time (GMT+4)"),
        ("02:40 local time (UTC+5)", "02:40 local time"),
        ("02:40 local time", "02:40"),
        ("0240Z", "02:40 UTC"),
    ],
)
def test_one_moment_in_other_words_agrees(a: str, b: str) -> None:
    assert relate(a, b).relation == "agrees"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("around noon", "12:04"),
        ("vers midi", "12h10"),
        ("midnight", "00:20"),
        ("at dawn", "around 5 am"),
        ("14:00-15:00", "14:30"),
        ("16:15", "4:15 on Friday afternoon"),
    ],
)
def test_a_rough_time_allows_a_precise_one(a: str, b: str) -> None:
    found = relate(a, b)
    assert (found.relation, found.direction) == ("narrows", "b")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("14:30", "14:35"),
        ("2 pm", "14:20"),
        ("half past two", "14:30"),
        ("01:10 local time", "22:10 GMT the day before"),
        ("8:15 am GMT", "8:15 am"),
        ("8:15 am GMT", "11:15 am"),
        ("14:30", "14:30 the day before"),
        ("14:30 on Monday", "14:30 on Tuesday"),
        ("14:30", "room 14:30"),
        ("14:30", "14 killed"),
    ],
)
def test_what_cannot_be_told_is_unclear(a: str, b: str) -> None:
    assert relate(a, b).relation == "unclear"


@pytest.mark.parametrize(
    ("a", "b"),
    [("2:1", "2"), ("2:1", "3-2"), ("10:12", "12:10"), ("24/7", "24"), ("9/11", "9")],
)
def test_scores_and_ratios_are_neither_times_nor_counts(a: str, b: str) -> None:
    assert relate(a, b, question="final score").relation == "unclear"


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("2020-02-07T14:30", "2:50 pm", "contradicts"),
        ("2020-02-07T14:30", "2:30 pm", "narrows"),
        ("2020-02-07T14:30+02:00", "12:30 GMT", "agrees"),
        ("2020-02-07T14:30+02:00", "2020-02-07T13:30", "unclear"),
        ("2020-02-07T14:30+02:00", "2020-02-09T13:30", "contradicts"),
        ("27 December 2019, 02:40 UTC+5", "21:40 UTC on 26 December 2019", "agrees"),
    ],
)
def test_a_time_with_its_date_is_held_against_one_without(a: str, b: str, relation: str) -> None:
    assert relate(a, b).relation == relation


def test_the_reason_says_that_a_zone_is_missing() -> None:
    assert "time zone" in relate("01:10 local time", "22:10 GMT").why
