"""Placing new claims: the grouping proposes, the journal keeps."""

from collections.abc import Sequence

import apsw
from attrs import frozen

from claimcheck.desk.opening import Desk
from claimcheck.desk.reckoning import surroundings
from claimcheck.dossier import lookup
from claimcheck.journal.entries import Body, ClaimPlaced, EventFounded, QuestionFounded
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import Event, Question
from claimcheck.reckon.grouping import group


@frozen
class _HeldLabels:
    """The events and questions of a dossier, looked up by label."""

    connection: apsw.Connection

    def events(self, label: str) -> Sequence[Event]:
        """List the events that go by a label."""
        return lookup.events_by_label(self.connection, label)

    def question(self, event: str, label: str) -> Question | None:
        """Find the first question of an event that goes by a label."""
        found = lookup.questions_by_label(self.connection, event, label)
        return found[0] if found else None


def place_claims(desk: Desk, recorded: Sequence[RecordedClaim]) -> list[Body]:
    """Give the entries that place new claims, and found the events and questions they need."""
    bodies: list[Body] = []
    context = surroundings(desk).context
    for placed in group(recorded, _HeldLabels(desk.connection), context):
        bodies.extend(EventFounded(event) for event in placed.events)
        if placed.question:
            bodies.append(QuestionFounded(placed.question))
        bodies.append(ClaimPlaced(placed.uid, placed.placement))
    return bodies
