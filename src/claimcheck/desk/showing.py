"""One thing, whole: a claim, question, event, document, source, settlement, with its history."""

from collections.abc import Callable

from claimcheck.desk.finding import find_claim, find_question, shown_id_of
from claimcheck.desk.listing import Choice, claim_shape, list_sources, question_shape
from claimcheck.desk.opening import Desk
from claimcheck.desk.papers import near_copies
from claimcheck.desk.settling import find_source
from claimcheck.desk.showing_gone import gone_claim, gone_thing
from claimcheck.desk.showing_settlements import show_settlement
from claimcheck.desk.surroundings import surroundings
from claimcheck.desk.telling import history
from claimcheck.desk.weights import weighed_state
from claimcheck.dossier import lookup
from claimcheck.dossier.claim_joins import joined_with
from claimcheck.dossier.joins import Joinable, family
from claimcheck.exchange import shapes
from claimcheck.exchange.shapes import Shape
from claimcheck.journal.subjects import (
    claim_subject,
    document_subject,
    event_subject,
    name_key,
    question_subject,
    source_subject,
)
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.exits import BadInputError


def show(desk: Desk, text: str) -> Shape:
    """Give one thing with its history; BadInputError where nothing goes by this id or name."""
    view = lookup.question_by_id(desk.connection, text)
    if view or text.startswith("q-"):
        return _question(desk, view.question.id if view else find_question(desk, text))
    found = (find(desk, text) for find in (_event, _document, show_settlement))
    shape = next(filter(None, found), None)
    if shape is not None:
        return shape
    if lookup.source_by_name(desk.connection, text):
        return _source(desk, text)
    return _claim(desk, text)


def _event(desk: Desk, text: str) -> Shape | None:
    connection = desk.connection
    event = lookup.event_by_id(connection, text)
    if event is None:
        return None
    claims = _claims_that(
        desk, lambda each: each.placement is not None and each.placement.event == event.id
    )
    shape = shapes.event_shape(event, claims, lookup.questions_of_event(connection, event.id))
    names = family(connection, Joinable.EVENT, event.id) or [event.id]
    return {"event": shape, "history": history(desk, *map(event_subject, names))}


def _document(desk: Desk, text: str) -> Shape | None:
    connection = desk.connection
    stored = lookup.document_by_name(connection, text)
    if stored is None:
        return None
    key, address = name_key(stored.document.name), stored.document.address

    def cites(recorded: RecordedClaim) -> bool:
        cited = recorded.claim.document
        return bool(cited) and (cited == address or name_key(cited) == key)

    cited = _claims_that(desk, cites)
    alike = near_copies(lookup.all_documents(connection))
    shape = shapes.document_shape(stored, cited, alike.get(stored.id, ()))
    return {
        "document": {**shape, "text": stored.document.text},
        "history": history(desk, document_subject(stored.id)),
    }


def _claims_that(desk: Desk, are_meant: Callable[[RecordedClaim], bool]) -> list[str]:
    every = lookup.all_claims(desk.connection)
    return [shown_id_of(desk, each) for each in every if are_meant(each)]


def _question(desk: Desk, question: str) -> Shape:
    state = weighed_state(desk, question)
    names = family(desk.connection, Joinable.QUESTION, question) or [question]
    told = history(desk, *map(question_subject, names))
    if state is None:
        view = lookup.question_by_id(desk.connection, question)
        label = view.question.label if view else ""
        gone = {"id": question, "label": label, "status": "undone"}
        return {"question": gone, "claims": [], "history": told}
    claims = lookup.claims_of_question(desk.connection, question)
    states = {question: state}
    return {
        "question": question_shape(desk, state),
        "claims": [claim_shape(desk, recorded, dict(states)) for recorded in claims],
        "history": told,
    }


def _claim(desk: Desk, text: str) -> Shape:
    if gone := gone_claim(desk, text):  # a whole id goes before the beginning of another
        return gone
    try:
        recorded = find_claim(desk, text)
    except BadInputError as problem:
        if "could be" in str(problem):
            raise
        return _source(desk, text)
    shape = {**claim_shape(desk, recorded, {}), "retracted": recorded.retracted}
    uids = joined_with(desk.connection, recorded.uid)
    return {"claim": shape, "history": history(desk, *map(claim_subject, uids))}


def _source(desk: Desk, text: str) -> Shape:
    """Give a source: one that was described or graded, or one that only claims name."""
    canonical = surroundings(desk).canonical
    try:
        key = canonical(find_source(desk, text))
    except BadInputError as problem:
        if gone := gone_thing(desk, text):
            return gone
        raise BadInputError(
            f"Nothing in {desk.path} goes by {text}. Give the id of a claim, question, event, "
            f"document or settlement, or a source's name; list them with: "
            f"claimcheck claims {desk.path}"
        ) from problem
    shapes_of_all = list_sources(desk, Choice())
    source = next(each for each in shapes_of_all if canonical(str(each["name"])) == key)
    held = surroundings(desk).sources.get(key)
    names = dict.fromkeys((str(source["name"]), *(held.aliases if held else ())))
    return {"source": source, "history": history(desk, *map(source_subject, names))}
