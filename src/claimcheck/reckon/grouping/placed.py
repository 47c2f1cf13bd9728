"""What the grouping gives and what it needs: placements, and events and questions looked up."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from claimcheck.model.claim import Placement, RecordedClaim
from claimcheck.model.document import Document
from claimcheck.model.event import Event, Question
from claimcheck.model.frozen import frozen

GROUPING = "claims/9"
"""The name and version of this grouping, as placements bear it."""

NOWHERE_BEFORE: Mapping[str, str] = {}
"""The events in which claims stood before, by their givers' ids, where none stood anywhere."""


class Known(Protocol):
    """Where the events, questions and claims of a dossier are looked up, without loading all."""

    def events(self, label: str) -> Sequence[Event]:
        """List the events whose label folds to the same, in the order of their founding."""
        ...

    def event(self, event: str) -> Event | None:
        """Find the event that answers for an id."""
        ...

    def question(self, event: str, label: str) -> Question | None:
        """Find the first question of an event whose label folds to the same."""
        ...

    def questions(self, event: str) -> Sequence[Question]:
        """List the questions of an event."""
        ...

    def document(self, name: str) -> Document | None:
        """Find a document by the name or address that claims give."""
        ...

    def near(self, keys: Sequence[str], besides: str = "") -> Sequence[RecordedClaim]:
        """List placed claims that share the rarest of some keys (`blocking.wanted_keys`).

        Those that stand in the event `besides` are left out.
        """
        ...

    def frequencies(self, keys: Sequence[str]) -> Mapping[str, int]:
        """Say how many claims have each key, and under "" how many there are."""
        ...


@frozen
class Placed:
    """Where a claim belongs: its placement, and what it founds, larger events first.

    `apart` says what kept it from another event of the label that its giver gives.
    """

    uid: str
    placement: Placement
    events: tuple[Event, ...] = ()
    question: Question | None = None
    apart: str = ""


@frozen
class Found:
    """The event that was found for a claim, why, and how sure that is; `founded` is what is new.

    `apart` says what kept the claim from another event of the same label.
    """

    event: Event
    probability: float
    because: str
    founded: tuple[Event, ...] = ()
    apart: str = ""
