"""Places: where."""

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.named import understand_names
from claimcheck.reckon.context import Context
from claimcheck.reckon.words import listed


def understand_place(claim: Claim, context: Context) -> Understood:
    """Read one place or several; “in” and “at” before a name are left out."""
    names = [_bare(name.strip()) for name in claim.answer.split("|")]
    return understand_names(AnswerKind.PLACE, claim.answer, names, context)


def _bare(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in listed("terms", "at") else name
