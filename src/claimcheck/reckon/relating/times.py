"""Times compared: as stretches, with choices, doubt and missing years."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from claimcheck.model.reckoned import Understood
from claimcheck.reckon.edtf import read_edtf
from claimcheck.reckon.relating.fit import Comparison, Fit, fit_of
from claimcheck.reckon.spans import (
    MINUTE,
    Piece,
    Span,
    moment,
    piece_inside,
    spans_meet,
    with_pieces,
)

# No zone is farther from UTC.
_ZONES_REACH = timedelta(hours=14)
# As of times of day that stand alone: so far may clocks differ, and an hour that is told alone.
_CLOCKS_DIFFER = timedelta(minutes=9)
_HOURS_DIFFER = timedelta(minutes=30)


def compare_times(a: Understood, b: Understood) -> Comparison:
    """Compare two times. Apart only where no doubt and no rough word could make them meet."""
    first, second = _span(a), _span(b)
    fit, softly = _fit(first, second)
    if fit is Fit.APART and (first.uncertain or second.uncertain):
        return Comparison(
            Fit.UNKNOWN, f"{_said(a, first)} or {_said(b, second)} is an inference, so no conflict"
        )
    if fit is Fit.APART and _by_one_zone(first, second):
        return Comparison(
            Fit.UNKNOWN, f"the time zone of {_said(a, first)} or {_said(b, second)} is not known"
        )
    if fit is Fit.APART and _by_a_rough_clock(first, second):
        return Comparison(
            Fit.UNKNOWN,
            f"{_said(a, first)} and {_said(b, second)} are so close that clocks may differ by as "
            "much",
        )
    if softly:
        return Comparison(
            Fit.UNKNOWN, f"{_said(a, first)} and {_said(b, second)} are close, and one is rough"
        )
    return Comparison(fit, _why(fit, _said(a, first), _said(b, second)), "time")


def _by_one_zone(a: Span, b: Span) -> bool:
    """Say whether only one of two minutes is told with its zone, and zones could join them."""
    zones = [{len(edge or "") > MINUTE for edge in (span.low, span.high)} for span in (a, b)]
    minutes = all(len(edge or "") >= MINUTE for s in (a, b) for edge in (s.low, s.high))
    if not minutes or sorted(zones, key=str) != [{False}, {True}]:
        return False
    first, second = (datetime.fromisoformat((span.low or "")[:MINUTE]) for span in (a, b))
    return abs(first - second) <= _ZONES_REACH


def _by_a_rough_clock(a: Span, b: Span) -> bool:
    """Say whether of two hours of a known day one is rough, and the other so near to it."""
    one, two = _clock_edges(a), _clock_edges(b)
    if one is None or two is None or (one[0] == one[1] and two[0] == two[1]):
        return False
    gap = max(two[0] - one[1], one[0] - two[1])
    return gap <= max(_may_be_off(one), _may_be_off(two))


def _clock_edges(span: Span) -> tuple[timedelta, timedelta] | None:
    """Give both edges of an hour of a known day, rough or not; None for longer times."""
    low, high = span.low or "", span.high or ""
    if min(len(low), len(high)) < MINUTE or len(span.pieces) > 1:
        return None
    first, last = moment(low), moment(high)
    return (first, last) if last - first <= 2 * _HOURS_DIFFER else None


def _may_be_off(edges: tuple[timedelta, timedelta]) -> timedelta:
    """Give how far an hour may be off: a full one by half of one, as where no day is told."""
    full = edges[0] == edges[1] and not edges[0] % timedelta(hours=1)
    return _HOURS_DIFFER if full else _CLOCKS_DIFFER


def _span(answer: Understood) -> Span:
    low = answer.low if isinstance(answer.low, str) else None
    high = answer.high if isinstance(answer.high, str) else None
    return _made(low, high, answer.values, answer.approximate)


@lru_cache(maxsize=16_384)
def _made(
    low: str | None,
    high: str | None,
    values: tuple[str, ...],
    approximate: bool,  # noqa: FBT001
) -> Span:
    if not values:
        return with_pieces(((low, high),), approximate=approximate)
    parts = [read_edtf(value) for value in values]
    return with_pieces(
        tuple(piece for part in parts for piece in part.pieces),
        uncertain=any(part.uncertain for part in parts),
        approximate=approximate,
        month=parts[0].month,
        day=parts[0].day,
    )


@lru_cache(maxsize=65_536)
def _fit(a: Span, b: Span) -> tuple[Fit, bool]:
    """Give the fit of two times, and whether they are apart but rough words could join them."""
    fit = fit_of(a_inside=_inside(a, b), b_inside=_inside(b, a), meet=spans_meet(a, b))
    return fit, fit is Fit.APART and _softly_meet(a, b)


def _inside(inner: Span, outer: Span) -> bool:
    if outer.month is not None:
        return _in_yearless(inner, outer)
    if inner.month is not None:
        return outer.low is None and outer.high is None
    return all(any(piece_inside(piece, whole) for whole in outer.pieces) for piece in inner.pieces)


def _in_yearless(inner: Span, outer: Span) -> bool:
    if inner.month is not None:
        return inner.month == outer.month and outer.day in {None, inner.day}
    return all(_fixed(piece, outer) for piece in inner.pieces)


def _fixed(piece: Piece, outer: Span) -> bool:
    low, high = piece
    if low is None or high is None or low[:7] != high[:7] or int(low[5:7]) != outer.month:
        return False
    return outer.day is None or (low[:10] == high[:10] and int(low[8:10]) == outer.day)


def _softly_meet(a: Span, b: Span) -> bool:
    """Say whether rough words (“early May”, “about”) could still reach the other time."""
    slack = _length(a) * a.approximate + _length(b) * b.approximate
    gap = _gap(a, b)
    return slack > 0 and gap is not None and gap <= slack


def _length(span: Span) -> int:
    if span.low is None or span.high is None:
        return 30
    # A rough edge reaches half as far again as what it is the edge of.
    return max(1, ((_day(span.high) - _day(span.low)) // timedelta(days=1) + 1) // 2)


def _gap(a: Span, b: Span) -> int | None:
    ends = [(a.high, b.low), (b.high, a.low)]
    gaps = [(_day(low) - _day(high)).days for high, low in ends if high and low]
    return max(gaps) - 1 if gaps else None


def _day(moment: str) -> date:
    return date.fromisoformat(moment[:10])


def _said(answer: Understood, span: Span) -> str:
    if answer.values:
        return f"“{answer.verbatim.strip()}”"
    if span.low == span.high and span.low:
        return f"{'about ' if span.approximate else ''}{span.low}"
    if span.low is None:
        return f"{span.high} or earlier"
    if span.high is None:
        return f"{span.low} or later"
    return f"{span.low} to {span.high}"


def _why(fit: Fit, a: str, b: str) -> str:
    if fit is Fit.APART:
        return f"{a} and {b} cannot both be the time"
    if fit is Fit.SAME:
        return f"both say {a}"
    if fit is Fit.A_INSIDE:
        return f"{a} lies within {b}"
    if fit is Fit.B_INSIDE:
        return f"{b} lies within {a}"
    return f"{a} and {b} overlap, so that both may be true and neither says so"
