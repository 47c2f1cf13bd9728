"""A conflict of which some claims may be of another event says so before anybody settles it."""

import pytest
from tests.building import MINES, add, new_dossier
from tests.tui.reviewer import CONFLICTS, reviewing

from claimcheck import desk
from claimcheck.model.settlement import Finding, Verdict

DOUBT = "≠ b1 may be of another event (57%, e decides)"


@pytest.fixture
def mines(tmp_path):
    return new_dossier(tmp_path, MINES)


def last_act(path):
    with desk.open_desk(path, "anyone") as at:
        last, *_ = desk.log(at)
        return last.verb, last.because


def conflicts(path):
    with desk.open_desk(path, "anyone") as at:
        return [state.event.label for state in desk.conflicts(at)]


async def ask_of_doubt(amal):
    await amal.press("enter")
    await amal.until(DOUBT)
    await amal.press("e")
    await amal.until("What may be one, or two")


async def open_mines(amal):
    await amal.press("slash")
    await amal.type("explosion")
    await amal.press("enter")
    await amal.until("1 ○ open     explosion")
    await amal.press("enter")
    await amal.until(DOUBT)


async def test_what_may_be_of_another_event_is_told_above_the_positions_with_the_reason(mines):
    async with reviewing(mines) as amal:
        await amal.press("enter")
        await amal.until(DOUBT)
        assert f"{DOUBT}: against one event: the days" in amal.words
        above, _, _ = amal.sees.partition("1 origin · 1 claim")
        assert DOUBT in above
        assert all(len(row.rstrip()) <= 80 for row in amal.rows)


async def test_the_key_that_decides_parts_it_with_its_effect_told_before_and_after(mines):
    async with reviewing(mines) as amal:
        await ask_of_doubt(amal)
        assert "57% event: this ≠ b1, b2: explosion, Qarnat" in amal.words
        assert "one▸two" in amal.sees
        assert "will: 2 claims (b1, b2) to an event apart, “explosion, Qarnat”; 3" in amal.words
        await amal.press("tab")
        await amal.type("farmers, three days later")
        await amal.press("enter")
        assert "two from now on: " in amal.words
        assert "Here: 3 positions, open → 2 positions, open." in amal.words
        await amal.until_gone(DOUBT)
    assert last_act(mines) == ("part", "farmers, three days later")


async def test_whoever_says_that_it_is_one_is_not_told_again(mines):
    async with reviewing(mines) as amal:
        await ask_of_doubt(amal)
        await amal.press("left")
        assert "▸one two" in amal.words
        assert "will: it is not proposed again." in amal.words
        await amal.press("tab")
        await amal.type("one minefield")
        await amal.press("enter")
        assert "one, and not proposed again: " in amal.words
        await amal.until_gone(DOUBT)
    assert last_act(mines) == ("dismiss", "one minefield")
    assert len(conflicts(mines)) == 1


async def test_each_proposal_begins_with_what_it_proposes(tmp_path):
    named = "id,event,question,answer,source\nx1,Taksim,killed,6,Syrian Observer\n"
    named += "x2,Taksim,killed,9,the Syrian Observer\n"
    async with reviewing(new_dossier(tmp_path, MINES, named)) as amal:
        await open_mines(amal)
        await amal.press("e")
        await amal.until("What may be one, or two")
        assert "one▸two" in amal.sees
        await amal.press("down")
        assert "▸one two" in amal.words
        await amal.press("tab", "right")
        assert "one▸two" in amal.sees, "whoever chose is not overruled"
        await amal.press("shift+tab", "up")
        assert "one▸two" in amal.sees
        await amal.press("down")
        assert "▸one two" in amal.words


async def test_nothing_is_told_of_what_its_givers_named_or_a_person_settled(tmp_path, mines):
    (tmp_path / "named").mkdir()
    async with reviewing(new_dossier(tmp_path / "named", CONFLICTS)) as amal:
        await amal.press("enter")
        await amal.app.workers.wait_for_complete()
        assert "may be of another event" not in amal.sees
    with desk.open_desk(mines, "Amal") as at:
        desk.settle(at, desk.find_question(at, "a1"), Finding(Verdict.ESTABLISHED, "seen", "12"))
    async with reviewing(mines) as amal:
        await amal.press("enter")
        await amal.until("✓ settled")
        await amal.app.workers.wait_for_complete()
        assert "may be of another event" not in amal.sees


async def test_the_next_conflict_is_not_told_what_holds_of_the_one_before(tmp_path):
    async with reviewing(new_dossier(tmp_path, MINES, CONFLICTS)) as amal:
        await open_mines(amal)
        await amal.press("escape", "escape", "home", "enter")
        seen = {DOUBT in amal.sees}
        for _ in range(3):
            await amal.press("s")
            await amal.app.workers.wait_for_complete()
            seen.add(DOUBT in amal.sees and "explosion" not in amal.sees)
        assert seen == {False}


async def test_while_names_are_hidden_the_doubt_names_nobody(tmp_path):
    sources = "name,kind,confidential\nQarnat,witness,yes\n"
    async with reviewing(new_dossier(tmp_path, MINES, sources)) as amal:
        await amal.press("enter")
        await amal.until(DOUBT)
        assert "both name Qarnat" in amal.words
        await amal.press("v")
        await amal.until("both name confidential")
        assert "Qarnat" not in amal.sees


async def test_of_many_claims_a_few_are_named_so_that_the_reason_stays_in_view(tmp_path):
    row = "b{0},4{0},farmers,man {0},4{0} were killed when a mine blew up near Qarnat,r3,"
    row += "paragraph 3,2031-03-21\n"
    more = "".join(map(row.format, range(3, 7)))
    async with reviewing(new_dossier(tmp_path, MINES + more)) as amal:
        await amal.press("enter")
        await amal.until("b1, b3, b4, b5 and 1 more may be of another event")
        assert "e decides): against one event: the days" in amal.words


async def test_what_another_program_added_meanwhile_is_not_parted_unseen(mines):
    async with reviewing(mines) as amal:
        await ask_of_doubt(amal)
        rows = [row for row in MINES.splitlines() if row.startswith("b")]
        later = "\n".join([MINES.splitlines()[0], *(row.replace("b", "later", 1) for row in rows)])
        with desk.open_desk(mines, "Basim") as at:
            add(at, f"{later}\n", "zlater")
        await amal.press("tab")
        await amal.type("farmers, three days later")
        await amal.press("enter")
        assert "is not proposed, or not any more" in amal.words
        assert "Nothing was recorded" in amal.words
    assert last_act(mines)[0] == "add"
