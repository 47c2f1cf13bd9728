"""Notes beside the positions of a question: what fits, what was updated, what adds up."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain, combinations

from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import claim_named
from claimcheck.reckon.answered import called
from claimcheck.reckon.buckets import Bucket
from claimcheck.reckon.positions import Positions

_LISTED = 10
_PARTS_ADDED = 8


def notes_on(found: Positions) -> Iterator[str]:
    """Say in sentences what a reader of the positions would otherwise miss."""
    yield from _fitting(found)
    for how in ("updated", "corrected", "withdrawn"):
        gone = sorted(claim_named(u) for u, later in found.superseded.items() if later.how == how)
        if gone:
            was, clash = ("was", "contradicts") if len(gone) == 1 else ("were", "contradict")
            yield f"{_listed(gone)} {was} {how} by a later claim and {clash} nobody."
    yield from _against_themselves(found)
    yield from _sums(found)
    if found.total > len(found.contradictions):
        yield f"{len(found.contradictions)} of {found.total} contradictions are listed."
    if not found.total and found.unclear:
        yield "Whether these answers contradict cannot be told from what is known."


def _fitting(found: Positions) -> Iterator[str]:
    """Name the claims that are counted for no position, and say whether they fit one or several."""
    fits = Counter(uid for position in found.positions for uid in position.compatible)
    for several, what in ((True, "several answers"), (False, "an answer without saying the same")):
        names = sorted(claim_named(uid) for uid, times in fits.items() if (times > 1) is several)
        if names:
            fit, counted = ("fits", "is") if len(names) == 1 else ("fit", "are")
            yield f"{_listed(names)} {fit} {what} and {counted} counted for none."


def _against_themselves(found: Positions) -> Iterator[str]:
    """Name the origins that contradict themselves, with the first two claims that show it."""
    told = [*found.buckets, *(denial.bucket for denial in found.denials)]
    clashing = {uid for clash in found.contradictions for uid in (clash.a, clash.b)}
    origins = {
        claim.recorded.uid: claim.origin
        for bucket in told
        for claim in bucket.claims
        if claim.recorded.uid in clashing
    }
    named: set[str] = set()
    for clash in found.contradictions:
        origin = origins.get(clash.a)
        if origin and origin == origins.get(clash.b) and origin not in named:
            named.add(origin)
            yield f"{origin} says both: {claim_named(clash.a)} and {claim_named(clash.b)}."


def _sums(found: Positions) -> Iterator[str]:
    """Say where counts of parts add up to a count of the whole."""
    counts = [b for b in found.buckets if b.live and _exact(b) is not None]
    parts = [bucket for bucket in counts if bucket.strand[0]][:_PARTS_ADDED]
    for whole in counts:
        if whole.strand[0]:
            continue
        for several in chain(combinations(parts, 2), combinations(parts, 3)):
            differ = len({part.strand[0] for part in several}) == len(several)
            if differ and sum(_exact(part) or 0 for part in several) == _exact(whole):
                told = " and ".join(_part(part) for part in several)
                name = called(whole.claims[0])
                yield f"{told} add up to “{whole.answer.verbatim}” ({name})."


def _exact(bucket: Bucket) -> int | float | None:
    low, high = bucket.answer.low, bucket.answer.high
    if bucket.answer.kind != AnswerKind.COUNT or low != high or isinstance(low, str):
        return None
    return low


def _part(bucket: Bucket) -> str:
    first = bucket.claims[0]
    return f"“{bucket.answer.verbatim}” {first.recorded.claim.population} ({called(first)})"


def _listed(names: list[str]) -> str:
    if len(names) > _LISTED:
        return f"{', '.join(names[:_LISTED])} and {len(names) - _LISTED} more"
    return ", ".join(names)
