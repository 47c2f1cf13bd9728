"""Words of labels as their roots, so that forms of one word meet in four languages."""

import re
from functools import lru_cache

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.stems import stem

_AT_MOST = 500
_ELISION = re.compile(r"\b(?:[dljmnst]|qu)['’](?=\w\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s\b")
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_SHORTEST = 4
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LEADING = re.compile(r"^(?:وال|بال|فال|كال|لل|ال|و(?=\w{4})|ب(?=\w{4})|ل(?=\w{4}))")
_TRAILING = re.compile(r"(?<=\w{3})(?:ات|ون|ين|ان|ها|هم|يه|ه|ت|ا)$")


@lru_cache(maxsize=8_192)
def words_in(label: str) -> tuple[tuple[str, str], ...]:
    """List the words of a label as they are written, each with its root."""
    text = _POSSESSIVE.sub("", _ELISION.sub("", label[:_AT_MOST]))
    return tuple((word, root(part)) for word in _WORD.findall(text) for part in fold(word).split())


def roots_of(label: str) -> str:
    """Give the roots of a label's words, side by side."""
    return " ".join(each for _, each in words_in(label))


@lru_cache(maxsize=16_384)
def root(word: str) -> str:
    """Cut what grammar adds to a folded word: detenidos and detenida, المصابين and مصاب."""
    if _ARABIC.search(word):
        return _TRAILING.sub("", _LEADING.sub("", word))
    bare = stem(word)
    return bare[:-1] if bare[-1:] in {"a", "o", "e"} and len(bare) > _SHORTEST else bare
