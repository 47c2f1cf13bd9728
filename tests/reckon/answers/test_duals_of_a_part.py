"""An Arabic dual after a number tells of two within that number, and is not the toll."""

import pytest
from tests.claims import read_count, relate_answers

from claimcheck.model.reckoned import Included

ASKED = "عدد القتلى"


@pytest.mark.parametrize(
    ("answer", "whole"),
    [
        ("ستة بينهم طفلان", 6),
        ("6 بينهم طفلين", 6),
        ("45 بينهم طفلتان", 45),
        ("٤٥ منهم طفلتين", 45),
        ("ستة من بينهم طفلان", 6),
        ("عشرون ضمنهم طفلان", 20),
        ("7 من ضمنهم طفلان", 7),
        ("ثلاث بينهن طفلتان", 3),
        ("ستة، بينهم طفلان", 6),
        ("ستة قتلى بينهم طفلان", 6),
        ("ستة قتلى بينهم 3 رجال وطفلان", 6),
        ("six, two of them children", 6),
        ("six dont deux enfants", 6),
        ("seis, dos de ellos niños", 6),
    ],
)
def test_a_toll_with_two_children_among_the_dead_is_the_toll(answer: str, whole: int) -> None:
    read = read_count(answer, question=ASKED)
    assert (read.low, read.high) == (whole, whole)
    assert Included("children", 2, 2) in read.including


@pytest.mark.parametrize(
    ("answer", "group"),
    [
        ("9 منهم امرأتان", "women"),
        ("9 بينهم امرأتين", "women"),
        ("9 منهن سيدتان", "women"),
        ("9 بينهم ضابطان", "officers"),
    ],
)
def test_whoever_the_two_are_the_whole_is_told_by_the_number(answer: str, group: str) -> None:
    read = read_count(answer, question=ASKED)
    assert (read.low, read.high) == (9, 9)
    assert read.including == (Included(group, 2, 2),)


@pytest.mark.parametrize(
    "answer", ["9 بينهم مسعفان", "9 بينهم رجلان", "9 بينهم رضيعين", "تسعة منهم شقيقتان"]
)
def test_two_of_whom_no_group_is_known_leave_the_whole_as_it_is(answer: str) -> None:
    assert relate_answers(answer, "9", question=ASKED).relation == "agrees"


def test_two_languages_agree_in_the_whole_and_may_clash_in_the_part() -> None:
    six = "ستة بينهم طفلان"
    assert relate_answers(six, "six, two of them children", question=ASKED).relation == "agrees"
    found = relate_answers(six, "ستة بينهم ثلاثة أطفال", question=ASKED)
    assert found.relation == "contradicts"
    assert "of children one says 2, the other 3" in found.why


@pytest.mark.parametrize("answer", ["بينهم طفلان", "قتلى بينهم طفلان", "طفلان بينهم"])
def test_two_of_a_whole_that_nobody_tells_are_the_least_of_it(answer: str) -> None:
    read = read_count(answer, question=ASKED)
    assert (read.low, read.high) == (2, None)


@pytest.mark.parametrize("answer", ["ستة بينهم طفلان", "6 منهم طفلتان", "ستة قتلى بينهم طفلين"])
def test_where_children_are_asked_for_the_two_answer(answer: str) -> None:
    read = read_count(answer, question="عدد الأطفال القتلى")
    assert (read.low, read.high) == (2, 2)


@pytest.mark.parametrize(
    "answer", ["قتيلان", "طفلان", "امرأتين", "سيدتين", "مقتل طفلين", "قتيلان بينهم امرأة",
               "قتيلان بينهم امرأتان", "قتيلان و6 جرحى"],
)  # fmt: skip
def test_a_dual_before_all_numbers_is_still_two(answer: str) -> None:
    read = read_count(answer, question=ASKED)
    assert (read.low, read.high) == (2, 2)


@pytest.mark.parametrize("answer", ["كان", "طالبان", "مدنيين", "موظفين"])
def test_words_that_only_end_like_a_dual_are_no_two(answer: str) -> None:
    assert relate_answers(answer, "2", question=ASKED).relation == "unclear"
