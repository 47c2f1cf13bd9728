"""Days that wordings name, where times could not be read from them: “on Monday night”."""

from functools import lru_cache

from claimcheck.reckon.relating.labels.read import read_label

_WEEK = 7
_MONTH = 31
# Days next to each other may be one night, or one day by two clocks.
_NEAR = 1


@lru_cache(maxsize=16_384)
def days_differ(a: str, b: str) -> bool:
    """Say whether each of two wordings names one day, and these are more than a day apart."""
    (one, here), (two, there) = _day_in(a), _day_in(b)
    if one is not None and two is not None:
        return abs(one - two) > _NEAR
    if here is None or there is None:
        return False
    return min((here - there) % _WEEK, (there - here) % _WEEK) > _NEAR


def _day_in(text: str) -> tuple[int | None, int | None]:
    """Give the day of the year, roughly, and the day of the week that a wording names alone."""
    numbers = read_label(text).numbers
    months, days, weekdays = (
        [int(each.split()[1]) for each in numbers if each.startswith(sort)]
        for sort in ("month", "figure", "weekday")
    )
    dated = len(months) == 1 and len(days) == 1 and 1 <= days[0] <= _MONTH
    return (
        months[0] * _MONTH + days[0] if dated else None,
        weekdays[0] if len(weekdays) == 1 else None,
    )
