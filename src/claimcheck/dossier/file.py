"""Making and opening the one file of a dossier, and refusing what is none."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import apsw

from claimcheck.dossier import guard, place
from claimcheck.dossier.refusals import plain_refusals
from claimcheck.dossier.schema import APPLICATION_ID, SCHEMA, USER_VERSION, VIEWS_VERSION
from claimcheck.dossier.transaction import wait_for_others
from claimcheck.model.exits import RefusedError

# Before 3.51.3 a reset of the write-ahead log could corrupt the file.
_LEAST_SQLITE = (3, 51, 3)
# Hashes are random, so their indexes are written all over; with less, pages are read and written
# again and again while a large table is added.
_CACHE_KIBIBYTES = 12 * 1024
_CLAIMS_IN_A_KIBIBYTE = 8
# What is on disk when an act is acknowledged outlives a power cut. Without a log of its own, the
# removal of the rollback journal must be on disk too, which is EXTRA.
_WITH_LOG = ("WAL", "FULL")
_WITHOUT_LOG = ("DELETE", "EXTRA")
# How SQLite reaches a medium that nobody can write, where no lock can be had or is needed.
_WITHOUT_LOCKS = "win32-none" if os.name == "nt" else "unix-none"


def create(path: Path, *, vfs: str | None = None, beside: Path | None = None) -> apsw.Connection:
    """Make an empty dossier; never overwrites. Errors: BadInputError, RefusedError.

    `vfs` names the part of SQLite that talks to the machine, where it is not the usual one, and
    `beside` another name under which it is built, until `appear` gives it its own.
    """
    _check_sqlite()
    place.check_new(path)
    built = beside or path
    with plain_refusals(path):
        try:
            os.close(os.open(built, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o644))
        except OSError as problem:
            raise type(problem)(problem.errno, problem.strerror, os.fspath(path)) from problem
        try:
            return _fill(built, vfs)
        except BaseException:
            discard(built)
            raise


def appear(path: Path, beside: Path) -> None:
    """Let a dossier that was built beside, and is closed, be there under its own name, at once.

    What came to lie there meanwhile is never overwritten. Errors: BadInputError, RefusedError.
    """
    if place.log_beside(beside):  # closing could not fold it in
        raise RefusedError(f"The disk that holds {path} is full. Make room, then try again.")
    with plain_refusals(path):
        place.give_name(path, beside)


def discard(path: Path) -> None:
    """Take away a dossier that was just made and in which nothing could be recorded."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _fill(path: Path, vfs: str | None) -> apsw.Connection:
    flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_URI
    connection = apsw.Connection(place.address(path), flags=flags, vfs=vfs)
    try:
        # First of all, so that a file whose making was cut off still says what it is.
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        guard.hold_back(path, connection)
        guard.accept(connection)
        _configure(connection, network=place.network_kind(path) is not None)
        with connection:
            for statement in SCHEMA:
                connection.execute(statement)
            connection.execute("INSERT INTO state VALUES('views', ?)", (VIEWS_VERSION,))
            connection.execute(f"PRAGMA user_version={USER_VERSION}")
        guard.watch(connection)
    except BaseException:
        with suppress(apsw.Error):
            connection.close()
        raise
    return connection


def connect(path: Path, *, vfs: str | None = None) -> apsw.Connection:
    """Open a dossier, for writing where the machine allows it, else for reading alone.

    Nothing is written before the file is known to be a dossier of ours. Errors: BadInputError,
    RefusedError.
    """
    _check_sqlite()
    with plain_refusals(path):
        place.check_held(path)
        guard.check_bytes(path)
        network = place.network_kind(path) is not None
        connection = _open(path, vfs, network=network)
        try:
            guard.check(path, connection)
            guard.accept(connection)
            _configure(connection, network=network)
            guard.note_kinds(connection)
            guard.watch(connection)
        except BaseException:
            with suppress(apsw.Error):
                connection.close()
            raise
    return connection


def is_readonly(connection: apsw.Connection) -> bool:
    """Tell whether the machine lets the dossier be read only."""
    return connection.readonly("main")


def _open(path: Path, vfs: str | None, *, network: bool) -> apsw.Connection:
    """Open a file that may be anybody's: held back from writing, and from all that it could do."""
    access, options, alone = apsw.SQLITE_OPEN_READONLY, [], network
    if place.may_be_written(path):
        access = apsw.SQLITE_OPEN_READWRITE
    elif not place.log_beside(path):
        # Without leave to write beside it, SQLite can only read a file that nobody else writes.
        options = ["immutable=1"]
    elif not place.shared_memory_beside(path):
        # A log left behind on a medium that nobody can write: its index is made in memory.
        alone, vfs = True, vfs or _WITHOUT_LOCKS
    flags = access | apsw.SQLITE_OPEN_URI
    connection = apsw.Connection(place.address(path, *options), flags=flags, vfs=vfs)
    wait_for_others(connection)
    if alone:  # before the first look, so that no memory has to be shared
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    guard.hold_back(path, connection)
    return connection


def _configure(connection: apsw.Connection, *, network: bool) -> None:
    wait_for_others(connection)
    connection.execute("PRAGMA mmap_size=0")
    connection.execute(f"PRAGMA cache_size=-{_CACHE_KIBIBYTES}")
    connection.execute("PRAGMA foreign_keys=OFF")
    # Only macOS knows these: there, an ordinary sync leaves the writing in the drive's cache.
    connection.execute("PRAGMA fullfsync=ON")
    connection.execute("PRAGMA checkpoint_fullfsync=ON")
    journal, synchronous = _WITHOUT_LOG if network else _WITH_LOG
    connection.execute(f"PRAGMA synchronous={synchronous}")
    # What is deleted is overwritten, so that a redaction that is cut short leaves little behind.
    connection.execute("PRAGMA secure_delete=ON")
    if connection.readonly("main"):
        return
    connection.execute(f"PRAGMA journal_mode={journal}")
    if network:
        connection.execute("PRAGMA locking_mode=NORMAL")
        connection.execute("SELECT 1 FROM sqlite_schema").fetchall()  # which lets go of the lock


@contextmanager
def room_for(connection: apsw.Connection, claims: int) -> Iterator[None]:
    """Give the cache room for the indexes that so many new claims are written into."""
    kibibytes = max(_CACHE_KIBIBYTES, claims // _CLAIMS_IN_A_KIBIBYTE)
    connection.execute(f"PRAGMA cache_size=-{kibibytes}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size=-{_CACHE_KIBIBYTES}")


def _check_sqlite() -> None:
    version = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))
    if version < _LEAST_SQLITE:
        raise RefusedError(
            f"SQLite {apsw.sqlite_lib_version()} can damage a dossier; 3.51.3 or newer is needed. "
            "Install a newer apsw: pip install --upgrade apsw"
        )
