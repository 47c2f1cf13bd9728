"""The words of a label, each beside its stem, so that forms of one word meet in four languages."""

import re
from functools import lru_cache

from claimcheck.reckon.names import fold, without_elision, without_vowel_signs
from claimcheck.reckon.relating.stems import stem

# A word as it is written, and its stem.
Word = tuple[str, str]
_AT_MOST = 500
_POSSESSIVE = re.compile(r"['’]s\b")
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")


@lru_cache(maxsize=8_192)
def words_in(label: str) -> tuple[Word, ...]:
    """List the words of a label as they are written, each with its stem."""
    text = _POSSESSIVE.sub("", without_elision(without_vowel_signs(label[:_AT_MOST])))
    return tuple((word, stem(part)) for word in _WORD.findall(text) for part in fold(word).split())


def stems_of(label: str) -> str:
    """Give the stems of a label's words, side by side."""
    return " ".join(each for _, each in words_in(label))
