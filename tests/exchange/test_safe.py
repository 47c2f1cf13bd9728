"""No spreadsheet runs a source's words, and the words come back to the last sign."""

import io

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.exchange.workbooks import of_rows

from claimcheck.exchange.claims_in import read_claims
from claimcheck.exchange.safe import DANGEROUS, protect, unprotect
from claimcheck.exchange.table import read_table
from claimcheck.exchange.write import write_rows

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


@pytest.mark.parametrize("form", ["csv", "tsv", "xlsx"])
def test_the_apostrophe_that_keeps_a_formula_from_running_is_taken_off_in_every_table(
    form: str,
) -> None:
    kept = ["answer", "source"], ["'-5", "''=SANA"], ["'Ayn al-Arab", "-5"]
    text = "".join(("\t" if form == "tsv" else ",").join(row) + "\n" for row in kept)
    given = of_rows(*kept) if form == "xlsx" else text.encode()
    first, second = read_claims(read_table(io.BytesIO(given), f"t.{form}", form)).claims
    assert (first.answer, first.source) == ("-5", "'=SANA")
    assert (second.answer, second.source) == ("'Ayn al-Arab", "-5")


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text("'=-+@a", max_size=4).filter(str.strip), min_size=1, max_size=9))
def test_a_workbook_gives_texts_with_apostrophes_back_to_the_letter(texts: list[str]) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    write_rows(
        [{"answer": text, "source": "S"} for text in texts], ["answer", "source"], "xlsx", out
    )
    out.flush()
    table = read_table(io.BytesIO(out.buffer.getvalue()), "t.xlsx", "xlsx")
    assert [cells["answer"] for _, cells in table.rows] == texts
