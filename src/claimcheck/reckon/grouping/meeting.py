"""Events that may be one, though nobody gave them one label: proposed, never done."""

from collections.abc import Iterable

from attrs import frozen

from claimcheck.model.claim import RecordedClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.event_profiles import EventProfiles
from claimcheck.reckon.grouping.keys import KeyReader
from claimcheck.reckon.grouping.order import in_order
from claimcheck.reckon.grouping.placed import Known
from claimcheck.reckon.grouping.score import likelihood
from claimcheck.reckon.names import fold

# Log odds from which on it is worth a reviewer's look: three in four.
_LIKELY = 1.1


@frozen
class ProposedMeeting:
    """Two events that may be one: `kept` is the one that a giver named, else the first."""

    kept: str
    gone: str
    probability: float
    because: str


def proposed_meetings(
    claims: Iterable[RecordedClaim], known: Known, context: Context
) -> list[ProposedMeeting]:
    """List pairs of events that tell of the same, the likeliest first; joins nothing.

    `claims` are the placed ones of a dossier. Two events that givers named otherwise are left
    alone, since they knew both, and so is what a person arranged. An event is proposed with one
    other alone, the likeliest.
    """
    held = [each for each in in_order(claims) if each.placement and each.counts]
    placed = [(each.placement, each.claim) for each in held if each.placement]
    labelled = {where.event for where, claim in placed if fold(claim.event)}
    arranged = {where.event for where, _ in placed if where.person}
    if labelled.issuperset(where.event for where, _ in placed):
        return []
    events = EventProfiles(held, KeyReader(known.document, context))
    first = {event: number for number, event in enumerate(events.members())}
    scored = [
        (events.meets(one, other), one, other)
        for one, other in events.near()
        if not labelled.issuperset((one, other)) and arranged.isdisjoint((one, other))
    ]
    found = []
    taken: set[str] = set()
    for score, one, other in sorted(scored, key=lambda pair: (-pair[0], *pair[1:])):
        if score < _LIKELY or not taken.isdisjoint((one, other)):
            continue
        taken.update((one, other) if labelled.isdisjoint((one, other)) else {one, other} - labelled)
        kept, gone = sorted((one, other), key=lambda each: (each not in labelled, first[each]))
        because = events.why_met(gone, kept)
        found.append(ProposedMeeting(kept, gone, likelihood(score), because))
    return found
