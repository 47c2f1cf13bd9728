"""Dates as a spreadsheet shows them are never guessed at: the fault says what to write."""

import io

import pytest

from claimcheck.exchange.claims_in import read_claims
from claimcheck.exchange.table import read_table
from claimcheck.model.faults import TableError


def refusal(date: str, column: str = "said") -> str:
    content = f"answer,source,{column}\nsix,Firas,{date}\n"
    with pytest.raises(TableError) as caught:
        read_claims(read_table(io.BytesIO(content.encode()), "claims.csv", "csv"))
    return str(caught.value)


@pytest.mark.parametrize("date", ["04/05/2024", "4.5.2024", "04-05-2024", "4/5/2024"])
@pytest.mark.parametrize("column", ["said", "when", "asof"])
def test_a_day_that_may_be_a_month_is_said_to_have_two_readings(date: str, column: str) -> None:
    told = refusal(date, column)
    assert f"column {column}: “{date}” can be read in two ways" in told
    assert "Write “2024-05-04” or “2024-04-05” (YYYY-MM-DD)." in told
    assert "more than one" not in told


@pytest.mark.parametrize(
    ("date", "meant"),
    [
        ("25/05/2024", "2024-05-25"),
        ("05/25/2024", "2024-05-25"),
        ("2024/05/04", "2024-05-04"),
        ("2024.05.04", "2024-05-04"),
        ("2024/25/05", "2024-05-25"),
        ("2024-5-4", "2024-05-04"),
        ("05/05/2024", "2024-05-05"),
        ("٢٥/٠٥/٢٠٢٤", "2024-05-25"),
    ],
)
def test_a_date_with_one_reading_is_refused_with_what_it_would_be(date: str, meant: str) -> None:
    told = refusal(date)
    assert f"“{date}” is written as spreadsheets show dates, which are not read here." in told
    assert f"Write “{meant}” (YYYY-MM-DD)." in told


@pytest.mark.parametrize(
    ("date", "meant"),
    [
        ("2024-05-04 14:30", "“2024-05-04T14:30”"),
        ("25/05/2024 2:05 PM", "“2024-05-25T14:05”"),
        ("04/05/2024 14:30:10", "“2024-05-04T14:30” or “2024-04-05T14:30”"),
    ],
)
def test_the_minute_goes_along(date: str, meant: str) -> None:
    assert f"Write {meant} (YYYY-MM-DDTHH:MM)." in refusal(date)


def test_a_year_of_two_figures_may_be_any_of_them() -> None:
    assert "does not say which of its figures is the year. Write the day" in refusal("4/5/24")


@pytest.mark.parametrize("date", ["31/02/2024", "45/45/2024", "25/05/2024 25:99", "0000/01/01"])
def test_what_no_calendar_has_is_called_so(date: str) -> None:
    assert "that does not exist. Write YYYY-MM-DD." in refusal(date)


def test_an_interval_is_still_read() -> None:
    content = b"answer,source,when\nsix,Firas,2024-05-04/2024-05-06\n"
    (claim,) = read_claims(read_table(io.BytesIO(content), "claims.csv", "csv")).claims
    assert claim.when == "2024-05-04/2024-05-06"
