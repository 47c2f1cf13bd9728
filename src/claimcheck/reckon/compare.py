"""Two bare claims compared, without a dossier."""

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.relation import Relation
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.relate import relate
from claimcheck.reckon.understand import read_kind, understand

_NOTHING_KNOWN = Context()


def compare_claims(a: Claim, b: Claim, context: Context = _NOTHING_KNOWN) -> Relation:
    """Relate two claims that stand in no dossier; the origin of each is its source."""
    kind = read_kind((a, b))
    answered = [
        AnsweredClaim(
            RecordedClaim(claim.id or f"claim {side}", "", claim, None, "", ""),
            understand(claim, kind, context),
            fold(claim.source),
        )
        for side, claim in (("a", a), ("b", b))
    ]
    return relate(answered[0], answered[1], context)
