"""Yes and no, and numbers on a scale, whatever the language that they are told in."""

import pytest
from tests.claims import relate_answers

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.understand import read_kind

YES = ["yes", "oui", "sí", "Si", "نعم", "Oui, confirmé par la police"]
NO = ["no", "non", "No.", "لا", "Non, selon la police"]


@pytest.mark.parametrize("words", [YES, NO])
def test_yes_agrees_with_yes_and_no_with_no(words: list[str]) -> None:
    for one in words:
        for other in words:
            assert relate_answers(one, other, question="was it claimed").relation == "agrees"


@pytest.mark.parametrize("yes", YES)
@pytest.mark.parametrize("no", NO)
def test_yes_contradicts_no(yes: str, no: str) -> None:
    found = relate_answers(yes, no, question="les otages ont-ils été libérés")
    assert (found.relation, found.kind) == ("contradicts", "denial")


@pytest.mark.parametrize("answer", ["si la police le dit", "non loin de Paris", "oui-dire"])
def test_a_sentence_that_begins_so_is_no_yes_or_no(answer: str) -> None:
    assert read_kind((Claim(answer, "an outlet"),)) is AnswerKind.WORDING


@pytest.mark.parametrize(
    ("rough", "question"),
    [
        ("about 6", "magnitude of the earthquake"),
        ("environ 6", "magnitude du séisme"),
        ("alrededor de 6", "magnitud del terremoto"),
        ("حوالي 6", "قوة الزلزال"),
        ("6", "magnitude"),
    ],
)
def test_a_rough_magnitude_allows_a_precise_one(rough: str, question: str) -> None:
    found = relate_answers("5.8", rough, question=question)
    assert (found.relation, found.direction) == ("narrows", "a")


@pytest.mark.parametrize("other", ["about 7", "5.2", "more than 6"])
def test_another_magnitude_contradicts(other: str) -> None:
    found = relate_answers("5.8", other, question="magnitude of the earthquake")
    assert (found.relation, found.kind) == ("contradicts", "number")


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [("12.5", "12", "people killed"), ("5.8 %", "6", "turnout"), ("5.8", "6", "how many lorries")],
)
def test_people_are_counted_though_one_answer_has_decimals(
    one: str, other: str, question: str
) -> None:
    claims = [Claim(answer, "an outlet", question=question) for answer in (one, other)]
    assert read_kind(claims) is AnswerKind.COUNT
