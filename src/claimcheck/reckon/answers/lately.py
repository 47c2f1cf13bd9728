"""Times told from the day of saying, and decades: “last year”, “this month”, “the 1990s”."""

from collections.abc import Sequence
from datetime import date, timedelta

from claimcheck.reckon.spans import Span, with_pieces
from claimcheck.reckon.words import listed, mapping, phrase_at

_DECADE = 5
_LAST_CENTURY = 30


def read_lately(words: Sequence[str], said: Span | None) -> Span | None:
    """Read “last week”, “earlier this year”; None for anything else, or if said no one knows when.

    “Last week” may mean the week before or the last seven days: both are allowed.
    """
    kept = [word for word in words if word not in listed("calendar", "around")]
    found = phrase_at(kept, 0, mapping("calendar", "lately"))
    if found is None or found[1] != len(kept) or said is None or not said.low or not said.high:
        return None
    unit, back = mapping("calendar", "lately")[found[0]]
    first, last = date.fromisoformat(said.low[:10]), date.fromisoformat(said.high[:10])
    low, high = {"week": _week, "month": _month, "year": _year}[unit](first, last, back)
    return with_pieces(((low.isoformat(), high.isoformat()),))


def _week(first: date, last: date, back: int) -> tuple[date, date]:
    monday = first - timedelta(days=first.weekday() + 7 * back)
    sunday = last - timedelta(days=last.weekday() + 7 * back) + timedelta(days=6)
    return monday, max(sunday, last - timedelta(days=1)) if back else sunday


def _month(first: date, last: date, back: int) -> tuple[date, date]:
    return _first_of(first, back), _first_of(last, back - 1) - timedelta(days=1)


def _first_of(day: date, back: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - back, 12)
    return date(year, month + 1, 1)


def _year(first: date, last: date, back: int) -> tuple[date, date]:
    return date(first.year - back, 1, 1), date(last.year - back, 12, 31)


def _century(word: str) -> Span | None:
    """Read “19th century”: by the count, and by how most people use it."""
    number = word.removesuffix("th").removesuffix("st").removesuffix("nd").removesuffix("rd")
    if not (number.isascii() and number.isdigit() and 1 < int(number) <= _LAST_CENTURY):
        return None
    first = 100 * (int(number) - 1)
    return with_pieces(((f"{first:04}-01-01", f"{first + 100:04}-12-31"),))


def read_decade(words: Sequence[str]) -> Span | None:
    """Read “the 1990s”, “the late 1990s” and “the 19th century”."""
    kept = [word for word in words if word not in listed("calendar", "around")]
    part = phrase_at(kept, 0, mapping("calendar", "parts"))
    rest = kept[part[1] :] if part else kept
    if len(rest) == 2 and rest[1] in listed("calendar", "centuries"):
        return _century(rest[0])
    if len(rest) != 1 or len(rest[0]) != _DECADE or not rest[0].endswith("0s"):
        return None
    year = rest[0][:4]
    if not (year.isascii() and year.isdigit()) or year == "0000":
        return None
    low, high = mapping("calendar", "parts")[part[0]] if part else (0, 10)
    first, last = int(year) + low, int(year) + max(high, 1) - 1
    return with_pieces(((f"{first:04}-01-01", f"{last:04}-12-31"),), approximate=part is not None)
