"""Which place or party lies within which, from a table."""

from claimcheck.exchange.aliases_in import AliasesRead
from claimcheck.exchange.beside import check_columns
from claimcheck.exchange.columns import TableKind
from claimcheck.exchange.rows import Cells, Rows, read_once
from claimcheck.exchange.table import Table
from claimcheck.model.source import Alias


def read_within(table: Table) -> AliasesRead:
    """Read all rows of a table of places; raises TableError with every fault where there is any."""
    check_columns(table, TableKind.WITHIN, ("place", "within"))
    return AliasesRead(*read_once(table, (), _within, repr))


def _within(cells: Cells, rows: Rows) -> Alias | None:
    before = rows.faults.total
    rows.need(cells, "place")
    rows.need(cells, "within")
    place, larger = cells.get("place", "").strip(), cells.get("within", "").strip()
    if place and place == larger:
        rows.fault("within", "the place lies within itself", "Write the larger place")
    return Alias(place, larger, "within") if rows.faults.total == before else None
