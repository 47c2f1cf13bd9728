"""Events told by what came before or after another: “arrests since the settlement”.

Or by what came of it: “release of those kidnapped”.
"""

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.labels.concepts import fit_together
from claimcheck.reckon.relating.labels.read import (
    Label,
    concepts_in,
    read_label,
    read_words,
)
from claimcheck.reckon.relating.labels.words import Word, words_in

_ORDER = frozenset({"before", "after", "since", "until"})
_OF = frozenset({"of", "for", "de", "du", "des"})
_HOURS = frozenset({"night", "morning", "noon", "afternoon", "evening"})


@lru_cache(maxsize=8_192)
def other_moments(one: str, two: str) -> str:
    """Say why two labels are of other moments; "" where their words do not say so.

    One is of what came before or after the event of the other, or they tell of two parts of the
    day. A stretch (“since 2020”) is none of the moments in it.
    """
    if _follows(one, two) or _follows(two, one):
        return "one came before or after the other"
    if _came_of(one, two) or _came_of(two, one):
        return "one came of the other"
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
    return _parts_apart(words, at, beside)


def _came_of(label: str, other: str) -> bool:
    """Say whether a label tells what was done about those to whom the other's event happened."""
    words, beside = words_in(label), words_in(other)
    at, end = _of(words), _of(beside) or len(beside)
    told = read_words(words[:at]).of("happenings")
    if not told or not all(each <= concepts_in("happenings") for each in told):
        return False
    return _parts_apart(words, at, read_words(beside[:end]))


def _of(words: Sequence[Word]) -> int:
    """Give where the first “of” stands; 0 where none does."""
    return next((at for at, (word, _) in enumerate(words) if fold(word) in _OF), 0)


def _parts_apart(words: tuple[Word, ...], at: int, beside: Label) -> bool:
    """Say whether another label fits what a label says after a word, and not what before it."""
    told, then, happened = (
        frozenset(each for each in label.of("happenings") if not each & concepts_in("things"))
        for label in (read_words(words[:at]), read_words(words[at + 1 :]), beside)
    )
    return fit_together(then, happened) and not fit_together(told, happened)


def _orders(word: tuple[Word, ...]) -> bool:
    return any(each <= _ORDER for each in read_words(word).known)
