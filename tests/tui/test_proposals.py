"""What may be one is pointed to before anybody counts conflicts, and decided on by a key."""

import pytest
from tests.building import SHELLED, new_dossier
from tests.tui.reviewer import CONFLICTS, reviewing

from claimcheck import desk

TWICE_TOLD = """id,event,question,answer,source,when,where
s1,strike on the Sarab fuel depot,people killed,14,SANA,2024-03-02,Sarab
s2,strike on the Sarab fuel depot,people killed,nine,SNHR,2024-03-02,Sarab
s3,bombing of the depot at Sarab,people wounded,20,Radio,2024-03-02,Sarab
"""
APART = "\n".join(row for row in TWICE_TOLD.splitlines() if not row.startswith("s2")) + "\n"


@pytest.fixture
def told_twice(tmp_path):
    return new_dossier(tmp_path, TWICE_TOLD)


def proposed(path):
    with desk.open_desk(path, "anyone") as at:
        return [each.said for each in desk.proposals(at)]


async def test_the_foot_of_the_queue_says_how_many_proposals_wait_and_the_key_at_80_columns(
    told_twice,
):
    assert len(proposed(told_twice)) == 1
    async with reviewing(told_twice) as amal:
        await amal.until("e proposals (1)")
        assert "e proposals (1)" in amal.rows[-1]
        assert len(amal.rows[-1].rstrip()) <= 80


async def test_where_nothing_is_proposed_no_number_is_told(path):
    async with reviewing(path, size=(140, 40)) as amal:
        await amal.app.workers.wait_for_complete()
        await amal.press("down")
        assert "e proposals " in amal.rows[-1]
        assert "proposals (" not in amal.rows[-1]


async def test_the_key_decides_on_events_that_may_be_one_and_the_number_falls(told_twice):
    async with reviewing(told_twice) as amal:
        await amal.until("e proposals (1)")
        await amal.press("e")
        await amal.until("What may be one")
        assert "bombing of the depot at Sarab" in amal.words
        await amal.press("tab")
        await amal.type("one depot, one night")
        await amal.press("enter")
        await amal.until("one from now on")
        await amal.press("escape")
        await amal.until_gone("proposals (1)")
    assert proposed(told_twice) == []
    with desk.open_desk(told_twice, "anyone") as at:
        (state,) = desk.conflicts(at)
        assert state.event.label == "strike on the Sarab fuel depot"
        assert len({each.event.id for each in desk.questions(at)}) == 1


async def test_what_else_tells_of_a_bare_event_is_named_first_with_how_likely_it_is(tmp_path):
    path = new_dossier(tmp_path, SHELLED)
    async with reviewing(path) as amal:
        await amal.press("slash")
        await amal.type("shelling Qarnat")
        await amal.press("enter")
        await amal.press("enter")
        await amal.press("c")
        assert "▸26% event: funeral, Qarnat" in amal.sees
        assert "why: both name Qarnat: as a1 (26% likely to be one)" in amal.words
        assert "26% funeral, Qarnat: mourners" not in amal.sees, "it comes with its event"
        await amal.press("escape", "m")
        assert "26% funeral, Qarnat: mourners carried nine coffins" in amal.sees
        await amal.press("escape", "e")
        assert "▸26% event: this = funeral, Qarnat" in amal.sees
        await amal.press("tab")
        await amal.type("they buried the dead of the school")
        await amal.press("enter")
        assert "one from now on: shelling, Qarnat = funeral, Qarnat" in amal.words
    with desk.open_desk(path, "anyone") as at:
        assert len({state.event.id for state in desk.questions(at)}) == 2
        last, *_ = desk.log(at)
    assert (last.verb, last.because) == ("accept", "they buried the dead of the school")


async def test_where_nothing_contradicts_yet_the_empty_queue_names_what_is_proposed(tmp_path):
    async with reviewing(new_dossier(tmp_path, APART)) as amal:
        await amal.until("1 proposal of what may be one: claimcheck proposals")
        assert "No two claims contradict" in amal.sees


async def test_of_a_large_dossier_they_are_not_counted(tmp_path):
    many = "".join(f"m{n},raid {n},killed,{n},SANA,,\n" for n in range(300))
    async with reviewing(new_dossier(tmp_path, CONFLICTS, TWICE_TOLD + many)) as amal:
        await amal.app.workers.wait_for_complete()
        await amal.press("down")
        assert "proposals (" not in amal.sees
