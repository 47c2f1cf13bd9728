"""Lists: claims, events, questions, conflicts, sources, documents, the log, as shapes."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from claimcheck.desk.conflict import claim_detail
from claimcheck.desk.finding import about_as_shown, shown_id, shown_id_of
from claimcheck.desk.history import log
from claimcheck.desk.opening import Desk
from claimcheck.desk.papers import near_copies
from claimcheck.desk.questions import QuestionState, question_state
from claimcheck.desk.records import Counted
from claimcheck.desk.surroundings import surroundings, wanted
from claimcheck.desk.weights import weighed_conflicts, weighed_questions
from claimcheck.dossier import claim_words, lookup
from claimcheck.dossier.search import Needle, holds, searchable
from claimcheck.dossier.standing import standing_events
from claimcheck.exchange import shapes
from claimcheck.exchange.shapes import Shape
from claimcheck.journal.subjects import name_key
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.settlement import Outcome, Settlement
from claimcheck.model.source import Source


@frozen
class Choice:
    """What to list: only what holds every word of `text`; only questions of these statuses."""

    text: str = ""
    statuses: tuple[str, ...] = ()
    event: str = ""


def question_shape(desk: Desk, state: QuestionState) -> Shape:
    """Give a question as the contract has it, with the token for `settle --seen`."""
    shape = shapes.question_shape(
        state.question,
        state.event,
        state.reckoned,
        state.settlements,
        lambda uid: shown_id(desk, uid),
    )
    return {**shape, "seen": state.seen}


def settlement_shape(desk: Desk, settlement: Settlement) -> Shape:
    """Give a settlement as the contract has it."""
    return shapes.settlement_shape(settlement, lambda uid: shown_id(desk, uid))


def list_questions(desk: Desk, choice: Choice) -> Iterator[Shape]:
    """Stream all questions."""
    found = weighed_questions(desk, choice.text, choice.statuses)
    return (question_shape(desk, state) for state in found)


def list_conflicts(desk: Desk, choice: Choice) -> Iterator[Shape]:
    """Stream the questions with a contradiction, the most pressing first."""
    found = weighed_conflicts(desk, choice.text, choice.statuses)
    return (question_shape(desk, state) for state in found)


def list_claims(desk: Desk, choice: Choice) -> Iterator[Shape]:
    """Stream all claims in the order in which they came."""
    states: dict[str, QuestionState | None] = {}
    for recorded in claim_words.holding(desk.connection, wanted(desk, choice.text)):
        yield claim_shape(desk, recorded, states)


def claim_shape(
    desk: Desk, recorded: RecordedClaim, states: dict[str, QuestionState | None]
) -> Shape:
    """Give a claim with what is understood, its origin, outcome and evidence."""
    question = recorded.placement.question if recorded.placement else ""
    if question not in states:
        states.clear()  # claims of one question mostly come together; no need to keep them all
        states[question] = question_state(desk, question)
    detail = claim_detail(desk, recorded, states[question])
    return shapes.claim_shape(
        about_as_shown(desk, recorded),
        shown=detail.id,
        understood=detail.understood,
        origin=detail.origin,
        rating=int(recorded.rating.rating) if recorded.rating else None,
        outcome=Outcome(detail.outcome) if detail.outcome else None,
        suggested=int(detail.suggested.rating) if detail.suggested else None,
        evidence=detail.evidence,
    )


def list_events(desk: Desk, choice: Choice) -> Iterator[Shape]:
    """Stream the events that have claims, and the larger ones that these are part of."""
    asked = wanted(desk, choice.text)
    claims: defaultdict[str, list[str]] = defaultdict(list)
    for recorded in lookup.all_claims(desk.connection):
        if recorded.placement:
            claims[recorded.placement.event].append(shown_id_of(desk, recorded))
    for event in standing_events(desk.connection):
        shape = shapes.event_shape(
            event, claims.get(event.id, ()), lookup.questions_of_event(desk.connection, event.id)
        )
        if _holds(shape, asked):
            yield shape


def list_documents(desk: Desk, choice: Choice) -> Iterator[Shape]:
    """Stream the documents with the claims that cite them."""
    asked = wanted(desk, choice.text)
    claims: defaultdict[str, list[str]] = defaultdict(list)
    for recorded in lookup.all_claims(desk.connection):
        claims[recorded.claim.document].append(shown_id_of(desk, recorded))
    spelled: defaultdict[str, list[str]] = defaultdict(list)
    for cited in claims:
        spelled[name_key(cited)].append(cited)
    alike = near_copies(lookup.all_documents(desk.connection))
    for stored in lookup.all_documents(desk.connection):
        named = dict.fromkeys(spelled[name_key(stored.document.name)])
        if stored.document.address:
            named[stored.document.address] = None
        citing = [claim for name in named for claim in claims.get(name, ())]
        shape = shapes.document_shape(stored, citing, alike.get(stored.id, ()))
        if _holds(shape, asked):
            yield shape


def list_sources(desk: Desk, choice: Choice) -> Iterator[Shape]:
    """Stream the sources: those described or graded, then those that only claims name."""
    asked = wanted(desk, choice.text)
    around = surroundings(desk)
    counted = Counted(desk, around)
    for key in dict.fromkeys((*around.sources, *counted.names)):
        shape = shapes.source_shape(
            around.sources.get(key) or Source(counted.names[key]),
            around.grades.get(key, ()),
            claims=counted.claims[key],
            origins=len(counted.origins[key]),
            right=counted.right[key],
            wrong=counted.wrong[key],
            reliability=counted.reliability(key),
            copies=counted.copies(key),
        )
        if _holds(shape, asked):
            yield shape


def list_log(desk: Desk) -> Iterator[Shape]:
    """Stream the acts, the newest first."""
    for act in log(desk):
        yield {
            "id": act.id,
            "at": act.at,
            "by": act.by,
            "verb": act.verb,
            "summary": act.summary,
            "because": act.because or None,
            "entries": act.entries,
            "undone": act.struck,
        }


LISTS: dict[str, Callable[[Desk, Choice], Iterator[Shape]]] = {
    "claims": list_claims,
    "events": list_events,
    "questions": list_questions,
    "conflicts": list_conflicts,
    "sources": list_sources,
    "documents": list_documents,
}


def _holds(shape: Shape, asked: Sequence[Needle]) -> bool:
    """Whether a shape holds all that is asked for, wherever in it."""
    if not asked:
        return True
    return holds(searchable([str([value for value in shape.values() if value is not None])]), asked)
