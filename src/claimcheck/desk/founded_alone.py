"""The questions and events of which the labels are those of one claim alone."""

from collections.abc import Iterator

from claimcheck.desk.opening import Desk
from claimcheck.dossier import lookup
from claimcheck.dossier.joins import Joinable, family, founded_by_claim
from claimcheck.journal.subjects import event_subject, question_subject


def founded_by(uid: str) -> tuple[str, str]:
    """Name the question and event that bear a claim's id, whether there are any or not."""
    return question_subject(f"q-{uid}"), event_subject(f"e-{uid}")


def founded_alone(desk: Desk, uid: str) -> Iterator[str]:
    """Name the questions and events that a claim stands in or founded, and no other stands in."""
    connection = desk.connection
    recorded = lookup.claim_by_uid(connection, uid)
    placed = recorded.placement if recorded else None
    questions = [*([placed.question] if placed else []), f"q-{uid}"]
    questions += founded_by_claim(connection, uid, "question_view")
    for question in dict.fromkeys(questions):
        others = lookup.claims_of_question(connection, question)
        if {claim.uid for claim in others} <= {uid}:
            ids = family(connection, Joinable.QUESTION, question) or [question]
            yield from map(question_subject, ids)
    events = [*([placed.event] if placed else []), f"e-{uid}"]
    events += founded_by_claim(connection, uid, "event_view")
    for event in dict.fromkeys(events):
        if not _stands_in_event(desk, event, uid):
            yield from map(event_subject, family(connection, Joinable.EVENT, event) or [event])


def _stands_in_event(desk: Desk, event: str, but: str) -> bool:
    """Tell whether another claim stands in an event."""
    return any(
        claim.uid != but
        for question in lookup.questions_of_event(desk.connection, event)
        for claim in lookup.claims_of_question(desk.connection, question)
    )
