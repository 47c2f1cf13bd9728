"""Times of day: “14:30”, “half past two in the afternoon”, “around noon”, “8:15 am GMT”."""

from functools import lru_cache

from attrs import evolve, frozen

from claimcheck.model.claim import Claim
from claimcheck.reckon.answers.clock_hours import Clock
from claimcheck.reckon.answers.clock_words import ClockWords, Window, clock_words
from claimcheck.reckon.relating.questions import label_words
from claimcheck.reckon.words import listed

DAY = 24 * 60
_ABOUT = 30
_SHORTLY = 60
_HALF_DAY = 12 * 60
_LAST_HOUR = 12
# Two clocks may tell one minute so far apart; whoever tells the hour alone, farther.
_CLOCKS_DIFFER = 9
_HOURS_DIFFER = 30
Stretch = tuple[int, int]


@frozen(cache_hash=True)
class TimeOfDay:
    """Where in a day a time may lie, by which clock, and of which day.

    `stretches` are the choices that the words leave, in minutes past midnight; one may reach into
    the next day. `loose` is how many minutes it may be off. `zone` is minutes ahead of UTC, None
    where it is not told; `local`, that it is told by the clock of the place. `clock` says that an
    hour is told and not only a part of the day, `plainly` that it can be nothing else, `bare` that
    it may be any number as well. `day` are the words that name the day. `how` says that it is only
    where a stretch begins (“from”) or ends (“until”).
    """

    stretches: tuple[Stretch, ...]
    loose: int = 0
    zone: int | None = None
    local: bool = False
    clock: bool = True
    plainly: bool = False
    bare: bool = False
    day: tuple[str, ...] = ()
    how: str = ""


@lru_cache(maxsize=8_192)
def read_time_of_day(text: str) -> TimeOfDay | None:
    """Read an answer that is a time of day and nothing else; None for anything else."""
    told = clock_words(text)
    if told is None or not (told.clocks or told.part):
        return None
    stretches = _by_clock(told) if told.clocks else _of_part(told)
    if not stretches:
        return None
    # What is said to be rough reaches as far as a rough hour does already.
    whole = any(clock.whole for clock in told.clocks) and told.how != "about"
    return TimeOfDay(
        stretches,
        loose=0 if not told.clocks else _HOURS_DIFFER if whole else _CLOCKS_DIFFER,
        zone=told.zone,
        local=told.local,
        clock=bool(told.clocks),
        plainly=any(clock.plainly for clock in told.clocks) or told.half is not None,
        bare=_is_bare(told),
        day=told.day,
        how=told.how,
    )


def _is_bare(told: ClockWords) -> bool:
    """Say whether a time is told by figures alone, which nothing makes hours."""
    known = told.half or told.zone is not None or told.local or told.marked
    return bool(told.clocks) and not known and all(clock.bare for clock in told.clocks)


def is_clock(claim: Claim) -> bool:
    """Say whether an answer is a time by the clock, as far as its question lets it be one."""
    told = read_time_of_day(claim.answer.strip())
    if told is None or not told.clock or not lets_be_clock(claim.question):
        return False
    return told.plainly or not label_words(claim.question).isdisjoint(listed("terms", "asks_time"))


def is_of_an_hour(told: TimeOfDay) -> bool:
    """Say whether an hour alone is told, which may be half an hour off."""
    return told.loose == _HOURS_DIFFER


def at_edge(told: TimeOfDay, question: str) -> TimeOfDay:
    """Take “from 6 p.m.” for 6 p.m. where a question asks when something begins or ends."""
    words = label_words(question)
    if told.how == "since" and not words.isdisjoint(listed("clock", "asks_beginning")):
        edges = tuple((low, low) for low, _ in told.stretches)
    elif told.how == "until" and not words.isdisjoint(listed("clock", "asks_end")):
        edges = tuple((high, high) for _, high in told.stretches)
    else:
        return told
    return evolve(told, stretches=edges)


def lets_be_clock(question: str) -> bool:
    """Say whether 10:12 may answer a question as a time: it asks for no score, nor how long."""
    return label_words(question).isdisjoint(
        listed("clock", "scored") | listed("terms", "asks_duration")
    )


def _by_clock(told: ClockWords) -> tuple[Stretch, ...]:
    clocks = told.clocks
    known = told.half or told.zone is not None or told.local or told.marked
    if len(clocks) > 2 or (len(clocks) == 2) is not told.joined:
        return ()
    if any(clock.dotted for clock in clocks) and not known:
        return ()
    if told.day and _is_bare(told):
        return ()
    choices = [_choices(clock, told.half) for clock in clocks]
    if len(clocks) == 1:
        opened = (_opened(told.how, minute, minute) for minute in choices[0])
        return tuple(dict.fromkeys(opened))
    return tuple(
        (a, a + (b - a) % DAY)
        for a in choices[0]
        for b in choices[1]
        if a < b <= a + _HALF_DAY or 0 < (b - a) % DAY < _HALF_DAY
    )


def _choices(clock: Clock, half: Window | None) -> list[int]:
    """Give the minutes of the day that a clock may mean: 2:30 without more, two of them."""
    minute = clock.hour * 60 + clock.minutes
    other = (clock.hour % _LAST_HOUR) * 60 + clock.minutes
    if half is None:
        twice = not clock.full and 1 <= clock.hour <= _LAST_HOUR
        return [other % DAY, (other + _HALF_DAY) % DAY] if twice else [minute % DAY]
    if clock.hour > _LAST_HOUR:
        return [minute] if _within(minute, half) else []
    return [m % DAY for m in (other, other + _HALF_DAY) if _within(m % DAY, half)]


def _within(minute: int, window: Window) -> bool:
    low, high = _stretch(window)
    return low <= minute <= high or low <= minute + DAY <= high


def _stretch(window: Window) -> Stretch:
    low, high = (int(clock[:2]) * 60 + int(clock[3:]) for clock in window)
    return low, high if high >= low else high + DAY


def _of_part(told: ClockWords) -> tuple[Stretch, ...]:
    if told.part is None:
        return ()
    low, high = _stretch(told.part)
    # The edges of a part of the day are generous already.
    how = "" if told.how == "about" else told.how
    return (_opened(how, low, high),)


def _opened(how: str, low: int, high: int) -> Stretch:
    # What is before midnight is in the evening, and not in the first hours of the day.
    first = high - _HALF_DAY if high >= DAY else 0
    ways = {
        "about": (low - _ABOUT, high + _ABOUT),
        "shortly before": (low - _SHORTLY, high),
        "shortly after": (low, high + _SHORTLY),
        "before": (first, high),
        "until": (first, high),
        "after": (low, max(high, DAY - 1)),
        "since": (low, max(high, DAY - 1)),
    }
    return ways.get(how, (low, high))
