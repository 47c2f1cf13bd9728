"""The fields of a form: a line, a longer text, a choice; and the row that names them."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, TextArea

from claimcheck.tui.lines import Line, Run, cells, crop, told
from claimcheck.tui.page import Bar, Drawn


class ShortText(Input):
    """A line of text; what is pasted comes in whole, its line breaks as spaces."""

    def __init__(self, value: str = "", *, placeholder: str = "") -> None:
        # A space keeps the cursor's cell where Textual would draw a placeholder's first letter.
        super().__init__(value, placeholder=placeholder, compact=True, select_on_focus=False)

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.insert_text_at_cursor(" ".join(event.text.split()))


class LongText(TextArea):
    """A text of several lines: ctrl+j begins a line, since enter records."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+j", "new_line", show=False),
    ]

    def __init__(self, value: str = "", *, placeholder: str = "", from_start: bool = False) -> None:
        self._from_start = from_start
        super().__init__(
            value,
            soft_wrap=True,
            compact=True,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder=placeholder,
        )

    async def _on_paste(self, event: events.Paste) -> None:
        # Textual's own asks for the focus, and takes it back from the field gone to meanwhile.
        event.prevent_default()
        event.stop()
        self.move_cursor(self.replace(event.text, *self.selection).end_location)

    def on_mount(self) -> None:
        """Begin at the end of what is there, or before it."""
        self.move_cursor((0, 0) if self._from_start else self.document.end)

    def action_cursor_down(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's
        """Go a line down; to before its colon, where what is filled in already is to be named."""
        super().action_cursor_down(select)
        self._before_colon()

    def action_cursor_up(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's
        """Go a line up, likewise."""
        super().action_cursor_up(select)
        self._before_colon()

    def _before_colon(self) -> None:
        row, _ = self.cursor_location
        line = self.document.get_line(row)
        if self._from_start and ":" in line:
            self.move_cursor((row, line.index(":")))

    def action_new_line(self) -> None:
        """Begin a new line."""
        self.insert("\n")


def option(word: str, *, chosen: bool) -> Line:
    """Give a word with a mark before it where it is chosen, from whichever side it is read."""
    role = "current" if chosen else ""
    return (Run("▸" if chosen else " ", role), *told(word, role))


class Choices(Drawn, can_focus=True):
    """One of a few words, side by side; the chosen one has a mark before it."""

    class Changed(Message):
        """Another word was chosen."""

    class Mistyped(Message):
        """Text was typed where there is only a choice."""

    def __init__(self, words: Sequence[str], chosen: int = 0, *, numbered: bool = False) -> None:
        super().__init__()
        self._words = tuple(words)
        self._numbered = numbered
        # Where words share a first letter none is chosen by it: it would be another than was meant.
        letters = [word[:1].casefold() for word in words]
        self._letters = letters if len(set(letters)) == len(letters) and not numbered else []
        self.chosen = chosen

    @property
    def how(self) -> str:
        """Say which keys choose."""
        ways = ["← →", f"1 to {len(self._words)}"] if self._numbered else ["← →"]
        ways += ["first letters"] if self._letters else []
        return f"{' or '.join(ways)} choose; tab goes on"

    @property
    def word(self) -> str:
        """The chosen word."""
        return self._words[self.chosen]

    def choose(self, place: int) -> None:
        """Choose a word by its place."""
        if 0 <= place < len(self._words) and place != self.chosen:
            self.chosen = place
            self.refresh()
            self.post_message(self.Changed())

    def on_key(self, event: events.Key) -> None:
        """Move with the arrows, choose by number, or by first letter where each has its own."""
        letter = (event.character or "").casefold()
        if event.key in ("left", "up"):
            self.choose(self.chosen - 1)
        elif event.key in ("right", "down", "space"):
            self.choose((self.chosen + 1) % len(self._words))
        elif letter.isdecimal() and self._numbered:
            self.choose(int(letter) - 1)
        elif letter in self._letters:
            self.choose(self._letters.index(letter))
        elif letter.isprintable() and letter:
            self.post_message(self.Mistyped())
        else:
            return
        event.stop()

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked."""
        first, end = self._shown()
        x = 2 if first else 0
        for place, each in enumerate(self._options()[first:end], start=first):
            x += cells(each)
            if event.x < x:
                self.choose(place)
                return

    def on_focus(self) -> None:
        """Show where the keys go."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that the keys go elsewhere."""
        self.refresh()

    def _options(self) -> list[Line]:
        # Words of several words would run together with nothing but spaces between them.
        spaced = any(" " in word for word in self._words) and not self._numbered
        last = len(self._words) - 1
        return [
            (
                *option(
                    f"{place + 1} {word}" if self._numbered else word, chosen=place == self.chosen
                ),
                Run(" ·" if spaced and place < last else "", "faint"),
            )
            for place, word in enumerate(self._words)
        ]

    def _shown(self) -> tuple[int, int]:
        """Say from which option to which all fit whole, the chosen one among them."""
        taken, room = [cells(each) for each in self._options()], self.size.width - 4
        if sum(taken) <= self.size.width:
            return 0, len(taken)
        first = 0
        while first < self.chosen and sum(taken[first : self.chosen + 1]) > room:
            first += 1
        end = self.chosen + 1
        while end < len(taken) and sum(taken[first : end + 1]) <= room:
            end += 1
        return first, end

    def _line(self) -> Line:
        first, end = self._shown()
        before = [Run("‹ ", "faint")] if first else []
        after = [Run(" ›", "faint")] if end < len(self._words) else []
        options = [run for each in self._options()[first:end] for run in each]
        return crop((*before, *options, *after), self.size.width)

    def render_line(self, y: int) -> Strip:
        """Draw the words."""
        line: Line = self._line() if y == 0 else ()
        return self.draw(line)


class Row(Horizontal):
    """A field with its name before it."""

    def __init__(self, name: str, label: str, field: Widget) -> None:
        super().__init__(id=f"row-{name.replace('_', '-')}")
        self._label = label
        self.field = field

    def compose(self) -> ComposeResult:
        """Put the name before the field."""
        yield Bar(f"label-{self.id}")
        yield self.field

    def on_mount(self) -> None:
        """Say the field's name."""
        self.rename(self._label)

    def rename(self, label: str) -> None:
        """Call the field something else."""
        self._label = label
        self._say()

    def on_descendant_focus(self) -> None:
        """Show by a mark that the keys go here."""
        self._say()

    def on_descendant_blur(self) -> None:
        """Take the mark away."""
        self._say()

    def _say(self) -> None:
        mark = "›" if self.field.has_focus else " "
        self.query_one(Bar).say((Run(f"{mark}{self._label}", "key"),))
