"""What was decided in two copies of the same thing, in each without knowing of the other."""

from collections.abc import Iterable, Iterator

import apsw
from attrs import evolve

from claimcheck.dossier.clash import Apart, Clash, only_here
from claimcheck.dossier.parted_apart import is_parting, put_where_it_was_parted
from claimcheck.dossier.rows import stories
from claimcheck.dossier.what_holds import what_holds
from claimcheck.journal.entries import (
    AliasGiven,
    ClaimsPlaced,
    EventsJoined,
    QuestionsJoined,
    SourceGraded,
)
from claimcheck.journal.entry import Entry
from claimcheck.journal.story import body_of
from claimcheck.journal.subjects import claim_subject

_DECIDED = {
    "claim-corrected": "corrected",
    "claim-retracted": "retracted",
    "claim-rated": "rated",
    "question-settled": "settled",
    "question-reopened": "reopened",
    "source-graded": "graded",
    "alias-given": "named",
    "questions-joined": "joined",
    "events-joined": "joined",
}


def clashes_with(
    connection: apsw.Connection, other: apsw.Connection, new: Iterable[Entry]
) -> tuple[Apart, ...]:
    """Find what entries that come in decided of, and entries that `other` has not decided here.

    Call it before they come in.
    """
    new = tuple(new)
    theirs: dict[str, list[Entry]] = {}
    for entry in new:
        for subject in entry.subjects:
            if _done(entry, subject):
                theirs.setdefault(subject, []).append(entry)
    found: dict[tuple[str, str], Apart] = {}
    for subject, story in stories(connection, list(theirs)):
        ours = [each for each in only_here(story, other) if _done(each, subject)]
        if ours and not _joined_alike([*ours, *theirs[subject]]):
            clash = _clash(subject, [*ours, *theirs[subject]])
            found[clash.of, clash.about] = Apart(clash, tuple(ours), tuple(theirs[subject]))
    for clash in put_where_it_was_parted(connection, other, new):
        known = found.get((clash.of, clash.about), Apart(clash))
        done = dict.fromkeys((*known.clash.done, *clash.done))
        found[clash.of, clash.about] = evolve(known, clash=evolve(clash, done=tuple(done)))
    return tuple(found.values())


def as_they_stand(connection: apsw.Connection, found: Iterable[Apart]) -> tuple[Clash, ...]:
    """Say of each clash what holds, after the entries came in."""
    return tuple(
        evolve(each.clash, holds=what_holds(connection, each.ours, each.theirs)) for each in found
    )


def _done(entry: Entry, subject: str) -> str:
    if entry.kind == "claims-placed":
        # Claims are placed when they are added, too, which is nobody's decision.
        parted = "parted" if entry.verb == "part" else "moved"
        return parted if _by_a_person(entry, subject) else ""
    if is_parting(entry):
        return "parted"
    return _DECIDED.get(entry.kind, "")


def _joined_alike(entries: Iterable[Entry]) -> bool:
    """Tell whether all that was done is to join the same to the same."""
    bodies = [body_of(each) for each in entries]
    joins = [body for body in bodies if isinstance(body, QuestionsJoined | EventsJoined)]
    return len(joins) == len(bodies) and len({body.survivor for body in joins}) == 1


def _by_a_person(entry: Entry, subject: str) -> bool:
    """Tell whether a person put this claim there; what others are parted from is carried along."""
    body = body_of(entry)
    if body is None:
        return entry.verb in ("move", "part")
    uid = subject.removeprefix(claim_subject(""))
    return isinstance(body, ClaimsPlaced) and any(e.person for e in body.by_claim.get(uid, ()))


def _clash(subject: str, entries: list[Entry]) -> Clash:
    kind, _, name = subject.partition(":")
    done = tuple(dict.fromkeys(_done(entry, subject) for entry in entries))
    return Clash("name" if kind == "alias" else kind, next(_names(entries), name), done)


def _names(entries: Iterable[Entry]) -> Iterator[str]:
    """Give the name of a source or an other name, which its subject only hashes."""
    for entry in entries:
        body = body_of(entry)
        if isinstance(body, SourceGraded):
            yield body.source
        elif isinstance(body, AliasGiven):
            yield body.alias.name
