"""Bringing what an earlier claimcheck made up to date: all but the journal is made again."""

from pathlib import Path

import apsw

from claimcheck.dossier.guard import unwatched
from claimcheck.dossier.schema import KEPT_TABLES, SCHEMA, USER_VERSION
from claimcheck.dossier.transaction import transaction
from claimcheck.model.exits import RefusedError


def upgrade(path: Path, connection: apsw.Connection) -> None:
    """Give a dossier the tables of this claimcheck, whole or not at all; the journal stays.

    RefusedError where the machine lets an older one be read only.
    """
    if _version(connection) == USER_VERSION:
        return
    if connection.readonly("main"):
        raise RefusedError(
            f"{path} was made by an older claimcheck and may only be read here. Copy it to a "
            "folder of your own and open the copy, which is then brought up to date."
        )
    with unwatched(connection), transaction(connection):
        if _version(connection) != USER_VERSION:  # another program may have been faster
            _make_again(connection)


def _version(connection: apsw.Connection) -> int:
    found = connection.execute("PRAGMA user_version").get
    return found if isinstance(found, int) else 0


def _make_again(connection: apsw.Connection) -> None:
    held = connection.execute(
        "SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL"
        " ORDER BY type='table', rootpage<>0"  # what SQLite made for an index of words goes with it
    ).fetchall()
    for kind, name in held:
        if name not in KEPT_TABLES:
            connection.execute(f"DROP {kind} IF EXISTS {name}")
    for statement in SCHEMA:
        if not statement.startswith(tuple(f"CREATE TABLE {name}(" for name in KEPT_TABLES)):
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version={USER_VERSION}")
