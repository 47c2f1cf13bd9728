"""Recording tables: claims, sources, documents, other names. All of a table, or nothing."""

from collections.abc import Callable, Iterable
from typing import BinaryIO

from attrs import evolve

from claimcheck.desk.grading import grades_in_table
from claimcheck.desk.handed_out import without_known
from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.desk.progress import Progress, untold
from claimcheck.desk.recording_claims import Added, record_claims
from claimcheck.dossier import lookup
from claimcheck.exchange.aliases_in import read_aliases
from claimcheck.exchange.claims_in import read_claims
from claimcheck.exchange.columns import OURS_OF_CLAIMS, TableKind
from claimcheck.exchange.documents_in import read_documents
from claimcheck.exchange.grades_in import GivenGrade, read_grades
from claimcheck.exchange.sources_in import GradedSource, read_sources
from claimcheck.exchange.table import FORMS, Table, form_of, read_table
from claimcheck.exchange.within_in import read_within
from claimcheck.journal.entries import (
    AliasGiven,
    Body,
    DocumentStored,
    SourceDescribed,
    SourceGraded,
)
from claimcheck.model.document import Document
from claimcheck.model.exits import UsageError
from claimcheck.model.source import Alias
from claimcheck.reckon.collector import collector_at_rest

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


def add_table(
    desk: Desk,
    source: BinaryIO,
    name: str,
    form: str,
    giver: str,
    kind: str | None = None,
    *,
    revise: bool = False,
    progress: Progress = untold,
) -> Added:
    """Record a table; TableError with every fault, and nothing recorded, where there is any.

    `name` is what faults call the table, `giver` whose ids its claims bear, `kind` what its rows
    are where the columns do not tell. With `revise` a known id with other content corrects the
    claim, and the first version stays in the journal.
    """
    table = read_table(source, name, form)
    wanted = kind or table.kind
    if wanted not in _READERS:
        known = "is no kind of table" if wanted not in set(TableKind) else "stays outside a dossier"
        raise UsageError(
            f"{name}: {wanted} {known}. Give a table of "
            f"{', '.join(_READERS)}. Nothing was recorded."
        )
    wanted = TableKind(wanted)
    if wanted is TableKind.CLAIMS:
        with collector_at_rest():
            return _add_claims(desk, table, giver, revise=revise, progress=progress)
    return _READERS[wanted](desk, table, giver)


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
    known = 0
    with one_act(desk):
        given = [
            (graded, lookup.source_by_name(desk.connection, graded.source.name))
            for graded in sources
        ]
        for graded, held in given:
            if held is not None and held.source == graded.source:
                known += 1
            else:
                new.append(SourceDescribed(graded.source))
        described = len(new)
        grades, notes = grades_in_table(given, name)
        added = _appended(desk, name, "sources", [*new, *grades], known)
    return evolve(added, added=described, notes=notes)


def give_grades(desk: Desk, name: str, grades: Iterable[GivenGrade]) -> Added:
    """Record grades of sources, each as that of who judged: the table's `by`, else the reviewer."""
    new: list[Body] = []
    known = 0
    with one_act(desk):
        for given in grades:
            held = lookup.source_by_name(desk.connection, given.source)
            by = given.by or desk.by
            told = {(each.grade, each.by, each.because) for each in held.grades} if held else set()
            if (given.grade, by, given.because) in told:
                known += 1
            else:
                other = by if by != desk.by else ""
                new.append(SourceGraded(given.source, given.grade, given.because, other))
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
    act = append_act(desk, "add", bodies).id if bodies else ""
    return Added(name, kind, len(bodies), known, (), act)


def _add_claims(
    desk: Desk, table: Table, giver: str, *, revise: bool = False, progress: Progress = untold
) -> Added:
    read = read_claims(table)
    with one_act(desk):
        new = without_known(desk, read) if OURS_OF_CLAIMS.issubset(table.columns) else read
        given = (desk, table.name, new.claims, giver, new.rows)
        added = record_claims(*given, revise=revise, progress=progress)
    known = added.known + len(read.claims) - len(new.claims)
    return evolve(added, known=known, notes=(*added.notes, *read.notes))


def _add_sources(desk: Desk, table: Table, giver: str) -> Added:  # noqa: ARG001 - names are names
    read = read_sources(table)
    added = describe_sources(desk, table.name, read.sources)
    return evolve(added, notes=(*read.notes, *added.notes))


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
