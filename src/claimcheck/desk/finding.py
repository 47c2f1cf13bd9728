"""From what a person types to the thing that is meant."""

from collections.abc import Iterator

from attrs import evolve

from claimcheck.desk.opening import Desk
from claimcheck.dossier import lookup
from claimcheck.dossier.claim_joins import answering
from claimcheck.dossier.recognition import (
    given_id_is_unique,
    held_by_given_id,
    uids_with_prefix,
)
from claimcheck.dossier.versions import given_id_of_undone, has_history, undone_claims
from claimcheck.journal.subjects import claim_subject, name_key
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.exits import BadInputError

_MOST_NAMED = 5


def shown_id(desk: Desk, uid: str) -> str:
    """Give the id under which a claim is shown: its giver's own where that names one claim."""
    recorded = lookup.claim_by_uid(desk.connection, answering(desk.connection, uid))
    return shown_id_of(desk, recorded) if recorded else _id_before_undone(desk, uid)


def _id_before_undone(desk: Desk, uid: str) -> str:
    """Give the id of a claim whose recording was undone: its giver's where no other has it now."""
    given = given_id_of_undone(desk.connection, uid)
    return given if given and not lookup.claims_by_given_id(desk.connection, given) else uid


def shown_id_of(desk: Desk, recorded: RecordedClaim) -> str:
    """Give the id under which a claim that is at hand is shown."""
    given = recorded.claim.id
    if given and given_id_is_unique(desk.connection, given):
        return given
    return recorded.uid


def spoken_of(desk: Desk, recorded: RecordedClaim) -> RecordedClaim | None:
    """Find the claim that another denies, retracts or corrects, wherever it stands.

    `about` is an id of its own giver's, else the dossier's name for a claim, else an id of any
    giver's: of those the claim on the same question, or the only one.
    """
    connection, about = desk.connection, recorded.claim.about
    if not about:
        return None
    own = held_by_given_id(connection, (about,), recorded.giver).get(about)
    named = own or lookup.claim_by_uid(connection, answering(connection, about))
    if named:
        return named
    every = lookup.claims_by_given_id(connection, about)
    here = [each for each in every if _question(each) == _question(recorded)]
    if here:
        return min(here, key=lambda each: each.uid)
    return every[0] if len(every) == 1 else None


def _question(recorded: RecordedClaim) -> str:
    return recorded.placement.question if recorded.placement else ""


def about_as_shown(desk: Desk, recorded: RecordedClaim) -> RecordedClaim:
    """Give a claim whose `about` is the id under which the claim that it speaks of is shown."""
    named = spoken_of(desk, recorded)
    if named is None:
        return recorded
    return evolve(recorded, claim=evolve(recorded.claim, about=shown_id_of(desk, named)))


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
        found = _given_by(desk, given, giver)
    return [claim.uid for claim in found] or undone_claims(connection, text)


def claims_naming(desk: Desk, name: str) -> list[str]:
    """List the ids of the claims that name somebody as their source, or as who passed them on.

    Also of those that were retracted, since they still hold the name.
    """
    sought = name_key(name)
    return [
        shown_id_of(desk, recorded)
        for recorded in lookup.every_claim(desk.connection)
        if any(name_key(each) == sought for each in _named_in(recorded))
    ]


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


def _named_in(recorded: RecordedClaim) -> Iterator[str]:
    yield recorded.claim.source
    yield from (relay.name for relay in recorded.claim.via)


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
        candidates = _given_by(desk, given, giver)
    return _only(text, candidates or _by_prefix(desk, text))


def _given_by(desk: Desk, given: str, giver: str) -> list[RecordedClaim]:
    """List the claims with a giver's id, else the one that answers for what this giver gave too."""
    found = lookup.claims_by_given_id(desk.connection, given, giver)
    return found or [*held_by_given_id(desk.connection, (given,), giver).values()]


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
