"""What forms that arrange have in common: one of many to pick, and what will happen."""

from textual import events, on
from textual.app import ComposeResult
from textual.geometry import Size
from textual.strip import Strip
from textual.widgets import Input

from claimcheck.desk import ClaimDetail
from claimcheck.tui.fields import Choices, option
from claimcheck.tui.lines import Line, Run, crop, run, told
from claimcheck.tui.page import Notice
from claimcheck.tui.sheet import Sheet

_ROWS = 4


class Picks(Choices):
    """One of many, below each other; the arrows move, and what is beyond the rows scrolls."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Take a row for each, up to a few."""
        return min(_ROWS, len(self._words))

    def on_key(self, event: events.Key) -> None:
        """Move by what is in view, or to an end; the other keys do what they do in choices."""
        last = len(self._words) - 1
        to = {
            "pagedown": min(self.chosen + _ROWS, last),
            "pageup": max(self.chosen - _ROWS, 0),
            "home": 0,
            "end": last,
        }.get(event.key)
        if to is not None:
            self.choose(to)
            event.stop()
            event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        self.choose(self._first() + event.y)
        event.prevent_default()

    def _options(self) -> list[Line]:
        return [option(word, chosen=place == self.chosen) for place, word in enumerate(self._words)]

    @property
    def how(self) -> str:
        """Say which keys choose."""
        return "↑ ↓ choose; tab goes on"

    def _first(self) -> int:
        return max(0, min(self.chosen - _ROWS // 2, len(self._words) - _ROWS))

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        place = self._first() + y
        options = self._options()
        line: Line = options[place] if place < len(options) else ()
        left = len(options) - self._first() - _ROWS
        if y == _ROWS - 1 and left > 0:
            line = (*crop(line, self.size.width - 8), Run(f" +{left}", "faint"))
        return self.draw(crop(line, self.size.width))


class ArrangeSheet(Sheet):
    """A form that tells why, and what will happen, as it is filled in."""

    def compose(self) -> ComposeResult:
        """Put what will happen below the fields."""
        yield from super().compose()
        yield Notice("sheet-effect")

    def on_mount(self) -> None:
        """Tell of what is chosen at first."""
        self.explain()

    def effect(self) -> str:
        """Tell what recording it would do."""
        return ""

    def why(self) -> str:
        """Tell why the tool thinks so; "" where it thinks nothing."""
        return ""

    @on(Choices.Changed)
    @on(Input.Changed)
    def explain(self) -> None:
        """Say why and what will happen."""
        why = (Run("why: ", "key"), *told(self.why()), Run(" ")) if self.why() else ()
        will = (Run("will: ", "key"), *told(self.effect()))
        self.query_one("#sheet-effect", Notice).say((*why, *will))


def claim_words(detail: ClaimDetail) -> str:
    """Name a claim by its id, answer and source."""
    claim = detail.recorded.claim
    return run(f"{detail.id}: {claim.answer} ← {claim.source}").text
