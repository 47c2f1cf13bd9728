"""A giver's table is read whole, or refused with every fault named; never half, never silently."""

import io
import time
from collections.abc import Iterator

import pytest

from claimcheck.exchange.table import Table, form_of, read_table
from claimcheck.model.exits import UsageError
from claimcheck.model.faults import TableError


def table(content: str | bytes, form: str = "csv") -> Table:
    data = content.encode() if isinstance(content, str) else content
    return read_table(io.BytesIO(data), f"claims.{form}", form)


def rows(content: str | bytes, form: str = "csv") -> list[tuple[int, dict[str, str]]]:
    read = table(content, form)
    found = list(read.rows)
    read.faults.raise_any(read.name)
    return found


def refusal(content: str | bytes, form: str = "csv") -> str:
    with pytest.raises(TableError) as caught:
        rows(content, form)
    return str(caught.value)


def test_the_ending_of_a_file_tells_its_form() -> None:
    assert form_of("claims.csv") == "csv"
    assert form_of("old/CLAIMS.TSV") == "tsv"
    assert form_of("claims.ndjson") == "jsonl"
    assert form_of("claims.json") == "json"
    assert form_of("Claims.XLSX") == "xlsx"
    assert form_of("claims.xls") is None
    assert form_of("-") is None


def test_an_unknown_form_is_a_fault_of_the_command() -> None:
    with pytest.raises(UsageError, match="use one of csv, tsv, json, jsonl, xlsx"):
        table("answer,source\n", form="docx")


def test_rows_are_counted_as_a_spreadsheet_does_however_many_lines_a_cell_has() -> None:
    found = rows('answer,source\n"six\nfighters",SANA\n\n28,Enab Baladi\n')
    assert found == [
        (2, {"answer": "six\nfighters", "source": "SANA"}),
        (4, {"answer": "28", "source": "Enab Baladi"}),
    ]


def test_tabs_and_json_lines_give_the_same_cells_as_commas() -> None:
    expected = [(2, {"answer": "six", "source": "SANA"})]
    assert rows("answer\tsource\nsix\tSANA\n", "tsv") == expected
    assert [cells for _, cells in rows('{"answer": "six", "source": "SANA"}\n', "jsonl")] == [
        cells for _, cells in expected
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_is_read(end: str) -> None:
    found = rows(f"answer,source{end}six,SANA{end}28,AFP{end}")
    assert [(number, cells["answer"]) for number, cells in found] == [(2, "six"), (3, "28")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_are_read_whatever_their_byte_order_mark(encoding: str) -> None:
    content = "answer,source\nقتيلان,عنب بلدي\n"
    assert rows(content.encode(encoding)) == [(2, {"answer": "قتيلان", "source": "عنب بلدي"})]


def test_a_large_utf16_file_is_read_across_its_chunks() -> None:
    content = "answer,source\r\n" + "".join(f"{i} قتيل,SANA\r\n" for i in range(60_000))
    found = rows(content.encode("utf-16"))
    assert len(found) == 60_000
    assert found[-1] == (60_001, {"answer": "59999 قتيل", "source": "SANA"})


def test_a_file_in_another_encoding_is_refused_with_line_byte_and_remedy() -> None:
    told = refusal("answer,source\nsix,Süd\n".encode("latin-1"))
    assert "byte 6 of line 2 (0xFC) is not UTF-8 text" in told
    assert "Save the file as UTF-8" in told
    assert "CSV UTF-8" in told


def test_the_line_of_a_wrong_byte_is_counted_as_an_editor_does() -> None:
    content = "answer,source\rsix,SANA\r28,AFP\r\n12,Süd\n"
    assert "byte 5 of line 4" in refusal(content.encode("latin-1"))


def test_a_file_cut_in_the_middle_of_a_character_is_refused() -> None:
    assert "not UTF-8" in refusal("answer,source\nsix,عنب".encode()[:-1])
    assert "not UTF-16" in refusal("answer,source\nsix,عنب".encode("utf-16")[:-1])


@pytest.mark.parametrize("form", ["csv", "tsv", "jsonl"])
@pytest.mark.parametrize("content", ["", "\n\n", "\ufeff"])
def test_an_empty_file_is_refused(form: str, content: str) -> None:
    assert "the table: there is nothing in it" in refusal(content, form)


def test_a_header_alone_is_refused() -> None:
    assert "column names but no row below them" in refusal("answer,source\n")


def test_ragged_rows_are_named_each_and_blank_tails_are_forgiven() -> None:
    told = refusal("answer,source\nsix\n28,SANA,,\n1,2,3\n")
    assert "2 faults" in told
    assert "row 2: the row has 1 cell where the first row has 2 cells" in told
    assert "row 4: the row has 3 cells" in told
    assert "row 3" not in told


def test_rows_and_header_cells_without_anything_in_them_are_passed_over() -> None:
    assert rows("answer,source,,\n,,,\nsix,SANA,,\n") == [(3, {"answer": "six", "source": "SANA"})]


def test_a_nameless_column_in_the_middle_is_refused() -> None:
    assert "row 1: column 2 has no name" in refusal("answer,,source\n1,2,3\n")


def test_doubled_columns_are_refused_even_in_another_spelling() -> None:
    told = refusal("answer,source,Part of,part_of\n1,2,3,4\n")
    assert "column part_of: two columns have this name" in told


@pytest.mark.parametrize("first", ["sep=;\n", ""])
def test_semicolons_of_european_spreadsheets_are_understood(first: str) -> None:
    found = rows(f"{first}answer;source\n1,5 million;SANA\n")
    assert [cells for _, cells in found] == [{"answer": "1,5 million", "source": "SANA"}]
    assert found[0][0] == 2


def test_tabs_under_a_name_that_says_csv_are_understood() -> None:
    assert rows("answer\tsource\nsix\tSANA\n") == [(2, {"answer": "six", "source": "SANA"})]


def test_a_quotation_mark_that_never_closes_is_named_where_it_opens() -> None:
    told = refusal('answer,source\nsix,SANA\n"28,AFP\n1,2\n')
    assert "row 3: a quotation mark opens a cell here and none closes it up to line 4" in told


def test_a_stray_quotation_mark_is_refused_and_the_rows_after_it_are_still_read() -> None:
    told = refusal('answer,source\n"six" fighters,SANA\n\x01,AFP\n')
    assert "row 2: a quotation mark stands where a cell should end" in told
    assert "row 3, column answer: character 1 is a control character (U+0001)" in told


@pytest.mark.parametrize(
    ("payload", "named"),
    [
        ("\x1b]52;c;cm0=\x07", "U+001B"),
        ("\x00", "NUL (U+0000)"),
        ("six\x7f", "U+007F"),
        ("six\x08", "U+0008"),
    ],
)
def test_control_characters_are_refused_and_never_repeated_in_the_message(
    payload: str, named: str
) -> None:
    told = refusal(f"answer,source\n{payload},SANA\n")
    assert "row 2, column answer" in told
    assert named in told
    assert not set(told) & {*map(chr, range(32)), "\x7f"} - {"\n"}


def test_tabs_and_line_breaks_in_a_quoted_cell_are_text() -> None:
    assert rows('answer,source\n"a\tb\r\nc\rd",SANA\n')[0][1]["answer"] == "a\tb\r\nc\rd"


def test_hostile_column_names_are_shown_harmless() -> None:
    told = refusal("answer,source,\u202enote\u202e,\u202enote\u202e\n1,2,3,4\n")
    assert "\u202e" not in told
    assert "⟨U+202E⟩note" in told


def test_a_cell_may_have_a_million_characters_and_no_more() -> None:
    assert len(rows(f"answer,source\n{'a' * 1_000_000},SANA\n")[0][1]["answer"]) == 1_000_000
    told = refusal(f"answer,source\n{'a' * 1_000_001},SANA\n")
    assert "row 2, column answer: the cell has 1,000,001 characters" in told
    told = refusal(f"answer,source\n{'a' * 6_000_001},SANA\n")
    assert "row 2: a cell has more than 5,000,000 characters. Close every quotation mark" in told


def test_a_line_without_an_end_is_refused_before_it_fills_the_memory() -> None:
    class Endless(io.BytesIO):
        given = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            assert size is not None
            assert 0 < size <= 1 << 25
            self.given += 1
            return b"a" * size

    source = Endless()
    with pytest.raises(TableError, match="line 1 is longer than"):
        read_table(source, "endless.csv", "csv")
    assert source.given == 1


def test_two_hundred_faults_are_listed_and_the_rest_is_counted() -> None:
    told = refusal("answer,source\n" + "six\n" * 1_000)
    assert told.count("where the first row has") == 200
    assert "800 more faults are not listed" in told


def test_a_hundred_thousand_rows_are_read_one_by_one() -> None:
    def lines() -> Iterator[bytes]:
        yield b"id,event,question,answer,source\n"
        for number in range(100_000):
            yield f"c{number},Event {number // 5},killed,{number % 40},Source\n".encode()

    class Stream(io.BytesIO):
        given = 0

        def __init__(self) -> None:
            super().__init__()
            self.lines = lines()

        def readline(self, size: int | None = -1, /) -> bytes:
            self.given += 1
            return next(self.lines, b"")

    source = Stream()
    begun = time.perf_counter()
    read = read_table(source, "big.csv", "csv")
    assert next(read.rows)[0] == 2
    assert source.given < 10, "rows are read as they are asked for"
    assert sum(1 for _ in read.rows) == 99_999
    assert time.perf_counter() - begun < 20
