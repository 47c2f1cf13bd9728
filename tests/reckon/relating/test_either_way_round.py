"""Which of two claims comes first makes no difference to whether they are of one event."""

import pytest
from tests.claims import relate_both_ways

from claimcheck.model.claim import Claim


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("elections 2020", "runoff of elections"),
        ("presidential elections", "runoff elections"),
        ("Kafr Nabl bombing", "Nabl"),
        ("Tel Rifaat", "Rifaat shelling"),
        ("Umm Batnah kidnapping", "Batnah"),
    ],
)
def test_labels_are_weighed_alike_either_way_round(one: str, other: str) -> None:
    relate_both_ways(
        Claim("6", "A", event=one, question="people killed"),
        Claim("9", "B", event=other, question="people killed"),
    )
