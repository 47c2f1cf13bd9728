"""Events and questions that were joined: who answers for whom."""

from enum import StrEnum

import apsw


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
