"""What was settled and does not hold as it stands waits in the queue, with or without a rival."""

import shutil
from pathlib import Path

import pytest
from tests.building import new_dossier, opened
from tests.tui.reviewer import CONFLICTS, reviewing

from claimcheck import desk
from claimcheck.model.settlement import Finding, Verdict

ALONE = """id,event,question,answer,source
t1,arrests,teachers detained,12,Union
"""


def settle(path, by, answer):
    with opened(path, by) as here:
        desk.settle(here, "t1", Finding(Verdict.ESTABLISHED, "as I see it", answer=answer))


@pytest.fixture
def disputed(tmp_path):
    path = new_dossier(tmp_path, CONFLICTS, ALONE)
    copy = Path(shutil.copy(path, tmp_path / "copy.dossier"))
    settle(path, "Tom", "12")
    settle(copy, "Lea", "11")
    with opened(path, "Tom", "2026-03-02") as here:
        desk.merge(here, copy)
    return path


@pytest.fixture
def emptied(tmp_path):
    """A question that was settled and whose one claim was retracted since."""
    path = new_dossier(tmp_path, ALONE)
    settle(path, "Tom", "12")
    with opened(path, "Tom", "2026-03-02") as here:
        desk.retract(here, "t1", "the union took it back")
    return path


async def test_a_disputed_question_is_in_the_queue_though_its_claims_do_not_contradict(disputed):
    async with reviewing(disputed) as amal:
        row = next(row for row in amal.rows if "arrests: teachers detained" in row)
        assert "≠ disputed" in row
        assert "≠ 1 disputed" in amal.rows[0]
        await amal.press("t")
        assert "arrests: teachers detained" in amal.sees, "it still needs a decision"
        await amal.press("slash")
        await amal.type("teachers")
        await amal.press("enter")
        await amal.until_gone("siege")
        assert "arrests: teachers detained" in amal.sees


async def test_a_stale_question_without_claims_is_in_the_queue_opened_and_reopened(emptied):
    async with reviewing(emptied) as amal:
        assert "arrests: teachers detained" in amal.sees
        assert "! 1 stale" in amal.rows[0]
        await amal.press("enter")
        for key in ("right", "w", "g", "m", "x"):
            await amal.press(key)
        await amal.press("o")
        await amal.type("nothing is left of it")
        await amal.press("enter")
        assert "recorded: open again" in amal.words


@pytest.mark.parametrize("key", ["enter", "1", "2", "3", "5", "6"])
async def test_what_is_left_without_claims_can_be_settled_by_its_reason(emptied, key):
    async with reviewing(emptied) as amal:
        await amal.press("enter", key)
        assert "reason" in amal.sees


def test_lists_of_conflicts_still_hold_contradictions_alone(disputed):
    with desk.open_desk(disputed, "Amal") as at:
        assert len(list(desk.conflicts(at))) == 3
        assert len(desk.queue(at)) == 4
        assert len(desk.queue(at, statuses=("disputed",))) == 1
        assert desk.queue(at, "teachers") == desk.queue(at, statuses=("disputed",))
