"""Whether two claims may give their event one time, or one place."""

from datetime import date

from claimcheck.model.claim import Claim
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.apart import span_or_none
from claimcheck.reckon.relating.naming import places_exclude
from claimcheck.reckon.spans import Piece, pieces_meet, spans_meet

# A longer stretch of time does not tell one event from the next.
_SHORT = 3


def same_time(a: Claim, b: Claim) -> bool:
    """Say whether both give their event times that meet and are no longer than some days."""
    first, second = span_or_none(a.when), span_or_none(b.when)
    if first is None or second is None:
        return False
    return any(
        _is_short(x) and _is_short(y) and pieces_meet(x, y)
        for x in first.pieces
        for y in second.pieces
    )


def other_times(a: Claim, b: Claim) -> bool:
    """Say whether two claims give their events times that share no moment, however uncertain."""
    first, second = span_or_none(a.when), span_or_none(b.when)
    return first is not None and second is not None and not spans_meet(first, second)


def same_place(a: Claim, b: Claim, context: Context) -> bool:
    """Say whether both give their event places that may be one."""
    if not a.where or not b.where:
        return False
    return fold(a.where) == fold(b.where) or not places_exclude(a.where, b.where, context)


def _is_short(piece: Piece) -> bool:
    low, high = piece
    if low is None or high is None:
        return False
    return (date.fromisoformat(high[:10]) - date.fromisoformat(low[:10])).days <= _SHORT
