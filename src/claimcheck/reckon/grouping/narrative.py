"""The days that a report tells as it goes on: given, by the day it was published, or by the last.

“On Tuesday” counts back from when it was published, “the following night” and “two days later” go
on from the last day that the report told.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from attrs import frozen

from claimcheck.reckon.grouping.told import (
    Span,
    dates_at,
    day_of_month,
    days_before,
    is_exact,
    tokens_of,
)
from claimcheck.reckon.words import Phrases, listed, mapping, phrase_at, phrases

# A report goes on from no wider a time than two months.
_WIDEST = 62
# Among the first words of a sentence a look back opens it: “Two weeks earlier, …”.
_OPENING = 4
# So far behind a word of saying stands when it was said.
_AFTER_SAYING = 4
_MOST_DAYS = 31
_WEEK = 7


@frozen(slots=True)
class Time:
    """A time in a sentence: which word it begins with, and its days.

    `goes_on` tells that what follows is told of that time, too; a look back in the middle of a
    sentence, and a month or year at large, are no time to go on from.
    """

    at: int
    days: Span
    goes_on: bool


def times_in(sentence: str, said: Span | None, last: Span | None) -> list[Time]:
    """List the times that a sentence tells, in its order; `last` is the last day told before it."""
    words = tokens_of(sentence)
    if _telling().isdisjoint(words):
        return []
    found: dict[int, tuple[Span, bool]] = {}
    for at, days in _counted(words, said, last):
        found.setdefault(at, (days, at < _OPENING))
    for at, days in _given(words, said, last):
        if not (_is_bound(words, at) or _is_of_saying(words, at)):
            found.setdefault(at, (days, True))
    return [
        Time(at, days, goes_on and days[1] - days[0] <= _WIDEST)
        for at, (days, goes_on) in sorted(found.items())
    ]


def _given(
    words: Sequence[str], said: Span | None, last: Span | None
) -> Iterator[tuple[int, Span]]:
    """Read “on 20 April”, “on Sunday”, “on Sunday 12”, “at the weekend”, “on the eighth”."""
    yield from dates_at(words, said or last)
    yield from _of_month(words, said, last)
    if said is None or not is_exact(said):
        return
    weekdays, now = mapping("calendar", "weekdays"), listed("grouping/telling", "now")
    weekend = phrases("grouping/telling", "weekend")
    for at, days in days_before(words, said[1]):
        weekday = phrase_at(words, at, weekdays)
        behind = words[weekday[1] : weekday[1] + 2] if weekday else []
        if words[at] in now or _is_dated(behind):
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
    """Read the day of the month behind a weekday: le dimanche 12."""
    number = int(behind[0][:3]) if behind and behind[0].isdecimal() else 0
    return day_of_month(number, until) if 0 < number <= _MOST_DAYS else None


def _is_of_saying(words: Sequence[str], at: int) -> bool:
    """Whether a time is when something was said."""
    saying = listed("grouping/telling", "saying")
    return any(word in saying for word in words[max(0, at - _AFTER_SAYING) : at])


def _is_bound(words: Sequence[str], at: int) -> bool:
    """Whether a time says from when or until when."""
    before = words[at - 1] if at else ""
    if before in {"on", "the", "last", "le", "el", "يوم"} and at > 1:
        before = words[at - 2]
    return before in listed("grouping/telling", "bounds")


def _counted(
    words: Sequence[str], said: Span | None, last: Span | None
) -> Iterator[tuple[int, Span]]:
    """Read “the following night”, “two days later”, “a week ago today”, il y a deux jours."""
    from_last = mapping("grouping/telling", "from_last")
    exact = said if said and is_exact(said) else None
    day = last if last and is_exact(last) else None
    at = 0
    while at < len(words):
        phrase = phrase_at(words, at, from_last)
        length = _length(words, at)
        if phrase and day:
            moved = from_last[phrase[0]]
            yield at, (day[0] + moved, day[1] + moved)
            at = phrase[1]
        elif length and (found := _moved(words, at, length, exact, day)):
            yield at, found
            at = length[0]
        else:
            at += 1


@cache
def _telling() -> frozenset[str]:
    """Give the words of which a sentence has one at least where it tells a time."""
    of_calendar = (mapping("calendar", each) for each in ("weekdays", "days_ago", "lately"))
    counted = (mapping("grouping/telling", each) for each in ("from_last", "ordinals"))
    weekend = (phrases("grouping/telling", "weekend"),)
    ends = (phrase.split()[-1] for each in (*of_calendar, *counted, *weekend) for phrase in each)
    lengths = (mapping("grouping/telling", each) for each in ("units", "duals"))
    months = mapping("calendar", "months").longest
    th = listed("grouping/telling", "ordinal_ends")
    return frozenset((*ends, *(word for each in lengths for word in each), *months, *th))


def _length(words: Sequence[str], at: int) -> tuple[int, int, int] | None:
    """Read a number of days: where it ends, how many, and of how many its unit is."""
    duals = mapping("grouping/telling", "duals")
    if words[at] in duals:
        return at + 1, duals[words[at]], 1
    units, numbers = mapping("grouping/telling", "units"), mapping("grouping/telling", "numbers")
    if words[at] in units and not words[at].isascii():
        return at + 1, units[words[at]], units[words[at]]
    number = numbers.get(words[at])
    if number is None and words[at].isdecimal():
        number = int(words[at][:3])
    if number is None or at + 1 == len(words) or words[at + 1] not in units:
        return None
    unit = units[words[at + 1]]
    return at + 2, number * unit, unit


def _moved(
    words: Sequence[str],
    at: int,
    length: tuple[int, int, int],
    said: Span | None,
    last: Span | None,
) -> Span | None:
    """Count a number of days back or on, from when it is told or from the last day told."""
    end, days, unit = length
    loose = 0 if "today" in words[end : end + 2] else unit // 2
    if _behind(words, end, "ago") or _ahead(words, at, "ago_before"):
        return _span(said, -days, loose)
    if _behind(words, end, "back"):
        return _span(last or said, -days, loose)
    if _behind(words, end, "on") or _ahead(words, at, "on_before"):
        return _span(last, days, loose)
    return None


def _span(day: Span | None, moved: int, loose: int) -> Span | None:
    if day is None:
        return None
    first, last = day[0] + moved - loose, day[1] + moved + loose
    return (first, last) if first > 0 and last <= date.max.toordinal() else None


def _behind(words: Sequence[str], end: int, key: str) -> bool:
    return phrase_at(words, end, phrases("grouping/telling", key)) is not None


def _ahead(words: Sequence[str], at: int, key: str) -> bool:
    known: Phrases = phrases("grouping/telling", key)
    return any(at >= many and " ".join(words[at - many : at]) in known for many in (1, 2, 3))


def _of_month(
    words: Sequence[str], said: Span | None, last: Span | None
) -> Iterator[tuple[int, Span]]:
    """Read the day of a month that stands without one, “on the eighth”: the last before `said`."""
    ordinals = mapping("grouping/telling", "ordinals")
    ends = listed("grouping/telling", "ordinal_ends")
    until = said or last
    if until is None:
        return
    for at, word in enumerate(words[:-1]):
        if word != "the" or (at and words[at - 1] not in {"on", "of"}):
            continue
        phrase = phrase_at(words, at + 1, ordinals)
        if phrase:
            number, end = int(ordinals[phrase[0]]), phrase[1]
        elif words[at + 1].isdecimal() and at + 2 < len(words) and words[at + 2] in ends:
            number, end = int(words[at + 1]), at + 3
        else:
            continue
        small = end == len(words) or words[end] in listed("grouping/idle", "words")
        if small and 0 < number <= _MOST_DAYS and (day := day_of_month(number, until[1])):
            yield at + 1, (day, day)
