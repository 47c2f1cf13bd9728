"""JSON lines are read as tables; a line that is not sound is refused by its number."""

import io

import pytest

from claimcheck.exchange.table import Table, read_table
from claimcheck.model.faults import TableError


def table(content: str) -> Table:
    return read_table(io.BytesIO(content.encode()), "claims.jsonl", "jsonl")


def rows(content: str) -> list[tuple[int, dict[str, str]]]:
    read = table(content)
    found = list(read.rows)
    read.faults.raise_any(read.name)
    return found


def refusal(content: str) -> str:
    with pytest.raises(TableError) as caught:
        rows(content)
    return str(caught.value)


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
def test_json_that_is_not_sound_is_refused_by_line(line: str, wrong: str) -> None:
    good = '{"answer": "six", "source": "SANA"}\n'
    told = refusal(f"{good}{line}\n{good}")
    assert "1 fault;" in told
    assert "row 2" in told
    assert wrong in told


def test_json_numbers_keep_their_figures_and_other_values_become_words() -> None:
    line = '{"answer": 1.50, "source": "SANA", "confidential": true, "note": null, "x": 007e}'
    told = refusal(line)
    assert "not JSON" in told
    found = rows('{"answer": 1.50, "source": "S", "confidential": true, "note": null}')
    assert found == [(1, {"answer": "1.50", "source": "S", "confidential": "yes", "note": ""})]


def test_json_lists_of_texts_become_one_cell() -> None:
    line = '{"answer": ["SANA", "Nabaa"], "source": "S", "via": ["A (quotes)", "B (denies)"]}'
    assert rows(line)[0][1] == {
        "answer": "SANA | Nabaa",
        "source": "S",
        "via": "A (quotes) > B (denies)",
    }


def test_json_rows_may_bring_different_keys() -> None:
    read = table('{"answer": "six", "source": "S"}\n{"answer": "1", "mood": "grim"}\n')
    assert read.columns == ("answer", "source", "mood")
    assert [set(cells) for _, cells in read.rows] == [{"answer", "source"}, {"answer", "mood"}]
