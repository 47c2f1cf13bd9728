"""Where grouping again would put claims that are placed already: proposed, never done."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from attrs import frozen

from claimcheck.model.claim import Placement, RecordedClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.event_profiles import EventProfiles
from claimcheck.reckon.grouping.keys import KeyReader
from claimcheck.reckon.grouping.order import in_order
from claimcheck.reckon.grouping.placed import Found, Known, Placed
from claimcheck.reckon.grouping.questions import Questions
from claimcheck.reckon.grouping.score import likelihood
from claimcheck.reckon.names import fold

# How much better another event must fit, in log odds: more where a person placed the claim.
_BETTER = 1.6
_BETTER_THAN_A_PERSONS = 2.4


@frozen
class ProposedMove:
    """A claim that fits another event better than its own: `to` is where it would be placed.

    `by_person` tells that a person put it where it is.
    """

    uid: str
    leaves: str
    to: Placed
    by_person: bool


def proposed_moves(
    claims: Iterable[RecordedClaim], known: Known, context: Context
) -> list[ProposedMove]:
    """List the claims that would fit another event better, the likeliest first; moves nothing.

    `claims` are the placed ones of a dossier, in any order. A claim whose giver names its event is
    left where it is. `known` gives events, questions and documents.
    """
    held = [each for each in in_order(claims) if each.placement and each.counts]
    events = EventProfiles(held, KeyReader(known.document, context), known)
    questions = Questions(known, lambda uid: events.called.get(uid, uid))
    moves = []
    for number, recorded in enumerate(held):
        placed = recorded.placement
        if placed is None or fold(recorded.claim.event):
            continue
        found = _better(events, number, placed)
        event = known.event(found[0]) if found else None
        if found and event:
            because = events.why(number, found[0])
            to = questions.place(recorded, Found(event, likelihood(found[1]), because))
            moves.append(ProposedMove(recorded.uid, placed.event, to, placed.person))
    moves.sort(key=lambda move: (-move.to.placement.probability, move.uid))
    return list(_all_at_once(moves, events.members()))


def _all_at_once(
    moves: Iterable[ProposedMove], members: Mapping[str, Collection[str]]
) -> Iterator[ProposedMove]:
    """Leave out moves that make no sense when all before them are made.

    Two claims that each would go to the other are one move: whoever accepts both would only have
    them change places.
    """
    leaving: dict[str, set[str]] = defaultdict(set)
    joined: set[str] = set()
    for move in moves:
        event = move.to.placement.event
        stay = set(members.get(move.leaves, ())) - leaving[move.leaves] - {move.uid}
        if leaving[event].issuperset(members.get(event, ())) or (
            move.leaves in joined and not stay
        ):
            continue
        leaving[move.leaves].add(move.uid)
        joined.add(event)
        yield move


def _better(events: EventProfiles, number: int, placed: Placement) -> tuple[str, float] | None:
    """Find the event that a claim fits better than its own, with the log odds."""
    scores = events.fits(number, placed.event)
    if not scores:
        return None
    best, event = max(scores)
    margin = _BETTER_THAN_A_PERSONS if placed.person else _BETTER
    stays = events.stays(number, placed.event)
    return (event, best) if best > max(0.0, stays + margin) else None
