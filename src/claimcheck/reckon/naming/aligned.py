"""The words of two names laid beside each other, and what is left between them weighed."""

import math
from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from claimcheck.reckon.naming.distance import distance, weight
from claimcheck.reckon.naming.known import are_one_place
from claimcheck.reckon.naming.parts import Parts, is_united_nations, of_country, spoken
from claimcheck.reckon.naming.sounds import consonants, is_arabic, sounds
from claimcheck.reckon.naming.taking import meaning

LOOSE = 0.93
"""What is left of a probability where the one name has a word that says only of what sort it is."""

EQUAL = 0.95
"""As likely as two names are one that differ in nothing that tells."""

LEAST = 0.5
"""Below this, two names are not proposed to be one."""

LEAST_ALIKE = 0.78
_CACHED = 262_144
_SHORTENED = 0.5
_MIDDLE = 0.885
_STEEP = 30.0
_MEANINGFUL = 0.5
_HEAVY = 3.0
_INITIAL = 0.3
_SPELLED = 0.3
_OTHER_LANGUAGE = 0.05
# The article and “son of”, as some write them together with the word.
_WRITTEN_BEFORE = ("al", "el", "ben", "bin")


@frozen
class Alike:
    """How likely two names are one, and why, as the rest of a sentence."""

    probability: float
    because: str


def aligned(a: Parts, b: Parts) -> Alike | None:
    """Lay the words of two names beside each other and weigh what is left between them."""
    one, other = a.core, b.core
    if len(one) > len(other):
        one, other = other, one
    if len(one) < len(other) and is_united_nations(other[0]):
        other = other[1:]
    if len(one) == len(other) == 1 and one[0][0] == other[0][0] == "=":
        return _of_one_word(one[0], other[0])
    if len(one) == len(other):
        found = _in_order(one, other)
        if found is None and (a.moves or b.moves or a.turned or b.turned):
            found = _in_any_order(one, other)
        if found:
            return found
    joined = _joined(a, b)
    return joined or _shortened(one, other, a.moves or b.moves)


def _of_one_word(x: str, y: str) -> Alike | None:
    """Compare names of one word with a meaning: Syria is not what is Syrian, but سوريا is Syria."""
    same = meaning(x) == meaning(y)
    told, other = spoken(x), spoken(y)
    near = is_arabic(told) != is_arabic(other) or distance(told, other) <= _SPELLED
    return Alike(EQUAL, "the same word") if same and near else None


def _in_order(one: Sequence[str], other: Sequence[str]) -> Alike | None:
    pairs = [_levelled(x, y) for x, y in zip(one, other, strict=True)]
    costs = []
    for x, y in pairs:
        cost = word_cost(x, y)
        if cost > max(_too_far(x), _too_far(y)):
            return None
        costs.append(cost)
    return _weighed([x for x, _ in pairs], [y for _, y in pairs], costs)


def _in_any_order(one: Sequence[str], other: Sequence[str]) -> Alike | None:
    left, ordered = list(other), []
    for x in one:
        ordered.append(min(left, key=lambda y: (word_cost(*_levelled(x, y)), y)))
        left.remove(ordered[-1])
    found = _in_order(one, ordered)
    return found and Alike(found.probability * LOOSE, f"{found.because}, in another order")


def _joined(a: Parts, b: Parts) -> Alike | None:
    """Compare two names whose words are written together in the one and apart in the other."""
    every = (*a.core, *b.core)
    if len(a.core) == len(b.core) or any(each[0] in ".#" for each in every):
        return None
    if _is_sister(a.core, b.core) or _is_sister(b.core, a.core):
        return None
    x, y = a.joined, b.joined
    cost = distance(x, y) if x and y else math.inf
    if cost > (1 - LEAST_ALIKE) * max(weight(x), weight(y)) / 1.5:
        return None
    found = _weighed((x,), (y,), (cost,))
    return Alike(found.probability * LOOSE, f"{found.because}, written together or apart")


def _is_sister(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether a name is another with a country after it: a party's sister abroad."""
    return (
        len(short) < len(long)
        and [*short] == [*long[: len(short)]]
        and of_country(long[len(short) :])
    )


def _shortened(one: Sequence[str], other: Sequence[str], moves: bool) -> Alike | None:  # noqa: FBT001
    """Match a person's first and last names where one is written without the names between."""
    if moves or len(one) != 2 or len(other) != 3:
        return None
    found = _in_order(one, (other[0], other[-1]))
    if found is None or found.probability < 0.8:
        return None
    return Alike(_SHORTENED, "the same first and last name, the one without what is between")


def _levelled(x: str, y: str) -> tuple[str, str]:
    """Let two words be compared by what they mean where both mean something, else by sounds."""
    if x[0] == y[0] == "=":
        return (x, x) if meaning(x) == meaning(y) else (x, y)
    if (x[0] == "=") != (y[0] == "=") and x[0] not in ".#" and y[0] not in ".#":
        return spoken(x) or x, spoken(y) or y
    return x, y


@lru_cache(maxsize=_CACHED)
def word_cost(x: str, y: str) -> float:
    """Give what it costs to take one word of a name for another."""
    if x == y:
        return 0.0
    if x[0] == "=" or y[0] == "=" or x[0] == y[0] == "#":
        return math.inf
    if x[0] == "#" or y[0] == "#":
        letters, word = (x, y) if x[0] == "#" else (y, x)
        return 0.0 if sounds(letters[1:]) == word else math.inf
    if x[0] == "." or y[0] == ".":
        return _INITIAL if x.lstrip(".")[0] == y.lstrip(".")[0] and x[0] != y[0] else math.inf
    known = are_one_place(x, y)
    if known is not None:
        return _OTHER_LANGUAGE if known else math.inf
    cost = distance(x, y)
    for one, other in ((x, y), (y, x)):
        if other.startswith(_WRITTEN_BEFORE) and len(other) > len(one) > 2:
            before = 2 if other[1] == "l" else 3
            cost = min(cost, distance(one, other[before:]) + 0.2)
        if one.endswith("iv") and other.endswith("ov"):
            cost = min(cost, distance(one[:-2], other[:-2]) + 0.1)
        if one.endswith("enka") and other.endswith("enko"):
            cost = min(cost, distance(one[:-1], other[:-1]) + 0.1)
    return cost


def _too_far(x: str) -> float:
    return (1 - LEAST_ALIKE) * max(weight(x), 2.0) if x[0] not in "=#" else 0.0


def _weighed(one: Sequence[str], other: Sequence[str], costs: Sequence[float]) -> Alike:
    cost = sum(costs)
    worst = max(each / max(_heavy(x), 0.5) for each, x in zip(costs, one, strict=True))
    heavy = [sum(map(_heavy, side)) for side in (one, other)]
    mean = max(sum(heavy) / 2, 0.5)
    middle = _MIDDLE - 0.012 * (min(mean, 7.0) - _HEAVY)
    apart = (cost / mean + worst) / 2
    sure = 1 / (1 + math.exp(-_STEEP * (1 - apart - middle)))
    return Alike(min(sure, EQUAL), _why(one, other))


def _heavy(word: str) -> float:
    return _MEANINGFUL if word[0] in "=#" else weight(word)


def _why(one: Sequence[str], other: Sequence[str]) -> str:
    proper = [[each for each in side if each[0] not in ".=#"] for side in (one, other)]
    bones = [
        "-".join(" ".join(consonants(each) for each in side)).replace("- -", " ") for side in proper
    ]
    scripts = {is_arabic(each) for side in proper for each in side if len(each) > 1}
    if not any(proper):
        return "the same words"
    if sorted(one) == sorted(other):
        return "the same name but for articles, accents and small words"
    if len(scripts) == 2:
        return f"the same name in two scripts, by its consonants {bones[0]}"
    if any(are_one_place(x, y) for x, y in zip(one, other, strict=True) if x != y):
        return "a place that is known by both names"
    if bones[0] == bones[1]:
        return f"the same consonants, {bones[0]}; only vowels and doubled letters differ"
    return f"nearly the same sounds: {bones[0]} and {bones[1]}"
