"""The events of claims whose givers label them."""

from collections.abc import Callable
from itertools import islice

from attrs import define, field

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.event import Event, founder_of
from claimcheck.reckon.apart import why_apart
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.placed import Found, Known
from claimcheck.reckon.grouping.shelves import Shelf
from claimcheck.reckon.names import fold

_SAME_LABELS = 0.98
_ONE_OF_SEVERAL = 0.6
_COUNTED = 9


@define(slots=True, eq=False)
class LabelledEvents:
    """The known events by label, with what this batch founds laid over them.

    `name` calls a claim, by its uid, as its giver does.
    """

    known: Known
    context: Context
    name: Callable[[str], str]
    shelves: dict[str, Shelf] = field(factory=dict)
    again: dict[str, Found] = field(factory=dict)

    def find(self, recorded: RecordedClaim) -> Found:
        """Find the event that goes by a claim's label and could be its own, or found it."""
        claim = recorded.claim
        shelf = self.shelf(claim.event)
        fitting = list(islice(self._fitting(claim, shelf), _COUNTED))
        if not fitting:
            return self._founded(recorded, shelf)
        event = fitting[0]
        because = f"gives the same event label as {self.name(founder_of(event.id))}"
        if len(fitting) == 1:  # told once for all of them, who may be many
            return self.again.setdefault(event.id, Found(event, _SAME_LABELS, because))
        several = str(len(fitting)) if len(fitting) < _COUNTED else f"{_COUNTED} or more"
        because += f"; {several} events go by this label"
        return Found(event, _ONE_OF_SEVERAL, because)

    def _fitting(self, claim: Claim, shelf: Shelf) -> "filter[Event]":
        return filter(
            lambda event: not why_apart(claim, event, self.context), shelf.candidates(claim)
        )

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
        because = "is the first to give this event label"
        if shelf.events:
            other = shelf.events[0]
            apart = why_apart(claim, other, self.context)
            first = self.name(founder_of(other.id))
            because = f"is the first of its event, another than {first}, which {apart}"
        return self.found(
            Event(
                id=f"e-{recorded.uid}",
                label=claim.event.strip(),
                when=claim.when,
                where=claim.where,
                part_of=claim.part_of.strip(),
            ),
            because,
        )

    def found(self, event: Event, because: str) -> Found:
        """Found an event, and the larger one that it names where none goes by that label."""
        larger: tuple[Event, ...] = ()
        label = event.part_of
        if fold(label) and fold(label) != fold(event.label) and not self.shelf(label).events:
            larger = (Event(id=f"{event.id}-larger", label=label),)
            self.shelf(label).add(larger[0])
        self.shelf(event.label).add(event)
        return Found(event, 1.0, because, (*larger, event))
