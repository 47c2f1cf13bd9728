"""Names of places, parties and persons compared, alone and in lists."""

from enum import Enum
from functools import lru_cache

from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import canonical, skeleton
from claimcheck.reckon.relating.fit import Comparison, Fit
from claimcheck.reckon.words import listed

_LEVELS = 12


class _Tie(Enum):
    """How one name lies to another."""

    IMPLIES = "is the same or lies inside"
    MAYBE = "may be the same"
    APART = "is another"


def compare_named(a: Understood, b: Understood, context: Context) -> Comparison:
    """Compare two answers of names. A longer list says more, so it is the narrower one."""
    if set(a.values) == set(b.values):
        return Comparison(Fit.SAME, f"both name {_said(a)}")
    a_implies = all(any(_lies_in(x, y, a.kind, context) for x in a.values) for y in b.values)
    b_implies = all(any(_lies_in(y, x, a.kind, context) for y in b.values) for x in a.values)
    kind = "place" if a.kind is AnswerKind.PLACE else "party"
    if a_implies and b_implies:
        return Comparison(Fit.SAME, f"{_said(a)} and {_said(b)} are the same")
    if a_implies:
        return Comparison(Fit.A_INSIDE, _narrower(a, b))
    if b_implies:
        return Comparison(Fit.B_INSIDE, _narrower(b, a))
    return _partly(a, b, context, kind)


def _lies_in(name: str, other: str, kind: AnswerKind, context: Context) -> bool:
    return tie(name, other, kind, context) is _Tie.IMPLIES


def _narrower(narrow: Understood, wide: Understood) -> str:
    if len(narrow.values) > len(wide.values):
        return f"{_said(narrow)} holds {_said(wide)} and names more"
    return f"{_said(narrow)} lies within {_said(wide)} or names it more closely"


def _partly(a: Understood, b: Understood, context: Context, kind: str) -> Comparison:
    ties = [tie(x, y, a.kind, context) for x in a.values for y in b.values]
    ties += [tie(y, x, a.kind, context) for x in a.values for y in b.values]
    if _Tie.MAYBE in ties:
        return Comparison(Fit.UNKNOWN, f"{_said(a)} may be, or be part of, {_said(b)}")
    if _Tie.IMPLIES in ties:
        return Comparison(
            Fit.OVERLAP, f"{_said(a)} and {_said(b)} share a part, and differ in another"
        )
    lists = len(a.values) > 1 or len(b.values) > 1
    if a.kind is AnswerKind.PERSONS and lists:
        return Comparison(Fit.UNKNOWN, f"{_said(a)} and {_said(b)} may each name only some")
    noun = "places, and nothing known puts one inside the other"
    if kind == "party":
        noun = "names, and nothing known makes them one"
    return Comparison(Fit.APART, f"{_said(a)} and {_said(b)} are different {noun}", kind)


def _said(answer: Understood) -> str:
    return f"“{answer.verbatim.strip()[:200]}”"


def places_exclude(a: str, b: str, context: Context) -> bool:
    """Say whether two places are surely two: neither may lie in, or be, the other."""
    one, two = canonical(a, context), canonical(b, context)
    if not one or not two:
        return False
    kind = AnswerKind.PLACE
    return tie(one, two, kind, context) is tie(two, one, kind, context) is _Tie.APART


def tie(name: str, other: str, kind: AnswerKind, context: Context) -> _Tie:
    """Say how a canonical name lies to another of the same kind."""
    if name == other or (context.within and _within(name, other, context)):
        return _Tie.IMPLIES
    if context.within and _both_known(name, other, context):
        return _Tie.APART
    return _tie_by_words(name, other, kind)


def _within(name: str, other: str, context: Context) -> bool:
    reached, frontier = {name}, [name]
    for _ in range(_LEVELS):
        frontier = [
            canonical(larger, context)
            for smaller in frontier
            for larger in context.within.get(smaller, ())
        ]
        frontier = [larger for larger in frontier if larger not in reached]
        if other in frontier:
            return True
        if not frontier:
            return False
        reached.update(frontier)
    return False


def _both_known(name: str, other: str, context: Context) -> bool:
    """Say whether the dossier places both names, so that no tie it knows means there is none."""
    return name in context.within and other in context.within


@lru_cache(maxsize=16_384)
def _tie_by_words(name: str, other: str, kind: AnswerKind) -> _Tie:
    if skeleton(name) == skeleton(other) != "":
        return _Tie.MAYBE
    words, other_words = set(name.split()), set(other.split())
    if kind is AnswerKind.PLACE:
        areas = listed("terms", "areas")
        contained = words <= other_words or other_words <= words
        return _Tie.MAYBE if contained or (words | other_words) & areas else _Tie.APART
    unknown, generic = listed("terms", "unknown"), listed("terms", "generic")
    if (words | other_words) & unknown:
        return _Tie.MAYBE
    if words > other_words:
        return _Tie.MAYBE if (words - other_words) & listed("terms", "changing") else _Tie.IMPLIES
    if words < other_words:
        changed = (other_words - words) & listed("terms", "changing")
        return _Tie.MAYBE if changed or kind is AnswerKind.PERSONS else _Tie.APART
    return _Tie.MAYBE if words <= generic or other_words <= generic else _Tie.APART
