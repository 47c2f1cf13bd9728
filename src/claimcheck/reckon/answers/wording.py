"""Wording: whatever else an answer is, kept as it stands."""

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.names import fold

LONGEST = 10_000


def understand_wording(claim: Claim, why: str = "") -> Understood:
    """Keep an answer as it is worded; `why` says what it could not be read as.

    Of more than 10,000 characters the text itself is compared, unfolded.
    """
    answer = claim.answer
    value = answer if len(answer) > LONGEST else fold(answer) or answer.strip()
    reason = f"kept as it is worded: {why}" if why else "kept as it is worded"
    return Understood(AnswerKind.WORDING, answer, values=(value,), unit=claim.unit, why=reason)
