"""Sources that one document gives by a short form, put right in its claims."""

from collections.abc import Iterator

from attrs import evolve

from claimcheck.desk.opening import Desk
from claimcheck.dossier import lookup
from claimcheck.journal.claim_story import correction
from claimcheck.journal.entries import Body
from claimcheck.model.claim import Claim
from claimcheck.model.proposal import Proposal
from claimcheck.reckon.names import fold


def named_in_full(desk: Desk, proposal: Proposal, because: str) -> Iterator[Body]:
    """Put right the claims of one document that give their source by a short form."""
    for recorded in lookup.all_claims(desk.connection):
        claim = recorded.claim
        if claim.document == proposal.document:
            full = _in_full(claim, *proposal.about)
            if full != claim:
                yield correction(recorded.uid, claim, full, because)


def _in_full(claim: Claim, name: str, means: str) -> Claim:
    key = fold(name)
    source = means if fold(claim.source) == key else claim.source
    via = tuple(
        evolve(relay, name=means) if fold(relay.name) == key else relay for relay in claim.via
    )
    return evolve(claim, source=source, via=via)
