"""Times: the earliest and latest day or minute that an answer allows."""

import re
from calendar import monthrange
from datetime import date, timedelta

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.duration import Duration, read_duration
from claimcheck.reckon.answers.quantity import NotUnderstoodError
from claimcheck.reckon.answers.written_dates import read_written
from claimcheck.reckon.context import Context
from claimcheck.reckon.edtf import read_edtf
from claimcheck.reckon.spans import Span, with_pieces
from claimcheck.reckon.words import listed

_LOOKS_EDTF = re.compile(r"[0-9X\[{.~?%/-]")


def understand_time(claim: Claim, context: Context) -> Understood:
    """Read a time, or a duration that bounds a start. NotUnderstoodError where there is none.

    What the answer leaves unsaid is taken from the claim: the year from `when`, else the last
    such date before `said`; a duration counts back from `said`.
    """
    answer = claim.answer.strip()
    if _LOOKS_EDTF.match(answer):
        try:
            return _understood(claim, read_edtf(answer), f"“{answer}” is a date")
        except ValueError:
            pass
    try:
        written = read_written(answer, _edges(claim.when), _edges(claim.said))
    except OverflowError:
        raise NotUnderstoodError("the date leads out of the calendar") from None
    if written is not None:
        span, why = written
        return _understood(claim, span, why)
    try:
        duration = read_duration(answer, context)
    except NotUnderstoodError:
        raise NotUnderstoodError("neither a date nor a length of time was found") from None
    return _from_duration(claim, duration)


def _edges(text: str) -> Span | None:
    try:
        return read_edtf(text)
    except ValueError:
        return None


def _understood(claim: Claim, span: Span, why: str) -> Understood:
    return Understood(
        AnswerKind.TIME,
        claim.answer,
        span.low,
        span.high,
        values=_values(span),
        approximate=span.approximate,
        why=why,
    )


def _values(span: Span) -> tuple[str, ...]:
    """Keep, as EDTF, what low and high alone would lose: choices, doubt, a missing year."""
    if span.month is not None:
        return (f"XXXX-{span.month:02}" + (f"-{span.day:02}" if span.day else ""),)
    doubt = "?" if span.uncertain else ""
    if len(span.pieces) > 1 or doubt:
        return tuple(_as_edtf(low, high) + doubt for low, high in span.pieces)
    return ()


def _as_edtf(low: str | None, high: str | None) -> str:
    return low if low is not None and low == high else f"{low or '..'}/{high or '..'}"


def _from_duration(claim: Claim, duration: Duration) -> Understood:
    if not _bounds_start(duration):
        raise NotUnderstoodError("the words after the length of time change what it says")
    said = _edges(claim.said)
    if said is None or said.low is None or said.high is None:
        raise NotUnderstoodError(
            "a length of time bounds a start only when it is known who said it when"
        )
    first, last = date.fromisoformat(said.low[:10]), date.fromisoformat(said.high[:10])
    exact = duration.low == duration.high
    slack = timedelta(days=duration.slack if exact else 0)
    try:
        latest = None if duration.low is None else _back(last, duration, duration.low) + slack
        earliest = None if duration.high is None else _back(first, duration, duration.high) - slack
    except OverflowError:
        raise NotUnderstoodError("the length of time leads out of the calendar") from None
    low = earliest.isoformat() if earliest else None
    high = (min(latest, last) if latest else last).isoformat()
    why = f"“{claim.answer.strip()}”, said {claim.said}, puts the start {_from_to(low, high)}"
    span = with_pieces(((low, high),), uncertain=said.uncertain, approximate=duration.approximate)
    return _understood(claim, span, why)


def _from_to(low: str | None, high: str) -> str:
    return f"no later than {high}" if low is None else f"from {low} to {high}"


def _bounds_start(duration: Duration) -> bool:
    return not duration.rest or duration.rest[0] in listed("calendar", "running")


def _back(day: date, duration: Duration, units: float) -> date:
    if not duration.months or units != int(units):
        return day - timedelta(days=units * duration.unit_days[0])
    months = day.year * 12 + day.month - 1 - int(units) * duration.months
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
