"""A claim together with what was understood of its answer: what comparing works on."""

from attrs import frozen

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.reckoned import Understood


@frozen
class AnsweredClaim:
    """A recorded claim, its understood answer, and the independent voice that it comes from."""

    recorded: RecordedClaim
    understood: Understood
    origin: str


def called(claim: AnsweredClaim) -> str:
    """Give what a claim is called in sentences: its giver's own id, else the dossier's."""
    return claim.recorded.claim.id or claim.recorded.uid
