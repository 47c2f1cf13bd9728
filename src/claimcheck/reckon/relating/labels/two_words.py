"""Kinds of question told by two words apart: “what the judges … ruled”, “who … gave the order”."""

from functools import cache

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.labels.read import Word
from claimcheck.reckon.words import listed, sections

# After these, “how” asks for a number, and “who” for whom something was done to.
_MEASURING = frozenset({"many", "much", "long", "often", "old", "far", "strong", "fast", "deep"})
_LAST = frozenset({"perpetrator", "cause", "outcome"})
_PASSIVE = frozenset({"was", "were", "is", "are", "got", "had", "has", "did", "else"})


def by_two_words(words: tuple[Word, ...]) -> frozenset[str]:
    """Give the kind that a question tells by a word near its beginning and another after it."""
    folded = [fold(word) for word, _ in words]
    opening = listed("wordings", "question_words") | listed("wordings", "heads") | {"person"}
    if len(folded) <= 1 or folded[0] not in opening or folded[1] in _MEASURING:
        return frozenset()
    for kind, first, second in _pairs():
        if kind in {"perpetrator", "first"} and folded[1] in _PASSIVE:
            continue
        at = next((at for at, each in enumerate(folded) if each in first), None)
        if at is not None and not second.isdisjoint(folded[at + 1 :]):
            return frozenset({kind})
    return frozenset()


@cache
def _pairs() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    found = []
    for kind, told in sections("asking").items():
        if "both" in told:
            first, second = (frozenset(fold(word) for word in words) for words in told["both"])
            found.append((kind, first, second))
    # Who gave an order is asked for even where what was ordered is a killing.
    return tuple(sorted(found, key=lambda pair: pair[0] in _LAST))
