"""Whether one answer only describes somebody whom the other may name: “a man called Abu Hajar”."""

import re
from functools import lru_cache

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.peoples import read_party
from claimcheck.reckon.words import listed

_CALLED = re.compile(
    r"\b(?:called|known as|nicknamed|alias|a\.?k\.?a\.?|nom de guerre|named only|"
    r"surnommé|dit|alias|apodado|conocido como)\b|يدعى|يلقب|الملقب",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"^(?:an?|the|his|her|their|une?|les?|la|el|los|un|una|su|sa|son)\s", re.IGNORECASE
)
_FULL_NAME = 2


@lru_cache(maxsize=16_384)
def may_be_described(one: str, other: str) -> bool:
    """Say whether one of two answers as they stand describes a person, and the other names one.

    So does an assumed name or a kunya alone, whose bearer has another name as well.
    """
    return any(
        (_CALLED.search(x) and not _CALLED.search(y) and _names(y))
        or (_is_kunya(x) and _names(y) and not _is_kunya(y))
        or (_describes(x) and _names(y))
        for x, y in ((one, other), (other, one))
    )


def _is_kunya(text: str) -> bool:
    words = fold(text[:200]).split()
    return len(words) == _FULL_NAME and words[0] in listed("terms", "kunya")


def _describes(text: str) -> bool:
    """Say whether a text says by its role alone who somebody is, without any name."""
    words = text[:200].split()
    folded = fold(text[:200]).split()
    if not _ARTICLE.match(text) or any(word[:1].isupper() for word in words[1:]):
        return False
    one = read_party(" ".join(folded))
    return not (one.groups or one.countries) and _one_person(folded)


def _one_person(words: list[str]) -> bool:
    """Say whether the first word for people is one person: “the commander of the guards”."""
    generic = (w for w in words[1:] if w in listed("terms", "generic") and len(w) > _FULL_NAME)
    first = next(generic, "")
    return bool(first) and not first.endswith("s") and first not in {"men", "women", "people"}


def _names(text: str) -> bool:
    """Say whether a text names a person, title and all, and no body that is known."""
    words = [word for word in text[:200].split() if fold(word)]
    if not words or _ARTICLE.match(text) or not all(word[:1].isupper() for word in words):
        return False
    named = [word for word in words if fold(word) not in listed("terms", "titles")]
    one = read_party(fold(text[:200]))
    full = len(named) >= _FULL_NAME or len(named) < len(words)
    return full and not (one.groups or one.countries or one.sides)
