"""What nobody named is called by the first words of a claim, whatever these look like."""

import pytest
from hypothesis import given
from tests.building import cell_text

from claimcheck.reckon.quoting import first_words, shortened


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("six were taken", "six were taken"),
        ("six\nwere\ttaken ", "six were taken"),
        ("six were taken " * 9, "six were taken six were taken six were taken six were taken…"),
        ("武装人员绑架了六名战士" * 9, ("武装人员绑架了六名战士" * 9)[:60] + "…"),
        (" ", ""),
    ],
)
def test_it_is_one_short_line_that_says_where_it_was_cut(text: str, called: str) -> None:
    assert shortened(text) == called


@given(cell_text)
def test_of_any_text_some_words_are_left_and_they_are_its_first(text: str) -> None:
    first = first_words(text)
    assert bool(first) == bool(text.strip())
    assert " ".join(text.split()).startswith(first)
    assert len(first) <= 60
