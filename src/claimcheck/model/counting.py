"""How many of something, in words."""

from collections.abc import Sequence

_MOST_NAMED = 4


def counted(number: int, one: str, many: str = "") -> str:
    """Say a number with its noun: `one` for 1, else `many`, which without it is `one` with an s."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def some_of(names: Sequence[str]) -> str:
    """Name a few of some, and say how many there are more."""
    more = f" and {len(names) - _MOST_NAMED:,} more" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more
