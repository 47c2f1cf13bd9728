"""Times of day: by the clock, in words, with a zone; and what only looks like one."""

from itertools import product

import pytest
from tests.claims import relate_answers

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.answers.time_of_day import read_time_of_day
from claimcheck.reckon.context import Context
from claimcheck.reckon.understand import read_kind, understand


def at(hour: int, minute: int = 0) -> int:
    return hour * 60 + minute


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("14:30", at(14, 30)),
        ("14:30:25", at(14, 30)),
        ("at 2.30pm", at(14, 30)),
        ("2:30 p.m.", at(14, 30)),
        ("half past two in the afternoon", at(14, 30)),
        ("a quarter to ten in the evening", at(21, 45)),
        ("twenty past six in the morning", at(6, 20)),
        ("three o'clock in the morning", at(3)),
        ("12:30 am", at(0, 30)),
        ("12 noon", at(12)),
        ("1430 hrs", at(14, 30)),
        ("14h30", at(14, 30)),
        ("à 14 h 30", at(14, 30)),
        ("14 heures 30", at(14, 30)),
        ("deux heures et demie de l'après-midi", at(14, 30)),
        ("dix heures moins le quart du soir", at(21, 45)),
        ("a las dos y media de la tarde", at(14, 30)),
        ("las 9 menos cuarto de la mañana", at(8, 45)),
        ("الساعة الثانية والنصف ظهراً", at(14, 30)),
        ("العاشرة إلا ربعاً مساءً", at(21, 45)),
        ("١٤:٣٠", at(14, 30)),
        ("الساعة ٩ صباحاً", at(9)),
    ],
)
def test_one_minute_is_told_in_many_ways(text: str, minute: int) -> None:
    told = read_time_of_day(text)
    assert told is not None
    assert told.stretches == ((minute, minute),)


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("half past two", {at(2, 30), at(14, 30)}),
        ("9:15", {at(9, 15), at(21, 15)}),
        ("09:15", {at(9, 15)}),
        ("9:15 on Friday evening", {at(21, 15)}),
    ],
)
def test_an_hour_without_its_half_of_the_day_may_be_either(text: str, choices: set[int]) -> None:
    told = read_time_of_day(text)
    assert told is not None
    assert {low for low, _ in told.stretches} == choices


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("around noon", at(10, 30), at(14, 30)),
        ("vers midi", at(10, 30), at(14, 30)),
        ("about 3 pm", at(14, 30), at(15, 30)),
        ("3 pm or so", at(14, 30), at(15, 30)),
        ("a eso de las tres de la tarde", at(14, 30), at(15, 30)),
        ("before 14:30", at(0), at(14, 30)),
        ("after 14:30", at(14, 30), at(23, 59)),
        ("between 2 and 3 pm", at(14), at(15)),
        ("14:00-15:30", at(14), at(15, 30)),
        ("midnight", at(23), at(25)),
    ],
)
def test_words_around_a_time_widen_it(text: str, low: int, high: int) -> None:
    told = read_time_of_day(text)
    assert told is not None
    assert told.stretches == ((low, high),)


@pytest.mark.parametrize(
    ("text", "zone", "local"),
    [
        ("8:15 am GMT", 0, False),
        ("02:40 local time (UTC+5)", 300, True),
        ("12:15 pm local time (GMT+4)", 240, True),
        ("18:00 UTC-3:30", -210, False),
        ("0240Z", 0, False),
        ("11h45 heure locale", None, True),
        ("14:30 بالتوقيت المحلي", None, True),
        ("14:30 بتوقيت غرينتش", 0, False),
        ("14:30", None, False),
    ],
)
def test_the_zone_is_read_where_it_is_told(text: str, zone: int | None, local: bool) -> None:  # noqa: FBT001
    told = read_time_of_day(text)
    assert told is not None
    assert (told.zone, told.local) == (zone, local)


@pytest.mark.parametrize(
    "text",
    ["14:30 UTC+99",
        "2:1", "3-2", "24:30", "14:75", "14:30 in the morning", "24/7", "9/11", "room 14:30",
        "14", "14.30", "five", "the second", "flight 1430", "Resolution 2254", "page 12",
        "14:30 and 15:40", "14:30 to", "",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_time_of_day_is_none(text: str) -> None:
    assert read_time_of_day(text) is None


@pytest.mark.parametrize("question", ["", "casualties", "time of the explosion", "who was hit"])
def test_figures_with_a_colon_are_a_time_whatever_is_asked(question: str) -> None:
    assert read_kind([Claim("14:30", "someone", question=question)]) is AnswerKind.TIME


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        *product(["14:30", "2:1", "24/7", "9/11"], ["count", "measure", "duration"]),
        *product(["2:1", "24/7", "9/11"], ["time"]),
    ],
)
def test_a_time_or_a_score_is_never_read_as_its_first_figure(answer: str, kind: str) -> None:
    read = understand(Claim(answer, "someone", kind=kind), AnswerKind(kind), Context())
    assert (read.low, read.high) == (None, None)


@pytest.mark.parametrize(
    ("question", "answer", "kind"),
    [
        ("final score", "10:12", AnswerKind.WORDING),
        ("durée du trajet", "2h30", AnswerKind.DURATION),
        ("heure de l'explosion", "14h30", AnswerKind.TIME),
        ("number killed", "14 at 14:30", AnswerKind.COUNT),
    ],
)
def test_the_question_decides_what_figures_may_be(
    question: str, answer: str, kind: AnswerKind
) -> None:
    assert read_kind([Claim(answer, "someone", question=question)]) is kind


def test_a_time_beside_a_date_keeps_its_zone() -> None:
    read = understand(Claim("21:40 UTC on 26 December 2019", "x"), AnswerKind.TIME, Context())
    assert read.low == read.high == "2019-12-26T21:40+00:00"


@pytest.mark.parametrize(
    ("answer", "low", "high", "minutes"),
    [
        ("14:30", "14:30", "14:30", "14:30,"),
        ("half past two in the afternoon", "14:30", "14:30", "14:30,"),
        ("2:30", "02:30", "14:30", "02:30 or 14:30,"),
        ("3 pm", "15:00", "15:00", "15:00, give or take half an hour,"),
        ("14:30 to 15:00", "14:30", "15:00", "14:30 to 15:00,"),
        ("23:30 to 00:30", "23:30", "00:30", "23:30 to 00:30,"),
        ("around 0:10", "23:40", "00:40", "23:40 to 00:40,"),
        ("around 3 pm", "14:30", "15:30", "14:30 to 15:30,"),
        ("14:30 UTC+2", "14:30+02:00", "14:30+02:00", "14:30 UTC+02:00,"),
        ("at dawn", "03:00", "07:59", "03:00 to 07:59,"),
        ("الثانية والنصف ظهرا", "14:30", "14:30", "14:30,"),
    ],
)
def test_a_time_of_day_is_understood_and_its_reason_says_which_minutes(
    answer: str, low: str, high: str, minutes: str
) -> None:
    read = understand(Claim(answer, "someone"), AnswerKind.TIME, Context())
    assert (read.low, read.high) == (low, high)
    assert f"is read as the time of day {minutes}" in read.why
    assert read.why.endswith("it is not known of which day")


@pytest.mark.parametrize(
    ("minute", "relation"),
    [
        ("14:29", "contradicts"),
        ("14:30", "unclear"),
        ("14:31", "unclear"),
        ("15:29", "unclear"),
        ("15:30", "unclear"),
        ("15:31", "contradicts"),
    ],
)
def test_an_hour_alone_may_be_half_an_hour_off_the_ends_included(minute, relation) -> None:
    assert relate_answers(minute, "3 pm", question="time of the shelling").relation == relation
