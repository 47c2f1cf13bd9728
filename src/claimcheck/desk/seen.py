"""What names the state of a question that a reviewer saw, so that no decision rests on another."""

from attrs import evolve, frozen

from claimcheck.desk.opening import Desk
from claimcheck.desk.reckoning import event_of, reckon_now, reckoned
from claimcheck.dossier import cache, lookup
from claimcheck.journal.codec import canonical_json
from claimcheck.journal.entry import digest
from claimcheck.model.event import Event
from claimcheck.model.kinds import AnswerKind, Status
from claimcheck.model.reckoned import Contradiction, Position, ReckonedQuestion

_LETTERS = 12


@frozen
class _Told:
    """What is told of a question apart from the claims and settlements themselves.

    What other questions weigh into it (probability, priority) is left out: a settlement elsewhere
    is no reason to look again.
    """

    kind: AnswerKind
    status: Status
    positions: tuple[Position, ...]
    contradictions: tuple[Contradiction, ...]
    total: int
    notes: tuple[str, ...]


def seen_token(desk: Desk, question: str, event: Event, result: ReckonedQuestion) -> str:
    """Name what is seen of a question: its claims and settlements, and what they amount to.

    Whatever redraws its positions, relations or status gives another name, also a name given to a
    source, a place told to lie within another, or events that were joined.
    """
    positions = tuple(evolve(each, probability=None, reasons=()) for each in result.positions)
    told = _Told(
        result.kind,
        result.status,
        positions,
        result.contradictions,
        result.contradictions_total,
        result.notes,
    )
    parts = (
        lookup.seen_token(desk.connection, question),
        canonical_json(event),
        canonical_json(told),
    )
    return digest([part.encode() for part in parts]).hex()[:_LETTERS]


def seen_now(desk: Desk, question: str) -> str:
    """Name what would be seen of a question just now; "" where nothing is left of it.

    Within a transaction: nothing is kept of what must be reckoned for it.
    """
    view = lookup.question_by_id(desk.connection, question)
    pending = cache.is_pending(desk.connection)
    result = reckon_now(desk, question) if pending else reckoned(desk, question)
    if view is None or result is None:
        return ""
    return seen_token(desk, question, event_of(desk, view.question), result)
