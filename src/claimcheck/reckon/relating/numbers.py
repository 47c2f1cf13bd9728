"""Counts, measures and durations compared as intervals."""

from functools import lru_cache
from itertools import product

from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Included, Understood
from claimcheck.reckon.answers.rounding import reach_of
from claimcheck.reckon.answers.saying import say_days, say_range
from claimcheck.reckon.answers.scales import Scale
from claimcheck.reckon.relating.fit import Comparison, Fit, fit_of
from claimcheck.reckon.relating.scales import Scales, common_scales

_INFINITE = float("inf")
# Whoever converts a number rounds off no more than this share of it.
_MOST_ROUNDED = 0.05
# A count from here on may be told as a round figure, so much off.
_LEAST_ROUND = 1_000
_ROUNDED_COUNT = 0.015
_said_range = lru_cache(maxsize=16_384)(say_range)


def compare_numbers(a: Understood, b: Understood) -> Comparison:
    """Compare two intervals of numbers; those in different units of one kind are converted."""
    scales = common_scales(a, b)
    if isinstance(scales, str):
        return Comparison(Fit.UNKNOWN, scales)
    a_low, a_high = _bounds(a, scales[0])
    b_low, b_high = _bounds(b, scales[1])
    fit = fit_of(
        a_inside=b_low <= a_low and a_high <= b_high,
        b_inside=a_low <= b_low and b_high <= a_high,
        meet=a_low <= b_high and b_low <= a_high,
    )
    if fit is Fit.APART and a.kind is AnswerKind.MEASURE:
        fit = _rounded(a, b, scales)
        if fit is not Fit.APART:
            return Comparison(fit, f"{_said(a)} and {_said(b)} are the same when rounded")
    if fit is Fit.APART and a.kind is AnswerKind.COUNT and scales[0] == scales[1]:
        fit = _as_round(a, b)
        if fit is not Fit.APART:
            return Comparison(fit, f"{_said(a)} and {_said(b)} are the same when rounded")
    if fit is not Fit.APART and (told := part_apart(a, b)):
        return Comparison(Fit.APART, f"{_why(fit, _said(a), _said(b))}; {told}", "number")
    kind = "time" if a.kind is AnswerKind.DURATION else "number"
    return Comparison(fit, _why(fit, _said(a), _said(b)), kind)


def part_apart(a: Understood, b: Understood) -> str:
    """Say of which group two counts, that may be one in all, say numbers that cannot both be true.

    "" where of none.
    """
    for one, two in product(a.including, b.including):
        if one.of == two.of and (included_less(one, two) or included_less(two, one)):
            return f"of {one.of} one says {_said_of(one)}, the other {_said_of(two)}"
    return ""


def included_less(one: Included, other: Included) -> bool:
    """Say whether a part is certainly fewer than another."""
    high, low = one.high, other.low
    return isinstance(high, int | float) and isinstance(low, int | float) and high < low


def _said_of(part: Included) -> str:
    return _said(Understood(AnswerKind.COUNT, "", part.low, part.high)).removeprefix("exactly ")


def _rounded(a: Understood, b: Understood, scales: Scales) -> Fit:
    """Fit two measures that may be one number, given with more and with fewer digits."""
    converted = scales[0] != scales[1]
    if converted and _converted(a, b, scales):
        return Fit.SAME
    first, second = (rounding(x) * scale.factor for x, scale in zip((a, b), scales, strict=True))
    (a_low, a_high), (b_low, b_high) = _bounds(a, scales[0]), _bounds(b, scales[1])
    if max(a_low - first, b_low - second) > min(a_high + first, b_high + second):
        return Fit.APART
    if converted or first == second:
        return Fit.OVERLAP
    return Fit.A_INSIDE if first < second else Fit.B_INSIDE


def _converted(a: Understood, b: Understood, scales: Scales) -> bool:
    """Say whether one number is the other, converted and rounded as far as it is itself."""
    (a_low, a_high), (b_low, b_high) = _bounds(a, scales[0]), _bounds(b, scales[1])
    gap = max(a_low - b_high, b_low - a_high)
    return any(
        gap <= max(rounding(x), _round_to(x)) * scale.factor
        for x, scale in zip((a, b), scales, strict=True)
    )


def _round_to(answer: Understood) -> float:
    """Give how far a number may lie from what it was converted from: 60 miles are round."""
    low = answer.low
    if low != answer.high or not isinstance(low, int | float) or low != int(low):
        return 0.0
    step, whole = 1, abs(int(low))
    while whole and whole % (step * 10) == 0:
        step *= 10
    return min(step / 2, whole * _MOST_ROUNDED)


def _as_round(a: Understood, b: Understood) -> Fit:
    """Fit two counts of which one may be the other as a round figure: 1,200 for 1,187."""
    for round_one, exact, fit in ((a, b, Fit.B_INSIDE), (b, a, Fit.A_INSIDE)):
        low, high, other = round_one.low, round_one.high, exact.low
        if not (isinstance(low, int) and isinstance(other, int)):
            continue
        exactly = low == high and other == exact.high and low >= _LEAST_ROUND
        if exactly and low % 100 == 0 and other % 100 and abs(low - other) <= low * _ROUNDED_COUNT:
            return fit
    return Fit.APART


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


def _bounds(answer: Understood, scale: Scale) -> tuple[float, float]:
    low, high = answer.low, answer.high
    least = -_INFINITE if low is None or isinstance(low, str) else scale.whole(low)
    most = _INFINITE if high is None or isinstance(high, str) else scale.whole(high)
    return least, most


def _said(answer: Understood) -> str:
    ends = (end if isinstance(end, int | float) else None for end in (answer.low, answer.high))
    if answer.kind is AnswerKind.DURATION:
        return say_days(*ends)
    said = _said_range(*ends)
    return said if answer.kind is AnswerKind.COUNT or not answer.unit else f"{said} {answer.unit}"


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
