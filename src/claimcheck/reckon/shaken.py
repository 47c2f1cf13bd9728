"""What shakes a settlement: claims that came, fell or were corrected since it was made."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from claimcheck.model.kinds import AnswerKind, Stance
from claimcheck.model.reckoned import Understood, claim_named
from claimcheck.model.relation import RelationName
from claimcheck.model.settlement import Outcome, Settlement, Verdict
from claimcheck.reckon.buckets import Bucket
from claimcheck.reckon.context import Context
from claimcheck.reckon.positions import Positions
from claimcheck.reckon.relate import relate
from claimcheck.reckon.settled import Reading, Worded, worded

# What a reviewer put aside cannot shake the settlement by falling.
_PUT_ASIDE = frozenset(Outcome) - {Outcome.STANDS}
_AGREES = frozenset({RelationName.AGREES, RelationName.NARROWS})


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


def reading_of(found: Positions, kind: AnswerKind, context: Context) -> Reading:
    """Read settlements of a question as its claims mean their words, and of whom they speak."""
    return Reading(kind, context, _worded_of(found), found.asked, found.whom)


def _worded_of(found: Positions) -> Worded:
    """Lead from the words of the claims to what was understood of them."""
    buckets = (*found.buckets, *(denial.bucket for denial in found.denials))
    every = (claim for bucket in buckets for claim in bucket.claims)
    return worded((claim.recorded.claim, claim.understood) for claim in every)


def shaken_by(
    settlement: Settlement, found: Positions, reviewing: Reviewing, read: Reading
) -> Iterator[str]:
    """Say in sentences what shakes a settlement; nothing where it holds."""
    if settlement.parted_from:
        yield (
            f"{settlement.by} settled “{settlement.parted_from}”, and the question was parted "
            "since: it asks something else now."
        )
    yield from _fallen(settlement, found, reviewing)
    if settlement.finding.verdict is Verdict.BOTH:
        yield from _of_no_part(settlement, found)
    yield from _against(settlement, found, reviewing, read)


def _of_no_part(settlement: Settlement, found: Positions) -> Iterator[str]:
    """Claims that came since a question was settled as both: nobody said of which part they are."""
    shown = _known(settlement)
    news = [
        claim.recorded.uid
        for bucket, _ in _said(found)
        for claim in bucket.live
        if claim.recorded.uid not in shown
    ]
    if news:
        named, tell = _several(news), "speaks" if len(news) == 1 else "speak"
        yield f"{named} {tell} of none of the parts that {settlement.by} found: say of which."


def _against(
    settlement: Settlement, found: Positions, reviewing: Reviewing, read: Reading
) -> Iterator[str]:
    """Answers of claims that came or were corrected since, against the settled one."""
    answer = read.answer(settlement.finding)
    if answer is None:
        return
    part = read.part(settlement.finding)
    outcomes = {outcome.claim: outcome.outcome for outcome in settlement.finding.claims}
    shown, verdict = _known(settlement), settlement.finding.verdict
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
        if news and _speaks_against(bucket, answer, part, verdict, read, denied=denied):
            one, many = ("denies", "deny") if denied else ("says", "say")
            how = one if len(news) == 1 else many
            was = "refuted" if verdict == Verdict.REFUTED else "settled"
            yield (
                f"{_several(news)} {how} “{bucket.answer.verbatim}”, against the {was} "
                f"“{answer.verbatim}”."
            )


def _known(settlement: Settlement) -> set[str]:
    """Name the claims that the reviewer was shown, or said something of."""
    return {*settlement.shown, *(outcome.claim for outcome in settlement.finding.claims)}


def _several(uids: Sequence[str]) -> str:
    more = f" and {len(uids) - 1} more" if len(uids) > 1 else ""
    return f"{claim_named(uids[0])}{more}"


def _said(found: Positions) -> Iterator[tuple[Bucket, bool]]:
    for bucket in found.buckets:
        yield bucket, False
    for denial in found.denials:
        yield denial.bucket, True


def _speaks_against(
    bucket: Bucket, answer: Understood, part: str, verdict: Verdict, read: Reading, *, denied: bool
) -> bool:
    claim = bucket.claims[0]
    settled, said = read.beside(answer, part, claim.recorded.claim, claim.understood)
    if denied:
        denying = evolve(said.recorded.claim, stance=Stance.DENIES)
        said = evolve(said, recorded=evolve(said.recorded, claim=denying))
    relation = relate(settled, said, read.context)
    if verdict == Verdict.REFUTED:
        return not denied and relation.relation in _AGREES
    return relation.relation == RelationName.CONTRADICTS


def _fallen(settlement: Settlement, found: Positions, reviewing: Reviewing) -> Iterator[str]:
    """Claims that the settlement rests on and that are gone, or were taken back since.

    Of those that it put aside, the redacted ones: what they were weighed by is gone.
    """
    outcomes = {outcome.claim: outcome.outcome for outcome in settlement.finding.claims}
    known = _known(settlement)
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
