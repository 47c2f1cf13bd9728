"""English words without their endings, so that “resigned” and “resign” are one."""

from functools import lru_cache

# Each ending, and how much must be left of a word without it.
_ENDINGS = {"ings": 4, "ing": 4, "ied": 3, "ies": 3, "ed": 4, "es": 4, "s": 3, "e": 3, "y": 3}


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """Take an ending off a word, where enough is left of it; a doubled last letter becomes one."""
    for ending, least in _ENDINGS.items():
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= least:
            return _undoubled(bare.removesuffix("e") if len(bare) > least else bare)
    return _undoubled(word)


def _undoubled(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word
