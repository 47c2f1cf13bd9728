"""Placing new claims: the grouping proposes, the journal keeps."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import apsw
from attrs import field, frozen

from claimcheck.desk.finding import shown_id
from claimcheck.desk.opening import Desk
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import lookup, neighbours
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
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping import group
from claimcheck.reckon.grouping.placed import Known
from claimcheck.reckon.names import fold

# Placements of many claims share an entry, but not so many that reading one means reading all.
_TOGETHER = 200
# So many claims of the dossier are looked at for a new one.
_NEAREST = 40
# And so many for one event, where most may be its own.
_MOST_AROUND = 400


@frozen
class KeptApart:
    """A claim that became another event than one of its label, and what kept it from that."""

    uid: str
    label: str
    apart: str


@frozen
class _HeldPlaces:
    """The events, questions, documents and claims of a dossier, looked up as grouping asks."""

    connection: apsw.Connection
    claims: dict[str, RecordedClaim] = field(factory=dict)

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

    def near(self, keys: Sequence[str], besides: str = "") -> Sequence[RecordedClaim]:
        """List placed claims that share the rarest of some keys, but for those of one event."""
        uids = neighbours.sharing(self.connection, keys, _MOST_AROUND if besides else _NEAREST)
        found = (self.claims.get(uid) or self._claim(uid) for uid in uids)
        placed = (each for each in found if each and each.placement and each.counts)
        others = (each for each in placed if not besides or _event_of(each) != besides)
        return list(islice(others, _NEAREST))

    def _claim(self, uid: str) -> RecordedClaim | None:
        found = lookup.claim_by_uid(self.connection, uid)
        if found:
            self.claims[uid] = found
        return found

    def frequencies(self, keys: Sequence[str]) -> Mapping[str, int]:
        """Say how many claims have each key."""
        return neighbours.frequencies(self.connection, keys)


def _event_of(recorded: RecordedClaim) -> str:
    return recorded.placement.event if recorded.placement else ""


def places_held(desk: Desk) -> Known:
    """Give the events, questions, documents and claims of a dossier as grouping asks for them."""
    return _HeldPlaces(desk.connection)


def recorded_and_placed(
    desk: Desk,
    recorded: Sequence[RecordedClaim],
    kept_apart: dict[str, KeptApart],
    stood: Mapping[str, str],
) -> Iterator[Body]:
    """Give the entries that record new claims, place them, and found what they need.

    After them, `index_new` makes the new ones known to those that come later. `kept_apart` takes,
    by folded label, the first claim whose time or place kept it from an event of its label;
    `stood` names, by their givers' ids, the events in which claims stood that were handed out.
    """
    context = surroundings(desk).context
    index_new(desk, recorded, context)
    held = _HeldPlaces(desk.connection)
    placed = group(recorded, held, context, stood, lambda uid: shown_id(desk, uid))
    placed.reverse()  # one is let go, from the end, once it is written: that saves memory
    for first in range(0, len(recorded), _TOGETHER):
        claims = recorded[first : first + _TOGETHER]
        together = [(claim, placed.pop()) for claim in claims]
        for claim, each in together:
            if each.apart:
                label = claim.claim.event.strip()
                told = KeptApart(claim.uid, label, each.apart)
                kept_apart.setdefault(fold(label), told)
            yield ClaimRecorded(claim.uid, claim.giver, claim.claim)
            for event in each.events:
                yield EventFounded(event)
            if each.question:
                yield QuestionFounded(each.question)
        yield ClaimsPlaced(tuple((each.uid, each.placement) for _, each in together))


def index_new(
    desk: Desk, recorded: Sequence[RecordedClaim], context: Context | None = None
) -> None:
    """Index what the dossier holds by the keys of grouping, where any of these claims needs it.

    Claims with labels find their events by them, so that a dossier of such needs no index.
    """
    connection = desk.connection
    if neighbours.is_empty(connection) or all(fold(each.claim.event) for each in recorded):
        return
    from claimcheck.reckon.grouping.keys import KeyReader  # noqa: PLC0415 - word lists

    known = _HeldPlaces(connection)
    reader = KeyReader(known.document, context or surroundings(desk).context)
    neighbours.catch_up(connection, reader.keys)
