"""What others and the machine do meanwhile: nothing typed is lost, nothing is recorded unseen."""

from contextlib import closing

import apsw
import pytest
from tests.building import add
from tests.tui.reviewer import reviewing, settlements

from claimcheck import desk
from claimcheck.model.exits import RefusedError
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Verdict


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


@pytest.fixture
def basel(path):
    """A colleague at the same dossier."""
    with desk.open_desk(path, "Basel") as at:
        yield at


def verbs(path, by="Amal"):
    """What is stored: the verbs of what a reviewer did, the newest first."""
    with desk.open_desk(path, "anyone") as at:
        return [act.verb for act in desk.log(at) if act.by == by and act.verb not in ("new", "add")]


async def fill_in(amal, key):
    """Open a form by its key and write all that it needs."""
    await amal.press(key)
    if key == "x":
        await amal.type(" that night")
        await amal.pilot.pause()
    sheet = amal.app.screen._sheet
    if key == "m":
        sheet.go_to(sheet._other)
        await amal.pilot.pause()
        await amal.type("k5")
        await amal.pilot.pause()
    sheet.go_to(sheet.reason)
    await amal.pilot.pause()
    await amal.type("they are the same men")
    await amal.pilot.pause()


FORMS = {"enter": "settle", "g": "grade", "m": "move", "x": "part"}


@pytest.mark.parametrize(("key", "verb"), FORMS.items())
async def test_what_was_joined_to_another_meanwhile_is_shown_as_that(path, basel, key, verb):
    async with reviewing(path, size=(100, 40)) as amal:
        await amal.press("enter")
        await fill_in(amal, key)
        desk.join(basel, "k3", "k1", "one question")
        await amal.press("enter")
        if key != "g":  # a grade is of a source, whatever question it speaks in
            assert verbs(path) == []
            assert "Someone changed this conflict" in amal.words
            assert "siege: first day of the siege" in amal.words
            assert "they are the same men" in amal.sees
            await amal.press("enter")
    assert verbs(path) == [verb]


@pytest.mark.parametrize("key", ["enter", "m", "x"])
async def test_where_no_claim_is_left_it_is_said_that_nothing_was_recorded(path, basel, key):
    async with reviewing(path) as amal:
        await amal.press("enter")
        await fill_in(amal, key)
        desk.retract(basel, "k1", "misread")
        desk.retract(basel, "k2", "misread")
        await amal.press("enter")
        assert "Nothing was recorded. No claim is left in this conflict." in amal.words
    assert verbs(path) == []


async def test_what_was_recorded_is_said_also_where_no_claim_is_left(path, basel):
    async with reviewing(path) as amal:
        await amal.press("enter")
        await fill_in(amal, "g")
        desk.move(basel, ["k1", "k2"], "k3", "it is of the siege")
        await amal.press("enter")
        assert "recorded: Firas has grade F. u undoes. No claim is left" in amal.words
    assert verbs(path) == ["grade"]


async def test_a_claim_that_left_meanwhile_is_not_moved_from_where_it_is(path, basel):
    async with reviewing(path) as amal:
        await amal.press("enter")
        await fill_in(amal, "m")
        desk.move(basel, ["k2"], "k3", "it is of the siege")
        await amal.press("enter")
        assert "Someone changed this conflict" in amal.words
        await amal.press("enter")
        assert "Not in this conflict any more: k2. Nothing was recorded." in amal.words
    assert verbs(path) == []


async def test_whoever_settles_otherwise_meanwhile_can_be_replaced_or_stood_beside(path, basel):
    async with reviewing(path, size=(100, 40)) as amal:
        await amal.press("enter")
        await fill_in(amal, "enter")
        assert "others'" not in amal.sees
        desk.settle(basel, "k1", Finding(Verdict.ESTABLISHED, "he told me", answer="28"))
        await amal.press("enter")
        assert "others' ▸stand beside this · are replaced" in amal.words
        await amal.press("tab", "tab", "tab", "right", "enter")
    [(_, stored)] = settlements(path)
    assert (stored.by, stored.finding.answer) == ("Amal", "six")


async def test_a_grade_beside_a_colleagues_is_kept_with_who_gave_it(path, basel):
    async with reviewing(path) as amal:
        await amal.press("enter")
        await fill_in(amal, "g")
        desk.grade(basel, "Firas", Reliability.B, "his page")
        await amal.press("enter")
        assert "recorded: Firas has grade F" in amal.words
    with desk.open_desk(path, "anyone") as at:
        shown = desk.show(at, "Firas")["source"]
    assert [(each["grade"], each["by"]) for each in shown["grades"]] == [
        ("B", "Basel"),
        ("F", "Amal"),
    ]


async def test_what_was_recorded_is_said_also_where_the_screen_cannot_go_on(path, monkeypatch):
    def locked(*_, **__):
        raise RefusedError("The dossier is being written by another program.")

    async with reviewing(path) as amal:
        await amal.press("enter")
        await fill_in(amal, "g")
        with monkeypatch.context() as machine:
            machine.setattr(desk, "shown_state", locked)
            await amal.press("enter")
        assert "recorded: Firas has grade F. u undoes. ! The dossier is being" in amal.words
    assert verbs(path) == ["grade"]
