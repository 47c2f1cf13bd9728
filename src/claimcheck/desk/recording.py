"""Recording tables: claims, sources, documents, other names. All of a table, or nothing."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import BinaryIO

from attrs import evolve, frozen

from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.desk.placing import recorded_and_placed
from claimcheck.dossier import lookup
from claimcheck.exchange.aliases_in import read_aliases
from claimcheck.exchange.claims_in import read_claims
from claimcheck.exchange.columns import TableKind
from claimcheck.exchange.documents_in import read_documents
from claimcheck.exchange.grades_in import GivenGrade, read_grades
from claimcheck.exchange.sources_in import GradedSource, read_sources
from claimcheck.exchange.table import FORMS, Table, form_of, read_table
from claimcheck.exchange.within_in import read_within
from claimcheck.journal.entries import (
    AliasGiven,
    Body,
    ClaimCorrected,
    DocumentStored,
    SourceDescribed,
    SourceGraded,
)
from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.document import Document
from claimcheck.model.exits import UsageError
from claimcheck.model.faults import Fault, TableError
from claimcheck.model.source import Alias

__all__ = [
    "FORMS",
    "Added",
    "add_table",
    "describe_sources",
    "form_of",
    "give_aliases",
    "give_grades",
    "kinds_of_table",
    "record_claims",
    "store_documents",
]


@frozen
class Added:
    """What became of a table: how many things were new, known already or revised, and notes."""

    table: str
    kind: str
    added: int
    known: int
    notes: tuple[str, ...]
    act: str = ""
    revised: int = 0


def add_table(
    desk: Desk,
    source: BinaryIO,
    name: str,
    form: str,
    giver: str,
    kind: str | None = None,
    *,
    revise: bool = False,
) -> Added:
    """Record a table; TableError with every fault, and nothing recorded, where there is any.

    `name` is what faults call the table, `giver` whose ids its claims bear, `kind` what its rows
    are where the columns do not tell. With `revise` a known id with other content corrects the
    claim, and the first version stays in the journal.
    """
    table = read_table(source, name, form)
    wanted = TableKind(kind) if kind else table.kind
    if wanted not in _READERS:
        raise UsageError(
            f"{name} is a table of {wanted}, which a dossier does not take. Give a table of "
            f"{', '.join(_READERS)}."
        )
    if wanted is TableKind.CLAIMS:
        return _add_claims(desk, table, giver, revise=revise)
    return _READERS[wanted](desk, table, giver)


def record_claims(
    desk: Desk,
    name: str,
    claims: Sequence[Claim],
    giver: str,
    rows: Sequence[int] = (),
    *,
    revise: bool = False,
) -> Added:
    """Record claims in one act and place them; rows given before are recognised and add nothing.

    `rows` are the claims' rows in their table, for faults.
    """
    numbered = list(zip(claims, rows or [0] * len(claims), strict=True))
    with one_act(desk):
        new = [(claim, row) for claim, row in numbered if not _known(desk, claim)]
        if not revise:
            _refuse_other_content(desk, name, giver, new)
        corrections = _corrections(desk, name, giver, new) if revise else {}
        recorded = [
            _recorded(desk, claim, giver) for claim, _ in new if claim.id not in corrections
        ]
        known = len(numbered) - len(new)
        if not recorded and not corrections:
            return Added(name, "claims", 0, known, ())
        bodies = chain(corrections.values(), recorded_and_placed(desk, recorded))
        act = append_act(desk, "add", bodies)
    return Added(name, "claims", len(recorded), known, (), act, len(corrections))


def store_documents(desk: Desk, name: str, documents: Iterable[Document]) -> Added:
    """Record documents; one of the same name and content is known already."""
    new: list[Body] = []
    known = 0
    with one_act(desk):
        for document in documents:
            held = lookup.document_by_name(desk.connection, document.name)
            if held and held.document == document:
                known += 1
                continue
            document_id = held.id if held else f"d-{desk.new_id()}"
            new.append(DocumentStored(document_id, document))
        return _appended(desk, name, "documents", new, known)


def describe_sources(desk: Desk, name: str, sources: Iterable[GradedSource]) -> Added:
    """Record descriptions of sources, with the grades that the table gives them."""
    new: list[Body] = []
    known = described = 0
    with one_act(desk):
        for graded in sources:
            held = lookup.source_by_name(desk.connection, graded.source.name)
            same = held is not None and held.source == graded.source
            last = held.grades[-1].grade if held and held.grades else None
            if not same:
                new.append(SourceDescribed(graded.source))
            if graded.grade and graded.grade != last:
                reason = graded.because or f"given in {name}"
                new.append(SourceGraded(graded.source.name, graded.grade, reason))
            known += same
            described += not same
        added = _appended(desk, name, "sources", new, known)
    return evolve(added, added=described)


def give_grades(desk: Desk, name: str, grades: Iterable[GivenGrade]) -> Added:
    """Record grades of sources. Who judged stands in the reason where it is not who records it."""
    new: list[Body] = []
    known = 0
    with one_act(desk):
        for given in grades:
            held = lookup.source_by_name(desk.connection, given.source)
            other = given.by if given.by != desk.by else ""
            because = f"{other}: {given.because}" if other else given.because
            told = {(each.grade, each.because) for each in held.grades} if held else set()
            if (given.grade, because) in told:
                known += 1
            else:
                new.append(SourceGraded(given.source, given.grade, because))
        return _appended(desk, name, "grades", new, known)


def give_aliases(desk: Desk, name: str, aliases: Iterable[Alias]) -> Added:
    """Record other names of sources, places and parties."""
    with one_act(desk):
        held = set(lookup.all_aliases(desk.connection))
        given = list(dict.fromkeys(aliases))
        new = [AliasGiven(alias) for alias in given if alias not in held]
        return _appended(desk, name, "aliases", new, len(given) - len(new))


def _appended(desk: Desk, name: str, kind: str, new: Iterable[Body], known: int) -> Added:
    bodies = tuple(new)
    act = append_act(desk, "add", bodies) if bodies else ""
    return Added(name, kind, len(bodies), known, (), act)


def _known(desk: Desk, claim: Claim) -> bool:
    return lookup.is_known(desk.connection, claim)


def _recorded(desk: Desk, claim: Claim, giver: str) -> RecordedClaim:
    uid = desk.new_id()
    while lookup.claim_by_uid(desk.connection, uid):
        uid = desk.new_id()
    return RecordedClaim(uid, giver, claim, None, desk.by, "")


def _refuse_other_content(
    desk: Desk, name: str, giver: str, new: Iterable[tuple[Claim, int]]
) -> None:
    faults = tuple(
        Fault(
            row,
            "id",
            f"{claim.id} was given by {giver} before, with other content",
            "Correct it with --revise, give it an id of its own, or name another giver with --as",
        )
        for claim, row in new
        if claim.id and lookup.claims_by_given_id(desk.connection, claim.id, giver)
    )
    if faults:
        raise TableError(name, faults)


def _corrections(
    desk: Desk, name: str, giver: str, new: Iterable[tuple[Claim, int]]
) -> dict[str, ClaimCorrected]:
    """Give, by id, the corrections for claims that the giver gave before with other content."""
    corrections = {}
    for claim, _ in new:
        held = lookup.claims_by_given_id(desk.connection, claim.id, giver) if claim.id else []
        if held:
            corrections[claim.id] = ClaimCorrected(held[0].uid, claim, f"revised in {name}")
    return corrections


def _add_claims(desk: Desk, table: Table, giver: str, *, revise: bool = False) -> Added:
    read = read_claims(table)
    added = record_claims(desk, table.name, read.claims, giver, read.rows, revise=revise)
    return evolve(added, notes=read.notes)


def _add_sources(desk: Desk, table: Table, giver: str) -> Added:  # noqa: ARG001 - names are names
    read = read_sources(table)
    return evolve(describe_sources(desk, table.name, read.sources), notes=read.notes)


def _add_documents(desk: Desk, table: Table, giver: str) -> Added:  # noqa: ARG001
    read = read_documents(table)
    return evolve(store_documents(desk, table.name, read.documents), notes=read.notes)


def _add_grades(desk: Desk, table: Table, giver: str) -> Added:  # noqa: ARG001
    read = read_grades(table)
    return evolve(give_grades(desk, table.name, read.grades), notes=read.notes)


def _add_aliases(desk: Desk, table: Table, giver: str) -> Added:  # noqa: ARG001
    read = read_aliases(table)
    return evolve(give_aliases(desk, table.name, read.aliases), notes=read.notes)


def _add_within(desk: Desk, table: Table, giver: str) -> Added:  # noqa: ARG001
    read = read_within(table)
    return evolve(give_aliases(desk, table.name, read.aliases), notes=read.notes)


_READERS: dict[TableKind, Callable[[Desk, Table, str], Added]] = {
    TableKind.CLAIMS: _add_claims,
    TableKind.SOURCES: _add_sources,
    TableKind.DOCUMENTS: _add_documents,
    TableKind.GRADES: _add_grades,
    TableKind.ALIASES: _add_aliases,
    TableKind.WITHIN: _add_within,
}


def kinds_of_table() -> tuple[str, ...]:
    """Name the kinds of table that a dossier takes."""
    return tuple(_READERS)
