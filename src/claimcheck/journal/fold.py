"""The fold: from what happened to what stands, subject by subject.

Each function takes what happened to one subject, in the journal's order, and gives its view, or
None where nothing stands. It is pure: the same entries give the same view in every copy.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import evolve

from claimcheck.journal import entries as kinds
from claimcheck.journal.entry import Entry
from claimcheck.journal.one_row import ToldOf, fold_row
from claimcheck.journal.order import beginnings, group_by_subject, in_order, struck_acts
from claimcheck.journal.question_story import QuestionView, fold_question
from claimcheck.journal.story import Happened, read_story
from claimcheck.journal.subjects import act_of, claim_subject
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.document import StoredDocument
from claimcheck.model.event import Event
from claimcheck.model.frozen import frozen
from claimcheck.model.source import Alias, Grade, Source


@frozen
class DossierView:
    """The dossier's own facts."""

    title: str
    reviewers: int


@frozen
class SourceView:
    """A source and every grade that it was given, oldest first."""

    source: Source
    grades: tuple[Grade, ...] = ()


@frozen
class EventView:
    """An event; `joined_to` is the one that answers for it, "" while it answers for itself."""

    event: Event
    joined_to: str = ""


View = DossierView | RecordedClaim | EventView | QuestionView | StoredDocument | SourceView | Alias


def fold_subject(subject: str, story: Sequence[Happened], told_of: ToldOf) -> View | None:
    """Fold what happened to one subject; `told_of` tells of claims that are one row with it."""
    kind, _, key = subject.partition(":")
    if kind == "claim":
        return fold_row(key, story, told_of)
    folding = _FOLDS.get(kind)
    return folding(story) if folding else None


def fold_journal(entries: Iterable[Entry]) -> dict[str, View]:
    """Fold a whole journal, whatever order its entries come in."""
    ordered = in_order(entries)
    struck = struck_acts(strikes_in(ordered, beginnings(ordered)))
    groups = group_by_subject(ordered)
    place = {entry.hash: number for number, entry in enumerate(ordered)}

    def told_of(uids: frozenset[str]) -> Sequence[Happened]:
        among = {e.hash: e for uid in uids for e in groups.get(claim_subject(uid), ())}
        return read_story(sorted(among.values(), key=lambda each: place[each.hash]), struck)

    views = {}
    for subject, told in groups.items():
        view = fold_subject(subject, read_story(told, struck), told_of)
        if view is not None:
            views[subject] = view
    return views


def strikes_in(ordered: Iterable[Entry], began: Mapping[str, int]) -> list[tuple[str, str]]:
    """List (striking act, struck act) for entries in order.

    `began` is the depth at which each act begins: an act can only strike one that began before it.
    """
    strikes = ((each.act, act_of(each)) for each in ordered if each.kind == "act-struck")
    return [
        (striking, struck)
        for striking, struck in strikes
        if struck in began and began[struck] < began[striking]
    ]


def _live_bodies(story: Sequence[Happened]) -> Iterable[kinds.Body]:
    return (told.body for told in story if told.live)


def _fold_dossier(story: Sequence[Happened]) -> DossierView | None:
    view = None
    for body in _live_bodies(story):
        if isinstance(body, kinds.DossierFounded):
            view = DossierView(body.title, body.reviewers)
    return view


def _fold_event(story: Sequence[Happened]) -> EventView | None:
    """Fold an event by its last founding that holds; its id is answered for after undoing, too."""
    event: Event | None = None
    joined_to = ""
    for told in story:
        body = told.body
        if isinstance(body, kinds.EventFounded) and (event is None or told.live):
            event = body.event
        elif isinstance(body, kinds.EventsJoined) and told.live:
            joined_to = body.survivor
    return EventView(event, joined_to) if event else None


def _fold_document(story: Sequence[Happened]) -> StoredDocument | None:
    """Fold a document: a later description that brings no text keeps the text that is held."""
    held: StoredDocument | None = None
    for body in _live_bodies(story):
        if isinstance(body, kinds.DocumentStored):
            document = body.document
            if document.text is None and held is not None:
                document = evolve(document, text=held.document.text)
            held = StoredDocument(body.id, document)
    return held


def _fold_source(story: Sequence[Happened]) -> SourceView | None:
    described: Source | None = None
    grades: list[Grade] = []
    for told in story:
        if not told.live:
            continue
        if isinstance(told.body, kinds.SourceDescribed):
            described = told.body.source
        elif isinstance(told.body, kinds.SourceGraded):
            graded = told.body
            by = graded.by or told.entry.by
            grades.append(Grade(graded.source, graded.grade, by, graded.because, told.entry.done))
    if described is None and grades:
        described = Source(grades[0].source)
    return SourceView(described, tuple(grades)) if described else None


def _fold_alias(story: Sequence[Happened]) -> Alias | None:
    alias = None
    for body in _live_bodies(story):
        if isinstance(body, kinds.AliasGiven):
            alias = body.alias
    return alias


_FOLDS: dict[str, Callable[[Sequence[Happened]], View | None]] = {
    "dossier": _fold_dossier,
    "event": _fold_event,
    "question": fold_question,
    "document": _fold_document,
    "source": _fold_source,
    "alias": _fold_alias,
}
