"""The demo shows the real conflicts of the five reports, and none that is not there."""

import csv

import pytest
from tests.building import ticking

from claimcheck import desk
from claimcheck.desk.demo import seeds
from claimcheck.desk.listing import Choice


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "daraa.dossier"
    desk.build_demo(path, "Amal", now=ticking())
    with desk.open_desk(path, "Amal") as at:
        yield at


def expected(relation: str) -> set[frozenset[str]]:
    with seeds() as folder, (folder / "expected.csv").open(encoding="utf-8") as source:
        rows = list(csv.DictReader(source))
    return {
        frozenset((row["a"], row["b"]))
        for row in rows
        if (row["relation"] == "contradicts") == (relation == "contradicts")
    }


def found(at) -> set[frozenset[str]]:
    return {
        frozenset((desk.shown_id(at, each.a), desk.shown_id(at, each.b)))
        for state in desk.conflicts(at)
        for each in state.reckoned.contradictions
    }


def test_every_contradiction_that_a_careful_reader_finds_is_found(demo):
    assert expected("contradicts") <= found(demo)


def test_no_look_alike_is_taken_for_a_contradiction(demo):
    assert not found(demo) & expected("other")


def test_nothing_else_is_taken_for_a_contradiction(demo):
    assert found(demo) == expected("contradicts")


def test_the_28_are_one_voice_and_the_correspondent_does_not_stand_behind_them(demo):
    (kidnapped,) = (
        state for state in desk.conflicts(demo) if state.question.label == "fighters kidnapped"
    )
    positions = {each.answer: each for each in kidnapped.reckoned.positions}
    assert positions["28"].origins == positions["six"].origins == 1
    assert "Firas al-Ahmed" not in positions["28"].sources
    assert {desk.shown_id(demo, uid) for uid in positions["28"].denied_by} == {"d0-21"}


def test_sana_and_sama_are_two_sources(demo):
    names = {source["name"] for source in desk.LISTS["sources"](demo, Choice())}
    assert {"SANA", "Sama"} <= names


def test_the_words_of_every_claim_are_found_in_its_digest(demo):
    states = {claim["id"]: claim["evidence"] for claim in desk.LISTS["claims"](demo, Choice())}
    assert {name for name, held in states.items() if held["state"] != "anchored"} == set()


def test_the_demo_verifies(demo):
    assert desk.verify(demo).problems == ()


def test_a_second_demo_does_not_touch_the_first(tmp_path):
    first = desk.demo_path(tmp_path)
    first.touch()
    assert desk.demo_path(tmp_path) != first


def test_a_part_is_named_with_whom_it_counts_and_is_no_rival_of_the_whole(demo):
    (kidnapped,) = (
        state for state in desk.conflicts(demo) if state.question.label == "fighters kidnapped"
    )
    answers = {each.answer for each in kidnapped.reckoned.positions}
    assert {"three (freed)", "three (still held)"} <= answers
    lines = dict(desk.queue_lines(demo, desk.queue(demo, "kidnapped")).values())
    assert [dict(group) for group in lines[kidnapped.question.id].groups] == [{"six": 1, "28": 1}]
    assert "three" not in kidnapped.reckoned.would_change


def test_what_costs_people_most_comes_first(demo):
    assert next(desk.conflicts(demo)).question.label == "fighters kidnapped"
