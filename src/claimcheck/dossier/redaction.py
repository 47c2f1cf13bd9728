"""Taking texts out for good: bodies and their salts go, hashes stay, and no page keeps a trace."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import apsw
from attrs import frozen

from claimcheck.dossier import cache, claim_words, neighbours
from claimcheck.dossier.guard import unwatched
from claimcheck.dossier.refolding import refold
from claimcheck.dossier.rows import HASH_BYTES, entries_about, entries_where
from claimcheck.dossier.striking import struck
from claimcheck.dossier.transaction import transaction, wait_for_others
from claimcheck.journal.codec import decode
from claimcheck.journal.entries import Redacted, Shortened
from claimcheck.journal.entry import Entry
from claimcheck.journal.shortening import shortened
from claimcheck.journal.story import read_story

Parents = Callable[[bytes], Sequence[bytes]]

# What holds ids and reasons: where a claim stands outlives its text, and many share an entry.
_PLACES = frozenset({"claims-placed", "claims-joined", "events-joined", "questions-joined"})
_FOUNDINGS = frozenset({"question-founded", "event-founded"})
_TRACE = "trace"
_NOT_NOW = (apsw.BusyError, apsw.LockedError, apsw.FullError, apsw.IOError, apsw.CantOpenError)
# So long is waited for other programs, where a redaction is only brought to its end.
_PATIENCE_MILLISECONDS = 200


@frozen
class Redactions:
    """What was taken out by anyone: entries by hash, and subjects, each with who took it out."""

    entries: frozenset[bytes]
    subjects: Mapping[str, frozenset[bytes]]

    def covers(self, entry: Entry, parents_of: Parents) -> bool:
        """Tell whether an entry's text is to go: named, or about what went when it was not known.

        Whoever knew of a redaction and spoke of the same source or label again meant to.
        """
        if entry.hash in self.entries:
            return True
        for subject in entry.subjects:
            made = self.subjects.get(subject)
            if made and goes_with(entry, subject) and not _knew(entry, made, parents_of):
                return True
        return False


def goes_with(entry: Entry, subject: str) -> bool:
    """Tell whether an entry's text goes when all that is said of a subject is taken out."""
    kind = entry.kind
    if kind == "shortened" and entry.body is not None:
        body = decode(entry.kind, entry.version, entry.body)
        kind = body.kind if isinstance(body, Shortened) else kind
        if kind in _FOUNDINGS and shortened(entry) is None:
            return False  # it has no words any more
    if subject.startswith(("question:", "event:")):
        return kind in _FOUNDINGS
    return kind not in _PLACES


def redactions(connection: apsw.Connection, coming: Iterable[Entry] = ()) -> Redactions:
    """Gather what was taken out, by what is here and by entries that are coming in."""
    told = [each for _, _, each in entries_where(connection, "kind='redacted'")]
    for without in [each for each in told if each.body is None and each.subjects]:
        told += [each for _, each in entries_about(connection, without.subjects[0])]
    told += [each for each in coming if each.kind in ("redacted", "shortened")]
    named: set[bytes] = set()
    subjects: dict[str, frozenset[bytes]] = {}
    for known in read_story(told, frozenset()):
        if isinstance(known.body, Redacted):
            named.update(bytes.fromhex(each) for each in known.body.entries)
            for subject in known.body.subjects:
                subjects[subject] = subjects.get(subject, frozenset()) | {known.entry.hash}
    return Redactions(frozenset(named), subjects)


def parents_here(connection: apsw.Connection) -> Parents:
    """Look up what entries of the journal follow."""

    def parents_of(entry: bytes) -> Sequence[bytes]:
        found = connection.execute("SELECT parents FROM journal WHERE hash=?", (entry,)).get
        held = found if isinstance(found, bytes) else b""
        return [held[at : at + HASH_BYTES] for at in range(0, len(held), HASH_BYTES)]

    return parents_of


def held_and_gone(connection: apsw.Connection, gone: Redactions) -> list[bytes]:
    """Name the entries whose texts are still here, though they were taken out."""
    parents_of = parents_here(connection)
    sql = "SELECT 1 FROM journal JOIN content USING(seq) WHERE hash=?"
    found = [name for name in gone.entries if connection.execute(sql, (name,)).get is not None]
    for subject in gone.subjects:
        found += [
            entry.hash
            for _, entry in entries_about(connection, subject)
            if entry.body is not None and gone.covers(entry, parents_of)
        ]
    return list(dict.fromkeys(found))


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


def _knew(entry: Entry, redacted: frozenset[bytes], parents_of: Parents) -> bool:
    """Tell whether an entry's writer had one of some redactions."""
    waiting, seen = list(entry.parents), set[bytes]()
    while waiting:
        name = waiting.pop()
        if name in redacted:
            return True
        if name not in seen:
            seen.add(name)
            waiting.extend(parents_of(name))
    return False
