"""Widgets that draw lines themselves: a page that scrolls, and bars of one line."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.style import Style
from textual.events import Click, Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from claimcheck.tui.lines import ROLES, Line, strip_of, wrap

_FAINT = 0.65
_MOST_LINES = 4


class Drawn(Widget):
    """A widget that draws its lines itself, in the looks that the stylesheet gives the roles."""

    COMPONENT_CLASSES: ClassVar[set[str]] = set(ROLES)
    _looks: dict[str, Style] | None = None

    def notify_style_update(self) -> None:
        """Ask the stylesheet again."""
        super().notify_style_update()
        self._looks = None

    def looks(self) -> dict[str, Style]:
        """Give the look of each role."""
        if self._looks is None:
            self._looks = {
                role.removeprefix("line--"): self.get_component_rich_style(role, partial=True)
                for role in ROLES
            }
            self._looks["faint"] = self._faint()
        return self._looks

    def draw(self, line: Line, base: Style | None = None) -> Strip:
        """Draw a line as wide as the widget."""
        return strip_of(line, self.size.width, self.looks(), base or self.rich_style)

    def _faint(self) -> Style:
        # The stylesheet cannot mix the text's colour with a background that a role does not have.
        if self.app.native_ansi_color:
            return Style()
        _, _, background, color = self.colors
        return Style.from_color(background.blend(color, _FAINT).rich_color)


class Bar(Drawn):
    """One line at the edge of the screen."""

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._line: Line = ()
        self._lines: Sequence[Line] = ()

    @property
    def line(self) -> Line:
        """What the bar says."""
        return self._line

    def say(self, line: Line) -> None:
        """Say something else."""
        if line != self._line:
            self._line = line
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        line = self._line if y == 0 else ()
        return self.draw(line)


class Notice(Bar):
    """A sentence at the edge of the screen, on as many lines as it takes, up to a few."""

    def say(self, line: Line) -> None:
        """Say something else."""
        super().say(line)
        self._fit()

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002
        """Break the sentence anew."""
        self._fit()

    def _fit(self) -> None:
        self._lines = wrap(self.line, max(1, self.size.width or self.app.size.width), indent=1)
        height = max(1, min(len(self._lines), _MOST_LINES))
        if self.styles.height is None or self.styles.height.value != height:
            self.styles.height = height

    def render_line(self, y: int) -> Strip:
        """Draw one line of the sentence."""
        return self.draw(self._lines[y] if y < len(self._lines) else ())


class Scrolled(Drawn, ScrollView, can_focus=False):
    """Many lines, of which those in view are drawn; room for the scrollbar is always kept."""

    DEFAULT_CSS = """
    Scrolled {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
    }
    """

    def hold(self, lines: int) -> None:
        """Say how many lines there are now; what is beyond them scrolls away at once."""
        self.virtual_size = Size(self.scrollable_content_region.width, lines)
        self._scroll_update(self.virtual_size)
        self.refresh()


class Page(Scrolled, can_focus=False):
    """Lines made for the width at hand; the keys of its screen scroll it."""

    class Clicked(Message):
        """Some place on the page was clicked."""

        def __init__(self, x: int, y: int) -> None:
            super().__init__()
            self.x, self.y = x, y

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._make: Callable[[int], Sequence[Line]] = lambda _: ()
        self._lines: Sequence[Line] = ()
        self._made_for = -1
        self._heading: Line = ()
        self._headed = range(0)

    @property
    def lines(self) -> Sequence[Line]:
        """What the page holds at its present width."""
        return self._lines

    def show(self, make: Callable[[int], Sequence[Line]], *, keep_scroll: bool = False) -> None:
        """Show what `make` gives for a width; it is asked again when the width changes."""
        self._make = make
        self._made_for = -1
        if not keep_scroll:
            self.scroll_to(0, 0, animate=False)
        self._remake()

    def head(self, line: Line, over: range) -> None:
        """Keep a line at the top while what it heads, but not its beginning, is in view."""
        self._heading, self._headed = line, over

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002
        """Make the lines anew for another width."""
        self._remake()

    def on_click(self, event: Click) -> None:
        """Tell the screen where the click was."""
        offset = event.get_content_offset(self)
        if offset is not None:
            self.post_message(self.Clicked(offset.x, offset.y + self.scroll_offset.y))

    def _remake(self) -> None:
        inner = self.scrollable_content_region.width
        if inner > 0 and inner != self._made_for:
            self._made_for = inner
            self._lines = self._make(inner)
            self.hold(len(self._lines))

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in view."""
        place = y + self.scroll_offset.y
        if y == 0 and place in self._headed[1:]:
            return self.draw(self._heading)
        line = self._lines[place] if place < len(self._lines) else ()
        return self.draw(line)
