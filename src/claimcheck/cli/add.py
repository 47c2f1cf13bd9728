"""The verb that records tables."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

import click
from attrs import frozen

from claimcheck.cli.guard import say
from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import by_option, dossier_argument, written_text
from claimcheck.desk import (
    FORMS,
    Added,
    Desk,
    add_table,
    all_or_nothing,
    form_of,
    kinds_of_table,
)
from claimcheck.model.counting import counted
from claimcheck.model.exits import BadInputError, UsageError
from claimcheck.model.faults import TableError

_STANDARD_INPUT = "-"
_WORKBOOKS = (".xls", ".xlsb", ".ods")
_ONE = {"aliases": "alias"}
_IN_MEMORY = 16 * 1024 * 1024


@frozen
class _Given:
    """A table as the command line names it."""

    path: str
    name: str
    form: str
    giver: str


@click.command("add")
@dossier_argument
@click.argument(
    "tables", metavar="TABLE...", nargs=-1, required=True, type=click.Path(readable=False)
)
@click.option(
    "--as",
    "giver",
    metavar="GIVER",
    type=written_text,
    help="Whose ids the claims bear; without it, the table's file name without its ending.",
)
@click.option(
    "--from",
    "form",
    type=click.Choice(FORMS),
    help="The form of the tables, where the ending of the name does not tell.",
)
@click.option(
    "--table",
    "kind",
    type=click.Choice([str(kind) for kind in kinds_of_table()]),
    help="What the rows are, where the columns do not tell.",
)
@click.option(
    "--revise",
    is_flag=True,
    help="Let a claim whose id was given before say what it says now; what it said first is kept.",
)
@by_option
def add_command(
    dossier: Path,
    tables: tuple[str, ...],
    giver: str | None,
    form: str | None,
    kind: str | None,
    by: str,
    *,
    revise: bool,
) -> None:
    """Record tables of claims, sources, documents, other names.

    TABLE is a file in CSV, TSV, JSON, JSON lines or a workbook (.xlsx, its first sheet); - is
    standard input. All that is given is recorded, or nothing: where any table has a fault, every
    fault of every table is named.
    """
    given = [_given(path, form, giver) for path in tables]
    if [each.path for each in given].count(_STANDARD_INPUT) > 1:
        raise UsageError("Standard input (-) can be given only once.")
    with at_desk(dossier, by) as desk:
        if len(given) == 1:
            with _opened(given[0].path) as source:
                added = [_add(desk, source, given[0], kind, revise=revise)]
        else:
            added = _add_all(desk, given, kind, revise=revise)
    for each in added:
        _tell(each)


def _given(path: str, form: str | None, giver: str | None) -> _Given:
    if giver is not None and not giver.strip():
        raise UsageError("The giver is empty. Name one with --as GIVER, or leave --as out.")
    piped = path == _STANDARD_INPUT
    known = form or (None if piped else form_of(path))
    if known is None:
        if not piped:
            _check_readable(path)
        wrong = "What standard input holds" if piped else f"What form of table {path} is"
        raise UsageError(f"{wrong} cannot be told. Say so with --from {'|'.join(FORMS)}.")
    name = "standard input" if piped else path
    own = "stdin" if piped else Path(path).stem
    return _Given(path, name, known, giver.strip() if giver else own)


def _check_readable(path: str) -> None:
    with _opened(path):
        if path.lower().endswith(_WORKBOOKS):
            raise BadInputError(
                f"{path} is a workbook of another kind. Save it as .xlsx, or its sheet as CSV "
                "(UTF-8), and add that."
            )


def _add(desk: Desk, source: BinaryIO, given: _Given, kind: str | None, *, revise: bool) -> Added:
    try:
        return add_table(desk, source, given.name, given.form, given.giver, kind, revise=revise)
    except TableError:
        raise
    except BadInputError as problem:
        if given.name in str(problem):
            raise
        raise BadInputError(f"{given.name}: {problem} Nothing was recorded.") from problem


def _add_all(desk: Desk, tables: list[_Given], kind: str | None, *, revise: bool) -> list[Added]:
    """Record all tables, or none where any is bad; then the faults of all are told."""
    added: list[Added] = []
    problems: list[str] = []
    with _spooled(tables) as standard_input, all_or_nothing(desk):
        for given in tables:
            try:
                if given.path == _STANDARD_INPUT:
                    added.append(_add(desk, standard_input, given, kind, revise=revise))
                    continue
                with _opened(given.path) as source:
                    added.append(_add(desk, source, given, kind, revise=revise))
            except BadInputError as problem:
                problems.append(str(problem))
        if problems:
            raise BadInputError("\n".join(problems))
    return added


@contextmanager
def _spooled(tables: list[_Given]) -> Iterator[BinaryIO]:
    """Take in standard input to its end, so that nobody is kept from writing while it comes."""
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as kept:
        if any(given.path == _STANDARD_INPUT for given in tables):
            shutil.copyfileobj(sys.stdin.buffer, kept)
            kept.seek(0)
        yield cast("BinaryIO", kept)


@contextmanager
def _opened(path: str) -> Iterator[BinaryIO]:
    if path == _STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    try:
        with Path(path).open("rb") as source:
            yield source
    except FileNotFoundError as problem:
        raise BadInputError(f"{path} does not exist. Check the name and the folder.") from problem
    except IsADirectoryError as problem:
        raise BadInputError(f"{path} is a folder, not a table. Name the files in it.") from problem


def things(number: int, kind: str) -> str:
    """Say how many things of a kind of table: 1 claim, 2 aliases."""
    return counted(number, _ONE.get(kind, kind.removesuffix("s")), kind)


def _tell(added: Added) -> None:
    known = f", {added.known} known already" if added.known else ""
    revised = f", {added.revised} revised" if added.revised else ""
    say(f"{added.table}: {things(added.added, added.kind)} added{revised}{known}.")
    for note in added.notes:
        say(f"  {note}")
