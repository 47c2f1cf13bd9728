"""Whether the time or place that a claim gives to its event keeps it apart from a known event."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from claimcheck.model.claim import Claim
from claimcheck.model.event import Event
from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.context import Context
from claimcheck.reckon.edtf import read_edtf
from claimcheck.reckon.names import canonical, skeleton
from claimcheck.reckon.spans import Span, spans_exclude
from claimcheck.reckon.understand import read_kind

_DAY = len("2020-01-11")


def why_apart(claim: Claim, event: Event, context: Context) -> str:
    """Say what keeps a claim from being about an event with the same label; "" where nothing does.

    Two certain times that share no moment do, and two places of which neither is or contains the
    other; what is not given, not understood or marked as uncertain keeps nothing apart. For a claim
    that answers when or where, the one that it is asked for does not count.
    """
    if _times_exclude(claim.when, event.when) and kind_answered(claim) != AnswerKind.TIME:
        return f"was at another time ({event.when}, not {claim.when})"
    if not claim.where or not event.where or claim.where == event.where:
        return ""
    if kind_answered(claim) != AnswerKind.PLACE:
        ours, theirs = _places(claim.where, context), _places(event.where, context)
        if ours and theirs and not _meet(ours, theirs):
            return f"was at another place ({event.where}, not {claim.where})"
    return ""


def kind_answered(claim: Claim) -> str:
    """Give the kind of what a claim answers, as its giver says or as it can be read."""
    return claim.kind or read_kind((claim,))


def _times_exclude(one: str, other: str) -> bool:
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


def named_places(text: str, context: Context) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the places that a text names, and all that contains them, in comparable spelling."""
    places = _places(text, context) if text else {}
    larger = {name for around in places.values() for name in around}
    return tuple({skeleton(each) or each for each in places}), tuple(
        {skeleton(each) or each for each in larger}
    )


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
        skeleton(a) == skeleton(b) or a == b or a in around_b or b in around_a
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
