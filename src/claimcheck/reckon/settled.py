"""What the words of a settlement say: its answer, read as the claims' own answers are."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from attrs import evolve, field, frozen

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.exits import BadInputError
from claimcheck.model.kinds import SCALED, AnswerKind, Stance
from claimcheck.model.reckoned import Bound, Understood
from claimcheck.model.settlement import Figures, Finding, Verdict
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.answers.clock_bounds import (
    is_clock_bound,
    minute_of,
    minutes_between,
    say_clock,
)
from claimcheck.reckon.answers.time_of_day import read_time_of_day
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.understand import understand
from claimcheck.reckon.whom import Whom, of_whom, same_whom

_HALF_DAY = 12 * 60
# So long is a minute of the clock as text; what follows is its zone.
_MINUTE = len("14:30")
Worded = Mapping[str, Understood]
"""What was understood of the answers of claims, by their folded words."""


@frozen
class Reading:
    """How the words of settlements are read: as the claims on the question mean them.

    `asked` is the question's label, `whom` of whom its claims speak.
    """

    kind: AnswerKind
    context: Context
    said: Worded
    asked: str = ""
    whom: Whom = field(factory=Whom)

    def answer(self, finding: Finding) -> Understood | None:
        """Understand the answer that a settlement found (or refuted); None where it found none.

        What a claim says in the same words is meant as that claim means it.
        """
        if finding.verdict is Verdict.RANGE:
            return _of_range(finding, self.kind, self.context)
        if finding.verdict not in _ONE_ANSWER or not finding.answer:
            return None
        words, _ = self.whom.read(finding.answer)
        said = self.said.get(fold(finding.answer)) or self.said.get(fold(words))
        return said or _read(words, self.kind, self.context)

    def best(self, finding: Finding) -> Understood | None:
        """Understand the best figure of a range; None where it gives none."""
        if finding.verdict is not Verdict.RANGE or not finding.best:
            return None
        return _read(finding.best, self.kind, self.context)

    def part(self, finding: Finding) -> str:
        """Give the part of whom the question asks for that a settlement is of; "" where of all.

        That is whom its answer names, else whom all claims on the question speak of.
        """
        named = self.whom.read(finding.answer)[1] if finding.verdict in _ONE_ANSWER else None
        return named or self.whom.asked or ""

    def key(self, finding: Finding) -> tuple[object, ...]:
        """Give what settlements that find the same have in common."""
        answer = self.answer(finding)
        if answer is None:
            parts = ((fold(part.label), *sorted(part.claims)) for part in finding.parts)
            return (finding.verdict, *sorted(parts))
        whom = fold(self.part(finding))
        return (finding.verdict, answer.low, answer.high, answer.values, whom)

    def beside(
        self, answer: Understood, part: str, claim: Claim, understood: Understood
    ) -> tuple[AnsweredClaim, AnsweredClaim]:
        """Make two claims, to be related, of a settled answer and of what a claim answers.

        Both answer one question, each of whom it speaks; when and by whom plays no part. A claim
        that speaks of another on the question, and names nobody itself, is of whom the answer is.
        """
        question = claim.question or self.asked
        whom = of_whom(claim.population.strip(), understood.unit, self.asked)
        if same_whom(whom, part) or (claim.about and not whom):
            # Who is counted then goes without saying, in a unit as in a population.
            part = whom = ""
            answer, understood = (
                evolve(each, unit="") if of_whom("", each.unit, self.asked) else each
                for each in (answer, understood)
            )
        settled = Claim(
            answer.verbatim, _SETTLED, question=question, population=part, kind=str(answer.kind)
        )
        bare = Claim(
            claim.answer, claim.source, question=question, population=whom, kind=claim.kind
        )
        return _answered(settled, answer), _answered(bare, understood)


_ONE_ANSWER = frozenset({Verdict.ESTABLISHED, Verdict.REFUTED})
_SETTLED = "the settlement"


def _answered(claim: Claim, understood: Understood) -> AnsweredClaim:
    return AnsweredClaim(RecordedClaim("", "", claim, None, "", ""), understood, claim.source)


def worded(claims: Iterable[tuple[Claim, Understood]]) -> Worded:
    """Lead from the words of answers to what most of those who say them mean.

    The same words can mean two days where they were said on two; whoever asserts them goes before
    whoever denies them.
    """
    found: dict[str, Counter[tuple[bool, Understood]]] = defaultdict(Counter)
    for claim, understood in claims:
        if claim.stance is not Stance.RETRACTS:
            asserted = claim.stance is not Stance.DENIES
            found[fold(claim.answer)][asserted, understood] += 1

    def first(meant: Counter[tuple[bool, Understood]]) -> Understood:
        _, understood = max(
            meant, key=lambda each: (each[0], meant[each], str(each[1].low), str(each[1].high))
        )
        return understood

    return {words: first(meant) for words, meant in found.items()}


def read_range(finding: Finding, kind: AnswerKind, context: Context) -> Figures:
    """Read the words of a range; refuses what cannot be read, or stands the wrong way round."""
    if kind not in SCALED:
        raise BadInputError(
            f"The answers here are of the kind {kind}, which has no least and most. Nothing was "
            "recorded."
        )
    read: list[tuple[str, Bound, Bound]] = []
    for name, text in (("low", finding.low), ("best", finding.best), ("high", finding.high)):
        if not text:
            continue
        understood = _read(text, kind, context)
        # An edge is the outermost that its words allow; what is best may be rough.
        low = understood.high if name == "high" else understood.low
        high = understood.low if name == "low" else understood.high
        if low is None and high is None:
            raise BadInputError(f"{name}: {text} is not read as a {kind}. Nothing was recorded.")
        _refuse_two_hours(name, understood)
        read.append((text, low, high))
    _refuse_two_clocks([bound for _, *bounds in read for bound in bounds if bound is not None])
    for (first, least, _), (second, _, most) in pairwise(read):
        if _is_more(least, most):
            raise BadInputError(
                f"A range goes from low over best to high, and {first} is more than {second}. "
                "Nothing was recorded."
            )
    return _figures(finding, kind, context)


def _refuse_two_hours(name: str, understood: Understood) -> None:
    """Refuse an edge that is before noon or after it: a range begins and ends at one time."""
    told = read_time_of_day(understood.verbatim.strip())
    if is_clock_bound(understood.low) and told is not None and len(told.stretches) > 1:
        raise BadInputError(
            f"{name}: {understood.verbatim} may be {say_clock(told)}; write which of them, with am "
            "or pm where it is before noon or after. Nothing was recorded."
        )


def _refuse_two_clocks(bounds: Sequence[Bound]) -> None:
    """Refuse a range of which a part only is told by the clock alone, or by another zone's."""
    by_clock = [str(bound)[_MINUTE:] for bound in bounds if is_clock_bound(bound)]
    if by_clock and (len(by_clock) < len(bounds) or len(set(by_clock)) > 1):
        raise BadInputError(
            "A range of times goes from one time of day to another by one clock, or from one date "
            "to another. Nothing was recorded."
        )


def _is_more(one: Bound, other: Bound) -> bool:
    if is_clock_bound(one) and is_clock_bound(other):
        return minutes_between(one, other) > _HALF_DAY and minute_of(one) > minute_of(other)
    if isinstance(one, str) and isinstance(other, str):
        return one > other
    return isinstance(one, int | float) and isinstance(other, int | float) and one > other


def _of_range(finding: Finding, kind: AnswerKind, context: Context) -> Understood | None:
    figures = finding.figures or _figures(finding, kind, context)
    if not (finding.low and finding.high):
        return None
    words = f"{finding.low} to {finding.high}"
    by_clock = is_clock_bound(figures.low), is_clock_bound(figures.high)
    if any(by_clock) and not all(by_clock):
        return None
    if all(by_clock):
        # As claims' own times of day are understood; an edge is no rough hour.
        kind, words = AnswerKind.WORDING, f"{figures.low} to {figures.high}"
    return Understood(kind, words, figures.low, figures.high)


def _figures(finding: Finding, kind: AnswerKind, context: Context) -> Figures:
    """Read what the words of a range allow at the outermost, and its best where that is one."""

    def read(text: str) -> Understood:
        return _read(text, kind, context) if text else Understood(kind, text)

    best = read(finding.best)
    one = best.low if best.low == best.high else None
    return Figures(one, read(finding.low).low, read(finding.high).high)


def _read(text: str, kind: AnswerKind, context: Context) -> Understood:
    return understand(Claim(answer=text, source="", kind=str(kind)), kind, context)
