"""Durations: how long, in days, as the least and the most that the words allow."""

from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.numerals import Number, Reader
from claimcheck.reckon.answers.quantity import (
    NotUnderstoodError,
    Quantity,
    apply_modifiers,
    is_approximate,
    read_quantity,
    reader_of,
)
from claimcheck.reckon.answers.saying import say_days
from claimcheck.reckon.context import Context
from claimcheck.reckon.words import listed, mapping

_FILLER = frozenset({"full", "whole", "long", "consecutive", "straight", "of", "or", "so", "-"})


@frozen
class Duration:
    """A number of units of time. `low` and `high` count units, None where open.

    `unit_days` are the least and most days of one unit; `slack` is how many days a number of
    units that is given without more precision may be off; `months` is how many calendar months
    one unit has, 0 where it has none.
    """

    low: Number | None
    high: Number | None
    unit_days: tuple[float, float]
    slack: float
    months: int
    approximate: bool
    rest: tuple[str, ...]

    def days(self) -> tuple[Number | None, Number | None]:
        """Give the least and most days; a bare “two months” is rounded, so the slack counts."""
        rounded = self.low == self.high
        slack = self.slack if rounded else 0
        low = None if self.low is None else _tidy(self.low * self.unit_days[0] - slack)
        high = None if self.high is None else _tidy(self.high * self.unit_days[1] + slack)
        return low, high


def _tidy(days: float) -> Number:
    rounded = round(float(max(days, 0)), 6)
    return int(rounded) if rounded.is_integer() else rounded


def read_duration(text: str, context: Context) -> Duration:
    """Read a length of time. NotUnderstoodError, with the reason, where the text gives none."""
    reader = reader_of(text, context, whole=False)
    plural = _part_of_unit(reader) or _unit_alone(reader)
    if plural is not None:
        return plural
    quantity = read_quantity(reader)
    spans = mapping("calendar", "spans")
    at = quantity.end
    while at < len(reader.words) and reader.words[at] in _FILLER:
        at += 1
    and_half = reader.words[at : at + 3] == ("and", "a", "half")
    at += 3 if and_half else 0
    if at >= len(reader.words) or reader.words[at] not in spans:
        raise NotUnderstoodError("no unit of time follows the number")
    unit, at = reader.words[at], at + 1
    and_half = and_half or reader.words[at : at + 3] == ("and", "a", "half")
    return _duration(reader, quantity, unit, at, 0.5 if and_half else 0.0)


def _duration(reader: Reader, quantity: Quantity, unit: str, at: int, add: float) -> Duration:
    low, high = apply_modifiers(quantity, step=0)
    shift = 1 if add == 0 else 1 + add / (quantity.low or 1)
    least, most, slack, months = mapping("calendar", "spans")[unit]
    return Duration(
        None if low is None else low * shift,
        None if high is None else high * shift,
        (least, most),
        slack,
        months,
        is_approximate(quantity),
        reader.words[at:],
    )


def _part_of_unit(reader: Reader) -> Duration | None:
    """Read the Arabic half and quarter of a unit: half an hour, نصف ساعة."""
    words, parts = reader.words, mapping("calendar", "parts_of_unit")
    if len(words) < 2 or words[0] not in parts or words[1] not in mapping("calendar", "spans"):
        return None
    least, most, slack, months = mapping("calendar", "spans")[words[1]]
    share = parts[words[0]]
    return Duration(share, share, (least, most), slack, months, approximate=False, rest=words[2:])


def _unit_alone(reader: Reader) -> Duration | None:
    """Read “weeks”, “a month” and the Arabic duals, which need no number."""
    words = reader.words[1:] if reader.words[:1] in {("a",), ("an",), ("for",)} else reader.words
    spans = mapping("calendar", "spans")
    if not words or words[0] not in spans:
        return None
    least, most, slack, months = spans[words[0]]
    article = words != reader.words and reader.words[0] != "for"
    dual = words[0] in listed("calendar", "duals")
    low: Number = 1 if article else 2
    rest = words[1:]
    more = mapping("calendar", "parts_of_unit").get(rest[0].removeprefix("و")) if rest else None
    if more and rest[0].startswith("و"):
        low, rest, article = (low if dual else 1) + more, rest[1:], True
    if article and rest[:3] == ("and", "a", "half"):
        low, rest = 1.5, rest[3:]
    high = low if article or dual else None
    return Duration(low, high, (least, most), slack, months, high is None, rest)


def understand_duration(claim: Claim, context: Context) -> Understood:
    """Read how long. `low` and `high` are days. NotUnderstoodError where no length is given."""
    duration = read_duration(claim.answer, context)
    low, high = duration.days()
    return Understood(
        AnswerKind.DURATION,
        claim.answer,
        low,
        high,
        unit="days",
        approximate=duration.approximate,
        why=f"“{claim.answer.strip()}” is read as {say_days(low, high)}",
    )
