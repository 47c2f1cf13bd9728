"""Yes and no."""

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.quantity import NotUnderstoodError
from claimcheck.reckon.names import fold
from claimcheck.reckon.words import listed


def read_yesno(text: str) -> str | None:
    """Give "yes" or "no" where the first word says so, else None."""
    words = fold(text[:100]).split()
    if not words:
        return None
    if len(words) <= 3 and words[0] in listed("terms", "yes"):
        return "yes"
    if len(words) <= 3 and words[0] in listed("terms", "no"):
        return "no"
    return None


def understand_yesno(claim: Claim) -> Understood:
    """Read yes or no. NotUnderstoodError where the answer says neither."""
    answer = read_yesno(claim.answer)
    if answer is None:
        raise NotUnderstoodError("the answer says neither yes nor no")
    why = f"“{claim.answer.strip()}” is read as {answer}"
    return Understood(AnswerKind.YESNO, claim.answer, values=(answer,), why=why)
