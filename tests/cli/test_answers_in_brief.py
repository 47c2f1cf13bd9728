"""Answers in a line: ⇄ stands between those that contradict and nowhere else."""

from functools import partial

import pytest
from tests.cli.conftest import now

COLUMNS = "id,event,question,answer,source,said"


@pytest.fixture
def told(record):
    return partial(record, COLUMNS)


@pytest.fixture
def changed(quick, empty):
    """What `changes` tells of the one question since a moment: its answers then and now."""

    def rows(since):
        [row] = quick("changes", empty, "--since", since).rows
        return row["answer_was"], row["answer_now"]

    return rows


def test_answers_that_agree_are_not_set_against_each_other(told, changed):
    told("a1,ferry,killed,11,A,2024-01-02", "a2,ferry,killed,11,B,2024-01-02")
    since = now()
    told("a3,ferry,killed,dozens,C,2024-01-02", name="more")
    told("a4,ferry,killed,at least 30,D,2024-01-02", name="most")
    was, stands = changed(since)
    assert was == "11 (2)"
    assert stands.startswith("11 (2) ⇄ ")


def test_a_figure_that_was_updated_is_not_set_against_the_one_that_replaced_it(told, changed):
    told("a1,ferry,people killed,6,A,2024-01-02", "a2,ferry,people killed,11,B,2024-01-03")
    since = now()
    told("a3,ferry,people killed,11,A,2024-01-04", name="more")
    was, stands = changed(since)
    assert was == "6 (1) ⇄ 11 (1)"
    assert stands == "11 (2)"


def test_what_was_found_of_each_part_is_told_where_both_are_true(told, quick, empty):
    told("a1,ferry,killed,6,A,2024-01-02", "a2,ferry,killed,11,B,2024-01-02")
    since = now()
    parts = ("--part", "killed at sea: a1", "--part", "died ashore: a2")
    quick("settle", empty, "a1", "--verdict", "both", *parts, "--because", "two places")
    rows = quick("changes", empty, "--since", since).rows
    assert rows[0]["answer_now"] == "both: killed at sea; died ashore"


def test_what_its_own_speaker_took_back_does_not_stand_among_the_answers_of_a_conflict(
    told, quick, empty
):
    told(
        "a1,ferry,people killed,6,A,2024-01-02",
        "a2,ferry,people killed,11,A,2024-01-04",
        "a3,ferry,people killed,40,B,2024-01-04",
    )
    row = quick("conflicts", empty, "--format", "table").out.splitlines()[-1]
    assert "11 (1) ⇄ 40 (1)" in row
    assert "6 (0)" not in row
    [conflict] = quick("conflicts", empty).rows
    assert {position["answer"] for position in conflict["positions"]} == {"6", "11", "40"}


def test_where_all_was_taken_back_the_answer_is_still_told(record, quick, empty):
    rows = ("a1,ferry,killed,6,A,asserts,", "a2,ferry,killed,6,A,retracts,a1")
    record("id,event,question,answer,source,stance,about", *rows)
    assert "6 (0)" in quick("questions", empty, "--format", "table").out
