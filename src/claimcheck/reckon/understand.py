"""What an answer means: its kind, the least and most that its words allow, its names."""

from collections.abc import Callable

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.clock_bounds import understand_clock
from claimcheck.reckon.answers.count import understand_count
from claimcheck.reckon.answers.duration import understand_duration
from claimcheck.reckon.answers.label import understand_label
from claimcheck.reckon.answers.measure import understand_measure
from claimcheck.reckon.answers.party import understand_party
from claimcheck.reckon.answers.persons import understand_persons
from claimcheck.reckon.answers.place import understand_place
from claimcheck.reckon.answers.quantity import NotUnderstoodError
from claimcheck.reckon.answers.time import understand_time
from claimcheck.reckon.answers.wording import LONGEST, understand_wording
from claimcheck.reckon.answers.yesno import understand_yesno
from claimcheck.reckon.context import Context
from claimcheck.reckon.kinds import read_kind

__all__ = ["read_kind", "understand"]

_READERS: dict[AnswerKind, Callable[[Claim, Context], Understood]] = {
    AnswerKind.COUNT: understand_count,
    AnswerKind.MEASURE: understand_measure,
    AnswerKind.DURATION: understand_duration,
    AnswerKind.TIME: understand_time,
    AnswerKind.PLACE: understand_place,
    AnswerKind.PARTY: understand_party,
    AnswerKind.PERSONS: understand_persons,
    AnswerKind.YESNO: lambda claim, _: understand_yesno(claim),
    AnswerKind.LABEL: understand_label,
    AnswerKind.WORDING: lambda claim, _: understand_wording(claim),
}


def understand(claim: Claim, kind: AnswerKind, context: Context) -> Understood:
    """Understand the answer of a claim to a question of this kind.

    What cannot be read for sure stays wording, and `why` says what stood in the way; an answer
    of more than 10,000 characters is never read further. A time of day that is of no known day has
    minutes of the clock for bounds.
    """
    if len(claim.answer) > LONGEST:
        return understand_wording(claim, f"it is longer than {LONGEST:,} characters")
    try:
        return _READERS[kind](claim, context)
    except NotUnderstoodError as reason:
        clock = understand_clock(claim) if kind is AnswerKind.TIME else None
        return clock or understand_wording(claim, str(reason))
