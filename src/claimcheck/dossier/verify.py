"""Proving a dossier: hashes, order, views against a fresh fold, and SQLite's own check."""

from collections.abc import Iterator

import apsw
from attrs import frozen

from claimcheck.dossier import cache, transaction
from claimcheck.dossier.legible import ILLEGIBLE, illegible
from claimcheck.dossier.redaction import parents_here, redactions
from claimcheck.dossier.rows import AS_STORED, RIGHTLY_INDEXED, entries_where
from claimcheck.dossier.striking import ACTS_AFRESH, struck_afresh
from claimcheck.dossier.verify_views import MISFILED, check_views, is_filed, named
from claimcheck.dossier.views import table_and_key
from claimcheck.journal.entry import Entry, hash_receipt, is_whole


@frozen
class Proof:
    """What verifying found: no `problems` means that all is whole."""

    entries: int
    heads: tuple[str, ...]
    sqlite: str
    problems: tuple[str, ...]


def verify(connection: apsw.Connection) -> Proof:
    """Check everything; problems are named in sentences, all of them."""
    problems = list(_integrity(connection))
    try:
        entries, heads, faults = _check_journal(connection)
    except ILLEGIBLE:
        entries, heads, faults = 0, (), list(illegible(connection))
    problems.extend(faults)
    if not faults:
        problems.extend(_check_acts(connection))
        problems.extend(check_views(connection))
        problems.extend(
            f"what was reckoned of {question} was changed; it was thrown away and is made again."
            for question in cache.throw_away_changed(connection)
        )
    return Proof(
        entries=entries,
        heads=heads,
        sqlite=apsw.sqlite_lib_version(),
        problems=tuple(problems),
    )


def _integrity(connection: apsw.Connection) -> Iterator[str]:
    for row in connection.execute("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield f"SQLite finds the file damaged: {row[0]}"


def _check_journal(connection: apsw.Connection) -> tuple[int, tuple[str, ...], list[str]]:
    """Check every entry's hashes, that its parents came before it, and how deep it lies."""
    faults: list[str] = []
    depths: dict[bytes, int] = {}
    heads: set[bytes] = set()
    indexed = 0
    redacted, parents_of = redactions(connection), parents_here(connection)
    sql = "SELECT depth FROM journal ORDER BY seq"
    stored = [int(row[0]) for row in connection.execute(sql)]
    for (seq, receipt, entry), depth in zip(
        entries_where(connection, order=AS_STORED), stored, strict=True
    ):
        name = named(seq, entry)
        faults += [f"{name}: {fault}" for fault in _faults_of(receipt, entry)]
        if entry.body is None and not redacted.covers(entry, parents_of):
            faults.append(f"{name}: its text is gone, and nobody redacted it.")
        if not all(parent in depths for parent in entry.parents):
            faults.append(f"{name}: what it followed is missing.")
        elif depth != 1 + max((depths[parent] for parent in entry.parents), default=0):
            faults.append(f"{name}: its place in the order was changed.")
        depths[entry.hash] = depth
        indexed += len(entry.subjects)
        heads.difference_update(entry.parents)
        heads.add(entry.hash)
    faults += _check_about(connection, indexed)
    if set(transaction.heads(connection)) != heads:
        faults.append("the heads of the journal are not its last entries.")
    return len(depths), tuple(sorted(head.hex() for head in heads)), faults


def _faults_of(receipt: bytes, entry: Entry) -> Iterator[str]:
    if not is_whole(entry):
        yield "its content is not what was recorded."
    if receipt != hash_receipt(entry.hash, entry.received):
        yield "the time of its receipt was changed."
    if not any(map(table_and_key, entry.subjects)) and not is_filed(entry):
        yield MISFILED


def _check_about(connection: apsw.Connection, indexed: int) -> Iterator[str]:
    """Compare the index of what entries are about with the entries, which name so many subjects."""
    held = connection.execute("SELECT count(*) FROM about").get
    if held != indexed:
        yield f"the index of the journal holds {held} rows where {indexed} belong."
    if held == indexed == connection.execute(RIGHTLY_INDEXED).get:
        return
    for seq, _, entry in entries_where(connection, order=AS_STORED):
        if not all(_is_about(connection, subject, seq) for subject in entry.subjects):
            yield f"{named(seq, entry)}: the index of what it is about was changed."


def _is_about(connection: apsw.Connection, subject: str, seq: int) -> bool:
    sql = "SELECT 1 FROM about WHERE subject=? AND seq=?"
    return connection.execute(sql, (subject, seq)).get is not None


def _check_acts(connection: apsw.Connection) -> Iterator[str]:
    """Compare the list of acts, and which of them are struck, with the journal."""
    listed = connection.execute("SELECT count(*) FROM act").get
    sql = "SELECT id, depth, first, last, entries, verb, by, 0 FROM act"
    wrong = connection.execute(f"{ACTS_AFRESH} EXCEPT {sql}").fetchall()
    if wrong or listed != connection.execute("SELECT count(DISTINCT act) FROM journal").get:
        yield "the list of acts differs from the journal."
    struck_now = {str(row[0]) for row in connection.execute("SELECT id FROM act WHERE struck<>0")}
    for act in sorted(struck_now ^ struck_afresh(connection)):
        yield f"whether the act {act} is undone differs from what the journal says."
