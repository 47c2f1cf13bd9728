"""What a settled answer makes of the claims on its question, unless the reviewer says otherwise."""

from collections.abc import Sequence

from attrs import frozen

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.kinds import Stance
from claimcheck.model.reckoned import ReckonedQuestion, Understood
from claimcheck.model.relation import RelationName
from claimcheck.model.settlement import Finding, Outcome, Verdict
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.relate import relate
from claimcheck.reckon.settled import best_answer, settled_answer, worded

_FITS = {RelationName.AGREES, RelationName.NARROWS}


def suggest_outcomes(
    finding: Finding,
    reckoned: ReckonedQuestion,
    claims: Sequence[RecordedClaim],
    context: Context,
) -> dict[str, Outcome]:
    """Say for each claim (uid) whether it stands beside the finding's answer.

    An established answer or a range rejects what contradicts it and lets stand what fits; a denial
    of what is rejected stands, and the other way round. Of a range with a best figure, what allows
    that one stands, and what lies elsewhere in the range is left open. A refuted answer is rejected
    where it is claimed. Other verdicts leave every claim undecided. What its own source took back
    is withdrawn, and an earlier count of a toll that grew is overtaken, not wrong.
    """
    undecided = dict.fromkeys((recorded.uid for recorded in claims), Outcome.UNDECIDED)
    understood, superseded = dict(reckoned.understood), dict(reckoned.superseded)
    known = [each for each in claims if each.uid in understood]
    said = worded((each.claim, understood[each.uid]) for each in known)
    settled = settled_answer(finding, reckoned.kind, context, said)
    if settled is None:
        return undecided
    best = best_answer(finding, reckoned.kind, context)
    judge = _judge_refuted if finding.verdict is Verdict.REFUTED else _judge_true
    judged = {
        each.uid: judge(_Judged(each, understood[each.uid], settled, best, context))
        for each in known
    }
    return undecided | {
        uid: _after_later_claims(outcome, superseded.get(uid)) for uid, outcome in judged.items()
    }


@frozen
class _Judged:
    """A claim beside the settled answer, and beside the best figure of a range."""

    recorded: RecordedClaim
    understood: Understood
    settled: Understood
    best: Understood | None
    context: Context

    def beside(self, answer: Understood) -> RelationName:
        """Relate answers alone, so that stance, unit and time of the claim play no part."""
        claim = self.recorded.claim
        bare = _answered(Claim(answer=claim.answer, source=claim.source), self.understood)
        found = Claim(answer=answer.verbatim, source="the settlement", kind=str(answer.kind))
        return relate(_answered(found, answer), bare, self.context).relation

    def fits(self) -> bool | None:
        """Tell whether the claim's answer is true by the settlement; None where that is open."""
        relation = self.beside(self.settled)
        if relation is RelationName.CONTRADICTS:
            return False
        if self.best is not None:
            relation = self.beside(self.best)
        return True if relation in _FITS else None


def _after_later_claims(outcome: Outcome, superseded: str | None) -> Outcome:
    """Say what a claim is whose source has withdrawn, corrected or updated it since."""
    if superseded in ("withdrawn", "corrected"):
        return Outcome.WITHDRAWN
    if superseded == "updated" and outcome is Outcome.REJECTED:
        return Outcome.OVERTAKEN
    return outcome


def _answered(claim: Claim, understood: Understood) -> AnsweredClaim:
    recorded = RecordedClaim("", "", claim, None, "", "")
    return AnsweredClaim(recorded, understood, claim.source)


def _judge_true(judged: _Judged) -> Outcome:
    claim = judged.recorded.claim
    if claim.stance is Stance.RETRACTS:
        return Outcome.UNDECIDED
    if claim.population.strip():
        return Outcome.ELSEWHERE  # a part of whom the question asks for is another question
    fits = judged.fits()
    if fits is None:
        return Outcome.UNDECIDED
    denied = claim.stance is Stance.DENIES
    return Outcome.STANDS if fits is not denied else Outcome.REJECTED


def _judge_refuted(judged: _Judged) -> Outcome:
    claim = judged.recorded.claim
    if claim.population.strip() or judged.beside(judged.settled) is not RelationName.AGREES:
        return Outcome.UNDECIDED
    denied = claim.stance is Stance.DENIES
    return Outcome.STANDS if denied else Outcome.REJECTED
