"""Labels from a table: answers that somebody knows, and how sure they are."""

from claimcheck.exchange.beside import BesideRead, read_beside
from claimcheck.exchange.columns import TableKind
from claimcheck.exchange.rows import Cells, Rows
from claimcheck.exchange.table import Table
from claimcheck.model.scales import Confidence
from claimcheck.reckon.weighing.casting.told import Label

_CONFIDENCE = tuple(map(str, Confidence))


def read_labels(table: Table) -> BesideRead[Label]:
    """Read all labels of a table; raises TableError with every fault where there is any."""
    return read_beside(table, TableKind.LABELS, ("answer",), ("event", "question"), _label)


def _label(cells: Cells, rows: Rows) -> Label | None:
    before = rows.faults.total
    rows.need(cells, "answer")
    event, question = cells.get("event", ""), cells.get("question", "")
    if not event.strip() and not question.strip():
        rows.fault("question", "neither event nor question is named", "Name what the answer is to")
    confidence = rows.one_of(cells, "confidence", _CONFIDENCE)
    if rows.faults.total != before:
        return None
    return Label(event, question, cells["answer"], Confidence(confidence) if confidence else None)
