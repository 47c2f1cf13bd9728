"""How two times and places lie to one another, by the names that their weights have."""

from functools import lru_cache

from claimcheck.reckon.grouping.idle import is_filler
from claimcheck.reckon.grouping.stems import bones, spelling, words_of
from claimcheck.reckon.grouping.told import Span
from claimcheck.reckon.grouping.traits import Days

Where = tuple[tuple[str, ...], frozenset[str]]
"""The places given, and they with all that contains them."""

_SHORT = 10
_CLOSE = 2
_NEXT = 1
# In so many days after its event a claim is likely made.
_SOON = 3
_WEEK = 7
_CACHED = 65_536


@lru_cache(maxsize=_CACHED)
def days_level(a: Days, b: Days) -> str:
    """Say how the days of two events lie, as their givers give them."""
    gap = max(a[0] - b[1], b[0] - a[1], 0)
    if gap == 0:
        long = max(a[1] - a[0], b[1] - b[0]) > _SHORT
        kind = "time_same" if a[:2] == b[:2] else "time_meet"
        return f"{kind}_long" if long else kind
    return "time_close" if gap <= _CLOSE and not (a[2] and b[2]) else "time_apart"


@lru_cache(maxsize=_CACHED)
def told_level(a: Span, b: Span) -> str:
    """Say how the days of two events lie, of which words tell one at least."""
    gap = max(a[0] - b[1], b[0] - a[1], 0)
    if gap == 0:
        long = max(a[1] - a[0], b[1] - b[0]) > _SHORT
        return "told_same" if a == b and not long else "told_meet"
    if gap <= _NEXT:
        return "told_close"
    return "told_apart" if gap <= _WEEK else "told_far"


@lru_cache(maxsize=_CACHED)
def half_level(told: Span, said: int) -> str:
    """Say how the days that one claim tells lie to when another was made, that tells none.

    Most claims are made in the days after their event.
    """
    gap = max(told[0] - said, said - _SOON - told[1], 0)
    if gap == 0:
        return "half_same" if told[1] - told[0] <= _SHORT else "half_meet"
    return "half_close" if gap <= _WEEK else "half_apart"


def said_level(a: int, b: int) -> str:
    """Say how far apart two claims were made."""
    gap = abs(a - b)
    for most in (0, 2, 7, 40):
        if gap <= most:
            return f"said_{most}"
    return "said_far"


def surely_apart(a: Days, b: Days) -> bool:
    """Whether two events' days are both certain and share none."""
    return a[2] and b[2] and (a[1] < b[0] or b[1] < a[0])


@lru_cache(maxsize=_CACHED)
def place_level(a: Where, b: Where) -> str:
    """Say how the places of two claims lie; names that share a word may be of one place.

    So may those that are spelled alike, and nobody knows of names in two scripts.
    """
    one, two = set(a[0]), set(b[0])
    if _joined(one) == _joined(two):
        return "place_same"
    if one & two:
        return "place_share"
    if one & b[1] or two & a[1]:
        return "place_within"
    if not (_words(one).isdisjoint(_words(two)) and _spelled(one).isdisjoint(_spelled(two))):
        return "place_like"
    return "place_apart" if _is_latin(one) == _is_latin(two) else "place_foreign"


def _joined(places: set[str]) -> set[str]:
    return {"".join(words_of(place)) for place in places}


def _words(places: set[str]) -> set[str]:
    words = (word for place in places for word in words_of(place) if not is_filler(word))
    return {bones(word) or word for word in words}


def _spelled(places: set[str]) -> set[str]:
    return {found for place in places if len(found := spelling(place)) > 1}


def _is_latin(places: set[str]) -> bool:
    return all(place.isascii() for place in places)
