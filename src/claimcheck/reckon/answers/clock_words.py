"""The words of one time of day, sorted: clocks, half of the day, zone, day, what widens it."""

from collections.abc import Sequence
from functools import cache

from attrs import evolve, frozen

from claimcheck.reckon.answers.clock_hours import (
    Clock,
    clock_at,
    list_of,
    phrases_of,
    taken_apart,
)
from claimcheck.reckon.words import Phrases, phrase_at

_LONGEST = 150
# In minutes: no clock is farther from UTC.
_FARTHEST = 14 * 60
_SIGNS = frozenset(",.()[]'\"“”‘’;!")
Window = tuple[str, str]


@frozen
class ClockWords:
    """What a time of day says: empty or None where it does not."""

    clocks: tuple[Clock, ...] = ()
    joined: bool = False
    half: Window | None = None
    part: Window | None = None
    zone: int | None = None
    local: bool = False
    how: str = ""
    day: tuple[str, ...] = ()
    marked: bool = False


def clock_words(text: str) -> ClockWords | None:
    """Sort the words of one time of day; None where a word is no part of one."""
    words = taken_apart(text) if len(text) <= _LONGEST else ()
    found, at = ClockWords(), 0
    while at < len(words):
        step = _step(words, at, found)
        if step is None:
            return None
        found, at = step
    return found if _names_a_day(found.day) else None


def _names_a_day(day: Sequence[str]) -> bool:
    """Say whether the words that name a day do so; a figure alone may be anything."""
    return not day or any(not word.isdecimal() for word in day)


_Step = tuple[ClockWords, int] | None


@cache
def _parts() -> Phrases:
    calendar = {**phrases_of("hours", "calendar"), **phrases_of("nights", "calendar")}
    return Phrases({**calendar, **phrases_of("parts")})


def _step(words: Sequence[str], at: int, found: ClockWords) -> _Step:
    clock = clock_at(words, at)
    if clock:
        return evolve(found, clocks=(*found.clocks, clock[0])), clock[1]
    for sort in (_part_of_day, _zone, _local, _day, _how, _join):
        step = sort(words, at, found)
        if step is not None:
            return step
    idle = phrase_at(words, at, list_of("idle"))
    mark = phrase_at(words, at, list_of("marks"))
    if mark:
        return evolve(found, marked=True), mark[1]
    return (found, idle[1]) if idle else (found, at + 1) if words[at] in _SIGNS else None


def _part_of_day(words: Sequence[str], at: int, found: ClockWords) -> _Step:
    half, part = phrase_at(words, at, phrases_of("halves")), phrase_at(words, at, _parts())
    if half and (not part or half[1] >= part[1]):
        first, last = phrases_of("halves")[half[0]]
        # Without a clock “in the morning” is a part of the day by itself.
        alone = _parts()[part[0]] if part else _parts().get(words[half[1] - 1])
        return evolve(found, half=(first, last), part=found.part or alone), half[1]
    if part:
        return evolve(found, part=tuple(_parts()[part[0]])), part[1]
    return None


def _zone(words: Sequence[str], at: int, found: ClockWords) -> _Step:
    named = phrase_at(words, at, phrases_of("zones"))
    if named is None:
        return None
    zone, end = int(phrases_of("zones")[named[0]]), named[1]
    if tuple(words[end : end + 1]) not in {("+",), ("-",)}:
        return evolve(found, zone=zone), end
    offset = _offset(words[end + 1 :])
    if offset is None or offset[0] > _FARTHEST:
        return None
    sign = 1 if words[end] == "+" else -1
    return evolve(found, zone=zone + sign * offset[0]), end + 1 + offset[1]


def _offset(words: Sequence[str]) -> tuple[int, int] | None:
    """Read the hours and minutes of a zone, as in 5, 0530 and 5:30, and over how many words."""
    hours, rest = words[0] if words else "", words[2] if len(words) > 2 else ""
    if not hours.isdecimal() or len(hours) not in {1, 2, 4}:
        return None
    if len(hours) == 4:
        return int(hours[:2]) * 60 + int(hours[2:]), 1
    if words[1:2] and words[1] in {":", "."} and rest.isdecimal() and len(rest) == 2:
        return int(hours) * 60 + int(rest), 3
    return int(hours) * 60, 1


def _local(words: Sequence[str], at: int, found: ClockWords) -> _Step:
    local = phrase_at(words, at, list_of("local"))
    return (evolve(found, local=True), local[1]) if local else None


def _day(words: Sequence[str], at: int, found: ClockWords) -> _Step:
    named = (
        phrase_at(words, at, list_of("days"))
        or phrase_at(words, at, phrases_of("days_ago", "calendar"))
        or phrase_at(words, at, phrases_of("weekdays", "calendar"))
        or phrase_at(words, at, phrases_of("months", "calendar"))
    )
    if named:
        return evolve(found, day=(*found.day, named[0])), named[1]
    word = words[at]
    if word.isdecimal() and (len(word) == 4 or 1 <= int(word[:3]) <= 31):
        return evolve(found, day=(*found.day, word.lstrip("0"))), at + 1
    ordinal = (
        word in {"st", "nd", "rd", "th", "to"} and found.day[-1:] and words[at - 1].isdecimal()
    )
    return (found, at + 1) if ordinal else None


def _how(words: Sequence[str], at: int, found: ClockWords) -> _Step:
    how = phrase_at(words, at, phrases_of("how"))
    return (evolve(found, how=phrases_of("how")[how[0]]), how[1]) if how else None


def _join(words: Sequence[str], at: int, found: ClockWords) -> _Step:
    join = phrase_at(words, at, list_of("joins"))
    if not join or len(found.clocks) != 1 or clock_at(words, join[1]) is None:
        return None
    between = any(phrase_at(words, start, list_of("between")) for start in range(at))
    if phrase_at(words, at, list_of("and")) and not between:
        return None
    return evolve(found, joined=True), join[1]
