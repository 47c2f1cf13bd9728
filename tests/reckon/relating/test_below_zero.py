"""Measures below zero are numbers like others; a dash before a number that counts is none."""

import pytest
from tests.claims import relate_answers


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("-5 °C", "−5 °C"),
        ("minus five", "-5"),
        ("-40 °C", "-40 °F"),
        ("14 °F", "-10 °C"),
        ("5 °C below zero", "minus 5 °C"),
        ("moins 5 °C", "-5 °C"),
        ("5 °C bajo cero", "-5 °C"),
        ("ناقص ٥ °C", "-5 °C"),
    ],
)
def test_one_measure_below_zero_in_two_wordings_agrees(a: str, b: str) -> None:
    assert relate_answers(a, b, question="temperature at dawn").relation == "agrees"


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("-5 °C", "-7 °C", "contradicts"),
        ("-12 °C", "12 °C", "contradicts"),
        ("-5 to -10 °C", "-7 °C", "narrows"),
        ("about -5 °C", "-6 °C", "narrows"),
        ("-5 °C or lower", "-7 °C", "unclear"),
    ],
)
def test_measures_below_zero_are_compared(a: str, b: str, relation: str) -> None:
    assert relate_answers(a, b, question="temperature at dawn").relation == relation


def test_growth_and_shrinking_are_not_one() -> None:
    found = relate_answers("-3%", "3%", question="change of output")
    assert (found.relation, found.kind) == ("contradicts", "number")


@pytest.mark.parametrize(
    ("a", "b"), [("-28 fighters", "28 fighters"), ("- 28", "28"), ("10-12", "11")]
)
def test_a_dash_that_is_no_minus_takes_nothing_from_a_count(a: str, b: str) -> None:
    assert relate_answers(a, b, question="fighters killed").relation != "contradicts"
