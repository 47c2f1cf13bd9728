"""Naming entries that cannot even be read: a flipped bit makes text no text, a number huge."""

from collections.abc import Iterator

import apsw

from claimcheck.dossier.rows import entries_where
from claimcheck.journal.codec import UnreadableBodyError, decode
from claimcheck.journal.entry import hash_receipt, is_whole

# What reading, hashing and unpacking raise for bytes that no claimcheck ever wrote.
ILLEGIBLE = (UnreadableBodyError, ValueError, TypeError, AttributeError, OverflowError)


def illegible(connection: apsw.Connection) -> Iterator[str]:
    """Name each entry that cannot be read, reading one after the other; slower than streaming."""
    found = False
    numbers = connection.execute("SELECT seq FROM journal ORDER BY seq").fetchall()
    for seq in (int(row[0]) for row in numbers):  # type: ignore[arg-type] # a primary key
        try:
            _read(connection, seq)
        except ILLEGIBLE as problem:
            found = True
            yield f"journal entry {seq}: it cannot be read ({_reason(problem)})."
    if not found:
        yield "what lies beside the journal cannot be read."


def _read(connection: apsw.Connection, seq: int) -> None:
    for _, _, entry in entries_where(connection, "journal.seq=?", (seq,)):
        is_whole(entry)
        hash_receipt(entry.hash, entry.received)
        if entry.body is not None:
            decode(entry.kind, entry.version, entry.body)


def _reason(problem: Exception) -> str:
    if isinstance(problem, UnicodeDecodeError):
        return "its text is not UTF-8"
    return str(problem) if isinstance(problem, UnreadableBodyError) else "it is no entry of ours"
