"""Moves that grouping again would make, for a person to decide on."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from claimcheck.desk.finding import shown_id
from claimcheck.desk.new_ids import free_id
from claimcheck.desk.opening import Desk
from claimcheck.desk.placing import places_held
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import lookup
from claimcheck.dossier.parted_apart import parted_questions
from claimcheck.journal.entries import Body, ClaimsPlaced, EventFounded, QuestionFounded
from claimcheck.journal.subjects import proposal_id
from claimcheck.model.event import Event
from claimcheck.model.exits import ChangedError
from claimcheck.model.proposal import Proposal, Proposed
from claimcheck.reckon.grouping.moves import ProposedMove, proposed_moves
from claimcheck.reckon.grouping.placed import Found, Known
from claimcheck.reckon.grouping.questions import Questions
from claimcheck.reckon.names import fold

# How sure it is that a row answers what its own label asks.
_BY_LABEL = 0.9


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
    known = places_held(desk)
    fitting = proposed_moves(lookup.all_claims(desk.connection), known, context)
    return _each_by_itself([*_to_their_labels(desk, known), *fitting])


def _each_by_itself(moves: Sequence[ProposedMove]) -> list[ProposedMove]:
    """Let each move found the question that it needs: another that does may not be accepted."""
    founded = {move.to.question.id: move.to.question for move in moves if move.to.question}
    return [
        evolve(move, to=evolve(move.to, question=founded.get(move.to.placement.question)))
        for move in moves
    ]


def _to_their_labels(desk: Desk, known: Known) -> Iterator[ProposedMove]:
    """Move back what was put into a question for its label, where that was parted meanwhile."""
    connection = desk.connection
    asking = Questions(known, lambda uid: shown_id(desk, uid))
    for name in parted_questions(connection):
        view = lookup.question_by_id(connection, name)
        for recorded in lookup.claims_of_question(connection, name):
            placed, label = recorded.placement, fold(recorded.claim.question)
            # Whom it was parted for stays: an earlier claimcheck did not say that of the founder.
            if view is None or placed is None or placed.person or name == f"q-{recorded.uid}":
                continue
            event = _labelled_event(known, recorded.claim.event, placed.event)
            moves = event is not None and event.id != placed.event
            if event and label and (moves or label != fold(view.question.label)):
                because = f"“{view.question.label}” was parted from what it asks"
                to = asking.place(recorded, Found(event, _BY_LABEL, because))
                # What its label asked may have been joined to where it stands.
                if to.placement.question != name:
                    yield ProposedMove(recorded.uid, placed.event, to, by_person=False)


def _labelled_event(known: Known, label: str, placed: str) -> Event | None:
    """Find the event that a row names: the one that it stands in where that goes by its label."""
    event = known.event(placed)
    if event is None or not fold(label) or fold(label) == fold(event.label):
        return event
    return next(iter(known.events(label)), event)


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
