"""Acts as the log shows them: who did what, when, why, and whether it was undone."""

from collections.abc import Iterator
from functools import singledispatch

import apsw
from attrs import frozen

from claimcheck.dossier.lookup import question_by_id
from claimcheck.dossier.refolding import struck
from claimcheck.dossier.rows import entries_about, entries_where, split_subjects
from claimcheck.journal.codec import decode
from claimcheck.journal.entries import (
    ActStruck,
    Body,
    ClaimsPlaced,
    Exported,
    QuestionReopened,
    QuestionSettled,
    SourceGraded,
)
from claimcheck.journal.entry import Entry
from claimcheck.journal.subjects import act_subject

_MOST_SUBJECTS = 20
_THINGS = {
    "dossier-founded": ("dossier", "dossiers"),
    "claim-recorded": ("claim", "claims"),
    "document-stored": ("document", "documents"),
    "source-described": ("source", "sources"),
    "source-graded": ("grade", "grades"),
    "alias-given": ("other name", "other names"),
    "claim-corrected": ("claim corrected", "claims corrected"),
    "claim-retracted": ("claim retracted", "claims retracted"),
    "claim-rated": ("claim rated", "claims rated"),
    "events-joined": ("event joined", "events joined"),
    "questions-joined": ("question joined", "questions joined"),
    "redacted": ("redaction", "redactions"),
}


@frozen
class RecordedAct:
    """An act: `strikes` is the act that an undo strikes, `about` the first of its subjects."""

    id: str
    verb: str
    by: str
    at: str
    entries: int
    struck: bool
    strikes: str
    because: str
    summary: str
    about: tuple[str, ...]


def newest_first(connection: apsw.Connection, by: str | None = None) -> Iterator[RecordedAct]:
    """Stream acts, the newest first; those of one reviewer alone where `by` is given."""
    struck_now = struck(connection)
    condition, values = ("WHERE by=?", [by]) if by is not None else ("", [])
    rows = connection.execute(
        "SELECT act, max(seq) AS last FROM journal "  # noqa: S608 - our own text
        f"{condition} GROUP BY act ORDER BY last DESC",
        values,
    )
    for row in rows:
        act = _act(connection, str(row[0]), struck_now)
        if act is not None:
            yield act


def act_by_id(connection: apsw.Connection, act: str) -> RecordedAct | None:
    """Find an act by its id."""
    return _act(connection, act, struck(connection))


def strikes_on(connection: apsw.Connection, act: str) -> list[str]:
    """List the acts that strike an act and hold."""
    struck_now = struck(connection)
    told = entries_about(connection, act_subject(act))
    found = dict.fromkeys(entry.act for _, entry in told if entry.kind == "act-struck")
    return [each for each in found if each not in struck_now]


def _act(connection: apsw.Connection, act: str, struck_now: frozenset[str]) -> RecordedAct | None:
    first = _first(connection, act)
    if first is None:
        return None
    body = decode(first.kind, first.version, first.body) if first.body is not None else None
    entries = connection.execute("SELECT count(*) FROM journal WHERE act=?", (act,)).get
    return RecordedAct(
        id=act,
        verb=first.verb,
        by=first.by,
        at=first.done,
        entries=entries if isinstance(entries, int) else 0,
        struck=act in struck_now,
        strikes=body.act if isinstance(body, ActStruck) else "",
        because=_because(body),
        summary=_summary(connection, act, body),
        about=_about(connection, act),
    )


def _because(body: Body | None) -> str:
    if isinstance(body, QuestionSettled):
        return body.finding.because
    if isinstance(body, ClaimsPlaced):
        return body.placed[0][1].because if body.placed else ""
    return str(getattr(body, "because", ""))


def _summary(connection: apsw.Connection, act: str, body: Body | None) -> str:
    if body is None:
        return "redacted"
    return _said(body, connection) or _kinds(connection, act)


@singledispatch
def _said(body: Body, connection: apsw.Connection) -> str:  # noqa: ARG001 - most are told by kinds
    return ""


@_said.register
def _(body: QuestionSettled, connection: apsw.Connection) -> str:
    finding = body.finding
    answer = finding.answer or " to ".join(filter(None, (finding.low, finding.high)))
    return f"{_label(connection, body.question)}: {finding.verdict} {answer}".rstrip()


@_said.register
def _(body: ClaimsPlaced, connection: apsw.Connection) -> str:
    claims = "1 claim" if len(body.placed) == 1 else f"{len(body.placed)} claims"
    return f"{claims} to {_label(connection, body.placed[0][1].question)}" if body.placed else ""


@_said.register
def _(body: QuestionReopened, connection: apsw.Connection) -> str:
    return f"{_label(connection, body.question)}: reopened"


@_said.register
def _(body: SourceGraded, connection: apsw.Connection) -> str:  # noqa: ARG001 - one shape for all
    return f"{body.source}: {body.grade}"


@_said.register
def _(body: ActStruck, connection: apsw.Connection) -> str:
    first = _first(connection, body.act)
    if first is None:
        return f"takes back {body.act}"
    target = decode(first.kind, first.version, first.body) if first.body is not None else None
    return f"takes back {first.verb}: {_summary(connection, body.act, target)}"


@_said.register
def _(body: Exported, connection: apsw.Connection) -> str:  # noqa: ARG001 - one shape for all
    return f"{body.what} as {body.form}"


def _label(connection: apsw.Connection, question: str) -> str:
    view = question_by_id(connection, question)
    return view.question.label if view else question


def _first(connection: apsw.Connection, act: str) -> Entry | None:
    entries = entries_where(connection, "act=?", (act,))
    return next((entry for _, _, entry in entries), None)


def _kinds(connection: apsw.Connection, act: str) -> str:
    """Count the things that an act recorded; what only places or founds them is left unsaid."""
    rows = connection.execute(
        "SELECT kind, count(*) FROM journal WHERE act=? GROUP BY kind", (act,)
    )
    counts = {str(kind): number for kind, number in rows}
    told = (
        f"{counts[kind]} {one if counts[kind] == 1 else many}"
        for kind, (one, many) in _THINGS.items()
        if kind in counts
    )
    return ", ".join(told)


def _about(connection: apsw.Connection, act: str) -> tuple[str, ...]:
    rows = connection.execute(
        "SELECT subjects FROM journal WHERE act=? ORDER BY seq LIMIT ?", (act, _MOST_SUBJECTS)
    )
    return tuple(dict.fromkeys(subject for row in rows for subject in split_subjects(str(row[0]))))
