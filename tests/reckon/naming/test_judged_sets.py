"""Whole sets of names, written by somebody who had not seen the rules, meet; look-alikes hardly."""

import json
from pathlib import Path

import pytest
from tests.reckon.naming.judged_sets import half_in, halves

HALVES = list(halves())


@pytest.mark.parametrize("half", HALVES, ids=lambda half: half.name)
def test_the_names_of_one_thing_meet(half):
    assert sum(each.is_one for each in half.sets) / len(half.sets) >= 0.9


@pytest.mark.parametrize("half", HALVES, ids=lambda half: half.name)
def test_nearly_every_name_meets_the_first_of_its_set(half):
    met = sum(len(each.met()) - 1 for each in half.sets)
    assert met / sum(len(each.names) - 1 for each in half.sets) >= 0.94


@pytest.mark.parametrize("half", HALVES, ids=lambda half: half.name)
def test_look_alikes_of_a_set_are_hardly_ever_proposed(half):
    assert sum(bool(each.found) for each in half.lookalikes) / len(half.lookalikes) <= 0.05


@pytest.mark.parametrize("half", HALVES, ids=lambda half: half.name)
def test_short_forms_are_proposed_for_what_they_mean_and_for_nothing_where_they_fit_several(half):
    assert sum(each.is_short_right for each in half.short) / len(half.short) >= 0.9


def test_names_that_no_rule_was_mended_on_meet_as_well_as_they_did_at_first_sight():
    kept_back = half_in(Path(__file__).parent / "held_back" / "fifth_writer")
    assert sum(each.is_one for each in kept_back.sets) >= 36
    assert sum(len(each.met()) - 1 for each in kept_back.sets) >= 135
    assert sum(bool(each.found) for each in kept_back.lookalikes) <= 3
    assert sum(each.is_short_right for each in kept_back.short) >= 18


def test_any_folder_of_judged_sets_can_be_read(tmp_path):
    rows = {
        "sets": {"id": "s", "kind": "place", "names": ["Nahtah", "Nahta", "Tafas"]},
        "lookalikes": {"id": "l", "kind": "place", "names": ["Sama", "Sanamayn"]},
        "short": {
            "id": "f",
            "kind": "party",
            "names": ["Eighth Brigade", "the brigade"],
            "short": "the brigade",
            "means": "Eighth Brigade",
        },
    }
    for part, row in rows.items():
        (tmp_path / f"{part}.jsonl").write_text(json.dumps(row), encoding="utf-8")
    half = half_in(tmp_path)
    assert half.sets[0].met() == ["Nahtah", "Nahta"]
    assert not half.sets[0].is_one
    assert not half.lookalikes[0].found
    assert half.short[0].is_short_right
