"""The columns of a table tell what it holds."""

import pytest

from claimcheck.exchange.columns import (
    TableKind,
    column_name,
    kind_of_table,
)
from claimcheck.model.exits import BadInputError


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
def test_the_columns_tell_what_a_table_holds(columns: str, kind: TableKind) -> None:
    assert kind_of_table(tuple(columns.split())) is kind


def test_columns_that_tell_nothing_are_answered_with_what_each_kind_needs() -> None:
    with pytest.raises(BadInputError) as caught:
        kind_of_table(("name", "colour"))
    told = str(caught.value)
    assert "a table of claims needs answer and source" in told
    assert "a table of sources needs name, and one of kind, affiliation, aliases, grade" in told


@pytest.mark.parametrize(
    ("columns", "kind", "missing"),
    [
        ("id event question answer said", "claims", "source is missing"),
        ("event answer said when quote coder", "claims", "source is missing"),
        ("id event question source said", "claims", "answer is missing"),
        ("event question said when", "claims", "answer and source are missing"),
        ("title publisher published address", "documents", "name is missing"),
        ("kind affiliation aliases", "sources", "name is missing"),
    ],
)
def test_a_table_with_most_columns_of_one_kind_is_told_what_it_lacks(
    columns: str, kind: str, missing: str
) -> None:
    with pytest.raises(BadInputError) as caught:
        kind_of_table(tuple(columns.split()))
    assert str(caught.value) == (
        f"By its columns this is a table of {kind}, but {missing}. "
        "Name the columns so in the first row."
    )


def test_a_slip_in_the_column_that_is_missing_is_named() -> None:
    with pytest.raises(BadInputError, match=r"Is sourse meant to be source.*source is missing"):
        kind_of_table(("id", "event", "question", "answer", "sourse"))


@pytest.mark.parametrize(
    "columns",
    ["id event question kind status positions", "question_id question status answer positions"],
)
def test_a_table_of_questions_is_known_for_what_it_is(columns: str) -> None:
    with pytest.raises(BadInputError, match="a table of questions, which claimcheck gives out"):
        kind_of_table(tuple(columns.split()))


def test_known_columns_are_known_in_any_case_and_others_stay_as_written() -> None:
    assert column_name(" Part Of ") == "part_of"
    assert column_name("Question-ID") == "question_id"
    assert column_name("Colour of Car") == "Colour of Car"
