"""Placing new claims in events and questions, by their labels or by what they tell."""

from collections.abc import Callable, Iterable, Mapping

from attrs import evolve

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import LARGER
from claimcheck.reckon.collector import collector_at_rest
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.labels import LabelledEvents
from claimcheck.reckon.grouping.order import in_order
from claimcheck.reckon.grouping.placed import GROUPING, NOWHERE_BEFORE, Found, Known, Placed
from claimcheck.reckon.grouping.questions import Questions
from claimcheck.reckon.names import fold

__all__ = ["GROUPING", "Known", "Placed", "group"]


def group(
    claims: Iterable[RecordedClaim],
    known: Known,
    context: Context,
    stood: Mapping[str, str] = NOWHERE_BEFORE,
    name_of: Callable[[str], str] = str,
) -> list[Placed]:
    """Place claims in known events and questions or in such as they found, in the order given.

    Claims with the same folded event and question labels are one question, unless the times or
    places that they give to the event exclude each other. A claim without an event label is put
    with those that tell of the same time, place and happening; one without a question label
    answers the question that its words and its kind of answer tell. The larger event (`part_of`) is
    founded where no event goes by its label. In which order the claims come does not matter.
    Labelled claims that `stood` in one event of another dossier, by their givers' ids, are one
    event, and those that stood in two are two. Reasons call the claims of before as `name_of` does.
    """
    batch = list(claims)
    called = {each.uid: each.claim.id or each.uid for each in batch}

    def name(uid: str) -> str:
        founder = uid.removesuffix(LARGER)
        if founder not in called:
            called[founder] = name_of(founder)
        return called[founder]

    ordered = in_order(batch)
    labels = LabelledEvents(known, context, name, stood)
    found = {each.uid: labels.find(each) for each in ordered if fold(each.claim.event)}
    bare = [each for each in ordered if each.uid not in found]
    with collector_at_rest():
        if bare:
            from claimcheck.reckon.grouping.bare import find_events  # noqa: PLC0415 - word lists

            placed = {each.uid: (each, found[each.uid]) for each in ordered if each.uid in found}
            found.update(find_events(bare, placed, known, context, labels))
        questions = Questions(known, name)
        founding = _founders_first(ordered, found)
        given = {each.uid: questions.place(each, found[each.uid]) for each in founding}
    return _as_they_come(batch, given)


def _founders_first(ordered: list[RecordedClaim], found: dict[str, Found]) -> list[RecordedClaim]:
    return sorted(ordered, key=lambda each: not found[each.uid].founded)


def _as_they_come(batch: list[RecordedClaim], given: dict[str, Placed]) -> list[Placed]:
    """Give placements in the table's order; what is founded stands with the first of its claims."""
    events = {event.id: each.events for each in given.values() for event in each.events}
    questions = {each.question.id: each.question for each in given.values() if each.question}
    done: set[str] = set()
    placed = []
    for recorded in batch:
        own = given[recorded.uid]
        founds = tuple(
            event for event in events.get(own.placement.event, ()) if event.id not in done
        )
        done.update(event.id for event in founds)
        asked = questions.pop(own.placement.question, None)
        same = founds == own.events and asked is own.question
        placed.append(own if same else evolve(own, events=founds, question=asked))
    return placed
