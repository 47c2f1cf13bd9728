"""The days that a report tells as it goes on: given, by the day it was published, or by the last.

“On Tuesday” counts back from when it was published, “the following night” and “two days later” go
on from the last day that the report told.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from claimcheck.reckon.grouping.asides import is_afterwards, is_aside
from claimcheck.reckon.grouping.counted_days import counted_days
from claimcheck.reckon.grouping.days_of_month import days_of_month
from claimcheck.reckon.grouping.told import (
    Span,
    Told,
    dates_at,
    day_of_month,
    days_before,
    in_calendar,
    is_exact,
    tells_time,
)
from claimcheck.reckon.grouping.weekdays import weekdays_told
from claimcheck.reckon.words import listed, mapping, phrase_at, phrases

# A report goes on from no wider a time than two months.
_WIDEST = 62
# Among the first words of a sentence a look back opens it: “Two weeks earlier, …”.
_OPENING = 4
_MOST_DAYS = 31
_WEEK = 7


@frozen(slots=True)
class Time:
    """A time in a sentence: which word it begins with, and its days.

    `goes_on` tells that what follows is told of that time, too; a look back in the middle of a
    sentence, a time told by the way, and a month or year at large, are no time to go on from.
    `how` is “given”, “weekday”, “counted” or “aside”; `afterwards` tells that something was
    counted, published or buried then.
    """

    at: int
    days: Span
    goes_on: bool
    how: str
    afterwards: bool


def times_in(words: Sequence[str], said: Span | None, last: Span | None) -> list[Time]:
    """List the times that a sentence tells, in its order; `last` is the last day told before it."""
    if not tells_time(words):
        return []
    found = {at: (days, True, "weekday") for at, days in weekdays_told(words, said, last)}
    for at, days in counted_days(words, said, last):
        found.setdefault(at, (days, at < _OPENING, "counted"))
    for at, days in _given(words, said, last):
        aside = is_aside(words, at)
        found.setdefault(at, (days, not aside, "aside" if aside else "given"))
    return [
        Time(at, days, goes_on and days[1] - days[0] <= _WIDEST, how, is_afterwards(words, at))
        for at, (days, goes_on, how) in sorted(found.items())
        if in_calendar(days)
    ]


def _given(words: Sequence[str], said: Span | None, last: Span | None) -> Iterator[Told]:
    """Read “on 20 April”, “on Sunday”, “on Sunday 12”, “at the weekend”, “on the eighth”."""
    yield from dates_at(words, said or last)
    yield from days_of_month(words, said, last)
    if said is None or not is_exact(said):
        return
    weekdays, now = mapping("calendar", "weekdays"), listed("grouping/telling", "now")
    weekend = phrases("grouping/telling", "weekend")
    for at, days in days_before(words, said[1]):
        weekday = phrase_at(words, at, weekdays)
        behind = words[weekday[1] : weekday[1] + 3] if weekday else []
        if words[at] in now or _is_dated(behind[:2]):
            continue
        day = _numbered(behind, said[1])
        yield at, (day, day) if day else days
    for at, word in enumerate(words):
        if word in weekend.longest and phrase_at(words, at, weekend):
            back = (date.fromordinal(said[1]).weekday() + 2) % _WEEK or _WEEK
            yield at, (said[1] - back, said[1] - back + 1)


def _is_dated(behind: Sequence[str]) -> bool:
    """Whether a date follows a weekday, and tells the day: Thursday, 9 January."""
    months = mapping("calendar", "months").longest
    known = [word.isdecimal() or word in months for word in behind]
    return len(known) > 1 and all(known)


def _numbered(behind: Sequence[str], until: int) -> int | None:
    """Read the day of the month behind a weekday: le dimanche 12, Thursday the twenty-fifth."""
    ordinals = mapping("grouping/telling", "ordinals")
    phrase = phrase_at(behind, 1, ordinals) if behind[:1] == ["the"] else None
    number = int(behind[0][:3]) if behind and behind[0].isdecimal() else 0
    number = int(ordinals[phrase[0]]) if phrase else number
    return day_of_month(number, until) if 0 < number <= _MOST_DAYS else None
