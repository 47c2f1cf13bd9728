"""Workbooks out: one sheet in which nothing runs and nothing leads anywhere.

Texts are written as texts, never as formulas or links, and those that a person's keystroke could
turn into a formula bear the sign that keeps them text. The same rows give the same bytes.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, BinaryIO, TextIO, TypeGuard

from claimcheck.exchange.flat import flat
from claimcheck.exchange.safe import DANGEROUS, kept_apart
from claimcheck.model.exits import UsageError

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_575
LONGEST_TEXT = 32_767
_CUT = "… (cut)"
# Whole numbers beyond this lose figures in a spreadsheet.
_EXACT = 10**15
# Characters that XML cannot hold, not even escaped as a workbook escapes others.
_NO_XML = re.compile("[\ufffe\uffff]")
_NARROW, _WIDE = 12, 40
_TEXT_COLUMNS = frozenset(
    {"answer", "event", "question", "positions", "reason", "evidence", "quote", "via", "note"}
)
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
# No clock: what was exported, and when, is in the log.
_CREATED = datetime(2000, 1, 1, tzinfo=UTC)


def write_sheet(
    rows: Iterable[Mapping[str, object]], columns: Sequence[str], out: TextIO
) -> tuple[str, ...]:
    """Write rows as a workbook to the bytes beneath `out`; gives notes for whoever asked.

    Raises UsageError where `out` is a terminal or text alone, and for more rows than a sheet has.
    """
    beneath = _bytes_of(out)
    # Made apart, since a pipe may be closed by whoever reads it while the workbook is packed.
    with TemporaryFile() as made:
        cut = _write_workbook(rows, columns, made)
        made.seek(0)
        copyfileobj(made, beneath)
    if not cut:
        return ()
    cells = "1 text was" if cut == 1 else f"{cut:,} texts were"
    return (f"{cells} cut at {LONGEST_TEXT:,} characters, as many as a cell holds: csv has all.",)


def _write_workbook(
    rows: Iterable[Mapping[str, object]], columns: Sequence[str], made: IO[bytes]
) -> int:
    """Write rows as a workbook; gives how many texts were cut."""
    import xlsxwriter  # noqa: PLC0415 - loaded only where a workbook is written
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415 - the same

    try:
        with xlsxwriter.Workbook(made, dict(_OPTIONS)) as workbook:
            return _write_cells(workbook, rows, columns)
    except FileCreateError as problem:
        # What the machine refused, as it said it.
        raise OSError(*problem.args[0].args) from problem


def _write_cells(
    workbook: "Workbook", rows: Iterable[Mapping[str, object]], columns: Sequence[str]
) -> int:
    workbook.set_properties({"created": _CREATED.replace(tzinfo=None)})
    sheet = workbook.add_worksheet()
    head = workbook.add_format({"bold": True, "bottom": 1, "quote_prefix": True})
    kept_text = workbook.add_format({"quote_prefix": True})
    for place, column in enumerate(columns):
        sheet.set_column(place, place, _WIDE if column in _TEXT_COLUMNS else _NARROW)
        sheet.write_string(0, place, _fitting(kept_apart(column))[0], head)
    sheet.freeze_panes(1, 0)
    cut = 0
    for number, row in enumerate(rows, 1):
        if number > MOST_ROWS:
            raise UsageError(
                f"A sheet holds {MOST_ROWS:,} rows and there are more. "
                "Use --format csv, which holds any number."
            )
        for place, column in enumerate(columns):
            cut += _write_cell(sheet, number, place, row.get(column), kept_text)
    return cut


def _bytes_of(out: TextIO) -> BinaryIO:
    if out.isatty():
        raise UsageError("A workbook goes to a file: name one with -o, for example -o out.xlsx.")
    beneath = getattr(out, "buffer", None)
    if beneath is None:
        raise UsageError("A workbook goes to a file or a pipe: name a file with -o out.xlsx.")
    out.flush()
    made: BinaryIO = beneath
    return made


def _write_cell(
    sheet: "Worksheet", row: int, column: int, value: object, kept_text: "Format"
) -> bool:
    """Write a cell; tells whether its text was cut."""
    if value is None or value == "":
        return False
    if _is_exact(value):
        sheet.write_number(row, column, value)
        return False
    text, cut = _fitting(kept_apart(flat(value)))
    if text:
        guarded = text[0] in DANGEROUS or text[0] == "'"
        sheet.write_string(row, column, text, kept_text if guarded else None)
    return cut


def _is_exact(value: object) -> TypeGuard[float]:
    """Whether a value is a number that a spreadsheet keeps as it is."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value) if isinstance(value, float) else abs(value) < _EXACT


def _fitting(text: str) -> tuple[str, bool]:
    if not text.isascii():
        text = _NO_XML.sub("\ufffd", text)
    if len(text) <= LONGEST_TEXT:
        return text, False
    return text[: LONGEST_TEXT - len(_CUT)] + _CUT, True
