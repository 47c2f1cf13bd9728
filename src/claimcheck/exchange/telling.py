"""Which words of a name tell who is meant; the lists are data."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from claimcheck.exchange.letters import KIN, letters_of
from claimcheck.reckon.names import fold
from claimcheck.reckon.words import sections

_SHORTEST = 3
# A given name and a kunya have a meaning in other languages too, and tell all the same.
_TELLING_SORTS = frozenset({"given", "kin"})
_OTHER_YA = "ى"
_ANY_ARTICLE = re.compile("^ال(?=..)")


@cache
def _lists() -> Mapping[str, tuple[str, ...]]:
    text = files("claimcheck.exchange").joinpath("telling.toml").read_text(encoding="utf-8")
    found: Mapping[str, tuple[str, ...]] = tomllib.loads(text)["lists"]
    return found


@cache
def listed(name: str) -> frozenset[str]:
    """Give the words of a list: the titles that stand before persons, for one."""
    return frozenset(map(letters_of, _lists()[name]))


@cache
def _common() -> Mapping[str, bool]:
    """Give words that name nobody, and whether each has a ى, as على has and Ali has not."""
    idle = sections("grouping/idle")["lists"]["words"]
    return {letters_of(each): _OTHER_YA in each for each in (*idle, *_lists()["common"])}


def is_common(written: str) -> bool:
    """Whether a word, as it is written, names nobody by itself."""
    return _is_common(letters_of(written), _OTHER_YA in written)


@cache
def _is_common(letters: str, other_ya: bool) -> bool:  # noqa: FBT001 - a key of the cache
    from claimcheck.reckon.naming.words import word  # noqa: PLC0415 - seldom needed, slow to load

    for each in {letters, _ANY_ARTICLE.sub("", letters)}:
        if _common().get(each) is other_ya:
            return True
        known = word(fold(each)) if not other_ya else None
        if known is not None and known.sort not in _TELLING_SORTS:
            return True
    return False


def is_telling(written: str) -> bool:
    """Whether a word of a name may tell by itself who is meant."""
    letters = letters_of(written)
    long = len(letters) >= _SHORTEST and not letters.isdecimal()
    return long and letters not in KIN and not is_common(written)


def tells_apart(written: str) -> bool:
    """Tell whether a word beside a name makes it another's, as a country's name does too."""
    from claimcheck.reckon.naming.words import country_named  # noqa: PLC0415 - slow to load

    return is_telling(written) or bool(country_named(fold(written)))
