"""What the queue and the conflict have in common: header, notice, footer."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from attrs import evolve
from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from claimcheck import desk as door
from claimcheck.tui.action import Action
from claimcheck.tui.actions import footer_actions
from claimcheck.tui.bars import Footer, header_line
from claimcheck.tui.lines import Run, told
from claimcheck.tui.page import Bar, Notice
from claimcheck.tui.waiting import count_for

if TYPE_CHECKING:
    from claimcheck.tui.app import ReviewApp


_HIDDEN = " · names hidden"
_SECOND = 15  # in the order of the footer, after what enter does


class ReviewScreen(Screen[None]):
    """A screen with the dossier's name above, and what was done and can be done below."""

    where: ClassVar[str] = ""
    AUTO_FOCUS = ""

    @property
    def review(self) -> "ReviewApp":
        """The application."""
        from claimcheck.tui.app import ReviewApp  # noqa: PLC0415 - the screens and it need each other

        assert isinstance(self.app, ReviewApp)  # noqa: S101 - tells mypy
        return self.app

    def compose(self) -> ComposeResult:
        """Put the bars around the body."""
        yield Bar("header")
        yield from self.body()
        yield Notice("notice")
        yield Footer(self.footer)

    def body(self) -> ComposeResult:
        """Give what stands between the bars."""
        yield from ()

    def footer(self) -> list[Action]:
        """Give the keys that matter now: what can be done, as it is called now."""
        actions = (self.called(each) for each in footer_actions(self.where) if self.can(each.id))
        return sorted(actions, key=lambda action: action.footer)

    def can(self, action: str) -> bool:
        """Whether there is anything to do by an action; the key then says why not."""
        review = self.review
        if action == "veil":
            return review.veil is not None or review.confidential
        if not self.free():
            return True
        if action == "undo":
            return bool(review.ask(review.can_undo))
        return bool(review.ask(review.can_redo)) if action == "redo" else True

    def called(self, action: Action) -> Action:
        """Name an action that goes to and fro by what it does next.

        Where names are hidden, how to see them again is never left out.
        """
        if action.id == "veil" and self.review.veil is not None:
            return evolve(action, label="show names", footer=_SECOND)
        if "proposals" in action.id and self.review.waiting:
            return evolve(action, label=f"proposals ({self.review.waiting:,})")
        return action

    def _count_waiting(self) -> None:
        """Count what waits for a person beside the screen, once what is recorded has grown."""
        desk = self.review.desk
        heads = self.review.ask(lambda: door.heads(desk))
        if heads and heads != self.review.counted_at:
            self.review.counted_at = heads
            count = partial(count_for, self.review, desk, heads)
            self.review.run_worker(count, thread=True, group="waiting")

    def show_waiting(self) -> None:
        """Say how many proposals wait."""
        self.query_one(Footer).again()

    def free(self) -> bool:
        """Whether the keys that work anywhere work now."""
        return True

    def look(self) -> None:
        """Look again at what is recorded."""

    def veil_changed(self) -> None:
        """Show what is shown with or without confidential names."""
        self.look()

    def on_resize(self) -> None:
        """Fit the header to the width."""
        if self.free():
            self.show_header()

    def show_header(self) -> None:
        """Say which dossier this is and how it stands."""
        desk = self.review.desk
        counts = self.review.ask(self.review.counts) or {}
        title = self.review.veiled(door.dossier_title(desk))
        hidden = _HIDDEN if self.review.veil is not None else ""
        place = f"{self.place()}{hidden}"
        line = header_line(title, place, counts, desk.by, self.app.size.width)
        self.query_one("#header", Bar).say(line)
        self.query_one(Footer).again()
        self._count_waiting()

    def place(self) -> str:
        """Say where in the queue this is."""
        return ""

    def show_notice(self) -> None:
        """Say what was done last."""
        text = self.review.veiled(self.review.notice)
        role = "warn" if text.startswith("! ") else "good"
        for bar in self.query("#notice").results(Bar):  # none before the screen is composed
            bar.say((Run(" "), *told(text, role)))

    def on_screen_resume(self) -> None:
        """Say what was done on the screen before."""
        self.show_notice()

    @on(Footer.Chosen)
    async def _do(self, message: Footer.Chosen) -> None:
        await self.run_action(message.action)
