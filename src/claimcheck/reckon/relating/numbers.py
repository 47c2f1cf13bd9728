"""Counts, measures and durations compared as intervals."""

from functools import lru_cache

from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Bound, Understood
from claimcheck.reckon.answers.rounding import reach_of
from claimcheck.reckon.answers.saying import say_range
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.fit import Comparison, Fit, fit_of
from claimcheck.reckon.words import mapping

_INFINITE = float("inf")
_AS_THEY_ARE = (1, 1)


def compare_numbers(a: Understood, b: Understood) -> Comparison:
    """Compare two intervals of numbers; measures in different units of one kind are converted."""
    factors = _AS_THEY_ARE if a.kind is not AnswerKind.MEASURE else _factors(a, b)
    if factors is None:
        return Comparison(Fit.UNKNOWN, f"“{a.unit}” and “{b.unit}” cannot be compared as measures")
    a_low, a_high = _bounds(a, factors[0])
    b_low, b_high = _bounds(b, factors[1])
    fit = fit_of(
        a_inside=b_low <= a_low and a_high <= b_high,
        b_inside=a_low <= b_low and b_high <= a_high,
        meet=a_low <= b_high and b_low <= a_high,
    )
    if fit is Fit.APART and a.kind is AnswerKind.MEASURE:
        fit = _rounded(a, b, factors)
        if fit is not Fit.APART:
            return Comparison(fit, f"{_said(a)} and {_said(b)} are the same when rounded")
    kind = "time" if a.kind is AnswerKind.DURATION else "number"
    return Comparison(fit, _why(fit, _said(a), _said(b)), kind)


def _rounded(a: Understood, b: Understood, factors: tuple[float, float]) -> Fit:
    """Fit two measures that may be one number, given with more and with fewer digits."""
    first, second = rounding(a) * factors[0], rounding(b) * factors[1]
    (a_low, a_high), (b_low, b_high) = _bounds(a, factors[0]), _bounds(b, factors[1])
    if max(a_low - first, b_low - second) > min(a_high + first, b_high + second):
        return Fit.APART
    return Fit.OVERLAP if first == second else Fit.A_INSIDE if first < second else Fit.B_INSIDE


def rounding(answer: Understood) -> float:
    """Give how far a measure may lie from what it was rounded from; 0 for all other answers."""
    low = answer.low
    if (
        answer.kind is not AnswerKind.MEASURE
        or low != answer.high
        or not isinstance(low, int | float)
    ):
        return 0.0
    return reach_of(answer.verbatim, low)


def _bounds(answer: Understood, factor: float) -> tuple[float, float]:
    low, high = answer.low, answer.high
    least = -_INFINITE if low is None or isinstance(low, str) else low * factor
    most = _INFINITE if high is None or isinstance(high, str) else high * factor
    return least, most


def _factors(a: Understood, b: Understood) -> tuple[float, float] | None:
    first, second = fold(a.unit), fold(b.unit)
    if "percent" in (first, second) and first != second and not _may_be_share(a, b):
        return None
    if first == second or not first or not second:
        return _AS_THEY_ARE
    known = mapping("terms", "measures")
    if first not in known or second not in known or known[first][0] != known[second][0]:
        return None
    return float(known[first][1]), float(known[second][1])


def _may_be_share(a: Understood, b: Understood) -> bool:
    """Say whether a bare number beside a percentage is small enough to be one."""
    return all(isinstance(low, int | float) and low <= 100 for low in (a.low, b.low))


def _said(answer: Understood) -> str:
    if answer.kind is AnswerKind.COUNT or not answer.unit:
        return _said_range(answer.low, answer.high)
    return f"{_said_range(answer.low, answer.high)} {answer.unit}"


@lru_cache(maxsize=16_384)
def _said_range(low: Bound, high: Bound) -> str:
    least, most = (bound if isinstance(bound, int | float) else None for bound in (low, high))
    return say_range(least, most)


def _why(fit: Fit, a: str, b: str) -> str:
    if fit is Fit.APART:
        return f"{a} and {b} cannot both be true"
    if fit is Fit.SAME:
        return f"both say {a}"
    if fit is Fit.A_INSIDE:
        return f"{b} allows {a}"
    if fit is Fit.B_INSIDE:
        return f"{a} allows {b}"
    return f"{a} and {b} overlap, so that both may be true and neither says so"
