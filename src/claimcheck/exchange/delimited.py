"""CSV and TSV: cells of a row, with the number of the row in a spreadsheet."""

import csv
import re
from collections.abc import Iterator
from itertools import chain

from claimcheck.exchange.cells import LONGEST_CELL, MOST_COLUMNS, check_cell, suspicious
from claimcheck.exchange.faults import Faults
from claimcheck.model.document import LONGEST_TEXT

Cells = tuple[int, list[str]]
_SEP_LINE = re.compile(r'"?sep=(?P<sep>[,;\t|])"?\s*', re.IGNORECASE)
_NO_HEADER = "Write the names of the columns in the first row and one row for each thing below it"
_NAME = "Write a name in the first row, or delete what stands there"
_QUOTE = "Put a cell that holds the separator or a line break in quotation marks"


def read_delimited(
    lines: Iterator[str], delimiter: str, faults: Faults
) -> tuple[list[str], Iterator[Cells], str]:
    """Give the column names as written, the rows as they are read, and what separates the cells.

    A first line `sep=;` (Excel's) sets the separator, and so does a header that has
    semicolons or tabs and no comma.
    """
    before = hidden = 0
    first = next(lines, "")
    found = _SEP_LINE.fullmatch(first)
    if found:
        # A spreadsheet does not show this line.
        delimiter, hidden = found["sep"], 1
        first = next(lines, "")
    while first and not first.strip():
        before += 1
        first = next(lines, "")
    if delimiter == "," and "," not in first:
        delimiter = next((sign for sign in ";\t" if sign in first), ",")
    every = chain([first] if first else [], lines)
    rows = _numbered(every, delimiter, before, before + hidden, faults)
    number, header = next(rows, (0, []))
    nameless = check_header(number, header, faults)
    return header, checked(rows, header, nameless, faults, _QUOTE), delimiter


def _numbered(
    lines: Iterator[str], delimiter: str, number: int, lines_before: int, faults: Faults
) -> Iterator[Cells]:
    """Give the rows that hold anything; a cell of several lines makes no further rows."""
    # The limit is the process's own: it is raised where it is too small for us, never lowered.
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_TEXT + LONGEST_CELL))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            _note_broken(number, lines_before + reader.line_num, str(error), faults)
            continue
        if any(map(str.strip, cells)):
            yield number, cells


def _note_broken(number: int, last: int, error: str, faults: Faults) -> None:
    if "end of data" in error:
        wrong = f"a quotation mark opens a cell here and none closes it up to line {last}"
        mend = 'Close the cell with ", and write a quotation mark inside a cell as ""'
    elif "field limit" in error:
        wrong = f"a cell has more than {LONGEST_TEXT:,} characters"
        mend = "Close every quotation mark; keep a long text as a document, or in parts as several"
    else:
        wrong = "a quotation mark stands where a cell should end"
        mend = 'Put the cell in quotation marks and write a quotation mark inside it as ""'
    faults.add(number, "", wrong, mend)


def check_header(number: int, header: list[str], faults: Faults) -> int:
    """Note what is wrong with the names of the columns.

    Columns without a name at the end are taken off; gives how many there are.
    """
    written = len(header)
    while header and not header[-1].strip():
        header.pop()
    nameless = written - len(header)
    if not header:
        if not faults.total:
            faults.add(0, "", "there is nothing in it", _NO_HEADER)
        return nameless
    if len(header) > MOST_COLUMNS:
        wrong = f"the first row has {len(header):,} cells, more than {MOST_COLUMNS:,} columns"
        faults.add(number, "", wrong, "Check that the file has line ends")
        return nameless
    for place, column in enumerate(header, 1):
        if not column.strip():
            faults.add(number, "", f"column {place} has no name", "Name it or remove it")
        check_cell(number, "", column, faults)
    return nameless


def checked(
    rows: Iterator[Cells], header: list[str], nameless: int, faults: Faults, mend: str
) -> Iterator[Cells]:
    """Give the rows that are as wide as the header and hold text; `mend` is said of others.

    The header was followed by so many `nameless` cells.
    """
    width = len(header)
    empty = True
    for number, cells in rows:
        empty = False
        if len(cells) > width and not any(cells[width:]):
            del cells[width:]
        if width < len(cells) <= width + nameless:
            wrong = f"the row has text under {_columns(width + 1, width + nameless)} no name"
            faults.add(number, "", wrong, _NAME)
        elif len(cells) != width:
            there = _cells(width + nameless)
            wrong = f"the row has {_cells(len(cells))} where the first row has {there}"
            faults.add(number, "", wrong, mend)
        elif suspicious(cells):
            before = faults.total
            for column, cell in zip(header, cells, strict=True):
                check_cell(number, column, cell, faults)
            if faults.total == before:
                yield number, cells
        else:
            yield number, cells
    if empty and not faults.total:
        faults.add(0, "", "there are column names but no row below them", _NO_HEADER)


def _columns(first: int, last: int) -> str:
    if first == last:
        return f"column {first}, which has"
    return f"columns {first} {'and' if last == first + 1 else 'to'} {last}, which have"


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count:,} cells"
