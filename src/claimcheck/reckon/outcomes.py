"""What a settled answer makes of the claims on its question, unless the reviewer says otherwise."""

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.exits import BadInputError
from claimcheck.model.kinds import SCALED, AnswerKind, Stance
from claimcheck.model.reckoned import Bound, ReckonedQuestion, Understood
from claimcheck.model.relation import RelationName
from claimcheck.model.settlement import Finding, Outcome, Verdict
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.relate import relate
from claimcheck.reckon.understand import understand

_FITS = {RelationName.AGREES, RelationName.NARROWS}


def suggest_outcomes(
    finding: Finding,
    reckoned: ReckonedQuestion,
    claims: Sequence[RecordedClaim],
    context: Context,
) -> dict[str, Outcome]:
    """Say for each claim (uid) whether it stands beside the finding's answer.

    An established answer or a range rejects what contradicts it and lets stand what fits; a denial
    of what is rejected stands, and the other way round. A refuted answer is rejected where it is
    claimed. Other verdicts leave every claim undecided. What its own source took back is withdrawn,
    and an earlier count of a toll that grew is overtaken, not wrong.
    """
    undecided = dict.fromkeys((recorded.uid for recorded in claims), Outcome.UNDECIDED)
    settled = _settled_answer(finding, reckoned, context)
    if settled is None:
        return undecided
    understood, superseded = dict(reckoned.understood), dict(reckoned.superseded)
    judge = _judge_refuted if finding.verdict is Verdict.REFUTED else _judge_true
    judged = {
        recorded.uid: judge(settled, recorded, understood[recorded.uid], context)
        for recorded in claims
        if recorded.uid in understood
    }
    return undecided | {
        uid: _after_later_claims(outcome, superseded.get(uid)) for uid, outcome in judged.items()
    }


def _after_later_claims(outcome: Outcome, superseded: str | None) -> Outcome:
    """Say what a claim is whose source has withdrawn, corrected or updated it since."""
    if superseded in ("withdrawn", "corrected"):
        return Outcome.WITHDRAWN
    if superseded == "updated" and outcome is Outcome.REJECTED:
        return Outcome.OVERTAKEN
    return outcome


def check_range(finding: Finding, kind: AnswerKind, context: Context) -> None:
    """Refuse a range whose bounds cannot be read as the question's kind, or stand the wrong way."""
    if kind not in SCALED:
        raise BadInputError(
            f"The answers here are of the kind {kind}, which has no least and most. Nothing was "
            "recorded."
        )
    read: list[tuple[str, Bound]] = []
    for name, text in (("low", finding.low), ("best", finding.best), ("high", finding.high)):
        if not text:
            continue
        understood = understand(Claim(answer=text, source="", kind=str(kind)), kind, context)
        bound = understood.high if name == "high" else understood.low
        if bound is None:
            raise BadInputError(f"{name}: {text} is not read as a {kind}. Nothing was recorded.")
        read.append((text, bound))
    for (first, lower), (second, higher) in pairwise(read):
        if type(lower) is type(higher) and lower > higher:  # type: ignore[operator] # both are numbers or dates
            raise BadInputError(
                f"A range goes from low over best to high, and {first} is more than {second}. "
                "Nothing was recorded."
            )


def _settled_answer(
    finding: Finding, reckoned: ReckonedQuestion, context: Context
) -> AnsweredClaim | None:
    if finding.verdict is Verdict.RANGE:
        answer = f"between {finding.low} and {finding.high}"
    elif finding.verdict in (Verdict.ESTABLISHED, Verdict.REFUTED):
        answer = finding.answer
    else:
        return None
    claim = Claim(answer=answer, source="the settlement", kind=str(reckoned.kind))
    return _answered(claim, understand(claim, reckoned.kind, context))


def _answered(claim: Claim, understood: Understood) -> AnsweredClaim:
    recorded = RecordedClaim("", "", claim, None, "", "")
    return AnsweredClaim(recorded, understood, claim.source)


def _judge_true(
    settled: AnsweredClaim, recorded: RecordedClaim, understood: Understood, context: Context
) -> Outcome:
    if recorded.claim.stance is Stance.RETRACTS:
        return Outcome.UNDECIDED
    if recorded.claim.population.strip():
        return Outcome.ELSEWHERE  # a part of whom the question asks for is another question
    relation = relate(settled, _bare(recorded, understood), context).relation
    denied = recorded.claim.stance is Stance.DENIES
    if relation in _FITS:
        return Outcome.REJECTED if denied else Outcome.STANDS
    if relation is RelationName.CONTRADICTS:
        return Outcome.STANDS if denied else Outcome.REJECTED
    return Outcome.UNDECIDED


def _judge_refuted(
    settled: AnsweredClaim, recorded: RecordedClaim, understood: Understood, context: Context
) -> Outcome:
    if recorded.claim.population.strip():
        return Outcome.UNDECIDED
    relation = relate(settled, _bare(recorded, understood), context).relation
    if relation is not RelationName.AGREES:
        return Outcome.UNDECIDED
    denied = recorded.claim.stance is Stance.DENIES
    return Outcome.STANDS if denied else Outcome.REJECTED


def _bare(recorded: RecordedClaim, understood: Understood) -> AnsweredClaim:
    """Take the answer alone, so that stance, unit and time of the claim play no part."""
    return _answered(Claim(answer=recorded.claim.answer, source=recorded.claim.source), understood)
