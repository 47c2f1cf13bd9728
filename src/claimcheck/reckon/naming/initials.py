"""Initials and the names that they stand for."""

from itertools import product

_SURE = {2: 0.62, 3: 0.86}
_LONG = 0.94
_FEWEST_WORDS = 2
_MOST_SMALL = 3


def spells(letters: str, first: tuple[str, ...]) -> float:
    """Give how likely initials stand for a name of these first signs, 0 where they cannot.

    Every letter must begin a word, in order; articles and connectors may be left out, every other
    word must give its letter.
    """
    words = [sign for sign in first if sign.islower()]
    if len(words) < _FEWEST_WORDS or len(words) > len(letters):
        return 0.0
    return _SURE.get(len(letters), _LONG) if _reads(letters, first) else 0.0


def initials_of(first: tuple[str, ...]) -> frozenset[str]:
    """Give the initials of a name of several words, with its small words, without, or with some."""
    words = [sign for sign in first if sign.islower()]
    if len(words) < _FEWEST_WORDS:
        return frozenset()
    if len(first) - len(words) > _MOST_SMALL:
        return frozenset({"".join(words), "".join(first).lower()})
    told = product(*((sign,) if sign.islower() else (sign.lower(), "") for sign in first))
    return frozenset(map("".join, told))


def _reads(letters: str, first: tuple[str, ...]) -> bool:
    """Tell whether letters can be read off the first signs, capitals being optional."""
    reached = {0}
    for sign in first:
        step = {at + 1 for at in reached if at < len(letters) and letters[at] == sign.lower()}
        reached = step | (reached if sign.isupper() else set())
    return len(letters) in reached
