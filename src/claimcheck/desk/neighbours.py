"""Where else a claim or question may belong: questions and events around it, with a reason."""

from collections.abc import Iterator, Sequence
from itertools import islice

from attrs import evolve, frozen

from claimcheck.desk.deciding import proposals, proposals_of_event
from claimcheck.desk.opening import Desk
from claimcheck.desk.questions import QuestionState, question_state
from claimcheck.dossier import lookup
from claimcheck.model.event import Event
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.proposal import Proposed
from claimcheck.reckon.names import fold

_MOST = 40
# Comparing the labels of more than so many would keep whoever pressed a key waiting.
_MOST_COMPARED = 5_000
# And so would comparing what the claims of so many events tell.
_MOST_READ = 300
_SORT = {
    AnswerKind.COUNT: "a count",
    AnswerKind.MEASURE: "a measure",
    AnswerKind.DURATION: "a duration",
    AnswerKind.TIME: "a time",
    AnswerKind.PLACE: "a place",
    AnswerKind.PARTY: "a party",
    AnswerKind.PERSONS: "names of persons",
    AnswerKind.YESNO: "yes or no",
    AnswerKind.LABEL: "one of several words",
    AnswerKind.WORDING: "a wording",
}


@frozen
class Neighbour:
    """A question or an event that another one may be the same as.

    `label` names it, with the event where that is another; `why` tells why it is named here;
    `claims` is how many stand in it. `proposed` tells that the tool finds it likely, `probability`
    how likely its event is the same where that is less, `asks_else` that its answers are of another
    sort, so that it hardly is the same.
    """

    id: str
    label: str
    why: str
    claims: int
    proposed: bool = False
    asks_else: bool = False
    probability: float = 0.0

    @property
    def is_event(self) -> bool:
        """Whether it is an event."""
        return self.id.startswith("e-")


def neighbours(desk: Desk, state: QuestionState) -> list[Neighbour]:
    """List where claims of a question may belong instead: what is proposed, then what is near.

    First among these are the events that its own may be, the likeliest first, and the questions
    about them. Near are the questions of the event that ask the same sort of thing, those of the
    most words in common first, the same question about other events, events at the same place and,
    last, what asks something else of the event.
    """
    found: dict[str, Neighbour] = {}
    for near in (*_proposed(desk, state), *_thinkable(desk, state), *_near(desk, state)):
        if near.id not in (state.question.id, state.event.id):
            found.setdefault(near.id, near)
    words = set(fold(state.question.label).split())

    def order(near: Neighbour) -> tuple[bool, float, bool, bool, int]:
        alike = len(words & set(fold(near.label).split()))
        # Of what may be one event, that goes first: what asks the same there is joined with it.
        after = near.is_event is not (near.probability > 0)
        return not near.proposed, -near.probability, near.asks_else, after, -alike

    return sorted(found.values(), key=order)[:_MOST]


def called_so(desk: Desk, state: QuestionState, question: str, event: str) -> Neighbour | None:
    """Find what goes by the label that claims of a question are to have: None where nothing does.

    That is another question of the event; or, where there is a label for the event, another event.
    """
    if event:
        found = lookup.events_by_label(desk.connection, event)
        ids = [each.id for each in found if each.id != state.event.id]
    else:
        asked = lookup.questions_by_label(desk.connection, state.event.id, question)
        ids = [each.id for each in asked if each.id != state.question.id]
    named = (near for each in ids for near in _named(desk, each, state.event, "is called so"))
    return next((near for near in named if near.claims), None)


def _proposed(desk: Desk, state: QuestionState) -> Iterator[Neighbour]:
    events = sum(1 for _ in islice(lookup.all_events(desk.connection), _MOST_COMPARED + 1))
    if events > _MOST_COMPARED:
        return
    own = {state.question.id, state.event.id}
    for each in proposals(desk, (Proposed.JOINS,), by_words=events <= _MOST_READ):
        if own & set(each.about):
            (other,) = set(each.about) - own or {""}
            why = f"{each.because} ({each.probability:.0%} likely to be one)"
            yield from _named(desk, other, state.event, why, proposed=True)


def _thinkable(desk: Desk, state: QuestionState) -> Iterator[Neighbour]:
    """List the events that the one of a question may be, and the questions about them."""
    connection, own = desk.connection, state.event
    for each in proposals_of_event(desk, own.id):
        (other,) = set(each.about) - {own.id}
        why = f"{each.because} ({each.probability:.0%} likely to be one)"
        for name in (*lookup.questions_of_event(connection, other), other):
            for near in _named(desk, name, own, why, asked=state.reckoned.kind):
                yield evolve(near, probability=each.probability)


def _near(desk: Desk, state: QuestionState) -> Iterator[Neighbour]:
    connection, event = desk.connection, state.event
    for question in lookup.questions_of_event(connection, event.id):
        if other_state := question_state(desk, question):
            yield _of_same_event(desk, state, other_state)
    label, place = fold(state.question.label), fold(event.where)
    at_place: list[Event] = []
    for other in lookup.all_events(connection):
        if other.id == event.id:
            continue
        if place and fold(other.where) == place:
            at_place.append(other)
        for asked in lookup.questions_by_label(connection, other.id, state.question.label):
            if fold(asked.label) == label:
                why = f"asks the same of another event, {other.label}"
                yield from _named(desk, asked.id, event, why)
    for other in at_place:
        yield from _named(desk, other.id, event, f"was at the same place, {other.where}")


def _of_same_event(desk: Desk, state: QuestionState, other: QuestionState) -> Neighbour:
    """Tell whether another question of the event asks for the same sort of thing, and for what."""
    kind, asked = other.reckoned.kind, state.reckoned.kind
    why = f"asks for {_SORT[kind]} of the same event, too"
    if kind is not asked:
        why = f"asks something else of the same event: {_SORT[kind]}, and not {_SORT[asked]}"
    claims = _claims_in(desk, [other.question.id])
    return Neighbour(
        other.question.id, other.question.label, why, claims, asks_else=kind is not asked
    )


def _named(
    desk: Desk,
    name: str,
    event: Event,
    why: str,
    *,
    proposed: bool = False,
    asked: AnswerKind | None = None,
) -> Iterator[Neighbour]:
    """Name an event, or a question; where `asked` is told, whether that asks something else."""
    if name.startswith("e-"):
        found = lookup.event_by_id(desk.connection, name)
        if found is not None:
            claims = _claims_in(desk, lookup.questions_of_event(desk.connection, found.id))
            yield Neighbour(found.id, f"event: {found.label}", why, claims, proposed)
    elif state := question_state(desk, name):
        other = "" if state.event.id == event.id else f"{state.event.label}: "
        claims = _claims_in(desk, [name])
        asks_else = asked is not None and state.reckoned.kind is not asked
        label = f"{other}{state.question.label}"
        yield Neighbour(state.question.id, label, why, claims, proposed, asks_else)


def _claims_in(desk: Desk, questions: Sequence[str]) -> int:
    return sum(len(lookup.claims_of_question(desk.connection, each)) for each in questions)
