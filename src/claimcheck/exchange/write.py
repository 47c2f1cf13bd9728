"""Rows out in every format, the same bytes for the same rows."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice
from typing import TextIO

from attrs import frozen

from claimcheck.exchange.faults import quoted
from claimcheck.exchange.flat import as_json, flat, html_cell, is_number, markdown_cell
from claimcheck.exchange.markup import escaped
from claimcheck.exchange.safe import protect
from claimcheck.exchange.screen_table import screen_lines
from claimcheck.exchange.sheets_out import write_sheet
from claimcheck.model.exits import UsageError
from claimcheck.screentext import clean_line, visible

Row = Mapping[str, object]
OWN_FORMATS = ("table", "csv", "tsv", "xlsx", "json", "jsonl", "md", "html")
# tabulate lays out a whole table at once, slowly; more rows are for the formats that stream.
MOST_TABULATED = 5_000
# These of tabulate's pass markup in a text on as it is, with no way to escape it.
_UNSAFE = frozenset({"unsafehtml", "latex_raw", "moinmoin"})
_PAGE = (
    "<!doctype html>\n<html>\n<head>"
    '<meta charset="utf-8"><title>claimcheck</title></head>\n<body>\n'
)


@frozen
class FitOptions:
    """How a table fits a terminal: its width in cells, None for as wide as the text needs."""

    width: int | None = None


def formats() -> tuple[str, ...]:
    """Give all names that `write_rows` takes as a form: our own, then tabulate's."""
    import tabulate  # noqa: PLC0415 - slow to load, and only its tables need it

    return (*OWN_FORMATS, *sorted({*tabulate.tabulate_formats} - _UNSAFE - {*OWN_FORMATS}))


def check_form(form: str) -> None:
    """Raise UsageError, with names that come near, where a form is not known."""
    if form in OWN_FORMATS or form in formats():
        return
    near = get_close_matches(form.lower(), formats(), n=3, cutoff=0.5)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"Known are {', '.join(formats())}."
    raise UsageError(f"{quoted(form)} is no format. {hint}")


def write_rows(
    rows: Iterable[Row],
    columns: Sequence[str] | None,
    form: str,
    out: TextIO,
    *,
    safe: bool = True,
    fit: FitOptions | None = None,
    bom: bool = False,
) -> tuple[str, ...]:
    """Write rows to `out` in a format and give notes for whoever asked.

    `columns` None takes all that any row has, in the order in which they come. In JSON a value
    stands as it is; elsewhere lists and objects become text. `safe` keeps spreadsheets from
    running texts of CSV and TSV as formulas (in a workbook no text is one); `bom` begins these with
    a byte order mark, for old editions of Excel. Line ends are line feeds: open `out` with
    `newline=""`. A workbook goes to the bytes beneath `out`. Raises UsageError for an unknown form,
    before anything is written.
    """
    check_form(form)
    if columns is None and form not in ("json", "jsonl"):
        rows = list(rows)
        columns = tuple({column: None for row in rows for column in row})
    notes: list[str] = []
    if form in ("csv", "tsv"):
        if bom:
            out.write("\ufeff")
        if out.isatty():
            notes.append("What a terminal would obey is left out here; a file has all of it.")
        _write_delimited(rows, columns or (), "," if form == "csv" else "\t", out, safe=safe)
    elif form == "xlsx":
        notes += write_sheet(rows, columns or (), out)
    elif form == "table":
        lines = screen_lines(rows, columns or (), fit.width if fit else None, notes)
        out.writelines(line + "\n" for line in lines)
    elif form in _LINES:
        out.writelines(_LINES[form](rows, columns))
    else:
        _tabulate(rows, columns or (), form, out, notes)
    return tuple(notes)


class _LineEnds:
    """Takes rows from the csv module, which quotes a bare CR only if its line ends hold one."""

    __slots__ = ("_write",)

    def __init__(self, write: Callable[[str], object]) -> None:
        self._write = write

    def write(self, line: str) -> None:
        self._write(line[:-2] + "\n")


def _write_delimited(
    rows: Iterable[Row], columns: Sequence[str], delimiter: str, out: TextIO, *, safe: bool
) -> None:
    writer = csv.writer(_LineEnds(out.write), delimiter=delimiter, lineterminator="\r\n")
    shown = out.isatty()

    def cell(value: object) -> str:
        if not value or is_number(value):
            return flat(value)
        text = clean_line(flat(value)) if shown else flat(value)
        return protect(text) if safe else text

    writer.writerow([cell(column) for column in columns])
    writer.writerows([cell(row.get(column)) for column in columns] for row in rows)


def _picked(rows: Iterable[Row], columns: Sequence[str] | None) -> Iterable[Row]:
    if columns is None:
        return rows
    return ({column: row.get(column) for column in columns} for row in rows)


def _jsonl(rows: Iterable[Row], columns: Sequence[str] | None) -> Iterator[str]:
    for row in _picked(rows, columns):
        yield as_json(row) + "\n"


def _json(rows: Iterable[Row], columns: Sequence[str] | None) -> Iterator[str]:
    before = "[\n"
    for row in _picked(rows, columns):
        yield before + as_json(row)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _markdown(rows: Iterable[Row], columns: Sequence[str] | None) -> Iterator[str]:
    columns = columns or ()

    def line(cells: Iterable[str]) -> str:
        return f"| {' | '.join(cells)} |\n"

    yield line(map(markdown_cell, columns))
    yield line("---" for _ in columns)
    for row in rows:
        yield line(markdown_cell(row.get(column)) for column in columns)


def _html(rows: Iterable[Row], columns: Sequence[str] | None) -> Iterator[str]:
    columns = columns or ()
    yield _PAGE + "<table>\n<thead>\n<tr>"
    yield "".join(f"<th>{html_cell(column)}</th>" for column in columns)
    yield "</tr>\n</thead>\n<tbody>\n"
    for row in rows:
        cells = (f'<td dir="auto">{html_cell(row.get(column))}</td>' for column in columns)
        yield f"<tr>{''.join(cells)}</tr>\n"
    yield "</tbody>\n</table>\n</body>\n</html>\n"


# Formats that are written line by line, as the rows come.
_LINES: dict[str, Callable[[Iterable[Row], Sequence[str] | None], Iterator[str]]] = {
    "json": _json,
    "jsonl": _jsonl,
    "md": _markdown,
    "html": _html,
}


def _tabulate(
    rows: Iterable[Row], columns: Sequence[str], form: str, out: TextIO, notes: list[str]
) -> None:
    import tabulate  # noqa: PLC0415 - slow to load, and only its tables need it

    def cell(value: object) -> str:
        text = visible(flat(value), newline=" ")
        return markdown_cell(text) if form in ("pipe", "github") else escaped(text, form)

    waiting = iter(rows)
    taken = [[cell(row.get(each)) for each in columns] for row in islice(waiting, MOST_TABULATED)]
    if next(waiting, None) is not None:
        notes.append(
            f"Only the first {MOST_TABULATED:,} rows are here: "
            "csv, tsv, jsonl, json, md and html give all of them."
        )
    heads = [cell(column) for column in columns]
    table = tabulate.tabulate(taken, heads, tablefmt=form, disable_numparse=True)
    out.write(table + "\n")
