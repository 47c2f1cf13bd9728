"""Transactions, and the heads of the journal that tell whether anything came in between."""

from collections.abc import Iterator
from contextlib import contextmanager

import apsw


@contextmanager
def transaction(connection: apsw.Connection, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
    """Hold the only right to write; what is done within is on disk afterwards, or undone.

    Within another transaction it is a part of that one, which alone brings it to the disk.
    """
    with connection if connection.in_transaction else _outermost(connection, begin):
        yield


@contextmanager
def _outermost(connection: apsw.Connection, begin: str) -> Iterator[None]:
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
