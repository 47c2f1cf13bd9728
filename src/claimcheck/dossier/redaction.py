"""Taking texts out for good: bodies and their salts go, hashes stay, and no page keeps a trace."""

from collections.abc import Iterable

import apsw

from claimcheck.dossier import cache, claim_words
from claimcheck.dossier.guard import unwatched
from claimcheck.dossier.refolding import refold
from claimcheck.dossier.rows import entries_where
from claimcheck.dossier.striking import struck
from claimcheck.journal.codec import decode
from claimcheck.journal.entries import Redacted


def redacted_entries(connection: apsw.Connection) -> frozenset[bytes]:
    """Name the entries whose bodies were taken out, by anyone, in this copy or one merged in."""
    named: set[bytes] = set()
    for _, _, entry in entries_where(connection, "kind='redacted'"):
        if entry.body is not None:
            body = decode(entry.kind, entry.version, entry.body)
            if isinstance(body, Redacted):
                named.update(bytes.fromhex(each) for each in body.entries)
    return frozenset(named)


def take_out(connection: apsw.Connection, entries: Iterable[bytes]) -> None:
    """Delete the bodies of entries and fold again what they were about; within a transaction."""
    subjects: dict[str, None] = {}
    for name in entries:
        for seq, _, entry in entries_where(connection, "hash=?", (name,)):
            subjects.update(dict.fromkeys(entry.subjects))
            connection.execute("DELETE FROM content WHERE seq=?", (seq,))
    refold(connection, subjects, struck(connection))
    # What was reckoned may hold the words; it is made again from what is left.
    cache.forget(connection)
    claim_words.forget(connection)


def leave_no_trace(connection: apsw.Connection) -> bool:
    """Write the file anew, so that no free page and no log keeps what was taken out.

    False where another program reads the file just now: what it reads stays until it is done.
    """
    # VACUUM attaches a file of its own, which the watch over the connection denies to all else.
    try:
        with unwatched(connection):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            connection.execute("VACUUM")
            claim_words.forget(connection)  # which goes by numbers that this may have changed
            kept = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except (apsw.BusyError, apsw.LockedError):
        return False
    return not any(busy for busy, *_ in kept)
