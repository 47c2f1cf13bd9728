"""Appending acts: entries, the views that they change, and what must be reckoned again.

All in one transaction, which is on disk when the call comes back.
"""

import os
from collections.abc import Sequence

import apsw
from attrs import define, evolve, frozen

from claimcheck.dossier.rows import entries_about, entries_where, join_subjects
from claimcheck.dossier.schema import VIEW_NAMES, VIEWS_VERSION
from claimcheck.dossier.transaction import heads, transaction
from claimcheck.dossier.views import drop_row, put_row, table_and_key, view_row
from claimcheck.journal.codec import encode
from claimcheck.journal.entries import TAG_OF, Body
from claimcheck.journal.entry import Entry, hash_body, hash_entry, hash_receipt
from claimcheck.journal.fold import Happened, fold_subject, happened, strikes_in
from claimcheck.journal.order import struck_acts
from claimcheck.journal.subjects import subjects_of

_SALT_BYTES = 16
# A name or an affiliation can change which answers agree in any question.
_BEAR_ON_ALL = {"source-described", "alias-given", "dossier-founded"}


@frozen
class Act:
    """One command's doing: its id, the verb, who, when (ISO 8601, UTC)."""

    id: str
    verb: str
    by: str
    at: str


@define
class _Touched:
    """What happened to a subject within the act that is being written."""

    first_seq: int
    story: list[Happened]


def struck(connection: apsw.Connection) -> frozenset[str]:
    """Name the acts that are struck."""
    entries = entries_where(connection, "kind='act-struck'")
    return struck_acts(strikes_in(entry for _, _, entry in entries))


def append(connection: apsw.Connection, act: Act, bodies: Sequence[Body]) -> None:
    """Append an act and bring the views up to date; call it within a transaction."""
    struck_before = struck(connection)
    touched = _append_entries(connection, act, bodies)
    for subject, touch in touched.items():
        _refold(connection, subject, touch, struck_before)
    kinds = {TAG_OF[type(body)][0] for body in bodies}
    if "act-struck" in kinds:
        struck_now = struck(connection)
        for changed in sorted(struck_before ^ struck_now):
            kinds |= _refold_act(connection, changed, struck_now)
    if kinds & _BEAR_ON_ALL:
        connection.execute("INSERT OR IGNORE INTO pending SELECT id FROM question_view")


def _append_entries(
    connection: apsw.Connection, act: Act, bodies: Sequence[Body]
) -> dict[str, _Touched]:
    parents = heads(connection)
    found = connection.execute("SELECT max(seq) FROM journal").get
    last = found if isinstance(found, int) else 0
    touched: dict[str, _Touched] = {}
    for seq, body in enumerate(bodies, start=last + 1):
        entry = _new_entry(act, parents, body)
        _insert(connection, seq, entry)
        for subject in entry.subjects:
            touch = touched.setdefault(subject, _Touched(seq, []))
            touch.story.append(Happened(entry, body, live=True))
        parents = (entry.hash,)
    return touched


def _new_entry(act: Act, parents: tuple[bytes, ...], body: Body) -> Entry:
    kind, version, text = encode(body)
    salt = os.urandom(_SALT_BYTES)
    unsealed = Entry(
        hash=b"",
        parents=parents,
        act=act.id,
        verb=act.verb,
        by=act.by,
        done=act.at,
        received=act.at,
        kind=kind,
        version=version,
        subjects=subjects_of(body),
        body_hash=hash_body(salt, text),
        salt=salt,
        body=text,
    )
    return evolve(unsealed, hash=hash_entry(unsealed))


def _insert(connection: apsw.Connection, seq: int, entry: Entry) -> None:
    connection.execute(
        "INSERT INTO journal VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)",
        (
            seq,
            entry.hash,
            b"".join(entry.parents),
            entry.act,
            entry.verb,
            entry.by,
            entry.done,
            entry.received,
            hash_receipt(entry.hash, entry.received),
            entry.kind,
            entry.version,
            join_subjects(entry.subjects),
            entry.body_hash,
        ),
    )
    connection.execute("INSERT INTO content VALUES(?,?,?)", (seq, entry.salt, entry.body))
    for subject in entry.subjects:
        connection.execute("INSERT INTO about VALUES(?,?)", (subject, seq))


def _refold(
    connection: apsw.Connection, subject: str, touch: _Touched, struck_now: frozenset[str]
) -> None:
    """Fold a subject that the act touched; one that is new needs no look at the journal."""
    found = connection.execute("SELECT min(seq) FROM about WHERE subject=?", (subject,)).get
    first = found if isinstance(found, int) else touch.first_seq
    story = touch.story if first == touch.first_seq else story_of(connection, subject, struck_now)
    _write_view(connection, subject, first, story)


def refold(connection: apsw.Connection, subject: str, struck_now: frozenset[str]) -> None:
    """Fold a subject from the journal and write its view."""
    found = connection.execute("SELECT min(seq) FROM about WHERE subject=?", (subject,)).get
    if isinstance(found, int):
        _write_view(connection, subject, found, story_of(connection, subject, struck_now))


def _refold_act(
    connection: apsw.Connection, act: str, struck_now: frozenset[str]
) -> frozenset[str]:
    """Fold again all that an act was about; gives the kinds of its entries."""
    subjects: set[str] = set()
    kinds: set[str] = set()
    for _, _, entry in entries_where(connection, "act=?", (act,)):
        subjects.update(entry.subjects)
        kinds.add(entry.kind)
    for subject in sorted(subjects):
        refold(connection, subject, struck_now)
    return frozenset(kinds)


def story_of(
    connection: apsw.Connection, subject: str, struck_now: frozenset[str]
) -> list[Happened]:
    """Read what happened to a subject, in the journal's order."""
    told = (happened(entry, struck_now) for _, entry in entries_about(connection, subject))
    return [known for known in told if known]


def _write_view(
    connection: apsw.Connection, subject: str, first: int, story: Sequence[Happened]
) -> None:
    found = table_and_key(subject)
    if found is None:
        return
    _mark_pending(connection, subject)
    view = fold_subject(subject, story)
    if view is None:
        drop_row(connection, subject)
    else:
        put_row(connection, view_row(subject, first, view))
    _mark_pending(connection, subject)


def _mark_pending(connection: apsw.Connection, subject: str) -> None:
    """Note which questions must be reckoned again, by what is in the views just now."""
    kind, _, key = subject.partition(":")
    if kind == "claim":
        chosen = "SELECT question FROM claim_view WHERE uid=? AND question<>''"
    elif kind == "question":
        chosen = "VALUES(?)"
    elif kind == "event":
        chosen = "SELECT id FROM question_view WHERE event=?"
    else:
        return
    connection.execute(f"INSERT OR IGNORE INTO pending {chosen}", (key,))


def ensure_views(connection: apsw.Connection) -> None:
    """Make the views again from the journal alone where another version of the fold made them."""
    found = connection.execute("SELECT value FROM state WHERE key='views'").get
    if found == VIEWS_VERSION or connection.readonly("main"):
        return
    with transaction(connection):
        struck_now = struck(connection)
        for table in VIEW_NAMES:
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
        subjects = connection.execute("SELECT DISTINCT subject FROM about ORDER BY subject")
        for row in subjects.fetchall():
            refold(connection, str(row[0]), struck_now)
        connection.execute("INSERT OR REPLACE INTO state VALUES('views', ?)", (VIEWS_VERSION,))
