"""What wording says when its form is taken off: its telling words, and whether it says “not”."""

from functools import cache, lru_cache

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.stems import stem
from claimcheck.reckon.words import Phrases, listed, phrase_at, phrases

_AT_MOST = 500
Sense = tuple[frozenset[str], bool]


@lru_cache(maxsize=16_384)
def sense_of(text: str) -> Sense:
    """Give the words that carry a text's sense, and whether it is turned into its opposite.

    “Refused to leave” is a leaving that was turned; “not only” turns nothing.
    """
    words, at = fold(text[:_AT_MOST]).split(), 0
    told: set[str] = set()
    turned = False
    while at < len(words):
        plain = phrase_at(words, at, phrases("terms", "not_turning"))
        turning = None if plain else phrase_at(words, at, _turning())
        found = plain or turning
        if found is None:
            if words[at] not in listed("terms", "helping"):
                told.add(stem(words[at]))
            at += 1
            continue
        turned, at = turned is not (turning is not None), found[1]
    return frozenset(told), turned


@cache
def _turning() -> Phrases:
    return Phrases({**phrases("terms", "negating"), **phrases("terms", "refusing")})


def negates(a: str, b: str) -> bool:
    """Say whether one text is the other with a “not”: what is denied says no more than it."""
    (first, a_turned), (second, b_turned) = sense_of(a), sense_of(b)
    if a_turned == b_turned or not first or not second:
        return False
    denied, said = (first, second) if a_turned else (second, first)
    return denied <= said


def answer_in(wording: str, question: str) -> str | None:
    """Give the yes or no that a wording gives to a question by repeating it; None where neither."""
    (said, turned), (asked, asked_turned) = sense_of(wording), sense_of(question)
    if not said or not said <= asked:
        return None
    return "yes" if turned == asked_turned else "no"
