"""Where a dossier lies: what kind of thing its path names, and what the disk under it can do."""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from claimcheck.model.exits import BadInputError, RefusedError

_MOUNTS = Path("/proc/self/mountinfo")
# Locks or memory that two machines would have to share do not hold on these.
_NETWORK = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "9p",
        "afs",
        "ceph",
        "glusterfs",
        "lustre",
        "gpfs",
        "ocfs2",
        "gfs2",
        "beegfs",
        "coda",
        "davfs",
        "ncpfs",
        "orangefs",
        "vboxsf",
        "vmhgfs",
        "prl_fs",
        "virtiofs",
    ]
)
_LOCAL_FUSE = frozenset(
    ["fuse.gocryptfs", "fuse.encfs", "fuse.cryfs", "fuse.bindfs", "fuse.mergerfs"]
)
_LONGEST_SUFFIX = len("-journal")
_LONGEST_NAME = 255 - _LONGEST_SUFFIX
_LONGEST_PATH = 500  # SQLite takes 512, of which the longest suffix and what ends it take nine
_BUILT = ".new-"  # and six letters or figures: what a dossier is called until it is whole


def name_beside(path: Path) -> Path:
    """Give a name in the same folder under which a dossier is built until it is whole."""
    return path.with_name(_BUILT + secrets.token_hex(3))


def give_name(path: Path, beside: Path) -> None:
    """Give a file the name that it is meant to have, without ever overwriting another's."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise _there_already(path) from None
    except OSError:  # this disk knows no second names: the name is taken first, then filled
        _take_name(path, beside)
    with suppress(FileNotFoundError):
        beside.unlink()
    _keep_names(path.parent)


def _take_name(path: Path, beside: Path) -> None:
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
    except FileExistsError:
        raise _there_already(path) from None
    beside.replace(path)


def _keep_names(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system has a way to."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _there_already(path: Path) -> BadInputError:
    return BadInputError(f"{path} is there already and is left as it is. Choose another name.")


def check_new(path: Path) -> None:
    """Refuse a path at which no new dossier may come to lie. Errors: BadInputError."""
    _check_name(path)
    if path.exists() or path.is_symlink():
        raise _there_already(path)
    if not path.parent.is_dir():
        raise BadInputError(f"The folder {path.parent} does not exist. Make it first.")
    for suffix in ("-wal", "-journal"):
        beside = path.with_name(path.name + suffix)
        if beside.exists() or beside.is_symlink():
            raise BadInputError(
                f"{beside} is left over from a dossier of that name, and belongs to it. "
                "Put it back beside that dossier, or choose another name."
            )


def check_held(path: Path) -> None:
    """Refuse a path that cannot lead to a dossier. Errors: BadInputError, RefusedError."""
    _check_name(path)
    if path.is_dir():
        raise BadInputError(f"{path} is a folder, not a dossier. Give the path of the file in it.")
    if not path.exists():
        raise BadInputError(f"{path} does not exist. Make a dossier with: claimcheck new {path}")
    if not path.is_file():
        raise BadInputError(f"{path} is not a file, so it cannot be a dossier.")
    _drop_name_beside(path)
    found = path.stat()
    if found.st_size == 0:
        raise BadInputError(
            f"{path} is an empty file, not a dossier. Remove it, then: claimcheck new {path}"
        )
    if found.st_nlink > 1:
        # Each name would get a write-ahead log of its own, and the two would undo each other.
        raise BadInputError(
            f"{path} is one file under {found.st_nlink} names (hard links), and writing under two "
            "names would damage it. Make a copy of it, and open the copy."
        )
    if not os.access(path, os.R_OK):
        raise RefusedError(f"{path} may not be read by you. Check its permissions.")


def _drop_name_beside(path: Path) -> None:
    """Take away the name under which a dossier was built, where its making was cut off at that."""
    if path.stat().st_nlink == 1:
        return
    with suppress(OSError):
        for other in path.parent.glob(_BUILT + "*"):
            if other.samefile(path):
                other.unlink()


def _check_name(path: Path) -> None:
    """Leave room for the names of the files that SQLite puts beside a dossier."""
    if len(os.fsencode(path.name)) > _LONGEST_NAME:
        raise BadInputError(
            f"The name {path.name[:40]}… is too long for a dossier. Choose one of at most "
            f"{_LONGEST_NAME} bytes."
        )
    if len(os.fsencode(path.absolute())) > _LONGEST_PATH:
        raise BadInputError(
            f"The path of {path.name} is too long for a dossier: with all its folders it may have "
            f"{_LONGEST_PATH} bytes. Choose a folder less deep."
        )


def address(path: Path, *options: str) -> str:
    """Give a path as an address for SQLite, whatever bytes its name is made of."""
    return "file:" + quote(os.fsencode(path.absolute()), safe="") + _query(options)


def _query(options: tuple[str, ...]) -> str:
    return "?" + "&".join(options) if options else ""


def log_beside(path: Path) -> bool:
    """Tell whether a write-ahead log that holds anything lies beside a dossier."""
    log = _real_neighbour(path, "-wal")
    return log.exists() and log.stat().st_size > 0


def shared_memory_beside(path: Path) -> bool:
    """Tell whether the index of a write-ahead log lies beside a dossier."""
    return _real_neighbour(path, "-shm").exists()


def may_be_written(path: Path) -> bool:
    """Tell whether the machine lets the dossier, and files beside it, be written."""
    return os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK)


def _real_neighbour(path: Path, suffix: str) -> Path:
    """Name a file beside the dossier itself: SQLite follows a link before it looks around."""
    real = path.resolve()
    return real.with_name(real.name + suffix)


def network_kind(path: Path, mounts: Path | None = None) -> str | None:
    """Name the kind of network file system that holds a path; None for any other."""
    try:
        table = (mounts or _MOUNTS).read_bytes()
    except OSError:
        return None  # only Linux has such a table
    kind = _mounted_at(os.fsencode(path.resolve()), table)
    if kind in _NETWORK or (kind.startswith("fuse.") and kind not in _LOCAL_FUSE):
        return kind
    return None


def notes(path: Path) -> tuple[str, ...]:
    """Say what the user should know of where a dossier lies."""
    kind = network_kind(path)
    if kind is None:
        return ()
    told = (
        f"{path} lies on a network file system ({kind}), where two machines that write at once can "
        "damage it. It is written there more carefully, and more slowly. Let one machine at a time "
        "open it, or keep it on a disk of your own."
    )
    return (told,)


def _mounted_at(path: bytes, table: bytes) -> str:
    """Give the file system's kind of the longest mount point above a path (proc(5))."""
    longest, kind = b"", ""
    for line in table.splitlines():
        before, _, after = line.partition(b" - ")
        fields = before.split()
        if len(fields) < 5 or not after:
            continue
        point = _unescaped(fields[4])
        within = point in (b"/", path) or path.startswith(point + b"/")
        # Of two mounts at one point the later one hides the earlier.
        if within and len(point) >= len(longest):
            longest, kind = point, after.split()[0].decode("ascii", "replace")
    return kind


def _unescaped(field: bytes) -> bytes:
    for code, sign in ((b"\\040", b" "), (b"\\011", b"\t"), (b"\\012", b"\n"), (b"\\134", b"\\")):
        field = field.replace(code, sign)
    return field
