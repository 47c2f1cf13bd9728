"""What a settled answer makes of the claims on its question, unless the reviewer says otherwise."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.kinds import Stance
from claimcheck.model.reckoned import ReckonedQuestion, Understood
from claimcheck.model.relation import RelationName
from claimcheck.model.settlement import Finding, Outcome, Verdict
from claimcheck.reckon.context import Context
from claimcheck.reckon.denials import denied_claims
from claimcheck.reckon.relate import relate
from claimcheck.reckon.settled import Reading, worded
from claimcheck.reckon.whom import whom_of

_FITS = {RelationName.AGREES, RelationName.NARROWS}


def reading_of_claims(
    reckoned: ReckonedQuestion, claims: Sequence[RecordedClaim], context: Context, asked: str
) -> Reading:
    """Read settlements of a question, whose label is `asked`, as its claims mean their words."""
    understood = dict(reckoned.understood)
    known = [(each.claim, understood[each.uid]) for each in claims if each.uid in understood]
    return Reading(reckoned.kind, context, worded(known), asked, whom_of(known, asked))


def suggest_outcomes(
    finding: Finding, reckoned: ReckonedQuestion, claims: Sequence[RecordedClaim], read: Reading
) -> dict[str, Outcome]:
    """Say for each claim (uid) whether it stands beside the finding's answer.

    An established answer or a range rejects what contradicts it and lets stand what fits; a denial
    of what is rejected stands, and the other way round. What speaks of others than the answer does
    is elsewhere. Of a range with a best figure, what allows that one stands, and what lies
    elsewhere in the range is left open. A refuted answer is rejected where it is claimed. Other
    verdicts leave every claim undecided. What its own source took back is withdrawn, and an earlier
    count of a toll that grew is overtaken, not wrong: whoever denied that one is undecided.
    """
    undecided = dict.fromkeys((recorded.uid for recorded in claims), Outcome.UNDECIDED)
    understood, superseded = dict(reckoned.understood), dict(reckoned.superseded)
    settled = read.answer(finding)
    if settled is None:
        return undecided
    found = _Found(settled, read.best(finding), read.part(finding), read)
    judge = _judge_refuted if finding.verdict is Verdict.REFUTED else _judge_true
    denied = denied_claims(reckoned.positions)

    def outcome(each: RecordedClaim) -> Outcome:
        denies = each.claim.stance is Stance.DENIES or each.uid in denied
        judged = judge(_Judged(each, understood[each.uid], found, denies))
        return _after_later_claims(judged, superseded.get(each.uid))

    judged = {each.uid: outcome(each) for each in claims if each.uid in understood}
    overtaken = _denials_of_overtaken(denied, judged)
    return undecided | judged | dict.fromkeys(overtaken, Outcome.UNDECIDED)


@frozen
class _Found:
    """The settled answer, the best figure of a range, and the part of whom is asked it is of."""

    answer: Understood
    best: Understood | None
    part: str
    read: Reading


@frozen
class _Judged:
    """A claim beside what was found; `denies` also where it retracts what a stranger said."""

    recorded: RecordedClaim
    understood: Understood
    found: _Found
    denies: bool

    def beside(self, answer: Understood) -> RelationName:
        """Relate answers alone, so that stance and time of the claim play no part."""
        read, claim = self.found.read, self.recorded.claim
        settled, bare = read.beside(answer, self.found.part, claim, self.understood)
        return relate(settled, bare, read.context).relation


def _after_later_claims(outcome: Outcome, superseded: str | None) -> Outcome:
    """Say what a claim is whose source has withdrawn, corrected or updated it since."""
    if superseded in ("withdrawn", "corrected"):
        return Outcome.WITHDRAWN
    if superseded == "updated" and outcome is Outcome.REJECTED:
        return Outcome.OVERTAKEN
    return outcome


def _judge_true(judged: _Judged) -> Outcome:
    denied, best = judged.denies, judged.found.best
    if judged.recorded.claim.stance is Stance.RETRACTS and not denied:
        return Outcome.UNDECIDED
    relation = judged.beside(judged.found.answer)
    if relation is RelationName.SEPARATE:
        return Outcome.ELSEWHERE
    if relation is RelationName.CONTRADICTS:
        return Outcome.STANDS if denied else Outcome.REJECTED
    if best is not None:
        relation = judged.beside(best)
    if relation not in _FITS:
        return Outcome.UNDECIDED
    return Outcome.REJECTED if denied else Outcome.STANDS


def _judge_refuted(judged: _Judged) -> Outcome:
    if judged.beside(judged.found.answer) is not RelationName.AGREES:
        return Outcome.UNDECIDED
    return Outcome.STANDS if judged.denies else Outcome.REJECTED


def _denials_of_overtaken(
    denied: Mapping[str, frozenset[str]], judged: Mapping[str, Outcome]
) -> list[str]:
    """Name the denials that stand of what was only overtaken: nobody found it to be false."""
    return [
        denial
        for denial, claims in denied.items()
        if judged.get(denial) is Outcome.STANDS and claims
        if {judged.get(uid) for uid in claims} == {Outcome.OVERTAKEN}
    ]
