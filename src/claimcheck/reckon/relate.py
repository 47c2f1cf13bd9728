"""How two answers to one question stand to each other."""

from claimcheck.model.relation import Relation, RelationName
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.context import Context


def relate(a: AnsweredClaim, b: AnsweredClaim, context: Context) -> Relation:
    """Relate two answers to one question; the reason is a sentence that a person can check."""
    del context
    one, two = a.understood, b.understood
    if (one.low, one.high, one.values) == (two.low, two.high, two.values):
        return Relation(RelationName.AGREES, f"both say “{one.verbatim}”")
    if one.low is None or two.low is None:
        return Relation(RelationName.UNCLEAR, "the answers cannot be compared")
    return Relation(
        RelationName.CONTRADICTS,
        f"“{one.verbatim}” and “{two.verbatim}” cannot both be true",
        kind="time" if isinstance(one.low, str) else "number",
    )
