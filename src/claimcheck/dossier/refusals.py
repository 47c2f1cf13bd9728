"""What SQLite and the machine refuse, said as sentences for the user."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from claimcheck.journal.codec import UnreadableBodyError
from claimcheck.model.exits import BadInputError, ClaimcheckError, RefusedError

_REFUSED: tuple[tuple[type[apsw.Error], str], ...] = (
    (
        apsw.BusyError,
        "{path} is being written by another program. Wait until it is done, then try again.",
    ),
    (
        apsw.LockedError,
        "{path} is being written by another program. Wait until it is done, then try again.",
    ),
    (
        apsw.ProtocolError,
        "{path} is being written by another program. Wait until it is done, then try again.",
    ),
    (apsw.FullError, "The disk that holds {path} is full. Make room, then try again."),
    (
        apsw.ReadOnlyError,
        (
            "{path} may only be read: the file or its folder is write-protected. "
            "Copy it to a folder of your own, or ask its owner for leave to write."
        ),
    ),
    (
        apsw.CantOpenError,
        (
            "{path} cannot be opened: the file or its folder is not open to you. "
            "Check its permissions."
        ),
    ),
    (apsw.PermissionsError, "{path} cannot be used: permission was denied."),
    (
        apsw.IOError,
        (
            "The disk that holds {path} gave an error. Check that it is connected, whole, and not "
            "full."
        ),
    ),
    (
        apsw.NoMemError,
        "The memory of this machine is used up. Close other programs, then try again.",
    ),
)
_BAD: tuple[tuple[type[apsw.Error], str], ...] = (
    (
        apsw.NotADBError,
        (
            "{path} is not a dossier: it is some other kind of file. Give the path of one that "
            "claimcheck made, or make one with: claimcheck new {path}"
        ),
    ),
    (
        apsw.CorruptError,
        (
            "{path} is damaged. Work on a copy from here on; a backup or another reviewer's copy "
            "holds what this one lost."
        ),
    ),
    (
        apsw.TooBigError,
        "A text is longer than {path} can hold (256 MB). Give it in parts.",
    ),
    (
        apsw.AuthError,
        (
            "{path} was changed by another program while it was open: it asks for what claimcheck "
            "never does. It may have been tampered with."
        ),
    ),
)


@contextmanager
def plain_refusals(path: Path) -> Iterator[None]:
    """Turn what apsw and the machine raise into errors that the user can understand."""
    try:
        yield
    except apsw.Error as problem:
        raise _refusal(path, problem) from problem
    except UnreadableBodyError as problem:
        raise BadInputError(
            f"{path} cannot be read whole: {problem}. It is damaged, or a newer claimcheck wrote "
            f"it. What is wrong with it tells: claimcheck verify {path}"
        ) from problem
    except UnicodeEncodeError as problem:
        half = f"U+{ord(problem.object[problem.start]):04X}"
        raise BadInputError(
            f"A text holds half a character ({half}), which cannot be written down. Nothing was "
            "recorded: take it out, or read the text as UTF-8."
        ) from problem
    except UnicodeDecodeError as problem:
        raise BadInputError(
            f"{path} is damaged: a text in it is not UTF-8. "
            f"Which one, tells: claimcheck verify {path}"
        ) from problem
    except OSError as problem:
        # Another file's trouble, or that of a closed pipe, is not the dossier's.
        if problem.filename is None or os.fspath(problem.filename) != os.fspath(path):
            raise
        if isinstance(problem, PermissionError):
            raise RefusedError(f"{path} cannot be used: permission was denied.") from problem
        reason = problem.strerror or "the machine refused"
        raise RefusedError(f"{path} cannot be used: {reason}.") from problem


def _refusal(path: Path, problem: apsw.Error) -> ClaimcheckError:
    for kind, sentence in _REFUSED:
        if isinstance(problem, kind):
            return RefusedError(sentence.format(path=path))
    for kind, sentence in _BAD:
        if isinstance(problem, kind):
            return BadInputError(sentence.format(path=path))
    return ClaimcheckError(f"{path}: SQLite reports: {problem}")
