"""A number that an answer denies beside the one that it gives: “five, not seven”."""

import re

from claimcheck.reckon.answers.cardinals import cardinal
from claimcheck.reckon.names import fold

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
