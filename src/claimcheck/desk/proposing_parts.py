"""Events that may be two, for a person to part: what would leave, and what accepting that does."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from claimcheck.desk.finding import shown_id
from claimcheck.desk.leaving import leave
from claimcheck.desk.opening import Desk
from claimcheck.desk.placing import places_held
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import lookup
from claimcheck.dossier.dismissals import dismissals
from claimcheck.dossier.joins import Joinable, family
from claimcheck.journal.entries import Body, ClaimsPlaced, EventFounded
from claimcheck.journal.subjects import proposal_id
from claimcheck.model.claim import Placement, RecordedClaim
from claimcheck.model.counting import counted, some_of
from claimcheck.model.event import Event
from claimcheck.model.proposal import Proposal, Proposed
from claimcheck.reckon.grouping.order import in_order
from claimcheck.reckon.grouping.partings import ProposedParting, event_parted, parting_of
from claimcheck.reckon.names import fold


def parts_proposed(desk: Desk) -> Iterator[Proposal]:
    """Propose to part events that may be two."""
    held: dict[str, int] = defaultdict(int)
    for claim in lookup.all_claims(desk.connection):
        if claim.placement:
            held[claim.placement.event] += 1
    several = (event for event, claims in held.items() if claims > 1)
    told = _told_one(desk)
    yield from filter(None, (_parting(desk, event, told.get(event, ())) for event in several))


def parting_proposed(desk: Desk, event: str) -> Proposal | None:
    """Propose to part one event, in a dossier of any size; None where it is hardly two.

    What a person joined or settled, or said to be of the event, stays together.
    """
    return _parting(desk, event, _told_one(desk).get(event, ()))


def _parting(desk: Desk, event: str, told_one: Iterable[str]) -> Proposal | None:
    if len(family(desk.connection, Joinable.EVENT, event)) > 1:
        return None
    context, known = surroundings(desk).context, places_held(desk)
    bound = _decided_on(desk, event).union(told_one)
    found = parting_of(event, _claims_of(desk, event), known, context, bound)
    if found is None:
        return None
    own = lookup.event_by_id(desk.connection, event)
    if own and own.label != found.labels[0] and _is_part_of_it(desk, own.label):
        found = evolve(found, labels=found.labels_kept)
    return _proposal(desk, found, own)


def bodies_of_parting(desk: Desk, proposal: Proposal, because: str) -> Iterator[Body]:
    """Give the entries that make what leaves an event of its own, by a person's word.

    What was asked of the claims is asked of that event too. Two who accept one parting, each in a
    copy, do the same: its ids are made of what it is.
    """
    old, (stays, leaves) = proposal.about[0], proposal.labels
    own = lookup.event_by_id(desk.connection, old)
    halves: dict[bool, list[RecordedClaim]] = {True: [], False: []}
    for each in in_order(_claims_of(desk, old)):
        halves[each.uid in proposal.claims].append(each)
    event = evolve(_event(desk, halves[True]), label=leaves)
    event = evolve(event, id=f"{event.id}.{proposal.id[2:]}")
    placed: list[tuple[str, Placement]] = []
    bodies: list[Body] = []
    for name in dict.fromkeys(each.placement.question for each in halves[True] if each.placement):
        to, more = _question_apart(desk, name, event.id, proposal)
        bodies += more
        there = Placement(to, event.id, desk.by, person=True, probability=1.0, because=because)
        placed += [(each.uid, there) for each in halves[True] if _stands_in(each, name)]
    yield ClaimsPlaced(tuple(placed))
    yield from bodies
    yield EventFounded(event)
    if own and stays != own.label:
        told = _event(desk, halves[False])
        yield EventFounded(evolve(told, id=own.id, label=stays, part_of=own.part_of))


def _question_apart(
    desk: Desk, name: str, event: str, proposal: Proposal
) -> tuple[str, tuple[Body, ...]]:
    """Give the question of what leaves one, by its id, and the entries that this takes."""
    view = lookup.question_by_id(desk.connection, name)
    assert view is not None  # noqa: S101 - claims stand in it
    sides: dict[bool, list[RecordedClaim]] = {True: [], False: []}
    for each in lookup.claims_of_question(desk.connection, name):
        sides[each.uid in proposal.claims].append(each)
    other = evolve(view.question, event=event, part_of="")
    left = leave(
        view.question, other, sides[True], sides[False], lambda new: f"{new}.{proposal.id[2:]}"
    )
    return left.to.id, left.bodies


def _stands_in(claim: RecordedClaim, question: str) -> bool:
    return claim.placement is not None and claim.placement.question == question


def _event(desk: Desk, claims: Sequence[RecordedClaim]) -> Event:
    return event_parted(claims, places_held(desk), surroundings(desk).context)


def _claims_of(desk: Desk, event: str) -> list[RecordedClaim]:
    asked = lookup.questions_of_event(desk.connection, event)
    return [each for name in asked for each in lookup.claims_of_question(desk.connection, name)]


def _told_one(desk: Desk) -> dict[str, set[str]]:
    """Name the claims of which a person said that they are of an event, by the event."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in dismissals(desk.connection):
        if each.of == Proposed.PARTS:
            event = lookup.event_by_id(desk.connection, each.about[0])
            found[event.id if event else each.about[0]].update(each.about[1:])
    return found


def _decided_on(desk: Desk, event: str) -> frozenset[str]:
    """Name the claims of an event that a person settled or joined with others."""
    found: set[str] = set()
    for name in lookup.questions_of_event(desk.connection, event):
        view = lookup.question_by_id(desk.connection, name)
        joined = len(family(desk.connection, Joinable.QUESTION, name)) > 1
        if joined or (view and view.settlements):
            found.update(each.uid for each in lookup.claims_of_question(desk.connection, name))
    return frozenset(found)


def _is_part_of_it(desk: Desk, label: str) -> bool:
    """Whether an event is a part of one that goes by a label."""
    larger = fold(label)
    return any(fold(each.part_of) == larger for each in lookup.all_events(desk.connection))


def _proposal(desk: Desk, found: ProposedParting, own: Event | None) -> Proposal:
    stays, leaves = found.labels
    ids = some_of([shown_id(desk, uid) for uid in found.leaving])
    going = f"{counted(len(found.leaving), 'claim')} ({ids}) to an event apart, “{leaves}”"
    renamed = own is not None and stays != own.label
    left = f"left, called “{stays}” from then on" if renamed else f"left in “{stays}”"
    return Proposal(
        id=proposal_id(Proposed.PARTS, found.event, *found.leaving),
        of=Proposed.PARTS,
        about=(found.event, found.leaving[0]),
        kind="event",
        said=f"{stays} ≠ {ids}: {leaves}",
        because=found.because,
        probability=round(found.probability, 2),
        effect=f"{going}; {len(found.staying):,} {left}",
        labels=found.labels,
        claims=found.leaving,
    )
