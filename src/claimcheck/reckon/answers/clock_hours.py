"""One hour as clocks and people tell it: “14:30”, “14 h”, “half past two”, “الثانية والنصف”."""

import re
from collections.abc import Sequence
from functools import cache

from attrs import evolve, frozen

from claimcheck.reckon.names import plain
from claimcheck.reckon.words import Phrases, mapping, phrase_at, sections

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|[^\w\s]")
_LAST_HOUR = 12
# Words before an hour in which it may be announced.
_ANNOUNCING = 3


@frozen
class Clock:
    """An hour and the minutes that move it, as written.

    `whole` says that only an hour is told, `full` that the day is counted to 24; `dotted` clocks
    look like any other number, `bare` ones are no more than one (“between 9 and 10”), and
    `plainly` ones look like nothing else.
    """

    hour: int
    minutes: int = 0
    whole: bool = False
    full: bool = False
    dotted: bool = False
    plainly: bool = False
    bare: bool = False


def taken_apart(text: str) -> tuple[str, ...]:
    """Take a text apart into words, figures and signs: “2.30pm” is four of them."""
    return tuple(_TOKEN.findall(plain(text).replace("’", "'")))


@cache
def phrases_of(section: str, table: str = "clock") -> Phrases:
    """Give a section of a word list, its keys taken apart as answers are."""
    return Phrases({_key(key): value for key, value in sections(table)[section].items()})


@cache
def list_of(key: str) -> Phrases:
    """Give one of the plain lists of words around a clock, taken apart as answers are."""
    return Phrases(dict.fromkeys(_key(word) for word in sections("clock")["lists"][key]))


def _key(words: str) -> str:
    return " ".join(taken_apart(words))


def clock_at(words: Sequence[str], at: int) -> tuple[Clock, int] | None:
    """Read the hour that begins at a word, and where it ends; None where none does."""
    if at >= len(words):
        return None
    moved = phrase_at(words, at, phrases_of("before_hour"))
    if moved:
        hour = _hour_at(words, moved[1])
        minutes = phrases_of("before_hour")[moved[0]]
        return (Clock(hour[0], minutes, plainly=True), hour[1]) if hour else None
    return _announced(words, at, _in_figures(words, at)) or _in_words(words, at)


def _announced(
    words: Sequence[str], at: int, found: tuple[Clock, int] | None
) -> tuple[Clock, int] | None:
    """Take “à 16 h 30” for a clock and nothing else: 16 h 30 by itself may be a length of time."""
    if found is None or found[0].bare or not _is_announced(words, at):
        return found
    return evolve(found[0], plainly=True), found[1]


def _is_announced(words: Sequence[str], at: int) -> bool:
    return _ends_at(words, at, "announcing")


def _in_figures(words: Sequence[str], at: int) -> tuple[Clock, int] | None:
    hour, between = words[at], words[at + 1] if at + 1 < len(words) else ""
    if not hour.isdecimal():
        return None
    minute = words[at + 2] if at + 2 < len(words) else ""
    mark = phrase_at(words, at + 1, list_of("marks"))
    if len(hour) == 4 and (mark or phrase_at(words, at + 1, phrases_of("zones"))):
        return _exact(hour[:2], hour[2:], at + 1)
    if between in {":", ".", "h"} and len(minute) == 2 and minute.isdecimal():
        seconds = between == ":" and tuple(words[at + 3 : at + 4]) == (":",)
        end = at + 5 if seconds else at + 3
        return _exact(hour, minute, end, between)
    if mark and words[mark[1] : mark[1] + 1] and words[mark[1]].isdecimal() and between != "h":
        return _exact(hour, words[mark[1]], mark[1] + 1, "h")
    if mark or _makes_hour(words, at + 1):
        end = mark[1] if mark else at + 1
        moved = _moved_at(words, end)
        found = _exact(hour, "00", moved[1])
        plainly = not mark or mark[0] not in {"h", "heures", "horas"}
        if found:
            clock = evolve(found[0], minutes=moved[0], whole=not moved[0], plainly=plainly)
            return clock, moved[1]
    return _bare(words, at)


def _bare(words: Sequence[str], at: int) -> tuple[Clock, int] | None:
    """Read the hours of “between 9 and 10” and “a las 9”, which no mark makes hours."""
    if not (_is_announced(words, at) or _in_bare_range(words, at)):
        return None
    found = _exact(words[at], "00", at + 1)
    return (evolve(found[0], whole=True, bare=True), found[1]) if found else None


def _in_bare_range(words: Sequence[str], at: int) -> bool:
    """Say whether a figure is the first or last of a “between” that holds nothing but figures."""
    first = at if _ends_at(words, at, "between") else at - 2
    join = phrase_at(words, first + 1, list_of("and")) if first >= 0 else None
    if not join or not _ends_at(words, first, "between"):
        return False
    return words[first].isdecimal() and all(
        word.isdecimal() for word in words[join[1] : join[1] + 1]
    )


def _ends_at(words: Sequence[str], at: int, key: str) -> bool:
    """Say whether a phrase of a list ends right before a word."""
    return any(
        phrase_at(words, start, list_of(key)) == (" ".join(words[start:at]), at)
        for start in range(max(0, at - _ANNOUNCING), at)
    )


def _makes_hour(words: Sequence[str], at: int) -> bool:
    """Say whether what follows a figure makes it an hour: its half of the day, a quarter to it."""
    after = (phrases_of("halves"), phrases_of("after_hour"))
    return any(phrase_at(words, at, known) for known in after) or _opens_range(words, at)


def _opens_range(words: Sequence[str], at: int) -> bool:
    """Say whether an hour with its half of the day or a mark follows, as in “2 to 3 pm”."""
    join = phrase_at(words, at, list_of("joins"))
    if not join or not words[join[1] : join[1] + 1] or not words[join[1]].isdecimal():
        return False
    marks = (phrases_of("halves"), list_of("marks"))
    return any(phrase_at(words, join[1] + 1, known) for known in marks)


def _exact(hour: str, minute: str, end: int, between: str = "") -> tuple[Clock, int] | None:
    if len(hour) > 2 or int(hour) > 23 or len(minute) != 2 or int(minute) > 59:
        return None
    full = hour.startswith("0") or int(hour) >= _LAST_HOUR
    dotted, plainly = between == ".", between == ":"
    return Clock(int(hour), int(minute), full=full, dotted=dotted, plainly=plainly), end


def _in_words(words: Sequence[str], at: int) -> tuple[Clock, int] | None:
    hour = _hour_at(words, at)
    if hour is None or words[at].isdecimal():
        return None
    end = hour[1]
    mark = phrase_at(words, end, list_of("marks"))
    end = mark[1] if mark else end
    moved = _moved_at(words, end)
    half = phrase_at(words, moved[1], phrases_of("halves"))
    if not (mark or half or moved[0] or _is_announced(words, at)):
        return None
    return Clock(hour[0], moved[0], whole=not moved[0], plainly=True), moved[1]


def _hour_at(words: Sequence[str], at: int) -> tuple[int, int] | None:
    named = phrase_at(words, at, phrases_of("hours"))
    if named:
        return int(phrases_of("hours")[named[0]]), named[1]
    word = words[at] if at < len(words) else ""
    hour = int(word) if word.isdecimal() and len(word) <= 2 else None
    for section in ("cardinals", "homographs") if word.isascii() else ():
        hour = hour or mapping("numbers", section).get(word)
    return (hour, at + 1) if hour is not None and 1 <= hour <= _LAST_HOUR else None


def _moved_at(words: Sequence[str], at: int) -> tuple[int, int]:
    moved = phrase_at(words, at, phrases_of("after_hour"))
    return (int(phrases_of("after_hour")[moved[0]]), moved[1]) if moved else (0, at)
