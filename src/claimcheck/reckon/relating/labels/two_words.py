"""Kinds of question told by two words apart: “what the judges … ruled”, “who … gave the order”."""

from functools import cache
from itertools import pairwise

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.labels.asking import kinds_asked
from claimcheck.reckon.relating.labels.read import Word
from claimcheck.reckon.words import listed

# After these, “how” asks for a number, and “who” for whom something was done to.
_MEASURING = frozenset({"many", "much", "long", "often", "old", "far", "strong", "fast", "deep"})
_LAST = frozenset({"perpetrator", "cause", "outcome"})
_PASSIVE = frozenset({"was", "were", "is", "are", "got", "had", "has", "did", "else"})

_TURNING = frozenset({"off", "down", "up", "out", "wrong"})


def by_two_words(words: tuple[Word, ...]) -> frozenset[str]:
    """Give the kind that a question tells by a word near its beginning and another after it."""
    folded = [fold(word) for word, _ in words]
    opening = listed("asking", "question_words") | listed("asking", "heads") | {"person"}
    if len(folded) <= 1 or folded[0] not in opening or folded[1] in _MEASURING:
        return frozenset()
    for kind, first, second in _pairs():
        if kind in {"perpetrator", "first"} and folded[1] in _PASSIVE:
            continue
        at = next((at for at, each in enumerate(folded) if each in first), None)
        if at is not None and not second.isdisjoint(_verbs(folded[at + 1 :])):
            return frozenset({kind})
    return frozenset()


def _verbs(words: list[str]) -> list[str]:
    """Leave out verbs that the next word makes another: “went off”, “sent down”."""
    return [word for word, after in pairwise([*words, ""]) if after not in _TURNING]


@cache
def _pairs() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    found = []
    for kind, told in kinds_asked().items():
        if "both" in told:
            first, second = (frozenset(fold(word) for word in words) for words in told["both"])
            found.append((kind, first, second))
    # Who gave an order is asked for even where what was ordered is a killing.
    return tuple(sorted(found, key=lambda pair: pair[0] in _LAST))
