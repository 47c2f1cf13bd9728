"""The review screen: it sends the desk what the reviewer did and shows what comes back."""

import os
from array import array
from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import SystemCommand
from textual.binding import BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from claimcheck import desk as door
from claimcheck.desk import Desk
from claimcheck.tui.action import ANYWHERE
from claimcheck.tui.actions import ACTIONS, bindings
from claimcheck.tui.arrange_screen import ArrangeScreen
from claimcheck.tui.draft import Draft
from claimcheck.tui.help_screen import HelpScreen
from claimcheck.tui.outgoing import Outgoing
from claimcheck.tui.queue_screen import QueueScreen
from claimcheck.tui.ranking import Ranking
from claimcheck.tui.review_screen import ReviewScreen
from claimcheck.tui.strays import Strays, why_nothing
from claimcheck.tui.veiled_app import VeiledApp
from claimcheck.tui.waiting import Waiting
from claimcheck.tui.words import UNSETTLED

_DARK, _LIGHT = "textual-dark", "textual-light"
# Undo never takes back tables that were added: those go with `claimcheck undo`, knowingly.
_VERBS = ("settle", "reopen", "grade", "move", "part", "join", "alias", "accept", "dismiss")
_OF_ONE_QUESTION = ("settle", "reopen")


class ReviewApp(VeiledApp):
    """Goes through the conflicts of one dossier."""

    CSS_PATH = "review.tcss"
    TITLE = "claimcheck"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        each for each in bindings(ANYWHERE) if getattr(each, "action", "") != "command_palette"
    ]

    def __init__(self, desk: Desk) -> None:
        # Without colour, Textual's own themes come out black on black; the terminal's colours work.
        super().__init__(desk, ansi_color=True if "NO_COLOR" in os.environ else None)
        self.text = ""
        self.all_statuses = True
        self.unclear_too = False
        self.drafts: dict[str, Draft] = {}
        self.notice = ""
        self.waiting: int | None = None
        self.counted_at: tuple[str, ...] = ()
        self.fault: Exception | None = None
        self.ranking: Ranking | None = None
        self._outgoing = Outgoing()
        self._strays = Strays()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let nothing out that acts on a terminal."""
        return (*super().get_line_filters(), self._outgoing)

    async def on_event(self, event: events.Event) -> None:
        """Do what a key is bound to before the next key is looked at.

        Textual hands a key to the screen first and looks at its bindings when it comes back; keys
        typed ahead would by then have missed the form that the first one opens.
        """
        if isinstance(event, events.Key) and not event.is_forwarded and self.focused is None:
            if self._strays.hold(event):
                return
            bound = await self._check_bindings(event.key, priority=True)
            if bound or await self._check_bindings(event.key) or self._is_stray(event):
                return
        await super().on_event(event)

    def _is_stray(self, event: events.Key) -> bool:
        """Say of a key that is bound to nothing here that it does nothing."""
        screen = self.screen
        if not (event.is_printable and isinstance(screen, ReviewScreen) and screen.free()):
            return False
        self._strays.begin(event)
        self.say(why_nothing(event, screen.where, ACTIONS))
        return True

    def on_mount(self) -> None:
        """Begin with the queue."""
        self.theme = _DARK
        self.push_screen(QueueScreen())

    def say(self, text: str, *, warn: bool = False) -> None:
        """Say something on the line above the keys; it stays until something else is said."""
        self.notice = f"! {text}" if warn else text
        if isinstance(self.screen, ReviewScreen):
            self.screen.show_notice()

    def can_undo(self) -> bool:
        """Whether there is anything that the reviewer can undo."""
        return door.can_undo(self.desk, _VERBS)

    def can_redo(self) -> bool:
        """Whether there is anything that the reviewer can redo."""
        return door.can_redo(self.desk, _VERBS)

    def notify(self, message: str, **_: object) -> None:
        """Say it on the notice line: toasts would cover what is being weighed."""
        self.say(message)

    def ranked(self) -> "array[int]":
        """Ask for the conflicts that are shown, in their order."""
        return self._queue(() if self.all_statuses else UNSETTLED)

    def unsettled(self) -> "array[int]":
        """Ask for the conflicts shown that still need a decision."""
        return self._queue(UNSETTLED)

    def _queue(self, statuses: tuple[str, ...]) -> "array[int]":
        return door.queue(self.desk, self.text, statuses, unclear_too=self.unclear_too)

    def counts(self) -> dict[str, int]:
        """Count what the queue can show, by status."""
        return door.count_statuses(
            self.desk, conflicts_only=True, unclear_too=self.unclear_too, shaken_too=True
        )

    async def open_question(self, question: str) -> None:
        """Show a conflict, whatever is shown now."""
        while not isinstance(self.screen, ReviewScreen):
            await self.pop_screen()
        if isinstance(self.screen, ArrangeScreen):
            self.screen.open(question)
        else:
            await self.push_screen(ArrangeScreen(question))

    async def action_undo(self) -> None:
        """Undo the reviewer's last decision, of an earlier day too."""
        await self._strike(door.undo, "undone", "z lets it hold again")

    async def action_redo(self) -> None:
        """Let what was last undone hold again."""
        await self._strike(door.redo, "holds again", "u undoes it")

    async def _strike(self, how: Callable[..., door.Undone], did: str, then: str) -> None:
        undone = self.ask(lambda: how(self.desk, verbs=_VERBS))
        if undone is None:
            return
        act = undone.act
        question = door.question_hit(undone) if act.verb in _OF_ONE_QUESTION else ""
        state = self.ask(lambda: door.question_state(self.desk, question)) if question else None
        if state is not None:
            await self.open_question(question)
            about = f"{act.verb} “{state.event.label}: {state.question.label}”"
        else:
            about = f"{act.verb} {act.summary}"
            self._look()
        self.say(f"{did}: {about}. {then}.")

    def action_look_again(self) -> None:
        """Look again at what is recorded."""
        self.say("This is how it stands now.")
        self._look()

    def _look(self) -> None:
        if isinstance(self.screen, ReviewScreen):
            self.screen.look()

    def action_keys(self) -> None:
        """Show the keys."""
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen())

    def action_light_or_dark(self) -> None:
        """Change between dark and light."""
        self.theme = _LIGHT if self.theme == _DARK else _DARK

    @on(Waiting)
    def _counted(self, message: Waiting) -> None:
        if message.heads == self.counted_at:
            self.waiting = message.number
            if isinstance(self.screen, ReviewScreen):
                self.screen.show_waiting()

    def begin_ranking(self, screen: Screen[None]) -> Ranking:
        """Prepare what ranks the conflicts in a thread."""
        return Ranking(self.desk, screen, self.text, () if self.all_statuses else UNSETTLED)

    def action_help_quit(self) -> None:
        """Say how to leave to whoever presses ctrl+c; while it would take long, leave."""
        if self.ranking is not None:
            self.exit()
            return
        self.say("q leaves; all that was decided is on disk.")

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every action that works here by its name, and the themes."""
        where = screen.where if isinstance(screen, ReviewScreen) else ANYWHERE
        for action in ACTIONS:
            if action.where in (where, ANYWHERE) and action.id != "command_palette":
                yield SystemCommand(action.label, action.help, self._doing(screen, action.id))
        yield SystemCommand("theme", "choose other colours", self.action_change_theme)

    def _doing(self, screen: Screen[object], action: str) -> Callable[[], None]:
        async def do() -> None:
            await screen.run_action(action)

        def later() -> None:
            self.call_later(do)

        return later

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While the dossier is reckoned only leaving is possible, while a form is open only it."""
        known = {each.id for each in ACTIONS if each.where == ANYWHERE} - {"quit", "keys"}
        if action in known and isinstance(self.screen, ReviewScreen):
            return self.screen.free()
        return super().check_action(action, parameters)

    def _fatal_error(self) -> None:
        """Leave the fault to whoever started the screen: its own report would print raw data."""
        self._close_messages_no_wait()

    def on_unmount(self) -> None:
        """Break off what still runs beside the screen."""
        if self.ranking is not None:
            self.ranking.stop()


def run_review(desk: Desk) -> str:
    """Review a dossier until the reviewer leaves; gives what is left to say.

    Raises what went wrong, if anything did.
    """
    app = ReviewApp(desk)
    app.run()
    if app._exception is not None:  # noqa: SLF001 - Textual keeps it nowhere else
        raise app._exception  # noqa: SLF001
    left = app.ranking
    if left is None or not left.stopped:
        return ""
    return (
        f"{left.done:,} of {left.total:,} questions are compared. The next time goes on from there."
    )
