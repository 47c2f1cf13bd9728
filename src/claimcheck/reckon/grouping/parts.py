"""Which event is a part of which: at the same time, in a place that lies in the other's."""

from collections.abc import Iterable, Mapping, Sequence

from claimcheck.model.claim import RecordedClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.levels import days_level
from claimcheck.reckon.grouping.profile import Profile
from claimcheck.reckon.grouping.traits import read_places

_SAME_TIME = frozenset({"time_same", "time_meet"})
_SEVERAL = 2


def larger_of(
    group: int,
    near: Iterable[int],
    profiles: Sequence[Profile],
    claims: Sequence[RecordedClaim],
    labels: Mapping[int, str],
) -> str:
    """Give the label of the event that a group's is a part of, of those `near`; "" of none.

    The larger one was at the same time, shares what happened, and was in a place that contains the
    smaller one's, or in several of which that is one.
    """
    own = profiles[group]
    for other in sorted(near):
        profile = profiles[other]
        if profile.members and _same_time(own, profile) and _holds(profile, own, claims):
            return labels[other]
    return ""


def _same_time(a: Profile, b: Profile) -> bool:
    if a.kinds.words.keys().isdisjoint(b.kinds.words):
        return False
    if a.days and b.days:
        return any(days_level(one, two) in _SAME_TIME for one in a.days for two in b.days)
    return not a.said.keys().isdisjoint(b.said)


def _holds(larger: Profile, smaller: Profile, claims: Sequence[RecordedClaim]) -> bool:
    inner = {place for places, _ in smaller.places for place in places}
    if len(inner) != 1:
        return False
    around = {place for _, reached in smaller.places for place in reached} - inner
    outer = {place for places, _ in larger.places for place in places}
    if inner & outer:
        return False
    return bool(around & outer) or _lists(larger, inner, claims)


def _lists(larger: Profile, inner: set[str], claims: Sequence[RecordedClaim]) -> bool:
    """Whether a claim of the larger event names several places, this one among them."""
    for number in larger.members:
        claim = claims[number].claim
        if claim.kind == "place":
            places = set(read_places(claim.answer, Context())[0])
            if len(places) >= _SEVERAL and inner <= places:
                return True
    return False
