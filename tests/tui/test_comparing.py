"""The first look at a large dossier: the screen says how far it is and can be left."""

from threading import Event

import pytest
from tests.building import new_dossier
from tests.tui.reviewer import Reviewer

from claimcheck import desk
from claimcheck.desk import reckoning
from claimcheck.tui.app import ReviewApp, run_review

QUESTIONS = 60
SOON = 25
WITHIN_SECONDS = 60


@pytest.fixture
def goes_on():
    """Set when comparing may go on past the first questions."""
    return Event()


@pytest.fixture
def slow(tmp_path, monkeypatch, goes_on):
    """A dossier whose questions are kept in batches of ten; the 26th is waited for."""
    rows = "".join(
        f"event {number},dead,{answer},{source}\n"
        for number in range(QUESTIONS)
        for answer, source in (("four", "SANA"), ("nine", "SNHR"))
    )
    path = new_dossier(tmp_path, f"event,question,answer,source\n{rows}")
    quick, compared = reckoning._cached, []

    def slowly(*given):
        compared.append(given)
        if len(compared) > SOON:
            assert goes_on.wait(WITHIN_SECONDS)
        return quick(*given)

    monkeypatch.setattr(reckoning, "_cached", slowly)
    monkeypatch.setattr(reckoning, "_BATCH", 10)
    return path


def left_to_compare(path) -> int:
    totals = [0]
    with desk.open_desk(path, "anyone") as at:
        desk.refresh(at, lambda _, total: totals.append(total))
        assert desk.verify(at).problems == ()
    return totals[-1]


async def test_it_is_said_how_many_questions_are_compared_and_then_they_are_there(slow, goes_on):
    with desk.open_desk(slow, "Amal") as at:
        app = ReviewApp(at)
        async with app.run_test(size=(80, 24)) as pilot:
            amal = Reviewer(app, pilot)
            while f"of {QUESTIONS} questions" not in amal.words:
                await pilot.pause(0.02)
            assert "esc leaves" in amal.words
            goes_on.set()
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert "questions" not in amal.words
            assert "event 0" in amal.sees


@pytest.mark.parametrize("key", ["escape", "q", "ctrl+c"])
async def test_leaving_while_it_compares_keeps_what_is_compared(slow, goes_on, key):
    with desk.open_desk(slow, "Amal") as at:
        app = ReviewApp(at)
        async with app.run_test(size=(80, 24)) as pilot:
            while app.ranking is None or app.ranking.done < 15:
                await pilot.pause(0.02)
            await pilot.press(key)
            await pilot.pause()
            assert app._exit
        goes_on.set()
        assert app.ranking is not None
        assert app.ranking.ended.wait(WITHIN_SECONDS)
        assert app.ranking.stopped
    assert 0 < left_to_compare(slow) <= QUESTIONS - 10


def test_who_left_early_is_told_that_it_goes_on_from_there(slow, monkeypatch):
    def leaves(app):
        app.ranking = app.begin_ranking(app)
        app.ranking.done, app.ranking.total = 20, QUESTIONS
        app.ranking.stop()

    monkeypatch.setattr(ReviewApp, "run", leaves)
    with desk.open_desk(slow, "Amal") as at:
        assert run_review(at).startswith("20 of 60 questions are compared.")
