"""Events told by what came before or after another: “arrests since the settlement”."""

from functools import lru_cache

from claimcheck.reckon.relating.freely.happened import fit_together
from claimcheck.reckon.relating.freely.read import read_label, read_words
from claimcheck.reckon.relating.freely.roots import words_in

_ORDER = frozenset({"before", "after", "since", "until"})
_HOURS = frozenset({"night", "morning", "noon", "afternoon", "evening"})


@lru_cache(maxsize=8_192)
def other_moments(one: str, two: str) -> str:
    """Say why two labels are of other moments; "" where their words do not say so.

    One is of what came before or after the event of the other, or they tell of two parts of the
    day. A stretch (“since 2020”) is none of the moments in it.
    """
    if _follows(one, two) or _follows(two, one):
        return "one came before or after the other"
    ours, theirs = (
        {name for each in read_label(label).known for name in each & _HOURS} for label in (one, two)
    )
    differ = ours and theirs and ours.isdisjoint(theirs)
    return "they are of other parts of the day" if differ else ""


def _follows(label: str, other: str) -> bool:
    words, beside = words_in(label), read_label(other)
    at = next((at for at in range(len(words)) if _orders(words[at : at + 1])), None)
    if at is None or any(each & _ORDER for each in beside.known):
        return False
    if any("since" in each for each in read_words(words[at : at + 1]).known):
        return True
    told, then = read_words(words[:at]), read_words(words[at + 1 :])
    happened = beside.of("happenings")
    return fit_together(then.of("happenings"), happened) and not fit_together(
        told.of("happenings"), happened
    )


def _orders(word: tuple[tuple[str, str], ...]) -> bool:
    return any(each <= _ORDER for each in read_words(word).known)
