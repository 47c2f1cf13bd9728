"""What the readers of all tables share: cells to values, faults with their row, doubles."""

import tomllib
from collections.abc import Callable, Collection, Hashable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import TypeVar

from claimcheck.exchange.columns import columns_meant, nearly_named
from claimcheck.exchange.faults import Faults, quoted
from claimcheck.exchange.spreadsheet_dates import Refused, as_spreadsheets_write
from claimcheck.exchange.table import Table
from claimcheck.model.claim import Relay, parse_via
from claimcheck.reckon.edtf import read_edtf
from claimcheck.reckon.names import plain
from claimcheck.reckon.words import listed
from claimcheck.screentext import fit, visible

Cells = Mapping[str, str]
T = TypeVar("T", bound=Hashable)
# What rows have alike stands in rows near one another, or keeping it once saves little.
_MOST_TEXTS = 20_000
_DATE = "Write 2021-08-27, 2021-08, 2021-08-27T18:40+02:00 or another date in EDTF"
_CHAIN = "Write NAME (how) > NAME (how), from whoever passed it on first to where it was read"


class Rows:
    """The row that is being read, and what was found wrong so far."""

    __slots__ = ("_dates", "_texts", "_vias", "faults", "number")

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.number = 0
        self._dates: dict[str, tuple[str, Refused | None]] = {}
        self._texts: dict[str, str] = {}
        self._vias: dict[str, tuple[Relay, ...]] = {"": ()}

    def fault(self, column: str, wrong: str, mend: str) -> None:
        """Note a fault in this row."""
        self.faults.add(self.number, column, wrong, mend.rstrip("."))

    def keeper(self) -> Callable[[str, str], str]:
        """Give what keeps a cell once, as it is written, however many rows have it alike."""
        if len(self._texts) >= _MOST_TEXTS:
            self._texts.clear()
        return self._texts.setdefault

    def text(self, cells: Cells, column: str) -> str:
        """Give a cell as it is written; one that many rows have alike is kept once."""
        text = cells.get(column, "")
        return self.keeper()(text, text)

    def need(self, cells: Cells, column: str) -> None:
        """Note a fault where a cell that must be there is blank."""
        if not cells.get(column, "").strip():
            self.fault(column, "the cell is empty", f"Every row needs its {column}")

    def via(self, cells: Cells, column: str) -> tuple[Relay, ...]:
        """Read a chain of relays; () for a blank cell and for a fault."""
        text = cells.get(column, "")
        if text not in self._vias:
            try:
                self._vias[text] = parse_via(text)
            except ValueError as error:
                self.fault(column, _sentence(error), _CHAIN)
                return ()
        return self._vias[text]

    def one_of(self, cells: Cells, column: str, known: tuple[str, ...]) -> str:
        """Give a word of a closed set, in any case; "" for a blank cell and for a fault."""
        text = cells.get(column, "").strip()
        word = text.lower()
        if not word or word in known:
            return word
        words = (each.upper() if len(each) == 1 else each for each in known)  # grades are letters
        self.fault(column, f"{quoted(text)} is not known here", f"Use one of {', '.join(words)}")
        return ""

    def yes(self, cells: Cells, column: str, other: str = "") -> bool:
        """Read yes or no; a blank cell is no, and an `other` word may be written besides."""
        text = cells.get(column, "").strip()
        read = read_yes(text)
        if read is None:
            words = f"yes, no or {other}" if other else "yes or no"
            self.fault(column, f"{quoted(text)} is neither yes nor no", f"Write {words}")
        return bool(read)

    def date(self, cells: Cells, column: str) -> str:
        """Give an EDTF text as it is written, after checking that it can be read."""
        cell = cells.get(column, "")
        if cell not in self._dates:
            text = cell.strip()
            self._dates[cell] = text, _wrong_date(text) if text else None
        text, refused = self._dates[cell]
        if refused:
            self.fault(column, refused.wrong, refused.mend)
        return text


@lru_cache(maxsize=256)
def read_yes(text: str) -> bool | None:
    """Read a cell as yes or no, by the words that answers are read by; blank is no."""
    word = plain(text)
    if word in _words("yes"):
        return True
    return False if not word or word in _words("no") else None


@cache
def _words(means: str) -> frozenset[str]:
    here = files("claimcheck.exchange").joinpath("yes_no.toml").read_text(encoding="utf-8")
    return listed("terms", means) | frozenset(map(plain, tomllib.loads(here)["lists"][means]))


def _wrong_date(text: str) -> Refused | None:
    try:
        read_edtf(text)
    except ValueError as error:
        return as_spreadsheets_write(text) or Refused(_sentence(error), _DATE)
    return None


def _sentence(error: ValueError) -> str:
    """Give what a reader says of a text, which it may quote as it is."""
    return fit(visible(str(error)), 200).rstrip(".")


def rest_of(cells: Cells, taken: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Give the filled cells of columns that claimcheck does not know, in their order."""
    return tuple((column, cell) for column, cell in cells.items() if cell and column not in taken)


def read_once(
    table: Table,
    reserved: tuple[str, ...],
    read: Callable[[Cells, Rows], T | None],
    id_of: Callable[[T], str],
    key_name: str = "id",
) -> tuple[tuple[T, ...], tuple[int, ...], tuple[str, ...]]:
    """Read every row of a table once: things, their rows, and notes for the giver.

    Raises TableError with all faults. A second row with the id and content of an earlier one adds
    nothing, nor does one without an id and with that content; with the id alone it is a fault.
    """
    rows = Rows(table.faults)
    things: list[T] = []
    numbers: list[int] = []
    first: dict[Hashable, int] = {}
    doubles = 0
    for number, cells in table.rows:
        rows.number = number
        thing = read(cells, rows)
        if thing is None:
            continue
        key = id_of(thing)
        known = first.setdefault(key or thing, len(things))
        if known == len(things):
            things.append(thing)
            numbers.append(number)
        elif things[known] == thing:
            doubles += 1
        else:
            wrong = f"{quoted(key)} stands in row {numbers[known]} with other content"
            rows.fault(key_name, wrong, f"Give each its own {key_name}, or remove one of the two")
    table.faults.raise_any(table.name)
    return tuple(things), tuple(numbers), notes_on(table, reserved, doubles)


def notes_on(table: Table, reserved: tuple[str, ...], doubles: int) -> tuple[str, ...]:
    """Say which columns of a table are passed over or mistyped, and how many rows are doubles."""
    notes = [*table.notes]
    passed = [column for column in table.columns if column in reserved]
    if passed:
        columns = "Column" if len(passed) == 1 else "Columns"
        notes.append(f"{columns} {', '.join(passed)} passed over: they are claimcheck's own.")
    notes += (
        f"Column {name} is none of claimcheck's and is kept as it is. Is it meant to be {known}?"
        for name, known in nearly_named(table.columns, columns_meant(table.columns))
    )
    if doubles:
        again = "1 row is" if doubles == 1 else f"{doubles:,} rows are"
        notes.append(f"{again} in the table a second time and taken once.")
    return tuple(notes)
