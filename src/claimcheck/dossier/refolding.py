"""Bringing views up to date, and noting which questions must be reckoned again."""

import json
from collections.abc import Collection, Container, Iterable, Sequence
from itertools import islice

import apsw

from claimcheck.dossier.claim_joins import one_row_with
from claimcheck.dossier.renaming import mark_renamed, said_of_names
from claimcheck.dossier.rows import entries_about, entries_where
from claimcheck.dossier.schema import VIEW_NAMES, VIEWS_VERSION
from claimcheck.dossier.striking import list_acts, struck
from claimcheck.dossier.transaction import transaction
from claimcheck.dossier.views import (
    ViewRow,
    drop_row,
    put_rows,
    question_of,
    table_and_key,
    view_row,
)
from claimcheck.journal.fold import View, fold_subject
from claimcheck.journal.order import place_in_order
from claimcheck.journal.story import Happened, read_story
from claimcheck.journal.subjects import claim_subject
from claimcheck.model.document import StoredDocument
from claimcheck.model.source import Alias

_BATCH = 2_000
_CLAIM = "claim:"
_SURROUNDING = ("source:", "alias:", "document:", "dossier:")

Story = tuple[str, int, Sequence[Happened]]


def first_places(connection: apsw.Connection, subjects: Iterable[str]) -> dict[str, int]:
    """Give the place of the first entry about each subject that there is any about."""
    sql = (
        "SELECT subject, depth, hash FROM about JOIN journal USING(seq) WHERE subject=?"
        " ORDER BY depth, hash LIMIT 1"
    )
    rows = connection.executemany(sql, ((subject,) for subject in subjects))
    return {str(row[0]): place_in_order(int(row[1]), bytes(row[2])) for row in rows}


def story_of(
    connection: apsw.Connection, subject: str, struck_now: Container[str]
) -> list[Happened]:
    """Read what happened to a subject, in the journal's order."""
    return read_story((entry for _, entry in entries_about(connection, subject)), struck_now)


def told_together(
    connection: apsw.Connection, uids: Collection[str], struck_now: Container[str]
) -> list[Happened]:
    """Read what happened to any of some claims, in the journal's order, each entry once."""
    about = "SELECT seq FROM json_each(?) CROSS JOIN about ON subject=value"
    subjects = json.dumps([claim_subject(uid) for uid in uids])
    found = entries_where(connection, f"journal.seq IN ({about})", (subjects,))
    return read_story((entry for _, _, entry in found), struck_now)


def refold(
    connection: apsw.Connection, subjects: Iterable[str], struck_now: Container[str]
) -> None:
    """Fold subjects from the journal and write their views, with the claims that are one row."""
    every = dict.fromkeys(subjects)
    every.update(dict.fromkeys(in_one_row(connection, every)))
    stories = (
        (subject, first, story_of(connection, subject, struck_now))
        for subject, first in first_places(connection, every).items()
    )
    write_views(connection, stories, new=False)


def in_one_row(connection: apsw.Connection, subjects: Iterable[str]) -> list[str]:
    """Name the claims that were ever joined with any of these subjects, and these claims."""
    uids = (each.removeprefix(_CLAIM) for each in subjects if each.startswith(_CLAIM))
    return [claim_subject(uid) for uid in one_row_with(connection, uids, undone_too=True)]


def write_views(connection: apsw.Connection, stories: Iterable[Story], *, new: bool) -> None:
    """Write the views of (subject, place of its first entry, what happened to it).

    `new` says that none of them had a view before.
    """
    rows = []
    subjects = []
    documents: set[str] = set()
    renamed: set[Alias] = set()

    def told_of(uids: frozenset[str]) -> list[Happened]:
        return told_together(connection, uids, struck(connection))

    for subject, first, story in stories:
        place = table_and_key(subject)
        if place is None:
            continue
        subjects.append(subject)
        view = fold_subject(subject, story, told_of)
        if subject.startswith(_SURROUNDING):
            documents.update(_called(connection, subject, view))
            renamed.update(said_of_names(connection, subject, view))
        if not new:
            _mark_pending(connection, (subject,))
        if view is None:
            drop_row(connection, subject)
        else:
            rows.append(view_row(place, first, view))
    put_rows(connection, rows)
    _mark_surroundings(connection, subjects)
    _mark_unread(connection, subjects)
    _mark_asked(connection, rows, subjects)
    if documents:
        _mark_citing(connection, documents)
    if renamed:
        mark_renamed(connection, renamed)


def refold_act(connection: apsw.Connection, act: str, struck_now: Container[str]) -> frozenset[str]:
    """Fold again all that an act was about; gives the kinds of its entries."""
    subjects: dict[str, None] = {}
    kinds: set[str] = set()
    for _, _, entry in entries_where(connection, "act=?", (act,)):
        subjects.update(dict.fromkeys(entry.subjects))
        kinds.add(entry.kind)
    refold(connection, subjects, struck_now)
    return frozenset(kinds)


def ensure_views(connection: apsw.Connection) -> None:
    """Make the views again from the journal alone where another version of the fold made them."""
    found = connection.execute("SELECT value FROM state WHERE key='views'").get
    if found == VIEWS_VERSION or connection.readonly("main"):
        return
    with transaction(connection):
        list_acts(connection)
        for table in VIEW_NAMES:
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
        rows = connection.execute("SELECT subject FROM about GROUP BY subject ORDER BY min(seq)")
        subjects = iter([str(row[0]) for row in rows])
        while batch := list(islice(subjects, _BATCH)):
            refold(connection, batch, struck(connection))
        connection.execute("INSERT OR REPLACE INTO state VALUES('views', ?)", (VIEWS_VERSION,))


_PENDING = {
    "claim": "SELECT question FROM claim_view WHERE uid=? AND question<>''",
    "question": "VALUES(?)",
    "event": "SELECT id FROM question_view WHERE event=?",
}


def _mark_pending(connection: apsw.Connection, subjects: Iterable[str]) -> None:
    """Note which questions must be reckoned again, by what is in the views just now."""
    keys: dict[str, list[tuple[str]]] = {kind: [] for kind in _PENDING}
    for subject in subjects:
        kind, _, key = subject.partition(":")
        if kind in keys:
            keys[kind].append((key,))
    for kind, named in keys.items():
        if named:
            connection.executemany(f"INSERT OR IGNORE INTO pending {_PENDING[kind]}", named)


def _mark_asked(
    connection: apsw.Connection, rows: Iterable[ViewRow], subjects: Iterable[str]
) -> None:
    """Note the questions that rows just written bear on: most claims of a table share theirs."""
    asked = dict.fromkeys(filter(None, map(question_of, rows)))
    sql = "INSERT OR IGNORE INTO pending VALUES(?)"
    connection.executemany(sql, ((question,) for question in asked))
    _mark_pending(connection, (each for each in subjects if each.startswith("event:")))


def surroundings_state(connection: apsw.Connection) -> str:
    """Name the state of what bears on every question: sources, other names, documents, rules.

    Random, so that a state that was undone before it was written is never taken for another.
    """
    found = connection.execute("SELECT value FROM main.state WHERE key='surroundings'").get
    return found if isinstance(found, str) else ""


def _mark_surroundings(connection: apsw.Connection, subjects: Iterable[str]) -> None:
    if any(subject.startswith(_SURROUNDING) for subject in subjects):
        connection.execute(
            "INSERT OR REPLACE INTO main.state VALUES('surroundings', hex(randomblob(8)))"
        )


def _mark_unread(connection: apsw.Connection, subjects: Iterable[str]) -> None:
    """Note the claims that are to be read again into the index of words."""
    uids = [subject.removeprefix(_CLAIM) for subject in subjects if subject.startswith(_CLAIM)]
    if uids:
        connection.execute(
            "INSERT OR IGNORE INTO unread SELECT claim_view.rowid FROM json_each(?)"
            " CROSS JOIN claim_view ON uid=value",
            (json.dumps(uids),),
        )


def _called(connection: apsw.Connection, subject: str, view: View | None) -> set[str]:
    """Give all that claims may call a document by, as it stood and as it stands."""
    kind, _, key = subject.partition(":")
    if kind != "document":
        return set()
    sql = "SELECT json_extract(body, '$.document.name'), address FROM document_view WHERE id=?"
    names = {key, *(str(name) for row in connection.execute(sql, (key,)) for name in row)}
    if isinstance(view, StoredDocument):
        names |= {view.document.name, view.document.address}
    return {name.casefold() for name in names if name}


def _mark_citing(connection: apsw.Connection, documents: Collection[str]) -> None:
    """Note the questions whose claims cite documents: whom these pass on bears on their origins."""
    connection.execute(
        "INSERT OR IGNORE INTO pending SELECT question FROM claim_view WHERE question<>''"
        " AND lower(json_extract(body, '$.claim.document')) IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(documents)),),
    )
