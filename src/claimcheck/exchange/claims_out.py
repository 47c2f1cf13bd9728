"""Claims as rows of the claim table, to be read again without loss."""

from collections.abc import Iterable

from claimcheck.exchange.columns import CLAIM_COLUMNS, RESERVED
from claimcheck.model.claim import Claim, format_via

__all__ = ["CLAIM_COLUMNS", "RESERVED", "claim_row", "columns_for"]


def claim_row(claim: Claim) -> dict[str, str]:
    """Give a claim as a row of the claim table: its columns, then those that it brought along."""
    row = dict.fromkeys(CLAIM_COLUMNS, "")
    for column in CLAIM_COLUMNS:
        value = getattr(claim, column)
        row[column] = value if isinstance(value, str) else ""
    row["via"] = format_via(claim.via)
    row["stance"] = str(claim.stance)
    row["confidential"] = "yes" if claim.confidential else "no"
    for column, cell in claim.extra:
        row.setdefault(column, cell)
    return row


def columns_for(
    claims: Iterable[Claim], columns: tuple[str, ...] = CLAIM_COLUMNS
) -> tuple[str, ...]:
    """Give the columns of a table that holds these claims: the known, then all extra ones."""
    extra = {column: None for claim in claims for column, _ in claim.extra}
    return (*columns, *(column for column in extra if column not in columns))
