"""Who lost a home is counted as displaced, however it is put."""

import pytest
from tests.claims import claim_of, recorded
from tests.reckon.grouping.shelf import Shelf

from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping import group


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
    claim = claim_of({"id": "a", "answer": answer, "source": "a charity", "quote": quote})
    (placed,) = group([recorded(claim)], Shelf(), Context())
    assert placed.question is not None
    assert placed.question.label == "people displaced"
