"""No spreadsheet runs a source's words, and the words come back to the last sign."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.exchange.safe import DANGEROUS, protect, unprotect

TRICKY = st.text(alphabet="'" + DANGEROUS + "a1 \n", max_size=8) | st.text(max_size=20)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+963",
        "-5",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "=cmd|' /C calc'!A0",
        "＝1+1",
        "－5",
        "＋1",
        "＠a",
    ],
)
def test_what_a_spreadsheet_could_run_starts_with_an_apostrophe(text: str) -> None:
    assert protect(text) == "'" + text


@pytest.mark.parametrize("text", ["", "six", "'Ayn al-Arab", "a=b", "28", "''", "'"])
def test_other_text_is_left_alone(text: str) -> None:
    assert protect(text) == text
    assert unprotect(text) == text


@given(TRICKY)
@example("'=1")
@example("''-")
def test_taking_the_prefix_off_gives_the_stored_text(text: str) -> None:
    assert unprotect(protect(text)) == text


@given(TRICKY)
def test_nothing_protected_starts_with_a_sign_of_danger(text: str) -> None:
    assert not protect(text).startswith(tuple(DANGEROUS))


@given(TRICKY, TRICKY)
def test_two_texts_never_become_one(one: str, other: str) -> None:
    assert (protect(one) == protect(other)) == (one == other)
