"""What an answer says, as weighing needs it: what equals it, what lies within it, its number."""

import math
import re
from collections.abc import Sequence
from datetime import date

from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Bound, Understood
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import canonical
from claimcheck.reckon.understand import understand
from claimcheck.reckon.weighing.ballots import Scale
from claimcheck.reckon.weighing.casting.clock import DAY, minute_of_day, say_minute
from claimcheck.reckon.weighing.casting.persons import people_in

_PLAIN_WHOLE = re.compile(r"[0-9]{1,15}", re.ASCII)
_PLAIN_NUMBER = re.compile(r"[-+−]?[0-9]{1,15}(?:\.[0-9]{1,9})?", re.ASCII)
_NUMBERS = frozenset({AnswerKind.COUNT, AnswerKind.MEASURE, AnswerKind.DURATION})
_NAMES = frozenset({AnswerKind.PLACE, AnswerKind.PARTY, AnswerKind.PERSONS})
_MINUTE = len("2020-01-12T18:40")


@frozen
class Reading:
    """What was understood of an answer.

    Answers with the same `key` say the same. `least` and `most` are where it lies on the line of
    numbers (times: days), infinite where open; both are nan for what lies on no line. `names` are
    the folded names of places, parties and persons.
    """

    key: str
    low: Bound = None
    high: Bound = None
    least: float = math.nan
    most: float = math.nan
    names: tuple[str, ...] = ()
    of_day: bool = False

    @property
    def value(self) -> float:
        """Its number, nan where it has none or several."""
        return self.least if self.low is not None and self.low == self.high else math.nan


@frozen
class Asking:
    """What is asked: the kind of answer, and the words and unit that help to read one."""

    kind: AnswerKind
    label: str = ""
    unit: str = ""
    minutes: bool = False
    """Whether bare whole numbers are minutes of the day."""

    @property
    def scale(self) -> Scale:
        """How its numbers compare, as far as the kind alone tells."""
        if self.kind is AnswerKind.TIME:
            return Scale.LINEAR
        return Scale.UNKNOWN if self.kind in _NUMBERS else Scale.EXACT


def read_answer(text: str, asking: Asking, context: Context) -> Reading:
    """Read one answer to a question, with nothing known of who said it when."""
    plainly = _read_plainly(text, asking)
    if plainly is not None:
        return plainly
    if asking.kind is AnswerKind.PERSONS and (people := people_in(text)):
        return named(tuple(sorted({canonical(name, context) for name in people})))
    claim = Claim(text, "", question=asking.label, unit=asking.unit, kind=str(asking.kind))
    return reading_of(understand(claim, asking.kind, context))


def needs_context(reading: Reading, asking: Asking) -> bool:
    """Tell whether knowing the claim's own times could tell more of its answer: a missing year."""
    return asking.kind is AnswerKind.TIME and (
        math.isnan(reading.least) or any("X" in str(name) for name in (reading.low, reading.high))
    )


def reading_of(understood: Understood) -> Reading:
    """Take from what was understood what weighing needs."""
    low, high = understood.low, understood.high
    if understood.kind in _NUMBERS and (low is not None or high is not None):
        return _number(low, high)
    if understood.kind is AnswerKind.TIME and (low is not None or high is not None):
        key = "t" + "|".join(understood.values or (f"{low}..{high}",))
        return Reading(key, low, high, _day(low, -math.inf, 0), _day(high, math.inf, 1))
    names = tuple(sorted(understood.values)) or (understood.verbatim.strip(),)
    return named(names) if understood.kind in _NAMES else Reading(_key(names))


def named(names: tuple[str, ...]) -> Reading:
    """Give what answers say that name these, which are sorted."""
    return Reading(_key(names), names=names)


def _key(names: tuple[str, ...]) -> str:
    return "w" + "|".join(names)


def _read_plainly(text: str, asking: Asking) -> Reading | None:
    """Read what needs no reader: plain figures, and times of day."""
    kind = asking.kind
    if kind is AnswerKind.COUNT or asking.minutes:
        if _PLAIN_WHOLE.fullmatch(text):
            return _minute(int(text)) if asking.minutes else _number(int(text), int(text))
    elif kind is AnswerKind.MEASURE and _PLAIN_NUMBER.fullmatch(text):
        number = float(text.replace("−", "-"))
        whole = int(number) if number.is_integer() else number
        return _number(whole, whole)
    if kind is AnswerKind.TIME:
        minute = minute_of_day(text)
        return None if minute is None else _minute(minute)
    return None


def _minute(minute: int) -> Reading:
    said = say_minute(minute % DAY)
    return Reading(f"m{minute % DAY}", said, said, minute % DAY, minute % DAY, of_day=True)


def _number(low: Bound, high: Bound) -> Reading:
    least = float(low) if isinstance(low, int | float) else -math.inf
    most = float(high) if isinstance(high, int | float) else math.inf
    return Reading(f"n{least}..{most}", low, high, least, most)


def _day(bound: Bound, if_open: float, tail: int) -> float:
    """Place a day or minute on the line of days; a day as an upper bound reaches to its end."""
    if not isinstance(bound, str):
        return if_open
    day = float(date.fromisoformat(bound[:10]).toordinal())
    if len(bound) < _MINUTE:
        return day + tail * (1 - 1 / DAY)
    return day + (int(bound[11:13]) * 60 + int(bound[14:16])) / DAY


def all_minutes(texts: Sequence[str]) -> bool:
    """Tell whether whole numbers that answer when are minutes of the day: none is a year.

    A year has four figures, and no day has more than 1,440 minutes.
    """
    return all(_PLAIN_WHOLE.fullmatch(text) and int(text) < DAY for text in texts) and any(
        len(text) < 4 for text in texts
    )
