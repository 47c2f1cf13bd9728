"""Which words tell no event from another: those of grammar, numerals and dates."""

import unicodedata
from functools import cache, lru_cache

from claimcheck.reckon.names import is_arabic, plain, without_vowel_signs
from claimcheck.reckon.words import mapping, sections

_APOSTROPHES = str.maketrans("’ʼ", "''")
_AND = "و"


@lru_cache(maxsize=65_536)
def is_filler(word: str) -> bool:
    """Whether a word of a name, a label or a unit says nothing by itself."""
    written = _written(word)
    return len(written) < 2 or written in _listed("words")


@lru_cache(maxsize=65_536)
def is_idle(word: str) -> bool:
    """Whether a word of a sentence tells no event from another.

    Words of other languages, numerals and dates may be names where they have a capital: Sur.
    """
    written = _written(word)
    if is_filler(word) or written in _listed("always"):
        return True
    return not word[0].isupper() and (written in _small() or _counts(plain(word)))


def _written(word: str) -> str:
    """Fold what writers leave out or write at will, and no hamza: بهاء is a name and بها is not."""
    if is_arabic(word):
        return without_vowel_signs(unicodedata.normalize("NFC", word))
    return plain(word).translate(_APOSTROPHES)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(map(_written, sections("grouping/idle")["lists"][name]))


@cache
def _small() -> frozenset[str]:
    """Give the words of other languages, and the names of months and weekdays."""
    calendar = sections("calendar")
    dates = map(_written, (*calendar["months"], *calendar["weekdays"]))
    return (_listed("small") | frozenset(dates)) - _listed("telling")


def _counts(folded: str) -> bool:
    """Whether a word is a numeral; in Arabic “and” is written to it."""
    numerals = mapping("numbers", "cardinals")
    if folded in numerals:
        return folded not in _listed("telling")
    return folded.startswith(_AND) and folded.removeprefix(_AND) in numerals
