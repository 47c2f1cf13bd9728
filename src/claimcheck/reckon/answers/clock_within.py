"""The one time of day that a sentence tells: “the polls closed at 17:00, as the law says”."""

import re
from functools import lru_cache

from attrs import frozen

from claimcheck.reckon.answers.clock_hours import taken_apart
from claimcheck.reckon.answers.time_of_day import TimeOfDay, read_time_of_day
from claimcheck.reckon.words import listed

_AT_MOST = 150
_LONGEST = 7
_CLAUSES = re.compile(r"[;،؛()]|,\s|\.\s")


@frozen
class ClockWithin:
    """A time of day in a sentence, and the folded words of it around that time, in order."""

    told: TimeOfDay
    around: tuple[str, ...] = ()


@lru_cache(maxsize=4_096)
def clock_within(text: str) -> ClockWithin | None:
    """Read the one time of day of a sentence; None for none or several, or where it is turned."""
    if len(text) > _AT_MOST:
        return None
    found: list[TimeOfDay] = []
    around: list[str] = []
    for clause in _CLAUSES.split(text):
        words = taken_apart(clause)
        at = 0
        while at < len(words):
            window = _window_at(words, at)
            if window is None:
                around.append(words[at])
                at += 1
                continue
            found.append(window[0])
            at = window[1]
    turned = not listed("clock", "turning").isdisjoint(around)
    if len(found) != 1 or turned or any(word.isdecimal() for word in around):
        return None
    return ClockWithin(found[0], tuple(around))


def _window_at(words: tuple[str, ...], at: int) -> tuple[TimeOfDay, int] | None:
    """Give the longest time of day that begins at a word, where it can be nothing else."""
    for end in range(min(len(words), at + _LONGEST), at, -1):
        told = read_time_of_day(" ".join(words[at:end]))
        if told is not None and not told.bare and (told.plainly or not told.clock):
            return told, end
    return None
