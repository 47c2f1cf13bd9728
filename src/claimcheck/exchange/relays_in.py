"""Declared relays from a table: which source repeats which, and how."""

from claimcheck.exchange.beside import BesideRead, read_beside
from claimcheck.exchange.columns import TableKind
from claimcheck.exchange.rows import Cells, Rows
from claimcheck.exchange.table import Table
from claimcheck.model.claim import Relay
from claimcheck.model.kinds import How
from claimcheck.reckon.weighing.casting.told import Repeats

_HOWS = tuple(map(str, How))


def read_relays(table: Table) -> BesideRead[Repeats]:
    """Read all relays of a table; raises TableError with every fault where there is any."""
    return read_beside(table, TableKind.RELAYS, ("source", "repeats"), (), _repeats)


def _repeats(cells: Cells, rows: Rows) -> Repeats | None:
    before = rows.faults.total
    rows.need(cells, "source")
    rows.need(cells, "repeats")
    how = rows.one_of(cells, "how", _HOWS)
    source, repeats = cells.get("source", "").strip(), cells.get("repeats", "").strip()
    if source and source == repeats:
        rows.fault("repeats", "the source repeats itself", "Write whom it repeats")
    if rows.faults.total != before:
        return None
    return Repeats(source, Relay(repeats, How(how) if how else How.QUOTES))
