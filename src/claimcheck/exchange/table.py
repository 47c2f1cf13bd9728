"""Tables from CSV, TSV, JSON and workbooks: columns, and rows one by one."""

from collections.abc import Iterator
from pathlib import PurePath
from sys import intern
from typing import BinaryIO

from attrs import frozen

from claimcheck.exchange.columns import TableKind, column_name, kind_of_table
from claimcheck.exchange.delimited import check_header, checked, read_delimited
from claimcheck.exchange.faults import Faults, quoted
from claimcheck.exchange.jsonarray import read_json_array
from claimcheck.exchange.jsonlines import read_json_lines
from claimcheck.exchange.lines import read_lines
from claimcheck.exchange.safe import unprotect, unprotected
from claimcheck.model.exits import UsageError

Row = tuple[int, dict[str, str]]
FORMS = ("csv", "tsv", "json", "jsonl", "xlsx")
_ENDINGS = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
}
_BESIDE = "Delete what stands beside the table, or give it a column name"


@frozen
class Table:
    """A table as it is read: `rows` can be gone through once, while its file is open.

    A row is its number (as a spreadsheet counts, the header being row 1; in JSON that of its
    object, in JSON lines that of its line) and its cells by column. Faults of the file are noted in
    `faults` while the rows are read; a row with a fault is left out. `notes` tell the giver what of
    the file is not read. `delimiter` parts the cells of a text file, and is "" for all others.
    """

    name: str
    form: str
    columns: tuple[str, ...]
    rows: Iterator[Row]
    faults: Faults
    notes: tuple[str, ...] = ()
    delimiter: str = ""

    @property
    def kind(self) -> TableKind:
        """What the rows are; raises BadInputError where the columns do not tell."""
        return kind_of_table(self.columns)


def form_of(name: str) -> str | None:
    """Tell the form of a file from the ending of its name; None where the ending tells none."""
    return _ENDINGS.get(PurePath(name).suffix.lower())


def read_table(source: BinaryIO, name: str, form: str) -> Table:
    """Read a table's columns and make its rows ready to be read.

    `form` is one of FORMS; `name` is what faults call the table. Raises TableError where the
    columns cannot be read, BadInputError for a workbook that cannot be, UsageError for an unknown
    form.
    """
    if form not in FORMS:
        raise UsageError(f"{quoted(form)} is no form of table: use one of {', '.join(FORMS)}.")
    faults = Faults()
    notes: tuple[str, ...] = ()
    delimiter = ""
    if form == "jsonl":
        columns, rows = read_json_lines(read_lines(source, faults), faults)
    elif form == "json":
        columns, rows = read_json_array(source, faults)
    elif form == "xlsx":
        columns, rows, notes = _read_workbook(source, faults)
    else:
        lines = read_lines(source, faults)
        columns, rows, delimiter = _read_delimited(lines, "\t" if form == "tsv" else ",", faults)
    if not columns:
        faults.raise_any(name)
    return Table(name, form, columns, rows, faults, notes, delimiter)


def _read_delimited(
    lines: Iterator[str], delimiter: str, faults: Faults
) -> tuple[tuple[str, ...], Iterator[Row], str]:
    written, rows, delimiter = read_delimited(lines, delimiter, faults)
    if faults.total:
        return (), iter(()), ""
    return *_by_column(written, rows, faults), delimiter


def _read_workbook(
    source: BinaryIO, faults: Faults
) -> tuple[tuple[str, ...], Iterator[Row], tuple[str, ...]]:
    from claimcheck.exchange.sheets_in import read_sheet  # noqa: PLC0415 - most tables are none

    sheet = read_sheet(source)
    number, header = next(sheet.rows, (0, []))
    nameless = check_header(number, header, faults)
    if faults.total:
        return (), iter(()), ()
    rows = checked(sheet.rows, header, nameless, faults, _BESIDE)
    return *_by_column(header, rows, faults), sheet.notes


def _by_column(
    written: list[str], rows: Iterator[tuple[int, list[str]]], faults: Faults
) -> tuple[tuple[str, ...], Iterator[Row]]:
    # As the names in the code are: each row's cells are then found by them at once.
    columns = tuple(intern(column_name(unprotect(column))) for column in written)
    doubled = sorted({column for column in columns if columns.count(column) > 1})
    for column in doubled:
        faults.add(0, column, "two columns have this name", "Rename or remove one of them")
    if doubled:
        return (), iter(())
    return columns, (
        (number, dict(zip(columns, unprotected(cells), strict=True))) for number, cells in rows
    )
