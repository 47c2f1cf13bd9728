"""Which question a single claim answers is told by its words."""

import pytest
from tests.claims import claim_of, recorded
from tests.reckon.grouping.shelf import Shelf

from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping import group


def asked(quote: str, answer: str) -> str:
    claim = claim_of({"id": "a", "answer": answer, "source": "a charity", "quote": quote})
    (placed,) = group([recorded(claim)], Shelf(), Context())
    assert placed.question is not None
    return placed.question.label


@pytest.mark.parametrize(
    ("quote", "answer"),
    [
        ("twelve families in Oster lost their homes to the mudslide", "12 families"),
        ("nine families were left homeless by the slide at Oster", "9 families"),
        ("some ten families are without shelter in Oster", "some ten families"),
        ("تسع عائلات بلا مأوى في أوستر", "تسع عائلات"),
    ],
)
def test_families_without_a_home_answer_how_many_were_displaced(quote: str, answer: str) -> None:
    assert asked(quote, answer) == "people displaced"


def test_rebels_who_were_bussed_away_are_deported_and_buses_are_not() -> None:
    assert asked("dozens of rebels were bussed from the district", "dozens") == "people deported"
    assert asked("two buses fell into the river", "two buses") not in {
        "people deported",
        "people killed",
    }
