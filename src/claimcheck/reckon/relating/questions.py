"""What the words of a question's label ask for."""

from functools import lru_cache
from itertools import pairwise

from claimcheck.reckon.names import fold
from claimcheck.reckon.words import listed, phrase_at, phrases, sections


@lru_cache(maxsize=8_192)
def label_words(label: str) -> frozenset[str]:
    """Give the folded words of a label."""
    return frozenset(fold(label[:500]).split())


def asks_cause(label: str) -> bool:
    """Say whether a question asks for a cause, motive or reason."""
    return not label_words(label).isdisjoint(listed("terms", "asks_cause"))


def asks_motive(label: str) -> bool:
    """Say whether a question asks what somebody wanted: reasons hold side by side."""
    return not label_words(label).isdisjoint(listed("terms", "asks_motive"))


def asks_when(label: str) -> bool:
    """Say whether a question asks for a time."""
    return not label_words(label).isdisjoint(listed("terms", "asks_time"))


def asks_where(label: str) -> bool:
    """Say whether a question asks for a place."""
    return not label_words(label).isdisjoint(listed("terms", "asks_place"))


@lru_cache(maxsize=8_192)
def asks_area(label: str) -> bool:
    """Say whether a question asks for a place, or for a province, a department and the like."""
    words = label_words(label)
    levels = sections("places")["levels"].values()
    return asks_where(label) or any(fold(word) in words for level in levels for word in level)


@lru_cache(maxsize=8_192)
def asks_mishap(label: str) -> bool:
    """Say whether a question asks for what brought something down: nobody need have meant it."""
    words = fold(label[:500]).split()
    return any(phrase_at(words, at, phrases("terms", "mishaps")) for at in range(len(words)))


@lru_cache(maxsize=8_192)
def asks_order(label: str) -> bool:
    """Say whether a question asks what came first; “before 2018” is a date, not an order."""
    words = fold(label[:500]).split()
    before_after = {"before", "after", "قبل", "بعد"}
    return any(
        word in before_after and not following[0].isdigit() for word, following in pairwise(words)
    )
