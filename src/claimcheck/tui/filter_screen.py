"""A screen of conflicts that words filter: typed above them, and kept or cleared."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import Input

from claimcheck.tui.action import FILTER, Action
from claimcheck.tui.actions import footer_actions
from claimcheck.tui.bars import Footer
from claimcheck.tui.fields import ShortText
from claimcheck.tui.lines import Run
from claimcheck.tui.page import Bar
from claimcheck.tui.review_screen import ReviewScreen

TYPING_PAUSE = 0.08


class FilterScreen(ReviewScreen):
    """Asks for words, and looks again for what holds them."""

    _later: Timer | None = None

    def filter_row(self) -> ComposeResult:
        """Give the row in which the words are typed."""
        with Horizontal(id="filter-row"):
            yield Bar("filter-label")
            yield ShortText(placeholder="words that event, question, answers or sources hold")

    def on_mount(self) -> None:
        """Say what the row is for."""
        self.query_one("#filter-label", Bar).say((Run(" filter ", "key"),))

    def veil_changed(self) -> None:
        """Show the same with or without names; a name that was typed to filter by goes, too."""
        typed = self.query_one(ShortText).value
        if self.review.veiled(typed) != typed:
            self.action_clear_filter()
        self.look()

    def footer(self) -> list[Action]:
        """Give the keys that matter now: those of the filter while it is typed."""
        typing = self.focused is self.query_one(ShortText)
        return footer_actions(FILTER) if typing else super().footer()

    def action_filter(self) -> None:
        """Type words to filter by."""
        self.query_one("#filter-row").display = True
        self._let_type(self.query_one(ShortText))

    @on(Input.Submitted)
    def action_keep_filter(self) -> None:
        """Keep what was typed, and go to the queue."""
        self._filter_now()
        self.query_one("#filter-row").display = bool(self.review.text)
        self._let_type(None)

    def action_clear_filter(self) -> None:
        """Show all conflicts again."""
        self.query_one(ShortText).value = ""
        self.query_one("#filter-row").display = False
        self._let_type(None)
        self._filter_now()

    def _let_type(self, field: ShortText | None) -> None:
        """Let the keys go to a field, or to the queue; the footer says which work."""
        self.set_focus(field)
        self.query_one(Footer).again()

    @on(Input.Changed)
    def _filter_soon(self) -> None:
        if self._later is not None:
            self._later.stop()
        self._later = self.set_timer(TYPING_PAUSE, self._filter_now)

    def _filter_now(self) -> None:
        if self._later is not None:
            self._later.stop()
        text = self.query_one(ShortText).value
        if text != self.review.text:
            self.review.text = text
            self.look()
