"""What is in a table can be anything: it is refused or kept to the letter, and acts on nothing."""

import importlib
import io
import json
import pkgutil
import re
import subprocess
import sys
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.building import cell_text, new_dossier

from claimcheck import desk, exchange
from claimcheck.desk.listing import Choice
from claimcheck.exchange.table import read_table
from claimcheck.model.exits import BadInputError
from claimcheck.reckon.names import fold

EMPTY = "answer,source\nsix,SANA\n"
LONG = 20_000


@pytest.fixture
def amal(tmp_path):
    with desk.open_desk(new_dossier(tmp_path, EMPTY), "Amal") as at:
        yield at


def add(at, content: str | bytes, form: str, name: str = "t"):
    data = content if isinstance(content, bytes) else content.encode()
    return desk.add_table(at, io.BytesIO(data), name, form, "giver")


def claims(at) -> list[dict]:
    return [dict(row) for row in desk.LISTS["claims"](at, Choice())]


@pytest.mark.parametrize("form", ["json", "jsonl"])
@pytest.mark.parametrize(
    ("bad", "told"),
    [
        ('{"answer": NaN, "source": "x"}', "NaN is no number"),
        ('{"answer": -Infinity, "source": "x"}', "-Infinity is no number"),
        ('{"answer": "6", "answer": "7", "source": "x"}', "is there twice"),
        (f'{{"answer": 1{"0" * 5_000}, "source": "x"}}', "more than 30 figures"),
        ('{"answer": "\\ud800", "source": "x"}', "half of a character"),
        ('{"answer": "a\\u0000b", "source": "x"}', "NUL"),
        (f'{{"answer": {"[" * 100_000}{"]" * 100_000}, "source": "x"}}', "too deep"),
        ('{"answer": {"a": 1}, "source": "x"}', "holds an object"),
    ],
)
def test_json_that_is_no_row_is_refused_by_its_row_and_nothing_is_recorded(amal, form, bad, told):
    good = '{"answer": "six", "source": "Reuters"}'
    content = f"[{good}, {bad}]" if form == "json" else f"{good}\n{bad}\n"
    with pytest.raises(BadInputError) as caught:
        add(amal, content, form)
    assert told in str(caught.value)
    assert "row 2" in str(caught.value)
    assert len(claims(amal)) == 1


def patterns() -> list[re.Pattern]:
    found: dict[re.Pattern, None] = {}
    for each in pkgutil.iter_modules(exchange.__path__):
        module = importlib.import_module(f"claimcheck.exchange.{each.name}")
        held = [value for value in vars(module).values() if isinstance(value, re.Pattern)]
        found |= dict.fromkeys(held)
    return list(found)


SEEDS = [
    "a", " ", "'", '"', "<", "<c ", '<c r="A', ' r = "', " r", "\n", "\r", "\t", "=", "“", "“a",
    "”", "ا", "ا1", "١ ", "(", " (quotes) > ", "\\", "|", "*", "é", "\ud800", "0", "-", "a-", ":",
    "sep=",
]  # fmt: skip


def _seconds(pattern, text) -> float:
    begun = time.process_time()
    pattern.search(text)
    pattern.fullmatch(text)
    return time.process_time() - begun


@pytest.mark.parametrize("pattern", patterns(), ids=lambda pattern: str(pattern.pattern)[:30])
def test_no_pattern_goes_back_and_forth_over_a_long_text(pattern):
    for seed in SEEDS:
        for text in (seed * LONG, seed * LONG + "\0", "x" + seed * LONG + "<"):
            given_text = (
                text.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else text
            )
            assert any(_seconds(pattern, given_text) < 0.05 for _ in range(3)), seed


def test_characters_that_grow_when_folded_stay_within_bounds(amal):
    grown = "ﷺ" * 20_000  # eighteen letters each, where Unicode has its way
    begun = time.process_time()
    add(amal, f"answer,source,event,question\n{grown},{grown},{grown},{grown}\n", "csv")
    assert claims(amal)[-1]["source"] == grown
    assert len(fold(grown)) <= 4 * len(grown)
    assert time.process_time() - begun < 5


PATHS = [
    "/etc/passwd",
    "../../../etc/passwd",
    "file:///etc/passwd",
    "C:\\Windows\\win.ini",
    "~/.ssh",
]


@pytest.mark.parametrize("path", PATHS)
def test_names_and_addresses_in_a_table_are_words_and_open_nothing(amal, path, tmp_path):
    before = sorted(tmp_path.rglob("*"))
    add(amal, f"name,title,address,archived\n{path},t,{path},{path}\n", "csv")
    add(amal, f"answer,source,document,quote\nsix,SANA,{path},root\n", "csv", name=path)
    (document,) = desk.LISTS["documents"](amal, Choice())
    assert document["name"] == path
    assert desk.show(amal, path)["document"]["text"] is None
    assert claims(amal)[-1]["evidence"]["state"] == "unheld"
    assert [each for each in sorted(tmp_path.rglob("*")) if each.suffix != ".dossier-wal"] == [
        each for each in before if each.suffix != ".dossier-wal"
    ]


SQL = ["'; DROP TABLE journal; --", '" OR 1=1 --', "%", "_", "?1", ":a", "\\", "NULL", "x'00'"]
FIELDS = (
    "answer",
    "source",
    "event",
    "question",
    "unit",
    "where",
    "document",
    "quote",
    "note",
    "x",
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                field: st.sampled_from(SQL) | cell_text.map(lambda text: f"a{text}")
                for field in FIELDS
            }
        ),
        min_size=1,
        max_size=4,
    )
)
def test_every_field_comes_back_to_the_letter_whatever_a_database_would_make_of_it(amal, rows):
    held = {row["id"] for row in claims(amal)}
    add(amal, "\n".join(map(json.dumps, rows)), "jsonl")
    back = [
        {field: row[field] for field in FIELDS} for row in claims(amal) if row["id"] not in held
    ]
    assert all(row in rows for row in back)
    assert len(claims(amal)) >= 1
    found = [{field: row[field] for field in FIELDS if field in row} for row in claims(amal)]
    assert all(row in found for row in rows)


@pytest.mark.parametrize("text", SQL)
def test_searching_for_what_a_database_obeys_finds_words(amal, text):
    list(desk.LISTS["claims"](amal, Choice(text=text)))
    assert len(claims(amal)) == 1


def test_what_only_workbooks_and_reports_need_is_loaded_by_them_alone():
    script = "import sys, claimcheck.desk; print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    loaded = set(told.stdout.split())
    assert "claimcheck.exchange.table" in loaded
    assert not {"python_calamine", "xlsxwriter", "zipfile", "tabulate"} & loaded
    assert not {"claimcheck.exchange.archive", "claimcheck.exchange.report"} & loaded


def read_whole(data: bytes, form: str) -> None:
    table = read_table(io.BytesIO(data), "t", form)
    list(table.rows)
    table.faults.raise_any("t")


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "jsonl", "xlsx"])
def test_noise_is_refused_in_a_sentence(form):
    for noise in (b"\x00" * 999, bytes(range(256)) * 9, b"PK\x03\x04" * 99, b"\xff\xfe" * 99):
        with pytest.raises(BadInputError):
            read_whole(noise, form)
