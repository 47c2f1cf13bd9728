"""Proving the journal: every entry's hashes, what it followed, and what it is filed under."""

from collections.abc import Iterator, Sequence

import apsw
from attrs import frozen

from claimcheck.dossier import transaction
from claimcheck.dossier.redacted import Journal, Redactions, redactions
from claimcheck.dossier.rows import (
    AS_STORED,
    SEPARATOR,
    entries_where,
    rightly_indexed,
    split_parents,
)
from claimcheck.dossier.verify_views import MISFILED, is_filed, named
from claimcheck.dossier.views import has_view, table_and_key
from claimcheck.journal.entry import Told, hash_body, hash_fields, hash_receipt, is_whole, said_in

_ROWS = (
    "SELECT journal.seq, hash, parents, depth, act, verb, by, done, kind, version, subjects,"
    " body_hash, salt, body, received, receipt FROM journal LEFT JOIN content USING(seq)"
    " ORDER BY journal.seq"
)


@frozen
class JournalProof:
    """What was found of the journal: how many entries, its last ones, what is wrong."""

    entries: int
    heads: tuple[str, ...]
    faults: tuple[str, ...]


def check_journal(connection: apsw.Connection) -> JournalProof:
    """Check every entry's hashes, that its parents came before it, and how deep it lies.

    Nearly every entry follows the one before it and is whole, which its row tells; any other is
    looked at closely.
    """
    redacted = redactions(connection)
    faults: list[str] = []
    heads: set[bytes] = set()
    entries = indexed = deep = 0
    last = said = b""
    told: Told | None = None
    for row in connection.execute(_ROWS):
        (seq, name, parents, depth, act, verb, by, done, kind, version,
         subjects, body_hash, salt, body, received, receipt) = row  # fmt: skip
        if told != (act, verb, by, done, kind, version):
            told = (act, verb, by, done, kind, version)
            said = said_in(told)
        further = subjects.count(SEPARATOR)
        about = subjects.replace(SEPARATOR, "\n") if further else subjects
        sound = (
            parents == last
            and depth == deep + 1
            and body is not None
            and salt is not None
            and name == hash_fields(parents, said, about, body_hash)
            and body_hash == hash_body(salt, body)
            and receipt == hash_receipt(name, received)
            and has_view(subjects)
        )
        if not sound:
            faults += _faults_of(connection, seq, depth, redacted)
        entries, indexed = entries + 1, indexed + (further + 1 if subjects else 0)
        if parents != last:
            _fork(heads, last, parents)
        last, deep = name, depth
    heads = {*heads, last} - {b""}
    faults += (*_check_about(connection, indexed), *_check_heads(connection, heads))
    return JournalProof(entries, tuple(sorted(head.hex() for head in heads)), tuple(faults))


def _fork(heads: set[bytes], last: bytes, parents: bytes) -> None:
    """Keep the last entry as a head until another follows it; what was followed is no head."""
    heads.add(last)
    heads.difference_update(split_parents(parents))


def _check_heads(connection: apsw.Connection, heads: set[bytes]) -> Iterator[str]:
    if set(transaction.heads(connection)) != heads:
        yield "the heads of the journal are not its last entries."


def _faults_of(
    connection: apsw.Connection,
    seq: int,
    depth: int,
    redacted: Redactions,
) -> Iterator[str]:
    for _, receipt, entry in entries_where(connection, "journal.seq=?", (seq,)):
        name = named(seq, entry)
        if not is_whole(entry):
            yield f"{name}: its content is not what was recorded."
        if receipt != hash_receipt(entry.hash, entry.received):
            yield f"{name}: the time of its receipt was changed."
        if not any(map(table_and_key, entry.subjects)) and not is_filed(entry):
            yield f"{name}: {MISFILED}"
        if entry.body is None and not redacted.explains(entry, Journal(connection)):
            yield f"{name}: its text is gone, and nobody redacted it."
        before = _depths_before(connection, seq, entry.parents)
        if len(before) < len(entry.parents):
            yield f"{name}: what it followed is missing."
        elif depth != 1 + max(before, default=0):
            yield f"{name}: its place in the order was changed."


def _depths_before(connection: apsw.Connection, seq: int, names: Sequence[bytes]) -> list[int]:
    """Give the depths of those among some entries that came before one."""
    sql = "SELECT depth FROM journal WHERE hash=? AND seq<?"
    return [int(row[0]) for row in connection.executemany(sql, ((name, seq) for name in names))]


def _check_about(connection: apsw.Connection, indexed: int) -> Iterator[str]:
    """Compare the index of what entries are about with the entries, which name so many subjects."""
    held = connection.execute("SELECT count(*) FROM about").get
    if held != indexed:
        yield f"the index of the journal holds {held} rows where {indexed} belong."
    if held == indexed == rightly_indexed(connection):
        return
    for seq, _, entry in entries_where(connection, order=AS_STORED):
        if not all(_is_about(connection, subject, seq) for subject in entry.subjects):
            yield f"{named(seq, entry)}: the index of what it is about was changed."


def _is_about(connection: apsw.Connection, subject: str, seq: int) -> bool:
    sql = "SELECT 1 FROM about WHERE subject=? AND seq=?"
    return connection.execute(sql, (subject, seq)).get is not None
