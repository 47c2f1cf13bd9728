"""Aliases from a table: the other names that sources, places, parties and persons go by."""

from attrs import frozen

from claimcheck.exchange.rows import Cells, Rows, read_once
from claimcheck.exchange.table import Table
from claimcheck.model.source import ALIAS_KINDS, Alias


@frozen
class AliasesRead:
    """Aliases of a table, the row of each, and notes for the giver."""

    aliases: tuple[Alias, ...]
    rows: tuple[int, ...]
    notes: tuple[str, ...]


def read_aliases(table: Table) -> AliasesRead:
    """Read all aliases of a table; raises TableError with every fault where there is any."""
    return AliasesRead(*read_once(table, (), _alias, repr))


def _alias(cells: Cells, rows: Rows) -> Alias | None:
    before = rows.faults.total
    rows.need(cells, "name")
    rows.need(cells, "means")
    kind = rows.one_of(cells, "kind", ALIAS_KINDS)
    name, means = cells.get("name", "").strip(), cells.get("means", "").strip()
    if name and name == means:
        rows.fault("means", "the name means itself", "Write the other name, or remove the row")
    return Alias(name, means, kind) if rows.faults.total == before else None
