"""A workbook is an archive of XML: what it would unpack to is looked through before it is read.

A small file can unpack to gigabytes, a sheet of two cells can stand for millions of empty ones,
and XML can call for other files. All of it is refused here, with a sentence, in little memory.
"""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from claimcheck.exchange.faults import quoted
from claimcheck.model.exits import BadInputError

MOST_PACKED = 128 * 1024 * 1024
MOST_UNPACKED = 512 * 1024 * 1024
MOST_ENTRIES = 5_000
# Sheets pack to a tenth or a thirtieth; what packs better than this was made to.
HIGHEST_RATIO = 100
_SMALL = 4 * 1024 * 1024
# The reader keeps a cell for every place up to the last one in use.
MOST_PLACES = 20_000_000
_CHUNK = 1024 * 1024
_LOCAL_HEADER = 30
_END_RECORD = 22
_END_SIGN = b"PK\x05\x06"
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# Sheets as all common programs write them can be gone through quickly; others with patience.
_PLAIN = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"')
_OTHER = (b"<c>", b"<c/", b"<c\t", b"<c\n", b"<c\r", b":c")
_PLACE = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]{1,9})([0-9]{1,9})")
_NOWHERE = re.compile(rb"<(?:\w{1,20}:)?c(?=[\s/>])(?![^<>]*?\sr\s*=\s*[\"'][A-Za-z])")
_SAVE_AGAIN = "Open it in a spreadsheet program and save it again as .xlsx, or as CSV (UTF-8)."
_IN_PARTS = "Save the sheet as CSV (UTF-8), which may be of any size."


def check_archive(data: bytes) -> None:
    """Raise BadInputError, with a sentence on what to do, where a workbook cannot be trusted."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except (BadZipFile, NotImplementedError, ValueError, OSError) as problem:
        raise BadInputError(f"It is no workbook, or a damaged one. {_SAVE_AGAIN}") from problem
    # With its end record in the last bytes, every reader finds one and the same archive.
    if data[-_END_RECORD:][:4] != _END_SIGN or len({each.filename for each in entries}) < len(
        entries
    ):
        raise BadInputError(f"The workbook is not put together as a workbook is. {_SAVE_AGAIN}")
    _check_sizes(entries, len(data))
    for entry in entries:
        _check_entry(data, entry)


def _check_sizes(entries: list[ZipInfo], packed: int) -> None:
    total = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES:
        raise BadInputError(
            f"The workbook holds {len(entries):,} parts, more than {MOST_ENTRIES:,}. {_SAVE_AGAIN}"
        )
    if total > MOST_UNPACKED or sum(entry.compress_size for entry in entries) > packed:
        raise BadInputError(
            f"The workbook would unpack to {total:,} bytes, more than {MOST_UNPACKED:,} are read. "
            f"{_IN_PARTS}"
        )
    for entry in entries:
        if entry.flag_bits & 1 or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise BadInputError(
                f"A part of the workbook is encrypted or oddly packed. {_SAVE_AGAIN}"
            )
        if entry.file_size > max(_SMALL, HIGHEST_RATIO * entry.compress_size):
            raise BadInputError(
                f"{quoted(entry.filename)} in the workbook would unpack to "
                f"{entry.file_size // max(1, entry.compress_size):,} times its size, as only a "
                f"file made to fill the memory does. {_SAVE_AGAIN}"
            )


def _check_entry(data: bytes, entry: ZipInfo) -> None:
    """Look through a part: its true size, no declarations, and how far its cells reach."""
    reach = _Reach()
    size = 0
    kept = b""
    for chunk in _unpacked(data, entry):
        size += len(chunk)
        text = kept + chunk
        cut = text.rfind(b">") + 1
        text, kept = text[:cut], text[cut:]
        if len(kept) > 2 * _CHUNK:
            text, kept = text + kept, b""
        _check_text(text, entry.filename)
        reach.look(text)
    if size != entry.file_size:
        raise BadInputError(f"A part of the workbook is not as large as it says. {_SAVE_AGAIN}")
    reach.check()


class _Reach:
    """How far the cells of a part reach, if it is a sheet, told from pieces that end in a tag."""

    __slots__ = ("_columns", "_is_sheet", "_nowhere", "_rows")

    def __init__(self) -> None:
        self._is_sheet = self._nowhere = False
        self._rows = self._columns = 0

    def look(self, text: bytes) -> None:
        """Look through the next piece."""
        self._is_sheet = self._is_sheet or b"sheetData" in text
        if not self._is_sheet:
            return
        places = _PLAIN.findall(text)
        if text.count(b"<c ") != len(places) or any(each in text for each in _OTHER):
            places = _PLACE.findall(text)
            self._nowhere = self._nowhere or _NOWHERE.search(text) is not None
        self._columns = max([self._columns, *map(_column, {place[0] for place in places})])
        self._rows = max([self._rows, *map(int, {place[1] for place in places})])

    def check(self) -> None:
        """Refuse a sheet whose reader would have to keep too many cells."""
        if self._nowhere:
            raise BadInputError(
                f"The cells of the sheet do not say where they stand. {_SAVE_AGAIN}"
            )
        if self._rows * self._columns > MOST_PLACES:
            raise BadInputError(
                f"The sheet reaches to row {self._rows:,} and column {self._columns:,}, more than "
                f"{MOST_PLACES:,} cells. Delete what stands far outside the table, or save it as "
                "CSV (UTF-8)."
            )


def _check_text(text: bytes, name: str) -> None:
    """Refuse declarations in XML, and encodings that could hide them; pictures hold any bytes."""
    if not name.lower().endswith((".xml", ".rels", ".vml")):
        return
    if b"\x00" in text:
        raise BadInputError(f"{quoted(name)} in the workbook is not UTF-8 text. {_SAVE_AGAIN}")
    if _DECLARES.search(text):
        raise BadInputError(
            f"{quoted(name)} in the workbook declares entities of its own (DOCTYPE), which no "
            f"spreadsheet program writes. {_SAVE_AGAIN}"
        )


def _unpacked(data: bytes, entry: ZipInfo) -> Iterator[bytes]:
    """Unpack a part piece by piece, to its true end and never beyond what it says."""
    head = data[entry.header_offset : entry.header_offset + _LOCAL_HEADER]
    start = entry.header_offset + _LOCAL_HEADER
    start += int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    packed = memoryview(data)[start : start + entry.compress_size]
    if entry.compress_type == ZIP_STORED:
        for first in range(0, len(packed), _CHUNK):
            yield bytes(packed[first : first + _CHUNK])
        return
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    left = entry.file_size
    try:
        for first in range(0, len(packed), _CHUNK):
            pending = bytes(packed[first : first + _CHUNK])
            while pending and left >= 0:
                chunk = unpacker.decompress(pending, _CHUNK)
                pending = unpacker.unconsumed_tail
                left -= len(chunk)
                yield chunk
                if unpacker.eof:
                    return
    except zlib.error as problem:
        raise BadInputError(f"A part of the workbook is damaged. {_SAVE_AGAIN}") from problem


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
