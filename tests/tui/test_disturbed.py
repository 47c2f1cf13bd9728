"""What others and the machine do meanwhile: nothing typed is lost, nothing is recorded unseen."""

from contextlib import closing

import apsw
from tests.building import add
from tests.tui.reviewer import reviewing, settlements

from claimcheck import desk
from claimcheck.model.exits import RefusedError


def add_late_claim(path):
    with desk.open_desk(path, "Basel") as basel:
        add(basel, "event,question,answer,source\nNahtah,fighters kidnapped,seven,AP\n", "late")


async def test_what_someone_else_changed_meanwhile_is_shown_and_what_was_typed_kept(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "enter")
        await amal.type("he was there")
        add_late_claim(path)
        await amal.press("enter")
        assert settlements(path) == []
        assert "Someone changed this conflict" in amal.words
        assert "he was there" in amal.sees
        assert "of 3" in amal.sees
        await amal.press("enter")
    [(_, stored)] = settlements(path)
    assert stored.finding.because == "he was there"
    assert len(stored.shown) == 3


async def test_a_full_disk_is_said_and_what_was_typed_kept(path, monkeypatch):
    def full(*_, **__):
        raise RefusedError("The disk that holds the dossier is full. Make room, then try again.")

    async with reviewing(path) as amal:
        await amal.press("enter", "enter")
        await amal.type("he was there")
        with monkeypatch.context() as machine:
            machine.setattr(desk, "settle", full)
            await amal.press("enter")
        assert "The disk that holds the dossier is full" in amal.words
        assert "he was there" in amal.sees
        assert settlements(path) == []
        await amal.press("enter")
    assert len(settlements(path)) == 1


async def test_while_another_program_writes_nothing_is_lost_and_the_screen_goes_on(path):
    async with reviewing(path) as amal:
        await amal.press("enter", "enter")
        await amal.type("he was there")
        add_late_claim(path)
        with closing(apsw.Connection(str(path))) as other:
            amal.app.desk.connection.set_busy_timeout(50)
            other.execute("BEGIN IMMEDIATE")
            await amal.press("escape", "r")
            assert "being written by another program" in amal.words
            await amal.press("s")
            assert "being written by another program" in amal.words
            other.execute("ROLLBACK")
        await amal.press("r", "enter", "enter")
    [(_, stored)] = settlements(path)
    assert stored.finding.because == "he was there"
