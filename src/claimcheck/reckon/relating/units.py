"""What two claims count: the same in other words, a part and its whole, or other things."""

from functools import lru_cache

from attrs import evolve

from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.model.relation import Relation, RelationName
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.answers.units import Classes, class_of, classes_of, names_others
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.peoples import countries_in
from claimcheck.reckon.relating.questions import label_words
from claimcheck.reckon.words import listed, mapping


def separate(kind: str, why: str) -> Relation:
    """Make the relation of two claims that are about different things."""
    return Relation(RelationName.SEPARATE, why, kind=kind)


def more_than_whole(part: Understood, whole: Understood) -> bool:
    """Say whether a part is certainly more than its whole, which no world allows."""
    if part.kind is not AnswerKind.COUNT or whole.kind is not AnswerKind.COUNT:
        return False
    low, high = part.low, whole.high
    return isinstance(low, int) and isinstance(high, int) and low > high


def by_unit(a: AnsweredClaim, b: AnsweredClaim) -> Relation | None:
    """Say why two counts are of other things, or of a part and its whole; None where of the same.

    A unit in other words is the same unit. Where the questions are worded differently, their words
    count as the unit's.
    """
    one, two = _unit_text(a, b), _unit_text(b, a)
    more = _may_be_more(a, b) or _may_be_more(b, a)
    if more:
        return Relation(RelationName.UNCLEAR, more)
    if one == two or _none_of_less(a.understood, one, two) or _none_of_less(b.understood, two, one):
        return None
    if not one or not two:
        return _of_others(a, b) or _of_others(b, a) or _by_one_unit(a, b, one, two)
    said = f"“{one}” and “{two}”"
    found = _of_all(a, b, said) or _of_all(b, a, said) or _by_units(a, b, one, two)
    return found or _of_others(a, b) or _of_others(b, a)


def _of_others(a: AnsweredClaim, b: AnsweredClaim) -> Relation | None:
    """Say that a counts others than its question asks for, and b does not: the arrested."""
    unit, question = a.understood.unit, a.recorded.claim.question
    told = classes_of(unit).acts
    if not names_others(unit, question) or told == classes_of(b.understood.unit).acts:
        return None
    return separate("population", f"“{unit}” are others than “{question}”")


def _by_units(a: AnsweredClaim, b: AnsweredClaim, one: str, two: str) -> Relation | None:
    said = f"“{one}” and “{two}”"
    first, second = _told_closest(classes_of(one)), _told_closest(classes_of(two))
    if a.recorded.claim.question == b.recorded.claim.question:
        none = frozenset[str]()
        first, second = (evolve(x, acts=none) if x.who else x for x in (first, second))
    if _other_things(first, second) or _other_peoples(one, two):
        return separate("population", f"{said} are not the same")
    if a.understood.low == b.understood.low and a.understood.high == b.understood.high:
        return None
    if bool(_peoples(one)) is not bool(_peoples(two)):
        part, whole = (a, b) if _peoples(one) else (b, a)
        if _may_be_less(part, whole):
            return Relation(RelationName.UNCLEAR, f"{said} may be a part and its whole")
    for part, whole, part_first in ((a, b, True), (b, a, False)):
        groups = (first.groups, second.groups) if part_first else (second.groups, first.groups)
        if more_than_whole(part.understood, whole.understood):
            continue
        if _is_part(*groups, "part_of"):
            return separate("population", f"{said} are a part and its whole")
        if _is_part(*groups, "perhaps_part_of") and _may_be_less(part, whole):
            return Relation(RelationName.UNCLEAR, f"{said} may be a part and its whole")
    return None


def _of_all(a: AnsweredClaim, b: AnsweredClaim, said: str) -> Relation | None:
    """Hold what befell all against how many it did not: all 12 were killed, three survived."""
    one, two = (classes_of(f"{c.understood.unit} {c.recorded.claim.question}").acts for c in (a, b))
    poles = {frozenset(pair) for pair in mapping("terms", "all_or_none").values()}
    every = not listed("terms", "every").isdisjoint(fold(a.understood.verbatim[:500]).split())
    if not every or len(one) != 1 or one | two not in poles or a.understood.low == 0:
        return None
    if b.understood.high == 0:
        return Relation(RelationName.AGREES, f"{said}: it befell all, and none was spared")
    if isinstance(b.understood.low, int) and b.understood.low > 0:
        why = f"{said}: one says that it befell all, the other that some were spared"
        return Relation(RelationName.CONTRADICTS, why, kind="outcome")
    return None


def _none_of_less(none: Understood, one: str, two: str) -> bool:
    """Say whether of none is said what goes with the other: none was damaged, seven were burnt."""
    if none.high != 0:
        return False
    less, acts = mapping("terms", "goes_with"), classes_of(one).acts
    return any(less.get(act) in acts for act in classes_of(two).acts)


def _told_closest(classes: Classes) -> Classes:
    """Leave “people” out where it is also said what people."""
    closest = classes.groups - {"people"}
    return evolve(classes, groups=closest) if closest else classes


def _by_one_unit(a: AnsweredClaim, b: AnsweredClaim, one: str, two: str) -> Relation | None:
    """Hold a unit against who the question counts, where only one of two claims gives a unit."""
    question = a.recorded.claim.question
    asked = classes_of(question).groups
    part, whole = (a, b) if one else (b, a)
    named = classes_of(one or two).groups
    if not asked or not _may_be_less(part, whole):
        return None
    if is_part_of_asked(one or two, question):
        return separate("population", f"“{one or two}” are a part of “{question}”")
    if _is_part(named, asked, "perhaps_part_of"):
        why = f"“{one or two}” and “{question}” may be a part and its whole"
        return Relation(RelationName.UNCLEAR, why)
    return None


def _unit_text(claim: AnsweredClaim, other: AnsweredClaim) -> str:
    unit = claim.understood.unit
    question, asked = claim.recorded.claim.question, other.recorded.claim.question
    if question == asked or not question or not asked:
        return unit
    both = claim.recorded.claim.population and other.recorded.claim.population
    people = "" if both else claim.recorded.claim.population
    return " ".join(filter(None, (unit, people, question)))


def _may_be_less(part: AnsweredClaim, whole: AnsweredClaim) -> bool:
    """Say whether the intervals are apart, so that only part and whole could hold together."""
    high, low = part.understood.high, whole.understood.low
    return isinstance(high, int) and isinstance(low, int) and high < low


@lru_cache(maxsize=8_192)
def _other_things(a: Classes, b: Classes) -> bool:
    if a.acts and b.acts and a.acts != b.acts:
        return True
    if not a.groups or not b.groups:
        return False
    section = mapping("terms", "apart")
    things = frozenset(section["things"])
    if (a.groups & things) != (b.groups & things):
        return True
    pairs = {frozenset(pair) for pair in section["pairs"]}
    return all(frozenset({x, y}) in pairs for x in a.groups for y in b.groups)


def _may_be_more(a: AnsweredClaim, b: AnsweredClaim) -> str:
    """Say why a may count more than the dead or hurt that b counts: casualties, dead and wounded.

    "" where it does not.
    """
    if not _may_be_less(b, a):
        return ""
    one, two = a.understood.unit, b.understood.unit
    own, said, question = classes_of(one).acts, classes_of(two).acts, a.recorded.claim.question
    other = said or classes_of(b.recorded.claim.question).acts
    if len(own) > 1 and other < own and other and not said:
        return f"“{one}” may be more than the {' and '.join(sorted(other))} alone"
    names = listed("terms", "casualties")
    counts = not own and not names.isdisjoint(label_words(one))
    asks = not own | classes_of(question).acts and not names.isdisjoint(label_words(question))
    return "casualties may be the dead alone, or more" if other and (counts or asks) else ""


def _peoples(text: str) -> frozenset[str]:
    return countries_in(fold(text[:200]))


def _other_peoples(one: str, two: str) -> bool:
    ours, theirs = _peoples(one), _peoples(two)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def names_people(population: str) -> bool:
    """Say whether a population's words are known to be of a group, or of what was done to it."""
    classes = classes_of(population)
    return bool(classes.groups or classes.acts)


def named_besides(claim: AnsweredClaim, population: str) -> bool:
    """Say whether a claim's question, unit or answer names a population that its column does not.

    “Children killed” are the killed among the children.
    """
    return names_whom(f"{claim.recorded.claim.question} {claim.understood.unit}", population)


@lru_cache(maxsize=8_192)
def names_whom(text: str, population: str) -> bool:
    """Say whether a question or a unit names a population, of a group that is known."""
    return bool(classes_of(population).groups) and _people(population) <= _people(text)


@lru_cache(maxsize=8_192)
def is_part_of_asked(unit: str, question: str) -> bool:
    """Say whether a unit counts a part of whom a question asks for: children, of people killed."""
    asked = classes_of(question).groups
    return bool(asked) and _is_part(classes_of(unit).groups, asked, "part_of")


@lru_cache(maxsize=8_192)
def same_people(one: str, two: str) -> bool:
    """Say whether two folded populations are one in other words: children and minors."""
    first, second = _people(one), _people(two)
    return first == second and bool(first)


@lru_cache(maxsize=8_192)
def _people(text: str) -> frozenset[str]:
    words = [word for word in fold(text[:500]).split() if word not in listed("terms", "idle")]
    return frozenset(class_of(word, "groups") or class_of(word, "acts") or word for word in words)


@lru_cache(maxsize=8_192)
def _is_part(part: frozenset[str], whole: frozenset[str], how: str) -> bool:
    wholes = whole or {"people"}
    tables = ["part_of"] if how == "part_of" else ["part_of", how]
    larger = {p: {w for each in tables for w in mapping("terms", each).get(p, ())} for p in part}
    return bool(part) and all(wholes & larger[p] for p in part)
