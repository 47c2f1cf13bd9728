"""How far something has come, as a bar on standard error for whoever waits before it."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import click

from claimcheck.desk import Desk, Progress, refresh

_PATIENCE_SECONDS = 0.5
_BETWEEN_SECONDS = 0.1
_CELLS = 24
_ERASE = "\r\x1b[K"


def bring_up_to_date(desk: Desk) -> None:
    """Reckon what is still to be reckoned, with a bar where that takes a while.

    Whoever breaks it off with ctrl+c loses nothing: the next time goes on from there.
    """
    with told_progress() as progress:
        refresh(desk, progress)


@contextmanager
def told_progress(
    doing: str = "Comparing answers", things: str = "questions"
) -> Iterator[Progress]:
    """Give what shows a bar on standard error once it takes longer than a moment.

    The bar is gone when this ends. Where standard error is no terminal there is none.
    """
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield _untold
        return
    bar = _Bar(doing, things)
    try:
        yield bar
    finally:
        if bar.shown:
            click.echo(_ERASE, nl=False, err=True)


def _untold(done: int, total: int) -> None:
    """Show nothing."""


class _Bar:
    """A bar of one line, drawn a few times a second."""

    def __init__(self, doing: str, things: str) -> None:
        self._doing = doing
        self._things = things
        self.shown = False
        self._due = time.monotonic() + _PATIENCE_SECONDS

    def __call__(self, done: int, total: int) -> None:
        """Show how many are done of how many."""
        if time.monotonic() < self._due:
            return
        self._due = time.monotonic() + _BETWEEN_SECONDS
        self.shown = True
        full = _CELLS * done // max(1, total)
        bar = f"[{'#' * full}{'-' * (_CELLS - full)}]"
        text = f"{_ERASE}{self._doing} {bar} {done:,} of {total:,} {self._things}"
        click.echo(text, nl=False, err=True)
