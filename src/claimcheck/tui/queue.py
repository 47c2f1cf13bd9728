"""The queue of conflicts: however many there are, only the pages in view are read."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.strip import Strip

from claimcheck.desk import QueueLine
from claimcheck.model.kinds import Status
from claimcheck.screentext import visible, width
from claimcheck.tui.lines import Line, Run, cells, crop, pad, run
from claimcheck.tui.page import Scrolled
from claimcheck.tui.words import MARKS, STATUS_ROLES

PAGE = 64
_PAGES_KEPT = 16
_WIDE = 100
_STATUS_CELLS = 3 + max(map(len, Status))  # a mark, the longest status, a space on either side

Entry = tuple[str, QueueLine]
Reader = Callable[[Sequence[int]], dict[int, Entry]]


class Queue(Scrolled, can_focus=False):
    """Ranked numbers, and pages of their lines as they come into view."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"queue--cursor"}

    class Moved(Message):
        """The cursor stands on another conflict."""

    class Opened(Message):
        """The reviewer wants to see the conflict under the cursor."""

    def __init__(self, read: Reader, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._read = read
        self._numbers: array[int] = array("q")
        self._pages: OrderedDict[int, dict[int, Entry]] = OrderedDict()
        self.cursor = 0

    @property
    def numbers(self) -> "array[int]":
        """The conflicts in their order."""
        return self._numbers

    @property
    def number(self) -> int | None:
        """The conflict under the cursor."""
        return self._numbers[self.cursor] if self._numbers else None

    @property
    def question(self) -> str | None:
        """The question under the cursor."""
        entry = self._entry(self.cursor) if self._numbers else None
        return entry[0] if entry else None

    def load(self, numbers: "array[int]", *, keep: int | None = None) -> None:
        """Take a new order; the cursor stays on the conflict `keep` where it is still there."""
        self._numbers = numbers
        self._pages.clear()
        last = max(0, len(numbers) - 1)
        if keep is not None and keep in numbers:
            self.cursor = numbers.index(keep)
        self.cursor = min(self.cursor, last)
        self._resized()
        self.move(0)

    def move(self, by: int) -> None:
        """Move the cursor and keep it in view."""
        self.go(self.cursor + by)

    def go(self, to: int) -> None:
        """Put the cursor on a place in the order."""
        old = self.cursor
        self.cursor = max(0, min(to, len(self._numbers) - 1))
        top, rows = self.scroll_offset.y, self.rows
        height = self.scrollable_content_region.height
        y = self.cursor * rows
        if y < top:
            self.scroll_to(0, y, animate=False)
        elif y + rows > top + height > 0:
            self.scroll_to(0, y + rows - height, animate=False)
        self.refresh_lines(old * rows, rows)
        self.refresh_lines(y, rows)
        self.post_message(self.Moved())

    def page_height(self) -> int:
        """How many conflicts are in view."""
        return max(1, self.scrollable_content_region.height // self.rows)

    @property
    def rows(self) -> int:
        """How many lines a conflict takes at this width."""
        return 1 if self.size.width >= _WIDE else 2

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002
        """Fit the lines to another width."""
        self._resized()
        self.call_after_refresh(self.move, 0)

    def on_click(self, event: events.Click) -> None:
        """Move to the conflict clicked on; a click on the one under the cursor opens it."""
        place = (event.y + self.scroll_offset.y) // self.rows
        if place >= len(self._numbers):
            return
        if place == self.cursor:
            self.post_message(self.Opened())
        else:
            self.go(place)

    def _resized(self) -> None:
        self.hold(len(self._numbers) * self.rows)

    def _entry(self, place: int) -> Entry | None:
        page = place // PAGE
        if page not in self._pages:
            numbers = self._numbers[page * PAGE : (page + 1) * PAGE]
            self._pages[page] = self._read(numbers)
            while len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page].get(self._numbers[place])

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in view."""
        place, row = divmod(y + self.scroll_offset.y, self.rows)
        if place >= len(self._numbers):
            return self.draw(())
        current = place == self.cursor
        base = self.get_component_rich_style("queue--cursor") if current else None
        entry = self._entry(place)
        line: Line = (Run(""),)
        if entry:
            to = self.scrollable_content_region.width  # what lies under the scrollbar is not seen
            line = queue_line(entry[1], place + 1, to, row, current=current)
            if self.rows == 1:
                line = wide_line(entry[1], place + 1, to, current=current)
        return self.draw(line, base)


def _front(line: QueueLine, rank: int, *, current: bool) -> Line:
    status = Status(line.status)
    told = f"{MARKS[status]} {status}".ljust(_STATUS_CELLS)
    mark = "▸" if current else " "
    return (Run(f"{mark}{rank:>4} ", "faint"), Run(told, STATUS_ROLES.get(status, "")))


def _positions(line: QueueLine) -> Line:
    out: list[Run] = []
    for group in line.groups:
        if out:
            out.append(Run("; ", "faint"))
        for place, (answer, origins) in enumerate(group):
            if place:
                out.append(Run(" ? " if line.unclear else " ⇄ ", "warn"))
            out.extend((run(answer, "strong"), Run(f" ({origins})", "faint")))
    return tuple(out)


def _asked(line: QueueLine, to: int) -> Line:
    """Say event and question; where both do not fit, the event is cut first."""
    question = crop((run(line.question),), max(to * 3 // 4, to - width(visible(line.event)) - 2))
    event = crop((run(line.event),), to - cells(question) - 2)
    return crop((*event, Run(": "), *question), to)


def queue_line(line: QueueLine, rank: int, to: int, row: int, *, current: bool) -> Line:
    """Make one of the two rows of a conflict on a narrow screen: what is asked, what is said."""
    front = _front(line, rank, current=current)
    if row:
        return (Run(" " * cells(front)), *crop(_positions(line), to - cells(front)))
    return (*front, *_asked(line, to - cells(front)))


def wide_line(line: QueueLine, rank: int, to: int, *, current: bool) -> Line:
    """Make the one row of a conflict on a wide screen."""
    front = _front(line, rank, current=current)
    left = to - cells(front) - 2
    asked = pad(_asked(line, left * 11 // 20), left * 11 // 20)
    return (*front, *asked, Run("  "), *crop(_positions(line), left - cells(asked)))
