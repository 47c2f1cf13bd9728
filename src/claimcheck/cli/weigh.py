"""The verb that weighs claim tables: a filter, with no dossier."""

import gc
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from claimcheck.cli.guard import say
from claimcheck.cli.options import PATH, format_option
from claimcheck.cli.output import SHEETS, Layout, Shape, chosen_form, put_rows, whoever_reads
from claimcheck.cli.tables import (
    check_one_standard_input,
    chosen_table_form,
    opened_again,
    table_name,
)
from claimcheck.cli.wholefile import check_free, whole_file
from claimcheck.desk import FORMS, form_of, write_rows
from claimcheck.model.exits import UsageError

if TYPE_CHECKING:
    from claimcheck.desk.weighing import GivenTable, Result

_BRIEF = ("event", "question", "answer", "probability", "origins")
_WIDE = ("claims", "why")
_SOURCES = ("name", "claims", "right", "wrong", "reliability", "low", "high", "copies")
_BESIDE = ("labels", "grades", "relays", "within")


@click.command("weigh")
@click.argument(
    "tables", metavar="TABLE...", nargs=-1, required=True, type=click.Path(readable=False)
)
@click.option("--labels", type=PATH, help="Answers that are known: event, question, answer.")
@click.option("--grades", type=PATH, help="Admiralty grades of sources: source, grade.")
@click.option("--relays", type=PATH, help="Which source repeats which: source, repeats, how.")
@click.option("--within", type=PATH, help="Which place lies within which: place, within.")
@click.option(
    "--sources", metavar="FILE", type=PATH, help="Write the sources and their reliability there."
)
@click.option(
    "--from",
    "given_form",
    type=click.Choice(FORMS),
    help="The form of the tables, where the ending of the name does not tell.",
)
@click.option("--force", is_flag=True, help="Replace the file of sources if it is there already.")
@format_option
def weigh_command(
    tables: tuple[str, ...],
    sources: Path | None,
    given_form: str | None,
    form: str | None,
    *,
    force: bool,
    **beside: Path | None,
) -> None:
    """Weigh claim tables: how probable every answer is, and why.

    TABLE is a table of claims in CSV, TSV, JSON, JSON lines or a workbook; - is standard input.
    Nothing is recorded. There is a row for each answer to each question of each event.
    """
    form = chosen_form(form)
    sources_form = None if sources is None else _form_of_sources(sources, force=force)
    with _uncollected():
        result = _weighed(tables, beside, given_form)
        for note in result.notes:
            say(note)
        if sources is not None and sources_form is not None:
            _write_sources(result, sources, sources_form, force=force)
        with whoever_reads():
            layout = Layout(_BRIEF, _in_brief, None, dict, _WIDE)
            put_rows(result.answers(), form, layout, "There are no claims in it.")


def _weighed(tables: tuple[str, ...], beside: dict[str, Path | None], form: str | None) -> "Result":
    with _opened(tables, beside, form) as (claims, others):
        # numpy and scipy are slow to load, and faults of the command line need neither.
        from claimcheck.desk.weighing import TablesBeside, weigh_tables  # noqa: PLC0415

        return weigh_tables(claims, TablesBeside(**others))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep Python from looking for circles among millions of small things that all stay."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _opened(
    tables: tuple[str, ...], beside: dict[str, Path | None], form: str | None
) -> Iterator[tuple[list["GivenTable"], dict[str, "GivenTable"]]]:
    from claimcheck.desk.weighing import GivenTable  # noqa: PLC0415

    named = {name: str(path) for name, path in beside.items() if path is not None}
    paths = [*tables, *named.values()]
    check_one_standard_input(paths)
    forms = {path: chosen_table_form(path, form) for path in paths}
    with opened_again(paths) as opened, ExitStack() as files:

        def given(path: str) -> GivenTable:
            source: BinaryIO = files.enter_context(opened(path))
            return GivenTable(source, table_name(path), forms[path])

        yield [given(path) for path in tables], {name: given(path) for name, path in named.items()}


def _form_of_sources(path: Path, *, force: bool) -> str:
    form = form_of(path.name)
    if form is None:
        raise UsageError(
            f"The format cannot be told from the name {path}. End it in .csv, .tsv, .json, .jsonl "
            "or .xlsx."
        )
    check_free(path, force=force)
    return form


def _write_sources(result: "Result", path: Path, form: str, *, force: bool) -> None:
    rows: Iterator[Shape] = result.sources()
    columns = None
    if form in SHEETS:
        rows, columns = map(_flat_source, rows), _SOURCES
    with whole_file(path, force=force) as file:
        for note in write_rows(rows, columns, form, file):
            say(note)


def _flat_source(row: Shape) -> Shape:
    reliability, copies = row["reliability"], row["copies"]
    assert isinstance(reliability, dict)  # noqa: S101 - for the type checker
    assert isinstance(copies, list)  # noqa: S101 - the same
    return {
        **row,
        "reliability": reliability["mean"],
        "low": reliability["low"],
        "high": reliability["high"],
        "copies": [f"{each['of']} ({each['probability']})" for each in copies],
    }


def _in_brief(row: Shape) -> Shape:
    probability = row["probability"]
    shown = f"{probability:.2f}" if isinstance(probability, float) else ""
    return {**row, "probability": shown}
