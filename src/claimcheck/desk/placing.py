"""Placing new claims: the grouping proposes, the journal keeps."""

from collections.abc import Iterator, Mapping, Sequence

import apsw
from attrs import frozen

from claimcheck.desk.opening import Desk
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import lookup
from claimcheck.journal.entries import (
    Body,
    ClaimRecorded,
    ClaimsPlaced,
    EventFounded,
    QuestionFounded,
)
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.document import Document
from claimcheck.model.event import Event, Question
from claimcheck.reckon.grouping import group

# Placements of many claims share an entry, but not so many that reading one means reading all.
_TOGETHER = 200


@frozen
class _HeldPlaces:
    """The events, questions, documents and claims of a dossier, looked up as grouping asks."""

    connection: apsw.Connection

    def events(self, label: str) -> Sequence[Event]:
        """List the events that go by a label."""
        return lookup.events_by_label(self.connection, label)

    def event(self, event: str) -> Event | None:
        """Find the event that answers for an id."""
        return lookup.event_by_id(self.connection, event)

    def question(self, event: str, label: str) -> Question | None:
        """Find the first question of an event that goes by a label."""
        found = lookup.questions_by_label(self.connection, event, label)
        return found[0] if found else None

    def questions(self, event: str) -> Sequence[Question]:
        """List the questions of an event."""
        names = lookup.questions_of_event(self.connection, event)
        found = (lookup.question_by_id(self.connection, name) for name in names)
        return [view.question for view in found if view]

    def document(self, name: str) -> Document | None:
        """Find a document by its name or address."""
        stored = lookup.document_by_name(self.connection, name)
        return stored.document if stored else None

    def near(self, keys: Sequence[str]) -> Sequence[RecordedClaim]:  # noqa: ARG002 - none yet
        """List placed claims that share the rarest of some keys."""
        return ()

    def frequencies(self, keys: Sequence[str]) -> Mapping[str, int]:  # noqa: ARG002 - none yet
        """Say how many claims have each key."""
        return {}


def recorded_and_placed(desk: Desk, recorded: Sequence[RecordedClaim]) -> Iterator[Body]:
    """Give the entries that record new claims, place them, and found what they need."""
    placed = group(recorded, _HeldPlaces(desk.connection), surroundings(desk).context)
    for first in range(0, len(placed), _TOGETHER):
        together = placed[first : first + _TOGETHER]
        for claim, each in zip(recorded[first : first + _TOGETHER], together, strict=True):
            yield ClaimRecorded(claim.uid, claim.giver, claim.claim)
            yield from (EventFounded(event) for event in each.events)
            if each.question:
                yield QuestionFounded(each.question)
        yield ClaimsPlaced(tuple((each.uid, each.placement) for each in together))
