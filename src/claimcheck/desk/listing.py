"""Lists: claims, events, questions, conflicts, sources, documents, the log, as shapes."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from attrs import frozen

from claimcheck.desk.conflict import claim_detail, outcome_of
from claimcheck.desk.finding import shown_id, shown_id_of
from claimcheck.desk.history import log
from claimcheck.desk.opening import Desk
from claimcheck.desk.questions import QuestionState, conflicts, question_state, questions
from claimcheck.desk.surroundings import Surroundings, surroundings
from claimcheck.dossier import claim_words, lookup
from claimcheck.dossier.search import holds, needles, searchable
from claimcheck.exchange import shapes
from claimcheck.exchange.shapes import Shape
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.kinds import Stance, Status
from claimcheck.model.settlement import Outcome, Settlement, Verdict
from claimcheck.model.source import Source
from claimcheck.reckon.status import live_settlements

_COUNTED = {Verdict.ESTABLISHED, Verdict.RANGE, Verdict.REFUTED}
_RIGHT_OR_WRONG = {Outcome.STANDS, Outcome.REJECTED}


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
    found = questions(desk, choice.text, choice.statuses)
    return (question_shape(desk, state) for state in found)


def list_conflicts(desk: Desk, choice: Choice) -> Iterator[Shape]:
    """Stream the questions with a contradiction, the most pressing first."""
    found = conflicts(desk, choice.text, choice.statuses)
    return (question_shape(desk, state) for state in found)


def list_claims(desk: Desk, choice: Choice) -> Iterator[Shape]:
    """Stream all claims in the order in which they came."""
    states: dict[str, QuestionState | None] = {}
    for recorded in claim_words.holding(desk.connection, needles(choice.text)):
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
        recorded,
        shown=detail.id,
        understood=detail.understood,
        origin=detail.origin,
        rating=int(recorded.rating.rating) if recorded.rating else None,
        outcome=Outcome(detail.outcome) if detail.outcome else None,
        evidence=detail.evidence,
    )


def list_events(desk: Desk, choice: Choice) -> Iterator[Shape]:
    """Stream the events that have claims, and the larger ones that these are part of."""
    claims: defaultdict[str, list[str]] = defaultdict(list)
    for recorded in lookup.all_claims(desk.connection):
        if recorded.placement:
            claims[recorded.placement.event].append(shown_id_of(desk, recorded))
    larger = {event.part_of for event in lookup.all_events(desk.connection) if event.id in claims}
    for event in lookup.all_events(desk.connection):
        if event.id not in claims and event.label not in larger:
            continue
        shape = shapes.event_shape(
            event, claims.get(event.id, ()), lookup.questions_of_event(desk.connection, event.id)
        )
        if _holds(shape, choice):
            yield shape


def list_documents(desk: Desk, choice: Choice) -> Iterator[Shape]:
    """Stream the documents with the claims that cite them."""
    claims: defaultdict[str, list[str]] = defaultdict(list)
    for recorded in lookup.all_claims(desk.connection):
        claims[recorded.claim.document].append(shown_id_of(desk, recorded))
    for stored in lookup.all_documents(desk.connection):
        cited = [*claims[stored.document.name]]
        if stored.document.address:
            cited += claims[stored.document.address]
        shape = shapes.document_shape(stored, cited, ())
        if _holds(shape, choice):
            yield shape


def list_sources(desk: Desk, choice: Choice) -> Iterator[Shape]:
    """Stream the sources: those described or graded, then those that only claims name."""
    around = surroundings(desk)
    counted = _Counted(desk, around)
    for key in dict.fromkeys((*around.sources, *counted.names)):
        shape = shapes.source_shape(
            around.sources.get(key) or Source(counted.names[key]),
            around.grades.get(key, ()),
            claims=counted.claims[key],
            origins=len(counted.origins[key]),
            right=counted.right[key],
            wrong=counted.wrong[key],
        )
        if _holds(shape, choice):
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


class _Counted:
    """What the claims say of their sources: how many, of how many origins, right and wrong.

    All by canonical name; `names` are as claims wrote them first.
    """

    def __init__(self, desk: Desk, around: Surroundings) -> None:
        self._around = around
        self.names: dict[str, str] = {}
        self.claims: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.origins: defaultdict[str, set[str]] = defaultdict(set)
        for state in questions(desk):
            self._count(desk, state)

    def _count(self, desk: Desk, state: QuestionState) -> None:
        origins = dict(state.reckoned.origin_of)
        counts = _verdict_counts(state)
        for recorded in lookup.claims_of_question(desk.connection, state.question.id):
            claim = recorded.claim
            for name in (claim.source, *(relay.name for relay in claim.via)):
                self.names.setdefault(self._around.canonical(name), name)
            key = self._around.canonical(claim.source)
            self.claims[key] += 1
            self.origins[key].add(origins.get(recorded.uid, key))
            outcome = outcome_of(state, recorded.uid) if counts else ""
            asserted = claim.stance in (Stance.ASSERTS, Stance.DENIES)
            if asserted and outcome in _RIGHT_OR_WRONG:
                tally = self.right if outcome == Outcome.STANDS else self.wrong
                tally[key] += 1


def _verdict_counts(state: QuestionState) -> bool:
    """Whether the question's settlement moves the records of its sources."""
    live = live_settlements(state.settlements)
    if state.reckoned.status not in (Status.SETTLED, Status.STALE) or not live:
        return False
    return live[-1].finding.verdict in _COUNTED


def _holds(shape: Shape, choice: Choice) -> bool:
    """Whether a shape holds every word of the choice's text, wherever in it."""
    if not choice.text:
        return True
    told = searchable([str([value for value in shape.values() if value is not None])])
    return holds(told, needles(choice.text))
