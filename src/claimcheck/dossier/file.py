"""Making and opening the one file of a dossier, and refusing what is none."""

import os
from pathlib import Path
from urllib.parse import quote

import apsw

from claimcheck.dossier.refusals import plain_refusals
from claimcheck.dossier.schema import APPLICATION_ID, SCHEMA, USER_VERSION, VIEWS_VERSION
from claimcheck.model.exits import BadInputError, RefusedError

# Before 3.51.3 a reset of the write-ahead log could corrupt the file.
_LEAST_SQLITE = (3, 51, 3)
_BUSY_MILLISECONDS = 5_000


def create(path: Path) -> apsw.Connection:
    """Make an empty dossier; never overwrites. Errors: BadInputError, RefusedError."""
    _check_sqlite()
    if path.exists() or path.is_symlink():
        raise BadInputError(f"{path} is there already and is left as it is. Choose another name.")
    if not path.parent.is_dir():
        raise BadInputError(f"The folder {path.parent} does not exist. Make it first.")
    with plain_refusals(path):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o644))
        connection = apsw.Connection(str(path))
        _configure(connection)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        with connection:
            for statement in SCHEMA:
                connection.execute(statement)
            connection.execute("INSERT INTO state VALUES('views', ?)", (VIEWS_VERSION,))
            connection.execute(f"PRAGMA user_version={USER_VERSION}")
    return connection


def connect(path: Path) -> apsw.Connection:
    """Open a dossier, for writing where the machine allows it, else for reading alone."""
    _check_sqlite()
    _check_path(path)
    with plain_refusals(path):
        connection = _open(path)
        try:
            _check_header(path, connection)
            _configure(connection)
            _check_schema(path, connection)
        except BaseException:
            connection.close()
            raise
    return connection


def is_readonly(connection: apsw.Connection) -> bool:
    """Tell whether the machine lets the dossier be read only."""
    return connection.readonly("main")


def _open(path: Path) -> apsw.Connection:
    wal = path.with_name(path.name + "-wal")
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    # Without leave to write beside it, SQLite can only read a file that nobody else writes.
    immutable = "" if wal.exists() else "?immutable=1"
    address = f"file:{quote(str(path.resolve()))}{immutable}"
    return apsw.Connection(address, flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)


def _configure(connection: apsw.Connection) -> None:
    connection.set_busy_timeout(_BUSY_MILLISECONDS)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0)
    connection.execute("PRAGMA mmap_size=0")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=OFF")
    if not connection.readonly("main"):
        connection.execute("PRAGMA journal_mode=WAL")


def _check_sqlite() -> None:
    version = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))
    if version < _LEAST_SQLITE:
        raise RefusedError(
            f"SQLite {apsw.sqlite_lib_version()} can damage a dossier; 3.51.3 or newer is needed. "
            "Install a newer apsw: pip install --upgrade apsw"
        )


def _check_path(path: Path) -> None:
    if path.is_dir():
        raise BadInputError(f"{path} is a folder, not a dossier. Give the path of the file in it.")
    if not path.exists():
        raise BadInputError(f"{path} does not exist. Make a dossier with: claimcheck new {path}")
    if not path.is_file():
        raise BadInputError(f"{path} is not a file, so it cannot be a dossier.")
    if path.stat().st_size == 0:
        raise BadInputError(
            f"{path} is an empty file, not a dossier. Remove it, then: claimcheck new {path}"
        )
    if not os.access(path, os.R_OK):
        raise RefusedError(f"{path} may not be read by you. Check its permissions.")


def _check_header(path: Path, connection: apsw.Connection) -> None:
    application = connection.execute("PRAGMA application_id").get
    version = connection.execute("PRAGMA user_version").get
    if application != APPLICATION_ID:
        raise BadInputError(
            f"{path} is a database of another program, not a dossier. It is left as it is."
        )
    if not isinstance(version, int) or version > USER_VERSION:
        raise BadInputError(
            f"{path} was made by a newer claimcheck (dossier version {version}; this one reads up "
            f"to {USER_VERSION}). Upgrade with: pip install --upgrade claimcheck"
        )


def _check_schema(path: Path, connection: apsw.Connection) -> None:
    """Refuse tables, triggers and views that are not ours: code in a stranger's file would run."""
    found = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
    held = {str(row[0]) for row in found}
    if held != set(SCHEMA):
        raise BadInputError(
            f"{path} holds tables or triggers that claimcheck did not make, or lacks some that it "
            "did. It is not opened: it may have been tampered with."
        )
