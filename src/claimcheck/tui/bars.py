"""The header, the notice and the footer, as lines."""

from collections.abc import Callable, Sequence

from textual import events
from textual.message import Message

from claimcheck.model.kinds import Status
from claimcheck.tui.actions import Action
from claimcheck.tui.lines import Line, Run, cells, crop, run, told
from claimcheck.tui.page import Bar
from claimcheck.tui.words import MARKS

_COUNTED = (Status.OPEN, Status.PROPOSED, Status.SETTLED, Status.STALE, Status.DISPUTED)


def header_line(title: str, counts: dict[str, int], by: str, to: int) -> Line:
    """Say which dossier this is, how its conflicts stand, and who reviews."""
    counted: list[Run] = []
    for status in _COUNTED:
        number = counts.get(str(status), 0)
        if number or status in (Status.OPEN, Status.SETTLED):
            counted.append(Run(f" {MARKS[status]} {number:,} {status} "))
    right = (Run(" "), run(by, "strong"))
    left = crop((Run(" "), *told(title, "strong"), Run(" ")), max(10, to * 2 // 5))
    middle = crop(tuple(counted), to - cells(left) - cells(right) - 1)
    gap = to - cells(left) - cells(middle) - cells(right) - 1
    return (*left, *middle, Run(" " * max(0, gap)), *right, Run(" "))


class Footer(Bar):
    """The keys that matter here; they can be clicked."""

    class Chosen(Message):
        """A key of the footer was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, actions: Callable[[], Sequence[Action]]) -> None:
        super().__init__("footer")
        self._actions = actions
        self._spans: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        """Say what the keys do."""
        self.again()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002
        """Show as many keys as now fit."""
        self.again()

    def again(self) -> None:
        """Say which keys work now."""
        line: list[Run] = []
        self._spans = []
        used = 0
        for action in self._actions():
            hint = action.hint or f"{action.shown} {action.label}"
            key, _, label = hint.partition(" ")
            taken = len(hint) + 2
            if used + taken > self.size.width:
                continue
            line.extend((Run(f" {key}", "key"), Run(f" {label} ")))
            self._spans.append((used, used + taken, action.id))
            used += taken
        self.say(tuple(line))

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        for start, end, action in self._spans:
            if start <= event.x < end:
                self.post_message(self.Chosen(action))
