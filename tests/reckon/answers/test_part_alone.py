"""An answer that counts a part of whom is asked for says the least of the whole, no more."""

import pytest
from tests.claims import read_count, relate_answers

from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Included

ASKED = "people killed"
PARTS = [
    "12 children among them",
    "12 of them children",
    "12 of whom were children",
    "including 12 children",
    "12 of the dead were children",
    "12 enfants parmi eux",
    "dont 12 enfants",
    "12 d'entre eux sont des enfants",
    "12 de ellos niños",
    "entre ellos 12 niños",
    "12 niños entre ellos",
    "بينهم 12 طفلا",
    "12 منهم أطفال",
    "12 طفلا بينهم",
]


@pytest.mark.parametrize("answer", PARTS)
def test_a_part_is_the_least_of_the_whole(answer: str) -> None:
    found = read_count(answer, question=ASKED)
    assert (found.low, found.high) == (12, None)
    assert found.including == (Included("children", 12, 12),)
    assert "a part" in found.why


@pytest.mark.parametrize("answer", PARTS)
def test_a_part_does_not_agree_with_the_whole_of_that_number(answer: str) -> None:
    assert relate_answers(answer, "12", question=ASKED).relation == "narrows"
    assert relate_answers(answer, "45", question=ASKED).relation == "narrows"


@pytest.mark.parametrize("answer", PARTS)
def test_a_whole_is_not_less_than_its_part(answer: str) -> None:
    found = relate_answers(answer, "10", question=ASKED)
    assert (found.relation, found.kind) == ("contradicts", "number")


def test_two_wholes_may_differ_in_a_part_that_one_tells_alone() -> None:
    found = relate_answers("dont 12 enfants", "45, including 4 children", question=ASKED)
    assert found.relation == "contradicts"
    assert "of children one says 12, the other 4" in found.why


@pytest.mark.parametrize(
    "answer",
    [
        "12 children",
        "12, among them children",
        "12 including children",
        "12, all of them children",
        "12 of them were killed",
        "12 of them",
        "12 killed, among them women and children",
        "12 civilians including women",
    ],
)
def test_a_whole_stays_one_though_it_is_told_who_is_among_them(answer: str) -> None:
    found = read_count(answer, question=ASKED)
    assert (found.low, found.high) == (12, 12)


@pytest.mark.parametrize("answer", ["12 of them children", "بينهم 12 طفلا", "dont 12 enfants"])
def test_where_children_are_asked_for_their_number_answers(answer: str) -> None:
    assert read_count(answer, question="children killed").high == 12
    assert read_count(answer, question=ASKED, unit="children").high == 12
    assert read_count(answer, question=ASKED, population="children").high == 12


@pytest.mark.parametrize(
    "answer",
    [
        "45, including 12 children",
        "45 morts, dont 12 enfants",
        "45 muertos, entre ellos 12 niños",
        "45 قتيلا بينهم 12 طفلا",
        "12 of the 45 killed were children",
        "12 of the 45 were children",
        "12 out of 45 were children",
        "12 des 45 morts étaient des enfants",
        "12 sur 45 étaient des enfants",
        "12 de los 45 muertos eran niños",
    ],
)
def test_where_part_and_whole_are_told_the_whole_answers(answer: str) -> None:
    found = read_count(answer, question=ASKED)
    assert (found.low, found.high) == (45, 45)
    assert found.including == (Included("children", 12, 12),)
    assert relate_answers(answer, "45", question=ASKED).relation == "agrees"


@pytest.mark.parametrize(
    ("answer", "question"),
    [
        ("12 of the 45 hostages were killed", ASKED),
        ("12 of the 45 children were killed", ASKED),
        ("12 of the 45 killed were children", "children killed"),
    ],
)
def test_where_the_part_is_asked_for_it_answers(answer: str, question: str) -> None:
    assert read_count(answer, question=question).high == 12


@pytest.mark.parametrize("answer", ["none of them children", "up to 12 of them children"])
def test_a_part_that_bounds_nothing_is_no_count(answer: str) -> None:
    assert read_count(answer, question=ASKED).kind is AnswerKind.WORDING
