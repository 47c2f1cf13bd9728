"""Dates in EDTF: what they allow, and when two of them cannot be one."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reckon.edtf import read_edtf
from claimcheck.reckon.spans import spans_exclude


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2020-01-12", "2020-01-12", "2020-01-12"),
        ("2020-01-12T18:40", "2020-01-12T18:40", "2020-01-12T18:40"),
        ("2020-01-12T18:40+02:00", "2020-01-12T18:40+02:00", "2020-01-12T18:40+02:00"),
        ("2020-01-12T18:40:59Z", "2020-01-12T18:40+00:00", "2020-01-12T18:40+00:00"),
        ("2020-01-12T18:40+02", "2020-01-12T18:40+02:00", "2020-01-12T18:40+02:00"),
        ("2020-01", "2020-01-01", "2020-01-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2020-01-XX", "2020-01-01", "2020-01-31"),
        ("2020-XX", "2020-01-01", "2020-12-31"),
        ("2020-XX-24", "2020-01-24", "2020-12-24"),
        ("2020-1X-05", "2020-10-05", "2020-12-05"),
        ("2020-01-1X", "2020-01-10", "2020-01-19"),
        ("2021-21", "2021-03-01", "2021-05-31"),
        ("2021-22", "2021-06-01", "2021-08-31"),
        ("2021-24", "2020-12-01", "2022-02-28"),
        ("2021-33", "2021-01-01", "2021-03-31"),
        ("2020-01-12?", "2020-01-12", "2020-01-12"),
        ("2020?-01-~12", "2020-01-12", "2020-01-12"),
        ("2020-01/2020-03", "2020-01-01", "2020-03-31"),
        ("../2020-03", None, "2020-03-31"),
        ("/2020-03", None, "2020-03-31"),
        ("2020-01/..", "2020-01-01", None),
        ("[2020-01-11,2020-01-18]", "2020-01-11", "2020-01-18"),
        ("[2020-01-11, 2020-01-18]", "2020-01-11", "2020-01-18"),
        ("{2020-01-11,2020-01-18}", "2020-01-11", "2020-01-18"),
        ("[2020-01-11..2020-01-13]", "2020-01-11", "2020-01-13"),
        ("[..2020-01-13]", None, "2020-01-13"),
        ("XXXX-01-24", None, None),
        ("XXXX-01", None, None),
        ("XXXX-XX-XX", None, None),
    ],
)
def test_earliest_and_latest(text: str, low: str | None, high: str | None) -> None:
    span = read_edtf(text)
    assert (span.low, span.high) == (low, high)


def test_one_of_two_days_leaves_out_the_days_between() -> None:
    assert read_edtf("[2020-01-11,2020-01-18]").pieces == (
        ("2020-01-11", "2020-01-11"),
        ("2020-01-18", "2020-01-18"),
    )


def test_a_day_of_a_decade_or_century_is_that_day_of_any_of_its_years() -> None:
    christmas = read_edtf("156X-12-25")
    assert (christmas.low, christmas.high) == ("1560-12-25", "1569-12-25")
    assert spans_exclude(christmas, read_edtf("1563-12-26"))
    assert not spans_exclude(christmas, read_edtf("1563-12-25"))
    winter = read_edtf("15XX-12-XX")
    assert (winter.low, winter.high) == ("1500-12-01", "1599-12-31")
    assert spans_exclude(winter, read_edtf("1550-11"))
    leap = read_edtf("201X-02-29")
    assert (leap.low, leap.high) == ("2012-02-29", "2016-02-29")


def test_of_a_year_only_some_figures_may_count() -> None:
    assert read_edtf("1950S2") == evolve(read_edtf("19XX"), text="1950S2")


def test_fractions_of_a_second_are_passed_over() -> None:
    moment = read_edtf("2021-05-05T18:40:22.123Z")
    assert moment.low == read_edtf("2021-05-05T18:40Z").low


def test_a_date_without_a_year_keeps_month_and_day() -> None:
    span = read_edtf("XXXX-01-24")
    assert (span.month, span.day) == (1, 24)


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2020-01-12", False, False),
        ("2020-01-12?", True, False),
        ("2020-01-12~", False, True),
        ("2020-01-12%", True, True),
        ("[2020-01-11,2020-01-18]?", True, False),
        ("2020-01?-12", True, False),
    ],
)
def test_marks_of_doubt(text: str, *, uncertain: bool, approximate: bool) -> None:
    span = read_edtf(text)
    assert (span.uncertain, span.approximate) == (uncertain, approximate)


@pytest.mark.parametrize(
    "text",
    [
        "", "  ", "yesterday", "31 May 2021", "2020-02-30", "2021-02-29", "2020-13", "2020-00",
        "2020-01-00", "2020-01-32", "0000", "2020-1-1", "20-01-01", "2020/01/12/13",
        "2020-01-12T25:00", "2020-01-12T18:61", "2020-01-12T18", "2020-01-12T", "2020-01-XXT18:40",
        "2020-02-30T10:00",
        "[2020-01-11", "[]", "2020-01..2020-02", "2020-03/2020-01", "[XXXX-01-24,2020]",
        "XXXX-02-30", "XXXX-13-01", "2020-41-01", "٢٠٢٠-٠١", "2020-01-12T18:40+99:00", "x" * 300,
        "[" + ",".join(["2020"] * 30) + "]" + "x" * 100,
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r".{15,}"):
        read_edtf(text)


@pytest.mark.parametrize(
    ("a", "b", "exclude"),
    [
        ("2020-01-11", "2020-01-12", True),
        ("2020-01-11", "2020-01-11", False),
        ("2020-01-11", "2020-01", False),
        ("2020-01-11", "2020-02", True),
        ("2020-01-11?", "2020-02", False),
        ("2020-01-11", "2020-02~", False),
        ("2020-01-11%", "2020-02", False),
        ("[2020-01-11,2020-01-18]", "2020-01-18", False),
        ("[2020-01-11,2020-01-18]", "2020-01-14", True),
        ("[2020-01-11,2020-01-18]", "2020-01", False),
        ("XXXX-01-24", "2020-01-24", False),
        ("XXXX-01-24", "2020-01-25", True),
        ("XXXX-01-24", "2020", False),
        ("XXXX-01-24", "2020-02", True),
        ("XXXX-01-24", "XXXX-01-25", True),
        ("XXXX-01-24", "XXXX-01", False),
        ("XXXX-01-24", "XXXX-02", True),
        ("XXXX-01-24", "../2020", False),
        ("2020-01/..", "2019", True),
        ("../2020-01", "2021", True),
        ("../2020-01", "2019/..", False),
        ("2020-01-12T18:40", "2020-01-12", False),
        ("2020-01-12T18:40", "2020-01-13", True),
        ("2020-01-12T18:40", "2020-01-12T18:40", False),
        ("2020-01-12T18:40", "2020-01-12T18:41", True),
        ("2020-01-12T18:40", "2020-01-12T18:40+02:00", False),
        ("2020-XX-24", "2020-03-24", False),
        ("2020-XX-24", "2020-03-25", True),
        ("2020-XX-XX", "2020-03-25", False),
        ("2020-01-12T18:40+02:00", "2020-01-12T16:40Z", False),
        ("2020-01-12T18:40+02:00", "2020-01-12T18:40Z", True),
        ("2020-01-12T23:30-05:00", "2020-01-13T04:30Z", False),
    ],
)
def test_two_certain_times_that_share_no_moment_exclude_each_other(
    a: str, b: str, *, exclude: bool
) -> None:
    assert spans_exclude(read_edtf(a), read_edtf(b)) is exclude
    assert spans_exclude(read_edtf(b), read_edtf(a)) is exclude


@given(st.dates(), st.dates())
def test_two_days_exclude_each_other_unless_they_are_one(a: object, b: object) -> None:
    assert spans_exclude(read_edtf(str(a)), read_edtf(str(b))) is (a != b)


@given(st.text(alphabet="0123456789X-/.[]{},?~%T:+Z ", max_size=60))
def test_no_text_does_worse_than_a_sentence(text: str) -> None:
    try:
        span = read_edtf(text)
    except ValueError:
        return
    assert span.low is None or span.high is None or span.low[:10] <= span.high[:10]


@pytest.mark.parametrize("text", ["Y17E7", "Y-17E7", "Y120200", "-0044", "-0044-03-15", "-1985S2"])
def test_a_year_that_is_read_by_none_here_is_said_to_be_one(text: str) -> None:
    with pytest.raises(ValueError, match="has a year that is not from 0001 to 9999"):
        read_edtf(text)
