"""What claims are taken for that say of another claim what only its own source could say."""

from collections.abc import Sequence

from attrs import evolve

from claimcheck.model.kinds import Stance
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.relating.stances import is_stranger
from claimcheck.reckon.superseded import named_claims


def as_meant(claims: Sequence[AnsweredClaim]) -> list[AnsweredClaim]:
    """Take retractions of what a stranger said for denials: nobody else can take it back."""
    retracting = [c for c in claims if c.recorded.claim.stance is Stance.RETRACTS]
    if not any(claim.recorded.claim.about for claim in retracting):
        return list(claims)
    by_uid, named = {claim.recorded.uid: claim for claim in claims}, named_claims(claims)

    def meant(claim: AnsweredClaim) -> AnsweredClaim:
        target = named.get(claim.recorded.uid)
        retracts = claim.recorded.claim.stance is Stance.RETRACTS
        if target is None or not retracts or not is_stranger(claim, by_uid[target]):
            return claim
        denial = evolve(claim.recorded.claim, stance=Stance.DENIES)
        return evolve(claim, recorded=evolve(claim.recorded, claim=denial))

    return [meant(claim) for claim in claims]
