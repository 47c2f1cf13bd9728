"""Sentences name claims as the lists do: by the giver's own id, where that is one claim's alone."""

from functools import partial

import pytest

COLUMNS = "id,event,question,answer,source,said,stance,about"
WHY = ("--because", "the register says so")


@pytest.fixture
def told(record):
    return partial(record, COLUMNS)


@pytest.fixture
def settled(told, quick, empty):
    """Two claims on the dead of the ferry; y1 was established."""
    told("y1,ferry,killed,17,A,2024-01-02,,", "y2,ferry,killed,17,B,2024-01-02,,")
    ended = quick("settle", empty, "y1", "--verdict", "established", "--answer", "17", *WHY)
    assert ended.code == 0


@pytest.fixture
def note(quick, empty):
    """What stands first beside the question."""

    def first():
        return quick("questions", empty).rows[0]["notes"][0]

    return first


def test_a_claim_that_came_later_is_named_by_its_givers_id(settled, told, note):
    told("m2,ferry,killed,16,C,2024-01-03,,", name="more")
    assert note() == "m2 says “16”, against the settled “17”."


def test_a_claim_whose_id_two_givers_use_is_named_as_the_lists_name_it(
    settled, told, note, quick, empty
):
    told("m2,ferry,killed,16,C,2024-01-03,,", name="more")
    told("m2,flood,drowned,3,D,2024-02-03,,", name="other")
    [sixteen] = [row["id"] for row in quick("claims", empty).rows if row["answer"] == "16"]
    assert sixteen != "m2"
    assert note() == f"{sixteen} says “16”, against the settled “17”."


def test_a_claim_that_was_retracted_is_not_said_to_be_gone(settled, note, quick, empty):
    quick("retract", empty, "y1", "--because", "typed from the wrong page")
    assert note() == "y1, which the settlement was made on, was retracted."


def test_a_claim_that_was_moved_is_said_to_have_been(settled, told, note, quick, empty):
    told("w1,ferry,wounded,4,A,2024-01-02,,", name="more")
    quick("move", empty, "y1", "--to", "w1", "--because", "it counts the wounded")
    assert note() == "y1, which the settlement was made on, was moved to another question."


def test_a_claim_whose_table_was_undone_still_has_its_id(told, quick, empty, note):
    told("y1,ferry,killed,17,A,2024-01-02,,")
    told("z1,ferry,killed,17,B,2024-01-02,,", name="more")
    quick("settle", empty, "y1", "--verdict", "established", "--answer", "17", *WHY)
    _settle, added, *_ = quick("log", empty).rows
    assert quick("undo", empty, added["id"]).code == 0
    assert note() == "z1, which the settlement was made on, is gone."


def test_a_claim_that_was_taken_back_is_named_with_the_one_that_did_it(settled, told, note):
    told("y3,ferry,killed,17,A,2024-01-04,retracts,y1", name="more")
    assert note() == "y1, which the settlement was made on, was withdrawn by y3."


def test_an_updated_claim_is_named_with_its_update_in_lists_and_in_the_report(
    told, quick, empty, folder
):
    told("b4,ferry,people killed,4,A,2024-01-02,,", "b5,ferry,people killed,9,A,2024-01-04,,")
    told("b6,ferry,people killed,30,B,2024-01-04,,", name="more")
    said = "b4 was updated by b5 and counts for no origin."
    [question] = quick("questions", empty).rows
    assert any(said in position["reasons"] for position in question["positions"])
    assert quick("export", empty, "-o", "report.html").code == 0
    assert said in (folder / "report.html").read_text()


def test_a_claim_of_another_question_is_named_as_it_was_typed(settled, told, quick, empty):
    told("m1,flood,drowned,3,D,2024-02-03,,", name="more")
    ended = quick(
        "settle", empty, "y1", "--verdict", "established", "--answer", "17",
        "--claim", "m1=rejected", *WHY,
    )  # fmt: skip
    assert ended.code == 3
    assert "m1 is not a claim of this question. Nothing was recorded." in ended.err
