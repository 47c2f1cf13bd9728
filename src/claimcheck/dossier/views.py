"""Views as rows: what the fold gives, with the columns by which it is found again."""

import hashlib
from collections.abc import Callable, Iterable
from typing import Any

import apsw

from claimcheck.journal.codec import canonical_bytes, canonical_json
from claimcheck.journal.fold import EventView, View
from claimcheck.journal.question_story import QuestionView
from claimcheck.journal.subjects import name_key
from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.document import StoredDocument
from claimcheck.model.frozen import frozen
from claimcheck.reckon.names import fold

Value = str | int | bytes
_QUESTION_OF_CLAIM = 4

_TABLES = {
    "claim": "claim_view",
    "event": "event_view",
    "question": "question_view",
    "document": "document_view",
    "source": "source_view",
    "alias": "alias_view",
    "dossier": "dossier_view",
}


@frozen
class ViewRow:
    """A row of a view table: its values in the order of the table's columns, the key first."""

    table: str
    values: tuple[Value, ...]


def table_and_key(subject: str) -> tuple[str, str] | None:
    """Say which view table a subject has its row in, and under which key; None for acts."""
    kind, _, key = subject.partition(":")
    table = _TABLES.get(kind)
    return (table, key) if table else None


def has_view(subjects: str) -> bool:
    """Say whether the first of the subjects of a row of the journal has a view."""
    return subjects.partition(":")[0] in _TABLES


def fingerprint(claim: Claim) -> bytes:
    """Recognise the same row given twice: a hash of all that the giver wrote."""
    return hashlib.sha256(canonical_bytes(claim)).digest()


def label_key(label: str) -> str:
    """Fold a label for finding events and questions by it, whatever its case or accents.

    Views are made again when `schema.VIEWS_VERSION` changes, as it must when this folding does.
    """
    return fold(label)


def view_row(place: tuple[str, str], seq: int, view: View) -> ViewRow:
    """Make the row of a view in its table, under its key.

    `seq` is the place of the first entry about the subject.
    """
    table, key = place
    columns = _COLUMNS.get(type(view))
    return ViewRow(table, (key, seq, *(columns(view) if columns else ()), canonical_json(view)))


def question_of(row: ViewRow) -> str:
    """Give the question that a row of a claim or a question bears on; "" for none, and others."""
    if row.table == "question_view":
        return str(row.values[0])
    return str(row.values[_QUESTION_OF_CLAIM]) if row.table == "claim_view" else ""


def put_rows(connection: apsw.Connection, rows: Iterable[ViewRow]) -> None:
    """Write rows in the place of older ones."""
    of_table: dict[str, list[tuple[Value, ...]]] = {}
    for row in rows:
        of_table.setdefault(row.table, []).append(row.values)
    for table, values in of_table.items():
        marks = ",".join("?" * len(values[0]))
        connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES({marks})", values)


def drop_row(connection: apsw.Connection, subject: str) -> None:
    """Take out the row of a subject of which nothing stands."""
    found = table_and_key(subject)
    if found:
        table, key = found
        connection.execute(f"DELETE FROM {table} WHERE {_key_column(table)}=?", (key,))  # noqa: S608 - both names are ours


def stored_rows(
    connection: apsw.Connection, subjects: Iterable[str]
) -> dict[str, tuple[Value, ...]]:
    """Read the rows of subjects as they are stored, by subject."""
    keys: dict[str, dict[str, str]] = {}
    for subject in subjects:
        if place := table_and_key(subject):
            table, key = place
            keys.setdefault(table, {})[key] = subject
    found = {}
    for table, names in keys.items():
        sql = f"SELECT * FROM {table} WHERE {_key_column(table)}=?"  # noqa: S608 - both names are ours
        for row in connection.executemany(sql, ((key,) for key in names)):
            found[names[str(row[0])]] = tuple(row)
    return found


def _key_column(table: str) -> str:
    if table == "claim_view":
        return "uid"
    return "key" if table in ("source_view", "alias_view", "dossier_view") else "id"


def _of_claim(view: RecordedClaim) -> tuple[Value, ...]:
    placed = view.placement if view.counts else None
    question, event = (placed.question, placed.event) if placed else ("", "")
    return (view.claim.id, view.giver, question, event, fingerprint(view.claim))


def _of_event(view: EventView) -> tuple[Value, ...]:
    return (label_key(view.event.label), view.joined_to)


def _of_question(view: QuestionView) -> tuple[Value, ...]:
    asked = view.question
    return (asked.event, label_key(asked.label), len(view.settlements), view.joined_to)


def _of_document(view: StoredDocument) -> tuple[Value, ...]:
    return (name_key(view.document.name), view.document.address)


# The others are found by their key alone.
_COLUMNS: dict[type, Callable[[Any], tuple[Value, ...]]] = {
    RecordedClaim: _of_claim,
    EventView: _of_event,
    QuestionView: _of_question,
    StoredDocument: _of_document,
}
