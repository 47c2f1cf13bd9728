"""What an answer means: its kind, the least and most that its words allow, its names."""

import re
from collections import Counter
from collections.abc import Iterable

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.context import Context
from claimcheck.reckon.edtf import read_edtf
from claimcheck.reckon.names import canonical, fold, plain

_FIGURE = re.compile(r"[0-9]{1,15}")


def read_kind(answers: Iterable[Claim]) -> AnswerKind:
    """Read the kind of a question from its claims: what they say, else what the answers look like."""
    claims = list(answers)
    said = Counter(claim.kind for claim in claims if claim.kind in set(AnswerKind))
    if said:
        return AnswerKind(said.most_common(1)[0][0])
    if any(_FIGURE.search(plain(claim.answer)) for claim in claims):
        return AnswerKind.COUNT
    return AnswerKind.WORDING


def understand(claim: Claim, kind: AnswerKind, context: Context) -> Understood:
    """Understand the answer of a claim to a question of this kind; what is not understood is wording."""
    text = claim.answer
    if kind is AnswerKind.COUNT and (found := _FIGURE.search(plain(text))):
        number = int(found[0])
        return Understood(kind, text, number, number, unit=claim.unit, why="a number")
    if kind is AnswerKind.TIME:
        try:
            span = read_edtf(text)
        except ValueError:
            pass
        else:
            return Understood(kind, text, span.low, span.high, why="a date")
    if kind in {AnswerKind.PLACE, AnswerKind.PARTY, AnswerKind.PERSONS}:
        names = tuple(canonical(name, context) for name in text.split("|"))
        return Understood(kind, text, values=names, why="names")
    return Understood(AnswerKind.WORDING, text, values=(fold(text),), why="kept as it is worded")
