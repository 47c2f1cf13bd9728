"""Bodies of a state by the words for them: the police, the army, an intelligence service.

Which of them a name tells, and whether two that are told may be one.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from claimcheck.reckon.names import fold
from claimcheck.reckon.words import Phrases, listed, phrase_at, sections

Bodies = frozenset[str]
_SHORTEST_STEM = 2
_ELIDED = frozenset("aeiouh")


def bare(word: str) -> str:
    """Take the article off a folded Arabic word: “الشرطة” is “شرطة”."""
    stem = word.removeprefix("ال")
    return stem if len(stem) >= _SHORTEST_STEM else word


def body_at(words: Sequence[str], start: int) -> tuple[str, int] | None:
    """Find the body that is told from `start` of words without articles, and where it ends."""
    found = phrase_at(words, start, _names())
    return None if found is None else (_names()[found[0]], found[1])


def full_words(words: Sequence[str]) -> list[str]:
    """Write out short names that say whose body it is: “IDF” is the Israeli army."""
    told: list[str] = []
    bares = [bare(word) for word in words]
    at = 0
    while at < len(words):
        found = phrase_at(bares, at, _short())
        told.extend(_short()[found[0]].split() if found else words[at : at + 1])
        at = found[1] if found else at + 1
    return told


@cache
def _names() -> Phrases:
    """Give each phrase for a body with it, in French with l’ or d’ before it as well."""
    found: dict[str, str] = {}
    for body, phrases in sections("bodies")["names"].items():
        for phrase in phrases:
            folded = " ".join(map(bare, fold(phrase).split()))
            found[folded] = body
            if folded[0] in _ELIDED:
                found.update({f"l{folded}": body, f"d{folded}": body})
    return Phrases(found)


@cache
def _short() -> Phrases:
    return Phrases(
        {
            " ".join(map(bare, fold(name).split())): whole
            for whole, names in sections("bodies")["short"].items()
            for name in names
        }
    )


@cache
def _larger(body: str) -> Bodies:
    """Give all that a body surely lies in, and itself."""
    around = sections("bodies")["within"].get(body, ())
    return frozenset({body}).union(*(_larger(each) for each in around))


@cache
def _smaller() -> Mapping[str, Bodies]:
    bodies = sections("bodies")["names"]
    return {body: frozenset(each for each in bodies if body in _larger(each)) for body in bodies}


def narrowest(bodies: Bodies) -> Bodies:
    """Leave out bodies that one of the others lies in: “police officers of the ministry”."""
    return frozenset(
        body for body in bodies if not any(body in _larger(x) for x in bodies if x != body)
    )


def covers(ours: Bodies, theirs: Bodies) -> bool:
    """Say whether each of their bodies is, or contains, one of ours."""
    return all(any(body in _larger(each) for each in ours) for body in theirs)


@lru_cache(maxsize=16_384)
def bodies_apart(ours: Bodies, theirs: Bodies) -> bool:
    """Say whether two names tell bodies of which none may be, or be part of, the other."""
    return any(not _may_meet(one, two) for one in ours for two in theirs)


@cache
def _may_meet(one: str, two: str) -> bool:
    if _smaller()[one] & _smaller()[two]:
        return True
    offices = listed("bodies", "offices")
    if (one in offices) is not (two in offices):
        return True
    reach = ({one, *_named_parts(one)}, {two, *_named_parts(two)})
    pairs = sections("bodies")["perhaps"]["pairs"]
    return any(
        (x in reach[0] and y in reach[1]) or (y in reach[0] and x in reach[1]) for x, y in pairs
    )


def _named_parts(body: str) -> Bodies:
    """Give what a body lies in that is itself one body, and no word for many."""
    return _larger(body) - listed("bodies", "wide")
