"""Taking texts out for good: bodies and their salts go, hashes stay, and no page keeps a trace."""

from collections.abc import Iterable

import apsw

from claimcheck.dossier import cache, claim_words, neighbours
from claimcheck.dossier.guard import unwatched
from claimcheck.dossier.redacted import Journal, Redactions
from claimcheck.dossier.refolding import refold
from claimcheck.dossier.rows import entries_about, entries_where
from claimcheck.dossier.striking import struck
from claimcheck.dossier.transaction import transaction, wait_for_others
from claimcheck.journal.entry import Entry

_TRACE = "trace"
_NOT_NOW = (apsw.BusyError, apsw.LockedError, apsw.FullError, apsw.IOError, apsw.CantOpenError)
# So long is waited for other programs, where a redaction is only brought to its end.
_PATIENCE_MILLISECONDS = 200


def held_and_gone(
    connection: apsw.Connection,
    gone: Redactions,
    subjects: Iterable[str],
    copy: apsw.Connection | None = None,
) -> list[Entry]:
    """List the entries whose texts are still here, though they were taken out.

    Those that were named, and those about some subjects; or else those that another copy still
    holds, once all its entries are here.
    """
    journal, holding = Journal(connection), copy or connection
    named = (entries_where(holding, "hash=?", (name,)) for name in sorted(gone.entries))
    found = [entry for each in named for _, _, entry in each]
    for subject in subjects:
        held = [each for _, each in entries_about(holding, subject) if each.body is not None]
        found += [entry for entry in held if gone.covers(entry, journal)]
    return list({entry.hash: entry for entry in found if entry.body is not None}.values())


def take_out(connection: apsw.Connection, entries: Iterable[bytes]) -> None:
    """Delete the bodies of entries and fold again what they were about; within a transaction.

    `leave_no_trace` follows it, at the next opening where the program is ended before that.
    """
    subjects: dict[str, None] = {}
    for name in entries:
        for seq, _, entry in entries_where(connection, "hash=?", (name,)):
            subjects.update(dict.fromkeys(entry.subjects))
            connection.execute("DELETE FROM content WHERE seq=?", (seq,))
    connection.execute("INSERT OR REPLACE INTO state VALUES(?, 'pending')", (_TRACE,))
    refold(connection, subjects, struck(connection))
    # What was reckoned may hold the words; it is made again from what is left.
    cache.forget(connection)
    claim_words.forget(connection)
    neighbours.forget(connection)


def traces_left(connection: apsw.Connection) -> bool:
    """Tell whether free pages or the log may still keep what was taken out."""
    return connection.execute("SELECT 1 FROM state WHERE key=?", (_TRACE,)).get is not None


def leave_no_trace(connection: apsw.Connection, *, patient: bool = True) -> None:
    """Write the file anew where texts were taken out, so that no free page and no log keeps them.

    Where another program reads the file just now, or the disk is full, traces are left until the
    next opening.
    """
    if not traces_left(connection):
        return
    if not patient:
        wait_for_others(connection, _PATIENCE_MILLISECONDS)
    try:
        # VACUUM attaches a file of its own, which the watch over the connection denies to all else.
        with unwatched(connection):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            connection.execute("VACUUM")
            with transaction(connection):  # these go by numbers that it may have changed
                cache.forget(connection)
                claim_words.forget(connection)
            kept = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if not any(busy for busy, *_ in kept):
            with transaction(connection):
                connection.execute("DELETE FROM state WHERE key=?", (_TRACE,))
    except _NOT_NOW:
        pass  # the note that traces are left stays, too
    finally:
        if not patient:
            wait_for_others(connection)
