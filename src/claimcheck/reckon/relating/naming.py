"""Names of places, parties and persons compared, alone and in lists."""

from functools import lru_cache

from attrs import evolve

from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import canonical, fold
from claimcheck.reckon.relating.denying import name_by_name, read_named
from claimcheck.reckon.relating.described import may_be_described
from claimcheck.reckon.relating.fit import Comparison, Fit
from claimcheck.reckon.relating.sense import opposed
from claimcheck.reckon.relating.spelling import may_be_one
from claimcheck.reckon.relating.tie import Tie
from claimcheck.reckon.relating.ties import other_bodies, tie_by_words
from claimcheck.reckon.words import listed, phrase_at, phrases

_LEVELS = 12


def compare_named(a: Understood, b: Understood, context: Context) -> Comparison:
    """Compare two answers of names. A longer list says more, so it is the narrower one."""
    a, b = _by_aliases(a, context), _by_aliases(b, context)
    if set(a.values) == set(b.values):
        return Comparison(Fit.SAME, f"both name {_said(a)}")
    if opposed(a.verbatim, b.verbatim):
        return Comparison(Fit.APART, f"{_said(a)} and {_said(b)} exclude each other", _kind(a))
    one, two = read_named(a.values), read_named(b.values)
    if one.denied or two.denied or one.only or two.only or one.nobody or two.nobody:
        found = _denied(a, b, context) or _beyond(a, b, context)
        if found is not None:
            return found
        a, b = evolve(a, values=one.given), evolve(b, values=two.given)
    return _given(a, b, context)


def _by_aliases(answer: Understood, context: Context) -> Understood:
    """Put in what aliases say of names within a name: “the governor and his guards”, “not …”."""
    if not context.aliases or answer.kind is AnswerKind.PLACE:
        return answer
    values = (name_by_name(value, lambda name: canonical(name, context)) for value in answer.values)
    return evolve(answer, values=tuple(dict.fromkeys(values)))


def _denied(a: Understood, b: Understood, context: Context) -> Comparison | None:
    """Hold the names that one denies against those that the other gives; None where none meet."""
    one, two = read_named(a.values), read_named(b.values)
    for denier, denied, given in ((a, one.denied, two.given), (b, two.denied, one.given)):
        if any(_lies_in(x, y, a.kind, context) for x in given for y in denied):
            other = b if denier is a else a
            why = f"{_said(denier)} denies {_said(other)}"
            return Comparison(Fit.APART, why, "denial")
    if one.given and two.given:
        return None
    if (one.nobody and two.given) or (two.nobody and one.given):
        return Comparison(Fit.APART, f"{_said(a)} and {_said(b)}: one names nobody", _kind(a))
    if not one.given and not two.given:
        return Comparison(Fit.UNKNOWN, f"both {_said(a)} and {_said(b)} may be right")
    denied, given = (one.denied, two.given) if not one.given else (two.denied, one.given)
    if all(tie(x, y, a.kind, context) is Tie.APART for x in given for y in denied):
        fit, naming = (Fit.B_INSIDE, b) if not one.given else (Fit.A_INSIDE, a)
        return Comparison(fit, f"{_said(naming)} fits the denial and says more")
    return Comparison(Fit.UNKNOWN, f"{_said(a)} and {_said(b)} may both be right")


def _beyond(a: Understood, b: Understood, context: Context) -> Comparison | None:
    """Say where one names “only” some, and the other somebody who is surely none of them."""
    one, two = read_named(a.values), read_named(b.values)
    for only, all_given, given in (
        (one.only, one.given, two.given),
        (two.only, two.given, one.given),
    ):
        if only and any(
            all(tie(x, y, a.kind, context) is Tie.APART for y in all_given) for x in given
        ):
            return Comparison(
                Fit.APART, f"{_said(a)} and {_said(b)}: one names more than the other allows",
                _kind(a),
            )  # fmt: skip
    return None


def _kind(answer: Understood) -> str:
    return "place" if answer.kind is AnswerKind.PLACE else "party"


def _given(a: Understood, b: Understood, context: Context) -> Comparison:
    if set(a.values) == set(b.values):
        return Comparison(Fit.SAME, f"both name {_said(a)}")
    a_implies = all(any(_lies_in(x, y, a.kind, context) for x in a.values) for y in b.values)
    b_implies = all(any(_lies_in(y, x, a.kind, context) for y in b.values) for x in a.values)
    if a_implies and b_implies:
        return Comparison(Fit.SAME, f"{_said(a)} and {_said(b)} are the same")
    if a_implies:
        return Comparison(Fit.A_INSIDE, _narrower(a, b))
    if b_implies:
        return Comparison(Fit.B_INSIDE, _narrower(b, a))
    return _partly(a, b, context, _kind(a))


def _lies_in(name: str, other: str, kind: AnswerKind, context: Context) -> bool:
    return _known_tie(name, other, kind, context) is Tie.IMPLIES


def _narrower(narrow: Understood, wide: Understood) -> str:
    if len(narrow.values) > len(wide.values):
        return f"{_said(narrow)} holds {_said(wide)} and names more"
    return f"{_said(narrow)} lies within {_said(wide)} or names it more closely"


def _partly(a: Understood, b: Understood, context: Context, kind: str) -> Comparison:
    ties = [tie(x, y, a.kind, context) for x in a.values for y in b.values]
    ties += [tie(y, x, a.kind, context) for x in a.values for y in b.values]
    if Tie.MAYBE in ties or _as_written(a, b, context):
        return Comparison(Fit.UNKNOWN, f"{_said(a)} may be, or be part of, {_said(b)}")
    if Tie.IMPLIES in ties:
        return Comparison(
            Fit.OVERLAP, f"{_said(a)} and {_said(b)} share a part, and differ in another"
        )
    lists = len(a.values) > 1 or len(b.values) > 1
    if a.kind is AnswerKind.PERSONS and lists:
        return Comparison(Fit.UNKNOWN, f"{_said(a)} and {_said(b)} may each name only some")
    if kind == "party" and (_names_some(a.verbatim) or _names_some(b.verbatim)):
        return Comparison(Fit.UNKNOWN, f"{_said(a)} and {_said(b)} may each name only some")
    if kind == "party" and may_be_described(*sorted((a.verbatim.strip(), b.verbatim.strip()))):
        return Comparison(Fit.UNKNOWN, f"{_said(a)} may be {_said(b)}: one only describes somebody")
    noun = "places, and nothing known puts one inside the other"
    if kind == "party":
        noun = "names, and nothing known makes them one"
        if all(_surely_two(x, y, a.kind) for x in a.values for y in b.values):
            noun = "bodies"
    return Comparison(Fit.APART, f"{_said(a)} and {_said(b)} are different {noun}", kind)


@lru_cache(maxsize=8_192)
def _names_some(answer: str) -> bool:
    """Say whether an answer says of itself that it names only some: “among the dead is …”."""
    words = fold(answer[:200]).split()
    if not listed("terms", "every").isdisjoint(words):
        return False
    return any(phrase_at(words, at, phrases("parties", "some_of_them")) for at in range(len(words)))


def _as_written(a: Understood, b: Understood, context: Context) -> bool:
    """Tell whether answers may be one as they stand, capitals, commas and accents and all."""
    known = any(
        _both_known(x, y, context) or _surely_two(x, y, a.kind) for x in a.values for y in b.values
    )
    return not known and may_be_one(*sorted((a.verbatim, b.verbatim)), kind=a.kind)


def _said(answer: Understood) -> str:
    return f"“{answer.verbatim.strip()[:200]}”"


def places_exclude(a: str, b: str, context: Context) -> bool:
    """Say whether two places are surely two: neither may lie in, or be, the other."""
    one, two = canonical(a, context), canonical(b, context)
    if not one or not two:
        return False
    kind = AnswerKind.PLACE
    return tie(one, two, kind, context) is tie(two, one, kind, context) is Tie.APART


def tie(name: str, other: str, kind: AnswerKind, context: Context) -> Tie:
    """Say how a canonical name lies to another of the same kind."""
    found = _known_tie(name, other, kind, context)
    if found is not Tie.APART or (context.within and _both_known(name, other, context)):
        return found
    if _surely_two(name, other, kind):
        return found
    return Tie.MAYBE if may_be_one(*sorted((name, other)), kind=kind) else found


def _surely_two(name: str, other: str, kind: AnswerKind) -> bool:
    """Say whether names are of two bodies, so that it tells nothing that they look alike."""
    return kind is not AnswerKind.PLACE and other_bodies(name, other)


def _known_tie(name: str, other: str, kind: AnswerKind, context: Context) -> Tie:
    """Tie two names by what is known of them and by their words, whatever their spelling."""
    if name == other or (context.within and _within(name, other, context)):
        return Tie.IMPLIES
    if context.within and _both_known(name, other, context):
        return Tie.APART
    return tie_by_words(name, other, kind)


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
