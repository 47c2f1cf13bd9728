"""Whether two claims are about the same thing at all, before their answers are compared."""

from functools import lru_cache

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.relation import Relation
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.edtf import read_edtf
from claimcheck.reckon.names import canonical, fold
from claimcheck.reckon.relating.growing import grows
from claimcheck.reckon.relating.labels.apart import set_apart
from claimcheck.reckon.relating.labels.names import holds_names, names_meet, place_names
from claimcheck.reckon.relating.labels.read import read_label
from claimcheck.reckon.relating.naming import places_exclude, tie
from claimcheck.reckon.relating.tie import Tie
from claimcheck.reckon.relating.units import (
    by_unit,
    more_than_whole,
    named_besides,
    names_people,
    same_people,
    separate,
)
from claimcheck.reckon.spans import Span, spans_exclude


def separated(a: AnsweredClaim, b: AnsweredClaim, context: Context) -> Relation | None:
    """Say why two claims are not about the same thing, or None where they are or may be."""
    one, two = a.recorded.claim, b.recorded.claim
    return (
        _by_event(a, b, context)
        or _by_population(a, b, context)
        or (_by_set_apart(one, two) or by_unit(a, b) if _both_counts(a, b) else None)
        or _by_moment(one, two)
    )


def _by_set_apart(one: Claim, two: Claim) -> Relation | None:
    """Say why units are two by a word that makes another count: “new cases”, “cases since”."""
    if one.unit == two.unit or not one.unit or not two.unit or not set_apart(one.unit, two.unit):
        return None
    return separate("population", f"“{one.unit}” and “{two.unit}” are not the same")


def _both_counts(a: AnsweredClaim, b: AnsweredClaim) -> bool:
    return a.understood.kind is b.understood.kind is AnswerKind.COUNT


def _by_event(a: AnsweredClaim, b: AnsweredClaim, context: Context) -> Relation | None:
    first, second = a.recorded.placement, b.recorded.placement
    if first is not None and second is not None and first.question == second.question:
        return None
    one, two = a.recorded.claim, b.recorded.claim
    kinds = (a.understood.kind, b.understood.kind)
    if one.when != two.when and AnswerKind.TIME not in kinds and _exclude(one.when, two.when):
        return separate("event", f"one is of {one.when}, the other of {two.when}")
    if AnswerKind.PLACE not in kinds and _places_apart(one, two, context):
        return separate("place", f"one is of {one.where}, the other of {two.where}")
    return None


def _places_apart(one: Claim, two: Claim, context: Context) -> bool:
    if one.where == two.where or not places_exclude(one.where, two.where, context):
        return False
    if not one.event or not (fold(one.event) == fold(two.event) or _named_there(one, two)):
        return True
    known = context.within
    return canonical(one.where, context) in known and canonical(two.where, context) in known


def perhaps_elsewhere(a: AnsweredClaim, b: AnsweredClaim, context: Context) -> bool:
    """Say whether claims that nothing puts in one event give places that need not be one."""
    first, second = a.recorded.placement, b.recorded.placement
    if first is not None and second is not None and first.question == second.question:
        return False
    one, two = a.recorded.claim, b.recorded.claim
    if (one.event and two.event) or not one.where or not two.where or one.where == two.where:
        return False
    names, others = place_names(one.where), place_names(two.where)
    if holds_names(names, others) or holds_names(others, names):
        return False
    places = canonical(one.where, context), canonical(two.where, context)
    return not any(
        tie(*pair, AnswerKind.PLACE, context) is Tie.IMPLIES for pair in (places, places[::-1])
    )


def _named_there(one: Claim, two: Claim) -> bool:
    """Say whether both labels name the place that one of the claims gives."""
    labels = read_label(one.event).names, read_label(two.event).names
    places = (place_names(claim.where) for claim in (one, two))
    return any(all(names_meet(names, place) for names in labels) for place in places)


def _exclude(a: str, b: str) -> bool:
    first, second = span_or_none(a), span_or_none(b)
    return first is not None and second is not None and spans_exclude(first, second)


@lru_cache(maxsize=65_536)
def span_or_none(text: str) -> Span | None:
    """Read EDTF, or give None where there is none."""
    try:
        return read_edtf(text) if text else None
    except ValueError:
        return None


def _by_population(a: AnsweredClaim, b: AnsweredClaim, context: Context) -> Relation | None:
    first, second = a.recorded.claim.population, b.recorded.claim.population
    if first == second:
        return None
    one, two = canonical(first, context), canonical(second, context)
    if one == two or same_people(one, two):
        return None
    if one and two:
        return separate("population", f"one is of “{one}”, the other of “{two}”")
    part, whole = (a, b) if one else (b, a)
    if named_besides(whole, one or two):
        return None
    if names_people(one or two) and more_than_whole(part.understood, whole.understood):
        return None
    return separate("population", f"“{one or two}” are a part of all whom the other speaks of")


def _by_moment(one: Claim, two: Claim) -> Relation | None:
    if one.asof == two.asof or not _exclude(one.asof, two.asof):
        return None
    if grows(one) and grows(two):
        return None
    return separate("moment", f"one speaks of {one.asof}, the other of {two.asof}")
