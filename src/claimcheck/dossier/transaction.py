"""Transactions, and the heads of the journal that tell whether anything came in between."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import apsw

PATIENCE_MILLISECONDS = 5_000
"""So long another program that writes is waited for."""
_LOOK_AGAIN_MILLISECONDS = 1


def wait_for_others(connection: apsw.Connection, milliseconds: int | None = None) -> None:
    """Let a connection wait for other programs that write, looking every millisecond.

    SQLite's own waiting looks ever more seldom, and whoever does one thing after the other at the
    same dossier would leave no turn to it.
    """
    longest = PATIENCE_MILLISECONDS if milliseconds is None else milliseconds
    until = 0.0

    def look_again(times: int) -> bool:
        nonlocal until
        if times == 0:
            until = time.monotonic() + longest / 1000
        time.sleep(_LOOK_AGAIN_MILLISECONDS / 1000)
        return time.monotonic() < until

    connection.set_busy_handler(look_again)


@contextmanager
def transaction(connection: apsw.Connection, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
    """Hold the only right to write; what is done within is on disk afterwards, or undone.

    Within another transaction it is a part of that one, which alone brings it to the disk, and
    falls with it: where the disk is full SQLite takes all of it back at once.
    """
    within = connection.in_transaction
    if within:
        yield
        return
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def heads(connection: apsw.Connection) -> tuple[bytes, ...]:
    """Give the hashes of the entries that nothing comes after."""
    return tuple(bytes(row[0]) for row in connection.execute("SELECT hash FROM head ORDER BY hash"))
