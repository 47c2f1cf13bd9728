"""How one place lies to another by the words of their names, and by what sort of spot they are."""

from collections.abc import Mapping
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.peoples import countries_in, country_names
from claimcheck.reckon.relating.tie import Tie, sound_alike
from claimcheck.reckon.words import listed, mapping, sections

_NEAR = frozenset(
    {"near", "outside", "around", "close", "towards", "between", "beside", "opposite"}
)


@frozen
class Spot:
    """What a place is by its words before any “near”: sorts of spots, a part of a building, names.

    `named` are the words that are neither.
    """

    sorts: frozenset[str]
    part: bool
    named: frozenset[str]


@lru_cache(maxsize=16_384)
def read_spot(name: str) -> Spot:
    """Read the words of a folded place."""
    sorts: set[str] = set()
    named: set[str] = set()
    part = False
    for word in name.split():
        if word in _NEAR:
            break
        if word in _sort_of():
            sorts.add(_sort_of()[word])
        elif word in listed("places", "parts"):
            part = True
        elif not _idle(word):
            named.add(word)
    return Spot(frozenset(sorts), part, frozenset(named))


def _idle(word: str) -> bool:
    return (
        word in listed("places", "idle")
        or word in listed("terms", "place_idle")
        or word in listed("terms", "at")
    )


@cache
def _sort_of() -> Mapping[str, str]:
    return {
        fold(word): sort for sort, words in sections("places")["spots"].items() for word in words
    }


def _by_spots(one: Spot, two: Spot) -> Tie | None:
    """Tie places of which at least one is a spot without a name; None where spots do not tell."""
    wide = listed("places", "wide")
    if one.sorts and two.sorts:
        if one.sorts & two.sorts or (one.named and two.named):
            return None
        return Tie.MAYBE if wide & (one.sorts | two.sorts) else Tie.APART
    for spot, other in ((one, two), (two, one)):
        unnamed = (spot.sorts or spot.part) and not spot.named
        if unnamed and not other.sorts and (other.named or other.part):
            return Tie.MAYBE
        if spot.part and not spot.sorts and other.sorts:
            return Tie.MAYBE
    return None


def tie_places(name: str, other: str) -> Tie:
    """Say how a folded name of a place lies to another."""
    words, others = _place_words(name), _place_words(other)
    if words == others and words:
        return Tie.IMPLIES if _NEAR.isdisjoint({*name.split(), *other.split()}) else Tie.MAYBE
    if _opposite(words, others) or _in_and_out(name, other) or _in_and_out(other, name):
        return Tie.APART
    found = _countries(words, others, name, other)
    if found is None and sound_alike(name, other):
        return Tie.MAYBE
    return found or _by_spots(read_spot(name), read_spot(other)) or _by_areas(words, others)


def _in_and_out(inside: str, outside: str) -> bool:
    """Say whether one is in a building, and the other outside the same one."""
    before, _, after = f"{outside} ".partition("outside ")
    if not after.strip() or "outside" in inside or before.endswith("just "):
        return False
    held = read_spot(inside)
    same = _place_words(inside) - {"inside"} == _place_words(after.strip())
    return same and bool(held.sorts) and not held.sorts & listed("places", "wide")


def _by_areas(words: frozenset[str], others: frozenset[str]) -> Tie:
    if _NEAR & words and _NEAR & others:
        one, two = words - _NEAR, others - _NEAR
        return Tie.MAYBE if one & two or not (one and two) else Tie.APART
    areas = listed("terms", "areas") | _NEAR
    contained = _all_named(words, others) or _all_named(others, words)
    return Tie.MAYBE if contained or (words | others) & areas else Tie.APART


def _all_named(words: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether every word is among the others, be it as whose those are: “the capital's”."""
    return all(word in others or f"{word}s" in others for word in words)


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
