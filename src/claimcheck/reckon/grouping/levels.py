"""How two times, places, sorts of happening and dates in words lie to one another."""

from functools import lru_cache

from claimcheck.reckon.grouping.traits import Clue, Days

When = tuple[Days | None, int | None]
"""The event's days where they are given, and the day on which it was told."""
Where = tuple[tuple[str, ...], frozenset[str]]
"""The places given, and they with all that contains them."""

_SHORT = 10
_CLOSE = 2
# So many days after its event a claim is likely made.
_NEAR = 7
_CACHED = 65_536


@lru_cache(maxsize=_CACHED)
def time_level(a: When, b: When) -> str:
    """Say how the times of two claims lie: by their events' days, else by when they were told.

    "half" where one gives its event's days and the other was told about then.
    """
    if a[0] and b[0]:
        return _days_level(a[0], b[0])
    one = _told(a)
    two = _told(b)
    if one is None or two is None:
        return "unknown"
    gap = max(one[0] - two[1], two[0] - one[1], 0)
    if gap <= _NEAR and (a[0] or b[0]):
        return "half"
    for most in (0, 2, 7, 40):
        if gap <= most:
            return f"said_{most}"
    return "said_far"


def _told(when: When) -> tuple[int, int] | None:
    if when[0]:
        return when[0][0], when[0][1]
    return None if when[1] is None else (when[1], when[1])


def _days_level(a: Days, b: Days) -> str:
    long = max(a[1] - a[0], b[1] - b[0]) > _SHORT
    gap = max(a[0] - b[1], b[0] - a[1], 0)
    if gap == 0:
        kind = "same" if a[:2] == b[:2] else "meet"
        return f"{kind}_long" if long else kind
    return "close" if gap <= _CLOSE and not (a[2] and b[2]) else "apart"


def surely_apart(a: Days, b: Days) -> bool:
    """Whether two events' days are both certain and share none."""
    return a[2] and b[2] and (a[1] < b[0] or b[1] < a[0])


@lru_cache(maxsize=_CACHED)
def place_level(a: Where, b: Where) -> str:
    """Say how the places of two claims lie."""
    if not a[0] or not b[0]:
        return "half" if a[0] or b[0] else "unknown"
    one, two = set(a[0]), set(b[0])
    if one == two:
        return "same"
    if one & two:
        return "share"
    return "within" if one & b[1] or two & a[1] else "apart"


@lru_cache(maxsize=_CACHED)
def what_level(a: frozenset[str], b: frozenset[str]) -> str:
    """Say whether two claims speak of the same sort of happening."""
    if not a or not b:
        return "unknown"
    return "apart" if a.isdisjoint(b) else "same"


@lru_cache(maxsize=_CACHED)
def clue_level(a: Clue | None, b: Clue | None) -> str:
    """Say whether the dates that two claims name in words can be one."""
    if a is None or b is None:
        return "unknown"
    both = [(x, y) for x, y in zip(a, b, strict=True) if x is not None and y is not None]
    if not both:
        return "unknown"
    return "same" if all(x == y for x, y in both) else "apart"
