"""Dates as people write them: “31 May 2021”, “early May”, “Saturday night”, “before 5 June”."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from attrs import evolve, frozen

from claimcheck.reckon.answers.date_words import DateWords, date_words
from claimcheck.reckon.answers.lately import read_decade, read_lately
from claimcheck.reckon.answers.moments import into_the_morning, read_with_clock
from claimcheck.reckon.answers.tokens import LONGEST, Token, tokens_of
from claimcheck.reckon.edtf import read_edtf
from claimcheck.reckon.spans import Span, with_pieces
from claimcheck.reckon.words import listed, mapping, phrase_at

_SIGNS = frozenset({",", ".", "'", "’", "(", ")", '"', "“", "”"})
_JOINS = frozenset({"to", "-", "until", "and", "or", "till", "through", "إلى", "و"})


_HALVES = ((0, 5), (5, 10))


@frozen
class _Frame:
    """What the claim says around its answer: the event's time, and when it was said."""

    when: Span | None
    said: Span | None


def read_written(text: str, when: Span | None, said: Span | None) -> tuple[Span, str] | None:
    """Read a date with the year from the event's time or from when it was said; and say how.

    None where the text holds more than a date, or none.
    """
    if len(text) > LONGEST:
        return None
    tokens = [token for token in tokens_of(text) if token.text not in _SIGNS]
    frame = _Frame(when, said)
    while tokens and tokens[0].text in listed("calendar", "overnight"):
        tokens = tokens[1:]
    words = [token.text for token in tokens]
    before = phrase_at(words, 0, mapping("calendar", "before"))
    how = mapping("calendar", "before")[before[0]] if before else "in"
    rest = tokens[before[1] :] if before else tokens
    span = _told_back(words, rest, frame) or _range(rest, frame) or _single(rest, frame)
    if span is None:
        span = read_with_clock(text, lambda day: _plainly(day, frame))
        return None if span is None else (span, f"“{text.strip()}” is read as {_say(span)}")
    span = _opened(how, into_the_morning(text, span))
    return span, f"“{text.strip()}” is read as {_say(span)}"


def _plainly(text: str, frame: _Frame) -> Span | None:
    tokens = [token for token in tokens_of(text) if token.text not in _SIGNS]
    words = [token.text for token in tokens]
    return _told_back(words, tokens, frame) or _range(tokens, frame) or _single(tokens, frame)


def _told_back(words: Sequence[str], rest: Sequence[Token], frame: _Frame) -> Span | None:
    after = [token.text for token in rest]
    return _relative(words, frame) or read_lately(after, frame.said) or read_decade(after)


def _say(span: Span) -> str:
    if span.month is not None:
        day = f"day {span.day} of " if span.day else ""
        return f"{day}month {span.month} of a year that is not said"
    if span.low == span.high:
        return str(span.low)
    if span.low is None:
        return f"{span.high} or earlier"
    return f"{span.low} to {span.high}" if span.high else f"{span.low} or later"


def _opened(how: str, span: Span) -> Span:
    if span.month is not None or how == "in":
        return span
    if how == "about":
        return evolve(span, approximate=True)
    low, high = span.low, span.high
    if how == "before" and low is not None:
        return with_pieces(((None, _shift(low, -1)),), approximate=span.approximate)
    if how == "after" and high is not None:
        return with_pieces(((_shift(high, 1), None),), approximate=span.approximate)
    ends = {"until": (None, high), "not before": (low, None)}
    return with_pieces((ends[how],), approximate=span.approximate) if how in ends else span


def _shift(moment: str, days: int) -> str:
    if len(moment) > 10:
        return moment
    return (date.fromisoformat(moment) + timedelta(days=days)).isoformat()


def _relative(words: Sequence[str], frame: _Frame) -> Span | None:
    """Read “yesterday” and “Saturday night”, counted back from the day of saying."""
    hours = mapping("calendar", "hours")
    kept = [w for w in words if w not in listed("calendar", "filler") and w not in hours]
    ago = phrase_at(words, 0, mapping("calendar", "days_ago"))
    weekdays = mapping("calendar", "weekdays")
    if not ago and not (len(kept) == 1 and kept[0] in weekdays):
        return None
    said = frame.said
    if said is None or said.low is None or said.low[:10] != (said.high or "")[:10]:
        return None
    today = date.fromisoformat(said.low[:10])
    if ago:
        back = mapping("calendar", "days_ago")[ago[0]]
    else:
        back = (today.weekday() - weekdays[kept[0]]) % 7
    day = (today - timedelta(days=back)).isoformat()
    return with_pieces(((day, day),))


def _range(tokens: Sequence[Token], frame: _Frame) -> Span | None:
    """Read “3 to 5 May 2021”, “31 May - 24 June”, “between May and July 2021”."""
    if tokens and tokens[0].text in {"between", "from", "بين"}:
        tokens = tokens[1:]
    for at in range(1, len(tokens) - 1):
        if tokens[at].text not in _JOINS:
            continue
        first, last = date_words(tokens[:at]), date_words(tokens[at + 1 :])
        if first is None or last is None or not (first.day or first.month or first.year):
            continue
        first = evolve(
            first,
            month=first.month or last.month,
            year=first.year or last.year,
        )
        start, end = (
            _placed(first, frame),
            _placed(evolve(last, year=last.year or first.year), frame),
        )
        if start is None or end is None or start.low is None or end.high is None:
            return None
        return with_pieces(((start.low, end.high),)) if start.low <= end.high else None
    return None


def _single(tokens: Sequence[Token], frame: _Frame) -> Span | None:
    numeric = _numeric([token.text for token in tokens])
    if numeric is not None:
        return numeric
    written = date_words(tokens)
    return None if written is None else _placed(written, frame)


def _numeric(words: Sequence[str]) -> Span | None:
    """Read 31/05/2021 and 31.05.2021; a day that may be a month leaves both possible."""
    joined = "".join(words).replace("/", ".").replace("-", ".")
    groups = joined.split(".")
    if len(groups) != 3 or not all(g.isascii() and g.isdigit() and len(g) <= 4 for g in groups):
        return None
    if len(groups[0]) == 4:
        groups.reverse()
        orders = [(groups[0], groups[1])]
    else:
        orders = [(groups[0], groups[1]), (groups[1], groups[0])]
    if len(groups[2]) != 4:
        return None
    days = {_iso(int(groups[2]), int(month), int(day)) for day, month in orders}
    pieces = tuple((day, day) for day in sorted(day for day in days if day))
    return with_pieces(pieces) if pieces else None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _placed(written: DateWords, frame: _Frame) -> Span | None:
    year = written.year or _year_for(written, frame)
    if written.day is not None and written.month is None:
        return None
    if year is None:
        return _yearless(written)
    if written.season is not None:
        return evolve(read_edtf(f"{year:04}-{written.season}"), approximate=True)
    if written.day is not None and written.month is not None:
        return _on_day(_iso(year, written.month, written.day), written)
    first, last = date(year, written.month or 1, 1), date(year, written.month or 12, 1)
    last = last.replace(day=monthrange(year, last.month)[1])
    if written.days is not None and written.month is not None:
        return _week_of(first, last, written.days)
    return _shared(first, last, written.part)


def _week_of(first: date, last: date, days: tuple[int, int]) -> Span:
    """Give the week of a month; its edges are soft, for nobody counts them."""
    low, high = (
        (first if day > 0 else last) + timedelta(days=day - 1 if day > 0 else day + 1)
        for day in days
    )
    return with_pieces(((low.isoformat(), high.isoformat()),), approximate=True)


def _on_day(day: str | None, written: DateWords) -> Span | None:
    if day is None:
        return None
    if written.hours and not written.clock:
        first, last = written.hours
        return with_pieces(((f"{day}T{first}", f"{day}T{last}"),))
    moment = f"{day}T{written.clock}" if written.clock else day
    return with_pieces(((moment, moment),))


def _yearless(written: DateWords) -> Span | None:
    if written.month is None:
        return None
    day = f"-{written.day:02}" if written.day else ""
    try:
        return read_edtf(f"XXXX-{written.month:02}{day}")
    except ValueError:
        return None


def _shared(first: date, last: date, part: tuple[int, int] | None) -> Span:
    """Give the part of a month or year that “early” or “late” names, its edges soft."""
    length = (last - first).days + 1
    if part is None:
        return with_pieces(((first.isoformat(), last.isoformat()),))
    low = first + timedelta(days=length * part[0] // 10)
    high = first + timedelta(days=max(0, -(-length * part[1] // 10) - 1))
    # A half ends where it ends; “early” and “late” are rough.
    return with_pieces(((low.isoformat(), high.isoformat()),), approximate=part not in _HALVES)


def _year_for(written: DateWords, frame: _Frame) -> int | None:
    when, said = frame.when, frame.said
    if when is not None and when.low and when.high and when.low[:4] == when.high[:4]:
        return int(when.low[:4])
    if said is None or said.high is None or written.month is None:
        return None
    latest = (int(said.high[5:7]), int(said.high[8:10]))
    passed = (written.month, written.day or 1) <= latest
    return int(said.high[:4]) if passed else int(said.high[:4]) - 1
