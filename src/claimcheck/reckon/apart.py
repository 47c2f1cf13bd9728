"""Whether the time or place that a claim gives to its event keeps it apart from a known event."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.model.event import Event
from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.context import Context
from claimcheck.reckon.edtf import read_edtf
from claimcheck.reckon.names import canonical
from claimcheck.reckon.relating.spots import NEAR
from claimcheck.reckon.relating.tie import bones
from claimcheck.reckon.spans import Span, spans_exclude
from claimcheck.reckon.understand import read_kind
from claimcheck.reckon.words import listed

_DAY = len("2020-01-11")
# So many consonants tell a word in any spelling; one alone is in too many words.
_BONES = 2


def why_apart(claim: Claim, event: Event, context: Context) -> str:
    """Say what keeps a claim from being about an event with the same label; "" where nothing does.

    Two certain times that share no moment do, and two places of which neither is or contains the
    other or names it more closely (“Taftanaz clinic”, “near Taftanaz”); what is not given, not
    understood or marked as uncertain keeps nothing apart. For a claim that answers when or where,
    the one that it is asked for does not count.
    """
    if times_apart(claim.when, event.when) and kind_answered(claim) != AnswerKind.TIME:
        return f"was at another time, {event.when}, not {claim.when}"
    if places_apart(claim.where, event.where, context) and kind_answered(claim) != AnswerKind.PLACE:
        return f"was at another place, {event.where}, not {claim.where}"
    return ""


def places_apart(one: str, other: str, context: Context) -> bool:
    """Say whether two texts name places of which none is, contains or tells more of another."""
    if not one or not other or one == other:
        return False
    ours, theirs = _places(one, context), _places(other, context)
    return bool(ours and theirs) and not _meet(ours, theirs)


def kind_answered(claim: Claim) -> str:
    """Give the kind of what a claim answers, as its giver says or as it can be read."""
    return claim.kind or read_kind((claim,))


def times_apart(one: str, other: str) -> bool:
    """Say whether two certain times share no moment."""
    if not one or not other or one == other:
        return False
    a, b = _span(one), _span(other)
    return a is not None and b is not None and spans_exclude(a, b)


def day_span(text: str) -> tuple[int, int] | None:
    """Give the first and last day of a certain time, as ordinals; None where it excludes nothing.

    None too for a time to the minute, which may be of another day elsewhere.
    """
    span = _span(text) if text else None
    if span is None or span.low is None or span.high is None:
        return None
    if span.uncertain or span.approximate or len(span.low) > _DAY or len(span.high) > _DAY:
        return None
    first, last = (date.fromisoformat(day).toordinal() for day in (span.low, span.high))
    return first, last


@frozen
class NamedPlaces:
    """The places that a text names, all that contains them, and what the words of each tell.

    All in comparable spelling: places that meet share one of these.
    """

    places: tuple[str, ...]
    larger: tuple[str, ...]
    told: tuple[frozenset[str], ...]


def named_places(text: str, context: Context) -> NamedPlaces:
    """Read the places that a text names, for finding those that they may meet."""
    places = _places(text, context) if text else {}
    larger = {name for around in places.values() for name in around}
    return NamedPlaces(
        tuple({_spelled(each) for each in places}),
        tuple({_spelled(each) for each in larger}),
        tuple({telling_words(each) for each in places}),
    )


@lru_cache(maxsize=16_384)
def telling_words(place: str) -> frozenset[str]:
    """Give the words of a folded place that tell it, in comparable spelling; all, where none do."""
    words = place.split()
    telling = [word for word in words if not (word in NEAR or word in _idle())] or words
    return frozenset(_spelled(word) for word in telling)


def _spelled(name: str) -> str:
    """Give a folded name by its consonants, which are the same in Arabic and Latin letters."""
    told = bones(name)
    return told if len(told) >= _BONES else name


def _idle() -> frozenset[str]:
    return listed("terms", "place_idle") | listed("terms", "at")


@lru_cache(maxsize=4_096)
def _span(text: str) -> Span | None:
    try:
        return read_edtf(text)
    except ValueError:
        return None


def _places(text: str, context: Context) -> dict[str, set[str]]:
    """Read the places named, each with all that contains it.

    "Karak | Nahtah" are two places; what follows a comma contains what stands before it.
    """
    places: dict[str, set[str]] = {}
    for named in re.split(r"[|;؛]", text):
        place, *stated = [canonical(part, context) for part in re.split("[,،]", named)]
        if place:
            places[place] = _around((place, *stated), context) | set(stated)
    return places


def _meet(ours: dict[str, set[str]], theirs: dict[str, set[str]]) -> bool:
    return any(
        _spelled(a) == _spelled(b)
        or a == b
        or a in around_b
        or b in around_a
        or telling_words(a) <= telling_words(b)
        or telling_words(a) >= telling_words(b)
        for a, around_a in ours.items()
        for b, around_b in theirs.items()
    )


def _around(places: Iterable[str], context: Context) -> set[str]:
    """List all that contains one of the places, directly or not."""
    reached: set[str] = set()
    ahead = list(places)
    while ahead:
        for name in context.within.get(ahead.pop(), ()):
            larger = canonical(name, context)
            if larger not in reached:
                reached.add(larger)
                ahead.append(larger)
    return reached
