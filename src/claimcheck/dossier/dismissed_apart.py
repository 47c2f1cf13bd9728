"""What one reviewer dismissed while another, who did not know of it, made it one, or parted it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import apsw

from claimcheck.dossier.clash import Apart
from claimcheck.dossier.rows import stories
from claimcheck.dossier.unknowing import Unknowing
from claimcheck.journal.entries import (
    AliasGiven,
    Body,
    ClaimsPlaced,
    EventsJoined,
    ProposalDismissed,
    QuestionsJoined,
)
from claimcheck.journal.entry import Entry
from claimcheck.journal.story import body_of
from claimcheck.journal.subjects import (
    PROPOSAL,
    alias_subject,
    claim_subject,
    event_subject,
    name_key,
    question_subject,
)
from claimcheck.model.proposal import Proposed
from claimcheck.model.source import Alias

_KINDS = ("", "source", "place", "party", "person")
_ACCEPTED = frozenset({"alias-given", "events-joined", "questions-joined", "claims-placed"})
# By these a person puts claims elsewhere; by others they are placed when they come in.
_BY_A_PERSON = frozenset({"move", "part", "accept"})
# What is about one pair of names, events or questions, whichever comes first, or about one claim.
_Pair = frozenset[str]
_SUBJECTS = (event_subject, question_subject, claim_subject)
_Decided = dict[_Pair, list[Entry]]


def dismissed_while_accepted(
    connection: apsw.Connection, new: Sequence[Entry], told: Unknowing
) -> Iterator[Apart]:
    """Find what was dismissed and done all the same, apart; one of the two comes in with `new`.

    That is what was made one, claims moved to where somebody said that they do not belong, and
    taken out of an event that somebody said is one.
    """
    coming, dismissing = _accepted(new), _dismissed(new)
    held = _dismissed(_held(connection, _proposals(connection))) if coming else {}
    made_here = _accepted(_held(connection, _may_be_about(dismissing))) if dismissing else {}
    yield from _clashes(coming, held, told)
    yield from _clashes(coming, dismissing, told)
    yield from _clashes(made_here, dismissing, told)


def _clashes(
    made: Mapping[_Pair, Sequence[Entry]],
    put_aside: Mapping[_Pair, Sequence[Entry]],
    told: Unknowing,
) -> Iterator[Apart]:
    for pair, ones in made.items():
        for one in ones:
            against = (each for each in put_aside.get(pair, ()) if _against(one, each, pair))
            apart = tuple(each for each in against if told.apart(one, each))
            if apart:
                yield _named(one, apart, pair)


def _against(one: Entry, dismissal: Entry, pair: _Pair) -> bool:
    """Whether what was done is against a dismissal: not every way of placing a claim is."""
    body, aside = body_of(one), body_of(dismissal)
    if not isinstance(body, ClaimsPlaced) or not isinstance(aside, ProposalDismissed):
        return True
    (uid,) = pair
    went = {each.event for each in body.by_claim.get(uid, ()) if each.person}
    return aside.about[1] in went if aside.of == Proposed.MOVES else bool(went - {aside.about[0]})


def _named(one: Entry, dismissals: tuple[Entry, ...], pair: _Pair) -> Apart:
    body, subject = body_of(one), one.subjects[0]
    if isinstance(body, AliasGiven):
        return Apart("name", body.alias.name, subject, (one,), dismissals)
    if isinstance(body, ClaimsPlaced):
        subject = claim_subject(*pair)
    of, _, about = subject.partition(":")
    return Apart(of, about, subject, (one,), dismissals)


def _accepted(entries: Iterable[Entry]) -> _Decided:
    placed_by = (each for each in entries if each.kind in _ACCEPTED)
    return _by_pair(
        each for each in placed_by if each.kind != "claims-placed" or each.verb in _BY_A_PERSON
    )


def _dismissed(entries: Iterable[Entry]) -> _Decided:
    return _by_pair(each for each in entries if each.kind == "proposal-dismissed")


def _by_pair(entries: Iterable[Entry]) -> _Decided:
    found: _Decided = {}
    for entry in entries:
        body = body_of(entry)
        for pair in _pairs(body) if body is not None else ():
            found.setdefault(pair, []).append(entry)
    return found


def _pairs(body: Body) -> list[_Pair]:
    if isinstance(body, AliasGiven):
        return [frozenset((name_key(body.alias.name), name_key(body.alias.means)))]
    if isinstance(body, EventsJoined | QuestionsJoined):
        return [frozenset((body.joined, body.survivor))]
    if isinstance(body, ClaimsPlaced):
        return [frozenset((uid,)) for uid, placement in body.placed if placement.person]
    assert isinstance(body, ProposalDismissed)  # noqa: S101 - the kinds above are all
    if body.of == Proposed.MOVES:
        return [frozenset(body.about[:1])]
    if body.of == Proposed.PARTS:
        return [frozenset((uid,)) for uid in body.about[1:]]
    names = body.of == Proposed.NAMES
    return [frozenset(map(name_key, body.about)) if names else frozenset(body.about)]


def _proposals(connection: apsw.Connection) -> list[str]:
    sql = "SELECT DISTINCT subject FROM about WHERE subject>? AND subject<?"
    found = connection.execute(sql, (f"{PROPOSAL}:", f"{PROPOSAL};")).fetchall()
    return [str(row[0]) for row in found]


def _may_be_about(pairs: Iterable[_Pair]) -> list[str]:
    """Give the subjects under which what makes one of these pairs one may be filed."""
    named = [name for pair in pairs for name in pair]
    aliases = [alias_subject(Alias(name, "", kind)) for name in named for kind in _KINDS]
    ids = (subject(name) for name in named for subject in _SUBJECTS)
    return [*aliases, *ids]


def _held(connection: apsw.Connection, subjects: Sequence[str]) -> Iterator[Entry]:
    return (entry for _, story in stories(connection, subjects) for _, _, entry in story)
