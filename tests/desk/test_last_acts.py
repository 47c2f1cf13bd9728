"""One's last act is the one that was done last, in whatever order copies came together."""

import shutil
from itertools import permutations
from pathlib import Path

import pytest
from tests.building import add, opened

from claimcheck import desk
from claimcheck.model.exits import BadInputError
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Verdict

SIX = Finding(Verdict.ESTABLISHED, "first-hand", answer="six")


def at_day(path: Path, day: int, by: str = "Amal"):
    return opened(path, by, f"2026-03-{day:02}")


def verbs(at) -> list[str]:
    assert desk.verify(at).problems == ()
    return [act.verb for act in desk.log(at)]


def test_undo_takes_back_what_one_did_last_also_where_older_acts_came_in_since(copies):
    office, home = copies
    with at_day(home, 1) as at:
        desk.settle(at, "k2", SIX)
    with at_day(office, 2) as at:
        desk.grade(at, "Firas", Reliability.B, "met him")
        desk.merge(at, home)
        assert verbs(at)[:2] == ["grade", "settle"]
        assert desk.undo(at).act.verb == "grade"
        assert desk.undo(at).act.verb == "settle"


def test_redo_does_again_what_one_undid_last_also_where_older_acts_came_in_since(copies):
    office, home = copies
    with at_day(home, 1) as at:
        desk.settle(at, "k2", SIX)
    with at_day(office, 2) as at:
        desk.grade(at, "Firas", Reliability.B, "met him")
        desk.undo(at)
        desk.merge(at, home)
        assert desk.redo(at).act.verb == "grade"


def test_what_one_did_later_in_another_copy_ends_the_redo_there_too(copies):
    office, home = copies
    with at_day(office, 1) as at:
        desk.grade(at, "Firas", Reliability.B, "met him")
        desk.undo(at)
    with at_day(home, 2) as at:
        desk.settle(at, "k2", SIX)
    with at_day(office, 3) as at:
        desk.merge(at, home)
        with pytest.raises(BadInputError, match="could redo"):
            desk.redo(at)
        assert desk.undo(at).act.verb == "settle"


def test_the_log_has_one_order_in_every_copy(copies, tmp_path):
    office, home = copies
    third = Path(shutil.copy(office, tmp_path / "third.dossier"))
    for path, by, days in (
        (office, "Amal", (5, 7)),
        (home, "Basel", (4, 8)),
        (third, "Carla", (6,)),
    ):
        for day in days:
            with at_day(path, day, by) as at:
                add(at, f"event,question,answer,source\nRaid,killed,{day},{by}\n", f"{by}{day}")
    told: list[list[tuple]] = []
    for order in permutations((office, home, third)):
        target = Path(shutil.copy(order[0], tmp_path / f"all{len(told)}.dossier"))
        with at_day(target, 9) as at:
            desk.merge_all(at, order[1:])
            assert desk.verify(at).problems == ()
            told.append([(act.id, act.at) for act in desk.log(at)])
    assert all(each == told[0] for each in told)
    assert [at for _, at in told[0]] == sorted((at for _, at in told[0]), reverse=True)


def test_an_act_never_comes_before_one_that_it_follows_whatever_the_clocks_say(copies):
    office, home = copies
    with at_day(home, 28) as at:  # a clock that is weeks ahead
        desk.grade(at, "Firas", Reliability.B, "met him")
    with at_day(office, 2) as at:
        desk.merge(at, home)
        desk.settle(at, "k2", SIX)
        desk.correct(at, "k2", {"note": "checked"}, "seen")
        assert verbs(at)[:3] == ["correct", "settle", "grade"]
        assert [desk.undo(at).act.verb for _ in range(3)] == ["correct", "settle", "grade"]


def test_what_cannot_be_undone_stands_in_the_way_of_no_redo(copies):
    office, _ = copies
    with at_day(office, 1) as at:
        desk.grade(at, "Firas", Reliability.B, "met him")
        desk.undo(at)
        desk.note_export(at, "questions", "csv", "out.csv")
        desk.redact(at, "k3", "a witness in danger")
        assert desk.redo(at).act.verb == "grade"


@pytest.mark.parametrize("typed", ["amal haddad", "AMAL  HADDAD", "Amal Haddad", "Аmal Haddad"])
def test_however_ones_name_is_typed_one_undoes_ones_own_last_act(copies, typed):
    office, _ = copies
    with at_day(office, 1, "Amal Haddad") as at:
        desk.grade(at, "Firas", Reliability.B, "met him")
    with at_day(office, 2, typed) as at:
        assert desk.undo(at).act.verb == "grade"
    with at_day(office, 3, "Amal Haddad") as at:
        assert desk.redo(at).act.verb == "grade"
    with at_day(office, 4, "Amal Hadad") as at, pytest.raises(BadInputError, match="could undo"):
        desk.undo(at)
