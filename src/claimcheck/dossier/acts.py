"""Acts as the log shows them: who did what, when, why, and whether it was undone."""

import heapq
from collections.abc import Collection, Iterator, Sequence
from functools import singledispatch
from operator import itemgetter
from typing import Any

import apsw
from attrs import frozen

from claimcheck.dossier.act_parts import kinds_in, redacted_in, subjects_of_act
from claimcheck.dossier.labels import asked, event_label, question_label
from claimcheck.dossier.lookup import claim_by_uid
from claimcheck.dossier.parted_apart import asked_then
from claimcheck.dossier.rows import entries_where
from claimcheck.journal.codec import UnreadableBodyError
from claimcheck.journal.corrections import ClaimCorrected
from claimcheck.journal.entries import (
    ActStruck,
    AliasGiven,
    Body,
    ClaimRated,
    ClaimRetracted,
    ClaimsJoined,
    ClaimsPlaced,
    EventsJoined,
    Exported,
    QuestionReopened,
    QuestionSettled,
    QuestionsJoined,
    SourceGraded,
)
from claimcheck.journal.story import body_of
from claimcheck.journal.subjects import act_of
from claimcheck.reckon.reviewers import person

# Of an act with several of these, how many there were says more than the first.
_TOLD_ALONE = (AliasGiven, ClaimCorrected, ClaimRated, ClaimRetracted, ClaimsJoined)


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


def newest_first(connection: apsw.Connection) -> Iterator[RecordedAct]:
    """Stream acts, the newest first, in the same order in every copy."""
    sql = "SELECT id, first, entries, struck FROM act ORDER BY at DESC, depth DESC, id DESC"
    for row in connection.execute(sql):
        yield _act(connection, row)


def live_acts(connection: apsw.Connection, by: str, but: Collection[str]) -> Iterator[RecordedAct]:
    """Stream a reviewer's acts that are not struck, the newest first, without some verbs.

    However the name was typed. Struck acts and those verbs are not even looked at, however many
    there are.
    """
    sql = (
        "SELECT at, depth, id, first, entries, struck FROM act"
        " WHERE reviewer=? AND struck=0 AND verb=? ORDER BY at DESC, depth DESC, id DESC"
    )
    reviewer = person(by)
    rows = (
        connection.cursor().execute(sql, (reviewer, verb))
        for verb in _live_verbs(connection, reviewer)
        if verb not in but
    )
    for row in heapq.merge(*rows, key=itemgetter(0, 1, 2), reverse=True):
        yield _act(connection, row[2:])


def _live_verbs(connection: apsw.Connection, reviewer: str) -> list[str]:
    """List the verbs of a reviewer's acts that are not struck, a step in the index for each."""
    sql = "SELECT min(verb) FROM act WHERE reviewer=? AND struck=0 AND verb>?"
    verbs = [""]
    while isinstance(verb := connection.execute(sql, (reviewer, verbs[-1])).get, str):
        verbs.append(verb)
    return verbs[1:]


def act_by_id(connection: apsw.Connection, act: str) -> RecordedAct | None:
    """Find an act by its id."""
    sql = "SELECT id, first, entries, struck FROM act WHERE id=?"
    found = connection.execute(sql, (act,)).fetchone()
    return _act(connection, found) if found else None


def _act(connection: apsw.Connection, row: Sequence[Any]) -> RecordedAct:
    act, number, entries, struck = row
    found = [entry for _, _, entry in entries_where(connection, "journal.seq=?", (number,))]
    if not found:
        raise UnreadableBodyError(f"journal entry {number}, of the act {act}, is missing")
    first = found[0]
    body = body_of(first)
    more = f", and {entries - 1} more" if first.verb == "accept" and entries > 1 else ""
    told_whole = more or entries == 1 or not isinstance(body, _TOLD_ALONE)
    return RecordedAct(
        id=act,
        verb=first.verb,
        by=first.by,
        at=first.done,
        entries=entries,
        struck=bool(struck),
        strikes=act_of(first) if first.kind == "act-struck" else "",
        because=_because(body),
        summary=_summary(connection, act, body if told_whole else None) + more,
        about=subjects_of_act(connection, act),
    )


def _because(body: Body | None) -> str:
    if isinstance(body, QuestionSettled):
        return body.finding.because
    if isinstance(body, ClaimsPlaced):
        return body.placed[0][1].because if body.placed else ""
    return str(getattr(body, "because", ""))


def _summary(connection: apsw.Connection, act: str, body: Body | None) -> str:
    told = (_said(body, connection) if body else "") or kinds_in(connection, act)
    gone = redacted_in(connection, act)
    if not gone:
        return told
    return f"{told} ({gone} redacted)" if told else "redacted"


@singledispatch
def _said(body: Body, connection: apsw.Connection) -> str:  # noqa: ARG001 - most are told by kinds
    return ""


@_said.register
def _(body: QuestionSettled, connection: apsw.Connection) -> str:
    finding = body.finding
    parts = "; ".join(part.label for part in finding.parts)
    answer = finding.answer or parts or " to ".join(filter(None, (finding.low, finding.high)))
    then = asked_then(connection, body.asked)
    label = asked(connection, then) if then else question_label(connection, body.question)
    return f"{label}: {finding.verdict} {answer}".rstrip()


@_said.register
def _(body: ClaimsPlaced, connection: apsw.Connection) -> str:
    claims = "1 claim" if len(body.placed) == 1 else f"{len(body.placed)} claims"
    return (
        f"{claims} to {question_label(connection, body.placed[0][1].question)}"
        if body.placed
        else ""
    )


@_said.register
def _(body: AliasGiven, connection: apsw.Connection) -> str:  # noqa: ARG001 - one shape for all
    return f"{body.alias.name} means {body.alias.means}"


@_said.register
def _(body: ClaimCorrected, connection: apsw.Connection) -> str:
    return f"{_claim(connection, body.uid)}: {', '.join(body.columns)}"


@_said.register
def _(body: ClaimRetracted, connection: apsw.Connection) -> str:
    return f"{_claim(connection, body.uid)} retracted"


@_said.register
def _(body: ClaimRated, connection: apsw.Connection) -> str:
    return f"{_claim(connection, body.uid)}: {int(body.rating)}"


@_said.register
def _(body: ClaimsJoined, connection: apsw.Connection) -> str:
    return f"{body.joined} into {_claim(connection, body.survivor)}"


@_said.register
def _(body: EventsJoined, connection: apsw.Connection) -> str:
    return f"event {body.joined} into {event_label(connection, body.survivor)}"


@_said.register
def _(body: QuestionsJoined, connection: apsw.Connection) -> str:
    return f"question {body.joined} into {question_label(connection, body.survivor)}"


@_said.register
def _(body: QuestionReopened, connection: apsw.Connection) -> str:
    return f"{question_label(connection, body.question)}: reopened"


@_said.register
def _(body: SourceGraded, connection: apsw.Connection) -> str:  # noqa: ARG001 - one shape for all
    return f"{body.source}: {body.grade}"


@_said.register
def _(body: ActStruck, connection: apsw.Connection) -> str:
    target = act_by_id(connection, body.act)
    return f"takes back {target.verb}: {target.summary}" if target else f"takes back {body.act}"


@_said.register
def _(body: Exported, connection: apsw.Connection) -> str:  # noqa: ARG001 - one shape for all
    return f"{body.what} as {body.form}"


def _claim(connection: apsw.Connection, uid: str) -> str:
    recorded = claim_by_uid(connection, uid)
    return recorded.claim.id or uid if recorded else uid
