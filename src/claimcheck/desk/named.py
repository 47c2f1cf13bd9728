"""The names that a dossier uses: of sources and relays, parties and persons, and places."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from claimcheck.desk.opening import Desk
from claimcheck.desk.reckoning import reckoned, refresh
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import lookup
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.naming.propose import Name

_NAMED_BY_ANSWERS = {
    AnswerKind.PLACE: "place",
    AnswerKind.PARTY: "party",
    AnswerKind.PERSONS: "person",
}
_BETWEEN = " | "


def names_used(desk: Desk) -> list[Name]:
    """Gather every name with what it names, in which documents, and how often it is used."""
    refresh(desk)
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
    around = surroundings(desk)
    return [
        Name(
            text,
            frozenset(named),
            frozenset(documents[text]),
            uses[text],
            around.canonical(text) if around.context.aliases else "",
        )
        for text, named in kinds.items()
    ]


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
