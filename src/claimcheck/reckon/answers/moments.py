"""A clock time beside a date, as in “the night of 5 to 6 May 1999, about 2 a.m.”."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta, timezone

from claimcheck.reckon.answers.clock import clock_in
from claimcheck.reckon.answers.clock_hours import phrases_of
from claimcheck.reckon.answers.time_of_day import read_time_of_day
from claimcheck.reckon.answers.tokens import tokens_of
from claimcheck.reckon.spans import Span, with_pieces
from claimcheck.reckon.words import listed

_NOON = 12 * 60
_ABOUT = 30
_SHORTLY = 60
_DAY = len("2020-01-12")
_JOINING = frozenset({"at", "around", "the", "on"})


def read_with_clock(text: str, read: Callable[[str], Span | None]) -> Span | None:
    """Read a date, as `read` does, with a clock time beside it; None where there are not both.

    Of a night that two dates name, the hours from noon on are of the first.
    """
    zoned = _in_zone(text, read)
    if zoned is not None:
        return zoned
    clock = clock_in(text)
    if clock is None:
        return None
    minutes, rest = clock
    words = rest.replace(",", " ").split()
    rough = [word for word in words if word in listed("calendar", "clock_about")]
    kept = [word for word in words if word not in rough and word != "at"]
    while kept and kept[-1] in _JOINING:
        kept = kept[:-1]
    span = read(" ".join(kept)) if kept else None
    day = None if span is None else _day_of(span, minutes)
    if day is None:
        return None
    reach = timedelta(minutes=_reach(rough))
    at = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minutes)
    low, high = ((at + edge).isoformat(timespec="minutes") for edge in (-reach, reach))
    return with_pieces(((low, high),))


def _reach(rough: Sequence[str]) -> int:
    """Give how many minutes to either side words such as “about” and “shortly before” reach."""
    if not rough:
        return 0
    about = all(phrases_of("how").get(word) == "about" for word in rough)
    return _ABOUT if about else _SHORTLY


def _in_zone(text: str, read: Callable[[str], Span | None]) -> Span | None:
    """Read a clock time with its zone beside a date, as a moment of that zone."""
    told = read_time_of_day(text.strip())
    if told is None or told.zone is None or not told.day or len(told.stretches) != 1:
        return None
    (low, high), span = told.stretches[0], read(" ".join(told.day))
    day = None if span is None else _day_of(span, _NOON)
    if day is None:
        return None
    zone = timezone(timedelta(minutes=told.zone))
    begins = datetime.combine(day, datetime.min.time(), zone)
    first, last = (
        (begins + timedelta(minutes=minute)).isoformat(timespec="minutes") for minute in (low, high)
    )
    return with_pieces(((first, last),))


def _day_of(span: Span, minutes: int) -> date | None:
    if span.low is None or span.high is None or len(span.low) != _DAY or len(span.high) != _DAY:
        return None
    first, last = date.fromisoformat(span.low), date.fromisoformat(span.high)
    if last - first > timedelta(days=1) or len(span.pieces) > 1:
        return None
    return first if minutes >= _NOON else last


def into_the_morning(text: str, span: Span) -> Span:
    """Let a night reach into the next morning: that of 12 January may be over on the 13th."""
    nightly = any(token.text in listed("calendar", "of_a_night") for token in tokens_of(text))
    if not nightly or span.low is None or span.low != span.high or len(span.low) > _DAY:
        return span
    morning = date.fromisoformat(span.low) + timedelta(days=1)
    return with_pieces(((span.low, f"{morning}T06:59"),), approximate=span.approximate)
