"""What one reviewer dismissed while another, who did not know of it, made it one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import apsw

from claimcheck.dossier.clash import Apart
from claimcheck.dossier.rows import stories
from claimcheck.dossier.unknowing import Unknowing
from claimcheck.journal.entries import (
    AliasGiven,
    Body,
    EventsJoined,
    ProposalDismissed,
    QuestionsJoined,
)
from claimcheck.journal.entry import Entry
from claimcheck.journal.story import body_of
from claimcheck.journal.subjects import (
    PROPOSAL,
    alias_subject,
    event_subject,
    name_key,
    question_subject,
)
from claimcheck.model.source import Alias

_KINDS = ("", "source", "place", "party", "person")
# What is about one pair of names, events or questions, whichever comes first.
_Pair = frozenset[str]
_Decided = dict[_Pair, list[Entry]]


def dismissed_while_made_one(
    connection: apsw.Connection, new: Sequence[Entry], told: Unknowing
) -> Iterator[Apart]:
    """Find pairs that were dismissed and made one apart; one of the two comes in with `new`."""
    coming, dismissing = _made_one(new), _dismissed(new)
    held = _dismissed(_held(connection, _proposals(connection))) if coming else {}
    made_here = _made_one(_held(connection, _may_be_about(dismissing))) if dismissing else {}
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
            apart = tuple(each for each in put_aside.get(pair, ()) if told.apart(one, each))
            if apart:
                yield _named(one, apart)


def _named(one: Entry, dismissals: tuple[Entry, ...]) -> Apart:
    body, subject = body_of(one), one.subjects[0]
    if isinstance(body, AliasGiven):
        return Apart("name", body.alias.name, subject, (one,), dismissals)
    of, _, about = subject.partition(":")
    return Apart(of, about, subject, (one,), dismissals)


def _made_one(entries: Iterable[Entry]) -> _Decided:
    return _by_pair(entries, ("alias-given", "events-joined", "questions-joined"))


def _dismissed(entries: Iterable[Entry]) -> _Decided:
    return _by_pair(entries, ("proposal-dismissed",))


def _by_pair(entries: Iterable[Entry], kinds: Sequence[str]) -> _Decided:
    found: _Decided = {}
    for entry in entries:
        body = body_of(entry) if entry.kind in kinds else None
        if body is not None:
            found.setdefault(_pair(body), []).append(entry)
    return found


def _pair(body: Body) -> _Pair:
    if isinstance(body, AliasGiven):
        return frozenset((name_key(body.alias.name), name_key(body.alias.means)))
    if isinstance(body, EventsJoined | QuestionsJoined):
        return frozenset((body.joined, body.survivor))
    assert isinstance(body, ProposalDismissed)  # noqa: S101 - the kinds above are all
    return frozenset(map(name_key, body.about)) if body.of == "names" else frozenset(body.about)


def _proposals(connection: apsw.Connection) -> list[str]:
    sql = "SELECT DISTINCT subject FROM about WHERE subject>? AND subject<?"
    found = connection.execute(sql, (f"{PROPOSAL}:", f"{PROPOSAL};")).fetchall()
    return [str(row[0]) for row in found]


def _may_be_about(pairs: Iterable[_Pair]) -> list[str]:
    """Give the subjects under which what makes one of these pairs one may be filed."""
    named = [name for pair in pairs for name in pair]
    aliases = [alias_subject(Alias(name, "", kind)) for name in named for kind in _KINDS]
    return [*aliases, *map(event_subject, named), *map(question_subject, named)]


def _held(connection: apsw.Connection, subjects: Sequence[str]) -> Iterator[Entry]:
    return (entry for _, story in stories(connection, subjects) for _, _, entry in story)
