"""What the documents say is so: commands run, columns and words are those of the program."""

import csv
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.exchange.columns import (
    ALIAS_COLUMNS,
    CLAIM_COLUMNS,
    DOCUMENT_COLUMNS,
    DOCUMENT_RESERVED,
    GRADE_COLUMNS,
    LABEL_COLUMNS,
    RELAY_COLUMNS,
    RESERVED,
    SOURCE_COLUMNS,
    SOURCE_RESERVED,
    WITHIN_COLUMNS,
)
from claimcheck.exchange.reconciled import QUESTION_TABLE
from claimcheck.model.kinds import AnswerKind, EvidenceState, How, Stance, Status
from claimcheck.model.relation import RelationName
from claimcheck.model.scales import RELIABILITY_MEANS, Confidence, Likelihood
from claimcheck.model.settlement import Outcome, Verdict

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONCEPTS = (ROOT / "docs" / "concepts.md").read_text(encoding="utf-8")
TABLES = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")


def commands(text: str) -> list[str]:
    return re.findall(r"```sh\n(.*?)```", text, re.DOTALL)


def test_the_readme_has_the_two_commands_to_start_with():
    start, test, *_ = commands(README)
    assert start == "pip install . && claimcheck demo\n"
    assert test == 'pip install -e ".[dev]" && pytest\n'


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """The README's five minutes from claims to table, run as they stand."""
    folder = tmp_path_factory.mktemp("readme")
    script = "set -e\n" + "\n".join(commands(README)[2:])
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "CLAIMCHECK_REVIEWER": "Amal"}
    told = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    return folder, told.stdout


def test_the_readmes_commands_find_the_conflict_that_it_tells_of(walked):
    _, out = walked
    assert "14 (2) ⇄ three (1)" in out
    assert "nothing is left open" in out


def test_the_readmes_commands_end_in_the_reconciled_table(walked):
    folder, _ = walked
    with (folder / "reconciled.csv").open(encoding="utf-8", newline="") as source:
        (row,) = csv.DictReader(source)
    assert (row["verdict"], row["answer"], row["by"]) == ("established", "14", "Amal")


@pytest.mark.parametrize(
    "words", [Status, Verdict, Outcome, RelationName, Confidence, Likelihood, EvidenceState]
)
def test_every_word_of_a_closed_vocabulary_is_explained_in_the_concepts(words):
    missing = [word for word in words if not re.search(rf"\b{word}\b", " ".join(CONCEPTS.split()))]
    assert not missing


@pytest.mark.parametrize(
    ("heading", "words"),
    [("status", Status), ("verdict", Verdict), ("relation", RelationName)],
    ids=["status", "verdict", "relation"],
)
def test_the_tables_of_words_in_the_concepts_name_no_others(heading, words):
    table = re.split(rf"(?m)^\| {heading} \| .*\n", CONCEPTS)[1].split("\n\n")[0]
    rows = [line.split(" | ")[0] for line in table.splitlines() if line.startswith("| `")]
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == set(map(str, words))


def test_every_grade_is_explained_in_the_concepts_by_its_meaning():
    flat = " ".join(CONCEPTS.split())
    for letter, meaning in RELIABILITY_MEANS.items():
        assert re.search(rf"\b{letter}\W+{meaning.removeprefix('reliability ')}", flat), letter


def first_cells(heading: str) -> list[str]:
    """Give what the table under a heading of the document on tables names, row by row."""
    (section,) = re.findall(rf"(?ms)^##+ {heading}\n(.*?)(?=^##|\Z)", TABLES)
    return re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        ("Claims", CLAIM_COLUMNS),
        ("Sources", SOURCE_COLUMNS),
        ("Grades", GRADE_COLUMNS),
        ("Labels", LABEL_COLUMNS),
        ("Relays", RELAY_COLUMNS),
        ("Documents", DOCUMENT_COLUMNS),
        ("Other names", ALIAS_COLUMNS),
        ("What lies within what", WITHIN_COLUMNS),
        ("The reconciled tables, out", (*QUESTION_TABLE, *RESERVED)),
    ],
)
def test_the_columns_of_a_table_stand_in_the_document_on_tables_and_no_others(heading, columns):
    assert sorted(first_cells(heading)) == sorted(columns)


@pytest.mark.parametrize("columns", [SOURCE_RESERVED, DOCUMENT_RESERVED])
def test_columns_that_are_passed_over_are_named_where_that_is_said(columns):
    told = [text for text in TABLES.split("\n\n") if "passed over with a note" in text]
    assert any(all(f"`{column}`" in text for column in columns) for text in told)


@pytest.mark.parametrize("words", [AnswerKind, Stance, How])
def test_every_word_that_a_column_takes_is_named_in_the_document_on_tables(words):
    assert not [word for word in words if f"`{word}`" not in TABLES]


def test_every_link_between_the_documents_leads_somewhere():
    broken = [
        f"{page.name}: {target}"
        for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md"))
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert not broken
