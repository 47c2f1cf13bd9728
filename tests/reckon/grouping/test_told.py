"""The days that words tell, by the day on which they were written."""

from datetime import date

import pytest

from claimcheck.reckon.grouping.told import told_days

# A Saturday.
WRITTEN = date(2029, 4, 7).toordinal()
ON_THAT_DAY = (WRITTEN, WRITTEN)


def told(text: str, said: tuple[int, int] | None = ON_THAT_DAY) -> tuple[str, str] | None:
    span = told_days(text, said)
    return (str(date.fromordinal(span[0])), str(date.fromordinal(span[1]))) if span else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on Thursday a drone came down on the platform", "2029-04-05"),
        ("the fire broke out on Saturday", "2029-04-07"),
        ("as last Saturday", "2029-03-31"),
        ("seven workers were killed on 3 April", "2029-04-03"),
        ("on April 3, 2028", "2028-04-03"),
        ("the 8 of December", "2028-12-08"),
        ("yesterday shells fell on the market", "2029-04-06"),
        ("three days ago", "2029-04-04"),
        ("يوم الخميس", "2029-04-05"),
        # As languages write the day of a month.
        ("in the night of the 9th of January", "2029-01-09"),
        ("on the eleventh of March", "2029-03-11"),
        ("el 28 de febrero siete concejales", "2029-02-28"),
        ("le 1er avril", "2029-04-01"),
        ("في السادس والعشرين من شباط", "2029-02-26"),
        ("في الثالث عشر من آذار", "2029-03-13"),
        ("il 9 marzo", "2029-03-09"),
        ("в ночь на 12 марта", "2029-03-12"),
        ("9 lutego", "2029-02-09"),
        ("9 лютого загинули троє", "2029-02-09"),
        ("am 9. Februar", "2029-02-09"),
        ("no dia 9 de fevereiro", "2029-02-09"),
        ("9 Şubat", "2029-02-09"),
        ("na segunda-feira", "2029-04-02"),
        ("am Dienstag", "2029-04-03"),
        ("salı günü", "2029-04-03"),
        ("у четвер", "2029-04-05"),
    ],
)
def test_a_day_is_the_last_of_its_name_before_the_report(text: str, day: str) -> None:
    assert told(text) == (day, day)


def test_a_month_is_the_last_of_its_name_and_a_year_is_a_year() -> None:
    assert told("in February nine soldiers had died") == ("2029-02-01", "2029-02-28")
    assert told("in December they came back") == ("2028-12-01", "2028-12-31")
    assert told("since the collision of 2022") == ("2022-01-01", "2022-12-31")
    assert told("in July 2018") == ("2018-07-01", "2018-07-31")


def test_a_week_or_half_of_a_month_is_no_day_of_it() -> None:
    assert told("في الأسبوع الأول من شباط") != ("2029-02-01", "2029-02-01")
    assert told("in the second week of January") == ("2029-01-08", "2029-01-14")
    assert told("in mid-January") == ("2029-01-10", "2029-01-21")
    assert told("at the end of February") == ("2029-02-20", "2029-02-28")


def test_the_shortest_of_several_times_is_meant() -> None:
    assert told("on 8 November 2020, as in 2018") == ("2020-11-08", "2020-11-08")


@pytest.mark.parametrize(
    "text",
    ["they may march on the capital", "six were wounded", "", "next Monday they vote", "2,020 men"],
)
def test_what_names_no_time_tells_none(text: str) -> None:
    assert told(text) is None


def test_a_report_of_a_known_year_tells_dates_and_no_weekdays() -> None:
    year = (date(2021, 1, 1).toordinal(), date(2021, 12, 31).toordinal())
    assert told("on Thursday", None) is None
    assert told("on Thursday", year) is None
    assert told("on 24 January", year) == ("2021-01-24", "2021-01-24")
    assert told("on 24 January 2021", None) == ("2021-01-24", "2021-01-24")


def test_a_day_that_no_calendar_has_tells_nothing() -> None:
    assert told("on 31 February 2021") is None
