"""Counts in sentences: lists that add up, none and what follows it, and who is counted."""

import pytest
from tests.claims import read_count, relate_answers


@pytest.mark.parametrize(
    ("answer", "total"),
    [
        ("118 passengers and 9 crew", 127),
        ("The register shows 118 passengers and 9 crew, no one else.", 127),
        ("three soldiers and two policemen", 5),
        ("40 passagers et 6 soldats, en tout", 46),
        ("40 pasajeros y 6 soldados, nadie más", 46),
        ("two women and a child", 3),
    ],
)
def test_people_of_several_sorts_add_up(answer: str, total: int) -> None:
    read = read_count(answer, question="people on board")
    assert (read.low, read.high) == (total, total)


@pytest.mark.parametrize("answer", ["at least 118 passengers and 9 crew", "10 people and 3 women"])
def test_what_is_no_list_of_sorts_does_not(answer: str) -> None:
    assert relate_answers(answer, "13", question="people on board").relation == "unclear"


def test_who_is_asked_for_is_not_added_to_the_others() -> None:
    both = ("118 passengers and 9 crew", "118")
    assert relate_answers(*both, question="passengers on board").relation != "contradicts"


@pytest.mark.parametrize(
    "answer", ["none; all 43 on board died", "none: all six were men", "aucun ; les 43 sont morts"]
)
def test_none_at_the_beginning_is_nought_whatever_follows(answer: str) -> None:
    read = read_count(answer, question="survivors")
    assert (read.low, read.high, read.unit) == (0, 0, "")


def test_a_number_after_no_may_be_a_name() -> None:
    assert relate_answers("No. 5 and No. 7", "7", question="ships sunk").relation != "contradicts"


def test_a_sentence_that_goes_on_to_where_they_were_counts_only_them() -> None:
    assert read_count("seven men were inside", question="men in the mine").unit == "men"
    assert read_count("seven men were killed", question="the mine").unit == "men were killed"


@pytest.mark.parametrize(
    ("question", "one", "other", "relation"),
    [
        ("number of shots fired", "three shots", "hizo catorce disparos", "contradicts"),
        ("number of shots fired", "fourteen shots", "hizo catorce disparos", "agrees"),
        ("ambulances destroyed", "none was damaged", "seven ambulances were burnt", "contradicts"),
        ("ambulances destroyed", "none was burnt", "seven ambulances were damaged", "separate"),
        ("what the fire did", "2,000 huts", "12,000 people without a roof", "separate"),
        ("what the fire did", "40 tents", "12 houses", "separate"),
        ("miners in the pit", "eleven", "seven men were inside, says the register", "contradicts"),
        ("sum stolen", "$40,000 in cash", "about 300,000 dollars", "contradicts"),
        ("duration of the siege", "it lasted nine days", "the siege lasted three weeks",
         "contradicts"),
        ("duration of the siege", "it lasted nine days", "nine days", "agrees"),
    ],
)  # fmt: skip
def test_what_is_counted_or_measured(question: str, one: str, other: str, relation: str) -> None:
    assert relate_answers(one, other, question=question).relation == relation
