"""Whether the time or place that a claim gives to its event keeps it apart from a known event."""

import re
from functools import lru_cache

from claimcheck.model.claim import Claim
from claimcheck.model.event import Event
from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.context import Context
from claimcheck.reckon.edtf import read_edtf, spans_exclude
from claimcheck.reckon.names import canonical, skeleton
from claimcheck.reckon.spans import Span
from claimcheck.reckon.understand import read_kind


def why_apart(claim: Claim, event: Event, context: Context) -> str:
    """Say what keeps a claim from being about an event with the same label; "" where nothing does.

    Two certain times that share no moment do, and two places of which neither is or contains the
    other; what is not given, not understood or marked as uncertain keeps nothing apart. For a claim
    that answers when or where, the one that it is asked for does not count.
    """
    if _times_exclude(claim.when, event.when) and not _answers(claim, AnswerKind.TIME):
        return f"was at another time ({event.when}, not {claim.when})"
    if claim.where and event.where and not _answers(claim, AnswerKind.PLACE):
        ours, theirs = _places(claim.where, context), _places(event.where, context)
        if ours and theirs and not _meet(ours, theirs, context):
            return f"was at another place ({event.where}, not {claim.where})"
    return ""


def _answers(claim: Claim, kind: AnswerKind) -> bool:
    return claim.kind == kind or (not claim.kind and read_kind((claim,)) == kind)


def _times_exclude(one: str, other: str) -> bool:
    if not one or not other or one == other:
        return False
    a, b = _span(one), _span(other)
    return a is not None and b is not None and spans_exclude(a, b)


@lru_cache(maxsize=4_096)
def _span(text: str) -> Span | None:
    try:
        return read_edtf(text)
    except ValueError:
        return None


def _places(text: str, context: Context) -> frozenset[str]:
    """Read the places named: "Karak | Nahtah" are two; "Nahtah, Daraa" tells one more closely."""
    return frozenset(canonical(part, context) for part in re.split(r"[|,;،]", text) if part.strip())


def _meet(ours: frozenset[str], theirs: frozenset[str], context: Context) -> bool:
    if ours & theirs or {skeleton(a) for a in ours} & {skeleton(b) for b in theirs}:
        return True
    return bool(theirs & _around(ours, context)) or bool(ours & _around(theirs, context))


def _around(places: frozenset[str], context: Context) -> set[str]:
    """List all that contains a place, directly or not."""
    reached: set[str] = set()
    ahead = list(places)
    while ahead:
        for larger in context.within.get(ahead.pop(), ()):
            if larger not in reached:
                reached.add(larger)
                ahead.append(larger)
    return reached
