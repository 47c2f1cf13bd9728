"""Tables that verbs are given: their forms, and how they are opened."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from claimcheck.desk import FORMS, form_of
from claimcheck.model.exits import BadInputError, UsageError

STANDARD_INPUT = "-"
_WORKBOOKS = (".xls", ".xlsb", ".ods")
_IN_MEMORY = 16 * 1024 * 1024
Opener = Callable[[str], AbstractContextManager[BinaryIO]]


def chosen_table_form(path: str, form: str | None) -> str:
    """Give the form of a table: as said, else by the ending of its name; UsageError for neither."""
    piped = path == STANDARD_INPUT
    known = form or (None if piped else form_of(path))
    if known is None:
        if not piped:
            _check_readable(path)
        wrong = "What standard input holds" if piped else f"What form of table {path} is"
        raise UsageError(f"{wrong} cannot be told. Say so with --from {'|'.join(FORMS)}.")
    return known


def table_name(path: str) -> str:
    """Give what a table or text is called in notes and faults."""
    return "standard input" if path == STANDARD_INPUT else path


def check_one_standard_input(paths: list[str]) -> None:
    """Raise UsageError where standard input is given for several tables."""
    if paths.count(STANDARD_INPUT) > 1:
        raise UsageError("Standard input (-) can be given only once.")


@contextmanager
def opened_table(path: str) -> Iterator[BinaryIO]:
    """Open a table, or standard input as it is; BadInputError where there is no such file."""
    if path == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    with opened_file(path, "table") as source:
        yield source


@contextmanager
def opened_file(path: str, what: str) -> Iterator[BinaryIO]:
    """Open a file that should be a table or text; BadInputError where there is no such file."""
    try:
        with Path(path).open("rb") as source:
            yield source
    except FileNotFoundError as problem:
        raise BadInputError(f"{path} does not exist. Check the name and the folder.") from problem
    except IsADirectoryError as problem:
        raise BadInputError(f"{path} is a folder, no {what}. Name the files in it.") from problem


@contextmanager
def opened_again(paths: Iterable[str]) -> Iterator[Opener]:
    """Give what opens tables as often as is asked.

    What can be gone through once alone, standard input and pipes, is taken in to its end first.
    """
    with ExitStack() as stack:
        kept = {path: stack.enter_context(_kept(path)) for path in paths if _comes_once(path)}

        @contextmanager
        def opened(path: str) -> Iterator[BinaryIO]:
            if path in kept:
                kept[path].seek(0)
                yield kept[path]
                return
            with opened_table(path) as source:
                yield source

        yield opened


def _comes_once(path: str) -> bool:
    return path == STANDARD_INPUT or Path(path).is_fifo() or Path(path).is_char_device()


@contextmanager
def _kept(path: str) -> Iterator[BinaryIO]:
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as kept:
        with opened_table(path) as source:
            shutil.copyfileobj(source, kept)
        yield cast("BinaryIO", kept)


def _check_readable(path: str) -> None:
    with opened_table(path):
        if path.lower().endswith(_WORKBOOKS):
            raise BadInputError(
                f"{path} is a workbook of another kind. Save it as .xlsx, or its sheet as CSV "
                "(UTF-8), and add that."
            )
