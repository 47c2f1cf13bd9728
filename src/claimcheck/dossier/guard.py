"""What a stranger's file may not do: nothing is written to it before it is known to be a dossier.

Whoever sends a dossier can put code into it (triggers, views, generated columns) that would run
under the reader's hands, so its schema must be ours to the letter. The authorizer holds the same
line afterwards, should another program change the file while it is open.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

import apsw

from claimcheck.dossier.place import log_beside
from claimcheck.dossier.schema import (
    APPLICATION_ID,
    SCHEMA,
    SCHEMAS,
    USER_VERSION,
)
from claimcheck.journal.tags import TAGS
from claimcheck.model.exits import BadInputError

# More than any text that claimcheck takes in, and less than would fill the memory.
_MOST_BYTES = 256 * 1024 * 1024
_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 105
_TABLES = slice(103, 105)  # how many tables and indexes the first page lists
_READ_KINDS = "kinds"
_MANY_ENTRIES = 5_000
_SETTINGS = (
    (apsw.SQLITE_DBCONFIG_DEFENSIVE, 1),
    (apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0),
    (apsw.SQLITE_DBCONFIG_DQS_DML, 0),
    (apsw.SQLITE_DBCONFIG_DQS_DDL, 0),
    # A plan that may change with each value is made again for each: a tenth of the time of adding.
    (apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1),
)
_DENIED = frozenset(
    {
        apsw.SQLITE_ATTACH,
        apsw.SQLITE_DETACH,
        apsw.SQLITE_ALTER_TABLE,
        apsw.SQLITE_CREATE_TRIGGER,
        apsw.SQLITE_CREATE_TEMP_TRIGGER,
        apsw.SQLITE_CREATE_VIEW,
        apsw.SQLITE_CREATE_TEMP_VIEW,
        apsw.SQLITE_CREATE_VTABLE,
        apsw.SQLITE_CREATE_TABLE,
        apsw.SQLITE_DROP_TABLE,
        apsw.SQLITE_DROP_TRIGGER,
        apsw.SQLITE_DROP_VTABLE,
    }
)
_WRITES = frozenset({apsw.SQLITE_INSERT, apsw.SQLITE_UPDATE, apsw.SQLITE_DELETE})
_SAFE_SETTINGS = frozenset(
    {"integrity_check", "quick_check", "optimize", "cache_size", "temp_store", "wal_checkpoint"}
)
_OUR_TRIGGERS = frozenset(
    statement.split()[2] for statement in SCHEMA if statement.startswith("CREATE TRIGGER")
)


def check_bytes(path: Path) -> None:
    """Refuse another program's file by its first bytes, before SQLite sees it."""
    with path.open("rb") as opened:
        header = opened.read(_HEADER_BYTES)
    if not header.startswith(_MAGIC):
        raise BadInputError(
            f"{path} is not a dossier: it is some other kind of file. Give the path of one that "
            f"claimcheck made, or make one with: claimcheck new {path}"
        )
    # With a log beside it, the newest first page may still lie in the log.
    if not log_beside(path) and header[68:72] != APPLICATION_ID.to_bytes(4, "big"):
        raise _others_database(path) if any(header[_TABLES]) else _unfinished(path)


def hold_back(path: Path, connection: apsw.Connection) -> None:
    """Take from a file just opened all that it could do, and from us the leave to write."""
    for setting, value in _SETTINGS:
        connection.config(setting, value)
    connection.limit(apsw.SQLITE_LIMIT_ATTACHED, 0)
    connection.limit(apsw.SQLITE_LIMIT_LENGTH, _MOST_BYTES)
    # Closing would fold a log that lies beside the file into it: that too is writing.
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, int(log_beside(path)))
    connection.execute("PRAGMA query_only=ON")


def check(path: Path, connection: apsw.Connection) -> None:
    """Refuse what is no dossier of ours, reading alone. Errors: BadInputError."""
    try:
        _check_versions(path, connection)
        _check_schema(path, connection)
        _check_kinds(path, connection)
    except (apsw.SQLError, UnicodeDecodeError) as problem:
        raise _tampered(path) from problem


def accept(connection: apsw.Connection) -> None:
    """Let a file be written that was found to be ours; only what we do ourselves, from here on."""
    connection.execute("PRAGMA query_only=OFF")
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0)


def watch(connection: apsw.Connection) -> None:
    """Let no statement do what claimcheck never does. Costs some microseconds a new statement."""
    connection.authorizer = _allowed


@contextmanager
def unwatched(connection: apsw.Connection) -> Iterator[None]:
    """Let us do what the watch denies to all else: write the file anew, change its schema."""
    connection.authorizer = None
    attached = connection.limit(apsw.SQLITE_LIMIT_ATTACHED, 1)
    try:
        yield
    finally:
        connection.limit(apsw.SQLITE_LIMIT_ATTACHED, attached)
        watch(connection)


def _allowed(
    action: int, first: str | None, second: str | None, _place: str | None, trigger: str | None
) -> int:
    denied = (
        action in _DENIED
        or (action in _WRITES and trigger is not None and trigger not in _OUR_TRIGGERS)
        or (action == apsw.SQLITE_FUNCTION and second == "load_extension")
        or (action == apsw.SQLITE_PRAGMA and second is not None and first not in _SAFE_SETTINGS)
    )
    return apsw.SQLITE_DENY if denied else apsw.SQLITE_OK


def _check_versions(path: Path, connection: apsw.Connection) -> None:
    application = connection.execute("PRAGMA application_id").get
    version = connection.execute("PRAGMA user_version").get
    if application != APPLICATION_ID:
        holds = connection.execute("SELECT count(*) FROM sqlite_schema").get
        raise _others_database(path) if holds else _unfinished(path)
    if not isinstance(version, int) or version > USER_VERSION:
        raise _newer(path, f"dossier version {version}; this one reads up to {USER_VERSION}")


def _check_schema(path: Path, connection: apsw.Connection) -> None:
    """Refuse tables, indexes, views and triggers that are not ours or share another's pages."""
    listed = connection.execute("SELECT type, name, tbl_name, sql, rootpage FROM sqlite_schema")
    rows = listed.fetchall()
    if not rows:
        raise _unfinished(path)
    # Virtual tables have no pages of their own.
    pages = [row[4] for row in rows if row[0] in ("table", "index") and row[4] != 0]
    version = connection.execute("PRAGMA user_version").get
    held = schema_fingerprint(rows)
    known = isinstance(version, int) and held == SCHEMAS.get(version)
    if not known and version == USER_VERSION:
        known = held == _ours()
    if len(set(pages)) != len(pages) or not known:
        raise _tampered(path)


def schema_fingerprint(rows: list[tuple[object, ...]]) -> str:
    """Tell a schema by the rows (type, name, table, statement) that SQLite keeps of it."""
    told = "\n".join(sorted(repr(tuple(row[:4])) for row in rows))
    return hashlib.sha256(told.encode()).hexdigest()


@cache
def _ours() -> str:
    """Ask this SQLite how our own schema looks when it is held in a file."""
    connection = apsw.Connection(":memory:")
    for statement in SCHEMA:
        connection.execute(statement)
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    connection.close()
    return schema_fingerprint(rows)


def _check_kinds(path: Path, connection: apsw.Connection) -> None:
    """Refuse a journal with entries of kinds that only a newer claimcheck knows."""
    checked = _checked_up_to(connection)
    rows = connection.execute("SELECT DISTINCT kind, version FROM journal WHERE seq>?", (checked,))
    unknown = [(kind, version) for kind, version in rows if (kind, version) not in TAGS]
    if unknown:
        kind, version = unknown[0]
        raise _newer(path, f"it holds entries of kind {kind}, version {version}")


def note_kinds(connection: apsw.Connection) -> None:
    """Note up to where the kinds of entries are known, where reading them again would take long.

    Call it where the dossier may be written, after `check`.
    """
    last = connection.execute("SELECT max(seq) FROM journal").get
    if not isinstance(last, int) or last - _checked_up_to(connection) <= _MANY_ENTRIES:
        return
    noted = (_READ_KINDS, f"{_known_kinds()}:{last}")
    # Whoever only reads must not be refused where this cannot be written: it saves time, no more.
    with suppress(apsw.BusyError, apsw.FullError, apsw.IOError, apsw.ReadOnlyError):
        connection.execute("INSERT OR REPLACE INTO state VALUES(?,?)", noted)


def _checked_up_to(connection: apsw.Connection) -> int:
    """Give the last entry whose kind a claimcheck that knows the same kinds has looked at."""
    found = connection.execute("SELECT value FROM state WHERE key=?", (_READ_KINDS,)).get
    known, _, last = found.partition(":") if isinstance(found, str) else ("", "", "")
    return int(last) if known == _known_kinds() and last.isdecimal() and len(last) < 18 else 0


@cache
def _known_kinds() -> str:
    return hashlib.sha256(repr(sorted(TAGS)).encode()).hexdigest()[:16]


def _others_database(path: Path) -> BadInputError:
    return BadInputError(
        f"{path} is a database of another program, not a dossier. It is left as it is."
    )


def _unfinished(path: Path) -> BadInputError:
    return BadInputError(
        f"{path} was begun and never finished: it holds nothing. "
        f"Remove it, then: claimcheck new {path}"
    )


def _newer(path: Path, why: str) -> BadInputError:
    return BadInputError(
        f"{path} was made by a newer claimcheck ({why}). "
        "Upgrade with: pip install --upgrade claimcheck"
    )


def _tampered(path: Path) -> BadInputError:
    return BadInputError(
        f"{path} holds tables or triggers that claimcheck did not make, or lacks some that it "
        "did. It is not opened: it may have been tampered with."
    )
