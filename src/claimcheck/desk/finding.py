"""From what a person types to the thing that is meant."""

from claimcheck.desk.opening import Desk
from claimcheck.dossier import lookup
from claimcheck.dossier.claim_joins import answering
from claimcheck.dossier.recognition import given_id_is_unique, uids_with_prefix
from claimcheck.dossier.versions import has_history, undone_claims
from claimcheck.journal.subjects import claim_subject
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.exits import BadInputError

_MOST_NAMED = 5


def shown_id(desk: Desk, uid: str) -> str:
    """Give the id under which a claim is shown: its giver's own where that names one claim."""
    recorded = lookup.claim_by_uid(desk.connection, answering(desk.connection, uid))
    return shown_id_of(desk, recorded) if recorded else uid


def shown_id_of(desk: Desk, recorded: RecordedClaim) -> str:
    """Give the id under which a claim that is at hand is shown."""
    given = recorded.claim.id
    if given and given_id_is_unique(desk.connection, given):
        return given
    return recorded.uid


def find_claim(desk: Desk, text: str) -> RecordedClaim:
    """Find a claim by its giver's id, the dossier's name for it, or the beginning of that."""
    found = _claim_or_none(desk, text)
    if found is None:
        raise BadInputError(
            f"No claim {text} is in {desk.path}. List them with: claimcheck claims {desk.path}"
        )
    return found


def claims_named(desk: Desk, text: str) -> list[str]:
    """List the uids of the claims that a whole id means, also of claims that were undone."""
    connection = desk.connection
    if has_history(connection, claim_subject(text)):
        return [text]
    giver, _, given = text.rpartition(":")
    found = lookup.claims_by_given_id(connection, text) if text else []
    if not found and giver and given:
        found = lookup.claims_by_given_id(connection, given, giver)
    return [claim.uid for claim in found] or undone_claims(connection, text)


def find_question(desk: Desk, text: str) -> str:
    """Find a question's id: by itself, by its beginning, or by any claim in it."""
    if found := lookup.question_id(desk.connection, text):
        return found
    recorded = _claim_or_none(desk, text)
    if recorded is None and text.startswith("q-"):
        recorded = _only(text, _by_prefix(desk, text.removeprefix("q-")))
    if recorded and recorded.placement:
        return recorded.placement.question
    if event := lookup.event_by_id(desk.connection, text):
        raise BadInputError(
            f"{text} is an event, and a question is meant. {_questions_of(desk, event.id)}"
        )
    raise BadInputError(
        f"No question {text} is in {desk.path}. Give the id of a question or of a claim in it; "
        f"list them with: claimcheck questions {desk.path}"
    )


def refuse_unlike(desk: Desk, one: str, other: str) -> None:
    """Refuse an event and a question where two of a kind are meant, and say what would fit."""
    found = [lookup.event_by_id(desk.connection, name) for name in (one, other)]
    if all(found) or not any(found):
        return
    (event,) = filter(None, found)
    view = lookup.question_by_id(desk.connection, find_question(desk, other if found[0] else one))
    asked = view.question if view else None
    told = f"{asked.id} is a question of the event {asked.event}. " if asked else ""
    raise BadInputError(
        f"Give two events or two questions. {event.id} is an event. {told}"
        f"{_questions_of(desk, event.id)}"
    )


def free_id(desk: Desk, wanted: str) -> str:
    """Give an id that was never another's: a claim can found more than once."""
    connection = desk.connection
    name, number = wanted, 1
    while lookup.question_by_id(connection, name) or lookup.event_by_id(connection, name):
        number += 1
        name = f"{wanted}-{number}"
    return name


def _questions_of(desk: Desk, event: str) -> str:
    """Tell an event's questions, each with what it asks."""
    names = lookup.questions_of_event(desk.connection, event)
    views = (lookup.question_by_id(desk.connection, name) for name in names[:_MOST_NAMED])
    told = ", ".join(f"{view.question.id} ({view.question.label})" for view in views if view)
    if not told:
        return f"No question of {event} is left."
    more = f", and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    are = "Its question is" if len(names) == 1 else "Its questions are"
    return f"{are} {told}{more}."


def _claim_or_none(desk: Desk, text: str) -> RecordedClaim | None:
    connection = desk.connection
    giver, colon, given = text.rpartition(":")
    candidates = lookup.claims_by_given_id(connection, text) if text else []
    if not candidates and colon and given:
        candidates = lookup.claims_by_given_id(connection, given, giver)
    return _only(text, candidates or _by_prefix(desk, text))


def _by_prefix(desk: Desk, text: str) -> list[RecordedClaim]:
    """List the claims whose uid begins so."""
    uids = uids_with_prefix(desk.connection, text, _MOST_NAMED) if text else []
    names = dict.fromkeys(answering(desk.connection, uid) for uid in uids)
    found = (lookup.claim_by_uid(desk.connection, uid) for uid in names)
    return [claim for claim in found if claim is not None]


def _only(text: str, candidates: list[RecordedClaim]) -> RecordedClaim | None:
    if len(candidates) > 1:
        named = ", ".join(f"{claim.uid} (from {claim.giver})" for claim in candidates)
        raise BadInputError(f"{text} could be any of these claims: {named}. Name one of them.")
    return candidates[0] if candidates else None
