"""The figures of claims: what is counted, how many, and how near two groups' figures lie.

Reports of one event give other figures, and seldom figures of another size.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from math import log

from claimcheck.model.claim import Claim
from claimcheck.reckon.answers.numerals import numeral_at
from claimcheck.reckon.answers.quantity import reader_of
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.evidence import Evidence
from claimcheck.reckon.grouping.idle import is_filler
from claimcheck.reckon.grouping.stems import stem, words_of
from claimcheck.reckon.grouping.weighed import Counts
from claimcheck.reckon.words import mapping

Figure = tuple[str, float]
"""What is counted, as the stems of its words, and the logarithm of how many."""

_KINDS = frozenset({"", "count", "measure"})
_LONGEST = 200
# The number of an answer stands among its first words.
_FIRST = 8
_LOOKED_AT = 12
# Figures that are further apart than this, e to the power of it, are no further apart.
_FURTHEST = 2.0
_NOTHING_KNOWN = Context()


def figure_of(claim: Claim) -> Figure | None:
    """Read the figure of a claim's answer, where it gives one."""
    if claim.kind not in _KINDS or len(claim.answer) > _LONGEST:
        return None
    number = _number(claim.answer)
    return None if number is None else (_counted(claim.unit[:_LONGEST]), number)


@lru_cache(maxsize=16_384)
def _number(answer: str) -> float | None:
    reader = reader_of(answer, _NOTHING_KNOWN, whole=True)
    if _names_a_day(reader.words):
        return None
    for at in range(min(len(reader.words), _FIRST)):
        found = numeral_at(reader, at)
        if found and (end := found.high if found.low is None else found.low) is not None:
            return log(end + 0.5) if end >= 0 else None
    return None


def _names_a_day(words: Sequence[str]) -> bool:
    """Whether an answer names a month or weekday; a number of days is a figure all the same."""
    tables = (mapping("calendar", "months"), mapping("calendar", "weekdays"))
    return any(word in table.longest for word in words for table in tables)


@lru_cache(maxsize=16_384)
def _counted(unit: str) -> str:
    return " ".join(sorted({stem(word) for word in words_of(unit.lower()) if not is_filler(word)}))


def figures_apart(a: Counts[Figure], b: Counts[Figure]) -> Evidence:
    """Say how near the nearest two figures of two groups lie: of one thing, and of others."""
    nearest: dict[str, float] = {}
    for unit, number in islice(a, _LOOKED_AT):
        for other, again in islice(b, _LOOKED_AT):
            what = "figures" if unit == other else "figures_other"
            gap = abs(number - again)
            nearest[what] = min(nearest.get(what, _FURTHEST), gap)
    return [each for what, gap in nearest.items() for each in ((what, 1.0), (f"{what}_apart", gap))]
