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


def test_known_columns_are_known_in_any_case_and_others_stay_as_written() -> None:
    assert column_name(" Part Of ") == "part_of"
    assert column_name("Question-ID") == "question_id"
    assert column_name("Colour of Car") == "Colour of Car"
