"""Going through the queue: undo and redo, skip, filter, reopen, grade, the end of the queue."""

import pytest
from tests.building import new_dossier
from tests.tui.reviewer import reviewing, settlements, statuses

from claimcheck import desk


async def settle(reviewer, reason="seen"):
    await reviewer.press("enter")
    await reviewer.type(reason)
    await reviewer.press("enter")


async def test_undo_takes_the_last_decision_back_and_goes_back_to_its_conflict(path):
    async with reviewing(path) as amal:
        await amal.press("enter")
        await settle(amal)
        await amal.press("u")
        assert "fighters kidnapped" in amal.rows[1]
        assert "undone: settle" in amal.sees
    assert settlements(path) == []


async def test_undo_works_across_a_restart(path):
    async with reviewing(path) as amal:
        await amal.press("enter")
        await settle(amal)
        await amal.press("q")
    assert len(settlements(path)) == 1
    async with reviewing(path) as amal:
        await amal.press("u")
        assert "fighters kidnapped" in amal.rows[1]
    assert settlements(path) == []


async def test_redo_lets_it_hold_again_across_a_restart_too(path):
    async with reviewing(path) as amal:
        await amal.press("enter")
        await settle(amal)
        await amal.press("u")
    async with reviewing(path) as amal:
        await amal.press("z")
        assert "holds again" in amal.sees
    assert len(settlements(path)) == 1


async def test_undo_never_takes_back_tables_that_were_added(path):
    async with reviewing(path) as amal:
        await amal.press("u")
        assert "nothing that Amal could undo" in amal.sees
    assert len(statuses(path)) == 3


async def test_undo_leaves_the_decisions_of_others_alone(path):
    async with reviewing(path, "Basel") as basel:
        await basel.press("enter")
        await settle(basel)
    async with reviewing(path) as amal:
        await amal.press("u")
    assert [stored.by for _, stored in settlements(path)] == ["Basel"]


async def test_skip_goes_on_and_what_was_skipped_comes_again(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "s")
        assert "first day of the siege" in amal.rows[1]
        await settle(amal)
        assert "people killed in the raid" in amal.rows[1]
        await settle(amal)
        assert "fighters kidnapped" in amal.rows[1]
    assert len(settlements(path)) == 2


async def test_when_nothing_is_left_the_queue_says_what_to_do_next(path):
    async with reviewing(path) as amal:
        await amal.press("enter")
        for _ in range(3):
            await settle(amal)
        assert "Nothing is left to settle" in amal.words
        assert "claimcheck export" in amal.words
        await amal.press("t")
        assert "Every conflict is settled." in amal.sees
    assert set(statuses(path).values()) == {"settled"}


async def test_an_empty_dossier_says_what_to_do(tmp_path):
    async with reviewing(new_dossier(tmp_path)) as amal:
        assert "No two claims contradict each other here." in amal.sees
        assert "claimcheck add" in amal.words
        assert "claimcheck export" in amal.words
        await amal.press("enter", "s", "u", "z", "end", "pagedown")
        assert "No two claims" in amal.sees


async def test_the_filter_works_while_it_is_typed_and_escape_clears_it(path):
    async with reviewing(path) as amal:
        await amal.press("slash")
        await amal.type("SIEGE day")
        await amal.until_gone("fighters kidnapped")
        assert "first day of the siege" in amal.sees
        assert "fighters kidnapped" not in amal.sees
        await amal.press("escape")
        assert "fighters kidnapped" in amal.sees


async def test_the_filter_finds_sources_and_answers_and_stays_for_the_next_conflicts(path):
    async with reviewing(path) as amal:
        await amal.press("slash")
        await amal.type("sana")
        await amal.press("enter")
        await amal.press("enter")
        assert "people killed in the raid" in amal.rows[1]
        await amal.press("s")
        assert "No other conflict needs a decision." in amal.sees


async def test_the_filter_finds_a_conflict_by_words_that_a_claim_of_it_quotes(path):
    async with reviewing(path) as amal:
        await amal.press("slash")
        await amal.type("28 men")
        await amal.until_gone("people killed in the raid")
        assert "fighters kidnapped" in amal.sees


async def test_a_filter_without_hits_says_so(path):
    async with reviewing(path) as amal:
        await amal.press("slash")
        await amal.type("unheard of")
        await amal.press("enter")
        assert "No conflict holds “unheard of”." in amal.sees


async def test_what_is_settled_can_be_reopened_with_a_reason(path):
    async with reviewing(path) as amal:
        await amal.press("enter")
        await settle(amal)
        await amal.press("p", "o", "enter")
        assert "The reason is missing" in amal.sees
        await amal.type("new report")
        await amal.press("enter")
        assert "recorded: open again" in amal.sees
    assert statuses(path)["fighters kidnapped"] == "open"


async def test_what_is_open_cannot_be_reopened(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "o")
        assert "is not settled" in amal.sees


async def test_a_source_is_graded_from_its_conflict_and_the_grade_is_shown(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "g", "tab", "b", "tab")
        await amal.type("close to the events")
        await amal.press("enter")
        assert "Firas · B usually reliable" in amal.words
    with desk.open_desk(path, "anyone") as at:
        shown = desk.show(at, "Firas")["source"]
    assert isinstance(shown, dict)
    assert [(given["grade"], given["because"]) for given in shown["grades"]] == [
        ("B", "close to the events")
    ]


async def test_a_grade_is_undone_like_a_settlement(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "g", "tab", "b", "tab")
        await amal.type("close to the events")
        await amal.press("enter", "u")
        assert "B usually" not in amal.words


@pytest.mark.parametrize("keys", [("ت", "enter"), ("j", "enter"), ("down", "enter")])
async def test_moving_works_on_an_arabic_keyboard_too(path, keys):
    async with reviewing(path) as amal:
        await amal.press(*keys)
        assert "first day of the siege" in amal.rows[1]


async def test_undo_redo_skip_filter_help_and_quit_have_arabic_keys(path):
    async with reviewing(path) as amal:
        await amal.press("enter")
        await settle(amal)
        await amal.press("ع")
        assert settlements(path) == []
        await amal.press("ئ")
        assert len(settlements(path)) == 1
        await amal.press("س")
        assert "first day of the siege" in amal.rows[1]
        await amal.press("؟")
        assert "Anywhere" in amal.sees or "In the queue" in amal.sees
        await amal.press("escape", "escape", "ظ")
        await amal.type("raid")
        await amal.until_gone("fighters kidnapped")
        assert "people killed" in amal.sees
        await amal.press("enter")
        await amal.press("ض")
        assert not amal.app.is_running


async def test_the_mouse_opens_a_conflict_and_chooses_a_position(path):
    async with reviewing(path) as amal:
        await amal.pilot.click("#queue", offset=(20, 2))
        await amal.pilot.click("#queue", offset=(20, 2))
        assert "first day of the siege" in amal.rows[1]
        head = next(y for y, row in enumerate(amal.rows) if "▸" in row)
        await amal.pilot.click(offset=(60, head))
        assert amal.app.screen._cursor == 1
