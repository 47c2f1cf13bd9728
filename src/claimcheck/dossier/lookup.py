"""Finding what the views hold: by id, by label, page by page."""

from collections.abc import Iterator

import apsw

from claimcheck.dossier.rows import entries_about
from claimcheck.dossier.views import fingerprint, label_key
from claimcheck.journal.codec import decode, from_json
from claimcheck.journal.entries import EventFounded, QuestionFounded
from claimcheck.journal.entry import digest
from claimcheck.journal.fold import DossierView, QuestionView, SourceView
from claimcheck.journal.subjects import event_subject, name_key, question_subject
from claimcheck.model.claim import Claim, RecordedClaim
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
    return from_json(found, RecordedClaim) if isinstance(found, str) else None


def claims_by_given_id(
    connection: apsw.Connection, given_id: str, giver: str | None = None
) -> list[RecordedClaim]:
    """Find the claims with a giver's id: several only where several givers use it."""
    condition, values = "given_id=?", [given_id]
    if giver is not None:
        condition, values = "given_id=? AND giver=?", [given_id, giver]
    rows = connection.execute(
        f"SELECT body FROM claim_view WHERE {condition} ORDER BY seq",  # noqa: S608 - our own text
        values,
    )
    return [from_json(str(row[0]), RecordedClaim) for row in rows]


def is_known(connection: apsw.Connection, claim: Claim) -> bool:
    """Tell whether just this row was given before."""
    sql = "SELECT 1 FROM claim_view WHERE fingerprint=?"
    return connection.execute(sql, (fingerprint(claim),)).get is not None


def uids_with_prefix(connection: apsw.Connection, prefix: str, most: int) -> list[str]:
    """List the first claims' uids that begin so."""
    sql = "SELECT uid FROM claim_view WHERE uid>=? AND uid<? ORDER BY uid LIMIT ?"
    return [str(row[0]) for row in connection.execute(sql, (prefix, prefix + "\x7f", most))]


def given_id_is_unique(connection: apsw.Connection, given_id: str) -> bool:
    """Tell whether a giver's id names one claim alone."""
    sql = "SELECT count(*) FROM (SELECT 1 FROM claim_view WHERE given_id=? LIMIT 2)"
    return bool(connection.execute(sql, (given_id,)).get == 1)


def claims_of_question(connection: apsw.Connection, question: str) -> list[RecordedClaim]:
    """List a question's claims in the order in which they came."""
    sql = "SELECT body FROM claim_view WHERE question=? ORDER BY seq"
    return [from_json(str(row[0]), RecordedClaim) for row in connection.execute(sql, (question,))]


def all_claims(connection: apsw.Connection, after: int = 0) -> Iterator[RecordedClaim]:
    """Stream all claims in the order in which they came."""
    sql = "SELECT body FROM claim_view WHERE seq>? ORDER BY seq"
    for row in connection.execute(sql, (after,)):
        yield from_json(str(row[0]), RecordedClaim)


def event_by_id(connection: apsw.Connection, event: str) -> Event | None:
    """Find an event; one whose founding was undone is still answered for."""
    found = connection.execute("SELECT body FROM event_view WHERE id=?", (event,)).get
    if isinstance(found, str):
        return from_json(found, Event)
    for _, entry in entries_about(connection, event_subject(event)):
        if entry.body is not None:
            body = decode(entry.kind, entry.version, entry.body)
            if isinstance(body, EventFounded):
                return body.event
    return None


def question_by_id(connection: apsw.Connection, question: str) -> QuestionView | None:
    """Find a question with its settlements; one whose founding was undone is answered for."""
    found = connection.execute("SELECT body FROM question_view WHERE id=?", (question,)).get
    if isinstance(found, str):
        return from_json(found, QuestionView)
    for _, entry in entries_about(connection, question_subject(question)):
        if entry.body is not None:
            body = decode(entry.kind, entry.version, entry.body)
            if isinstance(body, QuestionFounded):
                return QuestionView(body.question)
    return None


def seen_token(connection: apsw.Connection, question: str) -> str:
    """Name the state of a question: another claim, settlement or correction gives another name."""
    sql = (
        "SELECT body FROM question_view WHERE id=?1 UNION ALL"
        " SELECT body FROM (SELECT body FROM claim_view WHERE question=?1 ORDER BY seq)"
    )
    bodies = connection.execute(sql, (question,))
    return digest(str(row[0]).encode() for row in bodies).hex()[:12]


def questions_in_order(connection: apsw.Connection) -> Iterator[tuple[int, str]]:
    """Stream (number, id) of all questions in the order in which they were founded."""
    for row in connection.execute("SELECT seq, id FROM question_view ORDER BY seq"):
        yield int(row[0]), str(row[1])


def questions_of_event(connection: apsw.Connection, event: str) -> list[str]:
    """List the ids of an event's questions."""
    sql = "SELECT id FROM question_view WHERE event=? ORDER BY seq"
    return [str(row[0]) for row in connection.execute(sql, (event,))]


def events_by_label(connection: apsw.Connection, label: str) -> list[Event]:
    """List the events that go by a label."""
    sql = "SELECT body FROM event_view WHERE label_key=? ORDER BY seq"
    return [from_json(str(row[0]), Event) for row in connection.execute(sql, (label_key(label),))]


def questions_by_label(connection: apsw.Connection, event: str, label: str) -> list[Question]:
    """List the questions of an event that go by a label."""
    sql = "SELECT body FROM question_view WHERE event=? AND label_key=? ORDER BY seq"
    rows = connection.execute(sql, (event, label_key(label)))
    return [from_json(str(row[0]), QuestionView).question for row in rows]


def all_events(connection: apsw.Connection) -> Iterator[tuple[Event, int, int]]:
    """Stream (event, how many claims, how many questions), in the order of founding."""
    sql = (
        "SELECT body, (SELECT count(*) FROM claim_view WHERE event=event_view.id),"
        " (SELECT count(*) FROM question_view WHERE event=event_view.id)"
        " FROM event_view ORDER BY seq"
    )
    for body, claims, questions in connection.execute(sql):
        yield from_json(str(body), Event), int(claims), int(questions)


def all_sources(connection: apsw.Connection) -> Iterator[SourceView]:
    """Stream the described or graded sources in the order in which they came."""
    for row in connection.execute("SELECT body FROM source_view ORDER BY seq"):
        yield from_json(str(row[0]), SourceView)


def source_by_name(connection: apsw.Connection, name: str) -> SourceView | None:
    """Find a source by its name, whatever its case."""
    sql = "SELECT body FROM source_view WHERE key=?"
    found = connection.execute(sql, (name_key(name),)).get
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
    """Find a document by its id, its name or its address."""
    sql = (
        "SELECT body FROM document_view WHERE id=? UNION ALL"
        " SELECT body FROM document_view WHERE name_key=? UNION ALL"
        " SELECT body FROM document_view WHERE address<>'' AND address=? LIMIT 1"
    )
    found = connection.execute(sql, (name, name_key(name), name)).get
    if isinstance(found, tuple):
        found = found[0]
    return from_json(str(found), StoredDocument) if found is not None else None


def count(connection: apsw.Connection, table: str) -> int:
    """Count the rows of a view."""
    found = connection.execute(f"SELECT count(*) FROM {table}").get  # noqa: S608 - our own names
    return found if isinstance(found, int) else 0
