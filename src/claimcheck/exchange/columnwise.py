"""Columns of a large table: every distinct text once, and for each row which of them it has."""

import csv
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import chain, islice
from typing import TYPE_CHECKING, BinaryIO

from claimcheck.exchange.cells import LONGEST_CELL
from claimcheck.exchange.lines import LONGEST_LINE
from claimcheck.exchange.safe import unprotect
from claimcheck.exchange.table import Table

_BLOCK = 1 << 18
# Small, so that the cells of a batch are still in the processor's cache when they are counted.
_BATCH = 256
# What no cell may hold, as bytes: a text without them needs no closer look (see `cells`).
_FORBIDDEN = bytes([*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F])

if TYPE_CHECKING:
    from _csv import Reader as Rows


class NotPlainError(Exception):
    """A table that has to be read row by row, since something in it may be a fault."""


class Texts(dict[str, int]):
    """Distinct texts, each with a number, counted from 0 in the order in which they come."""

    def __missing__(self, text: str) -> int:
        """Give a new text the next number."""
        number = self[text] = len(self)
        return number


class Gathered:
    """The columns of a table as they come in; `hashed` are kept as a hash of each cell alone."""

    def __init__(self, names: Iterable[str], hashed: Iterable[str]) -> None:
        self.texts = {name: Texts() for name in names}
        self.ids = {name: array("i") for name in self.texts}
        self.hashes = {name: array("q") for name in hashed}
        self.rows = 0

    def take(self, columns: Mapping[str, Sequence[str]], rows: int) -> None:
        """Take in so many rows; a column that is never there is blank."""
        for name, cells in columns.items():
            if name in self.texts:
                self.ids[name].extend(map(self.texts[name].__getitem__, cells))
            else:
                apart = map(unprotect, cells) if "'" in "".join(cells) else cells
                self.hashes[name].extend(map(hash, map(str.strip, apart)))
        self.rows += rows

    def column(self, name: str) -> tuple[tuple[str, ...], "array[int]"]:
        """Give the distinct texts of a column, and which of them each row has."""
        if self.ids[name]:
            return tuple(self.texts[name]), self.ids[name]
        return ("",), array("i", bytes(4 * self.rows))

    def hashed(self, name: str) -> "array[int]":
        """Give the hashes of a column that is kept as such; 0 is a blank cell."""
        return self.hashes[name] or array("q", bytes(8 * self.rows))


def gather_plain(source: BinaryIO, begin: int, table: Table, into: Gathered) -> None:
    """Read the rows of a delimited text, whose columns are read already, in large pieces.

    `begin` is where the table begins in `source`. Gives the very cells that `Table.rows` would, but
    with the apostrophe before those that a spreadsheet could run;
    NotPlainError where anything at all is unusual, so that those have to be looked at one by one.
    """
    _check_header(source, begin)
    reader = csv.reader(_lines(source), delimiter=table.delimiter, strict=True)
    width = len(table.columns)
    wanted = {name: table.columns.index(name) for name in _named(into) if name in table.columns}
    while rows := _batch(reader, width):
        cells = list(zip(*rows, strict=True))
        into.take({name: cells[place] for name, place in wanted.items()}, len(rows))
    if not into.rows:
        raise NotPlainError


def _named(into: Gathered) -> Iterable[str]:
    return (*into.texts, *into.hashes)


def _check_header(source: BinaryIO, begin: int) -> None:
    """Make sure that what was read for the header ends where the next line begins."""
    end = source.tell()
    source.seek(begin)
    header = source.read(end - begin)
    if not header.endswith(b"\n") or b"\r" in header.replace(b"\r\n", b"\n"):
        raise NotPlainError


def _batch(reader: "Rows", width: int) -> list[list[str]]:
    before = reader.line_num
    try:
        read = list(islice(reader, _BATCH))
    except csv.Error:
        raise NotPlainError from None
    rows = [row for row in read if row]
    if rows and {*map(len, rows)} != {width}:
        raise NotPlainError
    many_lines = reader.line_num - before != len(read)
    if many_lines and max(map(len, chain.from_iterable(rows)), default=0) > LONGEST_CELL:
        raise NotPlainError
    return rows or (_batch(reader, width) if read else [])


def _lines(source: BinaryIO) -> Iterator[str]:
    return chain.from_iterable(map(StringIO, _blocks(source)))


def _blocks(source: BinaryIO) -> Iterator[str]:
    """Give the text in pieces that end with a line, and hold nothing that no cell may hold."""
    while block := source.read(_BLOCK):
        block += source.readline(LONGEST_LINE)
        if len(block) > LONGEST_CELL or len(block.translate(None, _FORBIDDEN)) != len(block):
            raise NotPlainError
        try:
            text = block.decode()
        except UnicodeDecodeError:
            raise NotPlainError from None
        if "\r" in text and text.count("\r") != text.count("\r\n"):
            raise NotPlainError
        yield text
