"""What was decided in two copies of the same thing, in each without knowing of the other."""

from collections.abc import Iterable, Iterator

import apsw
from attrs import frozen

from claimcheck.dossier.rows import depth_of, stories
from claimcheck.journal.codec import decode
from claimcheck.journal.entries import AliasGiven, SourceGraded
from claimcheck.journal.entry import Entry

_DECIDED = {
    "claim-corrected": "corrected",
    "claim-retracted": "retracted",
    "claim-rated": "rated",
    "question-settled": "settled",
    "question-reopened": "reopened",
    "source-graded": "graded",
    "alias-given": "named",
}
# Claims are placed when they are added, too, which is nobody's decision.
_PLACED_BY_A_PERSON = {"move": "moved", "part": "parted"}


@frozen
class Clash:
    """A claim (uid), question (id), source or other name (as written), and what was done to it."""

    of: str
    about: str
    done: tuple[str, ...]


def clashes_with(
    connection: apsw.Connection, other: apsw.Connection, new: Iterable[Entry]
) -> tuple[Clash, ...]:
    """Find what entries that come in decided of, and entries that `other` has not decided here.

    Call it before they come in.
    """
    theirs: dict[str, list[Entry]] = {}
    for entry in new:
        for subject in entry.subjects if _done(entry) else ():
            theirs.setdefault(subject, []).append(entry)
    found = []
    for subject, story in stories(connection, list(theirs)):
        ours = [each for _, _, each in story if _done(each) and depth_of(other, each.hash) is None]
        if ours:
            found.append(_clash(subject, [*ours, *theirs[subject]]))
    return tuple(found)


def _done(entry: Entry) -> str:
    if entry.kind == "claims-placed":
        return _PLACED_BY_A_PERSON.get(entry.verb, "")
    return _DECIDED.get(entry.kind, "")


def _clash(subject: str, entries: list[Entry]) -> Clash:
    kind, _, name = subject.partition(":")
    done = tuple(dict.fromkeys(map(_done, entries)))
    return Clash("name" if kind == "alias" else kind, next(_names(entries), name), done)


def _names(entries: Iterable[Entry]) -> Iterator[str]:
    """Give the name of a source or an other name, which its subject only hashes."""
    for entry in entries:
        body = decode(entry.kind, entry.version, entry.body) if entry.body else None
        if isinstance(body, SourceGraded):
            yield body.source
        elif isinstance(body, AliasGiven):
            yield body.alias.name
