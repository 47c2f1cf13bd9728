"""Claims as rows of the claim table, to be read again without loss."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

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
    """Give the columns of a table that holds these claims: the known, then all extra ones.

    These stand in the order that they have in each claim, as far as claims agree: read again, a
    claim has them in that order too.
    """
    brought = dict.fromkeys(tuple(column for column, _ in claim.extra) for claim in claims)
    return (*columns, *(column for column in _in_order(brought) if column not in columns))


def _in_order(brought: Iterable[tuple[str, ...]]) -> Iterator[str]:
    before: dict[str, set[str]] = {}
    for columns in brought:
        for column in columns:
            before.setdefault(column, set())
        for one, other in pairwise(columns):
            before[other].add(one)
    while before:
        free = (column for column, others in before.items() if others.isdisjoint(before))
        first = next(free, next(iter(before)))
        yield first
        del before[first]
