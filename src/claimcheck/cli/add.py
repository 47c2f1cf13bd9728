"""The verb that records tables."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

import click
from attrs import frozen

from claimcheck.cli.guard import say, say_shown
from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import by_option, dossier_argument, written_text
from claimcheck.cli.progress import told_progress
from claimcheck.cli.sentences import quotes_told
from claimcheck.cli.tables import (
    STANDARD_INPUT,
    Opener,
    check_one_standard_input,
    chosen_table_form,
    opened_again,
    opened_table,
    table_name,
)
from claimcheck.desk import (
    FORMS,
    Added,
    Desk,
    Progress,
    add_table,
    all_or_nothing,
    count_proposals,
    holds_claims,
    kinds_of_table,
    quotes_in,
    together,
)
from claimcheck.model.counting import counted
from claimcheck.model.exits import BadInputError, ClaimcheckError, UsageError
from claimcheck.model.faults import TableError

_ONE = {"aliases": "alias"}


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
    check_one_standard_input(list(tables))
    with at_desk(dossier, by) as desk:
        with told_progress("Adding", "claims") as progress:
            add = partial(_add, desk, kind=kind, revise=revise, progress=progress)
            if len(given) == 1:
                with opened_table(given[0].path) as source:
                    added = [add(source, given[0])]
            else:
                added = _add_all(desk, given, kind, add)
        for each in added:
            _tell(each)
            _tell_quotes(desk, each)
        if any(each.kind == "claims" and each.added for each in added):
            _tell_proposed(desk)


def _given(path: str, form: str | None, giver: str | None) -> _Given:
    if giver is not None and not giver.strip():
        raise UsageError("The giver is empty. Name one with --as GIVER, or leave --as out.")
    own = "stdin" if path == STANDARD_INPUT else Path(path).stem
    known = chosen_table_form(path, form)
    return _Given(path, table_name(path), known, giver.strip() if giver else own)


def _add(
    desk: Desk,
    source: BinaryIO,
    given: _Given,
    *,
    kind: str | None,
    revise: bool,
    progress: Progress,
) -> Added:
    name, form, giver = given.name, given.form, given.giver
    try:
        return add_table(desk, source, name, form, giver, kind, revise=revise, progress=progress)
    except TableError:
        raise
    except BadInputError as problem:
        if given.name in str(problem):
            raise
        raise BadInputError(f"{given.name}: {problem} Nothing was recorded.") from problem


def _add_all(
    desk: Desk, tables: list[_Given], kind: str | None, add: Callable[[BinaryIO, _Given], Added]
) -> list[Added]:
    """Record all tables, or none where any is bad; what is told of them comes in their order."""
    added: dict[int, Added] = {}
    problems: dict[int, str] = {}
    # What comes through a pipe is taken in to its end first, so that nobody is kept from writing.
    with opened_again([given.path for given in tables]) as opened, all_or_nothing(desk):
        for number in _claims_last(tables, kind, opened):
            try:
                with opened(tables[number].path) as source:
                    added[number] = add(source, tables[number])
            except BadInputError as problem:
                problems[number] = str(problem)
        if problems:
            raise BadInputError("\n".join(problems[number] for number in sorted(problems)))
    return [added[number] for number in sorted(added)]


def _claims_last(tables: list[_Given], kind: str | None, opened: Opener) -> list[int]:
    """Give the places of tables, those of claims last: these are placed by what others tell."""

    def of_claims(number: int) -> bool:
        given = tables[number]
        try:
            with opened(given.path) as source:
                return holds_claims(source, given.name, given.form)
        except BadInputError:  # it is told when the table is recorded
            return True

    places = range(len(tables))
    return list(places) if kind else sorted(places, key=of_claims)


def things(number: int, kind: str) -> str:
    """Say how many things of a kind of table: 1 claim, 2 aliases."""
    return counted(number, _ONE.get(kind, kind.removesuffix("s")), kind)


def _tell(added: Added) -> None:
    known = f", {added.known} known already" if added.known else ""
    revised = f", {added.revised} revised" if added.revised else ""
    say(f"{added.table}: {things(added.added, added.kind)} added{revised}{known}.")
    for note in added.notes:
        say(f"  {note}")


def _tell_quotes(desk: Desk, added: Added) -> None:
    """Say what of the quotes that cite the texts of a table stands in them."""
    count = len(added.texts)
    if count:
        quotes = together(quotes_in(desk, added.texts))
        told = quotes_told(desk.path, quotes, texts=count)
        of = "the text of 1 document" if count == 1 else f"the texts of {count:,} documents"
        say_shown(f"  With {of}. {told}")


def _tell_proposed(desk: Desk) -> None:
    """Say how many proposals wait, or, where counting them takes long, who lists them."""
    with suppress(ClaimcheckError):  # the tables are recorded, whatever keeps this from being told
        waiting = count_proposals(desk)
        if waiting is None:
            say(f"What may be one in it is proposed by: claimcheck proposals {desk.path}")
        elif waiting:
            proposed = counted(waiting, "proposal")
            say(f"{proposed} of what may be one: claimcheck proposals {desk.path}")
