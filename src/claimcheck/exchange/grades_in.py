"""Grades of sources from a table: who judged which source how reliable, and why."""

from functools import partial

from attrs import frozen

from claimcheck.exchange.beside import check_columns
from claimcheck.exchange.columns import TableKind
from claimcheck.exchange.rows import Cells, Rows, read_once
from claimcheck.exchange.table import Table
from claimcheck.model.scales import Reliability

_LETTERS = {letter.lower(): letter for letter in Reliability}
_LETTER_WORDS = tuple(_LETTERS)


@frozen
class GivenGrade:
    """An Admiralty letter for a source; `by` is who judged, "" where the table does not say."""

    source: str
    grade: Reliability
    by: str = ""
    because: str = ""


@frozen
class GradesRead:
    """Grades of a table, the row of each, and notes for the giver."""

    grades: tuple[GivenGrade, ...]
    rows: tuple[int, ...]
    notes: tuple[str, ...]


def read_grades(table: Table, *, reasons: bool = True) -> GradesRead:
    """Read all grades of a table; raises TableError with every fault where there is any.

    A source may be graded by several people, and by one person in one way only. Where they are not
    kept, grades may come without `reasons`.
    """
    needed = ("source", "grade", "because") if reasons else ("source", "grade")
    check_columns(table, TableKind.GRADES, ("source", "grade"))
    read = read_once(table, (), partial(_grade, needed), _given_by, "source")
    return GradesRead(*read)


def _given_by(given: GivenGrade) -> str:
    return f"{given.source} by {given.by}" if given.by else given.source


def _grade(needed: tuple[str, ...], cells: Cells, rows: Rows) -> GivenGrade | None:
    before = rows.faults.total
    for column in needed:
        rows.need(cells, column)
    letter = rows.one_of(cells, "grade", _LETTER_WORDS)
    if rows.faults.total != before:
        return None
    return GivenGrade(
        cells.get("source", "").strip(),
        _LETTERS[letter],
        cells.get("by", "").strip(),
        cells.get("because", "").strip(),
    )
