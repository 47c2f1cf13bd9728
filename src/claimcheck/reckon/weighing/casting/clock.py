"""Times of day: minutes past midnight, with no date."""

import re

from claimcheck.reckon.names import plain

DAY = 1440
_CLOCK = re.compile(
    r"(?P<hour>[0-9]{1,2})[:.h](?P<minute>[0-9]{2})(?::[0-9]{2})?"
    r"(?: ?(?P<half>a\.?m\.?|p\.?m\.?|ص|م))?"
)
_HOUR = re.compile(r"(?P<hour>[0-9]{1,2}) ?(?P<half>a\.?m\.?|p\.?m\.?|ص|م)")
_LONGEST = 16
_AFTERNOON = ("p", "م")


def minute_of_day(text: str) -> int | None:
    """Read `18:40`, `6:40 pm` or `6 pm` as minutes past midnight (0 to 1439); None for all else."""
    if len(text) > _LONGEST:
        return None
    found = _CLOCK.fullmatch(words := plain(text)) or _HOUR.fullmatch(words)
    if found is None:
        return None
    parts = found.groupdict()
    hour, minute = int(parts["hour"]), int(parts.get("minute") or 0)
    half = parts["half"]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith(_AFTERNOON) else 0)
    elif "." in found[0]:
        return None  # 18.40 is a number until someone says that it is a time
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def say_minute(minute: int) -> str:
    """Write a minute of the day as a clock shows it."""
    return f"{minute // 60:02}:{minute % 60:02}"
