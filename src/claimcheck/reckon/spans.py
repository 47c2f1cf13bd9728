"""Stretches of time, and how they lie to one another."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from attrs import frozen

Piece = tuple[str | None, str | None]
MINUTE = len("2020-01-12T18:40")
"""How long a minute is as text; what follows is its zone."""


@frozen(cache_hash=True)
class Span:
    """The time that some words allow.

    `low` and `high` are the earliest and latest day (`2020-01-12`) or minute
    (`2020-01-12T18:40+02:00`), None where open; they sort as text. `pieces` are the stretches
    between them where the words leave a choice (“one of”), else the one stretch. `month` and
    `day` are known of a date without a year, whose `low` and `high` are None. `uncertain` is
    EDTF's “?”, `approximate` its “~”, and “%” is both. `text` is what was read.
    """

    low: str | None
    high: str | None
    pieces: tuple[Piece, ...]
    uncertain: bool = False
    approximate: bool = False
    month: int | None = None
    day: int | None = None
    text: str = ""


def with_pieces(
    pieces: tuple[Piece, ...],
    *,
    uncertain: bool = False,
    approximate: bool = False,
    month: int | None = None,
    day: int | None = None,
    text: str = "",
) -> Span:
    """Make a span of its stretches; `low` and `high` follow from them."""
    lows = [low for low, _ in pieces]
    highs = [high for _, high in pieces]
    return Span(
        low=None if None in lows else min(low for low in lows if low is not None),
        high=None if None in highs else max(high for high in highs if high is not None),
        pieces=pieces,
        uncertain=uncertain,
        approximate=approximate,
        month=month,
        day=day,
        text=text,
    )


def begins(low: str | None, other_high: str | None) -> bool:
    """Say whether a stretch that begins at `low` begins no later than `other_high` ends.

    Minutes that both carry an offset are compared as moments, all else as the clock on the wall:
    a day has no offset, and the source's day is what it wrote.
    """
    if low is None or other_high is None:
        return True
    if len(low) > MINUTE and len(other_high) > MINUTE:
        return moment(low) <= moment(other_high)
    return low[:MINUTE] <= _last_minute(other_high)


def _last_minute(high: str) -> str:
    return high[:MINUTE] if len(high) > 10 else high + "T23:59"


@lru_cache(maxsize=16_384)
def moment(text: str) -> timedelta:
    """Give a minute by how long it is after the calendar begins at UTC; it may be before that."""
    told = datetime.fromisoformat(text)
    at = timedelta(days=told.toordinal(), hours=told.hour, minutes=told.minute)
    return at - (told.utcoffset() or timedelta())


def pieces_meet(a: Piece, b: Piece) -> bool:
    """Say whether two stretches share a moment."""
    return begins(a[0], b[1]) and begins(b[0], a[1])


def piece_inside(inner: Piece, outer: Piece) -> bool:
    """Say whether all of one stretch lies in another."""
    low_inside = outer[0] is None or (inner[0] is not None and not _before(inner[0], outer[0]))
    high_inside = outer[1] is None or (inner[1] is not None and not _after(inner[1], outer[1]))
    return low_inside and high_inside


def _before(low: str, other_low: str) -> bool:
    if len(low) > MINUTE and len(other_low) > MINUTE:
        return moment(low) < moment(other_low)
    return _first_minute(low) < _first_minute(other_low)


def _first_minute(low: str) -> str:
    return low[:MINUTE] if len(low) > 10 else low + "T00:00"


def _after(high: str, other_high: str) -> bool:
    if len(high) > MINUTE and len(other_high) > MINUTE:
        return moment(high) > moment(other_high)
    return _last_minute(high) > _last_minute(other_high)


def spans_exclude(a: Span, b: Span) -> bool:
    """Say whether two times cannot be one: both are certain, and they share no moment.

    A time that is marked uncertain or approximate excludes nothing. Times of which one has no
    year exclude one another when the month or day cannot be the same.
    """
    if a.uncertain or a.approximate or b.uncertain or b.approximate:
        return False
    return not spans_meet(a, b)


def spans_meet(a: Span, b: Span) -> bool:
    """Say whether two times share a moment, whatever their marks of doubt."""
    if a.month is not None and b.month is not None:
        if a.month != b.month:
            return False
        return a.day is None or b.day is None or a.day == b.day
    if a.month is not None:
        return any(_falls_within(a, piece) for piece in b.pieces)
    if b.month is not None:
        return any(_falls_within(b, piece) for piece in a.pieces)
    return any(pieces_meet(first, second) for first in a.pieces for second in b.pieces)


def _falls_within(yearless: Span, piece: Piece) -> bool:
    low, high = piece
    if low is None or high is None:
        return True
    first, last = date.fromisoformat(low[:10]), date.fromisoformat(high[:10])
    if (last - first).days >= 366 * 8:
        return True
    days = map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
    return any(day.month == yearless.month and yearless.day in {None, day.day} for day in days)
