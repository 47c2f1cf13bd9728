"""Yes and no."""

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.quantity import NotUnderstoodError
from claimcheck.reckon.names import fold, plain
from claimcheck.reckon.words import listed


def read_yesno(text: str) -> str | None:
    """Give "yes" or "no" where the text is that word, or begins with it and a comma or full stop.

    “No deaths” is no “no”: it counts.
    """
    words = plain(text[:100]).split()
    if not words or not (len(words) == 1 or words[0][-1] in ",.;:!"):
        return None
    first = fold(words[0])
    if first in listed("terms", "yes"):
        return "yes"
    return "no" if first in listed("terms", "no") else None


def understand_yesno(claim: Claim) -> Understood:
    """Read yes or no. NotUnderstoodError where the answer says neither."""
    answer = read_yesno(claim.answer)
    if answer is None:
        raise NotUnderstoodError("the answer says neither yes nor no")
    why = f"“{claim.answer.strip()}” is read as {answer}"
    return Understood(AnswerKind.YESNO, claim.answer, values=(answer,), why=why)
