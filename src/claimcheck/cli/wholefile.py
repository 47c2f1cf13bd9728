"""Files that are written whole or not at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from claimcheck.model.exits import BadInputError

_LONGEST_NAME = 60


@contextmanager
def whole_file(path: Path, *, force: bool = False) -> Iterator[TextIO]:
    """Give a file to write to that takes its place when all is written; else nothing is left.

    BadInputError where something is there already, unless `force`, which replaces a file.
    """
    check_free(path, force=force)
    # In the same folder, since only within one file system is a file put in place in one step.
    part = path.with_name(f".{path.name[:_LONGEST_NAME]}.{secrets.token_hex(4)}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileNotFoundError as problem:
        raise BadInputError(f"The folder {path.parent} does not exist. Make it first.") from problem
    try:
        with open(handle, "w", encoding="utf-8", newline="") as file:  # noqa: PTH123 - a handle
            yield file
            file.flush()
            os.fsync(file.fileno())
        check_free(path, force=force)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def check_free(path: Path, *, force: bool) -> None:
    """Raise BadInputError where something is there that is not to be, or cannot be, replaced."""
    if not (path.exists() or path.is_symlink()):
        return
    if not force:
        raise BadInputError(
            f"{path} is there already and is left as it is. Choose another name, or replace it "
            "with --force."
        )
    if not path.is_file():
        raise BadInputError(f"{path} is not a file, so it is not replaced. Choose another name.")
