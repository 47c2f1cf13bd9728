"""What the queue and the conflict have in common: header, notice, footer."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from claimcheck import desk as door
from claimcheck.tui.actions import Action, footer_actions
from claimcheck.tui.bars import Footer, header_line
from claimcheck.tui.lines import Run, told
from claimcheck.tui.page import Bar, Notice

if TYPE_CHECKING:
    from claimcheck.tui.app import ReviewApp


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
        """Give the keys that matter now."""
        return footer_actions(self.where)

    def free(self) -> bool:
        """Whether the keys that work anywhere work now."""
        return True

    def look(self) -> None:
        """Look again at what is recorded."""

    def on_resize(self) -> None:
        """Fit the header to the width."""
        if self.free():
            self.show_header()

    def show_header(self) -> None:
        """Say which dossier this is and how it stands."""
        desk = self.review.desk
        counts = self.review.ask(self.review.counts) or {}
        title = f"{door.dossier_title(desk)}{self.place()}"
        line = header_line(title, counts, desk.by, self.app.size.width)
        self.query_one("#header", Bar).say(line)

    def place(self) -> str:
        """Say where in the queue this is."""
        return ""

    def show_notice(self) -> None:
        """Say what was done last."""
        text = self.review.notice
        role = "warn" if text.startswith("! ") else "good"
        for bar in self.query("#notice").results(Bar):  # none before the screen is composed
            bar.say((Run(" "), *told(text, role)))

    def on_screen_resume(self) -> None:
        """Say what was done on the screen before."""
        self.show_notice()

    @on(Footer.Chosen)
    async def _do(self, message: Footer.Chosen) -> None:
        await self.run_action(message.action)
