"""Whether what is counted only grows while the event is reported: the dead, the votes counted."""

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.model.claim import Claim
from claimcheck.reckon.answers.units import class_of, forms_of
from claimcheck.reckon.names import fold
from claimcheck.reckon.words import listed, phrase_at, phrases

_SHORTEST = 5


def grows(claim: Claim) -> bool:
    """Say whether what a claim counts only grows while the event is reported."""
    return _grows(claim.question[:500], claim.unit[:200])


@lru_cache(maxsize=8_192)
def _grows(question: str, unit: str) -> bool:
    texts = [fold(text).split() for text in (question, unit)]
    words = [word for text in texts for word in text]
    if _may_fall(words):
        return False
    growing = listed("terms", "growing")
    if any(form in growing for word in words for form in forms_of(word)):
        return True
    return any(_is_done(text, at) for text in texts for at in range(1, len(text)))


def _may_fall(words: Sequence[str]) -> bool:
    """Say whether those are counted who are in a state that may pass; nobody dead comes back."""
    states = phrases("terms", "shrinking")
    passing = any(phrase_at(words, at, states) for at in range(len(words)))
    return passing and all(class_of(word, "acts") != "killed" for word in words)


def _is_done(words: Sequence[str], at: int) -> bool:
    """Say whether a word after another tells what was done to what is counted, for good."""
    word, following = words[at], words[at + 1 : at + 2]
    if not word.endswith("ed") or len(word) < _SHORTEST or word.startswith("un"):
        return False
    if word in listed("terms", "undone"):
        return False
    return not following or following[0] in listed("terms", "after_done")
