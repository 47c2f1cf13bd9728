"""The events of claims whose givers label them."""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from attrs import define, evolve, field

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.event import LARGER, Event, founder_of
from claimcheck.reckon.apart import why_apart
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.placed import NOWHERE_BEFORE, Found, Known
from claimcheck.reckon.grouping.shelves import Shelf
from claimcheck.reckon.names import fold

_SAME_LABELS = 0.98
_ONE_OF_SEVERAL = 0.6
_COUNTED = 9


@define(slots=True, eq=False)
class LabelledEvents:
    """The known events by label, with what this batch founds laid over them.

    `name` calls a claim, by its uid, as its giver does. `stood` names the events of another dossier
    in which claims stood, by their givers' ids; `stands` has what each of these is here, with the
    claim that found it so.
    """

    known: Known
    context: Context
    name: Callable[[str], str]
    stood: Mapping[str, str] = NOWHERE_BEFORE
    stands: dict[str, tuple[Event, str]] = field(factory=dict)
    taken: dict[str, str] = field(factory=dict)
    shelves: dict[str, Shelf] = field(factory=dict)
    again: dict[str, Found] = field(factory=dict)

    def find(self, recorded: RecordedClaim) -> Found:
        """Find the event that goes by a claim's label and could be its own, or found it.

        A claim that stood with another before stands with it here.
        """
        before = self.stood.get(recorded.claim.id, "") if self.stood else ""
        if not before:
            return self._by_label(recorded)
        if before in self.stands:
            event, first = self.stands[before]
            because = f"stood in one event with {first} in the table that was handed out"
            return Found(event, _SAME_LABELS, because)
        held = self.known.event(before)
        if held is not None:
            found = Found(held, _SAME_LABELS, "stood in this event when it was handed out")
        else:
            found = self._by_label(recorded, before)
        self.stands[before] = found.event, self.name(recorded.uid)
        self.taken[found.event.id] = before
        return found

    def _by_label(self, recorded: RecordedClaim, before: str = "") -> Found:
        claim = recorded.claim
        shelf = self.shelf(claim.event)
        fitting = list(islice(self._fitting(claim, shelf, before), _COUNTED))
        if not fitting:
            return self._founded(recorded, shelf)
        there = fold(claim.where)
        same_place = (each for each in fitting if there and fold(each.where) == there)
        event = next(same_place, fitting[0])
        because = f"gives the same event label as {self.name(founder_of(event.id))}"
        if len(fitting) == 1:  # told once for all of them, who may be many
            return self.again.setdefault(event.id, Found(event, _SAME_LABELS, because))
        several = str(len(fitting)) if len(fitting) < _COUNTED else f"{_COUNTED} or more"
        because += f"; {several} events go by this label"
        return Found(event, _ONE_OF_SEVERAL, because)

    def _fitting(self, claim: Claim, shelf: Shelf, before: str) -> Iterator[Event]:
        """Give the events that a claim may be about; none in which others stood, if it did not."""
        for event in shelf.candidates(claim):
            other = bool(before) and self.taken.get(event.id, before) != before
            if not other and not why_apart(claim, event, self.context):
                yield event

    def shelf(self, label: str) -> Shelf:
        """Give the events that go by a label."""
        key = fold(label)
        if key not in self.shelves:
            shelf = self.shelves[key] = Shelf(self.context)
            for event in self.known.events(label) if key else ():
                shelf.add(event)
        return self.shelves[key]

    def _founded(self, recorded: RecordedClaim, shelf: Shelf) -> Found:
        claim = recorded.claim
        because, apart = "is the first to give this event label", ""
        if shelf.events:
            other = shelf.events[0]
            why = why_apart(claim, other, self.context) or "stood in another event"
            apart = f"{self.name(founder_of(other.id))} {why}"
            because = f"was the first of its event: {apart}, when it came in"
        found = self.found(
            Event(
                id=f"e-{recorded.uid}",
                label=claim.event.strip(),
                when=claim.when,
                where=claim.where,
                part_of=claim.part_of.strip(),
            ),
            because,
        )
        return evolve(found, apart=apart)

    def found(self, event: Event, because: str) -> Found:
        """Found an event, and the larger one that it names where none goes by that label."""
        larger: tuple[Event, ...] = ()
        label = event.part_of
        if fold(label) and fold(label) != fold(event.label) and not self.shelf(label).events:
            larger = (Event(id=f"{event.id}{LARGER}", label=label),)
            self.shelf(label).add(larger[0])
        self.shelf(event.label).add(event)
        return Found(event, 1.0, because, (*larger, event))
