"""The keys and the marks, from the one table."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from claimcheck.tui.action import shown_key
from claimcheck.tui.actions import groups
from claimcheck.tui.lines import Line, Run, wrap
from claimcheck.tui.page import Bar, Page
from claimcheck.tui.words import MARKS

_KEYS = 26
_MEANS = {
    "stale": "was settled; something that came, fell or was corrected since speaks against it",
    "disputed": "reviewers settled it differently",
    "proposed": "waits for a second reviewer",
    "settled": "settled",
    "open": "not settled: positions contradict, or none can tell, or nobody says so (shown by i)",
    "agreed": "independent origins agree",
    "single": "one origin, however many passed it on",
}


class HelpScreen(Screen[None]):
    """All keys; it covers the whole screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,ض,question_mark,arabic_question_mark,؟,f1", "close", show=False),
        Binding("j,ت", "scroll('down')", show=False),
        Binding("k,ن", "scroll('up')", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Put the keys between two bars."""
        yield Bar("header")
        yield Page("help")
        yield Bar("footer")

    def on_mount(self) -> None:
        """Show the keys."""
        self.query_one("#header", Bar).say((Run(" Keys", "strong"),))
        self.query_one("#footer", Bar).say((Run(" esc", "key"), Run(" closes this")))
        page = self.query_one(Page)
        page.show(lambda to: tuple(help_lines(to)))
        page.can_focus = True
        page.focus()

    def action_scroll(self, way: str) -> None:
        """Scroll by a line."""
        self.query_one(Page).scroll_relative(y=1 if way == "down" else -1, animate=False)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()


def help_lines(to: int) -> Iterator[Line]:
    """Lay the table of actions out for a width."""
    for heading, actions in groups():
        yield (Run(heading, "title"),)
        for action in actions:
            keys = "  ".join(map(shown_key, action.keys))
            arabic = "  ".join(action.arabic)
            left = (Run(f"  {keys}".ljust(_KEYS - 4), "key"), Run(arabic.ljust(4)))
            yield from wrap((*left, Run(action.help)), to, indent=_KEYS)
        yield ()
    yield (Run("Marks", "title"),)
    for status, mark in MARKS.items():
        shown = Run(f"  {mark} {status}".ljust(_KEYS), "key")
        yield from wrap((shown, Run(_MEANS[status])), to, indent=_KEYS)
    yield from wrap(
        (Run("  28 (1) ⇄ six (2)".ljust(_KEYS), "key"), Run(_ORIGINS)), to, indent=_KEYS
    )


_ORIGINS = "answers that contradict, each with its number of independent origins"
