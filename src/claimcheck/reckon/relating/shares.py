"""A share of those who are counted against none of them: “more than half were children”, “none”."""

from functools import lru_cache

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.count import understand_count
from claimcheck.reckon.answers.measure import understand_measure
from claimcheck.reckon.answers.quantity import NotUnderstoodError
from claimcheck.reckon.context import Context
from claimcheck.reckon.relating.fit import Comparison, Fit

_NOTHING_KNOWN = Context()


def compare_some_and_none(a: Understood, b: Understood) -> Comparison | None:
    """Say that a share above nought and none cannot both be so; None for anything else."""
    for share, other in ((a, b), (b, a)):
        if _is_none(other) and _is_share(share):
            return Comparison(Fit.APART, "one says a share, the other none", "number")
    return None


def _is_share(answer: Understood) -> bool:
    if answer.kind is AnswerKind.WORDING:
        return _tells_share(answer.verbatim)
    low = answer.low
    measured = answer.kind is AnswerKind.MEASURE and answer.unit == "percent"
    return measured and isinstance(low, int | float) and low > 0


@lru_cache(maxsize=8_192)
def _tells_share(answer: str) -> bool:
    try:
        return _is_share(understand_measure(Claim(answer, ""), _NOTHING_KNOWN))
    except NotUnderstoodError:
        return False


def _is_none(answer: Understood) -> bool:
    if answer.kind is AnswerKind.COUNT:
        return answer.low == answer.high == 0
    return answer.kind is AnswerKind.WORDING and _counts_none(answer.verbatim)


@lru_cache(maxsize=8_192)
def _counts_none(answer: str) -> bool:
    try:
        counted = understand_count(Claim(answer, ""), _NOTHING_KNOWN)
    except NotUnderstoodError:
        return False
    return counted.low == counted.high == 0
