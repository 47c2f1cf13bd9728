"""The verb that hands out the reconciled tables."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import click
from attrs import frozen

from claimcheck.cli.guard import say
from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import PATH, by_option, dossier_argument, export_format_option
from claimcheck.cli.output import TEXT, chosen_form, on_terminal, standard_output, terminal_width
from claimcheck.cli.progress import bring_up_to_date
from claimcheck.cli.wholefile import whole_file
from claimcheck.desk import (
    TABLES,
    Desk,
    FitOptions,
    check_form,
    export,
    heads,
    note_export,
)
from claimcheck.model.exits import BadInputError, UsageError

_ENDINGS = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".xlsx": "xlsx",
    ".json": "json",
    ".jsonl": "jsonl",
    ".md": "md",
    ".html": "html",
}
_ENDING_OF = {form: ending for ending, form in _ENDINGS.items()}
_STANDARD_OUTPUT = Path("-")


@frozen
class _Wanted:
    """A table to be written, and where."""

    table: str
    form: str
    out: Path


@click.command("export")
@dossier_argument
@export_format_option
@click.option(
    "-o",
    "--out",
    type=PATH,
    help="A file, or a folder that gets both tables; without it, standard output.",
)
@click.option(
    "--table",
    type=click.Choice(TABLES),
    help="questions (the default): a row a question; claims: a row a claim.",
)
@click.option("--force", is_flag=True, help="Replace files that are there already.")
@click.option(
    "--with-confidential",
    "confidential",
    is_flag=True,
    help="Hand out confidential sources as they are, which the log keeps.",
)
@by_option
def export_command(
    dossier: Path,
    form: str | None,
    out: Path | None,
    table: str | None,
    by: str,
    *,
    force: bool,
    confidential: bool,
) -> None:
    """Write the reconciled tables.

    A row a question with its verdict, answer and reason, or a row a claim, which can be added to a
    dossier again; as html, a report that is one page with all evidence. Without --format the ending
    of OUT tells it. A file is written whole or not at all. What was handed out, when and by whom is
    noted in the log. Confidential sources are masked.
    """
    if form == TEXT:
        raise UsageError(
            f"text is for lists: claimcheck questions {dossier} --format text. An export is a "
            "table, or a report with --format html."
        )
    if form is not None:
        check_form(form)
    with at_desk(dossier, by) as desk:
        bring_up_to_date(desk)
        if out is None or out == _STANDARD_OUTPUT:
            _to_standard_output(
                desk, table or TABLES[0], chosen_form(form), confidential=confidential
            )
            return
        wanted = list(_wanted(out, table, form))
        _check_targets(dossier, wanted)
        _to_files(desk, wanted, force=force, confidential=confidential)


def _to_files(desk: Desk, wanted: Sequence[_Wanted], *, force: bool, confidential: bool) -> None:
    """Write every file or none; what was handed out is noted once all are there."""
    at = heads(desk)
    with ExitStack() as files:
        for each in wanted:
            file = files.enter_context(whole_file(each.out, force=force))
            notes = export(desk, each.table, each.form, file, confidential=confidential)
            for note in notes:
                say(note)
    for each in wanted:
        note_export(desk, each.table, each.form, str(each.out), confidential=confidential)
        say(f"Wrote {each.out}: {each.table} as {each.form}.")
    _say_heads(at)


def _to_standard_output(desk: Desk, table: str, form: str, *, confidential: bool) -> None:
    at = heads(desk)
    out = standard_output()
    notes = export(desk, table, form, out, FitOptions(terminal_width()), confidential=confidential)
    out.flush()
    to = "the screen" if on_terminal() else "standard output"
    note_export(desk, table, form, to, confidential=confidential)
    for note in notes:
        say(note)
    _say_heads(at)


def _say_heads(at: tuple[str, ...]) -> None:
    say(f"State of the journal (head): {', '.join(at)}")


def _wanted(out: Path, table: str | None, form: str | None) -> Iterator[_Wanted]:
    if out.is_dir():
        chosen = form or "csv"
        for each in (table,) if table else TABLES:
            yield _Wanted(each, chosen, out / f"{each}{_ENDING_OF.get(chosen, '.txt')}")
        return
    known = form or _ENDINGS.get(out.suffix.lower())
    if known is None:
        raise UsageError(
            f"The format cannot be told from the name {out}. Say it with --format, for example "
            "--format csv."
        )
    yield _Wanted(table or TABLES[0], known, out)


def _check_targets(dossier: Path, wanted: Sequence[_Wanted]) -> None:
    for each in wanted:
        if each.out.exists() and each.out.samefile(dossier):
            raise BadInputError(f"{each.out} is the dossier itself. Choose another name.")
