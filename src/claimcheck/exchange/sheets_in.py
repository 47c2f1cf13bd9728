"""Workbooks: the first sheet as the rows of a table."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from attrs import frozen

from claimcheck.exchange.archive import MOST_PACKED, check_archive
from claimcheck.exchange.faults import named, quoted
from claimcheck.model.exits import BadInputError

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

Cells = tuple[int, list[str]]
_Value = int | float | str | bool | time | date | datetime | timedelta
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SAVE = "Save it as .xlsx, or its sheet as CSV (UTF-8), and add that."
_LISTED = 5
_MOST_MERGED = 100_000
# Beyond this a number of a sheet, which is a binary fraction, has lost its last figures.
_EXACT = 10**15


@frozen
class Sheet:
    """A sheet as it is read: its rows from the first that holds anything, and notes on it."""

    rows: Iterator[Cells]
    notes: tuple[str, ...]


def read_sheet(source: BinaryIO) -> Sheet:
    """Read the first sheet that is not hidden; a row is its number in the sheet and its cells.

    Raises BadInputError, with what to do about it, for what is no workbook or would harm the
    reader: bombs, declared entities, other formats, a password.
    """
    data = source.read(MOST_PACKED + 1)
    if len(data) > MOST_PACKED:
        raise BadInputError(
            f"The workbook is larger than {MOST_PACKED:,} bytes. Save its sheet as CSV (UTF-8)."
        )
    _check_kind(data)
    check_archive(data)
    sheet, notes = _first_sheet(_opened(data))
    merged = sheet.merged_cell_ranges or []
    down = [each for each in merged if each[1][0] > each[0][0]]
    if len(down) > _MOST_MERGED:
        raise BadInputError(f"The sheet has {len(down):,} merged cells. Split them, then add it.")
    if down:
        notes = (*notes, "A cell merged over several rows is read as standing in each of them.")
    return Sheet(_texts(_filled(sheet, down)), notes)


def _check_kind(data: bytes) -> None:
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise BadInputError("The workbook is locked with a password. Save it without one.")
        raise BadInputError(f"It is a workbook of the old kind (.xls). {_SAVE}")
    if not data.startswith(b"PK"):
        raise BadInputError("It is no workbook (.xlsx). Say what it is with --from.")
    if b"opendocument" in data[:200]:
        raise BadInputError(f"It is an OpenDocument file (.ods). {_SAVE}")


def _opened(data: bytes) -> "CalamineWorkbook":
    from python_calamine import (  # noqa: PLC0415 - loaded only where a workbook comes in
        CalamineError,
        CalamineWorkbook,
    )

    try:
        return CalamineWorkbook.from_filelike(BytesIO(data))
    except CalamineError as problem:
        raise BadInputError(f"The workbook cannot be read. {_SAVE}") from problem


def _first_sheet(workbook: "CalamineWorkbook") -> tuple["CalamineSheet", tuple[str, ...]]:
    from python_calamine import (  # noqa: PLC0415 - loaded only where a workbook comes in
        CalamineError,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    sheets = [
        sheet
        for sheet in workbook.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
    ]
    if not sheets:
        raise BadInputError(f"The workbook has no sheet of cells. {_SAVE}")
    try:
        first = workbook.get_sheet_by_name(sheets[0].name)
    except CalamineError as problem:
        raise BadInputError(f"The first sheet cannot be read. {_SAVE}") from problem
    return first, _note_others([sheet.name for sheet in sheets])


def _note_others(names: list[str]) -> tuple[str, ...]:
    if len(names) == 1:
        return ()
    rest = ", ".join(map(named, names[1 : _LISTED + 1]))
    more = " and others" if len(names) > _LISTED + 1 else ""
    return (f"Only the first sheet, {quoted(names[0])}, is read; not read: {rest}{more}.",)


_Corner = tuple[int, int]


def _filled(
    sheet: "CalamineSheet", merged: Iterable[tuple[_Corner, _Corner]]
) -> Iterator[tuple[int, list[_Value]]]:
    """Give all rows, a cell that is merged over several rows in each of them."""
    left = (sheet.start or (0, 0))[1]
    starts: dict[int, list[tuple[int, int]]] = {}
    for (top, column), (bottom, _) in merged:
        if column >= left:
            starts.setdefault(top, []).append((column - left, bottom))
    open_now: dict[int, tuple[int, _Value]] = {}
    for number, row in enumerate(sheet.iter_rows()):
        for column, (bottom, value) in list(open_now.items()):
            if number > bottom:
                del open_now[column]
            elif column < len(row):
                row[column] = value
        for column, bottom in starts.get(number, ()):
            if column < len(row):
                open_now[column] = (bottom, row[column])
        yield number + 1, row


def _texts(rows: Iterable[tuple[int, list[_Value]]]) -> Iterator[Cells]:
    for number, row in rows:
        cells = [value if isinstance(value, str) else _text(value) for value in row]
        if any(map(str.strip, cells)):
            yield number, cells


def _text(value: _Value) -> str:
    """Give a value as a person would have typed it: 28 for 28.0, dates as EDTF has them."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < _EXACT else repr(value)
    if isinstance(value, datetime):
        text = value.isoformat(timespec="seconds")
        return text.removesuffix(":00")
    if isinstance(value, time):
        return value.isoformat(timespec="seconds").removesuffix(":00")
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return value.isoformat() if isinstance(value, date) else str(value)
