"""Claims that one copy put into a question which another parted, so that it asks something else.

The id of a question stays with the claim that founded it. Whoever did not know that it was parted
put claims where they answer another question now.
"""

from collections.abc import Iterable, Iterator, Sequence

import apsw

from claimcheck.dossier.clash import Clash, only_here
from claimcheck.dossier.rows import entries_where, stories
from claimcheck.journal.entries import ClaimsPlaced, QuestionFounded
from claimcheck.journal.entry import Entry
from claimcheck.journal.story import body_of
from claimcheck.journal.subjects import claim_subject, question_subject
from claimcheck.model.claim import Placement

_PARTED = "its question parted"


def is_parting(entry: Entry) -> bool:
    """Tell whether an entry says what a question asks since it was parted, or what is new."""
    return entry.kind == "question-founded" and entry.verb == "part"


def parted_questions(connection: apsw.Connection) -> list[str]:
    """List the questions that were parted from others, or from which others were, by their ids."""
    sql = (
        "SELECT DISTINCT journal.subjects FROM act JOIN journal ON journal.act=act.id"
        " WHERE act.verb='part' AND act.struck=0 AND journal.kind='question-founded'"
    )
    return [str(row[0]).partition(":")[2] for row in connection.execute(sql)]


def asked_then(connection: apsw.Connection, founding: str) -> str:
    """Give what a question asked by an entry that founded it (its hash); "" where that is gone."""
    for _, _, entry in entries_where(connection, "hash=?", (bytes.fromhex(founding),)):
        body = body_of(entry)
        if isinstance(body, QuestionFounded):
            return body.question.label
    return ""


def put_where_it_was_parted(
    connection: apsw.Connection, other: apsw.Connection, new: Sequence[Entry]
) -> Iterator[Clash]:
    """Find what one side put into a question that the other parted, before `new` comes in."""
    parted = {subject for entry in new if is_parting(entry) for subject in entry.subjects}
    yield from _clashes(_into(_placed_here(connection, other, parted), parted))
    known = [question_subject(question) for question in parted_questions(connection)]
    parted = {
        subject
        for subject, story in stories(connection, known)
        if any(map(is_parting, only_here(story, other)))
    }
    placing = (entry for entry in new if entry.kind == "claims-placed")
    yield from _clashes(_into(placing, parted))


def _placed_here(
    connection: apsw.Connection, other: apsw.Connection, questions: Iterable[str]
) -> Iterator[Entry]:
    found: dict[bytes, Entry] = {}
    sql = "SELECT uid FROM claim_view WHERE question=?"
    for question in sorted(questions):
        rows = connection.execute(sql, (question.partition(":")[2],)).fetchall()
        for _, story in stories(connection, [claim_subject(str(row[0])) for row in rows]):
            found.update((entry.hash, entry) for entry in only_here(story, other))
    return (entry for entry in found.values() if entry.kind == "claims-placed")


def _into(placing: Iterable[Entry], questions: set[str]) -> Iterator[tuple[str, str, bool]]:
    """Give (claim, question, whether a person put it there) for what stands in these questions."""
    for entry in placing if questions else ():
        for uid, given in _told(entry):
            if question_subject(given.question) in questions and entry.verb != "part":
                yield uid, given.question, given.person


def _told(entry: Entry) -> Sequence[tuple[str, Placement]]:
    body = body_of(entry)
    return body.placed if isinstance(body, ClaimsPlaced) else ()


def _clashes(into: Iterable[tuple[str, str, bool]]) -> Iterator[Clash]:
    added: dict[str, None] = {}
    for uid, question, person in into:
        if person:
            yield Clash("claim", uid, ("moved", _PARTED))
        else:
            added[question] = None
    yield from (Clash("question", question, ("parted", "added to")) for question in added)
