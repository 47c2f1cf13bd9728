"""The queue of conflicts, the most pressing first, with a filter."""

from collections.abc import Sequence
from typing import ClassVar

from attrs import evolve
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.timer import Timer

from claimcheck import desk as door
from claimcheck.tui.action import QUEUE, Action
from claimcheck.tui.actions import bindings
from claimcheck.tui.empty_queue import why_empty
from claimcheck.tui.filter_screen import TYPING_PAUSE, FilterScreen
from claimcheck.tui.lines import run
from claimcheck.tui.page import Bar, Page
from claimcheck.tui.preview import preview_of
from claimcheck.tui.queue import Entry, Queue
from claimcheck.tui.ranking import Compared, Ranked, Weighed

_PREVIEW_FROM = 120
_PROPOSALS = "in_conflict('proposals')"
_BEFORE_HIDING = 45  # in the order of the footer


class QueueScreen(FilterScreen):
    """Where a review begins and comes back to."""

    where = QUEUE
    BINDINGS: ClassVar[list[BindingType]] = bindings(QUEUE)

    def __init__(self) -> None:
        super().__init__()
        self._busy = True
        self._preview_later: Timer | None = None

    def body(self) -> ComposeResult:
        """Put the filter above the queue and a preview beside it."""
        yield from self.filter_row()
        with Horizontal(id="body"):
            yield Queue(self._read, "queue")
            yield Page("preview")
        yield Page("empty")

    def _read(self, numbers: Sequence[int]) -> dict[int, Entry]:
        found = door.queue_lines(self.review.desk, numbers)
        if veil := self.review.veil:
            return {number: (name, veil.line(line)) for number, (name, line) in found.items()}
        return found

    def on_mount(self) -> None:
        """Rank the conflicts beside the screen: a large dossier takes its time the first time."""
        self.query_one("#header", Bar).say((run(f" {self.review.desk.path.name}", "strong"),))
        self.review.say("Comparing what the claims say …")
        self.review.ranking = self.review.begin_ranking(self)
        self.run_worker(self.review.ranking.run, thread=True, exclusive=True)

    @on(Compared)
    def _say_how_far(self, message: Compared) -> None:
        if self._busy:
            self.review.say(
                f"Comparing what the claims say: {message.done:,} of {message.total:,} questions. "
                "esc leaves; what is compared stays."
            )

    @on(Ranked)
    def _ranked(self, message: Ranked) -> None:
        self._busy = False
        self.review.ranking = None
        self.review.confidential = message.confidential
        self.queue.load(message.numbers)
        self.review.notice = message.problem
        self.show_notice()
        self.show_header()
        self._show_or_explain()

    @on(Weighed)
    def _weighed(self) -> None:
        if self.is_current and self.free():
            self.look()

    @property
    def queue(self) -> Queue:
        """The queue itself."""
        return self.query_one(Queue)

    def free(self) -> bool:
        """Whether the desk is free to answer."""
        return not self._busy

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Do nothing with the conflicts while they are being ranked, but leave."""
        return (self.free() or action == "clear_filter") and super().check_action(
            action, parameters
        )

    def look(self, keep: int | None = None) -> None:
        """Rank again; the cursor stays on its conflict."""
        self.review.renew_veil()
        numbers = self.review.ask(self.review.ranked)
        if numbers is not None:
            self.queue.load(numbers, keep=self.queue.number if keep is None else keep)
        self.show_header()
        self._show_or_explain()

    def _show_or_explain(self) -> None:
        empty = not self.queue.numbers
        self.query_one("#body").display = not empty
        explained = self.query_one("#empty", Page)
        explained.display = empty
        if empty:
            explained.show(lambda to: why_empty(self.review, to))

    @on(Queue.Moved)
    def _preview(self) -> None:
        page = self.query_one("#preview", Page)
        page.display = self.app.size.width >= _PREVIEW_FROM
        if self._preview_later is not None:
            self._preview_later.stop()
        if page.display:
            self._preview_later = self.set_timer(TYPING_PAUSE, self._show_preview)

    def _show_preview(self) -> None:
        make = preview_of(self.review, self.queue.question) if self.queue.question else None
        if make is not None:
            self.query_one("#preview", Page).show(make)

    @on(Queue.Opened)
    async def action_open_conflict(self) -> None:
        """Open the conflict under the cursor."""
        question = self.queue.question
        if question is not None:
            await self.review.open_question(question)

    def can(self, action: str) -> bool:
        """Whether there is a conflict to do something about."""
        about_one = action == "open_conflict" or action.startswith("in_conflict")
        return super().can(action) and (not about_one or bool(self.queue.numbers))

    def called(self, action: Action) -> Action:
        """Name what hides by what it does next."""
        if action.id == "toggle_settled" and not self.review.all_statuses:
            return evolve(action, label="show settled")
        if action.id == "toggle_unclear" and self.review.unclear_too:
            return evolve(action, label="conflicts alone")
        if action.id == _PROPOSALS and self.review.waiting:
            return evolve(super().called(action), footer=_BEFORE_HIDING)
        return super().called(action)

    def show_waiting(self) -> None:
        """Say how many proposals wait, also where there is no conflict."""
        super().show_waiting()
        self._show_or_explain()

    async def action_in_conflict(self, action: str) -> None:
        """Open the conflict under the cursor and do something about it at once."""
        await self.action_open_conflict()
        if self.review.screen is not self:
            await self.review.screen.run_action(action)

    def action_down(self) -> None:
        """Go to the next conflict."""
        self.queue.move(1)

    def action_up(self) -> None:
        """Go to the conflict before."""
        self.queue.move(-1)

    def action_page_down(self) -> None:
        """Go down by what is in view."""
        self.queue.move(self.queue.page_height())

    def action_page_up(self) -> None:
        """Go up by what is in view."""
        self.queue.move(-self.queue.page_height())

    def action_first(self) -> None:
        """Go to the first conflict."""
        self.queue.go(0)

    def action_last(self) -> None:
        """Go to the last conflict."""
        self.queue.go(len(self.queue.numbers) - 1)

    def action_toggle_settled(self) -> None:
        """Hide what is settled, or show it again."""
        every = self.review.all_statuses = not self.review.all_statuses
        self.review.say("All conflicts are shown." if every else "Settled ones are hidden.")
        self.look()

    def action_toggle_unclear(self) -> None:
        """Show also what cannot be compared, or conflicts alone again."""
        too = self.review.unclear_too = not self.review.unclear_too
        self.review.say(
            "Also shown is what cannot be compared: answers that may contradict or not."
            if too
            else "Conflicts alone are shown."
        )
        self.look()

    def action_clear_filter(self) -> None:
        """Show all conflicts again; leave while they are still being ranked."""
        if self._busy:
            self.app.exit()
        else:
            super().action_clear_filter()
