"""Placing new claims in events and questions by the labels that their givers wrote."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from attrs import frozen

from claimcheck.model.claim import Claim, Placement, RecordedClaim
from claimcheck.model.event import Event, Question
from claimcheck.reckon.apart import why_apart
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold

GROUPING = "labels/1"
"""The name and version of this grouping, as placements bear it."""

_SAME_LABELS = 0.98
_ONE_OF_SEVERAL = 0.6
_BY_UNIT = 0.8


class LabelIndex(Protocol):
    """Where events and questions are looked up by label, without loading them all."""

    def events(self, label: str) -> Sequence[Event]:
        """List the events whose label folds to the same, in the order of their founding."""
        ...

    def question(self, event: str, label: str) -> Question | None:
        """Find the first question of an event whose label folds to the same."""
        ...


@frozen
class Placed:
    """Where a claim belongs: its placement, and what it founds, larger events first."""

    uid: str
    placement: Placement
    events: tuple[Event, ...] = ()
    question: Question | None = None


def group(claims: Iterable[RecordedClaim], known: LabelIndex, context: Context) -> list[Placed]:
    """Place claims, one after the other, in a known event and question or in one they found.

    Claims with the same folded event and question labels are one question, unless the times or
    places that they give to the event exclude each other. A claim without an event label founds an
    event of its own; without a question label, its question is named by its unit, and without that
    it founds a question of its own; so nothing is merged that nobody named alike. The larger event
    (`part_of`) is founded where no event goes by its label; an event names it by that label.
    """
    batch = _Batch(known, context)
    return [batch.place(recorded) for recorded in claims]


class _Batch:
    """The known events and questions, with what this batch has founded laid over them."""

    def __init__(self, known: LabelIndex, context: Context) -> None:
        self._known = known
        self._context = context
        self._events: dict[str, list[Event]] = {}
        self._questions: dict[tuple[str, str], Question] = {}
        self._called: dict[str, str] = {}

    def place(self, recorded: RecordedClaim) -> Placed:
        claim, uid = recorded.claim, recorded.uid
        self._called[uid] = claim.id or uid
        fitting, passed = self._fitting(claim)
        if not fitting:
            return self._found_event(recorded, passed)
        event = fitting[0]
        probability = _ONE_OF_SEVERAL if len(fitting) > 1 else _SAME_LABELS
        several = f"; {len(fitting)} events go by this label" if len(fitting) > 1 else ""
        label = claim.question.strip() or claim.unit.strip()
        question = self._question(event.id, label) if label else None
        if question is None:
            because = f"gives the same event label as {self._name(event.id)}, and {_asks(claim)}"
            new = self._found_question(recorded, event.id)
            return _placed(uid, event.id, new.id, probability, because + several, question=new)
        if claim.question.strip():
            because = f"gives the same event and question labels as {self._name(question.id)}"
        else:
            probability = min(probability, _BY_UNIT)
            because = f"gives the same event label and unit as {self._name(question.id)}"
        return _placed(uid, event.id, question.id, probability, because + several)

    def _fitting(self, claim: Claim) -> tuple[list[Event], str]:
        """Find the events that go by the claim's label and could be its own; else, why not."""
        fitting: list[Event] = []
        passed = ""
        for event in self._labelled(claim.event):
            reason = why_apart(claim, event, self._context)
            if not reason:
                fitting.append(event)
            else:
                passed = passed or f"another than {self._name(event.id)}, which {reason}"
        return fitting, passed

    def _labelled(self, label: str) -> list[Event]:
        key = fold(label)
        if not key:
            return []
        if key not in self._events:
            self._events[key] = list(self._known.events(label))
        return self._events[key]

    def _question(self, event: str, label: str) -> Question | None:
        key = (event, fold(label))
        if key not in self._questions:
            found = self._known.question(event, label)
            if found is None:
                return None
            self._questions[key] = found
        return self._questions[key]

    def _found_event(self, recorded: RecordedClaim, passed: str) -> Placed:
        claim, uid = recorded.claim, recorded.uid
        larger = self._larger(claim, uid)
        event = Event(
            id=f"e-{uid}",
            label=claim.event.strip() or f"unnamed event of {claim.id or uid}",
            when=claim.when,
            where=claim.where,
            part_of=claim.part_of.strip(),
        )
        self._labelled(event.label).append(event)
        question = self._found_question(recorded, event.id)
        if passed:
            because = f"is the first of its event, {passed}"
        elif claim.event.strip():
            because = "is the first to give this event label"
        else:
            because = "names no event, so it has one of its own"
        return _placed(uid, event.id, question.id, 1.0, because, (*larger, event), question)

    def _larger(self, claim: Claim, uid: str) -> tuple[Event, ...]:
        label = claim.part_of.strip()
        if not fold(label) or fold(label) == fold(claim.event) or self._labelled(label):
            return ()
        larger = Event(id=f"e-{uid}-larger", label=label)
        self._labelled(label).append(larger)
        self._called[f"{uid}-larger"] = claim.id or uid
        return (larger,)

    def _found_question(self, recorded: RecordedClaim, event: str) -> Question:
        claim, uid = recorded.claim, recorded.uid
        given = claim.question.strip() or claim.unit.strip()
        label = given or f"unnamed question of {claim.id or uid}"
        question = Question(id=f"q-{uid}", event=event, label=label, kind=claim.kind)
        self._questions[event, fold(label)] = question
        return question

    def _name(self, founded: str) -> str:
        """Call an event or question by the claim that founded it, as its giver did if known."""
        uid = founded[2:]
        return self._called.get(uid, uid)


def _asks(claim: Claim) -> str:
    if claim.question.strip():
        return "asks a new question"
    return "names no question" if not claim.unit.strip() else "counts something new"


def _placed(
    uid: str,
    event: str,
    question_id: str,
    probability: float,
    because: str,
    events: tuple[Event, ...] = (),
    question: Question | None = None,
) -> Placed:
    placement = Placement(
        question=question_id,
        event=event,
        by=GROUPING,
        person=False,
        probability=probability,
        because=because,
    )
    return Placed(uid, placement, events, question)
