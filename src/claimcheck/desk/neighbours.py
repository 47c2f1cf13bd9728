"""Where else a claim or question may belong: questions and events around it, with a reason."""

from collections.abc import Iterator, Sequence
from itertools import islice

from attrs import frozen

from claimcheck.desk.deciding import proposals
from claimcheck.desk.opening import Desk
from claimcheck.desk.questions import QuestionState, question_state
from claimcheck.dossier import lookup
from claimcheck.model.event import Event
from claimcheck.model.proposal import Proposed
from claimcheck.reckon.names import fold

_MOST = 40
# Comparing the labels of more than so many would keep whoever pressed a key waiting.
_MOST_COMPARED = 5_000
# And so would comparing what the claims of so many events tell.
_MOST_READ = 300


@frozen
class Neighbour:
    """A question or an event that another one may be the same as.

    `label` names it, with the event where that is another; `why` tells why it is named here;
    `claims` is how many stand in it. `proposed` tells that the tool finds it likely.
    """

    id: str
    label: str
    why: str
    claims: int
    proposed: bool = False

    @property
    def is_event(self) -> bool:
        """Whether it is an event."""
        return self.id.startswith("e-")


def neighbours(desk: Desk, state: QuestionState) -> list[Neighbour]:
    """List where claims of a question may belong instead: what is proposed, then what is near.

    Near are the other questions of the event, the same question about other events, and, last,
    events at the same place.
    """
    found: dict[str, Neighbour] = {}
    for near in (*_proposed(desk, state), *_near(desk, state)):
        if near.id not in (state.question.id, state.event.id):
            found.setdefault(near.id, near)
    return sorted(found.values(), key=lambda near: (not near.proposed, near.is_event))[:_MOST]


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


def _near(desk: Desk, state: QuestionState) -> Iterator[Neighbour]:
    connection, event = desk.connection, state.event
    for question in lookup.questions_of_event(connection, event.id):
        yield from _named(desk, question, event, "asks something else of the same event")
    label, place = fold(state.question.label), fold(event.where)
    at_place: list[Event] = []
    for other in lookup.all_events(connection):
        if other.id == event.id:
            continue
        if place and fold(other.where) == place:
            at_place.append(other)
        for found in lookup.questions_by_label(connection, other.id, state.question.label):
            if fold(found.label) == label:
                why = f"asks the same of another event, {other.label}"
                yield from _named(desk, found.id, event, why)
    for other in at_place:
        yield from _named(desk, other.id, event, f"was at the same place, {other.where}")


def _named(
    desk: Desk, name: str, event: Event, why: str, *, proposed: bool = False
) -> Iterator[Neighbour]:
    if name.startswith("e-"):
        found = lookup.event_by_id(desk.connection, name)
        if found is not None:
            claims = _claims_in(desk, lookup.questions_of_event(desk.connection, found.id))
            yield Neighbour(found.id, f"event: {found.label}", why, claims, proposed)
    elif state := question_state(desk, name):
        other = "" if state.event.id == event.id else f"{state.event.label}: "
        claims = _claims_in(desk, [name])
        yield Neighbour(state.question.id, f"{other}{state.question.label}", why, claims, proposed)


def _claims_in(desk: Desk, questions: Sequence[str]) -> int:
    return sum(len(lookup.claims_of_question(desk.connection, each)) for each in questions)
