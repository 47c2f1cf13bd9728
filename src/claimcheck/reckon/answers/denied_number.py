"""A number that an answer takes back beside the one that it gives: “five, not seven”."""

import re
from functools import lru_cache

from claimcheck.reckon.answers.cardinals import cardinal
from claimcheck.reckon.names import fold
from claimcheck.reckon.words import phrase_at, phrases

_DENIED = re.compile(
    r"(?:\s*[,;(–—-]\s*|\s+)(?:and |et |y )?(?:not|no|non|pas|ليس|وليس|لا)\s+(\w+)\)?\s*$",
    re.IGNORECASE,
)


def without_denied(answer: str) -> str:
    """Leave out the number that is denied at the end of an answer, where another stands before."""
    found = _DENIED.search(answer[:200])
    if found is None or not answer[: found.start()].strip():
        return answer
    word = fold(found[1])
    return answer[: found.start()] if word.isdecimal() or cardinal(word) is not None else answer


_TURNS = re.compile(r"[;,:(،؛]")


@lru_cache(maxsize=16_384)
def without_righted(answer: str) -> str:
    """Leave out what an answer says of an earlier figure and puts right: “22; the 29 …”."""
    turn = _TURNS.search(answer[:500])
    if turn is None or not answer[: turn.start()].strip():
        return answer
    words = fold(answer[turn.end() : 500]).split()
    known = phrases("terms", "correcting_figure")
    if any(phrase_at(words, at, known) for at in range(len(words))):
        return answer[: turn.start()]
    return answer
