"""A queue of any length: only what comes into view is read."""

from array import array
from time import process_time

from tests.tui.reviewer import Reviewer
from textual.app import App

from claimcheck.desk import QueueLine
from claimcheck.tui.queue import PAGE, Queue

MANY = 100_000


class Asked:
    """A desk that counts how often it is asked, and for how much."""

    def __init__(self):
        self.pages = []

    def __call__(self, numbers):
        self.pages.append(len(numbers))
        return {
            number: (
                f"q-{number}",
                QueueLine(f"event {number}", "how many", ((("28", 1), ("six", 2)),), "open", 0.5),
            )
            for number in numbers
        }


class Long(App):
    """A screen with nothing but the queue."""

    CSS = "Queue { height: 1fr; }"

    def __init__(self, asked):
        super().__init__()
        self.queue = Queue(asked, "queue")

    def compose(self):
        yield self.queue


async def test_a_hundred_thousand_conflicts_are_read_by_pages():
    asked = Asked()
    app = Long(asked)
    async with app.run_test(size=(80, 24)) as pilot:
        began = process_time()
        app.queue.load(array("q", range(1, MANY + 1)))
        await pilot.pause()
        assert process_time() - began < 1
        eyes = Reviewer(app, pilot)
        assert "1 ○ open     event 1: how many" in eyes.sees
        assert sum(asked.pages) == PAGE
        app.queue.go(MANY - 1)
        await pilot.pause()
        assert "event 100000: how many" in eyes.sees
        for place in range(0, MANY, MANY // 20):
            app.queue.go(place)
            await pilot.pause()
            assert f"event {place + 1}: how many" in eyes.sees
        assert max(asked.pages) <= PAGE
        assert len(asked.pages) <= 2 + 2 * 21


async def test_moving_within_what_was_read_asks_for_nothing():
    asked = Asked()
    app = Long(asked)
    async with app.run_test(size=(80, 24)) as pilot:
        app.queue.load(array("q", range(1, MANY + 1)))
        await pilot.pause()
        for _ in range(PAGE - 1):
            app.queue.move(1)
        await pilot.pause()
        assert app.queue.cursor == PAGE - 1
        assert len(asked.pages) <= 2


async def test_the_cursor_stays_on_its_conflict_when_the_order_changes():
    app = Long(Asked())
    async with app.run_test(size=(80, 24)) as pilot:
        app.queue.load(array("q", [5, 3, 9]))
        app.queue.go(2)
        app.queue.load(array("q", [9, 5]), keep=9)
        await pilot.pause()
        assert app.queue.number == 9
        assert app.queue.cursor == 0
        app.queue.load(array("q"), keep=9)
        assert app.queue.number is None
