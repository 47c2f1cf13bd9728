"""The bytes of every format over the nastiest values, and what no format may let through.

With CLAIMCHECK_WRITE_GOLDEN=1 the files in golden/ are written anew; read their difference.
"""

import csv
import io
import json
import os
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import TypedDict, Unpack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.exchange.safe import DANGEROUS
from claimcheck.exchange.write import FitOptions, Row, check_form, formats, write_rows
from claimcheck.model.exits import UsageError

GOLDEN = Path(__file__).parent / "golden"
COLUMNS = ("id", "answer", "low", "note", "more")
NASTY: list[dict[str, object]] = [
    {"id": "plain", "answer": "six", "low": 6, "note": "fighters", "more": None},
    {"id": "formula", "answer": '=HYPERLINK("http://x",1)', "low": -5, "note": "-5",
     "more": "＝1"},
    {"id": "apostrophe", "answer": "'=1", "low": 0.5, "note": "'Ayn", "more": "''@"},
    {"id": "quotes", "answer": 'a "b", c', "low": None, "note": "tab\tin", "more": "semi;colon"},
    {"id": "lines", "answer": "one\ntwo\r\nthree\rfour", "low": 1, "note": "\n", "more": " "},
    {"id": "escape", "answer": "\x1b]52;c;cm0=\x07", "low": 1, "note": "\x9b31m\x00",
     "more": "\x7f"},
    {"id": "bidi", "answer": "safe\u202etxt", "low": 1, "note": "\u2066\u200b\ufeff\u2028",
     "more": ""},
    {"id": "arabic", "answer": "قُتل ٢٨", "low": 28, "note": "می‌خواهم", "more": "عنب بلدي"},
    {"id": "wide", "answer": "日本の記者", "low": 10**20,
     "note": "👨‍👩‍👧", "more": "e" + "\u0301" * 9},
    {"id": "markup", "answer": "<script>alert(1)</script>", "low": 1, "note": "a|b `c` *d* _e_",
     "more": "[x](javascript:1) ![y](http://z) &lt; \\| {{t}} [[p]]"},
    {"id": "console", "answer": "[bold]36 [/] [sic]", "low": 1, "note": "{0} %s $x",
     "more": ".. raw::"},
    {"id": "surrogate", "answer": "half \ud800", "low": float("nan"),
     "note": "\ue000", "more": True},
    {"id": "nested", "answer": ["a", "b | c"], "low": float("inf"),
     "note": {"exact": "six", "start": None}, "more": [
         {"answer": "six", "sources": ["SANA", "AFP"], "origins": 2},
         {"answer": "28", "sources": [], "origins": 1}]},
]  # fmt: skip


class Options(TypedDict, total=False):
    safe: bool
    fit: FitOptions | None
    bom: bool


def written(
    form: str,
    rows: Iterable[Row] = NASTY,
    columns: Sequence[str] | None = COLUMNS,
    **options: Unpack[Options],
) -> str:
    out = io.StringIO(newline="")
    write_rows(rows, columns, form, out, **options)
    return out.getvalue()


@pytest.mark.parametrize(
    "form", ["table", "csv", "tsv", "json", "jsonl", "md", "html", "grid", "github", "rst", "jira",
             "latex", "mediawiki", "orgtbl", "textile"]
)  # fmt: skip
def test_the_bytes_of_every_format_are_as_agreed(form: str) -> None:
    fit = FitOptions(width=100)
    data = written(form, fit=fit).encode()
    golden = GOLDEN / f"nasty.{form}"
    if os.environ.get("CLAIMCHECK_WRITE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(data)
    assert data == golden.read_bytes()
    assert data == written(form, fit=fit).encode(), "the same rows give the same bytes"


ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066\u2067\ufeff\ud800-\udfff]"
)


WRITTEN_AS_TEXT = [form for form in formats() if form != "xlsx"]


@pytest.mark.parametrize("form", [form for form in WRITTEN_AS_TEXT if form not in ("csv", "tsv")])
def test_nothing_that_a_terminal_obeys_comes_out_of_a_format_that_people_look_at(form: str) -> None:
    assert not ACTING.search(written(form))


@pytest.mark.parametrize("form", WRITTEN_AS_TEXT)
def test_every_format_takes_no_rows_and_ends_its_last_line(form: str) -> None:
    assert written(form, rows=[]).endswith("\n") or form == "jsonl"
    assert "\r" not in written(form, rows=[])


@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_a_spreadsheet_finds_no_formula_and_numbers_stay_numbers(delimiter: str) -> None:
    text = written("csv" if delimiter == "," else "tsv")
    found = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    assert found[0] == list(COLUMNS)
    cells = {row[0]: row for row in found[1:]}
    assert cells["formula"][1:] == ['\'=HYPERLINK("http://x",1)', "-5", "'-5", "'＝1"]
    assert cells["apostrophe"][1:] == ["''=1", "0.5", "'Ayn", "'''@"]
    assert cells["lines"][1] == "one\ntwo\r\nthree\rfour"
    texts = [cell for row in found for place, cell in enumerate(row) if place != 2]
    assert not [cell for cell in texts if cell.startswith(tuple(DANGEROUS))]


def test_cells_are_left_as_they_are_where_that_is_asked_for() -> None:
    assert written("csv", rows=[{"a": "=1"}], columns=["a"], safe=False) == "a\n=1\n"


def test_a_byte_order_mark_comes_only_when_asked_for() -> None:
    assert written("csv", bom=True).startswith("\ufeffid,")
    assert written("csv").startswith("id,")


@given(st.lists(st.lists(st.text(max_size=8), min_size=2, max_size=2), max_size=3))
def test_what_csv_holds_is_what_was_written(rows: list[list[str]]) -> None:
    text = written("csv", [dict(zip("ab", row, strict=True)) for row in rows], "ab", safe=False)
    expected = [["a", "b"], *rows]
    assert list(csv.reader(io.StringIO(text, newline=""))) == expected


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)


@given(st.lists(st.fixed_dictionaries({"a": JSON, "b": JSON}), max_size=3))
def test_json_gives_every_value_back_and_holds_nothing_that_acts(rows: list[Row]) -> None:
    lines = written("jsonl", rows, ["a", "b"])
    assert [json.loads(line) for line in lines.splitlines()] == rows
    whole = written("json", rows, None)
    assert json.loads(whole) == rows
    assert not ACTING.search(lines + whole)


def test_what_is_no_number_is_null_in_json() -> None:
    rows = [{"a": float("nan"), "b": [float("-inf"), {"c": float("nan")}, 1.5]}]
    assert written("jsonl", rows, None) == '{"a": null, "b": [null, {"c": null}, 1.5]}\n'


def test_html_holds_our_own_tags_and_no_others() -> None:
    tags: set[str] = set()
    texts: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            tags.add(tag)

        def handle_data(self, data: str) -> None:
            texts.append(data)

    Reader().feed(written("html"))
    ours = {"html", "head", "meta", "title", "body", "table", "thead", "tbody", "tr", "th", "td"}
    assert tags == {*ours, "br"}
    assert "<script>alert(1)</script>" in texts


def test_markdown_rows_keep_their_cells_and_hold_no_html() -> None:
    lines = written("md").splitlines()
    assert len(lines) == len(NASTY) + 2
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {len(COLUMNS) + 1}
    assert "<" not in "".join(lines)
    assert r"\[x\](javascript:1)" in written("md")


@pytest.mark.parametrize("form", ["github", "jira", "orgtbl", "textile", "mediawiki", "rst"])
def test_markup_of_other_languages_is_text_too(form: str) -> None:
    told = written(form)
    assert "a|b" not in told
    assert "[[p]]" not in told or form in ("orgtbl", "rst")
    assert "\n.. raw::" not in told


def test_columns_that_nobody_named_are_found_in_the_rows() -> None:
    rows = [{"b": 1}, {"a": 2, "b": 3}]
    assert written("csv", rows, None) == "b,a\n1,\n3,2\n"
    assert written("jsonl", rows, None) == '{"b": 1}\n{"a": 2, "b": 3}\n'


def test_an_unknown_format_is_answered_with_near_names() -> None:
    with pytest.raises(UsageError, match=r"“cvs” is no format. Did you mean csv"):
        check_form("cvs")
    out = io.StringIO()
    with pytest.raises(UsageError, match="Known are table, csv"):
        write_rows(NASTY, COLUMNS, "zzzzzz", out)
    assert out.getvalue() == ""


def test_formats_that_let_markup_through_are_not_offered() -> None:
    assert not {"unsafehtml", "latex_raw"} & {*formats()}
    with pytest.raises(UsageError):
        check_form("unsafehtml")


def test_slow_tables_are_cut_with_a_note_on_how_to_get_all() -> None:
    out = io.StringIO()
    notes = write_rows(({"a": n} for n in range(5_001)), ["a"], "grid", out)
    assert "Only the first 5,000 rows are here" in notes[0]
    assert "jsonl" in notes[0]
    assert "4999" in out.getvalue()
    assert "5000" not in out.getvalue()
    assert write_rows(({"a": n} for n in range(5_000)), ["a"], "plain", out) == ()


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "jsonl", "md", "html", "table"])
def test_a_large_table_streams(form: str) -> None:
    pulled = 0

    def rows() -> Iterator[dict[str, object]]:
        nonlocal pulled
        for number in range(30_000):
            pulled += 1
            yield {"a": number, "b": "some words"}

    class Watched(io.StringIO):
        first_at = 0

        def write(self, text: str) -> int:
            self.first_at = self.first_at or pulled
            return super().write(text)

    out = Watched()
    begun = time.perf_counter()
    assert write_rows(rows(), ["a", "b"], form, out) == ()
    assert out.first_at <= 1_001
    assert "29999" in out.getvalue()
    assert time.perf_counter() - begun < 20


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_cells_that_a_terminal_would_obey_are_harmless_on_one_and_whole_in_a_file(
    form: str,
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    out = Terminal(newline="")
    notes = write_rows(NASTY, COLUMNS, form, out)
    assert not ACTING.search(out.getvalue())
    assert "a file has all of it" in notes[0]
    assert "\x9b31m" in written(form)
