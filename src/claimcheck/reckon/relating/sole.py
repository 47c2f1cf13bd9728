"""Countries of which one alone is the answer: a nationality, or whoever did something alone."""

from functools import lru_cache

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.peoples import countries_in
from claimcheck.reckon.relating.questions import label_words
from claimcheck.reckon.words import listed, phrase_at, phrases

# A longer wording tells more than who it was.
_MOST_WORDS = 10


@lru_cache(maxsize=16_384)
def sole_differ(a: str, b: str) -> bool:
    """Say whether each of two wordings names one country, of which one says that it was alone."""
    one, two = _country(a), _country(b)
    if one is None or two is None or one == two:
        return False
    return _says_alone(a) or _says_alone(b)


def nations_differ(a: str, b: str, question: str) -> bool:
    """Say whether a question asks for a nationality or flag, and each answer names another."""
    if not _asks_nation(question):
        return False
    one, two = _country(a), _country(b)
    return one is not None and two is not None and one != two


@lru_cache(maxsize=8_192)
def _asks_nation(question: str) -> bool:
    return not label_words(question).isdisjoint(listed("terms", "asks_nation"))


@lru_cache(maxsize=8_192)
def _country(text: str) -> str | None:
    words = fold(text[:200]).split()
    if len(words) > _MOST_WORDS or not listed("parties", "denying").isdisjoint(words):
        return None
    found = countries_in(" ".join(words))
    return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=8_192)
def _says_alone(text: str) -> bool:
    words = fold(text[:200]).split()
    return any(phrase_at(words, at, phrases("parties", "alone")) for at in range(len(words)))
