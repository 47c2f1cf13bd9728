"""Claims that one copy put into a question which another parted, so that it asks something else.

The id of a question stays with the claim that founded it. Whoever did not know that it was parted
put claims where they answer another question now.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import apsw

from claimcheck.dossier.clash import Apart
from claimcheck.dossier.refolding import story_of
from claimcheck.dossier.rows import entries_where, stories
from claimcheck.dossier.striking import struck
from claimcheck.dossier.unknowing import Unknowing
from claimcheck.journal.entries import ClaimsPlaced, QuestionFounded
from claimcheck.journal.entry import Entry
from claimcheck.journal.story import body_of
from claimcheck.journal.subjects import claim_subject, question_subject
from claimcheck.model.claim import Placement
from claimcheck.model.event import Question, founder_of

_PARTED = "its question parted"


def is_parting(entry: Entry) -> bool:
    """Tell whether an entry says what a question asks since it was parted, or what is new."""
    return entry.kind == "question-founded" and entry.verb == "part"


def parted_questions(connection: apsw.Connection) -> list[str]:
    """List the questions that were parted from others, or from which others were, by their ids."""
    return _founded_by_parting(connection, "question-founded")


def parted_events(connection: apsw.Connection) -> list[tuple[str, str]]:
    """List the events that were parted from others, each with the one that its claims left."""
    names = _founded_by_parting(connection, "event-founded")
    struck_now: Container[str] = struck(connection) if names else ()
    left = ((name, _left(connection, name, struck_now)) for name in names)
    return [(name, before) for name, before in left if before]


def _founded_by_parting(connection: apsw.Connection, kind: str) -> list[str]:
    sql = (
        "SELECT DISTINCT journal.subjects FROM act JOIN journal ON journal.act=act.id"
        " WHERE act.verb='part' AND act.struck=0 AND journal.kind=?"
    )
    return [str(row[0]).partition(":")[2] for row in connection.execute(sql, (kind,)).fetchall()]


def _left(connection: apsw.Connection, event: str, struck_now: Container[str]) -> str:
    """Name the event in which the claim that founded one stood before; "" where in none.

    Where two copies parted one claim, each into an event that it founds, it left neither of these.
    """
    uid, before = founder_of(event), ""
    for told in story_of(connection, claim_subject(uid), struck_now):
        if isinstance(told.body, ClaimsPlaced) and told.live:
            for placement in told.body.by_claim.get(uid, ()):
                if placement.event == event:
                    return before
                if "." not in placement.event or founder_of(placement.event) != uid:
                    before = placement.event
    return ""


def asked_then(connection: apsw.Connection, founding: str) -> Question | None:
    """Give a question as an entry founded it (its hash); None where that is gone."""
    for _, _, entry in entries_where(connection, "hash=?", (bytes.fromhex(founding),)):
        body = body_of(entry)
        if isinstance(body, QuestionFounded):
            return body.question
    return None


def put_where_it_was_parted(
    connection: apsw.Connection, new: Sequence[Entry], told: Unknowing
) -> Iterator[Apart]:
    """Find what was put into a question by who did not know that it was parted, or the reverse.

    One of the two, at least, comes in with `new`.
    """
    coming = _by_question((subject, each) for each in new for subject in each.subjects)
    known = [question_subject(question) for question in parted_questions(connection)]
    held = _by_question(
        (subject, each) for subject, story in stories(connection, known) for _, _, each in story
    )
    placing = [entry for entry in new if entry.kind == "claims-placed"]
    yield from _clashes(placing, held, told)
    yield from _clashes([*placing, *_placed_here(connection, coming)], coming, told)


def _by_question(entries: Iterable[tuple[str, Entry]]) -> dict[str, list[Entry]]:
    """Give the partings among entries, by the question that each is about."""
    found: dict[str, list[Entry]] = {}
    for subject, entry in entries:
        if is_parting(entry):
            found.setdefault(subject, []).append(entry)
    return found


def _placed_here(connection: apsw.Connection, questions: Iterable[str]) -> Iterator[Entry]:
    found: dict[bytes, Entry] = {}
    sql = "SELECT uid FROM claim_view WHERE question=?"
    for question in sorted(questions):
        rows = connection.execute(sql, (question.partition(":")[2],)).fetchall()
        for _, story in stories(connection, [claim_subject(str(row[0])) for row in rows]):
            found.update((entry.hash, entry) for _, _, entry in story)
    return (entry for entry in found.values() if entry.kind == "claims-placed")


def _clashes(
    placing: Iterable[Entry], parted: Mapping[str, Sequence[Entry]], told: Unknowing
) -> Iterator[Apart]:
    """Give claims that a person put into a question parted apart, and questions added to."""
    added: dict[str, None] = {}
    for entry in placing if parted else ():
        for uid, given in _placed_by(entry):
            partings = parted.get(question_subject(given.question), ())
            if any(told.apart(entry, parting) for parting in partings):
                if given.person:
                    yield Apart("claim", uid, also=("moved", _PARTED))
                else:
                    added[given.question] = None
    yield from (Apart("question", question, also=("parted", "added to")) for question in added)


def _placed_by(entry: Entry) -> Sequence[tuple[str, Placement]]:
    body = body_of(entry) if entry.verb != "part" else None
    return body.placed if isinstance(body, ClaimsPlaced) else ()
