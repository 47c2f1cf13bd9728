"""Finding what the views hold: by id, by label, page by page."""

from collections.abc import Iterator

import apsw
from attrs import evolve

from claimcheck.dossier.claim_joins import STANDS_ALONE, settled_now
from claimcheck.dossier.joins import (
    Joinable,
    all_placed_now,
    family,
    joined_ids,
    placed_now,
    survivor,
)
from claimcheck.dossier.rows import entries_about
from claimcheck.dossier.views import label_key
from claimcheck.journal.codec import from_json
from claimcheck.journal.entries import EventFounded, QuestionFounded
from claimcheck.journal.entry import digest
from claimcheck.journal.fold import DossierView, EventView, SourceView
from claimcheck.journal.question_story import QuestionView
from claimcheck.journal.story import body_of
from claimcheck.journal.subjects import (
    event_subject,
    name_key,
    question_subject,
    source_subject,
)
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.document import StoredDocument
from claimcheck.model.event import Event, Question
from claimcheck.model.source import Alias


def dossier_facts(connection: apsw.Connection) -> DossierView:
    """Give the dossier's title and how many reviewers it asks for."""
    found = connection.execute("SELECT body FROM dossier_view").get
    return from_json(found, DossierView) if isinstance(found, str) else DossierView("", 1)


def claim_by_uid(connection: apsw.Connection, uid: str) -> RecordedClaim | None:
    """Find a claim by the dossier's own name for it."""
    found = connection.execute("SELECT body FROM claim_view WHERE uid=?", (uid,)).get
    if not isinstance(found, str):
        return None
    return read_claim(connection, found)


def read_claim(connection: apsw.Connection, body: str) -> RecordedClaim:
    """Read a claim's view, with the question and event that answer for those it was put in."""
    return placed_now(connection, from_json(body, RecordedClaim))


def claims_by_given_id(
    connection: apsw.Connection, given_id: str, giver: str | None = None
) -> list[RecordedClaim]:
    """Find the claims with a giver's id: several only where several givers use it."""
    condition, values = f"given_id=? AND {STANDS_ALONE}", [given_id]
    if giver is not None:
        condition, values = f"{condition} AND giver=?", [given_id, giver]
    rows = connection.execute(
        f"SELECT body FROM claim_view WHERE {condition} ORDER BY seq",  # noqa: S608 - our own text
        values,
    )
    return [read_claim(connection, str(row[0])) for row in rows.fetchall()]


def claims_of_question(connection: apsw.Connection, question: str) -> list[RecordedClaim]:
    """List a question's claims, and those of questions joined to it, in the order of coming."""
    names = family(connection, Joinable.QUESTION, question)
    marks = ",".join("?" * len(names))
    sql = f"SELECT body FROM claim_view WHERE question IN ({marks}) ORDER BY seq"  # noqa: S608 - marks
    read = [from_json(str(row[0]), RecordedClaim) for row in connection.execute(sql, names)]
    return all_placed_now(connection, read, question)


def all_claims(
    connection: apsw.Connection, condition: str = "1", *values: str
) -> Iterator[RecordedClaim]:
    """Stream all claims that count, in the order in which they came.

    With a `condition` on claim_view and its values, only those that meet it.
    """
    questions = joined_ids(connection, Joinable.QUESTION)
    events = joined_ids(connection, Joinable.EVENT)
    sql = (
        "SELECT claim_view.body, question_view.event FROM claim_view"  # noqa: S608 - our own text
        " LEFT JOIN question_view ON question_view.id=claim_view.question"
        f" WHERE claim_view.question<>'' AND {condition} ORDER BY claim_view.seq"
    )
    for body, event in connection.execute(sql, values):
        recorded = from_json(str(body), RecordedClaim)
        placed = recorded.placement
        if placed and (
            placed.question in questions or placed.event in events or placed.event != event
        ):
            recorded = placed_now(connection, recorded)
        yield recorded


def every_claim(connection: apsw.Connection) -> Iterator[RecordedClaim]:
    """Stream all claims just as they were placed, also those that count no more."""
    for row in connection.execute("SELECT body FROM claim_view ORDER BY seq"):
        yield from_json(str(row[0]), RecordedClaim)


def event_by_id(connection: apsw.Connection, event: str) -> Event | None:
    """Find the event that answers for an id; one whose founding was undone still does."""
    event = survivor(connection, Joinable.EVENT, event)
    found = connection.execute("SELECT body FROM event_view WHERE id=?", (event,)).get
    if isinstance(found, str):
        return from_json(found, EventView).event
    for _, entry in entries_about(connection, event_subject(event)):
        body = body_of(entry)
        if isinstance(body, EventFounded):
            return body.event
    return None


def question_by_id(connection: apsw.Connection, question: str) -> QuestionView | None:
    """Find the question that answers for an id, with the settlements of all joined to it.

    One whose founding was undone is still answered for.
    """
    question = survivor(connection, Joinable.QUESTION, question)
    views = []
    for name in family(connection, Joinable.QUESTION, question):
        found = connection.execute("SELECT body FROM question_view WHERE id=?", (name,)).get
        if isinstance(found, str):
            views.append(from_json(found, QuestionView))
    if views:
        event = survivor(connection, Joinable.EVENT, views[0].question.event)
        every = [held for view in views for held in view.settlements]
        settlements = sorted(settled_now(connection, every), key=lambda held: held.at)
        asked = evolve(views[0].question, event=event)
        return QuestionView(asked, tuple(settlements), founded=views[0].founded)
    for _, entry in entries_about(connection, question_subject(question)):
        body = body_of(entry)
        if isinstance(body, QuestionFounded):
            return QuestionView(body.question)
    return None


def question_id(connection: apsw.Connection, question: str) -> str:
    """Give the id of the question that answers for an id; "" where none does."""
    name = survivor(connection, Joinable.QUESTION, question)
    if connection.execute("SELECT 1 FROM question_view WHERE id=?", (name,)).get is not None:
        return name
    view = question_by_id(connection, question)
    return view.question.id if view else ""


def seen_token(connection: apsw.Connection, question: str) -> str:
    """Name the state of a question: another claim, settlement or correction gives another name."""
    bodies = []
    for name in family(connection, Joinable.QUESTION, question):
        for sql in (
            "SELECT body FROM question_view WHERE id=?",
            "SELECT body FROM claim_view WHERE question=? ORDER BY seq",
        ):
            bodies += [str(row[0]).encode() for row in connection.execute(sql, (name,))]
    return digest(bodies).hex()[:12]


def questions_of_event(connection: apsw.Connection, event: str) -> list[str]:
    """List the ids of an event's questions in which a claim or a settlement stands."""
    names = family(connection, Joinable.EVENT, event)
    marks = ",".join("?" * len(names))
    sql = (
        f"SELECT id, joined_to<>'' FROM question_view AS asked WHERE event IN ({marks})"  # noqa: S608 - marks
        " AND (settlements>0"
        " OR EXISTS (SELECT 1 FROM claim_view WHERE question=asked.id)"
        " OR EXISTS (SELECT 1 FROM question_view WHERE joined_to=asked.id AND joined_to<>''))"
        " ORDER BY seq"
    )
    return [
        str(name)
        for name, joined in connection.execute(sql, names)
        if not joined or survivor(connection, Joinable.QUESTION, str(name)) == name
    ]


def events_by_label(connection: apsw.Connection, label: str) -> list[Event]:
    """List the events that go by a label."""
    sql = "SELECT id FROM event_view WHERE label_key=? ORDER BY seq"
    names = [str(row[0]) for row in connection.execute(sql, (label_key(label),))]
    found = (event_by_id(connection, name) for name in names)
    return list({event.id: event for event in found if event is not None}.values())


def questions_by_label(connection: apsw.Connection, event: str, label: str) -> list[Question]:
    """List the questions of an event that go by a label."""
    names = family(connection, Joinable.EVENT, event)
    marks = ",".join("?" * len(names))
    sql = (
        f"SELECT id FROM question_view WHERE event IN ({marks})"  # noqa: S608 - marks
        " AND label_key=? ORDER BY seq"
    )
    ids = [str(row[0]) for row in connection.execute(sql, (*names, label_key(label)))]
    found = (question_by_id(connection, name) for name in ids)
    return list({view.question.id: view.question for view in found if view}.values())


def all_events(connection: apsw.Connection) -> Iterator[Event]:
    """Stream the events that answer for themselves, in the order of founding."""
    joined = joined_ids(connection, Joinable.EVENT)
    for name, body in connection.execute("SELECT id, body FROM event_view ORDER BY seq"):
        if name not in joined:
            yield from_json(str(body), EventView).event


def all_sources(connection: apsw.Connection) -> Iterator[SourceView]:
    """Stream the described or graded sources in the order in which they came."""
    for row in connection.execute("SELECT body FROM source_view ORDER BY seq"):
        yield from_json(str(row[0]), SourceView)


def source_by_name(connection: apsw.Connection, name: str) -> SourceView | None:
    """Find a source by its name, whatever its case."""
    sql = "SELECT body FROM source_view WHERE key=?"
    key = source_subject(name).partition(":")[2]
    found = connection.execute(sql, (key,)).get
    return from_json(found, SourceView) if isinstance(found, str) else None


def all_aliases(connection: apsw.Connection) -> Iterator[Alias]:
    """Stream the aliases in the order in which they came."""
    for row in connection.execute("SELECT body FROM alias_view ORDER BY seq"):
        yield from_json(str(row[0]), Alias)


def all_documents(connection: apsw.Connection) -> Iterator[StoredDocument]:
    """Stream the documents in the order in which they came."""
    for row in connection.execute("SELECT body FROM document_view ORDER BY seq"):
        yield from_json(str(row[0]), StoredDocument)


def document_by_name(connection: apsw.Connection, name: str) -> StoredDocument | None:
    """Find a document by its id, its name or its address; of several so called one with a text."""
    sql = (
        "SELECT 0, body FROM document_view WHERE id=? UNION ALL"
        " SELECT 1, body FROM document_view WHERE name_key=? UNION ALL"
        " SELECT 2, body FROM document_view WHERE address<>'' AND address=?"
    )
    rows = connection.execute(sql, (name, name_key(name), name)).fetchall()
    found = [(by, from_json(str(body), StoredDocument)) for by, body in rows]
    best = min(found, key=lambda each: (each[0], not each[1].document.text), default=None)
    return best[1] if best else None
