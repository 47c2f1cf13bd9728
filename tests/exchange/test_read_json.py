"""JSON comes in as an array of objects, and its faults are named by object."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.exchange import jsonarray
from claimcheck.exchange.claims_in import read_claims
from claimcheck.exchange.table import Table, read_table
from claimcheck.exchange.write import write_rows
from claimcheck.model.faults import TableError


def table(content: str | bytes) -> Table:
    data = content if isinstance(content, bytes) else content.encode()
    return read_table(io.BytesIO(data), "claims.json", "json")


def rows(content: str | bytes) -> list[tuple[int, dict[str, str]]]:
    read = table(content)
    found = list(read.rows)
    read.faults.raise_any(read.name)
    return found


def refusal(content: str | bytes) -> str:
    with pytest.raises(TableError) as caught:
        rows(content)
    return str(caught.value)


def test_an_array_of_objects_is_a_table() -> None:
    found = rows('[{"answer": 28.0, "source": "سانا", "via": ["A", "B"]},\n\n {"answer": true}]')
    assert found == [
        (1, {"answer": "28.0", "source": "سانا", "via": "A > B"}),
        (2, {"answer": "yes"}),
    ]


def test_an_array_on_one_long_line_is_read() -> None:
    many = ",".join(
        f'{{"answer": "{n}", "source": "some words to fill it"}}' for n in range(400_000)
    )
    assert len(many) > 16 * 1024 * 1024
    assert len(rows(f"[{many}]")) == 400_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_part_of_the_text(encoding: str) -> None:
    assert rows('[{"answer": "ستة"}]'.encode(encoding)) == [(1, {"answer": "ستة"})]


def test_faults_name_the_object_and_reading_goes_on_behind_it() -> None:
    content = (
        '[{"answer": NaN, "source": "a"}, {"answer": "6", "answer": "7"}, '
        '{"answer": 1' + "0" * 5000 + '}, {"answer": {"x": []}}, {"answer": "\\ud800"}, '
        '["no object"], {"source": "b"}]'
    )
    with pytest.raises(TableError) as caught:
        read_claims(table(content))
    told = str(caught.value)
    for number, wrong in enumerate(
        [
            "NaN is no number",
            "“answer” is there twice",
            "more than 30 figures",
            "holds an object",
            "half of a character",
            "no object",
            "column answer: the cell is empty",
        ],
        1,
    ):
        assert any(f"row {number}" in line and wrong in line for line in told.splitlines()), wrong


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "there is nothing in it"),
        ("[]", "there is nothing in it"),
        ('{"answer": "six"}', "the file is not an array"),
        ('[{"answer": "six"}', "a comma or ] is missing at character 19"),
        ('[{"answer": "six"} {"answer": "six"}]', "a comma or ] is missing"),
        ('[{"answer": "six"},]', "row 2: it is not JSON from character 20"),
        ('[{"answer": "six}]', "row 1: it is not JSON from character 13"),
        ('[{"answer": "six"}] []', "something stands behind the end"),
        ('[{"answer": ' + "[" * 200_000, "too deep"),
        (b'[{"answer": "\xff"}]', "byte 14 is not UTF-8"),
    ],
)
def test_what_is_no_array_of_objects_is_refused_with_its_place(content, told: str) -> None:
    assert told in refusal(content)


def test_an_array_too_large_to_read_whole_is_refused_with_the_form_that_is_not(monkeypatch) -> None:
    monkeypatch.setattr(jsonarray, "MOST_BYTES", 20)
    assert "name the file .jsonl" in refusal('[{"answer": "six"}, {"answer": "6"}]')


@given(st.lists(st.dictionaries(st.sampled_from(("id", "answer", "x")), st.text('aé\\"[]{},\n'))))
def test_what_we_write_as_json_is_read_as_it_was(given_rows: list[dict[str, str]]) -> None:
    kept = [row for row in given_rows if row]
    out = io.StringIO()
    write_rows(kept, None, "json", out)
    if kept:
        assert [cells for _, cells in rows(out.getvalue())] == kept
