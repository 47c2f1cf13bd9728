"""Everything that is reckoned of one question, in one call."""

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from attrs import frozen

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import Event, Question
from claimcheck.model.kinds import AnswerKind, Status
from claimcheck.model.reckoned import ReckonedQuestion, Understood
from claimcheck.model.settlement import Settlement, Verdict
from claimcheck.model.source import Source
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.casting import Asked, cast_votes
from claimcheck.reckon.context import Context
from claimcheck.reckon.labelling import label_of
from claimcheck.reckon.meant import as_meant
from claimcheck.reckon.names import canonical
from claimcheck.reckon.notes import notes_on
from claimcheck.reckon.origins import origins_of
from claimcheck.reckon.positions import Positions, find_positions
from claimcheck.reckon.priority import Priority, priority_of
from claimcheck.reckon.resting import NO_PAPERS, Papers, ties_of
from claimcheck.reckon.shaken import ONE_REVIEWER, Reviewing
from claimcheck.reckon.status import (
    Settled,
    Standing,
    live_settlements,
    status_of,
)
from claimcheck.reckon.superseded import taken_over
from claimcheck.reckon.understand import read_kind, understand
from claimcheck.reckon.voices import independent_voices
from claimcheck.reckon.votes import Votes

RECKONER = "22"
"""The version of the reckoning: whoever keeps its results drops them when this changes."""

_UNDECIDED = frozenset({Status.OPEN, Status.STALE, Status.DISPUTED, Status.PROPOSED})


@frozen
class Reckoning:
    """What is reckoned of a question alone, and what it gives to be weighed with all others.

    `unclear` says that nobody can tell whether its answers contradict, or that nobody gives any.
    """

    reckoned: ReckonedQuestion
    votes: Votes
    unclear: bool = False


def reckon_question(
    question: Question,
    event: Event,
    claims: Sequence[RecordedClaim],
    settlements: Sequence[Settlement],
    sources: Mapping[str, Source],
    context: Context,
    reviewing: Reviewing = ONE_REVIEWER,
    papers: Papers = NO_PAPERS,
) -> Reckoning:
    """Reckon what the claims on a question amount to; the order of the claims makes no difference.

    `settlements` are those not undone or reopened, replaced ones included; `sources` is keyed by
    canonical name; `papers` are the documents that the claims cite. Independent origins are counted
    here; how probable a position is takes all questions together, and is weighed apart.
    """
    ordered = sorted(claims, key=attrgetter("uid"))
    kind = _kind(question, ordered, context)
    answered = _answered(ordered, kind, sources, context, papers)
    found = find_positions(answered, context, question.label)
    settled = Settled(live_settlements(settlements), tuple(settlements), reviewing)
    standing = status_of(found, settled, kind, context)
    priority = priority_of(question, event, found, standing)
    undecided = found.total > 0 and standing.status in _UNDECIDED
    asked = Asked(question.label, kind, undecided, priority.urgency)
    label = label_of(standing.status, settled.live)
    return Reckoning(
        _reckoned(kind, answered, found, settled, standing, priority),
        cast_votes(asked, found, answered, label, lambda name: canonical(name, context)),
        unclear=not found.total and (found.unclear or not found.asserted),
    )


def _reckoned(
    kind: AnswerKind,
    answered: Sequence[AnsweredClaim],
    found: Positions,
    settled: Settled,
    standing: Standing,
    priority: Priority,
) -> ReckonedQuestion:
    return ReckonedQuestion(
        kind=kind,
        status=standing.status,
        positions=found.positions,
        contradictions=found.contradictions,
        contradictions_total=found.total,
        notes=(*standing.reasons, *notes_on(found)),
        priority=priority.value,
        why=_left_open(settled) or priority.why,
        would_change=priority.would_change,
        understood=tuple((claim.recorded.uid, claim.understood) for claim in answered),
        origin_of=tuple((claim.recorded.uid, claim.origin) for claim in answered),
        superseded=taken_over(found.superseded, answered),
        counted_as=tuple(sorted(_counted_as(found, answered))),
    )


def _counted_as(found: Positions, answered: Sequence[AnsweredClaim]) -> Iterator[tuple[str, str]]:
    """Name the voice as which each claim is counted that rests on another behind its position."""
    resting = {claim.recorded.uid for claim in answered if claim.ties}
    if not resting:
        return
    by_uid = {claim.recorded.uid: claim for claim in answered}
    for position in found.positions:
        if resting.isdisjoint(position.claims):
            continue
        claims = [by_uid[uid] for uid in position.claims]
        live = (claim for claim in claims if claim.recorded.uid not in found.superseded)
        leads = independent_voices(live).stands_for
        for claim in claims:
            counted = leads.get(claim.origin, claim.origin)
            if counted != claim.origin:
                yield claim.recorded.uid, counted


def _left_open(settled: Settled) -> str:
    """Say so where all that holds is that a question stays open on purpose."""
    if not settled.live or any(s.finding.verdict is not Verdict.UNSETTLED for s in settled.live):
        return ""
    wanted = "; ".join(s.finding.would_settle for s in settled.live)
    return f"A reviewer left it open on purpose; it would take: {wanted}"


def _kind(question: Question, claims: Sequence[RecordedClaim], context: Context) -> AnswerKind:
    if question.kind in set(AnswerKind):
        return AnswerKind(question.kind)
    # Each distinct answer is read once, so that a wave of repetitions has one voice.
    distinct = {(r.claim.answer, r.claim.kind): r.claim for r in reversed(claims)}
    return read_kind(reversed(distinct.values()), context)


def _answered(
    claims: Sequence[RecordedClaim],
    kind: AnswerKind,
    sources: Mapping[str, Source],
    context: Context,
    papers: Papers,
) -> list[AnsweredClaim]:
    known: dict[tuple[str, ...], Understood] = {}
    answered = []
    origins = origins_of(claims, sources, context)
    ties = ties_of(claims, [origin.name for origin in origins], sources, context, papers)
    # A time or duration may be read against the day on which it was said.
    dated = kind in (AnswerKind.TIME, AnswerKind.DURATION)
    for recorded, (name, nameless), rests in zip(claims, origins, ties, strict=True):
        claim = recorded.claim
        said = claim.said if dated else ""
        key = (claim.answer, claim.unit, claim.population, claim.question, claim.kind, said)
        understood = known.get(key)
        if understood is None:
            understood = known[key] = understand(claim, kind, context)
        answered.append(AnsweredClaim(recorded, understood, name, rests, nameless))
    return as_meant(answered)
