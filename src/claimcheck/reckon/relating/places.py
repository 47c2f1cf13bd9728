"""How one place lies to another by the words of their names, and by what sort of spot they are."""

from functools import lru_cache

from claimcheck.reckon.relating.peoples import countries_in, country_names
from claimcheck.reckon.relating.seats import countries_of_seat, seat_named
from claimcheck.reckon.relating.situated import lie_apart
from claimcheck.reckon.relating.spots import NEAR, Spot, one_in_two_scripts, read_spot
from claimcheck.reckon.relating.tie import Tie, sound_alike
from claimcheck.reckon.words import listed, mapping


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
    seats = seat_named(name), seat_named(other)
    name, other = seats[0] or name, seats[1] or other
    words, others = _place_words(name), _place_words(other)
    if words == others and words:
        return Tie.IMPLIES if NEAR.isdisjoint({*name.split(), *other.split()}) else Tie.MAYBE
    if _within_by_words(name, other):
        return Tie.IMPLIES
    if _opposite(words, others) or _in_and_out(name, other) or _in_and_out(other, name):
        return Tie.APART
    if lie_apart(name, other):
        return Tie.APART
    found = _countries(words, others, name, other)
    if found is None and (
        "" in seats or sound_alike(name, other) or one_in_two_scripts(name, other)
    ):
        return Tie.MAYBE
    return found or _by_spots(read_spot(name), read_spot(other)) or _by_areas(words, others)


def _within_by_words(name: str, other: str) -> bool:
    """Say whether a place is told as one in the other: “Nahtah in eastern Daraa”, a capital."""
    if country_names().get(other) in countries_of_seat(name):
        return True
    before, inside, after = f" {name} ".partition(" in ")
    if not inside:
        before, inside, after = f" {name} ".partition(" في ")
    return bool(before.strip()) and NEAR.isdisjoint(before.split()) and after.strip() == other


def _in_and_out(inside: str, outside: str) -> bool:
    """Say whether one is in a building, and the other outside the same one."""
    before, _, after = f"{outside} ".partition("outside ")
    if not after.strip() or "outside" in inside or before.endswith("just "):
        return False
    held = read_spot(inside)
    same = _place_words(inside) - {"inside"} == _place_words(after.strip())
    return same and bool(held.sorts) and not held.sorts & listed("places", "wide")


def _by_areas(words: frozenset[str], others: frozenset[str]) -> Tie:
    if NEAR & words and NEAR & others:
        one, two = words - NEAR, others - NEAR
        return Tie.MAYBE if one & two or not (one and two) else Tie.APART
    contained = _all_named(words, others) or _all_named(others, words)
    return Tie.MAYBE if contained or _areas(words) or _areas(others) else Tie.APART


def _areas(words: frozenset[str]) -> frozenset[str]:
    """Give the words that others may lie in what they name: “province”, or “city” alone."""
    found = words & (listed("terms", "areas") | NEAR)
    own = read_spot(" ".join(words - found)).named
    return found - listed("places", "settled") if own else found


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
