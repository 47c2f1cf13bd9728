"""Recording tables: claims, sources, documents, other names. All of a table, or nothing."""

from collections.abc import Callable
from typing import BinaryIO

from attrs import evolve

from claimcheck.desk.describing import (
    Added,
    describe_sources,
    give_aliases,
    give_grades,
    store_documents,
)
from claimcheck.desk.handed_out import stood_together, without_known
from claimcheck.desk.masked_back import without_masks
from claimcheck.desk.opening import Desk, one_act
from claimcheck.desk.progress import Progress, untold
from claimcheck.desk.recording_claims import record_claims
from claimcheck.exchange.aliases_in import read_aliases
from claimcheck.exchange.claims_in import read_claims
from claimcheck.exchange.columns import OURS_OF_CLAIMS, TableKind
from claimcheck.exchange.documents_in import read_documents
from claimcheck.exchange.grades_in import read_grades
from claimcheck.exchange.sources_in import read_sources
from claimcheck.exchange.table import FORMS, Table, form_of, read_table
from claimcheck.exchange.within_in import read_within
from claimcheck.model.exits import UsageError
from claimcheck.reckon.collector import collector_at_rest

__all__ = [
    "FORMS",
    "Added",
    "add_table",
    "describe_sources",
    "form_of",
    "give_aliases",
    "give_grades",
    "holds_claims",
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
        known = _ELSEWHERE.get(wanted, f"{wanted} is no kind of table.")
        taken = f"A dossier takes tables of {', '.join(_READERS)}"
        raise UsageError(f"{name}: {known} {taken}. Nothing was recorded.")
    wanted = TableKind(wanted)
    if wanted is TableKind.CLAIMS:
        with collector_at_rest():
            return _add_claims(desk, table, giver, revise=revise, progress=progress)
    return _READERS[wanted](desk, table, giver)


def holds_claims(source: BinaryIO, name: str, form: str) -> bool:
    """Tell whether a table is one of claims, by its columns; BadInputError where none fits."""
    return read_table(source, name, form).kind is TableKind.CLAIMS


def _add_claims(
    desk: Desk, table: Table, giver: str, *, revise: bool = False, progress: Progress = untold
) -> Added:
    read = read_claims(table)
    with one_act(desk):
        new = without_masks(desk, read)
        if OURS_OF_CLAIMS.issubset(table.columns):
            new = without_known(desk, new)
        given = (desk, table.name, new.claims, giver, new.rows)
        stood = stood_together(read)
        added = record_claims(*given, revise=revise, progress=progress, stood=stood)
    known = added.known + len(read.claims) - len(new.claims)
    return evolve(added, known=known, notes=(*added.notes, *new.notes))


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
# What a table is taken for that no dossier holds, by which columns, and where it is of use.
_ELSEWHERE: dict[str, str] = {
    TableKind.LABELS: (
        "It is taken for a table of labels (answers that are known to be true), since it has the "
        "columns question and answer; labels are given to claimcheck weigh --labels. A table of "
        "claims has a column source as well."
    ),
    TableKind.RELAYS: (
        "It is taken for a table of relays (who repeats whom), since it has the columns source "
        "and repeats; relays are given to claimcheck weigh --relays. In a dossier the column via "
        "of a claim says who passed it on."
    ),
}


def kinds_of_table() -> tuple[str, ...]:
    """Name the kinds of table that a dossier takes."""
    return tuple(_READERS)
