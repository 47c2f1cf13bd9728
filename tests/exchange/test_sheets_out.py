"""Workbooks go out with nothing in them that runs or leads anywhere, and come back as they were."""

import io
import os
import re
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.test_write_formats import COLUMNS, NASTY

from claimcheck.exchange import sheets_out
from claimcheck.exchange.table import read_table
from claimcheck.exchange.write import Row, write_rows
from claimcheck.model.exits import UsageError

GOLDEN = Path(__file__).parent / "golden"
SHEET = "xl/worksheets/sheet1.xml"
LINK = 'HYPERLINK("http://x",1)'


def written(rows: Iterable[Row], columns: Sequence[str] | None = COLUMNS) -> bytes:
    beneath = io.BytesIO()
    out = io.TextIOWrapper(beneath, encoding="utf-8", newline="")
    write_rows(rows, columns, "xlsx", out)
    out.flush()
    return beneath.getvalue()


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def read_back(data: bytes) -> list[dict[str, str]]:
    return [row for _, row in read_table(io.BytesIO(data), "t", "xlsx").rows]


def test_the_bytes_of_the_sheet_are_as_agreed() -> None:
    data = written(NASTY)
    golden = GOLDEN / "nasty.xlsx.xml"
    if os.environ.get("CLAIMCHECK_WRITE_GOLDEN"):
        golden.write_text(parts(data)[SHEET], encoding="utf-8")
    assert parts(data)[SHEET] == golden.read_text(encoding="utf-8")
    assert data == written(NASTY), "the same rows give the same bytes, whenever they are written"


def test_no_formula_no_link_and_no_number_is_made_of_a_text() -> None:
    urls = ["http://x", "mailto:a@b", "internal:S!A1", "external:c:\\x", "file:///etc/passwd"]
    texts = ["=1+1", f"={LINK}", "{=A1}", "@SUM(1)", "+1", "-5", "28", "1e5", "2020-01-12", *urls]
    rows = [{"a": text} for text in texts]
    data = written(rows, ["a"])
    found = parts(data)
    assert not re.search(r"<f[\s>/]", found[SHEET])
    assert "<hyperlink" not in found[SHEET]
    assert not [name for name in found if name.startswith("xl/worksheets/_rels")]
    assert set(re.findall(r' t="(\w+)"', found[SHEET])) == {"inlineStr"}
    assert [row["a"] for row in read_back(data)] == texts


def test_a_text_that_a_keystroke_would_make_a_formula_bears_the_sign_of_a_text() -> None:
    data = written([{"a": "=1+1"}, {"a": "'=1"}, {"a": "six"}], ["a"])
    styles = re.findall(r'<c r="A[234]"( s="\d+")?', parts(data)[SHEET])
    assert styles[0] == styles[1] != ""
    assert styles[2] == ""
    assert 'quotePrefix="1"' in parts(data)["xl/styles.xml"]


def test_numbers_of_ours_stay_numbers_and_those_that_would_lose_figures_are_texts() -> None:
    rows: list[Row] = [
        {"a": 28, "b": 0.5},
        {"a": 10**20, "b": float("nan")},
        {"a": True, "b": None},
    ]
    data = written(rows, ["a", "b"])
    assert '<c r="A2"><v>28</v></c><c r="B2"><v>0.5</v></c>' in parts(data)[SHEET]
    assert read_back(data) == [
        {"a": "28", "b": "0.5"},
        {"a": str(10**20), "b": ""},
        {"a": "yes", "b": ""},
    ]


@given(st.lists(st.text(max_size=12), min_size=1, max_size=4))
def test_every_text_that_a_table_may_hold_comes_back_as_it_was(texts: list[str]) -> None:
    data = written([{"id": "x", "a": text} for text in texts], ["id", "a"])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
    table = read_table(io.BytesIO(data), "t", "xlsx")
    found = [row["a"] for _, row in table.rows]
    if not table.faults.total:
        assert found == [re.sub("[\ufffe\uffff]", "\ufffd", text) for text in texts]


def test_a_text_that_no_cell_holds_is_cut_and_that_is_said() -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    long = "a" * 40_000
    notes = write_rows([{"a": long}, {"a": long[:32_767]}], ["a"], "xlsx", out)
    assert notes == ("1 text was cut at 32,767 characters, as many as a cell holds: csv has all.",)
    out.flush()
    first, second = read_back(out.buffer.getvalue())
    assert first["a"].endswith("a… (cut)")
    assert len(first["a"]) == len(second["a"]) == 32_767


def test_a_terminal_gets_no_workbook() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for out in (Terminal(), io.StringIO()):
        with pytest.raises(UsageError, match="A workbook goes to a file"):
            write_rows([{"a": 1}], ["a"], "xlsx", out)
        assert out.getvalue() == ""


def test_more_rows_than_a_sheet_has_are_refused(monkeypatch) -> None:
    monkeypatch.setattr(sheets_out, "MOST_ROWS", 3)
    written(({"a": n} for n in range(3)), ["a"])
    with pytest.raises(UsageError, match=r"A sheet holds 3 rows.*--format csv"):
        written(({"a": n} for n in range(4)), ["a"])
