"""Which acts there are and which of them are struck, kept beside the journal as it grows.

The rule is that of `journal.order.struck_acts`; here only those acts are looked at that a new
strike bears on, however many were undone before.
"""

from collections.abc import Iterable
from typing import Any

import apsw
from attrs import frozen

from claimcheck.dossier.rows import ActTimes, entries_where, split_parents, split_subjects
from claimcheck.journal.entry import Entry
from claimcheck.journal.fold import strikes_in
from claimcheck.journal.order import struck_acts
from claimcheck.journal.subjects import act_of, act_subject
from claimcheck.reckon.reviewers import person

_STRIKES = "act-struck"


@frozen
class StruckActs:
    """The acts that are struck just now, looked up one by one."""

    connection: apsw.Connection

    def __contains__(self, act: object) -> bool:
        """Tell whether an act is struck."""
        sql = "SELECT 1 FROM act WHERE id=? AND struck=1"
        return self.connection.execute(sql, (act,)).get is not None


def struck(connection: apsw.Connection) -> StruckActs:
    """Name the acts that are struck."""
    return StruckActs(connection)


def strike(connection: apsw.Connection, entries: Iterable[Entry]) -> frozenset[str]:
    """Note what entries that just came strike; gives the acts that fell or hold again by it."""
    waiting = [act_of(entry) for entry in entries if entry.kind == _STRIKES]
    before: dict[str, bool] = {}
    while waiting:
        act = waiting.pop()
        was, now = act in StruckActs(connection), bool(strikes_on(connection, act))
        if was != now:
            before.setdefault(act, was)
            connection.execute("UPDATE act SET struck=? WHERE id=?", (int(now), act))
            waiting += _targets(connection, act)
    return frozenset(act for act, was in before.items() if was != (act in StruckActs(connection)))


def strikes_on(connection: apsw.Connection, act: str) -> list[str]:
    """List the acts that strike an act and hold, the oldest first, in the same order in every copy.

    An act can only strike one that began before it.
    """
    sql = (
        "SELECT DISTINCT journal.act FROM about JOIN journal USING(seq)"
        " JOIN act AS striking ON striking.id=journal.act"
        " WHERE about.subject=? AND journal.kind=? AND striking.struck=0"
        " AND striking.depth>(SELECT depth FROM act WHERE id=?)"
        " ORDER BY striking.at, striking.depth, striking.id"
    )
    return [str(row[0]) for row in connection.execute(sql, (act_subject(act), _STRIKES, act))]


def struck_afresh(connection: apsw.Connection) -> frozenset[str]:
    """Find the acts that are struck from the journal alone."""
    starts = connection.execute("SELECT act, min(depth) FROM journal GROUP BY act")
    began = {str(act): int(depth) for act, depth in starts}
    entries = (entry for _, _, entry in entries_where(connection, "kind='act-struck'"))
    return struck_acts(strikes_in(entries, began))


def list_acts(connection: apsw.Connection) -> None:
    """Make the list of acts again from the journal alone."""
    connection.execute("DELETE FROM act")
    connection.executemany("INSERT INTO act VALUES(?,?,?,?,?,?,?,?,0)", acts_afresh(connection))
    for act in struck_afresh(connection):
        connection.execute("UPDATE act SET struck=1 WHERE id=?", (act,))


def acts_afresh(connection: apsw.Connection) -> list[tuple[str | int, ...]]:
    """List the acts from the journal alone: rows of the table without what is struck.

    The first entry of an act tells its verb, who did it, and what it follows.
    """
    rows: list[Any] = connection.execute(
        "SELECT grouped.act, grouped.depth, first, last, entries, verb, by, done, parents FROM"
        " (SELECT act, min(depth) AS depth, min(seq) AS first, max(seq) AS last, count(*) AS"
        " entries FROM journal GROUP BY act) AS grouped JOIN journal ON journal.seq=grouped.first"
        " ORDER BY grouped.depth"
    ).fetchall()
    times = ActTimes(connection)
    return [
        (*told, person(by), times.note(told[0], done, split_parents(parents)))
        for *told, by, done, parents in rows
    ]


def _targets(connection: apsw.Connection, act: str) -> list[str]:
    sql = "SELECT subjects FROM journal WHERE act=? AND kind=?"
    rows = connection.execute(sql, (act, _STRIKES)).fetchall()
    named = (subject for row in rows for subject in split_subjects(str(row[0])))
    return [subject.partition(":")[2] for subject in named]
