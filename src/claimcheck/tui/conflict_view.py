"""A conflict opened: its positions side by side, and the way from one conflict to the next."""

from collections.abc import Sequence
from contextlib import suppress
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.worker import get_current_worker

from claimcheck import desk as door
from claimcheck.desk import ConflictDetail, PositionDetail, any_text_held
from claimcheck.model.exits import BadInputError, ClaimcheckError
from claimcheck.tui.action import CONFLICT
from claimcheck.tui.actions import actions_in, bindings
from claimcheck.tui.conflict_page import ConflictPage, conflict_page
from claimcheck.tui.lines import Line
from claimcheck.tui.page import Page
from claimcheck.tui.page_screen import PageScreen
from claimcheck.tui.queue_screen import QueueScreen

_OWN = frozenset(action.id.partition("(")[0] for action in actions_in(CONFLICT))


class ConflictView(PageScreen):
    """Shows one conflict; what is done about it is the screen's."""

    where = CONFLICT
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONFLICT)

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question
        self._detail: ConflictDetail | None = None
        self._layout: ConflictPage | None = None
        self._cursor = 0
        self._whole = False

    def body(self) -> ComposeResult:
        """Give the page all the room."""
        yield Page("conflict")

    def on_mount(self) -> None:
        """Show the conflict that was asked for."""
        self.open(self._question)

    @property
    def question(self) -> str:
        """The question that is shown."""
        return self._question

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the keys to the form while one is open."""
        if action in _OWN and not self.free():
            return False
        return super().check_action(action, parameters)

    def put_forms_away(self) -> None:
        """Close what stands open over the conflict."""

    def open(self, question: str) -> None:
        """Show a conflict from its beginning."""
        self._question, self._cursor = question, 0
        self.put_forms_away()
        if self._load():
            self._show(keep_scroll=False)

    def look(self) -> None:
        """Look again at the same conflict; the cursor stays on its answer."""
        answer = self._chosen.position.answer if self._chosen else ""
        if not self._load():
            return
        answers = [held.position.answer for held in self._positions]
        self._cursor = answers.index(answer) if answer in answers else 0
        self._show(keep_scroll=True)

    def _load(self) -> bool:
        desk = self.review.desk
        try:
            self._follow()
            state, fresh = door.shown_state(desk, self._question)
            detail = door.conflict_detail(desk, state) if state else None
        except ClaimcheckError as problem:
            self.review.say(str(problem), warn=True)
            return False
        if detail is None:
            self._leave("No claim is left in this conflict.")
            return False
        self._detail = detail
        self._cursor = max(0, min(self._cursor, len(self._positions) - 1))
        self.review.renew_veil()
        self.show_header()
        if not fresh and not desk.readonly:
            self.run_worker(self._weigh, thread=True, exclusive=True, group="weigh")
        return True

    def _follow(self) -> None:
        """Go on with the question that this one was joined to, with what was typed on it."""
        asked = self._question
        with suppress(BadInputError):  # it is gone, which is said where it is looked for
            self._question = door.find_question(self.review.desk, asked)
        drafts = self.review.drafts
        if self._question != asked and asked in drafts:
            drafts.setdefault(self._question, drafts.pop(asked))

    def _weigh(self) -> None:
        """Run in a thread: weigh the dossier beside the screen, then show what came of it."""
        worker = get_current_worker()
        with suppress(ClaimcheckError):  # what is shown stays as it is; the next look tries again
            door.weigh_apart(self.review.desk)
            if not worker.is_cancelled:
                self.app.call_from_thread(self._weighed)

    def _weighed(self) -> None:
        if self.is_mounted and self.is_current:
            self.look()

    @property
    def _positions(self) -> tuple[PositionDetail, ...]:
        return self._detail.positions if self._detail else ()

    @property
    def _chosen(self) -> PositionDetail | None:
        return self._positions[self._cursor] if self._positions else None

    def _show(self, *, keep_scroll: bool) -> None:
        self.page.show(self._make, keep_scroll=keep_scroll)

    def _make(self, to: int) -> Sequence[Line]:
        if self._detail is None:
            return ()
        shown = self._detail if self.review.veil is None else self.review.veil.detail(self._detail)
        layout = self._layout = conflict_page(
            shown, self._cursor, to, doubt=self.doubt(), whole=self._whole
        )
        self.page.head(layout.heading, range(layout.head, layout.foot))
        return self._layout.lines

    def doubt(self) -> str:
        """Say what is doubtful about all of it, to be told above the positions."""
        return ""

    def _move(self, to: int) -> None:
        if 0 <= to < len(self._positions) and to != self._cursor:
            self._cursor = to
            self._show(keep_scroll=True)

    def action_next_position(self) -> None:
        """Go to the position on the right."""
        self._move(self._cursor + 1)

    def action_previous_position(self) -> None:
        """Go to the position on the left."""
        self._move(self._cursor - 1)

    @on(Page.Clicked)
    def _click(self, message: Page.Clicked) -> None:
        layout = self._layout
        if layout and self.free() and message.y >= layout.head:
            self._move(layout.first + message.x // (layout.column + 3))

    def action_whole(self) -> None:
        """Show all that was shortened, with the paragraphs that the quotes stand in, or less."""
        self._whole = not self._whole
        self._show(keep_scroll=True)
        self.review.say(self._what_is_shown() if self._whole else "")

    def _what_is_shown(self) -> str:
        if self.review.veil is not None:
            return "All is shown but the paragraphs of quotes, as they may name who is hidden."
        if self._detail is None or not any_text_held(self._detail):
            return "All is shown; no document of it is held, so no quote has its paragraph."
        return "All is shown, each quote in its paragraph."

    def action_to_queue(self) -> None:
        """Go back to the queue."""
        self._leave("")

    async def action_filter(self) -> None:
        """Go back to the queue and let words be typed there, those typed ahead too."""
        queue = self._queue_screen()
        number = door.queue_number(self.review.desk, self._question)
        await self.review.pop_screen()
        queue.look(keep=number)
        queue.action_filter()

    def _leave(self, notice: str) -> None:
        self.put_forms_away()
        if notice:
            self.review.notice = notice
        queue = self._queue_screen()
        number = door.queue_number(self.review.desk, self._question)
        self.dismiss()
        queue.look(keep=number)

    def _queue_screen(self) -> QueueScreen:
        return next(one for one in self.app.screen_stack if isinstance(one, QueueScreen))

    def action_skip(self) -> None:
        """Go to the next conflict that needs a decision; this one comes again later."""
        try:
            question = self._next_open()
        except ClaimcheckError as problem:
            self.review.say(str(problem), warn=True)
            return
        if question is None:
            self.review.say("No other conflict needs a decision.")
        else:
            self.review.say("")  # what was done on another conflict says nothing of this one
            self.open(question)

    def action_back(self) -> None:
        """Go to the conflict before this one in the queue."""
        order = self._queue_screen().queue.numbers
        here = self._place(order)
        if here > 0:
            self.open(self._question_of(order[here - 1]))
        else:
            self.review.say("This is the first conflict of the queue.")

    def place(self) -> str:
        """Say which of the conflicts shown this is."""
        order = self._queue_screen().queue.numbers
        here = self._place(order)
        return f" · {here + 1:,} of {len(order):,}" if here >= 0 else ""

    def _place(self, order: Sequence[int]) -> int:
        number = door.queue_number(self.review.desk, self._question)
        return order.index(number) if number is not None and number in order else -1

    def _question_of(self, number: int) -> str:
        return door.queue_lines(self.review.desk, [number])[number][0]

    def _next_open(self) -> str | None:
        """Find the next in the order that the reviewer saw, from here on and then from the top.

        Raises ClaimcheckError where the machine refuses to tell.
        """
        order = self._queue_screen().queue.numbers
        here = self._place(order)
        needy = set(self.review.unsettled())
        for number in (*order[here + 1 :], *order[: max(0, here)]):
            if number in needy:
                return self._question_of(number)
        return None
