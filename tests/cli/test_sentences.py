"""Sentences that a reviewer reads: they name who is meant, and end where they should."""

from functools import partial

import pytest

COLUMNS = "id,event,question,answer,source,via,stance,about"


@pytest.fixture
def told(record):
    return partial(record, COLUMNS)


@pytest.fixture
def reasons(quick, empty):
    """The first reason of each position of the one question, by its answer."""

    def first():
        [question] = quick("questions", empty).rows
        return {each["answer"]: each["reasons"][0] for each in question["positions"]}

    return first


def test_a_denial_names_the_source_whose_figure_it_denies(told, quick, empty):
    told("a1,ferry,killed,17,A,,,", "a2,ferry,killed,17,Ministry,,denies,")
    [conflict] = quick("conflicts", empty).rows
    assert conflict["contradictions"][0]["why"] == "Ministry denies “17”, which A says"


def test_a_denial_of_a_vaguer_figure_tells_the_closer_one_with_who_says_it(told, quick, empty):
    told("a1,ferry,killed,36,A,,,", "a2,ferry,killed,dozens,Ministry,,denies,")
    [conflict] = quick("conflicts", empty).rows
    assert conflict["contradictions"][0]["why"] == "Ministry denies “dozens”, and A says “36”"


@pytest.mark.parametrize(
    ("because", "reason"),
    [
        ("toll grew", "toll grew. Would settle it: the morgue register"),
        ("Toll grew.", "Toll grew. Would settle it: the morgue register"),
        ("who counted?", "who counted? Would settle it: the morgue register"),
    ],
)
def test_the_reason_of_the_reconciled_table_ends_before_what_would_settle_it_begins(
    told, quick, empty, because, reason
):
    told("a1,ferry,killed,17,A,,,", "a2,ferry,killed,20,B,,,")
    quick(
        "settle", empty, "a1", "--verdict", "unsettled", "--would-settle", "the morgue register",
        "--because", because,
    )  # fmt: skip
    [row] = quick("export", empty, "--format", "jsonl").rows
    assert row["reason"] == reason


def test_of_several_origins_it_is_said_which_one_has_no_name(told, reasons):
    told(
        "n1,ferry,killed,17,local sources,Reuters,,",
        "n2,ferry,killed,17,some activists,SANA,,",
        "b1,ferry,killed,20,E,,,",
    )
    seventeen = reasons()["17"]
    assert "its source is nameless" not in seventeen
    assert "local sources (Reuters) is a nameless source" in seventeen


def test_one_nameless_voice_alone_is_its_source(told, reasons):
    told("n1,ferry,killed,17,local sources,Reuters,,", "b1,ferry,killed,20,E,,,")
    assert "its source is nameless" in reasons()["17"]


def test_a_settlement_is_not_offered_as_what_the_tool_suggests(told, quick, empty):
    told("a1,ferry,killed,17,A,,,", "a2,ferry,killed,20,B,,,")
    quick("settle", empty, "a1", "--verdict", "established", "--answer", "17", "--because", "seen")
    ended = quick("settle", empty, "a1", "--suggested", "--because", "the tool says so")
    assert ended.code == 3
    assert "a1 is settled, and weighing would only give that settlement back" in ended.err
