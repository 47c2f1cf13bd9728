"""What is no count stays wording and says why; no text is guessed at or costs time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims import read_count

from claimcheck.model.kinds import AnswerKind


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("Fourth Division", "puts in order"),
        ("8th Brigade", "a name or a rank"),
        ("14.5 anti-aircraft guns", "whole number"),
        ("3.5", "whole number"),
        ("2018", "may be a year"),
        ("12 January 2020", "day of a month"),
        ("T-72", "may belong to a name"),
        ("Brigade 8", "may belong to a name"),
        ("Route 5", "may belong to a name"),
        ("no 5", "may be “number”"),
        ("70%", "its whole is not said"),
        ("28 killed and 14 wounded", "more than one number"),
        ("three out of five", "more than one number"),
        ("10 to 5", "more than one number"),
        ("unknown", "not known"),
        ("no details", "nothing is known"),
        ("no confirmation", "nothing is known"),
        ("a group of fighters", "no number"),
        ("fighters", "no number"),
        ("-5", "may belong to a name"),
        ("1e5", "a name or a rank"),
        ("12.01.2020", "may belong to a name"),
        ("1.234,56.7", "may belong to a name"),
        ("just over zero", "allow none"),
        ("a 3-year-old boy", "may belong to a name"),
        ("3-year-old", "part of another word"),
        ("six-member team", "part of another word"),
        ("1 in 5", "share"),
        ("a third", "no number"),
        ("six and a half", "whole number"),
        ("up to several", "leave the number open"),
        ("٢٠١٨", "may be a year"),
        ("²", "empty"),
        ("", "empty"),
        ("9" * 30, "name or a rank"),
        ("about", "no number"),
    ],
)
def test_what_is_no_count_stays_wording_and_says_why(answer: str, reason: str) -> None:
    read_as = read_count(answer)
    assert read_as.kind is AnswerKind.WORDING
    assert (read_as.low, read_as.high) == (None, None)
    assert read_as.verbatim == answer
    assert reason in read_as.why


def test_a_year_is_a_count_where_the_giver_says_so() -> None:
    assert read_count("2018", unit="people").low == 2018
    assert read_count("2018", kind="count").low == 2018


def test_a_text_is_no_count_and_costs_no_time() -> None:
    hostile = ["1.1" * 5_000, "one " * 3_000, "at least " * 2_000 + "5", "1," * 9_000, "و1" * 3_000]
    for answer in hostile:
        start = time.process_time()
        assert read_count(answer).kind is AnswerKind.WORDING
        assert time.process_time() - start < 0.2


def test_short_hostile_answers_cost_no_time_either() -> None:
    for piece in ["1.", "1,1", "at least ", "half of ", "one and ", "2-", "between 1 and ", "1 "]:
        answer = (piece * 1_000)[:990]
        start = time.process_time()
        read_count(answer)
        assert time.process_time() - start < 0.2, piece


@given(st.integers(min_value=0, max_value=10**15))
def test_figures_are_read_with_and_without_separators(number: int) -> None:
    for answer in (
        f"{number} people",
        f"{number:,} people",
        f"{number:,} people".replace(",", " "),
    ):
        read_as = read_count(answer)
        assert (read_as.low, read_as.high) == (number, number)


@given(st.text(max_size=80))
def test_any_text_is_understood_as_something(text: str) -> None:
    read_as = read_count(text)
    assert read_as.verbatim == text
    assert read_as.why
    if isinstance(read_as.low, int) and isinstance(read_as.high, int):
        assert read_as.low <= read_as.high
