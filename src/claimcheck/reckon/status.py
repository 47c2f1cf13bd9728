"""Where a question stands, from its positions and its settlements."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.kinds import AnswerKind, Status
from claimcheck.model.reckoned import Understood, claim_named
from claimcheck.model.relation import Relation, RelationName
from claimcheck.model.settlement import Finding, Outcome, Settlement, Verdict
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.buckets import Bucket, relate_strangers
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.positions import Positions
from claimcheck.reckon.relate import relate
from claimcheck.reckon.reviewers import person
from claimcheck.reckon.settled import Worded, settled_answer, worded

# What a reviewer put aside cannot shake the settlement by falling.
_PUT_ASIDE = frozenset(Outcome) - {Outcome.STANDS}
_AGREES = frozenset({RelationName.AGREES, RelationName.NARROWS})


@frozen
class Standing:
    """A status, and sentences that say what makes a question stale or disputed."""

    status: Status
    reasons: tuple[str, ...] = ()


@frozen
class Reviewing:
    """How many reviewers must agree, and what became of claims (uids) since one settled.

    `changed` were corrected, `redacted` are such that nobody can weigh again; `left` says of others
    that are here no more what was done to them.
    """

    reviewers: int = 1
    changed: frozenset[str] = field(factory=frozenset)
    redacted: frozenset[str] = field(factory=frozenset)
    left: Mapping[str, str] = field(factory=dict)


ONE_REVIEWER = Reviewing()


@frozen
class _Reading:
    """How the words of settlements are read: as the claims on the question mean them."""

    kind: AnswerKind
    context: Context
    said: Worded

    def answer(self, finding: Finding) -> Understood | None:
        """Understand what a settlement found."""
        return settled_answer(finding, self.kind, self.context, self.said)

    def key(self, finding: Finding) -> tuple[object, ...]:
        """Give what settlements that find the same have in common."""
        answer = self.answer(finding)
        if answer is None:
            parts = ((fold(part.label), *sorted(part.claims)) for part in finding.parts)
            return (finding.verdict, *sorted(parts))
        return (finding.verdict, answer.low, answer.high, answer.values)


def _worded(found: Positions) -> Worded:
    """Lead from the words of the claims to what was understood of them."""
    buckets = (*found.buckets, *(denial.bucket for denial in found.denials))
    every = (claim for bucket in buckets for claim in bucket.claims)
    return worded((claim.recorded.claim, claim.understood) for claim in every)


@frozen
class Settled:
    """What is known of a question's settlements: those that live, all, and how they are judged."""

    live: tuple[Settlement, ...] = ()
    every: tuple[Settlement, ...] = ()
    reviewing: Reviewing = ONE_REVIEWER


def live_settlements(settlements: Sequence[Settlement]) -> tuple[Settlement, ...]:
    """Drop the settlements that another one replaces; the order stays."""
    replaced = {gone for settlement in settlements for gone in settlement.replaces}
    return tuple(settlement for settlement in settlements if settlement.id not in replaced)


def status_of(found: Positions, settled: Settled, kind: AnswerKind, context: Context) -> Standing:
    """Say where a question stands; where several fit, the first in the order of Status.

    Stale is a settled question when a claim that the reviewer was not shown contradicts the settled
    answer (or asserts one that was refuted, or denies it), when a claim that it rests on is gone or
    was taken back, when one was corrected and now speaks against it, when any that it was made on
    was redacted, or when the question was parted and asks something else than it did. Disputed are
    two live settlements with different verdicts or answers. Proposed waits for more reviewers.
    Without a settlement a question is open where claims contradict, nobody can tell how they relate
    or nobody says anything (any more), agreed where two origins hold one position, else single.
    """
    if not settled.live:
        return Standing(_unsettled(found))
    read = _Reading(kind, context, _worded(found))
    stale = tuple(
        reason
        for settlement in settled.live
        for reason in _against(settlement, found, settled.reviewing, read)
    )
    if stale:
        return Standing(Status.STALE, stale)
    first, *others = settled.live
    if any(read.key(other.finding) != read.key(first.finding) for other in others):
        names = ", ".join(sorted({settlement.by for settlement in settled.live}))
        return Standing(Status.DISPUTED, (f"The live settlements differ: {names}.",))
    agreeing = _agreeing(settled, read)
    if len(agreeing) < settled.reviewing.reviewers:
        return Standing(Status.PROPOSED, (f"Settled by {', '.join(agreeing)} alone.",))
    return Standing(Status.SETTLED)


def _unsettled(found: Positions) -> Status:
    if found.total or found.unclear or not found.asserted:
        return Status.OPEN
    if any(position.origins > 1 for position in found.positions):
        return Status.AGREED
    return Status.SINGLE


def _agreeing(settled: Settled, read: _Reading) -> list[str]:
    """Name the reviewers of live settlements, and of those replaced by them with the same finding.

    A person is named once, however often and in whatever spelling they settled.
    """
    known = {settlement.id: settlement for settlement in settled.every}
    ahead, names = list(settled.live), dict[str, str]()
    passed: set[str] = set()
    while ahead:
        settlement = ahead.pop()
        if settlement.id in passed:
            continue
        passed.add(settlement.id)
        names.setdefault(person(settlement.by), settlement.by)
        same = read.key(settlement.finding)
        earlier = (known[gone] for gone in settlement.replaces if gone in known)
        ahead.extend(one for one in earlier if read.key(one.finding) == same)
    return sorted(names.values())


def _against(
    settlement: Settlement,
    found: Positions,
    reviewing: Reviewing,
    read: _Reading,
) -> Iterator[str]:
    if settlement.parted_from:
        yield (
            f"{settlement.by} settled “{settlement.parted_from}”, and the question was parted "
            "since: it asks something else now."
        )
    yield from _fallen(settlement, found, reviewing)
    answer = read.answer(settlement.finding)
    if answer is None:
        return
    outcomes = {outcome.claim: outcome.outcome for outcome in settlement.finding.claims}
    shown = set(settlement.shown) | set(outcomes)
    for bucket, denied in _said(found):
        news = [
            claim.recorded.uid
            for claim in bucket.live
            if claim.recorded.uid not in shown
            or (
                claim.recorded.uid in reviewing.changed
                and outcomes.get(claim.recorded.uid) not in _PUT_ASIDE
            )
        ]
        if news and _speaks_against(
            bucket, answer, settlement.finding.verdict, read.context, denied=denied
        ):
            more = f" and {len(news) - 1} more" if len(news) > 1 else ""
            how = "denies" if denied else "says"
            was = "refuted" if settlement.finding.verdict == Verdict.REFUTED else "settled"
            yield (
                f"{claim_named(news[0])}{more} {how} “{bucket.answer.verbatim}”, against the {was} "
                f"“{answer.verbatim}”."
            )


def _said(found: Positions) -> Iterator[tuple[Bucket, bool]]:
    for bucket in found.buckets:
        yield bucket, False
    for denial in found.denials:
        yield denial.bucket, True


def _speaks_against(
    bucket: Bucket, answer: Understood, verdict: Verdict, context: Context, *, denied: bool
) -> bool:
    claim = bucket.claims[0]
    given = claim.recorded.claim
    settled = Claim(
        answer=answer.verbatim,
        source="",
        unit=given.unit,
        population=given.population,
        asof=given.asof,
    )
    recorded = RecordedClaim("", "", settled, None, "", "")

    def relating(a: AnsweredClaim, b: AnsweredClaim) -> Relation:
        return relate(a, b, context)

    relation = relate_strangers(AnsweredClaim(recorded, answer, ""), claim, relating)
    if verdict == Verdict.REFUTED:
        return not denied and relation.relation in _AGREES
    return relation.relation == RelationName.CONTRADICTS


def _fallen(settlement: Settlement, found: Positions, reviewing: Reviewing) -> Iterator[str]:
    """Claims that the settlement rests on and that are gone, or were taken back since.

    Of those that it put aside, the redacted ones: what they were weighed by is gone.
    """
    outcomes = {outcome.claim: outcome.outcome for outcome in settlement.finding.claims}
    known = set(settlement.shown) | set(outcomes)
    resting = sorted(uid for uid in known if outcomes.get(uid) not in _PUT_ASIDE)
    yield from (
        f"{claim_named(uid)}, which the settlement was made on, was redacted."
        for uid in sorted(known & reviewing.redacted)
    )
    for uid in resting:
        if uid not in found.uids and uid not in reviewing.redacted:
            became = reviewing.left.get(uid, "is gone")
            yield f"{claim_named(uid)}, which the settlement was made on, {became}."
        later = found.superseded.get(uid)
        if later is not None and later.how != "updated" and later.by not in known:
            by = claim_named(later.by)
            yield f"{claim_named(uid)}, which the settlement was made on, was {later.how} by {by}."
