"""When, and for how long: dates as people write them, and lengths of time that bound a start."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.context import Context
from claimcheck.reckon.understand import understand

SAID = "2021-09-01"


def read(answer: str, *, said: str = SAID, when: str = "") -> Understood:
    return understand(Claim(answer, "someone", said=said, when=when), AnswerKind.TIME, Context())


def length(answer: str) -> Understood:
    return understand(Claim(answer, "someone"), AnswerKind.DURATION, Context())


@pytest.mark.parametrize(
    "answer", ["199X-02-30", "199X-02-30/2020", "[199X-02-30,2020]", "19X1-02-29"]
)
def test_a_day_that_no_year_has_is_not_understood(answer: str) -> None:
    understood = read(answer)
    assert (understood.kind, understood.low, understood.high) == (AnswerKind.WORDING, None, None)


@pytest.mark.parametrize(
    "answer",
    ["the night of 31 December 9999", "after 31 December 9999", "31 December 9999, about 11:50 pm"],
)
def test_what_leads_out_of_the_calendar_is_not_understood(answer: str) -> None:
    understood = read(answer)
    assert understood.kind is AnswerKind.WORDING
    assert understood.why.endswith("the date leads out of the calendar")


@pytest.mark.parametrize(
    ("answer", "low", "high"),
    # An X is a figure left open, as EDTF writes it.
    [("1XXX-XX-2X", "1000-01-20", "1999-12-29"), ("19XX-1X-05", "1900-10-05", "1999-12-05")],
)
def test_a_date_that_may_be_hundreds_of_days_is_the_time_that_holds_them_all(
    answer: str, low: str, high: str
) -> None:
    understood = read(answer)
    assert (understood.low, understood.high, understood.values) == (low, high, ())


@pytest.mark.parametrize(
    ("answer", "low", "high"),
    [
        ("2021-05-31", "2021-05-31", "2021-05-31"),
        ("2021-05", "2021-05-01", "2021-05-31"),
        ("2018", "2018-01-01", "2018-12-31"),
        ("in 2018", "2018-01-01", "2018-12-31"),
        ("31 May 2021", "2021-05-31", "2021-05-31"),
        ("May 31, 2021", "2021-05-31", "2021-05-31"),
        ("31st of May 2021", "2021-05-31", "2021-05-31"),
        ("the 31st of May, 2021", "2021-05-31", "2021-05-31"),
        ("on 31 May 2021", "2021-05-31", "2021-05-31"),
        ("Monday, 31 May 2021", "2021-05-31", "2021-05-31"),
        ("31 Oct. 2020", "2020-10-31", "2020-10-31"),
        ("July 2018", "2018-07-01", "2018-07-31"),
        ("31/05/2021", "2021-05-31", "2021-05-31"),
        ("05/31/2021", "2021-05-31", "2021-05-31"),
        ("31.05.2021", "2021-05-31", "2021-05-31"),
        ("2021/05/31", "2021-05-31", "2021-05-31"),
        ("18:40 on 12 January 2020", "2020-01-12T18:40", "2020-01-12T18:40"),
        ("12 January 2020, 18:40", "2020-01-12T18:40", "2020-01-12T18:40"),
        ("between 3 and 5 May 2021", "2021-05-03", "2021-05-05"),
        ("3-5 May 2021", "2021-05-03", "2021-05-05"),
        ("3 to 5 May 2021", "2021-05-03", "2021-05-05"),
        ("31 May - 24 June 2021", "2021-05-31", "2021-06-24"),
        ("from May to July 2021", "2021-05-01", "2021-07-31"),
        ("before 5 May 2021", None, "2021-05-04"),
        ("by 5 May 2021", None, "2021-05-05"),
        ("after 24 June 2021", "2021-06-25", None),
        ("since 24 June 2021", "2021-06-24", "2021-06-24"),
        ("٣١ أيار 2021", "2021-05-31", "2021-05-31"),
        ("31 مايو 2021", "2021-05-31", "2021-05-31"),
        ("12 كانون الثاني 2020", "2020-01-12", "2020-01-12"),
    ],
)
def test_dates_as_people_write_them(answer: str, low: str | None, high: str | None) -> None:
    read_as = read(answer)
    assert (read_as.kind, read_as.low, read_as.high) == (AnswerKind.TIME, low, high)
    assert not read_as.approximate


@pytest.mark.parametrize(
    ("answer", "low", "high"),
    [
        ("early May 2021", "2021-05-01", "2021-05-10"),
        ("the beginning of May 2021", "2021-05-01", "2021-05-10"),
        ("mid-May 2021", "2021-05-10", "2021-05-22"),
        ("the middle of May 2021", "2021-05-10", "2021-05-22"),
        ("late May 2021", "2021-05-22", "2021-05-31"),
        ("the end of May 2021", "2021-05-22", "2021-05-31"),
        ("early 2021", "2021-01-01", "2021-04-20"),
        ("spring 2021", "2021-03-01", "2021-05-31"),
        ("about 5 May 2021", "2021-05-05", "2021-05-05"),
        ("أوائل أيار 2021", "2021-05-01", "2021-05-10"),
    ],
)
def test_rough_dates_have_soft_edges(answer: str, low: str, high: str) -> None:
    read_as = read(answer)
    assert (read_as.low, read_as.high) == (low, high)
    assert read_as.approximate


@pytest.mark.parametrize(
    ("answer", "said", "when", "day"),
    [
        ("24 June", "2021-09-01", "", "2021-06-24"),
        ("24 December", "2021-09-01", "", "2020-12-24"),
        ("1 September", "2021-09-01", "", "2021-09-01"),
        ("2 September", "2021-09-01", "", "2020-09-02"),
        ("24 June", "2021-09-01", "2019", "2019-06-24"),
        ("Saturday", "2021-09-01", "", "2021-08-28"),
        ("on Wednesday", "2021-09-01", "", "2021-09-01"),
        ("yesterday", "2021-09-01", "", "2021-08-31"),
        ("today", "2021-09-01T10:00", "", "2021-09-01"),
    ],
)
def test_what_a_date_leaves_unsaid_comes_from_the_claim(
    answer: str, said: str, when: str, day: str
) -> None:
    read_as = read(answer, said=said, when=when)
    assert (read_as.low, read_as.high) == (day, day)


def test_a_date_whose_year_nobody_knows_keeps_month_and_day() -> None:
    for answer in ("24 January", "XXXX-01-24"):
        read_as = read(answer, said="")
        assert (read_as.low, read_as.high, read_as.values) == (None, None, ("XXXX-01-24",))


def test_a_day_that_may_be_a_month_leaves_both() -> None:
    assert read("05/06/2021").values == ("2021-05-06", "2021-06-05")


def test_one_of_two_days_and_doubt_are_kept() -> None:
    assert read("[2020-01-11,2020-01-18]").values == ("2020-01-11", "2020-01-18")
    assert read("2020-01-11?").values == ("2020-01-11?",)


@pytest.mark.parametrize(
    ("answer", "low", "high"),
    [
        ("more than two months", None, "2021-07-01"),
        ("over two months", None, "2021-07-01"),
        ("for over two months", None, "2021-07-01"),
        ("at least ten days", None, "2021-08-22"),
        ("more than two months ago", None, "2021-07-01"),
        ("less than two weeks", "2021-08-18", "2021-09-01"),
        ("two months", "2021-06-18", "2021-07-14"),
        ("ten days", "2021-08-22", "2021-08-22"),
        ("over a year", None, "2020-09-01"),
        ("weeks", None, "2021-08-18"),
    ],
)
def test_a_length_of_time_bounds_the_start(answer: str, low: str | None, high: str) -> None:
    read_as = read(answer)
    assert (read_as.kind, read_as.low, read_as.high) == (AnswerKind.TIME, low, high)
    assert "said 2021-09-01" in read_as.why


def test_months_are_counted_back_to_a_day_that_exists() -> None:
    assert read("more than a month", said="2021-03-31").high == "2021-02-28"


def test_a_length_of_time_bounds_nothing_when_nobody_knows_when_it_was_said() -> None:
    read_as = read("over two months", said="")
    assert read_as.kind is AnswerKind.WORDING
    assert "who said it when" in read_as.why


@pytest.mark.parametrize(
    "answer",
    ["soon", "six", "two months after the election", "31 February 2021", "", "18:75",
     "2021-02-30", "5", "the siege", "over 3000 years", "more than 99999 years", "a" * 5_000],
)  # fmt: skip
def test_what_is_no_time_stays_wording(answer: str) -> None:
    read_as = read(answer)
    assert read_as.kind is AnswerKind.WORDING
    assert (read_as.low, read_as.high) == (None, None)
    assert read_as.why


@pytest.mark.parametrize(
    ("answer", "low", "high"),
    [
        ("10 days", 10, 10),
        ("ten days", 10, 10),
        ("30 hours", 1.25, 1.25),
        ("more than 30 hours", 1.25, None),
        ("12 hours", 0.5, 0.5),
        ("an hour and a half", 0.0625, 0.0625),
        ("half a day", 0.5, 0.5),
        ("10-12 days", 10, 12),
        ("two weeks", 11, 17),
        ("two months", 47, 75),
        ("more than two months", 60, None),
        ("less than a week", None, 7),
        ("two and a half years", 762.5, 1065),
        ("weeks", 14, None),
        ("several days", 3, None),
        ("a month", 17, 44),
        ("شهرين", 47, 75),
        ("٣ أيام", 3, 3),
    ],
)
def test_lengths_of_time_are_days(answer: str, low: float, high: float | None) -> None:
    read_as = length(answer)
    assert read_as.kind is AnswerKind.DURATION
    assert (read_as.low, read_as.high) == (low, high)


@pytest.mark.parametrize("answer", ["a while", "six", "31 May 2021", ""])
def test_what_is_no_length_stays_wording(answer: str) -> None:
    assert length(answer).kind is AnswerKind.WORDING


@given(st.dates())
def test_a_day_in_words_is_the_day(day: date) -> None:
    answer = day.strftime("%d %B ") + f"{day.year:04}"
    assert read(answer).low == str(day) or day.year < 1000


@given(st.text(max_size=60), st.sampled_from(["", "2021-09-01", "2021-09?", "XXXX-01"]))
def test_any_text_is_understood_as_something(text: str, said: str) -> None:
    assert read(text, said=said).why
    assert length(text).why


@pytest.mark.parametrize(
    ("answer", "low", "high"),
    [
        ("last year", "2020-01-01", "2020-12-31"),
        ("earlier this year", "2021-01-01", "2021-12-31"),
        ("last month", "2021-08-01", "2021-08-31"),
        ("الشهر الماضي", "2021-08-01", "2021-08-31"),
        ("last week", "2021-08-23", "2021-08-31"),
        ("the last week of May 2021", "2021-05-24", "2021-05-31"),
        ("the first week of May", "2021-05-01", "2021-05-07"),
        ("the first half of 2021", "2021-01-01", "2021-07-02"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
        ("the morning of 31 May 2021", "2021-05-31T03:00", "2021-05-31T12:30"),
        ("shortly after midnight on 31 May 2021", "2021-05-31T00:00", "2021-05-31T03:59"),
    ],
)
def test_times_told_from_the_day_of_saying_and_parts_of_months_and_days(
    answer: str, low: str, high: str
) -> None:
    claim = Claim(answer, "one", said="2021-09-01")
    read = understand(claim, AnswerKind.TIME, Context())
    assert (read.kind, read.low, read.high) == (AnswerKind.TIME, low, high), read.why


def test_last_year_stays_wording_where_nobody_knows_when_it_was_said() -> None:
    assert understand(Claim("last year", "one"), AnswerKind.TIME, Context()).kind == "wording"
