"""Times of day without a day, as the least and most minutes of the clock that they allow."""

import re
from datetime import time

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Bound, Understood
from claimcheck.reckon.answers.time_of_day import (
    DAY,
    TimeOfDay,
    is_of_an_hour,
    lets_be_clock,
    read_time_of_day,
)
from claimcheck.reckon.answers.wording import understand_wording

_YEAR = 4
_BOUND = re.compile(r"[0-9]{2}:[0-9]{2}(?:[+-][0-9]{2}:[0-9]{2})?")


def understand_clock(claim: Claim) -> Understood | None:
    """Understand a time of day that stands alone; None for anything else.

    It lies on no line of days, so that it is wording to whatever asks for one; `low` and `high`
    are minutes of the clock, with their zone where one is told.
    """
    told = read_time_of_day(claim.answer.strip())
    if told is None or _of_a_date(told) or not lets_be_clock(claim.question):
        return None
    zone = "" if told.zone is None else _offset(told.zone)
    low = min(first % DAY for first, _ in told.stretches)
    high = max(last % DAY for _, last in told.stretches)
    if len(told.stretches) == 1:
        low, high = (minute % DAY for minute in told.stretches[0])
    worded = understand_wording(claim)
    return Understood(
        AnswerKind.WORDING,
        claim.answer,
        f"{_clock(low)}{zone}",
        f"{_clock(high)}{zone}",
        values=worded.values,
        unit=worded.unit,
        why=f"“{claim.answer.strip()}” is read as the time of day {say_clock(told)}, "
        "and it is not known of which day",
    )


def _of_a_date(told: TimeOfDay) -> bool:
    """Say whether a year is told beside the clock: then it is the date that was not read."""
    return any(len(word) == _YEAR and word.isdecimal() for word in told.day)


def is_clock_bound(bound: Bound) -> bool:
    """Say whether a bound is a minute of the clock, and of no day."""
    return isinstance(bound, str) and _BOUND.fullmatch(bound) is not None


def between_clocks(low: Bound, high: Bound) -> TimeOfDay | None:
    """Give the time of day from one minute of the clock to another; None for other bounds."""
    if not (is_clock_bound(low) and is_clock_bound(high)):
        return None
    first = time.fromisoformat(str(low))
    offset = first.utcoffset()
    begins, lasts = minute_of(low), minutes_between(low, high)
    return TimeOfDay(
        ((begins, begins + lasts),),
        zone=None if offset is None else int(offset.total_seconds() // 60),
    )


def minute_of(bound: Bound) -> int:
    """Give how many minutes past midnight a bound by the clock is."""
    return int(str(bound)[:2]) * 60 + int(str(bound)[3:5])


def minutes_between(low: Bound, high: Bound) -> int:
    """Give how many minutes pass between bounds by the clock, over midnight if need be."""
    return (minute_of(high) - minute_of(low)) % DAY


def say_clock(told: TimeOfDay) -> str:
    """Say which minutes a time of day is: “14:30”, “02:30 or 14:30”, “14:00 to 15:00 UTC+02:00”."""
    said = " or ".join(
        _clock(low) if low == high else f"{_clock(low)} to {_clock(high)}"
        for low, high in told.stretches
    )
    zone = "" if told.zone is None else f" UTC{_offset(told.zone)}"
    return f"{said}{zone}" + (", give or take half an hour" if is_of_an_hour(told) else "")


def _clock(minute: int) -> str:
    return f"{minute % DAY // 60:02}:{minute % 60:02}"


def _offset(minutes: int) -> str:
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
