"""Weekdays that are not the last ones before a report."""

from datetime import date

import pytest

from claimcheck.reckon.grouping.told import tokens_of
from claimcheck.reckon.grouping.weekdays import weekdays_told

# Both Saturdays.
SAID = date(2031, 10, 25).toordinal()
LAST = date(2031, 9, 6).toordinal()


def days(text: str, *, last: int | None = LAST) -> list[str]:
    spans = weekdays_told(tokens_of(text), (SAID, SAID), (last, last) if last else None)
    return [date.fromordinal(first).isoformat() for _, (first, _) in spans]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("shot on the second Friday of January", "2031-01-10"),
        ("on the last Saturday night of September", "2031-09-27"),
        ("le dernier mercredi de février", "2031-02-26"),
        ("el segundo viernes de enero", "2031-01-10"),
        ("Thursday of last week", "2031-10-16"),
        ("the Saturday before last", "2031-10-11"),
        ("jeudi de la semaine dernière", "2031-10-16"),
        ("يوم الأحد ما قبل الماضي", "2031-10-12"),
    ],
)
def test_they_are_counted_in_their_month_or_week(text: str, day: str) -> None:
    assert day in days(text, last=None)


def test_that_tuesday_is_the_first_from_the_day_that_was_told_last() -> None:
    assert days("four bombs had landed that Tuesday morning") == ["2031-09-09"]
    assert days("buried on the Wednesday, before the heat") == ["2031-09-10"]
    assert days("on Wednesday they were buried") == []


def test_without_a_day_told_before_it_is_no_day_of_the_report() -> None:
    assert days("four bombs had landed that Tuesday morning", last=None) == []


def test_a_month_has_no_fifth_friday_but_for_some() -> None:
    assert days("the fifth Friday of January", last=None) == ["2031-01-31"]
    assert days("the fifth Friday of February", last=None) == []
