"""Parties: who did it, or to whom."""

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.named import understand_names
from claimcheck.reckon.context import Context
from claimcheck.reckon.words import listed


def understand_party(claim: Claim, context: Context) -> Understood:
    """Read one party or several; “by” and “the” before a name are left out."""
    names = [_bare(name.strip()) for name in claim.answer.split("|")]
    return understand_names(AnswerKind.PARTY, claim.answer, names, context)


def _bare(name: str) -> str:
    words = name.split(" ")
    while len(words) > 1 and words[0].lower() in listed("terms", "by"):
        words = words[1:]
    return " ".join(words)
