"""The foot of the screen is honest: what is used most first, and where all the rest is told."""

import pytest
from tests.building import add, new_dossier
from tests.tui.reviewer import reviewing

from claimcheck import desk

MANY = "event,question,answer,source\n" + "".join(
    f"raid {number},people killed,{answer},{source}\n"
    for number in range(13)
    for answer, source in (("four", "SANA"), ("nine", "SNHR"))
)
SHELLING = """\
id,event,question,answer,source
k1,Tafas shelling,people killed,four,SANA
k2,Tafas shelling,people killed,nine,SNHR
k3,Tafas shelling,time of the shelling,14:30,SANA
k4,Tafas shelling,civilians killed,three,SNHR
k5,Tafas shelling,people wounded,20,SNHR
"""


def keys(amal):
    """The keys that the foot of the screen names."""
    return amal.rows[-1].replace("\u2068", "").split()


async def test_the_place_among_thirteen_is_told_whole_at_80_columns(tmp_path):
    path = tmp_path / "long.dossier"
    desk.found_dossier(path, "Layla", title="Raids in the north-east, spring of 2024")
    with desk.open_desk(path, "Layla") as at:
        add(at, MANY)
    async with reviewing(path, by="Layla al-Masri") as layla:
        await layla.press("end", "enter")
        assert "· 13 of 13 " in layla.rows[0]
        assert "○ 13 open" in layla.rows[0]
        assert "✓ 0 settled" in layla.rows[0]
        assert "Layla al-Masri" in layla.rows[0]


async def test_at_140_columns_the_queue_names_all_that_can_be_done_with_a_conflict(path):
    async with reviewing(path, size=(140, 40)) as amal:
        for told in ("i unclear", "m move", "c join", "x part", "e proposals", "? keys"):
            assert told in " ".join(keys(amal))
        assert "all keys" not in amal.rows[-1]


@pytest.mark.parametrize("size", [(80, 24), (60, 24), (40, 12)])
async def test_where_not_all_fit_the_last_says_where_all_are(path, size):
    async with reviewing(path, size=size) as amal:
        assert keys(amal)[:2] == ["enter", "open"]
        assert keys(amal)[-3:] == ["?", "all", "keys"]
        await amal.press("enter")
        assert keys(amal)[:2] == ["enter", "settle"]
        assert keys(amal)[-3:] == ["?", "all", "keys"]
        await amal.press("question_mark")
        assert "Keys" in amal.sees


async def test_while_the_filter_is_typed_its_own_keys_are_named(path):
    async with reviewing(path) as amal:
        await amal.press("slash")
        assert " ".join(keys(amal)) == "enter keep esc clear"
        await amal.type("siege")
        await amal.press("enter")
        assert keys(amal)[:2] == ["enter", "open"]
        await amal.press("slash", "escape")
        assert keys(amal)[:2] == ["enter", "open"]


async def test_only_what_can_be_done_is_offered(path):
    async with reviewing(path, size=(200, 40)) as amal:
        assert not {"undo", "redo"} & set(keys(amal))
        await amal.press("enter")
        assert not {"undo", "redo", "reopen"} & set(keys(amal))
        await amal.press("enter")
        await amal.type("he was there")
        await amal.press("enter")
        assert "undo" in keys(amal)
        assert "reopen" not in keys(amal), "of the next conflict, which is open"
        await amal.press("p")
        assert "reopen" in keys(amal)
        await amal.press("u")
        assert "redo" in keys(amal)
        assert not {"undo", "reopen"} & set(keys(amal))


async def test_join_offers_first_what_asks_the_same_sort_of_thing(tmp_path):
    async with reviewing(new_dossier(tmp_path, SHELLING), size=(100, 40)) as amal:
        await amal.press("enter", "c")
        order = [
            min(place for place, row in enumerate(amal.rows) if label in row)
            for label in ("civilians killed", "people wounded", "time of the shelling")
        ]
        assert order == sorted(order)
        assert "time of the shelling (asks something else)" in amal.sees
        await amal.press("down")
        assert "asks for a count of the same event, too" in amal.words
        await amal.press("down")
        assert "asks something else of the same event: a time, and not a count" in amal.words
