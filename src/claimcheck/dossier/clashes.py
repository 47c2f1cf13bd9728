"""What was decided of the same thing by two who did not know of each other."""

from collections.abc import Hashable, Iterable, Iterator, Sequence

import apsw
from attrs import evolve

from claimcheck.dossier.clash import Apart, Clash
from claimcheck.dossier.dismissed_apart import dismissed_while_accepted
from claimcheck.dossier.parted_apart import is_parting, put_where_it_was_parted
from claimcheck.dossier.rows import stories
from claimcheck.dossier.striking import struck
from claimcheck.dossier.unknowing import Unknowing, unknowing
from claimcheck.dossier.what_holds import what_holds
from claimcheck.journal.entries import (
    AliasGiven,
    Body,
    ClaimsPlaced,
    EventsJoined,
    QuestionFounded,
    QuestionsJoined,
    SourceGraded,
)
from claimcheck.journal.entry import Entry
from claimcheck.journal.story import body_of
from claimcheck.journal.subjects import PROPOSAL, claim_subject, name_key

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


def clashes_with(connection: apsw.Connection, new: Sequence[Entry]) -> tuple[Apart, ...]:
    """Find what was decided apart, where some of it comes in with `new`, in the fold's order.

    The other part was decided here, or comes in as well, from a third copy. Call it before they
    come in.
    """
    told = unknowing(connection, new)
    coming: dict[str, list[Entry]] = {}
    for entry in new:
        for subject in entry.subjects:
            if _done(entry, subject):
                coming.setdefault(subject, []).append(entry)
    here = dict(stories(connection, list(coming)))
    found: dict[tuple[str, str], Apart] = {}
    for subject, theirs in coming.items():
        held = [each for _, _, each in here.get(subject, ()) if _done(each, subject)]
        ours, others = _sides(held, theirs, told)
        if ours:
            apart = _named(subject, ours, others)
            found[apart.of, apart.about] = apart
    for clash in put_where_it_was_parted(connection, new, told):
        known = found.get((clash.of, clash.about), clash)
        also = tuple(dict.fromkeys((*known.also, *clash.also)))
        found[clash.of, clash.about] = evolve(known, also=also)
    for clash in dismissed_while_accepted(connection, new, told):
        known = found.get((clash.of, clash.about), evolve(clash, ours=(), theirs=()))
        found[clash.of, clash.about] = evolve(
            known, ours=(*known.ours, *clash.ours), theirs=(*known.theirs, *clash.theirs)
        )
    return tuple(found.values())


def _sides(
    held: Sequence[Entry], coming: Sequence[Entry], told: Unknowing
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Part what was decided of one thing into two sides that did not know of each other.

    Of what comes in alone, only what nobody decided on since who knew of it.
    """
    ours = tuple(each for each in held if any(told.apart(each, other) for other in coming))
    if ours:
        return ours, tuple(
            each for each in coming if any(told.apart(each, other) for other in ours)
        )
    # The order is that of the fold: whoever knew of an entry comes after it.
    last = [
        each
        for place, each in enumerate(coming)
        if all(told.apart(each, later) for later in coming[place + 1 :])
    ]
    return (tuple(last[:1]), tuple(last[1:])) if len(last) > 1 else ((), ())


def as_they_stand(connection: apsw.Connection, found: Iterable[Apart]) -> Iterator[Clash]:
    """Say of each clash what was done and what holds, after the entries came in.

    What its writer took back is no decision.
    """
    struck_now = struck(connection)
    for each in found:
        ours, theirs = (
            tuple(entry for entry in side if entry.act not in struck_now)
            for side in (each.ours, each.theirs)
        )
        both = (*ours, *theirs) if ours and theirs else ()
        decided = (
            () if _done_alike(both, each.subject) else (_done(one, each.subject) for one in both)
        )
        if done := tuple(dict.fromkeys((*decided, *each.also))):
            yield Clash(each.of, each.about, done, what_holds(connection, ours, theirs))


def _done(entry: Entry, subject: str) -> str:
    if entry.kind == "claims-placed":
        # Claims are placed when they are added, too, which is nobody's decision.
        parted = "parted" if entry.verb == "part" else "moved"
        return parted if _by_a_person(entry, subject) else ""
    if is_parting(entry):
        return "parted"
    if entry.kind == "proposal-dismissed":
        # Two who dismissed one proposal agree; beside what made it one, it is against that.
        return "" if subject.startswith(f"{PROPOSAL}:") else "dismissed"
    return _DECIDED.get(entry.kind, "")


def _done_alike(entries: Iterable[Entry], subject: str) -> bool:
    """Tell whether all that was done, if anything, is the same: made one with the same, put there.

    Two who accept one parting found the same question and put the same claims there.
    """
    done = [_same_for_both(body_of(each), subject) for each in entries]
    return None not in done and len(set(done)) <= 1


def _same_for_both(body: Body | None, subject: str) -> Hashable:
    """Give what is the same where two did the same; None where two of its kind never are."""
    match body:
        case QuestionsJoined() | EventsJoined():
            return body.survivor
        case AliasGiven():
            return name_key(body.alias.means)
        case QuestionFounded():
            return body.question
        case ClaimsPlaced():
            placed = body.by_claim.get(subject.removeprefix(claim_subject("")), ())
            return tuple((each.question, each.event) for each in placed)
        case _:
            return None


def _by_a_person(entry: Entry, subject: str) -> bool:
    """Tell whether a person put this claim there; what others are parted from is carried along."""
    body = body_of(entry)
    if body is None:
        return entry.verb in ("move", "part")
    uid = subject.removeprefix(claim_subject(""))
    return isinstance(body, ClaimsPlaced) and any(e.person for e in body.by_claim.get(uid, ()))


def _named(subject: str, ours: tuple[Entry, ...], theirs: tuple[Entry, ...]) -> Apart:
    kind, _, name = subject.partition(":")
    about = next(_names((*ours, *theirs)), name)
    return Apart("name" if kind == "alias" else kind, about, subject, ours, theirs)


def _names(entries: Iterable[Entry]) -> Iterator[str]:
    """Give the name of a source or an other name, which its subject only hashes."""
    for entry in entries:
        body = body_of(entry)
        if isinstance(body, SourceGraded):
            yield body.source
        elif isinstance(body, AliasGiven):
            yield body.alias.name
