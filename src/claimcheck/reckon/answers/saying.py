"""Bounds put into words, for the reasons that a person reads."""

from claimcheck.reckon.answers.reader import Number

# In days: under two days hours are told, and minutes under an hour.
_SHORT, _UNDER_AN_HOUR = 2, 0.04166


def say_number(number: Number) -> str:
    """Write a number with thousands set apart, without needless decimals."""
    if isinstance(number, int):
        return f"{number:,}" if number >= 10_000 else str(number)
    return f"{number:,.4f}".rstrip("0").rstrip(".")


def say_days(low: Number | None, high: Number | None) -> str:
    """Say a length of time in the unit that a person would use: days, hours or minutes."""
    longest = max(end for end in (low, high, 0) if end is not None)
    unit, days = "days", 1.0
    if longest < _SHORT:
        unit, days = ("hours", 1 / 24) if longest > _UNDER_AN_HOUR else ("minutes", 1 / 1440)
    ends = tuple(None if end is None else _whole(end / days) for end in (low, high))
    return f"{say_range(*ends)} {unit.removesuffix('s') if set(ends) <= {1, None} else unit}"


def _whole(number: float) -> Number:
    near = round(number, 2)
    return int(near) if near == int(near) else near


def say_range(low: Number | None, high: Number | None) -> str:
    """Say the least and most in words: “exactly 6”, “at least 6”, “12 to 15”."""
    if low is None and high is None:
        return "any number"
    if low is None:
        return f"at most {say_number(high or 0)}"
    if high is None:
        return f"at least {say_number(low)}"
    if low == high:
        return f"exactly {say_number(low)}"
    return f"{say_number(low)} to {say_number(high)}"
