"""What those who used it first wrote: half hours, parts of a toll, number words, nights, ages."""

import pytest
from tests.claims import relate_answers


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("half an hour", "30 minutes", "agrees"),
        ("two hours", "120 minutes", "agrees"),
        ("1 hour", "3,600 seconds", "agrees"),
        ("ساعة ونصف", "90 minutes", "agrees"),
        ("نصف ساعة", "half an hour", "agrees"),
        ("ساعتين ونصف", "150 minutes", "agrees"),
        ("ربع ساعة", "half an hour", "contradicts"),
        ("ten seconds", "twelve seconds", "contradicts"),
        ("two hours", "three hours", "contradicts"),
    ],
)
def test_one_length_of_time_in_two_units_agrees(a, b, expected) -> None:
    assert relate_answers(a, b, question="how long the raid lasted").relation == expected


def test_a_length_of_time_is_told_in_the_unit_that_a_person_would_use() -> None:
    why = relate_answers("40 minutes", "2 hours", question="how long the raid lasted").why
    assert "40 minutes" in why
    assert "2 hours" in why


@pytest.mark.parametrize(
    ("whole", "part", "question"),
    [
        ("17 people, 4 of them children", "4", "children killed"),
        ("17, including 6 children", "6", "children killed"),
        ("12 قتيلا بينهم 3 أطفال", "3", "children killed"),
        ("10 (2 of them women)", "2", "women killed"),
        ("17 people, 4 of them children", "17", "people killed"),
    ],
)
def test_of_a_whole_and_its_part_that_one_counts_that_is_asked_for(whole, part, question) -> None:
    assert relate_answers(whole, part, question=question).relation == "agrees"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("two women and a child", "3", "agrees"),
        ("two women and a child", "5", "contradicts"),
        ("3 men", "3 women", "separate"),
        ("six men", "six fighters", "agrees"),
        ("6 men", "8 people", "unclear"),
        ("8 so far", "10", "narrows"),
        ("8 and counting", "7", "contradicts"),
        ("8, possibly more", "10", "narrows"),
        ("two more", "17", "unclear"),
        ("none of the 28", "0", "agrees"),
        ("c. 50", "48", "narrows"),
        ("28 (two of them critically)", "28", "agrees"),
    ],
)
def test_tolls_as_people_write_them(a, b, expected) -> None:
    assert relate_answers(a, b, question="people killed").relation == expected


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("2 crore", "20 million"),
        ("3 lakhs", "300,000"),
        ("2 mio", "2,000,000"),
        ("3 тысячи", "3000"),
        ("5 млн", "5 million"),
        ("۲ هزار", "2000"),
        ("۵ میلیون", "5,000,000"),
        ("مليون ونصف", "1.5 million"),
    ],
)
def test_words_that_multiply_are_known_in_other_languages(words, figure) -> None:
    found = relate_answers(words, figure, question="people displaced", kind="count")
    assert found.relation == "agrees"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("not before 2021", "2022", "narrows"),
        ("no earlier than 2021", "2020", "contradicts"),
        ("no later than 2021", "2022", "contradicts"),
        ("night of 12 January 2020", "2020-01-13T01:30", "narrows"),
        ("overnight 5 May 2021", "6 May 2021", "unclear"),
        ("night of 12 January 2020", "14 January 2020", "contradicts"),
        ("12 January 2020", "13 January 2020", "contradicts"),
    ],
)
def test_what_bounds_a_time_and_how_long_a_night_is(a, b, expected) -> None:
    assert relate_answers(a, b, question="when it happened", kind="time").relation == expected


def test_months_of_age_are_no_years() -> None:
    assert relate_answers("8 months", "8", question="age of the victim").relation == "unclear"
    assert relate_answers("8 months", "0", question="age of the baby").relation == "unclear"
    assert relate_answers("8", "9", question="age of the victim").relation == "contradicts"
