"""What a settlement teaches: which claims it shows right or wrong, how firmly, and how much."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from claimcheck.model.kinds import SCALED, Stance, Status
from claimcheck.model.reckoned import Position
from claimcheck.model.scales import Confidence
from claimcheck.model.settlement import Outcome, Settlement, Verdict
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.denials import denied_claims
from claimcheck.reckon.names import fold

_RIGHT_OR_WRONG = frozenset({Outcome.STANDS, Outcome.REJECTED})
_COUNTED_STANCES = frozenset({Stance.ASSERTS, Stance.DENIES})
_COUNTED = frozenset({Verdict.ESTABLISHED, Verdict.RANGE, Verdict.REFUTED})
_HOLDS = frozenset({Status.SETTLED, Status.STALE})
# How probable a reviewer who is so confident holds the finding: this project's own reading.
FIRM: Mapping[Confidence | None, float] = {
    Confidence.LOW: 0.8,
    Confidence.MODERATE: 0.92,
    Confidence.HIGH: 0.98,
    None: 0.9,
}
_STALE_AT_MOST = 0.75
_OWN_FINDING = 1.0
_TOOL_TAKEN = 0.3


@frozen
class Label:
    """The finding that holds for a question, as a label to learn from.

    `outcomes` are those of claims, by uid, as the reviewer left them; `firm` is how probable the
    finding is held, `teaches` how much it moves the records of sources (0 to 1). `spans` says that
    it is a range, in which what was left undecided may lie too.
    """

    outcomes: Mapping[str, Outcome] = field(factory=dict)
    firm: float = 0.0
    teaches: float = 0.0
    spans: bool = False


NO_LABEL = Label()


def label_of(status: Status, live: Sequence[Settlement]) -> Label:
    """Give what a question's settlement teaches; nothing where none holds or it finds no answer.

    Established answers, ranges and refuted answers count; what waits for a second reviewer or is
    disputed does not. A stale one is held less firmly. One that took the answer that the tool
    suggested, unchanged, teaches less, so that the tool does not feed on itself.
    """
    if not is_counted(status, live):
        return NO_LABEL
    settlement = live[-1]
    finding = settlement.finding
    firm = FIRM[finding.confidence]
    return Label(
        outcomes={each.claim: each.outcome for each in finding.claims},
        firm=min(firm, _STALE_AT_MOST) if status == Status.STALE else firm,
        teaches=_TOOL_TAKEN if settlement.took_suggestion else _OWN_FINDING,
        spans=finding.verdict is Verdict.RANGE,
    )


def is_counted(status: Status, live: Sequence[Settlement]) -> bool:
    """Tell whether a question's settlement moves the records of its sources.

    Where reviewers differ none does, also once a claim that came since made it stale.
    """
    found = {(each.finding.verdict, fold(each.finding.answer)) for each in live}
    agreed = len(found) == 1 and live[-1].finding.verdict in _COUNTED
    return status in _HOLDS and agreed


def shown_by(
    outcomes: Mapping[str, str],
    claims: Iterable[AnsweredClaim],
    positions: Sequence[Position],
    called: Callable[[str], str],
) -> Iterator[tuple[str, bool]]:
    """Name the sources whose claims a settlement shows to be right or wrong.

    `outcomes` are those of claims, by uid; `called` gives the one name of a source. To deny what
    was not rejected is neither. One answer of one source shows it right or wrong once, however many
    took it down.
    """
    denied = denied_claims(positions) if outcomes else {}
    home = {uid: n for n, each in enumerate(positions) for uid in each.claims} if outcomes else {}
    shown: set[tuple[object, ...]] = set()
    for claim in claims if outcomes else ():
        recorded = claim.recorded
        outcome = outcomes.get(recorded.uid)
        counts = recorded.claim.stance in _COUNTED_STANCES or recorded.uid in denied
        of = {outcomes.get(each) for each in denied.get(recorded.uid, ())}
        if outcome == Outcome.STANDS and of and Outcome.REJECTED not in of:
            continue
        if outcome not in _RIGHT_OR_WRONG or not counts:
            continue
        source = called(recorded.claim.source)
        told = frozenset(denied.get(recorded.uid, ())) or home.get(recorded.uid)
        said = source, claim.origin, outcome, told, *_answer(claim)
        if said not in shown:
            shown.add(said)
            yield source, outcome == Outcome.STANDS


def _answer(claim: AnsweredClaim) -> tuple[object, ...]:
    """Give what tells an answer from others of its position: bounds of what has any, else nothing.

    Names of one position in two languages are one answer.
    """
    population, read = fold(claim.recorded.claim.population), claim.understood
    if read.kind not in SCALED:
        return (population,)
    if read.low is None and read.high is None:
        return population, fold(read.verbatim)
    return population, read.low, read.high, read.including
