"""What masking put into a table is known when it comes in."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.test_masking import mask

from claimcheck.exchange.masked_in import is_masked_from, renamed
from claimcheck.model.claim import Claim, Relay
from claimcheck.model.kinds import How


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("confidential source 1 said", "Abu Karim said"),
        ("confidential source 1, confidential", "Abu Karim, Rima"),
        ("t.me/confidential source 1 1975", "t.me/abukarim1975"),
        ("x.org/confidential source 12", "x.org/abu%20karim"),
    ],
)
def test_a_masked_text_is_known_by_what_stands_around_the_masks(text, held):
    assert is_masked_from(text, held)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Abu Karim said", "Abu Karim said"),
        ("confidential source 1 says", "Abu Karim said"),
        ("confidential source 1 said", " said"),
        ("confidential source 1 and confidential source 2", "Rima and "),
        ("said confidential source 1 1975", "said Abu Karim 1976"),
    ],
)
def test_another_text_is_not(text, held):
    assert not is_masked_from(text, held)


def test_whoever_is_masked_without_a_number_keeps_a_name_that_is_the_tables_alone():
    claim = Claim(answer="5", source="confidential", via=(Relay("confidential", How.QUOTES),))
    shown = renamed(claim, lambda name: f"{name} of table 7c4c3f7c")
    assert shown.source == "confidential of table 7c4c3f7c"
    assert shown.via[0].name == "confidential of table 7c4c3f7c"


PIECES = [
    "Abu", "Karim", "al-Najjar", "أبو", "كريم", "النجار", "و", "17", "source", "Syrian Red Cross",
    "Red Cross", "(", ")", "%20", "%", "'s", "ـ", "\u200b", "“", ",", "\n", "confidential source 7",
]  # fmt: skip
MADE = mask(
    *(
        Claim(answer="5", source=name, confidential=True)
        for name in ("Abu Karim al-Najjar", "17", "Red Cross")
    ),
    Claim(answer="5", source="Syrian Red Cross"),
)


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " "])), max_size=10))
def test_whatever_a_text_is_made_of_masking_changes_nothing_but_names(pieces):
    text = "".join(chain.from_iterable(pieces))
    shown = str(MADE.scrubber([])(text))
    assert shown == text or is_masked_from(shown, text)
