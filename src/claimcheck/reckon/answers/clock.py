"""One clock time among other words, and days of the week in wording that gives no date."""

import re
from functools import cache, lru_cache

from claimcheck.reckon.answers.tokens import tokens_of
from claimcheck.reckon.names import plain
from claimcheck.reckon.words import Phrases, listed, mapping

_CLOCK = re.compile(
    r"""(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))?\s*
    (?P<half>a\.?\s?m\b\.?|p\.?\s?m\b\.?|in\sthe\s(?:morning|afternoon|evening)\b
    |oclock|o'clock|h\b)?""",
    re.VERBOSE,
)


def clock_in(text: str) -> tuple[int, str] | None:
    """Read one clock time, as minutes and the words around it; None for none or several.

    A bare number is no clock: it takes minutes, “a.m.”, “p.m.” or “o'clock”.
    """
    told = _in_figures(plain(text[:200]))
    found = [each for each in _CLOCK.finditer(told) if each["minute"] or each["half"]]
    if len(found) != 1:
        return None
    hour, minute, half = int(found[0]["hour"]), int(found[0]["minute"] or 0), found[0]["half"] or ""
    halved = half[:1] in {"a", "p"} or half.startswith("in the")
    if hour > 23 or minute > 59 or (halved and not 1 <= hour <= 12):
        return None
    late = half[:1] == "p" or half.endswith(("afternoon", "evening"))
    hour = hour % 12 + 12 * late if halved else hour
    rest = f"{told[: found[0].start()]} {told[found[0].end() :]}"
    return hour * 60 + minute, rest


def _in_figures(text: str) -> str:
    """Write the hours that words tell as figures: “four in the morning”."""
    hours = mapping("numbers", "cardinals")
    words = text.split(" ")
    return " ".join(str(hours[w]) if w in hours and w != "one" else w for w in words)


@cache
def _parts_of_day() -> Phrases:
    return Phrases({**mapping("calendar", "hours"), **mapping("calendar", "nights")})


@lru_cache(maxsize=4_096)
def weekday_in(text: str) -> int | None:
    """Give the day of the week that a wording is, alone or with an hour; None for anything else."""
    words = [token.text for token in tokens_of(text[:100]) if token.text.isalnum()]
    weekdays, found = mapping("calendar", "weekdays"), []
    for word in words:
        if word in weekdays:
            found.append(weekdays[word])
        elif word not in listed("calendar", "clock_idle") and word not in _parts_of_day():
            return None
    return int(found[0]) if len(found) == 1 else None
