"""Scales for charts: where a number or a moment stands on a line, and the line's own marks."""

import math
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from attrs import frozen

MOST_TICKS = 5
# Where the largest number is so many times the smallest, small ones would fall together.
_WIDE_SPREAD = 30
_DAY = 86_400.0
_STEPS = tuple(hours * 3600.0 for hours in (1, 3, 6, 12, 24, 48, 7 * 24, 14 * 24))
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@frozen
class Scale:
    """A scale: `place` maps a value to 0 … 1; `ticks` are values with the words beside them."""

    place: Callable[[float], float]
    ticks: tuple[tuple[float, str], ...]
    logarithmic: bool = False


def number_scale(values: Sequence[float]) -> Scale:
    """Give a scale that holds all numbers, logarithmic where they spread widely."""
    low, high = min(values), max(values)
    above = [value for value in values if value > 0]
    if low >= 0 and above and high > _WIDE_SPREAD * max(min(above), 1):
        return _log_scale(high)
    low = min(low, 0.0) if low < high / 3 else low
    if low == high:
        low, high = (max(low - 1, 0) if low >= 0 else low - 1), high + 1
    step = _nice_step((high - low) / (MOST_TICKS - 1))
    if all(value == int(value) for value in values):
        step = max(step, 1)
    first, last = math.floor(low / step), math.ceil(high / step)
    ticks = tuple((number * step, _written(number * step)) for number in range(first, last + 1))
    return Scale(_linear(first * step, last * step), ticks)


def time_scale(moments: Sequence[float]) -> Scale:
    """Give a scale that holds all moments, which are seconds since 1970."""
    low, high = min(moments), max(moments)
    ticks = _time_ticks(low, high)
    edges = (low, high, *(moment for moment, _ in ticks))
    return Scale(_linear(min(edges), max(edges)), ticks)


def _linear(low: float, high: float) -> Callable[[float], float]:
    span = high - low or 1.0
    return lambda value: min(1.0, max(0.0, (value - low) / span))


def _log_scale(high: float) -> Scale:
    power = math.ceil(math.log10(high))
    every = math.ceil((power + 1) / MOST_TICKS)
    values = [0.0, *(10.0**each for each in range(0, power + 1, every))]
    top = math.log1p(max(high, values[-1]))
    ticks = tuple((value, _written(value)) for value in values)
    return Scale(lambda value: min(1.0, math.log1p(max(value, 0)) / top), ticks, logarithmic=True)


def _nice_step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= rough * 0.999)


def _written(value: float) -> str:
    if abs(value) >= 1e6:
        for size, word in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
            short = f"{value / size:g}"
            if abs(value) >= size and float(short) * size == value:
                return f"{short} {word}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.12g}"


def _time_ticks(low: float, high: float) -> tuple[tuple[float, str], ...]:
    for step in _STEPS:
        first, last = math.floor(low / step), math.ceil(high / step)
        if last - first < MOST_TICKS:
            moments = [each * step for each in range(first, last + 1)]
            return tuple((each, _said(each, step, each == moments[0])) for each in moments)
    for months in (1, 2, 3, 6):
        if high - low <= MOST_TICKS * months * 31 * _DAY:
            ticks = _month_ticks(low, high, months)
            if len(ticks) <= MOST_TICKS:
                return ticks
    years = math.ceil((_at(high).year - _at(low).year + 1) / (MOST_TICKS - 1)) or 1
    first = max(_at(low).year // years * years, 1)
    count = (_at(high).year - first) // years + 2
    named = (min(first + each * years, 9999) for each in range(count))
    return tuple((_first_of(12 * year), str(year)) for year in dict.fromkeys(named))


def _said(moment: float, step: float, first: bool) -> str:  # noqa: FBT001 - a step of a loop
    """Say a moment as short as its neighbours allow; the first of a line with its date in full."""
    at = _at(moment)
    hour = f"{at.hour:02}:{at.minute:02}" if step < _DAY else ""
    day = f"{at.day} {_MONTHS[at.month - 1]}"
    if first:
        return f"{day} {at.year} {hour}".rstrip()
    return hour or day


def _month_ticks(low: float, high: float, months: int) -> tuple[tuple[float, str], ...]:
    begin, end = _at(low), _at(high)
    first = (begin.year * 12 + begin.month - 1) // months * months
    last = -(-(end.year * 12 + end.month) // months) * months
    return tuple(
        (_first_of(number), f"{_MONTHS[number % 12]} {number // 12}")
        for number in range(first, last + 1, months)
    )


def _first_of(month: int) -> float:
    """Give the first moment of a month, counted from the year 0."""
    year = min(max(month // 12, 1), 9999)
    return (datetime(year, month % 12 + 1, 1, tzinfo=UTC) - _EPOCH).total_seconds()


def _at(moment: float) -> datetime:
    return _EPOCH + timedelta(seconds=min(max(moment, _FIRST), _LAST))


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST = (datetime(1, 1, 1, tzinfo=UTC) - _EPOCH).total_seconds()
_LAST = (datetime(9999, 12, 1, tzinfo=UTC) - _EPOCH).total_seconds()
