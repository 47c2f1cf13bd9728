"""Bringing the reckonings up to date, outside the transaction that recorded what they rest on."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter

from attrs import frozen

from claimcheck.desk.brief import at_odds, brief_of, clashing_claims
from claimcheck.desk.opening import Desk
from claimcheck.desk.progress import Progress, untold
from claimcheck.desk.surroundings import Surroundings, surroundings
from claimcheck.dossier import cache, lookup
from claimcheck.dossier.cache import CachedQuestion, Conflict, as_names
from claimcheck.dossier.joins import Joinable, survivor
from claimcheck.dossier.refusals import plain_refusals
from claimcheck.dossier.search import searchable
from claimcheck.dossier.transaction import heads
from claimcheck.dossier.versions import redacted_claims
from claimcheck.dossier.weights import json_of_votes
from claimcheck.journal.codec import canonical_json, from_json
from claimcheck.journal.question_story import QuestionView
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import Event, Question
from claimcheck.model.kinds import Status
from claimcheck.model.reckoned import ReckonedQuestion
from claimcheck.model.settlement import Settlement
from claimcheck.reckon.context import Context
from claimcheck.reckon.noting import noting
from claimcheck.reckon.question import Reckoning, reckon_question
from claimcheck.reckon.shaken import Reviewing
from claimcheck.reckon.status import live_settlements

_BATCH = 500
_MOST_QUOTED = 4_000


@frozen
class QueueLine:
    """What a line of the queue shows: groups of answers that contradict, each with its origins.

    Answers of several populations make several groups. `unclear` says that nobody can tell whether
    they contradict, or that nobody says so any more.
    """

    event: str
    question: str
    groups: tuple[tuple[tuple[str, int], ...], ...]
    status: str
    priority: float
    unclear: bool = False


def refresh(desk: Desk, progress: Progress | None = None) -> None:
    """Reckon again whatever is pending; a question that no longer stands leaves the cache.

    What is reckoned is kept in batches, so that whoever breaks this off (by an error of
    `progress`, or by ctrl+c) loses the last of them at most.
    """
    if cache.is_pending(desk.connection):
        with plain_refusals(desk.path):
            _reckon_pending(desk, progress or untold)


def _reckon_pending(desk: Desk, progress: Progress) -> None:
    connection = desk.connection
    done = 0
    while questions := cache.pending(connection, _BATCH):
        at = heads(connection)
        total = done + cache.count_pending(connection)
        around = surroundings(desk)
        answering = {survivor(connection, Joinable.QUESTION, question) for question in questions}
        found: dict[str, CachedQuestion | None] = {}
        for question in sorted(answering):
            found[question] = _cached(desk, question, around)
            progress(min(done + len(found), total), total)
        found.update((question, None) for question in questions if question not in answering)
        kept = [row for row in found.values() if row is not None]
        gone = [question for question, row in found.items() if row is None]
        if cache.keep(connection, at, kept, gone):
            done += len(questions)


def reckoned(desk: Desk, question: str) -> ReckonedQuestion | None:
    """Give what is reckoned of a question, after `refresh`; None where it no longer stands."""
    body = cache.cached_body(desk.connection, question)
    return from_json(body, ReckonedQuestion) if body else None


def read_line(text: str) -> QueueLine:
    """Read a line of the queue from the cache."""
    return from_json(text, QueueLine)


def event_of(desk: Desk, question: Question) -> Event:
    """Give a question's event."""
    return lookup.event_by_id(desk.connection, question.event) or Event(question.event, "")


def _reviewing(
    desk: Desk, view: QuestionView, claims: Sequence[RecordedClaim], around: Surroundings
) -> Reviewing:
    """Say what became of the claims that live settlements were made on."""
    live = live_settlements(view.settlements)
    made_on = {uid for settlement in live for uid in settlement.shown}
    gone = made_on - {recorded.uid for recorded in claims}
    return Reviewing(
        around.reviewers,
        _changed(claims, live),
        redacted_claims(desk.connection, gone) if gone else frozenset(),
        _left(desk, view.question.id, gone),
    )


def _changed(claims: Sequence[RecordedClaim], live: Sequence[Settlement]) -> frozenset[str]:
    """Name the claims that were corrected since a live settlement was made on them."""
    now = {recorded.uid: recorded.entry for recorded in claims}
    return frozenset(
        uid
        for settlement in live
        for uid, version in zip(settlement.shown, settlement.versions, strict=False)
        if now.get(uid, version) != version
    )


def _left(desk: Desk, question: str, gone: Iterable[str]) -> dict[str, str]:
    """Say of claims that are here no more which were retracted, and which moved."""
    became: dict[str, str] = {}
    for uid in sorted(gone):
        recorded = lookup.claim_by_uid(desk.connection, uid)
        if recorded and recorded.retracted:
            became[uid] = "was retracted"
        elif recorded and recorded.placement and recorded.placement.question != question:
            became[uid] = "was moved to another question"
    return became


def _groups(result: ReckonedQuestion) -> tuple[tuple[tuple[str, int], ...], ...]:
    """Give the positions that contradict, in groups; where none does all, by population."""
    answers = [brief_of(each) for each in result.positions]
    groups = at_odds(answers, clashing_claims(result)) or [
        list(alike) for _, alike in groupby(answers, attrgetter("population"))
    ]
    return tuple(tuple((each.answer, each.origins) for each in group) for group in groups)


def reckon_now(desk: Desk, question: str) -> ReckonedQuestion | None:
    """Reckon one question as it is recorded now; None where nothing is left of it.

    For whoever holds the right to write and cannot wait for `refresh`.
    """
    view = lookup.question_by_id(desk.connection, question)
    around = surroundings(desk)
    if view is None:
        return None
    found = _reckon(desk, view, _claims_of(desk, view), around, around.context)
    return found.reckoned if found else None


def _claims_of(desk: Desk, view: QuestionView) -> list[RecordedClaim]:
    return lookup.claims_of_question(desk.connection, view.question.id)


def _reckon(
    desk: Desk,
    view: QuestionView,
    claims: Sequence[RecordedClaim],
    around: Surroundings,
    context: Context,
) -> Reckoning | None:
    if not (claims or view.settlements):
        return None
    return reckon_question(
        view.question,
        event_of(desk, view.question),
        claims,
        view.settlements,
        around.described,
        context,
        _reviewing(desk, view, claims, around),
        around.papers.cited_by(desk.connection, claims),
    )


def _cached(desk: Desk, question_id: str, around: Surroundings) -> CachedQuestion | None:
    number = cache.question_number(desk.connection, question_id)
    view = lookup.question_by_id(desk.connection, question_id)
    asked: set[str] = set()
    if number is None or view is None:
        return None
    claims = _claims_of(desk, view)
    found = _reckon(desk, view, claims, around, noting(around.context, asked))
    if found is None:
        return None
    result = found.reckoned
    event = event_of(desk, view.question)
    line = QueueLine(
        event.label,
        view.question.label,
        _groups(result),
        str(result.status),
        result.priority,
        found.unclear,
    )
    return CachedQuestion(
        question=question_id,
        number=number,
        status=str(result.status),
        conflict=_conflict(found),
        priority=result.priority,
        search=_searchable(view.question, event, result, claims),
        line=canonical_json(line),
        votes=json_of_votes(found.votes),
        body=canonical_json(result),
        names=as_names(asked),
    )


def _conflict(found: Reckoning) -> Conflict:
    if found.reckoned.contradictions_total:
        return Conflict.CONTRADICTS
    if found.reckoned.status in (Status.STALE, Status.DISPUTED):
        return Conflict.SHAKEN
    return Conflict.UNCLEAR if found.unclear else Conflict.NONE


def _searchable(
    question: Question, event: Event, result: ReckonedQuestion, claims: Sequence[RecordedClaim]
) -> str:
    """Give the text that searches look through: names, answers and sources, and words quoted.

    Of a question of many claims the first ones' words alone, up to so many letters.
    """
    named = (question.id, event.id, event.label, event.part_of, event.when, event.where)
    answers = (position.answer for position in result.positions)
    sources = dict.fromkeys(name for position in result.positions for name in position.sources)
    quoted = dict.fromkeys(
        words for each in claims for words in (each.claim.answer_original, each.claim.quote)
    )
    words = " ".join(quoted)[:_MOST_QUOTED]
    return searchable((*named, question.label, *answers, *sources, words))
