"""Counts, measures and durations compared as intervals."""

from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.numerals import Number
from claimcheck.reckon.answers.saying import say_range
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.fit import Comparison, Fit, fit_of
from claimcheck.reckon.words import mapping

_INFINITE = float("inf")
_UNITS = {AnswerKind.DURATION: " days", AnswerKind.COUNT: ""}


def compare_numbers(a: Understood, b: Understood) -> Comparison:
    """Compare two intervals of numbers; measures in different units of one kind are converted."""
    factors = _factors(a, b)
    if factors is None:
        return Comparison(Fit.UNKNOWN, f"“{a.unit}” and “{b.unit}” cannot be compared as measures")
    a_low, a_high = _bounds(a, factors[0])
    b_low, b_high = _bounds(b, factors[1])
    fit = fit_of(
        a_inside=b_low <= a_low and a_high <= b_high,
        b_inside=a_low <= b_low and b_high <= a_high,
        meet=a_low <= b_high and b_low <= a_high,
    )
    return Comparison(fit, _why(fit, _said(a), _said(b)), "number")


def _bounds(answer: Understood, factor: float) -> tuple[float, float]:
    low, high = answer.low, answer.high
    least = -_INFINITE if low is None or isinstance(low, str) else low * factor
    most = _INFINITE if high is None or isinstance(high, str) else high * factor
    return least, most


def _factors(a: Understood, b: Understood) -> tuple[float, float] | None:
    if a.kind is not AnswerKind.MEASURE or a.unit == b.unit or not a.unit or not b.unit:
        return 1, 1
    first, second = fold(a.unit), fold(b.unit)
    if first == second:
        return 1, 1
    known = mapping("terms", "measures")
    if first not in known or second not in known or known[first][0] != known[second][0]:
        return None
    return float(known[first][1]), float(known[second][1])


def _number(bound: object) -> Number | None:
    return bound if isinstance(bound, int | float) else None


def _said(answer: Understood) -> str:
    range_said = say_range(_number(answer.low), _number(answer.high))
    unit = _UNITS.get(answer.kind, f" {answer.unit}" if answer.unit else "")
    return f"{range_said}{unit}"


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
