"""A giver's table is read whole or refused with every fault named, never half and never silently."""

import io
import time

import pytest

from claimcheck.exchange.columns import TableKind, column_name, kind_of_table
from claimcheck.exchange.table import Table, form_of, read_table
from claimcheck.model.exits import BadInputError, UsageError
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


def test_the_ending_of_a_file_tells_its_form():
    assert form_of("claims.csv") == "csv"
    assert form_of("old/CLAIMS.TSV") == "tsv"
    assert form_of("claims.ndjson") == "jsonl"
    assert form_of("claims.xlsx") is None
    assert form_of("-") is None


def test_an_unknown_form_is_a_fault_of_the_command():
    with pytest.raises(UsageError, match="use one of csv, tsv, jsonl"):
        table("answer,source\n", form="docx")


def test_rows_carry_the_number_of_the_line_that_they_start_on():
    found = rows('answer,source\n"six\nfighters",SANA\n\n28,Enab Baladi\n')
    assert found == [
        (2, {"answer": "six\nfighters", "source": "SANA"}),
        (5, {"answer": "28", "source": "Enab Baladi"}),
    ]


def test_tabs_and_json_lines_give_the_same_cells_as_commas():
    expected = [(2, {"answer": "six", "source": "SANA"})]
    assert rows("answer\tsource\nsix\tSANA\n", "tsv") == expected
    assert [cells for _, cells in rows('{"answer": "six", "source": "SANA"}\n', "jsonl")] == [
        cells for _, cells in expected
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_is_read(end: str):
    found = rows(f"answer,source{end}six,SANA{end}28,AFP{end}")
    assert [(number, cells["answer"]) for number, cells in found] == [(2, "six"), (3, "28")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_are_read_whatever_their_byte_order_mark(encoding: str):
    content = "answer,source\nقتيلان,عنب بلدي\n"
    assert rows(content.encode(encoding)) == [(2, {"answer": "قتيلان", "source": "عنب بلدي"})]


def test_a_large_utf16_file_is_read_across_its_chunks():
    content = "answer,source\r\n" + "".join(f"{i} قتيل,SANA\r\n" for i in range(60_000))
    found = rows(content.encode("utf-16"))
    assert len(found) == 60_000
    assert found[-1] == (60_001, {"answer": "59999 قتيل", "source": "SANA"})


def test_a_file_in_another_encoding_is_refused_with_line_byte_and_remedy():
    told = refusal("answer,source\nsix,Süd\n".encode("latin-1"))
    assert "row 2: byte 6 of the line (0xFC) is not UTF-8 text" in told
    assert "Save the file as UTF-8" in told
    assert "CSV UTF-8" in told


def test_a_file_cut_in_the_middle_of_a_character_is_refused():
    assert "not UTF-8" in refusal("answer,source\nsix,عنب".encode()[:-1])
    assert "not UTF-16" in refusal("answer,source\nsix,عنب".encode("utf-16")[:-1])


@pytest.mark.parametrize("form", ["csv", "tsv", "jsonl"])
@pytest.mark.parametrize("content", ["", "\n\n", "\ufeff"])
def test_an_empty_file_is_refused(form: str, content: str):
    assert "the table: there is nothing in it" in refusal(content, form)


def test_a_header_alone_is_refused():
    assert "column names but no row below them" in refusal("answer,source\n")


def test_ragged_rows_are_named_each_and_blank_tails_are_forgiven():
    told = refusal("answer,source\nsix\n28,SANA,,\n1,2,3\n")
    assert "2 faults" in told
    assert "row 2: the row has 1 cell where the first row has 2 cells" in told
    assert "row 4: the row has 3 cells" in told
    assert "row 3" not in told


def test_rows_and_header_cells_without_anything_in_them_are_passed_over():
    assert rows("answer,source,,\n,,,\nsix,SANA,,\n") == [(3, {"answer": "six", "source": "SANA"})]


def test_a_nameless_column_in_the_middle_is_refused():
    assert "row 1: column 2 has no name" in refusal("answer,,source\n1,2,3\n")


def test_doubled_columns_are_refused_even_in_another_spelling():
    told = refusal("answer,source,Part of,part_of\n1,2,3,4\n")
    assert "column part_of: two columns have this name" in told


def test_known_columns_are_known_in_any_case_and_others_stay_as_written():
    assert column_name(" Part Of ") == "part_of"
    assert column_name("Question-ID") == "question_id"
    assert column_name("Colour of Car") == "Colour of Car"


@pytest.mark.parametrize("first", ["sep=;\n", ""])
def test_semicolons_of_european_spreadsheets_are_understood(first: str):
    found = rows(f"{first}answer;source\n1,5 million;SANA\n")
    assert [cells for _, cells in found] == [{"answer": "1,5 million", "source": "SANA"}]
    assert found[0][0] == (3 if first else 2)


def test_tabs_under_a_name_that_says_csv_are_understood():
    assert rows("answer\tsource\nsix\tSANA\n") == [(2, {"answer": "six", "source": "SANA"})]


def test_a_quotation_mark_that_never_closes_is_named_where_it_opens():
    told = refusal('answer,source\nsix,SANA\n"28,AFP\n1,2\n')
    assert "row 3: a quotation mark opens a cell here and none closes it up to line 4" in told


def test_a_stray_quotation_mark_is_refused_and_the_rows_after_it_are_still_read():
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
def test_control_characters_are_refused_and_never_repeated_in_the_message(payload, named):
    told = refusal(f"answer,source\n{payload},SANA\n")
    assert "row 2, column answer" in told
    assert named in told
    assert not set(told) & {*map(chr, range(32)), "\x7f"} - {"\n"}


def test_tabs_and_line_breaks_in_a_quoted_cell_are_text():
    assert rows('answer,source\n"a\tb\r\nc\rd",SANA\n')[0][1]["answer"] == "a\tb\r\nc\rd"


def test_hostile_column_names_are_shown_harmless():
    told = refusal("answer,source,\u202enote\u202e,\u202enote\u202e\n1,2,3,4\n")
    assert "\u202e" not in told
    assert "⟨U+202E⟩note" in told


def test_a_cell_may_have_a_million_characters_and_no_more():
    assert len(rows(f"answer,source\n{'a' * 1_000_000},SANA\n")[0][1]["answer"]) == 1_000_000
    told = refusal(f"answer,source\n{'a' * 1_000_001},SANA\n")
    assert "row 2, column answer: the cell has 1,000,001 characters" in told
    assert "more than 1,000,000 characters" in refusal(f"answer,source\n{'a' * 2_100_000},SANA\n")


def test_a_line_without_an_end_is_refused_before_it_fills_the_memory():
    class Endless(io.RawIOBase):
        given = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            assert size is not None
            assert 0 < size <= 1 << 25
            self.given += 1
            return b"a" * size

    source = Endless()
    with pytest.raises(TableError, match="the line is longer than"):
        read_table(source, "endless.csv", "csv")  # type: ignore[arg-type]
    assert source.given == 1


def test_two_hundred_faults_are_listed_and_the_rest_is_counted():
    told = refusal("answer,source\n" + "six\n" * 1_000)
    assert told.count("where the first row has") == 200
    assert "800 more faults are not listed" in told


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ('{"answer": NaN}', "NaN is no number"),
        ('{"answer": -Infinity}', "Infinity is no number"),
        ('{"answer": ' + "9" * 5_000 + "}", "a number has more than 30 figures"),
        ('{"answer": "a", "answer": "b"}', "the key “answer” is there twice"),
        ('{"answer": "a", "Answer": "b"}', "two keys mean the column “answer”"),
        ('{"answer": "\\ud800"}', "half of a character (U+D800)"),
        ('{"\\udc00": "a"}', "half of a character (U+DC00)"),
        ('{"answer": "\\u001b[31m"}', "control character (U+001B)"),
        ('{"answer": "\\u0000"}', "NUL (U+0000)"),
        ('{"answer": ' + "[" * 100_000 + "]" * 100_000 + "}", "too deep"),
        ('{"a":' * 50_000 + "1" + "}" * 50_000, "too deep"),
        ('{"answer": {"low": 1}}', "“answer” holds an object"),
        ('["six", "SANA"]', "JSON but no object"),
        ("six", "the line is not JSON from character 1 on"),
        ('{"answer": "six"', "the line is not JSON from character 17 on"),
        ("{" + ",".join(f'"c{i}": 1' for i in range(1_001)) + "}", "more than 1,000 keys"),
    ],
)
def test_json_that_is_not_sound_is_refused_by_line(line: str, wrong: str):
    good = '{"answer": "six", "source": "SANA"}\n'
    told = refusal(f"{good}{line}\n{good}", "jsonl")
    assert "1 fault;" in told
    assert "row 2" in told
    assert wrong in told


def test_json_numbers_keep_their_figures_and_other_values_become_words():
    line = '{"answer": 1.50, "source": "SANA", "confidential": true, "note": null, "x": 007e}'
    told = refusal(line, "jsonl")
    assert "not JSON" in told
    found = rows('{"answer": 1.50, "source": "S", "confidential": true, "note": null}', "jsonl")
    assert found == [(1, {"answer": "1.50", "source": "S", "confidential": "yes", "note": ""})]


def test_json_lists_of_texts_become_one_cell():
    line = '{"answer": ["SANA", "Nabaa"], "source": "S", "via": ["A (quotes)", "B (denies)"]}'
    assert rows(line, "jsonl")[0][1] == {
        "answer": "SANA | Nabaa",
        "source": "S",
        "via": "A (quotes) > B (denies)",
    }


def test_json_rows_may_bring_different_keys():
    read = table('{"answer": "six", "source": "S"}\n{"answer": "1", "mood": "grim"}\n', "jsonl")
    assert read.columns == ("answer", "source", "mood")
    assert [set(cells) for _, cells in read.rows] == [{"answer", "source"}, {"answer", "mood"}]


@pytest.mark.parametrize(
    ("columns", "kind"),
    [
        ("answer source", TableKind.CLAIMS),
        ("id event question answer source grade name means", TableKind.CLAIMS),
        ("name means", TableKind.ALIASES),
        ("name means kind", TableKind.ALIASES),
        ("name publisher published", TableKind.DOCUMENTS),
        ("name sha256", TableKind.DOCUMENTS),
        ("name kind affiliation", TableKind.SOURCES),
        ("name grade because", TableKind.SOURCES),
        ("event question answer confidence", TableKind.LABELS),
        ("source grade by because", TableKind.GRADES),
        ("source repeats how", TableKind.RELAYS),
        ("place within", TableKind.WITHIN),
    ],
)
def test_the_columns_tell_what_a_table_holds(columns: str, kind: TableKind):
    assert kind_of_table(tuple(columns.split())) is kind


def test_columns_that_tell_nothing_are_answered_with_what_each_kind_needs():
    with pytest.raises(BadInputError) as caught:
        kind_of_table(("name", "colour"))
    told = str(caught.value)
    assert "a table of claims needs answer and source" in told
    assert "a table of sources needs name, and one of kind, affiliation, aliases, grade" in told


def test_a_hundred_thousand_rows_are_read_one_by_one():
    def lines():
        yield b"id,event,question,answer,source\n"
        for number in range(100_000):
            yield f"c{number},Event {number // 5},killed,{number % 40},Source\n".encode()

    class Stream(io.RawIOBase):
        given = 0

        def __init__(self) -> None:
            self.lines = lines()

        def readline(self, size: int | None = -1, /) -> bytes:
            self.given += 1
            return next(self.lines, b"")

    source = Stream()
    begun = time.perf_counter()
    read = read_table(source, "big.csv", "csv")  # type: ignore[arg-type]
    assert next(read.rows)[0] == 2
    assert source.given < 10, "rows are read as they are asked for"
    assert sum(1 for _ in read.rows) == 99_999
    assert time.perf_counter() - begun < 20
