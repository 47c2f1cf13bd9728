"""How one name lies to another by its words alone, where no dossier knows better."""

import re
from functools import lru_cache

from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.relating.bodies import bodies_apart, covers
from claimcheck.reckon.relating.peoples import Party, parts_of, read_party, spelled
from claimcheck.reckon.relating.places import tie_places
from claimcheck.reckon.relating.tie import Tie, sound_alike
from claimcheck.reckon.words import listed, mapping

_AGE = re.compile(r"\b(?:aged? )?\d{1,3} (?:years?|yr) old\b|\baged? \d{1,3}\b")
# “Abu Yousef” alone names no family.
_KUNYA = 2


@lru_cache(maxsize=65_536)
def tie_by_words(name: str, other: str, kind: AnswerKind) -> Tie:
    """Say how a folded name lies to another of the same kind."""
    if kind is not AnswerKind.PERSONS:
        name, other = spelled(_without_age(name)), spelled(_without_age(other))
        if name == other:
            return Tie.IMPLIES
    if kind is AnswerKind.PLACE:
        return tie_places(name, other)
    told = [_by_role(each) for each in (name, other)]
    if all(told) or (any(told) and kind is AnswerKind.PERSONS):
        return _parties(name, other)
    if sound_alike(name, other) or _by_kunya(name, other) or _by_kunya(other, name):
        return Tie.MAYBE
    if kind is AnswerKind.PERSONS:
        return _persons(set(name.split()), set(other.split()))
    return _parties(name, other)


def other_bodies(name: str, other: str) -> bool:
    """Say whether two folded names tell bodies that are surely two: the police and the army."""
    one, two = read_party(spelled(name)), read_party(spelled(other))
    return not (one.changed or two.changed) and bodies_apart(one.bodies, two.bodies)


def _by_role(name: str) -> bool:
    """Say whether a name tells a body or a side and nothing else: its spelling tells nothing."""
    party = read_party(name)
    return bool(party.bodies or party.sides) and not party.names


def _without_age(name: str) -> str:
    """Leave out how old somebody is: “a 34-year-old man” is any man."""
    return _AGE.sub(" ", name).strip() or name


def _by_kunya(name: str, other: str) -> bool:
    """Say whether the one is a father's or mother's name before a family's that both share.

    “Abu Yousef Masalmeh” may be the kunya of any Masalma.
    """
    words, others = name.split(), other.split()
    family = len(words) > _KUNYA and words[0] in listed("terms", "kunya")
    return family and len(others) > 1 and sound_alike(words[-1], others[-1])


def _persons(words: set[str], others: set[str]) -> Tie:
    if (words | others) & listed("terms", "unknown"):
        return Tie.MAYBE
    if words > others:
        return Tie.MAYBE if (words - others) & listed("terms", "changing") else Tie.IMPLIES
    if _by_initials(words, others) or _by_initials(others, words):
        return Tie.MAYBE
    generic = listed("terms", "generic")
    return Tie.MAYBE if words < others or words <= generic or others <= generic else Tie.APART


def _by_initials(words: set[str], others: set[str]) -> bool:
    """Say whether the one may be the other with a first name as a letter: “M. Okello”."""
    letters = {word for word in words if len(word) == 1}
    rest = words - letters
    if not letters or not rest or not rest <= others:
        return False
    return all(any(word.startswith(letter) for word in others - rest) for letter in letters)


def _parties(name: str, other: str) -> Tie:
    if (set(name.split()) | set(other.split())) & listed("terms", "unknown"):
        return Tie.MAYBE
    ours, theirs = parts_of(name), parts_of(other)
    if len(ours) > 1 or len(theirs) > 1:
        ties = {_party(read_party(a), read_party(b)) for a in ours for b in theirs}
        return Tie.APART if ties == {Tie.APART} else Tie.MAYBE
    return _whole(name, other)


def _whole(name: str, other: str) -> Tie:
    """Tie two names of one party each; the longer of two that tell the same is the narrower."""
    words, others = (set(each.split()) - listed("terms", "articles") for each in (name, other))
    one, two = read_party(name), read_party(other)
    found = _party(one, two)
    if found is Tie.APART or one.changed != two.changed:
        return found
    if words < others:
        return Tie.MAYBE
    if words > others:
        changed = (words - others) & listed("terms", "changing")
        unsure = changed or _takes_a_name(one, two) or not covers(one.bodies, two.bodies)
        return Tie.MAYBE if unsure else Tie.IMPLIES
    return found


def _takes_a_name(one: Party, two: Party) -> bool:
    """Say whether one may be a movement that calls itself as the other: “Army of Islam”."""
    return bool(one.names and two.bodies & listed("bodies", "taken")) and not two.names


def _party(one: Party, two: Party) -> Tie:
    changed = one.changed or two.changed
    if not changed and bodies_apart(one.bodies, two.bodies):
        return Tie.APART
    if (one.describes or two.describes) and not (one.bodies and two.bodies):
        return Tie.MAYBE
    for ours, theirs in (
        (one.groups, two.groups),
        (one.countries, two.countries),
        (one.sides, two.sides),
    ):
        if ours and theirs and ours.isdisjoint(theirs):
            return Tie.MAYBE if changed else Tie.APART
    if one.names and two.names:
        return _named(one, two)
    if any(apart(*pair) for apart in (_outside, _strangers) for pair in ((one, two), (two, one))):
        return Tie.APART
    return _known(one, two)


def _known(one: Party, two: Party) -> Tie:
    """Tie parties that are told by known words alone, of which none exclude each other.

    A body lies in its side: “the army” tells more than “government forces”. Whose body it is tells
    more than the body alone.
    """
    alike = (one.names, one.changed, one.behind) == (two.names, two.changed, two.behind)
    if not alike or not one.sides >= two.sides or not covers(one.bodies, two.bodies):
        return Tie.MAYBE
    if one.bodies == two.bodies and one.bodies:
        of_more = one.countries >= two.countries and one.groups >= two.groups
        return Tie.IMPLIES if of_more else Tie.MAYBE
    if (one.countries, one.groups) != (two.countries, two.groups):
        return Tie.MAYBE
    sure = one.bodies or one.groups or one.countries or len(one.sides) == 1
    return Tie.IMPLIES if sure else Tie.MAYBE


def _named(one: Party, two: Party) -> Tie:
    if one.names == two.names:
        same = one.changed == two.changed and covers(one.bodies, two.bodies)
        return Tie.IMPLIES if same else Tie.MAYBE
    return Tie.MAYBE if one.names < two.names or one.names > two.names else Tie.APART


def _outside(one: Party, two: Party) -> bool:
    """Say whether the one is an alliance that all countries of the other are surely not in."""
    outside = mapping("parties", "strangers")
    alone = two.countries and not (two.groups or two.names) and not two.changed and not one.changed
    return bool(alone) and any(two.countries <= set(outside.get(x, ())) for x in one.groups)


def _strangers(one: Party, two: Party) -> bool:
    """Say whether a group or a name stands against a side that it is not known to be of."""
    if two.names or two.groups or not two.sides or one.sides or one.bodies & two.bodies:
        return False
    if one.groups:
        return "government" in two.sides
    if two.bodies & listed("bodies", "held"):
        return False
    unitless = two.bodies and two.bodies <= listed("bodies", "no_units")
    units = listed("parties", "branches" if unitless else "units")
    armed = bool(one.names & units or (one.bodies and not unitless))
    moving = one.moves and "opposition" in two.sides
    return bool(one.names) and not moving and not (armed and "government" in two.sides)
