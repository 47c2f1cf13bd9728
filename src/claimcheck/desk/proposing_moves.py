"""Moves that grouping again would make, for a person to decide on."""

from collections.abc import Iterator

from attrs import evolve

from claimcheck.desk.finding import free_id, shown_id
from claimcheck.desk.opening import Desk
from claimcheck.desk.placing import places_held
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import lookup
from claimcheck.journal.entries import Body, ClaimsPlaced, EventFounded, QuestionFounded
from claimcheck.journal.subjects import proposal_id
from claimcheck.model.exits import ChangedError
from claimcheck.model.proposal import Proposal, Proposed
from claimcheck.reckon.grouping.moves import ProposedMove, proposed_moves


def moves_proposed(desk: Desk) -> Iterator[Proposal]:
    """Propose to move claims to events that they fit better."""
    for move in _moves(desk):
        event, question = _labels(desk, move)
        name = shown_id(desk, move.uid)
        placed = " that a person put where it is" if move.by_person else ""
        yield Proposal(
            id=proposal_id(Proposed.MOVES, move.uid, move.to.placement.event),
            of=Proposed.MOVES,
            about=(move.uid, move.to.placement.event),
            kind="claim",
            said=f"{name} → {event}: {question}",
            because=move.to.placement.because,
            probability=round(move.to.placement.probability, 2),
            effect=f"the claim {name}{placed} answers “{question}” of “{event}”",
        )


def bodies_of_move(desk: Desk, proposal: Proposal, because: str) -> Iterator[Body]:
    """Give the entries that put a claim where it was proposed to be, by a person's word."""
    uid, event = proposal.about
    found = (move for move in _moves(desk) if (move.uid, move.to.placement.event) == (uid, event))
    move = next(found, None)
    if move is None:
        raise ChangedError(f"{proposal.id} is not proposed any more. Nothing was recorded.")
    yield from (EventFounded(each) for each in move.to.events)
    placement = evolve(move.to.placement, by=desk.by, person=True, probability=1.0, because=because)
    if move.to.question is not None:
        # The claim may have founded a question before, whose id is answered for ever.
        question = evolve(move.to.question, id=free_id(desk, move.to.question.id))
        placement = evolve(placement, question=question.id)
        yield QuestionFounded(question)
    yield ClaimsPlaced(((uid, placement),))


def _moves(desk: Desk) -> list[ProposedMove]:
    context = surroundings(desk).context
    return proposed_moves(lookup.all_claims(desk.connection), places_held(desk), context)


def _labels(desk: Desk, move: ProposedMove) -> tuple[str, str]:
    """Name the event and the question that a claim would go to."""
    placed = move.to.placement
    founded = {event.id: event for event in move.to.events}
    event = founded.get(placed.event) or lookup.event_by_id(desk.connection, placed.event)
    if move.to.question is not None:
        return event.label if event else placed.event, move.to.question.label
    view = lookup.question_by_id(desk.connection, placed.question)
    return (
        event.label if event else placed.event,
        view.question.label if view else placed.question,
    )
