"""Claims read column by column are those read row by row, and so are the faults."""

import csv
import io
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.building import cell_text

from claimcheck.exchange.claims_in import read_claims
from claimcheck.exchange.columnwise import Gathered, NotPlainError, gather_plain
from claimcheck.exchange.table import read_table
from claimcheck.exchange.told_in import joined, read_told
from claimcheck.model.faults import TableError
from claimcheck.reckon.weighing.casting.told import Told

COLUMNS = ("event", "question", "answer", "source", "said", "via", "kind")
PLAIN = "answer,source,event\nsix,SANA,raid\n6,AFP,raid\n"


def read(content: bytes, form: str = "csv") -> Told:
    source = io.BytesIO(content)
    table = read_told(source, read_table(source, "t", form), 0)
    return joined([table.gathered])


def rows(told: Told) -> list[tuple[str, ...]]:
    return [tuple(getattr(told, name).at(row) for name in COLUMNS) for row in range(told.rows)]


def is_plain(content: bytes) -> bool:
    source = io.BytesIO(content)
    try:
        gather_plain(source, 0, read_table(source, "t", "csv"), Gathered(COLUMNS, ()))
    except NotPlainError:
        return False
    return True


def outcome(reading: Callable[[], object]) -> object:
    """What reading gives, or what is said where it refuses."""
    try:
        return reading()
    except TableError as refused:
        return str(refused)


filled = cell_text.filter(lambda text: text.strip())
cells = st.tuples(
    cell_text,
    cell_text,
    filled,
    filled,
    st.sampled_from(["", "2020", "2020-01-12", "2020-01-12T18:40", "soon"]),
    st.sampled_from(["", "AFP", "AFP (quotes) > Times", "AFP (shouts)"]),
    st.sampled_from(["", "count", "Label", "colour"]),
)


@given(st.lists(cells, min_size=1, max_size=8), st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=150)
def test_columns_hold_what_rows_hold_and_faults_are_the_same(table, end):
    table = list(dict.fromkeys(table))
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator=end).writerows([COLUMNS, *table])
    content = out.getvalue().encode()
    assert outcome(lambda: [row[:5] for row in rows(read(content))]) == outcome(
        lambda: [
            (claim.event, claim.question, claim.answer, claim.source, claim.said)
            for claim in read_claims(read_table(io.BytesIO(content), "t", "csv")).claims
        ]
    )


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.replace("\n", "\r"),
        PLAIN.replace("six", "si\x01x"),
        PLAIN.replace("six", '"six'),
        PLAIN.replace("six", '"s"ix'),
        PLAIN.replace("raid\n6", "raid,\n6"),
        PLAIN + "7\n",
        PLAIN.replace("raid", "x" * 1_100_000),
        "answer,source\n",
    ],
)
def test_anything_unusual_is_left_to_reading_row_by_row(content):
    assert is_plain(PLAIN.encode())
    assert not is_plain(content.encode())
    assert not is_plain(content.encode("utf-16"))


def test_a_cell_of_many_lines_across_the_pieces_that_are_read_is_one_cell():
    long = "\n".join(["many words"] * 60_000)
    content = f'answer,source\nsix,SANA\n"{long}",AFP\n7,Times\n'.encode()
    assert is_plain(content)
    assert [row[2] for row in rows(read(content))] == ["six", long, "7"]


def test_bytes_that_are_no_text_are_told_by_their_line():
    content = PLAIN.encode() + b"\xff,AFP,raid\n"
    with pytest.raises(TableError, match="byte 1 of line 4"):
        read(content)


def test_ids_of_two_tables_are_never_the_same_claim():
    one, other = (
        read_told(source, read_table(source, "t", "csv"), 0).gathered
        for source in (io.BytesIO(b"id,answer,source\nc1,6,SANA\n") for _ in range(2))
    )
    told = joined([one, other])
    assert told.id[0] != told.id[1]
    assert told.answer.texts == ("6",)


def test_a_row_that_stands_twice_is_taken_once():
    content = b"id,answer,source\nc1,6,SANA\nc1,6,SANA\n"
    assert read(content).rows == 1


@pytest.mark.parametrize("begins", ["id,about,answer,source\n", "about,answer,id,source\n"])
def test_the_apostrophe_that_keeps_a_formula_from_running_is_taken_off(begins):
    written = "c1,'-7,six,SANA\n'-7,,'-5,AFP\n"
    order = [["id", "about", "answer", "source"].index(name) for name in begins.strip().split(",")]
    lines = [line.split(",") for line in written.splitlines()]
    content = begins + "".join(",".join(line[at] for at in order) + "\n" for line in lines)
    told = read(content.encode())
    assert told.answer.at(1) == "-5"
    assert told.about[0] == told.id[1] == read(content.replace("'", "").encode()).id[1]


def test_an_empty_row_is_passed_over():
    assert read((PLAIN + ",,\n").encode()).rows == 2
