"""What cannot be compared is no conflict; a key shows it too, to be settled as any other."""

import pytest
from tests.building import new_dossier
from tests.tui.reviewer import CONFLICTS, reviewing, settlements

from claimcheck import desk

UNCLEAR = """id,event,question,answer,source
u1,murder,where the body was found,at the Old Mill,police
u2,murder,where the body was found,in the harbour district,radio
"""


@pytest.fixture
def mixed(tmp_path):
    return new_dossier(tmp_path, CONFLICTS, UNCLEAR)


async def test_a_key_shows_what_cannot_be_compared_and_hides_it_again(mixed):
    async with reviewing(mixed) as amal:
        assert "where the body was found" not in amal.sees
        assert "○ 3 open" in amal.rows[0]
        await amal.press("i")
        assert "where the body was found" in amal.sees
        told = next(row for row in amal.rows if "at the Old Mill (1)" in row)
        assert " (1) ? " in told
        assert "in the harbour district (1)" in told
        assert "○ 4 open" in amal.rows[0]
        await amal.press("ه")
        assert "where the body was found" not in amal.sees
        assert "○ 3 open" in amal.rows[0]


async def test_it_is_settled_as_any_other_and_stays_in_view(mixed):
    async with reviewing(mixed) as amal:
        await amal.press("i", "slash")
        await amal.type("body")
        await amal.press("enter")
        await amal.until_gone("raid")
        await amal.press("enter", "enter")
        await amal.type("the mill stands there")
        await amal.press("enter", "escape")
        assert "✓ settled" in amal.sees
        assert "where the body was found" in amal.sees
    assert [label for label, _ in settlements(mixed)] == ["where the body was found"]


async def gone_through(amal):
    seen = set()
    for _ in range(4):
        seen.add(amal.rows[1])
        await amal.press("s")
    return seen


async def test_going_on_from_a_conflict_comes_to_it_only_where_it_is_shown(mixed):
    async with reviewing(mixed) as amal:
        await amal.press("enter")
        assert len(await gone_through(amal)) == 3
        await amal.press("escape", "i", "enter")
        assert len(await gone_through(amal)) == 4


async def test_where_nothing_contradicts_the_empty_queue_tells_the_key(tmp_path):
    async with reviewing(new_dossier(tmp_path, UNCLEAR)) as amal:
        assert "No two claims contradict" in amal.sees
        assert "i shows what cannot be compared (1)." in amal.sees
        await amal.press("i")
        assert "where the body was found" in amal.sees


def test_lists_of_conflicts_hold_contradictions_alone(mixed):
    with desk.open_desk(mixed, "Amal") as at:
        assert len(list(desk.conflicts(at))) == 3
        assert len(desk.queue(at)) == 3
        assert len(desk.queue(at, unclear_too=True)) == 4
