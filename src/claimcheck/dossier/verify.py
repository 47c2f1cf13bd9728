"""Proving a dossier: hashes, order, views against a fresh fold, and SQLite's own check."""

from collections.abc import Iterator

import apsw
from attrs import frozen

from claimcheck.dossier import cache
from claimcheck.dossier.legible import ILLEGIBLE, illegible
from claimcheck.dossier.striking import acts_afresh, struck_afresh
from claimcheck.dossier.verify_journal import JournalProof, check_journal
from claimcheck.dossier.verify_views import check_views


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
        journal = check_journal(connection)
    except ILLEGIBLE:
        journal = JournalProof(0, (), tuple(illegible(connection)))
    problems.extend(journal.faults)
    if not journal.faults:
        problems.extend(_check_acts(connection))
        problems.extend(check_views(connection))
        problems.extend(
            f"what was reckoned of {question} was changed; it was thrown away and is made again."
            for question in cache.throw_away_changed(connection)
        )
    return Proof(
        entries=journal.entries,
        heads=journal.heads,
        sqlite=apsw.sqlite_lib_version(),
        problems=tuple(problems),
    )


def _integrity(connection: apsw.Connection) -> Iterator[str]:
    for row in connection.execute("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield f"SQLite finds the file damaged: {row[0]}"


def _check_acts(connection: apsw.Connection) -> Iterator[str]:
    """Compare the list of acts, and which of them are struck, with the journal."""
    sql = "SELECT id, depth, first, last, entries, verb, reviewer, at FROM act"
    afresh = set(acts_afresh(connection))
    if set(connection.execute(sql)) != afresh:
        yield "the list of acts differs from the journal."
    struck_now = {str(row[0]) for row in connection.execute("SELECT id FROM act WHERE struck<>0")}
    for act in sorted(struck_now ^ struck_afresh(connection)):
        yield f"whether the act {act} is undone differs from what the journal says."
