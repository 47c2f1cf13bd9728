"""Persons: people by name."""

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.named import understand_names
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.bodies import bare, body_at
from claimcheck.reckon.words import listed


def understand_persons(claim: Claim, context: Context) -> Understood:
    """Read the named people; a rank or title before a name is left out."""
    names = [_without_title(name) for name in claim.answer.split("|")]
    return understand_names(AnswerKind.PERSONS, claim.answer, names, context)


def _without_title(name: str) -> str:
    words = name.split()
    while len(words) > 1 and fold(words[0]) in listed("terms", "titles"):
        body = body_at([bare(fold(word)) for word in words], 0)
        if body is not None and body[1] > 1:
            # “General Security” is no general.
            break
        words = words[1:]
    return " ".join(words)
