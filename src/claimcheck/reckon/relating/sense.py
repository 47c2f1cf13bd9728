"""What wording says when its form is taken off: its telling words, and whether it says “not”."""

from functools import cache, lru_cache

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.peoples import countries_in
from claimcheck.reckon.relating.stems import stem
from claimcheck.reckon.words import Phrases, listed, mapping, phrase_at, phrases, sections

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
        being = phrase_at(words, at, phrases("terms", "being"))
        plain = being or phrase_at(words, at, phrases("terms", "not_turning"))
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


def negates(a: str, b: str, question: str = "") -> bool:
    """Say whether one text is the other with a “not”: what is denied says no more than it.

    What the question says already need not be said again.
    """
    (first, a_turned), (second, b_turned) = sense_of(a), sense_of(b)
    if a_turned == b_turned or not first or not second:
        return False
    denied, said = (first, second) if a_turned else (second, first)
    return denied <= said or denied <= said | sense_of(question)[0]


@lru_cache(maxsize=16_384)
def opposed(a: str, b: str) -> bool:
    """Say whether two texts differ in nothing but words that exclude each other.

    Those are opposites (left and right), opposite quarters, and words for other countries.
    """
    one, two = _words(a), _words(b)
    ours, theirs = one - two, two - one
    if not ours or not theirs:
        return False
    if len(ours) == len(theirs) == 1 and _exclude(*ours, *theirs):
        return True
    here, there = (countries_in(" ".join(words)) for words in (ours, theirs))
    return len(ours) == len(here) == 1 and len(theirs) == len(there) == 1 and here != there


def _words(text: str) -> frozenset[str]:
    idle = listed("terms", "helping") | {"from", "with"}
    return frozenset(word for word in fold(text[:_AT_MOST]).split() if word not in idle)


def _exclude(one: str, two: str) -> bool:
    degrees = mapping("terms", "quarters")
    if one in degrees and two in degrees:
        return bool(abs(degrees[one] - degrees[two]) == 180)
    return any(one in group and two in group for group in sections("terms")["lists"]["opposites"])


def answer_in(wording: str, question: str) -> str | None:
    """Give the yes or no that a wording gives to a question; None where it gives neither.

    It calls what was said true or untrue, or repeats what is asked.
    """
    (said, turned), (asked, asked_turned) = sense_of(wording), sense_of(question)
    words = frozenset(fold(wording[:_AT_MOST]).split())
    for key, is_so in (("untrue", False), ("affirmed", True)):
        if words & listed("terms", key):
            return "yes" if is_so is not turned else "no"
    if bare_yesno(wording):
        return "no" if turned else "yes"
    if not said or not said <= asked:
        return None
    return "yes" if turned == asked_turned else "no"


def bare_yesno(wording: str) -> bool:
    """Say whether a wording is a yes or no by its verb alone: “they did not”."""
    words = set(fold(wording[:_AT_MOST]).split())
    return not sense_of(wording)[0] and bool(words & listed("terms", "auxiliaries"))
