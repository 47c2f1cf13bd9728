"""What the tables that stand beside claims share: their columns, and rows that may come twice."""

from collections.abc import Callable
from typing import Generic, TypeVar

from attrs import frozen

from claimcheck.exchange.columns import COLUMNS_OF, TableKind
from claimcheck.exchange.faults import named
from claimcheck.exchange.rows import Cells, Rows, read_once
from claimcheck.exchange.table import Table
from claimcheck.model.exits import BadInputError

T = TypeVar("T")


@frozen
class BesideRead(Generic[T]):
    """The rows of a table, the number of each, and notes for the giver."""

    things: tuple[T, ...]
    rows: tuple[int, ...]
    notes: tuple[str, ...]


def read_beside(
    table: Table,
    kind: TableKind,
    needed: tuple[str, ...],
    one_of: tuple[str, ...],
    read: Callable[[Cells, Rows], T | None],
) -> BesideRead[T]:
    """Read all rows of a table of this kind; the same row twice is taken once.

    TableError with every fault where there is any; BadInputError where it lacks a column that is
    needed, or all of those of which it needs one.
    """
    check_columns(table, kind, needed, one_of)
    return BesideRead(*read_once(table, (), read, repr))


def check_columns(
    table: Table, kind: TableKind, needed: tuple[str, ...], one_of: tuple[str, ...] = ()
) -> None:
    """Raise BadInputError where a table cannot be one of this kind."""
    lacking = [column for column in needed if column not in table.columns]
    if not lacking and (not one_of or any(column in table.columns for column in one_of)):
        return
    lacks = " and ".join(lacking) or " or ".join(one_of)
    raise BadInputError(
        f"{named(table.name)} has no column {lacks}. A table of {kind} has the columns "
        f"{', '.join(COLUMNS_OF[kind])}; name them so in the first row."
    )
