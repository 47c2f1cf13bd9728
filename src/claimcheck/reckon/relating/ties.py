"""How one name lies to another by its words alone, where no dossier knows better."""

from enum import Enum
from functools import lru_cache

from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.names import skeleton, sounds
from claimcheck.reckon.relating.peoples import (
    Party,
    countries_in,
    country_names,
    parts_of,
    read_party,
    spelled,
)
from claimcheck.reckon.words import listed, mapping

_NEAR = frozenset({"near", "outside", "around", "close", "towards"})


class Tie(Enum):
    """How one name lies to another."""

    IMPLIES = "is the same or lies inside"
    MAYBE = "may be the same"
    APART = "is another"


@lru_cache(maxsize=65_536)
def tie_by_words(name: str, other: str, kind: AnswerKind) -> Tie:
    """Say how a folded name lies to another of the same kind."""
    if kind is not AnswerKind.PERSONS:
        name, other = spelled(name), spelled(other)
        if name == other:
            return Tie.IMPLIES
    if kind is AnswerKind.PLACE:
        return _places(name, other)
    if _sound_alike(name, other):
        return Tie.MAYBE
    if kind is AnswerKind.PERSONS:
        return _persons(set(name.split()), set(other.split()))
    return _parties(name, other)


def _sound_alike(name: str, other: str) -> bool:
    if skeleton(name) == skeleton(other) != "":
        return True
    return name.isascii() is not other.isascii() and sounds(name) == sounds(other) != ""


def _persons(words: set[str], others: set[str]) -> Tie:
    if (words | others) & listed("terms", "unknown"):
        return Tie.MAYBE
    if words > others:
        return Tie.MAYBE if (words - others) & listed("terms", "changing") else Tie.IMPLIES
    generic = listed("terms", "generic")
    return Tie.MAYBE if words < others or words <= generic or others <= generic else Tie.APART


def _places(name: str, other: str) -> Tie:
    words, others = _place_words(name), _place_words(other)
    if words == others and words:
        return Tie.IMPLIES if _NEAR.isdisjoint({*name.split(), *other.split()}) else Tie.MAYBE
    if _opposite(words, others):
        return Tie.APART
    found = _countries(words, others, name, other)
    if found is not None:
        return found
    if _sound_alike(name, other):
        return Tie.MAYBE
    if _NEAR & set(name.split()) and _NEAR & set(other.split()):
        one, two = words - _NEAR, others - _NEAR
        return Tie.MAYBE if one & two or not (one and two) else Tie.APART
    areas = listed("terms", "areas") | _NEAR
    contained = words <= others or others <= words
    return Tie.MAYBE if contained or (words | others) & areas else Tie.APART


@lru_cache(maxsize=16_384)
def _place_words(name: str) -> frozenset[str]:
    words = [word for word in name.split() if word not in listed("terms", "place_idle")]
    at, found = 0, []
    while at < len(words):
        for length in range(min(5, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            if phrase in country_names():
                found.append(country_names()[phrase].replace(" ", "_"))
                at += length
                break
        else:
            found.append(words[at])
            at += 1
    return frozenset(found)


def _opposite(words: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether two places differ in the quarter alone: the east bank and the west bank."""
    quarters = mapping("terms", "quarters")
    one, two = words - others, others - words
    if not one or not two or not all(word in quarters for word in one | two):
        return False
    # Each quarter is a step on the compass; east and south-east may be one place.
    return any(abs(quarters[a] - quarters[b]) == 180 for a in one for b in two)


def _countries(words: frozenset[str], others: frozenset[str], name: str, other: str) -> Tie | None:
    one, two = countries_in(name), countries_in(other)
    if one and two:
        if one.isdisjoint(two):
            # Off the coast of one country may be the sea of another.
            loose = (words | others) & listed("terms", "loose")
            return Tie.MAYBE if loose else Tie.APART
        return Tie.IMPLIES if words > others else None
    bare = [
        {word.replace("_", " ") for word in given if word not in listed("terms", "areas")} <= found
        for given, found in ((words, one), (others, two))
        if found
    ]
    return Tie.MAYBE if any(bare) else None


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
    words, others = set(name.split()), set(other.split())
    one, two = read_party(name), read_party(other)
    found = _party(one, two)
    if found is Tie.APART or one.changed != two.changed:
        return found
    if words < others:
        return Tie.MAYBE
    if words > others:
        return Tie.MAYBE if (words - others) & listed("terms", "changing") else Tie.IMPLIES
    return found


def _party(one: Party, two: Party) -> Tie:
    if one.describes or two.describes:
        return Tie.MAYBE
    for ours, theirs in (
        (one.groups, two.groups),
        (one.countries, two.countries),
        (one.sides, two.sides),
    ):
        if ours and theirs and ours.isdisjoint(theirs):
            return Tie.MAYBE if one.changed or two.changed else Tie.APART
    if one.names and two.names:
        return _named(one, two)
    if _strangers(one, two) or _strangers(two, one):
        return Tie.APART
    same = (one.groups, one.countries, one.sides, one.names, one.changed, one.behind)
    if same == (two.groups, two.countries, two.sides, two.names, two.changed, two.behind):
        # “The army” and “government forces” are of one side, and need not be one.
        return Tie.IMPLIES if one.groups or one.countries or len(one.sides) == 1 else Tie.MAYBE
    return Tie.MAYBE


def _named(one: Party, two: Party) -> Tie:
    if one.names == two.names or one.names < two.names:
        return Tie.MAYBE if one.names < two.names or one.changed != two.changed else Tie.IMPLIES
    return Tie.MAYBE if one.names > two.names else Tie.APART


def _strangers(one: Party, two: Party) -> bool:
    """Say whether a group or a name stands against a side that it is not known to be of."""
    if two.names or two.groups or not two.sides or one.sides:
        return False
    armed = bool(one.names & listed("parties", "bodies"))
    if one.groups:
        return "government" in two.sides
    return bool(one.names) and not (armed and "government" in two.sides)
