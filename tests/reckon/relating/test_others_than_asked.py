"""An answer that counts others than those asked for is no answer to the question."""

import pytest
from tests.claims import relate_answers, relate_both_ways

from claimcheck.model.claim import Claim


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("people killed", "17 arrested"),
        ("people killed", "17 wounded"),
        ("people killed", "17 displaced"),
        ("people wounded", "17 killed"),
        ("عدد القتلى", "17 جريحا"),
        ("number of hostages", "17 freed"),
    ],
)
@pytest.mark.parametrize("other", ["17", "12", "17 people"])
def test_the_arrested_neither_agree_with_the_killed_nor_contradict_them(
    question: str, answer: str, other: str
) -> None:
    found = relate_answers(answer, other, question=question)
    assert (found.relation, found.kind) == ("separate", "population")


def test_it_is_said_who_is_counted_and_who_was_asked_for() -> None:
    found = relate_answers("17 arrested", "17", question="people killed")
    assert found.why == "“arrested” are others than “people killed”"


def test_a_unit_in_its_own_column_hides_nothing() -> None:
    found = relate_answers("17 arrested", "17", question="people killed", unit="people")
    assert found.relation == "separate"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("people killed", "17 dead"),
        ("people killed", "17 people"),
        ("people killed", "17 bodies"),
        ("people kidnapped", "17 detained"),
        ("people killed or wounded", "17 wounded"),
        ("hostages freed", "17 hostages"),
        ("casualties", "17 wounded"),
        ("عدد القتلى", "17 قتيلا"),
    ],
)
def test_those_asked_for_in_any_words_agree(question: str, answer: str) -> None:
    assert relate_answers(answer, "17", question=question).relation == "agrees"


def test_two_that_count_the_same_others_agree() -> None:
    one, two = (Claim("17 arrested", name, question="people killed") for name in ("a", "b"))
    assert relate_both_ways(one, two).relation == "agrees"
