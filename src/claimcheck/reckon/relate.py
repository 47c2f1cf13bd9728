"""How two answers to one question stand to each other, and why.

What the words allow is compared, never points: answers that share a possibility do not contradict.
Answers that overlap without one lying inside the other are `unclear`: both may be true, and
neither supports the other. A claim that is asked about twice agrees with itself.
"""

from itertools import product

from attrs import evolve

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind, Stance
from claimcheck.model.relation import Relation, RelationName
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.apart import perhaps_elsewhere, separated
from claimcheck.reckon.relating.fit import Comparison, Fit
from claimcheck.reckon.relating.growing import grows
from claimcheck.reckon.relating.limits import limit_of_one
from claimcheck.reckon.relating.naming import compare_named
from claimcheck.reckon.relating.numbers import compare_numbers, included_less
from claimcheck.reckon.relating.order import later, says_it_corrects, says_until_then
from claimcheck.reckon.relating.ordering import asks_first
from claimcheck.reckon.relating.revising import corrects_other, puts_figure_right, revises_other
from claimcheck.reckon.relating.stances import by_naming, by_stance
from claimcheck.reckon.relating.times import compare_times
from claimcheck.reckon.relating.units import separate
from claimcheck.reckon.relating.worded import compare_labels, compare_wording, compare_yesno
from claimcheck.reckon.words import listed

_SHORTEST_RIGHTING = 20
_NUMBERS = frozenset({AnswerKind.COUNT, AnswerKind.MEASURE, AnswerKind.DURATION})
_FITTING = {
    Fit.SAME: (RelationName.AGREES, None),
    Fit.A_INSIDE: (RelationName.NARROWS, "a"),
    Fit.B_INSIDE: (RelationName.NARROWS, "b"),
    Fit.OVERLAP: (RelationName.UNCLEAR, None),
    Fit.UNKNOWN: (RelationName.UNCLEAR, None),
}
_NAMES = frozenset({AnswerKind.PLACE, AnswerKind.PARTY, AnswerKind.PERSONS})


def relate(a: AnsweredClaim, b: AnsweredClaim, context: Context) -> Relation:
    """Relate two answers to one question; the reason is a sentence that a person can check.

    First whether it is one claim, then what a claim says of the other by name, then whether both
    are about the same thing, then denials, then the answers themselves.
    """
    one, two = a.recorded.claim, b.recorded.claim
    if a is b or (a.recorded.uid == b.recorded.uid != ""):
        return Relation(RelationName.AGREES, "it is the same claim")
    found = by_naming(a, b) or separated(a, b, context)
    if found is not None:
        return found
    comparison = compare_answers(a, b, context)
    if one.stance is not Stance.ASSERTS or two.stance is not Stance.ASSERTS:
        found = by_stance(a, b, comparison)
        if found is not None:
            return found
    return _asserted(a, b, comparison, context)


def compare_answers(a: AnsweredClaim, b: AnsweredClaim, context: Context) -> Comparison:
    """Compare what two answers allow, whoever gives them and whatever their stance."""
    one, two = a.understood, b.understood
    question = _question(a.recorded.claim, b.recorded.claim)
    kind = one.kind
    if kind is not two.kind or kind is AnswerKind.WORDING:
        return compare_wording(one, two, question)
    if kind in _NUMBERS:
        return compare_numbers(one, two)
    if kind is AnswerKind.TIME:
        return compare_times(one, two)
    if kind in _NAMES:
        found = compare_named(one, two, context)
        return evolve(found, kind="order") if asks_first(question) else found
    if kind is AnswerKind.YESNO:
        return compare_yesno(one, two, question)
    return compare_labels(one, two, question)


def _question(one: Claim, two: Claim) -> str:
    """Give the words of the question, of both claims where they word it differently."""
    if one.question == two.question:
        return one.question
    return " ; ".join(sorted((one.question, two.question)))


def _asserted(
    a: AnsweredClaim, b: AnsweredClaim, comparison: Comparison, context: Context
) -> Relation:
    why = comparison.why
    if comparison.fit is not Fit.APART:
        name, direction = _FITTING[comparison.fit]
        return Relation(name, why, direction=direction)
    found = _grown(a, b, comparison) if _counts_growing(a, b) else None
    if found is not None and found.relation is not RelationName.CONTRADICTS:
        return found
    put_right = _put_right(a, b)
    if put_right is not None:
        return put_right
    apart = _perhaps_apart(a, b, comparison, context)
    return apart or found or Relation(RelationName.CONTRADICTS, why, kind=comparison.kind)


def _perhaps_apart(
    a: AnsweredClaim, b: AnsweredClaim, comparison: Comparison, context: Context
) -> Relation | None:
    """Say why answers that cannot both be true may be of two places, people or moments."""
    why = comparison.why
    if comparison.kind != "place" and perhaps_elsewhere(a, b, context):
        where = f"{a.recorded.claim.where} and {b.recorded.claim.where}"
        return Relation(RelationName.UNCLEAR, f"{why}, but {where} may be two places")
    if comparison.kind == "number" and (limit := limit_of_one(a, b)):
        why = f"{why}, but “{limit}” may be a part of what the other counts"
        return Relation(RelationName.UNCLEAR, why)
    if comparison.kind == "outcome" and _has_ended(a, b):
        return separate("moment", f"{why} at one moment, but what was going on has since ended")
    return None


def _put_right(a: AnsweredClaim, b: AnsweredClaim) -> Relation | None:
    """Relate two answers of which the later says that it puts the earlier right, and which."""
    own = bool(a.origin) and a.origin == b.origin
    if not own and not (_gives_wrong_figure(a) or _gives_wrong_figure(b)):
        return None
    which = later(a.recorded.claim, b.recorded.claim)
    if which is None:
        return None
    newer, older = (a, b) if which == "a" else (b, a)
    own = own and says_it_corrects(newer.recorded.claim)
    if not own and not corrects_other(newer, older):
        return None
    why = f"{_answer(newer)} was said later and puts the earlier answer right"
    return Relation(RelationName.CORRECTS, why, direction=which)


def _gives_wrong_figure(claim: AnsweredClaim) -> bool:
    answer = claim.recorded.claim.answer
    # A shorter answer has no room for it, and most answers are shorter.
    return len(answer) > _SHORTEST_RIGHTING and puts_figure_right(answer[:500])


def _counts_growing(a: AnsweredClaim, b: AnsweredClaim) -> bool:
    counted = a.understood.kind is AnswerKind.COUNT or _shares(a, b)
    one, two = a.recorded.claim, b.recorded.claim
    return counted and (grows(one) or grows(two) or _each_until_then(one, two))


def _grown(a: AnsweredClaim, b: AnsweredClaim, comparison: Comparison) -> Relation:
    """Relate two counts apart of what only grows: the later and larger may bring up to date."""
    which = later(a.recorded.claim, b.recorded.claim)
    larger = "b" if _below(a, b) else "a"
    if which is None or which != larger:
        return Relation(RelationName.CONTRADICTS, comparison.why, kind=comparison.kind)
    newer, older = (a, b) if which == "a" else (b, a)
    if (a.origin and a.origin == b.origin) or revises_other(newer, older):
        why = f"{_answer(newer)} was said later and brings the earlier count up to date"
        return Relation(RelationName.UPDATES, why, direction=which)
    if _moments(a.recorded.claim, b.recorded.claim):
        return separate("moment", f"{comparison.why} of one day, but each is of its own day")
    why = f"{comparison.why}; {_answer(newer)} was said later and may be an update"
    return Relation(RelationName.CONTRADICTS, why, kind=comparison.kind, perhaps_update=True)


def _shares(a: AnsweredClaim, b: AnsweredClaim) -> bool:
    """Say whether two answers are shares of what is counted: 43 percent of the votes."""
    return a.understood.unit == b.understood.unit == "percent"


def _below(a: AnsweredClaim, b: AnsweredClaim) -> bool:
    """Say whether a count is below another, in all or, where that may be one, in a part."""
    high, low = a.understood.high, b.understood.low
    if isinstance(high, int | float) and isinstance(low, int | float) and high < low:
        return True
    parts = product(a.understood.including, b.understood.including)
    return any(one.of == two.of and included_less(one, two) for one, two in parts)


def _moments(one: Claim, two: Claim) -> bool:
    told = bool(one.asof and two.asof and one.asof != two.asof)
    return told or _each_until_then(one, two)


def _each_until_then(one: Claim, two: Claim) -> bool:
    """Say whether each of two claims says that its count is that of when it was said: “so far”."""
    return says_until_then(one) and says_until_then(two)


def _answer(claim: AnsweredClaim) -> str:
    return f"“{claim.understood.verbatim.strip()[:100]}”"


def _has_ended(a: AnsweredClaim, b: AnsweredClaim) -> bool:
    """Say whether the earlier of two outcomes was of something that was then still going on."""
    which = later(a.recorded.claim, b.recorded.claim)
    if which is None:
        return False
    earlier = b if which == "a" else a
    words = set(fold(earlier.understood.verbatim[:500]).split())
    return not words.isdisjoint(listed("terms", "running"))
