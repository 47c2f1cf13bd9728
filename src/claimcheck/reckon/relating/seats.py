"""Capitals by what they are: “the Afghan capital” is Kabul, “the capital” some city."""

from functools import lru_cache

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.peoples import country_names
from claimcheck.reckon.words import listed, phrase_at, sections


@lru_cache(maxsize=16_384)
def seat_named(folded: str) -> str | None:
    """Give the name of the capital that a place is told by; "" where it is not known of what.

    None for a place that is told by a name of its own, or is more than a capital.
    """
    words, at = folded.split(), 0
    countries: set[str] = set()
    told = False
    while at < len(words):
        country = phrase_at(words, at, country_names())
        if country:
            countries.add(country_names()[country[0]])
            at = country[1]
            continue
        if _is_seat(words[at]):
            told = True
        elif not _is_idle(words[at]):
            return None
        at += 1
    if not told:
        return None
    return _capital_of(*countries) if len(countries) == 1 else ""


@lru_cache(maxsize=16_384)
def countries_of_seat(folded: str) -> frozenset[str]:
    """Give the countries whose capital goes by a folded name."""
    capitals = sections("countries")["capitals"].items()
    return frozenset(fold(name) for name, seats in capitals if folded in map(fold, seats))


def _is_seat(word: str) -> bool:
    seats = listed("places", "seat")
    return word in seats or word.removeprefix("ال") in seats


def _is_idle(word: str) -> bool:
    return word in listed("terms", "place_idle") or word in listed("places", "idle")


def _capital_of(country: str) -> str:
    for name, seats in sections("countries")["capitals"].items():
        if fold(name) == country:
            return fold(seats[0])
    return ""
