"""Blank rows, and text beside the columns that have a name."""

import pytest
from tests.exchange.test_read_tables import refusal, rows
from tests.exchange.workbooks import of_rows


@pytest.mark.parametrize("form", ["csv", "tsv", "xlsx"])
def test_a_line_of_spaces_is_as_blank_as_one_of_empty_cells(form: str) -> None:
    kept = ["answer", "source"], ["six", "SANA"], ["   ", ""], ["", " "], ["28", "AFP"]
    comma = "," if form == "csv" else "\t"
    text = "".join(comma.join(row) + "\n" for row in kept) + "   \n"
    found = rows(of_rows(*kept) if form == "xlsx" else text, form)
    assert [(number, cells["answer"]) for number, cells in found] == [(2, "six"), (5, "28")]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_text_under_columns_without_a_name_is_told_by_the_numbers_of_these(form: str) -> None:
    def told(*kept: list[str]) -> str:
        text = "".join(",".join(row) + "\n" for row in kept)
        return refusal(of_rows(*kept) if form == "xlsx" else text, form)

    head, row = ["id", "answer", "source"], ["x1", "six", "A"]
    assert (
        "row 2: the row has text under columns 4 and 5, which have no name. Write a name"
        in told([*head, " ", " "], [*row, "foo", ""])
    )
    assert "text under columns 4 to 6, which" in told([*head, " ", " ", " "], [*row, "a", "b", "c"])
    assert "text under column 4, which has no name" in told([*head, " "], [*row, "foo"])
