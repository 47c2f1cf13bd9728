"""Ranking beside the screen: a large dossier takes its time the first time."""

import time
from array import array
from contextlib import suppress
from threading import Event

from textual.message import Message
from textual.screen import Screen

from claimcheck import desk as door
from claimcheck.desk import Desk
from claimcheck.model.exits import ClaimcheckError

_BETWEEN_SECONDS = 0.1


class Compared(Message):
    """So many questions are compared by now."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self.done, self.total = done, total


class Ranked(Message):
    """The conflicts are ranked, or `problem` says why not; and whether anything is confidential."""

    def __init__(
        self, numbers: "array[int]", problem: str = "", *, confidential: bool = False
    ) -> None:
        super().__init__()
        self.numbers, self.problem, self.confidential = numbers, problem, confidential


class Weighed(Message):
    """The dossier is weighed: what is pressing may come in another order."""


class _StoppedError(Exception):
    """The reviewer leaves."""


class Ranking:
    """The work of a thread; until it is done nothing else asks the desk.

    It tells `screen` by messages, which wait for nobody: a screen that is gone holds nothing up.
    """

    def __init__(
        self, desk: Desk, screen: Screen[None], text: str, statuses: tuple[str, ...]
    ) -> None:
        self._desk, self._screen = desk, screen
        self._text, self._statuses = text, statuses
        self._stop = Event()
        self.ended = Event()
        self._due = 0.0
        self.done = self.total = 0

    @property
    def stopped(self) -> bool:
        """Whether it was broken off before all was compared."""
        return self._stop.is_set() and self.done < self.total

    def stop(self) -> None:
        """Break it off; what was compared is kept."""
        self._stop.set()

    def run(self) -> None:
        """Compare what is still to be compared and rank; weigh while the reviewer looks already."""
        try:
            apart = self._rank()
        finally:
            self.ended.set()
        # Through a connection of its own: the reviewer uses the desk's, or leaves and closes it.
        with suppress(ClaimcheckError):  # each conflict that is opened tries again
            if apart and not self._stop.is_set():
                door.weigh_apart(self._desk)
                self._screen.post_message(Weighed())

    def _rank(self) -> bool:
        """Compare and rank; gives whether the dossier is still to be weighed."""
        try:
            door.refresh(self._desk, self._tell)
            apart = not self._desk.readonly  # what is weighed there can be kept nowhere
            if not apart:
                door.weights(self._desk)
            numbers = door.queue(self._desk, self._text, self._statuses)
            confidential = door.anything_confidential(self._desk)
            self._screen.post_message(Ranked(numbers, confidential=confidential))
        except _StoppedError:
            return False
        except ClaimcheckError as problem:
            self._screen.post_message(Ranked(array("q"), f"! {problem}"))
            return False
        return apart

    def _tell(self, done: int, total: int) -> None:
        self.done, self.total = done, total
        if self._stop.is_set():
            raise _StoppedError
        if time.monotonic() >= self._due:
            self._due = time.monotonic() + _BETWEEN_SECONDS
            self._screen.post_message(Compared(done, total))
