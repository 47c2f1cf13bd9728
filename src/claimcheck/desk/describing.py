"""Recording documents, sources, grades and other names: what is known already adds nothing."""

from collections.abc import Iterable

from attrs import evolve, frozen

from claimcheck.desk.grading import grades_in_table
from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.dossier import lookup
from claimcheck.exchange.grades_in import GivenGrade
from claimcheck.exchange.sources_in import GradedSource
from claimcheck.journal.entries import (
    AliasGiven,
    Body,
    DocumentStored,
    SourceDescribed,
    SourceGraded,
)
from claimcheck.model.document import Document
from claimcheck.model.source import Alias


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
