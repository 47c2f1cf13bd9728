"""How things are said on the screen: statuses, times, chains, settlements."""

from collections.abc import Collection, Iterator, Sequence

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import How, Stance, Status
from claimcheck.model.reckoned import Bound, Position
from claimcheck.model.scales import RELIABILITY_MEANS
from claimcheck.model.settlement import Finding, Settlement, Verdict
from claimcheck.model.source import Grade
from claimcheck.tui.lines import Line, Run, run, told

# A mark beside the word, so that nothing is told by colour alone.
MARKS = {
    Status.STALE: "!",
    Status.DISPUTED: "≠",
    Status.PROPOSED: "?",
    Status.SETTLED: "✓",
    Status.OPEN: "○",
    Status.AGREED: "=",
    Status.SINGLE: "·",
}
STATUS_ROLES = {
    Status.STALE: "warn",
    Status.DISPUTED: "warn",
    Status.PROPOSED: "key",
    Status.SETTLED: "good",
    Status.OPEN: "key",
}
UNSETTLED = (str(Status.STALE), str(Status.DISPUTED), str(Status.PROPOSED), str(Status.OPEN))

_PASSED_ON = {
    How.QUOTES: "quoted by",
    How.TRANSLATES: "translated by",
    How.PARAPHRASES: "paraphrased by",
    How.REPUBLISHES: "republished by",
    How.DENIES: "denied by",
}
_SAYS = {
    Stance.ASSERTS: "",
    Stance.DENIES: "denies it",
    Stance.RETRACTS: "takes it back",
    Stance.CORRECTS: "corrects it",
}


def minute(at: str) -> str:
    """Say a moment of the journal to the minute, in UTC."""
    return f"{at[:10]} {at[11:16]} UTC" if len(at) >= 16 and at[10:11] == "T" else at


def span(position: Position) -> str:
    """Say what an answer allows where its words do not show it: "at least 5" is 5 or more."""
    low, high = position.low, position.high
    if low is None and high is None:
        return ""
    if low == high:
        said = _bound(low)
        return "" if said == position.answer.strip() else f"= {said}"
    if high is None:
        return f"{_bound(low)} or more"
    if low is None:
        return f"{_bound(high)} or less"
    return f"{_bound(low)} to {_bound(high)}"


def _bound(bound: Bound) -> str:
    return f"{bound:,}" if isinstance(bound, int) else str(bound)


def chance(position: Position) -> str:
    """Say how probable a position is; "" where the claims are too few to say."""
    return "" if position.probability is None else f"{100 * position.probability:.0f} %"


def said_by(
    claim: Claim, grades: Sequence[Grade], record: str = "", confidential: Collection[str] = ()
) -> Line:
    """Say who said it first, how that source is graded, its record, and when it was said."""
    stance = _SAYS[claim.stance]
    parts = [
        run(claim.source, "strong"),
        *marked(claim.source, confidential),
        *_graded(claim.source, grades),
    ]
    if record:
        parts.append(run(f" · {record}", "key"))
    if stance:
        parts.append(run(f" {stance}", "warn"))
    if claim.said:
        parts.extend((run(" · said ", "faint"), run(claim.said)))
    return tuple(parts)


def relays(
    claim: Claim, grades: Sequence[Grade], confidential: Collection[str] = ()
) -> Iterator[Line]:
    """Say how a claim came to the page, outward from who said it first."""
    for relay in claim.via:
        role = "warn" if relay.how is How.DENIES else "faint"
        passed = run(f"→ {_PASSED_ON[relay.how]} ", role)
        yield (
            passed,
            run(relay.name),
            *marked(relay.name, confidential),
            *_graded(relay.name, grades),
        )


def marked(name: str, confidential: Collection[str]) -> Line:
    """Mark by a word whose name is not for everybody's eyes."""
    return (run(" · CONFIDENTIAL", "warn"),) if name in confidential else ()


def _graded(name: str, grades: Sequence[Grade]) -> Line:
    given = [grade.grade for grade in grades if grade.source.casefold() == name.casefold()]
    return (run(f" · {given[-1]} {RELIABILITY_MEANS[given[-1]]}", "key"),) if given else ()


def found(finding: Finding) -> str:
    """Say a verdict with its answer."""
    if finding.verdict is Verdict.RANGE:
        best = f", best {finding.best}" if finding.best else ""
        return f"range {finding.low} to {finding.high}{best}"
    if finding.verdict is Verdict.BOTH:
        return f"both: {'; '.join(part.label for part in finding.parts)}"
    if finding.verdict is Verdict.UNSETTLED:
        return f"unsettled; it would take {finding.would_settle}"
    return f"{finding.verdict} {finding.answer}".rstrip()


def settled(settlement: Settlement) -> tuple[Run, ...]:
    """Say a settlement: what, by whom, when, how sure, why."""
    finding = settlement.finding
    sure = f", {finding.confidence} confidence" if finding.confidence else ""
    likely = f", {finding.likelihood}" if finding.likelihood else ""
    return (
        run("✓ ", "good"),
        *told(found(finding), "strong"),
        run(" · ", "faint"),
        run(settlement.by, "faint"),
        run(f", {minute(settlement.at)}{sure}{likely}: ", "faint"),
        run(finding.because, flow=True),
    )
