"""How far something that takes a while has come, for whoever waits for it."""

from collections.abc import Callable, Iterable, Iterator

from claimcheck.journal.entries import Body, ClaimRecorded

Progress = Callable[[int, int], None]
"""Told how many are done by now, and how many there are to do in all."""


def untold(done: int, total: int) -> None:
    """Tell nobody."""


def claims_told(bodies: Iterable[Body], total: int, progress: Progress) -> Iterator[Body]:
    """Pass entries on, and tell how many claims are recorded by them, of how many."""
    done = 0
    for body in bodies:
        yield body
        if isinstance(body, ClaimRecorded):
            done += 1
            progress(done, total)
