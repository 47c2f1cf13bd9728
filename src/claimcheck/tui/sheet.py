"""Forms at the foot of a conflict: what they are about stays in view above them."""

from asyncio import Event, wait_for
from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from claimcheck.model.scales import RELIABILITY_MEANS, Reliability
from claimcheck.tui.action import FORM
from claimcheck.tui.actions import bindings
from claimcheck.tui.draft import REASON
from claimcheck.tui.fields import Choices, LongText, Row
from claimcheck.tui.lines import Run, run, told
from claimcheck.tui.page import Bar, Notice

_LONGEST_WAIT = 1.0


class Sheet(Vertical):
    """A form with a reason; it records nothing itself."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(FORM)

    def __init__(self, title: str, because: str = "") -> None:
        super().__init__()
        self.hand_in: Callable[[], None] = lambda: None
        self.put_away: Callable[[], None] = lambda: None
        self._title = title
        self.reason = LongText(because, placeholder="why, in words")

    def rows(self) -> list[Row]:
        """Give the rows above the reason."""
        return []

    def rows_below(self) -> list[Row]:
        """Give the rows below the reason."""
        return []

    def compose(self) -> ComposeResult:
        """Put title, fields, reason and message below each other."""
        yield Bar("sheet-title")
        yield from self.rows()
        yield Row("because", "reason", self.reason)
        yield from self.rows_below()
        yield Notice("sheet-message")

    def on_mount(self) -> None:
        """Say what the form is for."""
        self.query_one("#sheet-title", Bar).say(told(f" {self._title}", "title"))

    def first_field(self) -> Widget:
        """Give the field to begin with."""
        return self.reason

    @property
    def because(self) -> str:
        """The reason as typed."""
        return self.reason.text

    def wants(self) -> tuple[str, str]:
        """Name the field that still needs words, and say so."""
        return ("", "") if self.because.strip() else ("because", REASON.missing)

    def warn(self, text: str) -> None:
        """Say what is in the way; the form stays as it is."""
        self.query_one("#sheet-message", Bar).say(told(f" ! {text}", "warn"))

    async def action_record(self) -> None:
        """Hand the form in, or say what it lacks and go there."""
        await self._all_typed()
        name, problem = self.wants()
        if problem:
            self.warn(problem)
            self.go_to(self.query_one(f"#row-{name.replace('_', '-')}", Row).field)
            return
        self.query_one("#sheet-message", Bar).say(())
        self.hand_in()

    async def action_put_away(self) -> None:
        """Close the form; the screen keeps what was typed."""
        await self._all_typed()
        self.put_away()

    async def _all_typed(self) -> None:
        """Wait until the field has taken in every key that was pressed before this one."""
        field = self.screen.focused
        if field is not None:
            typed = Event()
            field.call_later(typed.set)
            with suppress(TimeoutError):
                await wait_for(typed.wait(), _LONGEST_WAIT)

    def action_next_field(self) -> None:
        """Go to the next field."""
        self._go(1)

    def action_previous_field(self) -> None:
        """Go to the field before."""
        self._go(-1)

    def _go(self, by: int) -> None:
        fields = [row.field for row in self.query(Row) if row.display]
        here = next((at for at, field in enumerate(fields) if field is self.screen.focused), 0)
        self.go_to(fields[(here + by) % len(fields)])

    def go_to(self, field: Widget) -> None:
        """Let the keys go to a field at once: what is typed ahead must not go elsewhere."""
        self.screen.set_focus(field)

    @on(events.DescendantFocus)
    def _say_how(self, event: events.DescendantFocus) -> None:
        # Not of a field that was left before this arrived: what its form lacks may stand there.
        if isinstance(event.widget, Choices) and event.widget is self.screen.focused:
            self.query_one("#sheet-message", Bar).say((Run(f" {event.widget.how}", "faint"),))

    @on(Choices.Mistyped)
    def _mistyped(self) -> None:
        field = self.screen.focused
        if isinstance(field, Choices):
            self.warn(f"Here is nothing to write: {field.how} to the next field.")


class ReopenSheet(Sheet):
    """Why what is settled is open again."""

    def __init__(self, question: str) -> None:
        super().__init__(f"Reopen: {question}")


class GradeSheet(Sheet):
    """A source of the conflict, an Admiralty letter, a reason."""

    def __init__(self, sources: tuple[str, ...]) -> None:
        super().__init__("Grade a source (Admiralty code)")
        self._sources = sources
        self._source = Choices([run(name).text for name in sources])
        self._letter = Choices(tuple(Reliability), len(Reliability) - 1)

    def rows(self) -> list[Row]:
        """Give the source and the letter."""
        return [Row("source", "source", self._source), Row("letter", "grade", self._letter)]

    def first_field(self) -> Widget:
        """Begin with the source, or with the letter where there is but one."""
        return self._source if len(self._sources) > 1 else self._letter

    @property
    def source(self) -> str:
        """The source that is graded."""
        return self._sources[self._source.chosen]

    @property
    def letter(self) -> Reliability:
        """The letter given."""
        return Reliability(self._letter.word)

    def on_mount(self) -> None:
        """Say what the letter means."""
        self._explain()

    @on(Choices.Changed)
    def _explain(self) -> None:
        meaning = f"{self.letter}: {RELIABILITY_MEANS[self.letter]}"
        self.query_one("#sheet-message", Bar).say((Run(meaning, "faint"),))
