"""Days of a month that is not named: “on the eighth”, el 12 de este mes."""

from collections.abc import Iterator, Sequence
from datetime import date

from claimcheck.reckon.grouping.told import Span, Told, day_of_month, is_exact
from claimcheck.reckon.words import listed, mapping, phrase_at, phrases

_MOST_DAYS = 31


def days_of_month(words: Sequence[str], said: Span | None, last: Span | None) -> Iterator[Told]:
    """List them: from the last day that the report told on, or the last before it was published."""
    until = said or last
    if until is None:
        return
    this_month = phrases("grouping/telling", "of_this_month")
    for at, word in enumerate(words[:-1]):
        day = None
        number, end = (int(word[:3]), at + 1) if word.isdecimal() else _ordinal(words, at)
        if said and number and phrase_at(words, end, this_month):
            day = _day(number, said, None)
        elif word == "the" and (not at or words[at - 1] in {"on", "of"}):
            number, end = _ordinal(words, at + 1)
            day = _day(number, until, last) if _ends(words, end) else None
        if day:
            yield at + (word == "the"), (day, day)


def _ordinal(words: Sequence[str], at: int) -> tuple[int, int]:
    """Read “eighth”, “28th” as a number and where it ends; 0 where it is none."""
    ordinals = mapping("grouping/telling", "ordinals")
    phrase = phrase_at(words, at, ordinals)
    if phrase:
        return int(ordinals[phrase[0]]), phrase[1]
    ends = listed("grouping/telling", "ordinal_ends")
    written = words[at].isdecimal() and at + 1 < len(words) and words[at + 1] in ends
    return (int(words[at][:3]), at + 2) if written else (0, at)


def _ends(words: Sequence[str], end: int) -> bool:
    """Whether an ordinal counts no thing: “on the third floor”, “on the second Friday”."""
    if end >= len(words):
        return True
    small = words[end] in listed("grouping/idle", "words")
    return small and words[end] not in mapping("calendar", "weekdays")


def _day(number: int, until: Span, last: Span | None) -> int | None:
    """Give the first such day of a month from the last one told on, or the last before `until`."""
    if not 0 < number <= _MOST_DAYS:
        return None
    if last and is_exact(last):
        day = day_of_month(number, min(last[0] + _MOST_DAYS - 1, date.max.toordinal()))
        if day and last[0] <= day <= until[1]:
            return day
    return day_of_month(number, until[1])
