"""A table on a terminal fits it, whatever stands in its cells."""

import io

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.exchange.write import FitOptions, write_rows
from claimcheck.screentext import FSI, PDI, width


def table(rows: list[dict[str, object]], columns: list[str], cells: int | None) -> str:
    out = io.StringIO()
    write_rows(rows, columns, "table", out, fit=FitOptions(cells))
    return out.getvalue()


def test_columns_are_as_wide_as_their_text_where_there_is_room() -> None:
    rows: list[dict[str, object]] = [
        {"source": "SANA", "answer": "six", "low": 6},
        {"source": "Enab Baladi", "answer": "28", "low": 28},
    ]
    assert table(rows, ["source", "answer", "low"], 80) == (
        "source       answer  low\n"
        "───────────  ──────  ───\n"
        "SANA         six       6\n"
        "Enab Baladi  28       28\n"
    )


def test_the_widest_columns_are_cropped_first() -> None:
    rows: list[dict[str, object]] = [{"id": "d0-22", "quote": "the six fighters were taken"}]
    assert table(rows, ["id", "quote"], 20) == (
        "id     quote\n─────  ─────────────\nd0-22  the six…\n"
    )


def test_arabic_columns_stay_in_their_places() -> None:
    told = table([{"a": "عنب بلدي", "b": "درعا"}], ["a", "b"], 40)
    assert told.splitlines()[2] == f"{FSI}عنب بلدي{PDI}  {FSI}درعا{PDI}"


def test_a_narrow_terminal_gets_a_block_for_each_row() -> None:
    rows: list[dict[str, object]] = [
        {"source": "SANA", "question": "fighters kidnapped", "answer": "six", "note": ""},
        {"source": "Enab Baladi", "question": "fighters kidnapped", "answer": "28", "note": "a"},
    ]
    assert table(rows, ["source", "question", "answer", "note"], 24) == (
        "source    SANA\n"
        "question  fighters…\n"
        "answer    six\n"
        "\n"
        "source    Enab Baladi\n"
        "question  fighters…\n"
        "answer    28\n"
        "note      a\n"
    )


def test_columns_with_nothing_in_them_are_left_out_and_named() -> None:
    out = io.StringIO()
    rows = [{"a": "six", "b": None, "c": ""}]
    notes = write_rows(rows, ["a", "b", "c"], "table", out, fit=FitOptions(80))
    assert out.getvalue() == "a\n───\nsix\n"
    assert notes == ("Columns with nothing in them are left out: b, c.",)


def test_an_empty_table_shows_its_columns() -> None:
    assert table([], ["id", "answer"], 80) == "id  answer\n──  ──────\n"


CELLS = (
    st.none() | st.integers() | st.text(max_size=30) | st.text("عنب بلدي日\x1b\u202e", max_size=9)
)


@given(
    st.lists(st.fixed_dictionaries({"a": CELLS, "b": CELLS, "c": CELLS}), max_size=4),
    st.integers(4, 60),
)
def test_no_line_is_wider_than_the_terminal(rows: list[dict[str, object]], cells: int) -> None:
    told = table(rows, ["a", "b", "c"], cells)
    assert all(width(line) <= cells for line in told.split("\n"))
    assert "\x1b" not in told
    assert told.count(FSI) == told.count(PDI)
