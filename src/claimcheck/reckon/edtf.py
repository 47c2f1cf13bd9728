"""Dates and times as the Extended Date/Time Format (EDTF, levels 0 to 2) writes them."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache

from attrs import frozen

from claimcheck.reckon.spans import Piece, Span, with_pieces

_LONGEST = 200
_MOST_CHOICES = 64
# A day of any month of a decade is as many; of more, the stretch that holds them all must do.
_MOST_PIECES = 120
_QUALIFIERS = re.compile(r"[?~%]")
_DATE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?")
# A year of more than four figures, or before the first: Y17E7, -0044.
_FAR = re.compile(r"(?:Y-?[0-9]+(?:E[0-9]+)?|-[0-9X]{4})(?:S[0-9]+)?(?:-.*)?")
# A year of which so many figures count: 1950S2 is some year from 1900 to 1999.
_COUNTING = re.compile(r"([0-9]{4})S([1-4])")
_TIME = re.compile(
    r"([01][0-9]|2[0-3]):([0-5][0-9])(?::[0-5][0-9](?:[.,][0-9]{1,9})?)?(Z|[+-](?:0[0-9]|1[0-4])(?::?[0-5][0-9])?)?"
)
# First and last month of a season; a winter may be the one that begins or the one that ends.
_SEASONS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (0, 14),
    25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (0, 14),
    29: (9, 11), 30: (0, 14), 31: (3, 5), 32: (6, 8),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip


@frozen
class _Date:
    """One date as written: its pieces, and month and day where the year is open."""

    pieces: tuple[Piece, ...]
    month: int | None = None
    day: int | None = None


@lru_cache(maxsize=65_536)
def read_edtf(text: str) -> Span:
    """Read an EDTF date, time, interval or set.

    Seasons 21 to 24 are those of the northern half of the world. Raises ValueError with a
    sentence for anything else, for days that do not exist, and for years outside 0001 to 9999.
    """
    if len(text) > _LONGEST:
        raise ValueError("a date is at most 200 characters long")
    bare = text.strip()
    if not bare:
        raise ValueError("the date is empty")
    uncertain, approximate = bool(set("?%") & set(bare)), bool(set("~%") & set(bare))
    date = _read(_QUALIFIERS.sub("", bare), bare)
    return with_pieces(
        date.pieces,
        uncertain=uncertain,
        approximate=approximate,
        month=date.month,
        day=date.day,
        text=bare,
    )


def _read(text: str, whole: str) -> _Date:
    if text[:1] in {"[", "{"}:
        closing = "]" if text[0] == "[" else "}"
        if not text.endswith(closing):
            raise ValueError(f"“{whole}” opens a set of dates and does not close it")
        return _read_set(text[1:-1], whole)
    if "/" in text:
        return _read_interval(text.split("/"), whole)
    return _read_date(text, whole)


def _read_set(inner: str, whole: str) -> _Date:
    members = [member.strip() for member in inner.split(",")]
    if len(members) > _MOST_CHOICES:
        raise ValueError(f"a set of dates holds at most {_MOST_CHOICES}")
    pieces: list[Piece] = []
    for member in members:
        if ".." in member:
            pieces.extend(_read_interval(member.split(".."), whole).pieces)
        else:
            pieces.extend(_with_year(_read_date(member, whole), whole).pieces)
    return _Date(tuple(pieces))


def _read_interval(ends: list[str], whole: str) -> _Date:
    if len(ends) != 2:
        raise ValueError(f"“{whole}” has more than one “/” or “..”")
    first, last = (
        None if end.strip() in {"", ".."} else _with_year(_read_date(end.strip(), whole), whole)
        for end in ends
    )
    low = first.pieces[0][0] if first else None
    high = last.pieces[-1][1] if last else None
    if low is not None and high is not None and low > high + "~":
        raise ValueError(f"“{whole}” ends before it begins")
    return _Date(((low, high),))


def _with_year(date: _Date, whole: str) -> _Date:
    if date.month is not None:
        raise ValueError(f"“{whole}” joins dates without a year, which cannot be put in order")
    return date


def _read_date(text: str, whole: str) -> _Date:
    if counting := _COUNTING.fullmatch(text):
        kept = int(counting[2])
        return _read_date(counting[1][:kept] + "X" * (4 - kept), whole)
    day_text, _, time_text = text.partition("T")
    found = _DATE.fullmatch(day_text)
    if not found:
        if _FAR.fullmatch(day_text):
            raise ValueError(f"“{whole}” has a year that is not from 0001 to 9999")
        raise ValueError(f"“{whole}” is no EDTF date; write YYYY-MM-DD, YYYY-MM or YYYY")
    if text[:4] == "0000":
        raise ValueError("there is no year 0000")
    year, month, day = found.groups()
    if time_text or "T" in text:
        return _read_minute(day_text, time_text, whole)
    if month and month.isdigit() and int(month) in _SEASONS:
        if day or not year.isdigit():
            raise ValueError(f"“{whole}” gives a season more than a year")
        return _season(int(year), int(month))
    if year == "XXXX":
        return _without_year(month, day, whole)
    return _Date(_calendar(year, month, day, whole))


def _read_minute(day_text: str, time_text: str, whole: str) -> _Date:
    found = _TIME.fullmatch(time_text)
    if not found or "X" in day_text:
        raise ValueError(f"“{whole}” is no time; write YYYY-MM-DDTHH:MM and the offset, as +02:00")
    hour, minute, zone = found.groups()
    try:
        datetime.fromisoformat(f"{day_text}T{hour}:{minute}")
    except ValueError:
        raise ValueError(f"“{whole}” is a day that does not exist") from None
    offset = "" if not zone else "+00:00" if zone == "Z" else _offset(zone)
    moment = f"{day_text}T{hour}:{minute}{offset}"
    return _Date(((moment, moment),))


def _offset(zone: str) -> str:
    digits = zone[1:].replace(":", "")
    return f"{zone[0]}{digits[:2]}:{digits[2:] or '00'}"


def _season(year: int, season: int) -> _Date:
    first, last = _SEASONS[season]
    if year < 2 or year > 9998:
        raise ValueError("a season needs a year from 0002 to 9998")
    low_year, low_month = (year - 1, 12) if first == 0 else (year, first)
    high_year, high_month = (year + 1, last - 12) if last > 12 else (year, last)
    last_day = monthrange(high_year, high_month)[1]
    return _Date(
        ((f"{low_year:04}-{low_month:02}-01", f"{high_year:04}-{high_month:02}-{last_day:02}"),)
    )


def _without_year(month: str | None, day: str | None, whole: str) -> _Date:
    if not month or not month.isdigit():
        return _Date(((None, None),))
    number = int(month)
    if not 1 <= number <= 12:
        raise ValueError(f"“{whole}” names a month that does not exist")
    if not day or not day.isdigit():
        return _Date(((None, None),), number)
    if not 1 <= int(day) <= monthrange(2000, number)[1]:
        raise ValueError(f"“{whole}” is a day that does not exist")
    return _Date(((None, None),), number, int(day))


def _calendar(year: str, month: str | None, day: str | None, whole: str) -> tuple[Piece, ...]:
    """Give the stretches that a date with open figures may be; of too many, what holds them all."""
    least, most = max(1, int(year.replace("X", "0"))), int(year.replace("X", "9"))
    if month in {None, "XX"} and day in {None, "XX"}:
        return ((f"{least:04}-01-01", f"{most:04}-12-31"),)
    months, days = _possible(month, 12, whole, "month"), _possible(day, 31, whole, "day")
    one_stretch = day in {None, "XX"} or "X" not in (month or "")
    pieces: list[Piece] = []
    for number in range(least, most + 1):
        if not _fits(f"{number:04}", year):
            continue
        found = list(_in_year(number, months, days))
        pieces += [(found[0][0], found[-1][1])] if found and one_stretch else found
    if not pieces:
        raise ValueError(f"“{whole}” is a day that does not exist")
    return tuple(pieces) if len(pieces) <= _MOST_PIECES else ((pieces[0][0], pieces[-1][1]),)


def _in_year(year: int, months: list[int], days: list[int]) -> Iterator[Piece]:
    """Give for each month the stretch from the first to the last of the days that it has."""
    for month in months:
        last = monthrange(year, month)[1]
        fitting = [day for day in days if day <= last]
        if fitting:
            start = f"{year:04}-{month:02}"
            yield f"{start}-{fitting[0]:02}", f"{start}-{fitting[-1]:02}"


def _possible(digits: str | None, most: int, whole: str, name: str) -> list[int]:
    if digits is None:
        return list(range(1, most + 1))
    fits = [n for n in range(1, most + 1) if _fits(f"{n:02}", digits)]
    if not fits:
        raise ValueError(f"“{whole}” names a {name} that does not exist")
    return fits


def _fits(number: str, digits: str) -> bool:
    return all(mask in {"X", sign} for sign, mask in zip(number, digits, strict=True))
