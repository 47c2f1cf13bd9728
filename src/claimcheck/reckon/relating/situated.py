"""Where one place lies beside another by their words: opposite quarters, far from it, at sea."""

import re
from functools import lru_cache

from claimcheck.reckon.answers.cardinals import cardinal
from claimcheck.reckon.relating.labels.names import names_meet
from claimcheck.reckon.relating.provinces import provinces_differ
from claimcheck.reckon.words import listed, mapping

_FAR = re.compile(
    r"\b(\d+) (?:km|kilomet(?:re|er)s?|miles?|kilomet(?:ros|res))\b.*?\b(?:of|from|off|de|du) (.+)"
)
# Who is so many kilometres or miles from a place is not in it, nor beside it.
_LEAST_FAR = 10
_BESIDE = frozenset({"in", "at", "inside", "beside", "within", "dans", "en", "a", "في"})
_LAND = (
    "on land",
    "inland",
    "ashore",
    "onshore",
    "on dry land",
    "sur terre",
    "en tierra",
    "علي البر",
)
_SEA = (
    "off the coast", "at sea", "offshore", "out at sea", "off shore", "en mer", "au large",
    "mar adentro", "en el mar", "frente a la costa", "في البحر", "قبالة الساحل",
)  # fmt: skip


@lru_cache(maxsize=16_384)
def lie_apart(name: str, other: str) -> bool:
    """Say whether two folded places cannot be one by how they lie to each other or to a third."""
    return (
        _opposite_of_one(name, other)
        or provinces_differ(name, other)
        or any(_far(*pair) or _at_sea(*pair) for pair in ((name, other), (other, name)))
    )  # fmt: skip


def _opposite_of_one(name: str, other: str) -> bool:
    """Say whether one lies north and the other south of one place, in whatever script."""
    (one, ours), (two, theirs) = _quartered(name), _quartered(other)
    if len(one) != 1 or len(two) != 1 or abs(sum(one) - sum(two)) != 180:
        return False
    return bool(ours and theirs) and names_meet(ours, theirs)


def _quartered(name: str) -> tuple[frozenset[int], frozenset[str]]:
    """Give the quarters that a place tells, and the names after them."""
    quarters, words = mapping("terms", "quarters"), name.split()
    at = next((at for at, word in enumerate(words) if word in quarters), None)
    if at is None:
        return frozenset(), frozenset()
    idle = listed("terms", "place_idle") | listed("terms", "areas")
    names = {w for w in words[at + 1 :] if w not in idle and cardinal(w) is None}
    return frozenset(quarters[w] for w in words if w in quarters), frozenset(names)


def _far(distant: str, near: str) -> bool:
    """Say whether the one is many kilometres from the place that the other is in or beside."""
    found = _FAR.search(distant)
    if found is None or int(found[1]) < _LEAST_FAR or _FAR.search(near):
        return False
    words = near.split()
    at = next((at for at, word in enumerate(words) if word in _BESIDE - {"in", "en"}), None)
    after = words[at + 1 :] if at is not None else words
    if at is None and not (words[:1] and words[0] in _BESIDE) and len(words) > 1:
        return False
    return frozenset(found[2].split()) <= frozenset(after)


def _at_sea(land: str, sea: str) -> bool:
    return any(f" {phrase} " in f" {land} " for phrase in _LAND) and any(
        f" {phrase} " in f" {sea} " for phrase in _SEA
    )
