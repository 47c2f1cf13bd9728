"""Events that may be two, for a person to part: what would leave, and what accepting that does."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from claimcheck.desk.arranging import bodies_of_leaving
from claimcheck.desk.finding import shown_id
from claimcheck.desk.new_ids import parted_id
from claimcheck.desk.opening import Desk
from claimcheck.desk.placing import places_held
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import lookup
from claimcheck.dossier.dismissals import dismissals
from claimcheck.dossier.joins import Joinable, family, joined_ids, settled_questions
from claimcheck.journal.entries import Body, EventFounded
from claimcheck.journal.subjects import proposal_id
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.counting import counted
from claimcheck.model.event import Event
from claimcheck.model.exits import ChangedError
from claimcheck.model.proposal import Proposal, Proposed
from claimcheck.reckon.grouping.order import in_order
from claimcheck.reckon.grouping.partings import (
    ProposedParting,
    event_parted,
    parting_of,
    possible_partings,
)

_MOST_NAMED = 4


def parts_proposed(desk: Desk) -> Iterator[Proposal]:
    """Propose to part events that may be two."""
    context = surroundings(desk).context
    bound = _told_together(desk) | _settled(desk, settled_questions(desk.connection))
    claims = lookup.all_claims(desk.connection)
    joined = set(joined_ids(desk.connection, Joinable.EVENT).values())
    for each in possible_partings(claims, places_held(desk), context, bound):
        if each.event not in joined:
            yield _proposal(desk, each)


def parting_proposed(desk: Desk, event: str) -> Proposal | None:
    """Propose to part one event, in a dossier of any size; None where it is hardly two."""
    if len(family(desk.connection, Joinable.EVENT, event)) > 1:
        return None
    asked = lookup.questions_of_event(desk.connection, event)
    views = ((name, lookup.question_by_id(desk.connection, name)) for name in asked)
    settled = [name for name, view in views if view and view.settlements]
    bound = _told_together(desk) | _settled(desk, settled)
    context = surroundings(desk).context
    found = parting_of(event, _claims_of(desk, event), places_held(desk), context, bound)
    return _proposal(desk, found) if found else None


def bodies_of_parting(desk: Desk, proposal: Proposal, because: str) -> Iterator[Body]:
    """Give the entries that make what leaves an event of its own, by a person's word.

    What was asked of the claims is asked of that event too. The id of a question stays with the
    claim that founded it.
    """
    connection, (stays, leaves) = desk.connection, proposal.labels
    old = lookup.event_by_id(connection, proposal.about[0])
    every = _claims_of(desk, old.id) if old else []
    leaving = [each for each in every if each.uid in proposal.claims]
    if old is None or len(leaving) < len(proposal.claims):
        raise ChangedError(f"{proposal.id} is not proposed any more. Nothing was recorded.")
    event = _event(desk, leaving, leaves)
    for name in dict.fromkeys(each.placement.question for each in leaving if each.placement):
        view = lookup.question_by_id(connection, name)
        asked = lookup.claims_of_question(connection, name)
        going = [each for each in asked if each.uid in proposal.claims]
        rest = [each for each in asked if each.uid not in proposal.claims]
        if view:
            other = evolve(view.question, event=event.id, part_of="")
            yield from bodies_of_leaving(desk, view.question, other, going, rest, because)[1]
    yield EventFounded(event)
    if stays != old.label:
        staying = [each for each in every if each.uid not in proposal.claims]
        yield EventFounded(evolve(_event(desk, staying, stays), id=old.id, part_of=old.part_of))


def _event(desk: Desk, claims: Sequence[RecordedClaim], label: str) -> Event:
    """Make the event of claims, under a label and an id that no other has in any copy."""
    made = event_parted(in_order(claims), places_held(desk), surroundings(desk).context)
    return evolve(made, id=parted_id(desk, made.id), label=label)


def _claims_of(desk: Desk, event: str) -> list[RecordedClaim]:
    asked = lookup.questions_of_event(desk.connection, event)
    return [each for name in asked for each in lookup.claims_of_question(desk.connection, name)]


def _settled(desk: Desk, questions: Iterable[str]) -> frozenset[str]:
    """Name the claims that a person settled together."""
    return frozenset(
        claim.uid
        for each in questions
        for claim in lookup.claims_of_question(desk.connection, each)
    )


def _told_together(desk: Desk) -> frozenset[str]:
    """Name the claims of which a person said that they are of the event in which they stand."""
    found = set()
    for each in dismissals(desk.connection):
        if each.of == Proposed.PARTS:
            event = lookup.event_by_id(desk.connection, each.about[0])
            for uid in each.about[1:]:
                claim = lookup.claim_by_uid(desk.connection, uid)
                if event and claim and claim.placement and claim.placement.event == event.id:
                    found.add(uid)
    return frozenset(found)


def _proposal(desk: Desk, found: ProposedParting) -> Proposal:
    stays, leaves = found.labels
    ids = [shown_id(desk, uid) for uid in found.leaving]
    more = f" and {len(ids) - _MOST_NAMED:,} more" if len(ids) > _MOST_NAMED else ""
    going, left = counted(len(ids), "claim"), f"{len(found.staying):,} left in “{stays}”"
    return Proposal(
        id=proposal_id(Proposed.PARTS, found.event, found.leaving[0]),
        of=Proposed.PARTS,
        about=(found.event, found.leaving[0]),
        kind="event",
        said=f"{stays} ≠ {leaves} ({', '.join(ids[:_MOST_NAMED])}{more})",
        because=found.because,
        probability=round(found.probability, 2),
        effect=f"{going} to an event apart, “{leaves}”; {left}",
        labels=found.labels,
        claims=found.leaving,
    )
