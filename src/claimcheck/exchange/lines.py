"""Lines of a text file, decoded one by one so that a fault names its line and byte."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from claimcheck.exchange.faults import Faults

# A line longer than this is no table; reading stops before it fills the memory.
LONGEST_LINE = 16 * 1024 * 1024
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_SAVE = "Save the file as UTF-8 (Excel: “CSV UTF-8”; LibreOffice: character set Unicode (UTF-8))"


def read_lines(source: BinaryIO, faults: Faults) -> Iterator[str]:
    """Give the lines of UTF-8 text (or UTF-16 with a byte order mark), line ends kept.

    Where the bytes are no such text or a line has no end, a fault is noted and the lines end.
    """
    first = source.readline(LONGEST_LINE)
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        yield from _utf16(first, source, faults)
    else:
        yield from _utf8(first.removeprefix(codecs.BOM_UTF8), source, faults)


def _utf8(first: bytes, source: BinaryIO, faults: Faults) -> Iterator[str]:
    number, line = 1, first
    while line:
        if len(line) >= LONGEST_LINE:
            _too_long(number, faults)
            return
        try:
            text = line.decode()
        except UnicodeDecodeError as error:
            byte = line[error.start]
            wrong = f"byte {error.start + 1} of line {number} (0x{byte:02X}) is not UTF-8 text"
            faults.add(0, "", wrong, _SAVE)
            return
        if "\r" in text.removesuffix("\r\n"):
            for part in _LINE.findall(text):
                number += 1
                yield part
        else:
            number += 1
            yield text
        line = source.readline(LONGEST_LINE)


def _utf16(first: bytes, source: BinaryIO, faults: Faults) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder("utf-16")()
    number, kept, chunk = 1, "", first
    while True:
        try:
            kept += decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError:
            wrong = f"the bytes are not UTF-16 text from line {number} on, though the file says so"
            faults.add(0, "", wrong, _SAVE)
            return
        # The last piece may go on in the next chunk, and so may a \r before its \n.
        parts = _LINE.findall(kept)
        kept = parts.pop() if parts and chunk else ""
        for part in parts:
            number += 1
            yield part
        if len(kept) >= LONGEST_LINE:
            _too_long(number, faults)
            return
        if not chunk:
            return
        chunk = source.read(1 << 20)


def _too_long(number: int, faults: Faults) -> None:
    wrong = f"line {number} is longer than {LONGEST_LINE:,} bytes"
    faults.add(0, "", wrong, "Check that this is a table with one row a line")
