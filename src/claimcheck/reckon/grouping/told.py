"""The days on which something happened as words tell them: “on Thursday”, “in July 2018”."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise

from claimcheck.reckon.names import plain
from claimcheck.reckon.words import Phrases, listed, mapping, phrase_at, phrases, sections

Span = tuple[int, int]
"""First and last day, as ordinals."""

Told = tuple[int, Span]
"""The number of a word, and the days that are told from there on."""

_TOKENS = re.compile(r"\d+|[^\W\d_]+")
_YEAR = re.compile(r"1[89]\d\d|20\d\d")
_LONGEST = 2_000
# A weekday or “two days ago” can be told from no wider a time of telling.
_EXACT = 2
_YEARS_TOLD = 366
_MOST_DAYS = 31
_WEEK = 7
# So many words tell which part of a month at most.
_PART = 4
# So many words stand between a day and its month: the 8th of November.
_LINKS = 2


@lru_cache(maxsize=16_384)
def told_days(text: str, said: Span | None) -> Span | None:
    """Give the shortest time that a text names, by the days on which it was said; None where none.

    A weekday is the last one before, and a month without a year the last of its name.
    """
    words = tokens_of(text)
    if not (tells_time(words) or any(map(_YEAR.fullmatch, words))):
        return None
    found = [*dates_at(words, said), *_years(words)]
    if said and is_exact(said):
        found += days_before(words, said[1])
        found += _counted_back(words, said[1])
    spans = (span for _, span in found if in_calendar(span))
    return min(spans, key=lambda span: span[1] - span[0], default=None)


def in_calendar(days: Span) -> bool:
    """Whether days lie in the years that have dates here, 1 to 9999."""
    return days[0] > 0 and days[1] <= date.max.toordinal()


def tells_time(words: Sequence[str]) -> bool:
    """Whether a sentence has one of the words at least that every time has but a bare year."""
    return not _telling().isdisjoint(words)


@cache
def _telling() -> frozenset[str]:
    of_calendar = (mapping("calendar", each) for each in ("weekdays", "days_ago", "lately"))
    counted = (mapping("grouping/telling", each) for each in ("from_last", "ordinals"))
    weekend = (phrases("grouping/telling", "weekend"),)
    ends = (phrase.split()[-1] for each in (*of_calendar, *counted, *weekend) for phrase in each)
    lengths = [mapping("grouping/telling", each) for each in ("units", "duals")]
    by = (f"ب{word}" for each in lengths for word in each if not word.isascii())
    months = mapping("calendar", "months").longest
    others = listed("grouping/telling", "ordinal_ends") | listed("grouping/telling", "month_words")
    return frozenset((*ends, *by, *(word for each in lengths for word in each), *months, *others))


def is_exact(days: Span) -> bool:
    """Whether a time is told to the day, or to a night or weekend."""
    return days[1] - days[0] <= _EXACT


def tokens_of(text: str) -> list[str]:
    """List the words and numbers of a text, folded."""
    return _TOKENS.findall(plain(text[:_LONGEST]))


def _years(words: Sequence[str]) -> Iterator[Told]:
    opening = listed("grouping/telling", "opening")
    for at, (before, word) in enumerate(pairwise(words), start=1):
        if _YEAR.fullmatch(word) and before in opening:
            yield at, (date(int(word), 1, 1).toordinal(), date(int(word), 12, 31).toordinal())


def dates_at(words: Sequence[str], said: Span | None) -> Iterator[Told]:
    """List the dates that name a month, each after the word with which its month begins."""
    months = mapping("calendar", "months")
    for at, word in enumerate(words):
        phrase = phrase_at(words, at, months) if word in months.longest else None
        span = _date(words, (at, phrase[1]), months[phrase[0]], said) if phrase else None
        if span:
            yield at, span


def _date(words: Sequence[str], at: Span, month: int, said: Span | None) -> Span | None:
    """Read the day and year around a month's name; a word that may be no month needs one of them.

    `at` is where the name begins and ends.
    """
    before, after = words[max(0, at[0] - 1) : at[0]], words[at[1] : at[1] + 2]
    day, year = _day_before(words, at[0]), None
    if after and _YEAR.fullmatch(after[0]):
        year = int(after[0])
    elif day is None and after and (day := _day(after[0])):
        year = int(after[1]) if _YEAR.fullmatch(after[-1]) else None
    opened = bool(before) and before[-1] in listed("grouping/telling", "opening")
    doubtful = words[at[0]] in listed("grouping/telling", "doubtful")
    if doubtful and not (day or year or opened):
        return None
    year = year or _year_of(month, day, said)
    span = _span(year, month, day) if year else None
    return span if day or span is None else _part(words, at[0], span)


def _part(words: Sequence[str], at: int, month: Span) -> Span:
    """Read “mid-June”, “the end of July”, “the second week of January”."""
    parts, weeks = mapping("calendar", "parts"), mapping("calendar", "weeks")
    for begin in range(max(0, at - _PART), at):
        phrase = " ".join(words[begin:at])
        if phrase in parts:
            first, last = parts[phrase]
            days = month[1] - month[0] + 1
            return month[0] + days * first // 10, month[0] + days * last // 10 - 1
        if phrase in weeks:
            first, last = (month[0] - 1 if day > 0 else month[1] + 1 for day in weeks[phrase])
            return first + weeks[phrase][0], last + weeks[phrase][1]
    return month


def _day_before(words: Sequence[str], at: int) -> int | None:
    """Read the day in “8 November”, “the 8th of November”, 8 de noviembre, الثامن من آب."""
    links = listed("grouping/telling", "links")
    end = at
    while end > max(0, at - _LINKS) and words[end - 1] in links:
        end -= 1
    if not end:
        return None
    return _day(words[end - 1]) or (_ordinal_before(words, end) if end < at else None)


def _ordinal_before(words: Sequence[str], end: int) -> int | None:
    ordinals = mapping("grouping/telling", "ordinals")
    for begin in (end - 2, end - 1):
        if begin >= 0 and (number := ordinals.get(" ".join(words[begin:end]))):
            earlier = words[begin - 1] if begin else ""
            return None if earlier in listed("grouping/telling", "of_parts") else int(number)
    return None


def _day(word: str) -> int | None:
    return int(word) if word.isdecimal() and 0 < int(word) <= _MOST_DAYS else None


def _year_of(month: int, day: int | None, said: Span | None) -> int | None:
    """Give the year of the last month, or day of it, before what was said; None where untold."""
    if said is None or said[1] - said[0] > _YEARS_TOLD:
        return None
    last = date.fromordinal(said[1])
    later = (month, day or 1) > (last.month, last.day if day else _MOST_DAYS)
    return last.year - 1 if later else last.year


def _span(year: int, month: int, day: int | None) -> Span | None:
    if day:
        try:
            only = date(year, month, day).toordinal()
        except ValueError:
            return None
        return only, only
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1).toordinal(), following.toordinal() - 1


def day_of_month(day: int, until: int) -> int | None:
    """Give the last such day of a month, up to a day; None where no month before has it."""
    last = date.fromordinal(until)
    for back in (0, 1, 2):
        month = last.month - back
        year = last.year - (month < 1)
        span = _span(year, month + 12 * (month < 1), day)
        if span and span[0] <= until:
            return span[0]
    return None


def days_before(words: Sequence[str], said: int) -> Iterator[Told]:
    """List the days that weekdays, “yesterday” and “last week” name."""
    weekdays, ago = mapping("calendar", "weekdays"), mapping("calendar", "days_ago")
    lately, units = mapping("calendar", "lately"), sections("grouping/telling")["units"]
    for at in range(len(words)):
        earlier = words[at - 1] if at else ""
        if weekday := _phrase(words, at, weekdays):
            back = (date.fromordinal(said).weekday() - weekdays[weekday]) % _WEEK
            if earlier not in listed("grouping/telling", "coming"):
                gone = earlier in listed("grouping/telling", "gone")
                day = said - (back or (_WEEK if gone else 0))
                yield at, (day, day)
        elif phrase := _phrase(words, at, ago):
            yield at, (said - ago[phrase], said - ago[phrase])
        elif phrase := _phrase(words, at, lately):
            unit, back = lately[phrase]
            length = units[unit]
            yield at, (said - (back + 1) * length + 1, said - max(back - 1, 0) * length)


def _counted_back(words: Sequence[str], said: int) -> Iterator[Told]:
    for at in range(len(words)):
        if span := _counted(words, at):
            yield at, (said - span[1], said - span[0])


def _phrase(words: Sequence[str], at: int, known: Phrases) -> str:
    phrase = phrase_at(words, at, known) if words[at] in known.longest else None
    return phrase[0] if phrase else ""


def _counted(words: Sequence[str], at: int) -> Span | None:
    """Read “two weeks ago” as the least and most days before."""
    telling = sections("grouping/telling")
    since = listed("grouping/telling", "since")
    if not at or at + 1 == len(words) or words[at + 1] not in since:
        return None
    unit, number = telling["units"].get(words[at]), telling["numbers"].get(words[at - 1])
    if number is None and words[at - 1].isdecimal():
        number = int(words[at - 1][:3])
    if unit is None or number is None:
        return None
    return number * unit - unit // 2, number * unit + unit // 2
