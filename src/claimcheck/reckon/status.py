"""Where a question stands, from its positions and its settlements."""

from collections.abc import Iterator, Sequence

from attrs import evolve, field, frozen

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.kinds import AnswerKind, Status
from claimcheck.model.reckoned import Understood
from claimcheck.model.relation import Relation, RelationName
from claimcheck.model.settlement import Finding, Outcome, Settlement, Verdict
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.buckets import Bucket, relate_strangers
from claimcheck.reckon.context import Context
from claimcheck.reckon.positions import Positions
from claimcheck.reckon.relate import relate
from claimcheck.reckon.reviewers import person
from claimcheck.reckon.understand import understand

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
    """How many reviewers must agree, and which claims (uids) were corrected since one settled."""

    reviewers: int = 1
    changed: frozenset[str] = field(factory=frozenset)


ONE_REVIEWER = Reviewing()


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
    was taken back, when one was corrected and now speaks against it, or when the question was
    parted and asks something else than it did. Disputed are two live
    settlements with different verdicts or answers. Proposed waits for more reviewers. Without a
    settlement a question is open where claims contradict or nobody can tell how they relate, agreed
    where two origins hold one position, else single.
    """
    if not settled.live:
        return Standing(_unsettled(found))
    stale = tuple(
        reason
        for settlement in settled.live
        for reason in _against(settlement, found, settled.reviewing.changed, kind, context)
    )
    if stale:
        return Standing(Status.STALE, stale)
    first, *others = settled.live
    if any(
        _key(other.finding, kind, context) != _key(first.finding, kind, context) for other in others
    ):
        names = ", ".join(sorted({settlement.by for settlement in settled.live}))
        return Standing(Status.DISPUTED, (f"The live settlements differ: {names}.",))
    agreeing = _agreeing(settled, kind, context)
    if len(agreeing) < settled.reviewing.reviewers:
        return Standing(Status.PROPOSED, (f"Settled by {', '.join(agreeing)} alone.",))
    return Standing(Status.SETTLED)


def _unsettled(found: Positions) -> Status:
    if found.total or found.unclear:
        return Status.OPEN
    if any(position.origins > 1 for position in found.positions):
        return Status.AGREED
    return Status.SINGLE


def _agreeing(settled: Settled, kind: AnswerKind, context: Context) -> list[str]:
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
        same = _key(settlement.finding, kind, context)
        earlier = (known[gone] for gone in settlement.replaces if gone in known)
        ahead.extend(one for one in earlier if _key(one.finding, kind, context) == same)
    return sorted(names.values())


def _key(finding: Finding, kind: AnswerKind, context: Context) -> tuple[object, ...]:
    answer = settled_answer(finding, kind, context)
    if answer is None:
        return (finding.verdict,)
    return (finding.verdict, answer.low, answer.high, answer.values)


def settled_answer(finding: Finding, kind: AnswerKind, context: Context) -> Understood | None:
    """Understand the answer that a settlement found (or refuted); None where it found none."""

    def read(text: str) -> Understood:
        return understand(Claim(answer=text, source=""), kind, context)

    if finding.verdict == Verdict.RANGE:
        least = finding.low or finding.best or finding.answer
        most = finding.high or finding.best or finding.answer
        words = f"{least} to {most}"
        return evolve(read(least), high=read(most).high, verbatim=words) if least and most else None
    if finding.verdict in (Verdict.ESTABLISHED, Verdict.REFUTED):
        text = finding.answer or finding.best
        return read(text) if text else None
    return None


def _against(
    settlement: Settlement,
    found: Positions,
    changed: frozenset[str],
    kind: AnswerKind,
    context: Context,
) -> Iterator[str]:
    if settlement.parted_from:
        yield (
            f"{settlement.by} settled “{settlement.parted_from}”, and the question was parted "
            "since: it asks something else now."
        )
    yield from _fallen(settlement, found)
    answer = settled_answer(settlement.finding, kind, context)
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
                claim.recorded.uid in changed and outcomes.get(claim.recorded.uid) not in _PUT_ASIDE
            )
        ]
        if news and _speaks_against(
            bucket, answer, settlement.finding.verdict, context, denied=denied
        ):
            more = f" and {len(news) - 1} more" if len(news) > 1 else ""
            how = "denies" if denied else "says"
            was = "refuted" if settlement.finding.verdict == Verdict.REFUTED else "settled"
            yield (
                f"{news[0]}{more} {how} “{bucket.answer.verbatim}”, against the {was} "
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


def _fallen(settlement: Settlement, found: Positions) -> Iterator[str]:
    """Claims that the settlement rests on and that are gone, or were taken back since."""
    outcomes = {outcome.claim: outcome.outcome for outcome in settlement.finding.claims}
    known = set(settlement.shown) | set(outcomes)
    resting = sorted(uid for uid in known if outcomes.get(uid) not in _PUT_ASIDE)
    for uid in resting:
        if uid not in found.called:
            yield f"{uid}, which the settlement was made on, is gone."
        later = found.superseded.get(uid)
        if later is not None and later.how != "updated" and later.by not in known:
            yield f"{uid}, which the settlement was made on, was {later.how} by {later.by}."
