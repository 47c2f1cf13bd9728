"""Times of day compared: by one clock or by two, of a day that is not said."""

from datetime import datetime

from attrs import evolve

from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.clock_bounds import between_clocks, say_clock
from claimcheck.reckon.answers.clock_within import ClockWithin, clock_within
from claimcheck.reckon.answers.time_of_day import (
    DAY,
    Stretch,
    TimeOfDay,
    at_edge,
    lets_be_clock,
    read_time_of_day,
)
from claimcheck.reckon.relating.fit import Comparison, Fit, fit_of
from claimcheck.reckon.relating.questions import asks_when
from claimcheck.reckon.relating.subjects import words_meet
from claimcheck.reckon.spans import MINUTE
from claimcheck.reckon.words import listed, mapping

# Times on the quarter of an hour are rounded, and say nothing of whose clock it was.
_QUARTER = 15


def compare_clocks(one: Understood, two: Understood, question: str) -> Comparison | None:
    """Compare two times of day; None where not both tell one, or they name two days."""
    a, b = _time_of(one), _time_of(two)
    if (a is None or b is None) and asks_when(question):
        a, b = _told_within(one, two, question) or (None, None)
    if a is None or b is None or (a.day and b.day and a.day != b.day):
        return None
    if not lets_be_clock(question) or (a.bare and b.bare and not asks_when(question)):
        return None
    a, b = at_edge(a, question), at_edge(b, question)
    if (a.zone is None) is not (b.zone is None):
        return _by_one_zone(a, b)
    if a.zone is not None and b.zone is not None:
        return _fit(_at_utc(a), _at_utc(b), "they are one moment", by_zones=True)
    return _fit(a, b, "they are one time of day", by_zones=False)


def _time_of(answer: Understood) -> TimeOfDay | None:
    """Give the time of day that an answer tells, beside its date where it has one."""
    low = answer.low
    if answer.kind is not AnswerKind.TIME:
        return read_time_of_day(answer.verbatim.strip()) or between_clocks(low, answer.high)
    if not isinstance(low, str) or low != answer.high or len(low) < MINUTE or answer.values:
        return None
    minute = int(low[11:13]) * 60 + int(low[14:16])
    offset = datetime.fromisoformat(low).utcoffset()
    zone = None if offset is None else int(offset.total_seconds() // 60)
    return TimeOfDay(((minute, minute),), zone=zone, day=(low[:10],))


def _told_within(
    one: Understood, two: Understood, question: str
) -> tuple[TimeOfDay, TimeOfDay] | None:
    """Give two times of day of which at least one stands in a sentence about what is asked.

    None where a sentence is of one place, and the other does not say that it is so everywhere.
    """
    a, b = (_sentence_or_time(each, question) for each in (one, two))
    if a is None or b is None:
        return None
    everywhere, placed = listed("clock", "everywhere"), listed("clock", "placed")
    for within, other in ((a, b), (b, a)):
        if not placed.isdisjoint(within.around) and everywhere.isdisjoint(other.around):
            return None
    return a.told, b.told


def _sentence_or_time(answer: Understood, question: str) -> ClockWithin | None:
    told = _time_of(answer)
    if told is not None:
        return ClockWithin(told)
    within = clock_within(answer.verbatim.strip())
    if within is None or not words_meet(" ".join(within.around), question):
        return None
    return within


def _by_one_zone(a: TimeOfDay, b: TimeOfDay) -> Comparison:
    """Compare times of which one is told with its zone: the other's may be any, unless local."""
    zoned, other = (a, b) if b.zone is None else (b, a)
    if zoned.local:
        found = _fit(a, b, "they are one time of day", by_zones=False)
        if other.local or found.fit is Fit.SAME:
            return found
    return Comparison(Fit.UNKNOWN, "the time zone of one of them is not known")


def _at_utc(told: TimeOfDay) -> TimeOfDay:
    shift = told.zone or 0
    return evolve(
        told, stretches=tuple((low - shift, high - shift) for low, high in told.stretches)
    )


def _fit(a: TimeOfDay, b: TimeOfDay, same: str, *, by_zones: bool) -> Comparison:
    if {_in_day(s) for s in a.stretches} == {_in_day(s) for s in b.stretches}:
        # By one clock alone, a time of another day is another time.
        one_day = bool(a.day) is bool(b.day) or by_zones
        return Comparison(Fit.SAME, same) if one_day else _of_one_day(a, b)
    fit = fit_of(a_inside=_inside(a, b), b_inside=_inside(b, a), meet=_meet(a, b, 0))
    if fit is Fit.APART:
        if _meet(a, b, max(a.loose, b.loose)):
            return Comparison(Fit.UNKNOWN, "they are so close that clocks may differ by as much")
        return _at_other_hours(a, b, by_zones=by_zones)
    if max(len(a.stretches), len(b.stretches)) > 1:
        return _of_open_half(a, b)
    if fit is Fit.OVERLAP or _names_no_day(fit, a, b):
        return Comparison(Fit.OVERLAP, "they overlap, so that both may be true and neither says so")
    return Comparison(fit, "one lies within the other")


def _of_open_half(a: TimeOfDay, b: TimeOfDay) -> Comparison:
    """Compare times of which one says no half of the day: a clock of 24 hours tells the early one.

    Nobody knows whether it was meant so, which is why they are never more than compatible.
    """
    one, two = (evolve(told, stretches=told.stretches[:1]) for told in (a, b))
    a_inside, b_inside = _inside(one, two), _inside(two, one)
    if a_inside and b_inside:
        a_inside, b_inside = len(a.stretches) == 1, len(b.stretches) == 1
    fit = fit_of(a_inside=a_inside, b_inside=b_inside, meet=True)
    if fit is Fit.OVERLAP or _names_no_day(fit, a, b):
        return Comparison(Fit.UNKNOWN, "one of them may be before noon or after it")
    return Comparison(fit, "one lies within the other on a clock of 24 hours")


def _names_no_day(fit: Fit, a: TimeOfDay, b: TimeOfDay) -> bool:
    """Say whether of two times the narrower one may be of another day than the wider one."""
    inner, outer = (a, b) if fit is Fit.A_INSIDE else (b, a)
    return bool(outer.day) and not inner.day


def _at_other_hours(a: TimeOfDay, b: TimeOfDay, *, by_zones: bool) -> Comparison:
    if not by_zones and _whole_hours_apart(a, b):
        return Comparison(Fit.UNKNOWN, "they are whole hours apart, perhaps by two zones")
    apart = f"they are different times of the day, {say_clock(a)} and {say_clock(b)}"
    return Comparison(Fit.APART, apart, "time")


def _whole_hours_apart(a: TimeOfDay, b: TimeOfDay) -> bool:
    """Say whether two times to the minute differ by hours alone: 06:10 and 05:10."""
    if len(a.stretches) > 1 or len(b.stretches) > 1:
        return False
    (one, end), (two, other_end) = *a.stretches, *b.stretches
    exact = one == end and two == other_end
    return exact and one % 60 == two % 60 and one % _QUARTER != 0


def _of_one_day(a: TimeOfDay, b: TimeOfDay) -> Comparison:
    dated = a if a.day else b
    named = mapping("calendar", "weekdays")
    if any(word[:1].isdecimal() or word in named for word in dated.day):
        fit = Fit.A_INSIDE if a.day else Fit.B_INSIDE
        return Comparison(fit, "one says of which day it is as well")
    return Comparison(Fit.UNKNOWN, "it is one time of day, but perhaps of two days")


def _in_day(stretch: Stretch) -> Stretch:
    low, high = stretch
    return low % DAY, low % DAY + high - low


def _inside(inner: TimeOfDay, outer: TimeOfDay) -> bool:
    return all(
        any(
            low + turn >= first and high + turn <= last
            for first, last in map(_in_day, outer.stretches)
            for turn in (0, DAY, -DAY)
        )
        for low, high in map(_in_day, inner.stretches)
    )


def _meet(a: TimeOfDay, b: TimeOfDay, loose: int) -> bool:
    return any(
        low + turn <= last + loose and first <= high + turn + loose
        for low, high in map(_in_day, a.stretches)
        for first, last in map(_in_day, b.stretches)
        for turn in (0, DAY, -DAY)
    )
