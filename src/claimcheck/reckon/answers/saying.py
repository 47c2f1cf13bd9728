"""Bounds put into words, for the reasons that a person reads."""

from claimcheck.reckon.answers.numerals import Number


def say_number(number: Number) -> str:
    """Write a number with thousands set apart, without needless decimals."""
    if isinstance(number, int):
        return f"{number:,}" if number >= 10_000 else str(number)
    return f"{number:,.4f}".rstrip("0").rstrip(".")


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
