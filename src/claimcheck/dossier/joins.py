"""Events and questions that were joined: who answers for whom."""

from collections.abc import Sequence
from enum import StrEnum

import apsw
from attrs import evolve

from claimcheck.model.claim import RecordedClaim


class Joinable(StrEnum):
    """What can be joined, as its view's table."""

    EVENT = "event_view"
    QUESTION = "question_view"


def survivor(connection: apsw.Connection, kind: Joinable, name: str) -> str:
    """Give the id that answers for an id: itself, or what it was joined to, however often.

    Where two copies joined two the opposite ways round, the id that comes first survives.
    """
    seen = [name]
    while True:
        sql = f"SELECT joined_to FROM {kind} WHERE id=?"  # noqa: S608 - our own names
        found = connection.execute(sql, (seen[-1],)).get
        if not isinstance(found, str) or not found:
            return seen[-1]
        if found in seen:
            return min(seen[seen.index(found) :])
        seen.append(found)


def family(connection: apsw.Connection, kind: Joinable, name: str) -> list[str]:
    """List all ids that an id answers for, itself first; [] where another answers for it."""
    if survivor(connection, kind, name) != name:
        return []
    sql = (
        f"WITH RECURSIVE joined(id) AS (VALUES(?) UNION SELECT {kind}.id FROM {kind}"  # noqa: S608 - our own names
        f" JOIN joined ON {kind}.joined_to=joined.id AND {kind}.joined_to<>'')"
        " SELECT id FROM joined"
    )
    others = {str(row[0]) for row in connection.execute(sql, (name,))} - {name}
    return [name, *sorted(others)]


def joined_ids(connection: apsw.Connection, kind: Joinable) -> dict[str, str]:
    """Lead from every id that another answers for to that other."""
    sql = f"SELECT id FROM {kind} WHERE joined_to<>''"  # noqa: S608 - our own names
    names = [str(row[0]) for row in connection.execute(sql)]
    leads = {name: survivor(connection, kind, name) for name in names}
    return {name: other for name, other in leads.items() if name != other}


def placed_now(connection: apsw.Connection, recorded: RecordedClaim) -> RecordedClaim:
    """Place a claim in the question that answers for the one it was put in, and in its event."""
    placed = recorded.placement
    if placed is None:
        return recorded
    question = survivor(connection, Joinable.QUESTION, placed.question)
    return _moved(recorded, question, _event_of(connection, question, placed.event))


def all_placed_now(
    connection: apsw.Connection, claims: Sequence[RecordedClaim], question: str
) -> list[RecordedClaim]:
    """Place the claims of a question that answers for all those that they were put into."""
    events = dict.fromkeys(each.placement.event for each in claims if each.placement)
    now = {event: _event_of(connection, question, event) for event in events}
    return [
        _moved(each, question, now[each.placement.event]) if each.placement else each
        for each in claims
    ]


def _moved(recorded: RecordedClaim, question: str, event: str) -> RecordedClaim:
    placed = recorded.placement
    if placed is None or (question, event) == (placed.question, placed.event):
        return recorded
    return evolve(recorded, placement=evolve(placed, question=question, event=event))


def _event_of(connection: apsw.Connection, question: str, event: str) -> str:
    """Name the event of a question; of one that has no view, the one that answers for `event`.

    It can be another by now than when a claim was put into it.
    """
    found = connection.execute("SELECT event FROM question_view WHERE id=?", (question,)).get
    return survivor(connection, Joinable.EVENT, str(found) if found else event)


def settled_questions(connection: apsw.Connection) -> list[str]:
    """List the ids of the questions that answer for one with a settlement."""
    rows = connection.execute("SELECT id FROM question_view WHERE settlements>0 ORDER BY seq")
    names = [str(row[0]) for row in rows.fetchall()]
    return list(dict.fromkeys(survivor(connection, Joinable.QUESTION, name) for name in names))


def founded_by_claim(connection: apsw.Connection, uid: str, table: str) -> list[str]:
    """List the ids of the questions (`question_view`) or events that a claim founded.

    The first bears its uid alone, what it founded by being parted more behind it.
    """
    name = f"{table[0]}-{uid}"
    sql = f"SELECT id FROM {table} WHERE id>=? AND id<? ORDER BY id"  # noqa: S608 - our own names
    return [str(row[0]) for row in connection.execute(sql, (name, f"{name}/"))]
