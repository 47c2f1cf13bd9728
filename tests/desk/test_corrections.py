"""Corrections made in two copies come together, column by column, and history tells both."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from tests.building import KIDNAPPED, add, claims, new_dossier, ticking

from claimcheck import desk
from claimcheck.dossier import lookup
from claimcheck.journal.claim_story import corrected, correction
from claimcheck.journal.codec import UnreadableBodyError, decode, encode
from claimcheck.model.kinds import Status
from claimcheck.model.settlement import Finding, Verdict

SIX = Finding(Verdict.ESTABLISHED, "first-hand", answer="six")


@pytest.fixture
def mine(tmp_path):
    return new_dossier(tmp_path, KIDNAPPED)


@pytest.fixture
def theirs(mine, tmp_path):
    return Path(shutil.copy(mine, tmp_path / "theirs.dossier"))


def correct(path, by: str, **changes: str) -> None:
    with desk.open_desk(path, by, now=ticking("2026-02-01T08:00:00+00:00")) as at:
        desk.correct(at, "k2", changes, f"{by} read it")


def claim(at) -> Any:
    return _shown(at)["claim"]


def _shown(at) -> Any:
    return desk.show(at, "k2")


def merged(first, second):
    with desk.open_desk(first, "Amal") as at:
        desk.merge(at, second)
        assert desk.verify(at).problems == ()
        told = _shown(at)
    steps = [each for each in told["history"] if each["did"] == "claim-corrected"]
    return told["claim"], steps


def test_corrections_of_different_columns_both_hold(mine, theirs):
    correct(mine, "Amal", note="checked in print", unit="fighters")
    correct(theirs, "Basel", quote="six of them", source="Firas al-Ahmed")
    here, steps = merged(mine, theirs)
    there, same_steps = merged(theirs, mine)
    assert here == there
    assert steps == same_steps
    assert (here["note"], here["unit"]) == ("checked in print", "fighters")
    assert (here["quote"], here["source"]) == ("six of them", "Firas al-Ahmed")
    assert {each["by"]: each["changed"] for each in steps} == {
        "Amal": {"note": "checked in print", "unit": "fighters"},
        "Basel": {"quote": "six of them", "source": "Firas al-Ahmed"},
    }


def test_of_corrections_of_one_column_one_holds_everywhere_and_the_history_tells_the_other(
    mine, theirs
):
    correct(mine, "Amal", note="checked")
    correct(theirs, "Basel", note="not to be found")
    here, steps = merged(mine, theirs)
    there, _ = merged(theirs, mine)
    assert here == there
    assert [each["changed"] for each in steps][-1] == {"note": here["note"]}
    assert {each["changed"]["note"] for each in steps} == {"checked", "not to be found"}


def test_a_correction_that_was_merged_in_makes_a_settlement_look_again(mine, theirs):
    """Wherever it lies in the order: the reviewer has not seen the claim as it is now."""
    correct(theirs, "Basel", answer="sixteen")
    with desk.open_desk(mine, "Amal", now=ticking("2026-02-01T08:00:00+00:00")) as at:
        desk.correct(at, "k2", {"note": "checked"}, "read")
        desk.settle(at, "k2", SIX)
        desk.merge(at, theirs)
        assert claim(at)["answer"] == "sixteen"
        assert next(desk.questions(at)).reckoned.status == Status.STALE


def test_undoing_one_of_two_corrections_leaves_the_other(mine, theirs):
    correct(mine, "Amal", note="checked")
    correct(theirs, "Basel", quote="six of them")
    merged(mine, theirs)
    with desk.open_desk(mine, "Amal") as at:
        desk.undo(at)
        assert (claim(at)["note"], claim(at)["quote"]) == (None, "six of them")


def test_tables_revised_in_two_copies_come_together_too(mine, theirs):
    for path, by, was, now in (
        (mine, "Amal", "28 members", "28 fighters"),
        (theirs, "Basel", "some media reports", "some media"),
    ):
        with desk.open_desk(path, by) as at:
            table = KIDNAPPED.replace(was, now).encode()
            revised = desk.add_table(at, _stream(table), "t.csv", "csv", "table1", revise=True)
            assert revised.revised == 1
    with desk.open_desk(mine, "Amal") as at:
        desk.merge(at, theirs)
        shown = desk.show(at, "k1")["claim"]
        assert (shown["quote"], shown["source"]) == ("28 fighters", "some media")
        assert add(at, KIDNAPPED, "table1").added == 0, "the first version is known"


def _stream(content: bytes):
    from io import BytesIO  # noqa: PLC0415

    return BytesIO(content)


def test_a_claim_that_was_corrected_is_the_same_whatever_its_version(mine):
    with desk.open_desk(mine, "Amal") as at:
        before = lookup.claim_by_uid(at.connection, desk.find_claim(at, "k2").uid)
        desk.correct(at, "k2", {"note": "checked"}, "read")
        after = lookup.claim_by_uid(at.connection, desk.find_claim(at, "k2").uid)
        assert before is not None
        assert after is not None
        assert before.entry != after.entry
        desk.undo(at)
        assert lookup.claim_by_uid(at.connection, before.uid) == before


@given(was=claims, now=claims)
def test_a_correction_holds_what_changes_and_leads_from_one_to_the_other(was, now):
    change = correction("u1", was, now, "read")
    assert corrected(was, change) == now
    assert all(getattr(was, name) != getattr(now, name) for name in change.columns)
    kind, version, text = encode(change)
    assert decode(kind, version, text) == change


def test_a_correction_of_a_column_that_there_is_not_cannot_be_read():
    text = '{"because":"x","columns":["__class__"],"to":{"answer":"","source":""},"uid":"u1"}'
    with pytest.raises(
        UnreadableBodyError, match=r"claim-corrected cannot be read: .* is no column of a claim"
    ):
        decode("claim-corrected", 2, text)
