"""Figures, years, months and weekdays in labels."""

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.labels.words import Word
from claimcheck.reckon.words import mapping

_YEAR = 4


def number_in(word: str) -> str:
    """Give a figure, a year as such, or the month that a word names; else nothing."""
    if word.isdecimal():
        return f"year {int(word)}" if len(word) == _YEAR else f"figure {int(word)}"
    month = None if word == "may" else mapping("calendar", "months").get(word)
    weekday = mapping("calendar", "weekdays").get(word)
    return f"month {month}" if month else f"weekday {weekday}" if weekday is not None else ""


def dated_month(words: tuple[Word, ...], at: int) -> str:
    """Tell a month from the verb or the protest: “4 May”, “March 2021”."""
    beside = (words[near][0] for near in (at - 1, at + 1) if 0 <= near < len(words))
    month = mapping("calendar", "months").get(fold(words[at][0]))
    return f"month {month}" if month and any(word.isdecimal() for word in beside) else ""
