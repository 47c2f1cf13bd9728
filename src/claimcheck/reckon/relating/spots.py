"""What a place is by its words: which sort of spot, a part of a building, a name of its own."""

from collections.abc import Mapping
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.tie import bones, sound_alike
from claimcheck.reckon.words import listed, sections

NEAR = frozenset({"near", "outside", "around", "close", "towards", "between", "beside", "opposite"})
_ARTICLE = "ال"
# So many consonants tell a word from another by sound.
_TELLING = 3


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
        if word in NEAR:
            break
        if sort := sort_of(word):
            sorts.add(sort)
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


def sort_of(word: str) -> str:
    """Give the sort of spot that a folded word is for; "" for none."""
    return _sort_of().get(word) or _sort_of().get(word.removeprefix(_ARTICLE), "")


@cache
def _sort_of() -> Mapping[str, str]:
    return {
        fold(word): sort for sort, words in sections("places")["spots"].items() for word in words
    }


def one_in_two_scripts(name: str, other: str) -> bool:
    """Say whether two folded places in two scripts may be one: مخيم جنين, Jenin refugee camp.

    Their own names sound alike, and what they are is not of two sorts.
    """
    if name.isascii() is other.isascii():
        return False
    one, two = read_spot(name), read_spot(other)
    if one.sorts and two.sorts and one.sorts.isdisjoint(two.sorts):
        return False
    ours, theirs = _own_name(name), _own_name(other)
    if not ours or not theirs:
        return False
    # One may be named with the larger place that it lies in: Khartoum, جنوب الخرطوم.
    alone, longer = sorted((ours, theirs), key=len)
    return sound_alike(" ".join(ours), " ".join(theirs)) or (
        len(alone) == 1 and any(_one_word(alone[0], word) for word in longer)
    )


def _one_word(word: str, other: str) -> bool:
    return len(bones(word)) >= _TELLING and sound_alike(word, other)


def _own_name(name: str) -> list[str]:
    """Leave out of a folded place what it is, whose, and what for."""
    return [word for word in name.split() if not (sort_of(word) or _says_whose(word))]


def _says_whose(word: str) -> bool:
    bare = word.removeprefix(_ARTICLE)
    return _idle(word) or bare in listed("places", "whose") or word in listed("places", "whose")
