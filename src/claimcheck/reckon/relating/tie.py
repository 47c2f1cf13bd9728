"""How one name may lie to another, and whether two sound like one."""

from enum import Enum
from functools import lru_cache

from claimcheck.reckon.names import skeleton, sounds

_VOWELS = str.maketrans("", "", "wyh")
_SHORTEST = 2


class Tie(Enum):
    """How one name lies to another."""

    IMPLIES = "is the same or lies inside"
    MAYBE = "may be the same"
    APART = "is another"


@lru_cache(maxsize=16_384)
def bones(folded: str) -> str:
    """Give the consonants of a folded name, in whichever script it is."""
    return sounds(folded).translate(_VOWELS).replace(" ", "")


def sound_alike(name: str, other: str) -> bool:
    """Say whether two folded names may be one in other letters, or in another script.

    Across scripts a letter more or less is allowed: short vowels are not written, and the names
    of great cities have grown apart.
    """
    if skeleton(name) == skeleton(other) != "":
        return True
    if name.isascii() is other.isascii():
        return False
    one, two = bones(name), bones(other)
    if not one or not two:
        return False
    shorter, longer = sorted((one, two), key=len)
    return one == two or (
        len(shorter) > _SHORTEST and len(longer) - len(shorter) <= 1 and _within(shorter, longer)
    )


def _within(shorter: str, longer: str) -> bool:
    """Say whether all letters of the one come in the other, in their order."""
    rest = iter(longer)
    return all(letter in rest for letter in shorter)
