"""The header, the notice and the footer, as lines."""

from collections.abc import Callable, Sequence

from attrs import evolve, frozen
from textual import events
from textual.message import Message

from claimcheck.model.kinds import Status
from claimcheck.tui.action import Action
from claimcheck.tui.lines import Line, Run, cells, crop, run, told
from claimcheck.tui.page import Bar
from claimcheck.tui.words import MARKS

_LEAST = 8
_COUNTED = (Status.OPEN, Status.PROPOSED, Status.SETTLED, Status.STALE, Status.DISPUTED)


def header_line(title: str, place: str, counts: dict[str, int], by: str, to: int) -> Line:
    """Say which dossier this is, where in the queue, how its conflicts stand, and who reviews.

    What tells most stays whole: the place, then the counts; the title gives way first.
    """
    counted: list[Run] = []
    for status in _COUNTED:
        number = counts.get(str(status), 0)
        if number or status in (Status.OPEN, Status.SETTLED):
            counted.append(Run(f" {MARKS[status]} {number:,} {status} "))
    right = crop((Run(" "), run(by, "strong")), max(_LEAST, to // 4))
    room = to - len(place) - cells(right) - 3
    named = crop(tuple(told(title, "strong")), max(_LEAST, room - cells(tuple(counted))))
    middle = crop(tuple(counted), room - cells(named))
    left = (Run(" "), *named, run(place, "strong"), Run(" "))
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
        """Say which keys work now: as many as fit, and last how to see all where some do not."""
        *first, last = map(_hint, self._actions())
        every = [*first, last]
        fitting = every
        if sum(map(_cells_of, every)) > self.size.width:
            last = evolve(last, text=_ALL_KEYS) if last.action == "keys" else last
            room, fitting = self.size.width - _cells_of(last), []
            for hint in first:
                room -= _cells_of(hint)
                if room < 0:
                    break
                fitting.append(hint)
            fitting.append(last)
        self._show(fitting)

    def _show(self, hints: Sequence["_Hint"]) -> None:
        line: list[Run] = []
        self._spans = []
        used = 0
        for hint in hints:
            key, _, label = hint.text.partition(" ")
            line.extend((Run(f" {key}", "key"), Run(f" {label} ")))
            self._spans.append((used, used + _cells_of(hint), hint.action))
            used += _cells_of(hint)
        self.say(tuple(line))

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        for start, end, action in self._spans:
            if start <= event.x < end:
                self.post_message(self.Chosen(action))


@frozen
class _Hint:
    """What the footer says of an action."""

    text: str
    action: str


_ALL_KEYS = "? all keys"


def _hint(action: Action) -> _Hint:
    return _Hint(action.hint or f"{action.shown} {action.label}", action.id)


def _cells_of(hint: _Hint) -> int:
    return len(hint.text) + 2
