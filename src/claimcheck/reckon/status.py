"""Where a question stands, from its positions and its settlements."""

from collections.abc import Sequence

from attrs import frozen

from claimcheck.model.kinds import AnswerKind, Status
from claimcheck.model.settlement import Settlement
from claimcheck.reckon.context import Context
from claimcheck.reckon.positions import Positions
from claimcheck.reckon.reviewers import person
from claimcheck.reckon.settled import Reading
from claimcheck.reckon.shaken import ONE_REVIEWER, Reviewing, reading_of, shaken_by


@frozen
class Standing:
    """A status, and sentences that say what makes a question stale or disputed."""

    status: Status
    reasons: tuple[str, ...] = ()


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
    was redacted, when one came to a question that was settled as both and is of none of its parts,
    or when the question was parted and asks something else than it did. Disputed are
    two live settlements with different verdicts or answers. Proposed waits for more reviewers.
    Without a settlement a question is open where claims contradict, nobody can tell how they relate
    or nobody says anything (any more), agreed where two origins hold one position, else single.
    """
    if not settled.live:
        return Standing(_unsettled(found))
    read = reading_of(found, kind, context)
    stale = tuple(
        reason
        for settlement in settled.live
        for reason in shaken_by(settlement, found, settled.reviewing, read)
    )
    differing = _differing(settled, read)
    if stale:
        return Standing(Status.STALE, (*stale, *differing))
    if differing:
        return Standing(Status.DISPUTED, differing)
    agreeing = _agreeing(settled, read)
    if len(agreeing) < settled.reviewing.reviewers:
        return Standing(Status.PROPOSED, (f"Settled by {', '.join(agreeing)} alone.",))
    return Standing(Status.SETTLED)


def _differing(settled: Settled, read: Reading) -> tuple[str, ...]:
    first, *others = settled.live
    if all(read.key(other.finding) == read.key(first.finding) for other in others):
        return ()
    names = ", ".join(sorted({settlement.by for settlement in settled.live}))
    return (f"The live settlements differ: {names}.",)


def _unsettled(found: Positions) -> Status:
    if found.total or found.unclear or not found.asserted:
        return Status.OPEN
    if any(position.origins > 1 for position in found.positions):
        return Status.AGREED
    return Status.SINGLE


def _agreeing(settled: Settled, read: Reading) -> list[str]:
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
