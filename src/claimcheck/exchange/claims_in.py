"""Claims from a table: rows to claims, every fault noted."""

from attrs import frozen

from claimcheck.exchange.columns import CLAIM_COLUMNS, RESERVED
from claimcheck.exchange.rows import Cells, Rows, read_once, rest_of
from claimcheck.exchange.table import Table
from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind, Stance

# Text that is kept as the giver wrote it, to the last blank.
_VERBATIM = (
    "answer",
    "source",
    "event",
    "part_of",
    "question",
    "answer_original",
    "unit",
    "population",
    "where",
    "when_text",
    "document",
    "quote",
    "locator",
    "note",
)
_BLANK = {"answer": "", "source": ""}
_KINDS = tuple(map(str, AnswerKind))
_STANCES = tuple(map(str, Stance))
_TAKEN = frozenset((*CLAIM_COLUMNS, *RESERVED))


@frozen
class ClaimsRead:
    """Claims of a table, the row of each, and notes for the giver."""

    claims: tuple[Claim, ...]
    rows: tuple[int, ...]
    notes: tuple[str, ...]


def read_claims(table: Table) -> ClaimsRead:
    """Read all claims of a table; raises TableError with every fault where there is any.

    The same row twice is one claim; the same id with other content is a fault.
    """
    claims, rows, notes = read_once(table, RESERVED, _claim, lambda claim: claim.id)
    return ClaimsRead(claims, rows, notes)


def claim_from(cells: Cells, rows: Rows) -> Claim | None:
    """Read one claim from the cells of a row; None where it has faults, which `rows` notes."""
    return _claim(cells, rows)


def _claim(cells: Cells, rows: Rows) -> Claim | None:
    before = rows.faults.total
    for column in ("answer", "source"):
        rows.need(cells, column)
    keep = rows.keeper()
    words = {column: keep(cell, cell) for column in _VERBATIM if (cell := cells.get(column))}
    claim = Claim(
        **{**_BLANK, **words},
        id=cells.get("id", "").strip(),
        kind=rows.one_of(cells, "kind", _KINDS),
        via=rows.via(cells, "via"),
        stance=Stance(rows.one_of(cells, "stance", _STANCES) or Stance.ASSERTS),
        about=cells.get("about", "").strip(),
        said=rows.date(cells, "said"),
        asof=rows.date(cells, "asof"),
        when=rows.date(cells, "when"),
        language=rows.text(cells, "language").strip(),
        confidential=rows.yes(cells, "confidential"),
        extra=rest_of(cells, _TAKEN),
    )
    return claim if rows.faults.total == before else None
