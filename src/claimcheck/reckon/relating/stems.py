"""Words without what grammar adds to them: “resigned” and “resign”, detenidos and detenida."""

import re
from functools import lru_cache

from claimcheck.reckon.names import is_arabic

# Each English ending, and how much must be left of a word without it.
_ENDINGS = {"ings": 4, "ing": 4, "ied": 3, "ies": 3, "ed": 4, "es": 4, "s": 3, "e": 3, "y": 3}
_SHORTEST = 4
# Small words that begin as others do with “and”, “by” or “for”.
_WHOLE = frozenset({"لماذا", "بماذا"})
_LEADING = re.compile(r"^(?:وال|بال|فال|كال|لل|ال)?(?:[وبل](?=\w{4}))?")
_TRAILING = re.compile(r"(?<=\w{3})(?:ات|ون|ين|ان|ها|هم|يه|ه|ت)$|(?<=\w{4})ا$")


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """Cut what grammar adds to a folded word in English, French, Spanish or Arabic."""
    if word in _WHOLE:
        return word
    if is_arabic(word):
        return _TRAILING.sub("", _LEADING.sub("", word))
    bare = _without_ending(word)
    return bare[:-1] if bare[-1:] in {"a", "o", "e"} and len(bare) > _SHORTEST else bare


def _without_ending(word: str) -> str:
    """Take an ending off a word, where enough is left of it; a doubled last letter becomes one."""
    for ending, least in _ENDINGS.items():
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= least:
            return _undoubled(bare.removesuffix("e") if len(bare) > least else bare)
    return _undoubled(word)


def _undoubled(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word
