"""Recording tables: claims, sources, documents, other names. All of a table, or nothing."""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
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
from claimcheck.desk.kept_apart import notes_on_kept_apart
from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.desk.placing import KeptApart, index_new, recorded_and_placed
from claimcheck.desk.progress import Progress, claims_told, untold
from claimcheck.desk.recognising import (
    new_claims,
    notes_on_revised,
    recognise,
    refuse_other_content,
)
from claimcheck.dossier import file
from claimcheck.exchange.aliases_in import read_aliases
from claimcheck.exchange.claims_in import read_claims
from claimcheck.exchange.columns import OURS_OF_CLAIMS, TableKind
from claimcheck.exchange.documents_in import read_documents
from claimcheck.exchange.grades_in import read_grades
from claimcheck.exchange.sources_in import read_sources
from claimcheck.exchange.table import FORMS, Table, form_of, read_table
from claimcheck.exchange.within_in import read_within
from claimcheck.journal.claim_story import correction
from claimcheck.model.claim import Claim
from claimcheck.model.exits import UsageError
from claimcheck.reckon.collector import collector_at_rest
from claimcheck.reckon.grouping.placed import NOWHERE_BEFORE

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


def record_claims(
    desk: Desk,
    name: str,
    claims: Sequence[Claim],
    giver: str,
    rows: Sequence[int] = (),
    *,
    revise: bool = False,
    progress: Progress = untold,
    stood: Mapping[str, str] = NOWHERE_BEFORE,
) -> Added:
    """Record claims in one act and place them; rows given before are recognised and add nothing.

    `rows` are the claims' rows in their table, for faults; `stood` names, by their ids, the events
    in which they stood in the dossier that handed them out.
    """
    numbered = zip(claims, rows or [0] * len(claims), strict=True)
    with one_act(desk):
        found = recognise(desk, numbered, giver, revise=revise)
        if not revise:
            refuse_other_content(name, giver, found)
        recorded = new_claims(desk, [claim for claim, _ in found.new], giver)
        found = evolve(found, new=())
        if not recorded and not found.other:
            return Added(name, "claims", 0, found.known, ())
        corrections = [
            correction(held.uid, held.claim, claim, f"revised in {name}")
            for claim, _, held in found.other
        ]
        apart: dict[str, KeptApart] = {}
        bodies = recorded_and_placed(desk, recorded, apart, stood)
        placed = claims_told(bodies, len(recorded), progress)
        with file.room_for(desk.connection, len(recorded)):
            act = append_act(desk, "add", chain(corrections, placed)).id
        index_new(desk, recorded)
    notes = (*notes_on_revised(found), *notes_on_kept_apart(desk, list(apart.values())))
    return Added(name, "claims", len(recorded), found.known, notes, act, len(corrections))


def _add_claims(
    desk: Desk, table: Table, giver: str, *, revise: bool = False, progress: Progress = untold
) -> Added:
    read = read_claims(table)
    with one_act(desk):
        new = without_known(desk, read) if OURS_OF_CLAIMS.issubset(table.columns) else read
        given = (desk, table.name, new.claims, giver, new.rows)
        stood = stood_together(read)
        added = record_claims(*given, revise=revise, progress=progress, stood=stood)
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
