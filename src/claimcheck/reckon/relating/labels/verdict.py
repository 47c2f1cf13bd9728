"""Whether two labels speak of one thing: they do, it is open, or they do not."""

from enum import Enum

from attrs import frozen


class Whether(Enum):
    """Whether two labels speak of one thing."""

    ONE = "one"
    OPEN = "open"
    OTHER = "other"


@frozen
class Verdict:
    """Whether two labels speak of one thing; `why` says by what they do not."""

    whether: Whether
    why: str = ""


ONE = Verdict(Whether.ONE)
OPEN = Verdict(Whether.OPEN)


def other(why: str) -> Verdict:
    """Say that two labels speak of two things, and why."""
    return Verdict(Whether.OTHER, why)
