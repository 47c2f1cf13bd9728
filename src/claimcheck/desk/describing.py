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
from claimcheck.model.document import Document, hash_of_text
from claimcheck.model.source import Alias


@frozen
class Added:
    """What became of a table: how many things were new, known already or revised, and notes.

    `texts` are the ids of the documents whose texts came with it.
    """

    table: str
    kind: str
    added: int
    known: int
    notes: tuple[str, ...]
    act: str = ""
    revised: int = 0
    texts: tuple[str, ...] = ()


def store_documents(desk: Desk, name: str, documents: Iterable[Document]) -> Added:
    """Record documents; one of the same name and content is known already."""
    with one_act(desk):
        stored = [as_stored(desk, each) for each in documents]
        texts = tuple(each.id for each in stored if each and each.document.text)
        return evolve(_appended(desk, name, "documents", stored), texts=texts)


def as_stored(desk: Desk, document: Document) -> DocumentStored | None:
    """Give what is to be recorded of a document; None where all of it is known already."""
    held = lookup.document_by_name(desk.connection, document.name)
    if held is None:
        return DocumentStored(f"d-{desk.new_id()}", document)
    told = held.document
    if told.text and not told.sha256 and document.sha256 == hash_of_text(told.text):
        document = evolve(document, sha256="")  # our own lists tell it where nobody gave one
    return None if _is_known(document, told) else DocumentStored(held.id, document)


def _is_known(given: Document, held: Document) -> bool:
    """Whether a document tells nothing new: one without a text leaves that which is held."""
    alike = evolve(given, text=given.text or held.text, extra=held.extra)
    return alike == held and dict(given.extra) == dict(held.extra)


def describe_sources(desk: Desk, name: str, sources: Iterable[GradedSource]) -> Added:
    """Record descriptions of sources, with the grades that the table gives them."""
    with one_act(desk):
        given = [
            (graded, lookup.source_by_name(desk.connection, graded.source.name))
            for graded in sources
        ]
        described = [
            None if held and held.source == graded.source else SourceDescribed(graded.source)
            for graded, held in given
        ]
        grades, notes = grades_in_table(given, name)
        added = _appended(desk, name, "sources", [*described, *grades])
    return evolve(added, added=added.added - len(grades), notes=notes)


def give_grades(desk: Desk, name: str, grades: Iterable[GivenGrade]) -> Added:
    """Record grades of sources, each as that of who judged: the table's `by`, else the reviewer."""
    with one_act(desk):
        return _appended(desk, name, "grades", (_graded(desk, given) for given in grades))


def _graded(desk: Desk, given: GivenGrade) -> Body | None:
    held = lookup.source_by_name(desk.connection, given.source)
    by = given.by or desk.by
    told = {(each.grade, each.by, each.because) for each in held.grades} if held else set()
    if (given.grade, by, given.because) in told:
        return None
    return SourceGraded(given.source, given.grade, given.because, by if by != desk.by else "")


def give_aliases(desk: Desk, name: str, aliases: Iterable[Alias]) -> Added:
    """Record other names of sources, places and parties."""
    with one_act(desk):
        held = set(lookup.all_aliases(desk.connection))
        given = dict.fromkeys(aliases)
        bodies = (None if alias in held else AliasGiven(alias) for alias in given)
        return _appended(desk, name, "aliases", bodies)


def _appended(desk: Desk, name: str, kind: str, told: Iterable[Body | None]) -> Added:
    """Record in one act what is new; None stands for what is known already."""
    every = list(told)
    new = tuple(body for body in every if body is not None)
    act = append_act(desk, "add", new).id if new else ""
    return Added(name, kind, len(new), len(every) - len(new), (), act)
