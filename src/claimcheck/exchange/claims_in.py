"""Claims from a table: rows to claims, every fault noted."""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import field, frozen

from claimcheck.exchange.columns import CLAIM_COLUMNS, OURS_OF_CLAIMS, RESERVED, STOOD
from claimcheck.exchange.rows import Cells, Rows, read_once
from claimcheck.exchange.table import Table
from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind, Stance

# Text that is kept as the giver wrote it, to the last blank: once for all rows that have it alike,
_SHARED = frozenset(
    (
        "source",
        "event",
        "part_of",
        "question",
        "unit",
        "population",
        "where",
        "when_text",
        "document",
        "locator",
    )
)
# and for each row where most have their own.
_OWN = frozenset({"answer", "answer_original", "quote", "note"})
_KINDS = tuple(map(str, AnswerKind))
_STANCES = tuple(map(str, Stance))
_STANCE_OF: dict[str, Stance] = {"": Stance.ASSERTS, **{str(stance): stance for stance in Stance}}
# Every other column is read in a way of its own, where it is filled.
_READ: dict[str, Callable[[Rows, Cells, str], object]] = {
    "id": lambda _, cells, column: cells[column].strip(),
    "kind": lambda rows, cells, column: rows.one_of(cells, column, _KINDS),
    "via": Rows.via,
    "stance": lambda rows, cells, column: _STANCE_OF[rows.one_of(cells, column, _STANCES)],
    "about": lambda _, cells, column: cells[column].strip(),
    "said": Rows.date,
    "asof": Rows.date,
    "when": Rows.date,
    "language": lambda rows, cells, column: rows.text(cells, column).strip(),
    "confidential": Rows.yes,
}
_OURS = frozenset((*CLAIM_COLUMNS, *RESERVED))


@frozen
class ClaimsRead:
    """Claims of a table, the row of each, and notes for the giver.

    `stood` gives, by the id of a claim in an export of ours, the event in which it stood.
    """

    claims: tuple[Claim, ...]
    rows: tuple[int, ...]
    notes: tuple[str, ...]
    stood: Mapping[str, str] = field(factory=dict)


def read_claims(table: Table) -> ClaimsRead:
    """Read all claims of a table; raises TableError with every fault where there is any.

    The same row twice is one claim; the same id with other content is a fault.
    """
    stood: dict[str, str] = {}
    ours = OURS_OF_CLAIMS.issubset(table.columns)

    def read(cells: Cells, rows: Rows) -> Claim | None:
        claim = claim_from(cells, rows)
        if ours and claim is not None and claim.id and cells.get(STOOD):
            stood[claim.id] = cells[STOOD].strip()
        return claim

    reserved = tuple(column for column in RESERVED if not (ours and column == STOOD))
    claims, numbers, notes = read_once(table, reserved, read, lambda claim: claim.id)
    return ClaimsRead(claims, numbers, notes, stood)


def claim_from(cells: Cells, rows: Rows) -> Claim | None:
    """Read one claim from the cells of a row; None where it has faults, which `rows` notes."""
    before = rows.faults.total
    rows.need(cells, "answer")
    rows.need(cells, "source")
    keep = rows.keeper()
    told: dict[str, Any] = {}
    extra = []
    for column, cell in cells.items():
        if not cell:
            continue
        if column in _SHARED:
            told[column] = keep(cell, cell)
        elif column in _OWN:
            told[column] = cell
        elif column in _READ:
            told[column] = _READ[column](rows, cells, column)
        elif column not in _OURS:
            extra.append((column, cell))
    if told.get("about") and told["about"] == told.get("id"):
        rows.fault("about", "the claim names itself", "Name the other claim, or leave it empty")
    if rows.faults.total != before:
        return None
    return Claim(**told, extra=tuple(extra)) if extra else Claim(**told)
