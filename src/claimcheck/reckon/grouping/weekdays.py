"""Weekdays that are not the last before a report: the second Friday of January, that Tuesday."""

from collections.abc import Iterator, Sequence
from datetime import date

from claimcheck.reckon.grouping.told import Span, Told, dates_at, is_exact
from claimcheck.reckon.words import listed, mapping, phrase_at, phrases

_WEEK = 7
# So many words lie between a weekday and its month at most.
_LINKS = 3


def weekdays_told(words: Sequence[str], said: Span | None, last: Span | None) -> Iterator[Told]:
    """List such weekdays; `said` is when the report was published, `last` the last day it told."""
    yield from _of_months(words, said or last)
    weekdays = mapping("calendar", "weekdays")
    for at, word in enumerate(words):
        phrase = phrase_at(words, at, weekdays) if word in weekdays.longest else None
        if phrase is None:
            continue
        day = _behind(words, phrase[1], weekdays[phrase[0]], said)
        if day is None and _is_that(words, at, phrase[1]):
            day = _after(last, weekdays[phrase[0]], said)
        if day is not None:
            yield at, (day, day)


def _of_months(words: Sequence[str], said: Span | None) -> Iterator[Told]:
    """Read “the second Friday of January”, le dernier mercredi de février."""
    weekdays, ordinals = mapping("calendar", "weekdays"), mapping("grouping/telling", "ordinals")
    links = listed("grouping/telling", "weekday_links")
    for at, month in dates_at(words, said):
        end = at
        while end > max(0, at - _LINKS) and words[end - 1] in links:
            end -= 1
        if is_exact(month) or end == at or end < 2 or words[end - 1] not in weekdays:
            continue
        which, weekday = words[end - 2], weekdays[words[end - 1]]
        first = month[0] + (weekday - date.fromordinal(month[0]).weekday()) % _WEEK
        if which in listed("grouping/telling", "last_of"):
            day = first + (month[1] - first) // _WEEK * _WEEK
        elif which in ordinals:
            day = first + _WEEK * (int(ordinals[which]) - 1)
        else:
            continue
        if day <= month[1]:
            yield end - 1, (day, day)


def _behind(words: Sequence[str], end: int, weekday: int, said: Span | None) -> int | None:
    """Read “Thursday of last week”, “the Saturday before last”."""
    if said is None or not is_exact(said):
        return None
    today = date.fromordinal(said[1]).weekday()
    if phrase_at(words, end, phrases("grouping/telling", "of_last_week")):
        return said[1] - today - _WEEK + weekday
    if phrase_at(words, end, phrases("grouping/telling", "before_last")):
        return said[1] - ((today - weekday) % _WEEK or _WEEK) - _WEEK
    return None


def _is_that(words: Sequence[str], at: int, end: int) -> bool:
    """Whether a weekday is one in the report: “that Tuesday”, “on the Wednesday”."""
    dated = end < len(words) and words[end][0].isdecimal()
    return at > 0 and words[at - 1] in listed("grouping/telling", "that_day") and not dated


def _after(last: Span | None, weekday: int, said: Span | None) -> int | None:
    """Give the first such day from the last one told on, where it lies before the report."""
    if last is None or not is_exact(last):
        return None
    day = last[0] + (weekday - date.fromordinal(last[0]).weekday()) % _WEEK
    return None if said and day > said[1] else day
