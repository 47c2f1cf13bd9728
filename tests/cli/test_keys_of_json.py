"""docs/tables.md names the keys of every object that lists give, and no others."""

import json

import pytest
from tests.docs.test_docs import first_cells

from claimcheck.exchange.columns import CLAIM_COLUMNS, DOCUMENT_COLUMNS, RESERVED

SETTLED = ("--verdict", "established", "--answer", "six", "--because", "he was there")


@pytest.fixture
def settled(demo, quick):
    assert quick("settle", demo, "d0-22", *SETTLED).code == 0
    return demo


@pytest.fixture
def listed(settled, quick):
    def rows(verb, *inside):
        found = [json.loads(line) for line in quick(verb, settled).out.splitlines()]
        for key in inside:
            found = [each for row in found for each in row[key]]
        assert found
        return {key for row in found for key in row}

    return rows


@pytest.mark.parametrize(
    ("heading", "verb", "inside"),
    [
        ("Questions and conflicts", "questions", ()),
        ("Questions and conflicts", "conflicts", ()),
        ("Positions", "questions", ("positions",)),
        ("Settlements", "questions", ("settlements",)),
        ("Sources, listed", "sources", ()),
        ("Events", "events", ()),
    ],
)
def test_the_keys_of_what_is_listed_are_told_and_no_others(listed, heading, verb, inside):
    assert sorted(first_cells(heading)) == sorted(listed(verb, *inside))


def test_listed_claims_have_the_columns_of_the_tables(listed):
    assert listed("claims") == {*CLAIM_COLUMNS, *RESERVED} - {"source_grade"}


def test_listed_documents_have_their_columns_and_what_is_told_beside(listed):
    told = {*DOCUMENT_COLUMNS, *first_cells("Documents, listed")}
    assert listed("documents") == told - {"text"}
