"""Dates as spreadsheets write them, which are refused: what each may mean, and what to write."""

import re
from collections.abc import Iterator
from datetime import date, time

from attrs import frozen

from claimcheck.exchange.faults import quoted

_WRITTEN = re.compile(
    r"(?P<first>\d{1,4})(?P<sign>[/.\-])(?P<second>\d{1,2})(?P=sign)(?P<third>\d{1,4})"
    r"(?:[T ]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2})?\s*(?P<half>[AaPp]\.?[Mm]\.?)?)?"
)
_YEAR = 4


@frozen
class Refused:
    """What is wrong with a date, and what to write instead."""

    wrong: str
    mend: str


def as_spreadsheets_write(text: str) -> Refused | None:
    """Say what 04/05/2024, 4.5.2024 and 2024/05/04 may mean; None for what is no such date."""
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    said = quoted(text)
    if _YEAR not in {len(found["first"]), len(found["third"])}:
        wrong = f"{said} does not say which of its figures is the year"
        return Refused(wrong, "Write the day as YYYY-MM-DD")
    moment = _moment(found)
    readings = () if moment is None else tuple(f"{day}{moment}" for day in _days(found))
    if not readings:
        what = "a day or minute" if found["hour"] else "a day"
        return Refused(f"{said} is {what} that does not exist", "Write YYYY-MM-DD")
    form = "YYYY-MM-DDTHH:MM" if moment else "YYYY-MM-DD"
    wrong = f"{said} can be read in two ways, with the day first or the month"
    if len(readings) == 1:
        wrong = f"{said} is written as spreadsheets show dates, which are not read here"
    return Refused(wrong, f"Write {' or '.join(map(quoted, readings))} ({form})")


def _days(found: re.Match[str]) -> Iterator[date]:
    """Give the days that figures may mean, day before month first; each once."""
    first, second, third = (int(found[name]) for name in ("first", "second", "third"))
    if len(found["first"]) == _YEAR:
        # Nobody writes the day before the month after a year, unless it can be no month.
        orders = [(first, second, third)] if second <= 12 else [(first, third, second)]
    else:
        orders = [(third, second, first), (third, first, second)]
    for year, month, day in dict.fromkeys(orders):
        try:
            yield date(year, month, day)
        except ValueError:
            continue


def _moment(found: re.Match[str]) -> str | None:
    """Give the minute that stands after a day, "" where none does; None for what is no minute."""
    if found["hour"] is None:
        return ""
    hour, half = int(found["hour"]), (found["half"] or "")[:1].lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0) if 1 <= hour <= 12 else 99
    try:
        return f"T{time(hour, int(found['minute'])):%H:%M}"
    except ValueError:
        return None
