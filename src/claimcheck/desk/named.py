"""The names that a dossier uses: of sources and relays, parties and persons, and places."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from weakref import WeakKeyDictionary

import apsw
from attrs import evolve, frozen

from claimcheck.desk.opening import Desk
from claimcheck.desk.reckoning import reckoned, refresh
from claimcheck.desk.since import Place, holds_since, place_now
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import lookup
from claimcheck.journal.codec import decode
from claimcheck.journal.entries import AliasGiven, ProposalDismissed
from claimcheck.journal.entry import Entry
from claimcheck.journal.tags import TAG_OF
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.name import Name

_NAMED_BY_ANSWERS = {
    AnswerKind.PLACE: "place",
    AnswerKind.PARTY: "party",
    AnswerKind.PERSONS: "person",
}
_BETWEEN = " | "
_LEAVE_NAMES = {TAG_OF[AliasGiven], TAG_OF[ProposalDismissed]}


@frozen
class _Used:
    """The names that a dossier used when the journal ended at a place, which `at` names."""

    at: Place
    names: tuple[Name, ...]


_GATHERED: WeakKeyDictionary[apsw.Connection, _Used] = WeakKeyDictionary()


def names_used(desk: Desk) -> list[Name]:
    """Give every name with what it names, in which documents, and how often it is used.

    They are gathered again once anything was recorded that may use a name otherwise.
    """
    known = _GATHERED.get(desk.connection)
    if known is None or not holds_since(desk.connection, known.at, _leaves_names):
        # The place comes first: what another program adds meanwhile is looked at the next time.
        at = place_now(desk.connection)
        refresh(desk)
        known = _Used(at, tuple(_gathered(desk)))
    else:
        known = evolve(known, at=place_now(desk.connection))
    _GATHERED[desk.connection] = known
    around = surroundings(desk)
    if not around.context.aliases:
        return list(known.names)
    return [_standing(name, around.canonical(name.text)) for name in known.names]


def _standing(name: Name, means: str) -> Name:
    return name if means == fold(name.text) else evolve(name, stands_for=means)


def _leaves_names(entry: Entry) -> bool:
    """Tell whether an entry leaves names as they are used; a word for a number may be a count."""
    if (entry.kind, entry.version) not in _LEAVE_NAMES or not entry.body:
        return False
    body = decode(entry.kind, entry.version, entry.body)
    return not (isinstance(body, AliasGiven) and body.alias.kind == "number")


def _gathered(desk: Desk) -> Iterator[Name]:
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    documents: defaultdict[str, set[str]] = defaultdict(set)
    uses: Counter[str] = Counter()
    kind_of: dict[str, str] = {}
    for recorded in lookup.all_claims(desk.connection):
        for text, kind in names_in(desk, recorded, kind_of):
            kinds[text].add(kind)
            uses[text] += 1
            if recorded.claim.document:
                documents[text].add(recorded.claim.document)
    for view in lookup.all_sources(desk.connection):
        kinds[view.source.name].add("source")
    for text, named in kinds.items():
        yield Name(text, frozenset(named), frozenset(documents[text]), uses[text])


def names_in(
    desk: Desk, recorded: RecordedClaim, kind_of: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """Give each name that a claim uses, with what it names.

    `kind_of` keeps what the questions ask for; `refresh` comes first.
    """
    claim = recorded.claim
    for source in (claim.source, *(relay.name for relay in claim.via)):
        yield source, "source"
    if claim.where:
        yield claim.where, "place"
    kind = claim.kind or _asked(desk, recorded, kind_of)
    named = next((told for asked, told in _NAMED_BY_ANSWERS.items() if asked == kind), "")
    if named:
        for answer in claim.answer.split(_BETWEEN):
            if answer.strip():
                yield answer.strip(), named


def _asked(desk: Desk, recorded: RecordedClaim, kind_of: dict[str, str]) -> str:
    question = recorded.placement.question if recorded.placement else ""
    if question not in kind_of:
        found = reckoned(desk, question)
        kind_of[question] = str(found.kind) if found else ""
    return kind_of[question]
