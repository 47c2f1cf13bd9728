"""The words of one date, sorted: year, month, day, part of the month, clock."""

from collections.abc import Sequence

from attrs import evolve, frozen

from claimcheck.reckon.answers.tokens import Token
from claimcheck.reckon.words import listed, mapping, phrase_at

_ORDINAL_ENDINGS = ("st", "nd", "rd", "th", "er")


@frozen
class DateWords:
    """What a date says: None where it does not."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    part: tuple[int, int] | None = None
    clock: str | None = None
    hours: tuple[str, str] | None = None
    days: tuple[int, int] | None = None


def date_words(tokens: Sequence[Token]) -> DateWords | None:
    """Sort the words of one date; None where a word is no part of one, or comes twice."""
    found, at = DateWords(), 0
    words = [token.text for token in tokens]
    while at < len(words):
        step = _part_at(tokens, words, at, found)
        if step is None:
            return None
        found, at = step
    dated = found.year or found.month or found.day or found.season
    return None if not dated or (found.clock and not found.day) else found


def _part_at(
    tokens: Sequence[Token], words: Sequence[str], at: int, found: DateWords
) -> tuple[DateWords, int] | None:
    month = phrase_at(words, at, mapping("calendar", "months"))
    if month and found.month is None:
        return evolve(found, month=mapping("calendar", "months")[month[0]]), month[1]
    stretch = _stretch_at(words, at, found)
    if stretch:
        return stretch
    if words[at + 1 : at + 2] == [":"] and at + 2 < len(words):
        clock = _clock(words[at], words[at + 2])
        return (evolve(found, clock=clock), at + 3) if clock else None
    season = mapping("calendar", "seasons").get(words[at])
    if season and found.season is None and found.day is None and found.month is None:
        return evolve(found, season=season), at + 1
    number = _day_or_year(tokens[at])
    if number is not None:
        return _numbered(number, at, found)
    harmless = words[at] in listed("calendar", "filler") or words[at] == "-"
    weekday = words[at] in mapping("calendar", "weekdays")
    return (found, at + 1) if harmless or weekday else None


def _stretch_at(words: Sequence[str], at: int, found: DateWords) -> tuple[DateWords, int] | None:
    week = phrase_at(words, at, mapping("calendar", "weeks"))
    if week and found.days is None:
        first, last = mapping("calendar", "weeks")[week[0]]
        return evolve(found, days=(first, last)), week[1]
    part = phrase_at(words, at, mapping("calendar", "parts"))
    if part and found.part is None:
        low, high = mapping("calendar", "parts")[part[0]]
        return evolve(found, part=(low, high)), part[1]
    hours = phrase_at(words, at, mapping("calendar", "hours"))
    if hours and found.hours is None:
        first, last = mapping("calendar", "hours")[hours[0]]
        return evolve(found, hours=(first, last)), hours[1]
    return None


def _numbered(number: int, at: int, found: DateWords) -> tuple[DateWords, int] | None:
    if 1000 <= number <= 9999 and found.year is None:
        return evolve(found, year=number), at + 1
    if 1 <= number <= 31 and found.day is None:
        return evolve(found, day=number), at + 1
    return None


def _clock(hour: str, minute: str) -> str | None:
    if not (hour.isdigit() and minute.isdigit() and len(hour) <= 2 and len(minute) == 2):
        return None
    return f"{int(hour):02}:{minute}" if int(hour) < 24 and int(minute) < 60 else None


def _day_or_year(token: Token) -> int | None:
    text = token.text
    if token.is_code and text.endswith(_ORDINAL_ENDINGS):
        text = text[:-2]
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None
