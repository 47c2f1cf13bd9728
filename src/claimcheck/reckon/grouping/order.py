"""An order of claims that does not hang on that of their table: by their own ids, then words."""

import re
from collections.abc import Iterable
from functools import lru_cache

from claimcheck.model.claim import RecordedClaim

_FIGURES = re.compile(r"(\d+)")


def in_order(claims: Iterable[RecordedClaim]) -> list[RecordedClaim]:
    """Sort claims so that the same ones found the same events, however their table is sorted."""
    return sorted(claims, key=_key)


def _key(recorded: RecordedClaim) -> tuple[object, ...]:
    claim = recorded.claim
    return (
        recorded.giver,
        not claim.id,
        natural(claim.id),
        claim.said,
        claim.document,
        _place(claim.locator),
        claim.quote,
        claim.answer,
        claim.source,
        recorded.uid,
    )


@lru_cache(maxsize=1_024)  # documents number their paragraphs alike
def _place(locator: str) -> tuple[tuple[int, str], ...]:
    return natural(locator)


def natural(text: str) -> tuple[tuple[int, str], ...]:
    """Order figures in a text by their value: d0-2 before d0-10."""
    parts = _FIGURES.split(text)
    told = [(-1, part) for part in parts]
    told[1::2] = [(int(part), "") for part in parts[1::2]]
    return tuple(told)
