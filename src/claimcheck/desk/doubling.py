"""Making one what two copies recorded apart: the same rows, with their questions and events."""

from attrs import frozen

from claimcheck.desk.arranging import bodies_of_join
from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.desk.settling import need_reason
from claimcheck.dossier import lookup
from claimcheck.dossier.doubles import all_doubles
from claimcheck.journal.entries import ClaimsJoined, EventsJoined, QuestionsJoined
from claimcheck.model.claim import Placement, RecordedClaim
from claimcheck.model.exits import BadInputError
from claimcheck.reckon.names import fold


@frozen
class LeftApart:
    """Two claims that are the same row and stay two, by uid, and why."""

    kept: str
    other: str
    why: str


@frozen
class JoinedDoubles:
    """How many claims, questions and events were made one with another, and what stays two."""

    claims: int
    questions: int
    events: int
    left: tuple[LeftApart, ...]


def join_doubles(desk: Desk, because: str) -> JoinedDoubles:
    """Make each claim that was recorded in several copies apart one, which answers for all of them.

    What was settled of any of them holds for the one. Their events and questions become one, where
    they have the same labels. Two of which a reviewer made something else since stay two, for a
    reviewer to bring together.
    """
    need_reason(because)
    with one_act(desk):
        joins = _Joins(desk, because.strip())
        for kept, *others in all_doubles(desk.connection):
            for other in others:
                joins.take(kept, other)
        if joins.claims:
            append_act(desk, "join", (*joins.claims, *joins.places.values()))
        elif not joins.left:
            raise BadInputError(f"No row stands twice in {desk.path}. Nothing was recorded.")
    of_events = sum(isinstance(each, EventsJoined) for each in joins.places.values())
    left = tuple(joins.left)
    return JoinedDoubles(len(joins.claims), len(joins.places) - of_events, of_events, left)


class _Joins:
    """What is to be joined, gathered pair by pair; places by what is joined."""

    def __init__(self, desk: Desk, because: str) -> None:
        self.desk = desk
        self.because = because
        self.claims: list[ClaimsJoined] = []
        self.places: dict[str, EventsJoined | QuestionsJoined] = {}
        self.left: list[LeftApart] = []

    def take(self, kept: RecordedClaim, other: RecordedClaim) -> None:
        """Join a claim to another that is the same row, or say why not."""
        why = _why_two(kept, other) or self._bring_together(kept.placement, other.placement)
        if why:
            self.left.append(LeftApart(kept.uid, other.uid, why))
        else:
            joined = ClaimsJoined(other.uid, kept.uid, kept.entry, self.because)
            self.claims.append(joined)

    def _bring_together(self, kept: Placement | None, other: Placement | None) -> str:
        """Join the events and questions of two claims; gives why they cannot be, "" where so."""
        if kept is None or other is None or kept.person:
            return ""
        if self._led(other.question) == self._led(kept.question):
            return ""
        if _labels(self.desk, kept) != _labels(self.desk, other):
            return "their questions have other labels"
        if self._led(kept.event) != self._led(other.event):
            self._join(kept.event, other.event)
        if self._led(kept.question) != self._led(other.question):
            self._join(kept.question, other.question)
        return ""

    def _join(self, kept: str, other: str) -> None:
        for body in bodies_of_join(self.desk, self._led(kept), self._led(other), self.because):
            survivor = self._led(body.survivor)
            if body.joined not in self.places and survivor != body.joined:
                self.places[body.joined] = body

    def _led(self, name: str) -> str:
        while name in self.places:
            name = self.places[name].survivor
        return name


def _why_two(kept: RecordedClaim, other: RecordedClaim) -> str:
    """Say what a reviewer made of one of two claims alone, which joining them would lose."""
    if kept.claim != other.claim:
        return "one of them was corrected"
    if other.rating is not None and other.rating != kept.rating:
        return "the second was rated"
    if other.placement and other.placement.person and kept.placement != other.placement:
        return "the second was moved"
    return ""


def _labels(desk: Desk, placed: Placement) -> tuple[str, str]:
    view = lookup.question_by_id(desk.connection, placed.question)
    event = lookup.event_by_id(desk.connection, placed.event)
    return fold(event.label if event else ""), fold(view.question.label if view else "")
