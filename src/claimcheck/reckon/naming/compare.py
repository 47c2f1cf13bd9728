"""Whether two names may be one: a probability and the reason, from the names alone."""

import math
from collections.abc import Sequence

from attrs import frozen

from claimcheck.reckon.naming.distance import distance, weight
from claimcheck.reckon.naming.initials import spells
from claimcheck.reckon.naming.parts import Parts, is_united_nations
from claimcheck.reckon.naming.sounds import consonants, is_arabic, sounds

LEAST = 0.5
"""Below this, two names are not proposed to be one."""

_WARNED = 0.2
_KNOWN = 0.93
_EQUAL = 0.95
_SHORTENED = 0.5
_MIDDLE = 0.885
_STEEP = 30.0
_MEANINGFUL = 0.5
_HEAVY = 3.0
_LEAST_ALIKE = 0.78
_LOOSE = 0.93
_PERSONS_APART = 0.34
_LETTERS_APART = 0.5
_INITIAL = 0.3
_WRITTEN_TOGETHER = 0.8


@frozen
class Alike:
    """How likely two names are one, and why, as the rest of a sentence."""

    probability: float
    because: str


def compare(a: Parts, b: Parts, *, person: bool = False) -> Alike | None:
    """Tell how likely two names are one; None where they are two, or nothing speaks for it.

    Names that are opposed by a direction, a number, a unit, kinship or a clan are two, however
    near they are in spelling. Names of persons are told apart by less: Karim is not Karam.
    """
    if a.warning or b.warning:
        return _warned(a, b)
    outright = _outright(a, b)
    if outright or (a.letters and b.letters):
        return outright
    if a.marks != b.marks:
        return _written_together(a, b)
    if not a.core or not b.core:
        return _same_marks(a, b)
    if person and _of_two_persons(a.proper, b.proper):
        return None
    return _by_words(a, b)


def _by_words(a: Parts, b: Parts) -> Alike | None:
    found = _aligned(a, b)
    if found is None or found.probability < LEAST:
        return None
    if a.loose != b.loose:
        extra = " and ".join(f"“{each}”" for each in sorted(a.loose ^ b.loose))
        because = f"{found.because}; {extra} only says of what sort it is"
        return Alike(found.probability * _LOOSE, because)
    return found


def _outright(a: Parts, b: Parts) -> Alike | None:
    """Give what needs no comparing of words: well-known names of one thing, and initials."""
    if a.known and b.known and a.known[0] == b.known[0]:
        return Alike(_KNOWN, f"both are known names of {a.known[1]}")
    return _lettered(a, b) if a.letters or b.letters else None


def opposed(a: Parts, b: Parts) -> bool:
    """Tell whether something in two names says outright that they are two."""
    both = [a, b]
    return (
        a.marks != b.marks
        and all(each.core or each.marks for each in both)
        and not (a.letters or b.letters)
    )


def _warned(a: Parts, b: Parts) -> Alike | None:
    if len(a.core) != len(b.core) or a.marks != b.marks:
        return None
    if any(distance(x, y) > 1.0 for x, y in zip(a.core, b.core, strict=True)):
        return None
    warning = a.warning or b.warning
    return Alike(_WARNED, f"look twice, one may imitate the other: {warning.rstrip('.')}")


def _of_two_persons(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names differ as names of persons do: by a vowel that counts, or an -a."""
    if len(one) != len(other):
        return False
    for x, y in zip(one, other, strict=True):
        same_bones = consonants(x) == consonants(y)
        if _word_cost(x, y) > (_PERSONS_APART if same_bones else _LETTERS_APART):
            return True
        short, long = sorted((x, y), key=len)
        if long[:-1] == short and long[-1] in "aA":
            return True
    return False


def _written_together(a: Parts, b: Parts) -> Alike | None:
    """Compare Omdurman with Umm Durman: the word for kin is part of the name."""
    short, long = (a, b) if len(a.marks) < len(b.marks) else (b, a)
    if short.marks or len(short.core) != 1 or len(long.core) != 1 or not long.with_kin:
        return None
    if distance(short.core[0], long.with_kin) > _PERSONS_APART:
        return None
    return Alike(_WRITTEN_TOGETHER, "the same sounds, written together or apart")


def _lettered(a: Parts, b: Parts) -> Alike | None:
    if a.letters and b.letters:
        same = a.letters == b.letters
        return Alike(_EQUAL, f"the same initials, {a.letters.upper()}") if same else None
    short, long = (a, b) if a.letters else (b, a)
    sure = spells(short.letters, long)
    if sure:
        return Alike(sure, f"{short.text} are the initials of “{long.text}”")
    return None


def _same_marks(a: Parts, b: Parts) -> Alike | None:
    if a.core or b.core or len(a.marks) < 2:
        return None
    told = ", ".join(f"{means}" for _, means in sorted(a.marks))
    return Alike(_EQUAL, f"the same number and kind: {told}")


def _aligned(a: Parts, b: Parts) -> Alike | None:
    """Lay the words of two names beside each other and weigh what is left between them."""
    one, other = a.core, b.core
    if len(one) > len(other):
        one, other = other, one
    if len(one) < len(other) and is_united_nations(other[0]):
        other = other[1:]
    if len(one) == len(other):
        found = _in_order(one, other)
        if found is None and (a.moves or b.moves or a.turned or b.turned):
            found = _in_any_order(one, other)
        if found:
            return found
    joined = _joined(a, b)
    return joined or _shortened(one, other, a.moves or b.moves)


def _in_order(one: Sequence[str], other: Sequence[str]) -> Alike | None:
    costs = []
    for x, y in zip(one, other, strict=True):
        cost = _word_cost(x, y)
        if cost > _too_far(x):
            return None
        costs.append(cost)
    return _weighed(one, other, costs)


def _in_any_order(one: Sequence[str], other: Sequence[str]) -> Alike | None:
    left = list(other)
    costs = []
    for x in one:
        best = min(left, key=lambda y: (_word_cost(x, y), y))
        cost = _word_cost(x, best)
        if cost > _too_far(x):
            return None
        left.remove(best)
        costs.append(cost)
    found = _weighed(one, other, costs)
    return Alike(found.probability * _LOOSE, f"{found.because}, in another order")


def _joined(a: Parts, b: Parts) -> Alike | None:
    """Compare two names whose words are written together in the one and apart in the other."""
    every = (*a.core, *b.core)
    if len(a.core) == len(b.core) or any(each[0] in ".=#" for each in every):
        return None
    x, y = a.joined, b.joined
    cost = distance(x, y)
    if cost > (1 - _LEAST_ALIKE) * max(weight(x), weight(y)) / 1.5:
        return None
    found = _weighed((x,), (y,), (cost,))
    return Alike(found.probability * _LOOSE, f"{found.because}, written together or apart")


def _shortened(one: Sequence[str], other: Sequence[str], moves: bool) -> Alike | None:  # noqa: FBT001
    """Match a person's first and last names where one is written without the names between."""
    if moves or len(one) != 2 or len(other) != 3:
        return None
    found = _in_order(one, (other[0], other[-1]))
    if found is None or found.probability < 0.8:
        return None
    return Alike(_SHORTENED, "the same first and last name, the one without what is between")


def _word_cost(x: str, y: str) -> float:
    if x == y:
        return 0.0
    if x[0] == "=" or y[0] == "=" or x[0] == y[0] == "#":
        return math.inf
    if x[0] == "#" or y[0] == "#":
        letters, spoken = (x, y) if x[0] == "#" else (y, x)
        return 0.0 if sounds(letters[1:]) == spoken else math.inf
    if x[0] == "." or y[0] == ".":
        return _INITIAL if x.lstrip(".")[0] == y.lstrip(".")[0] and x[0] != y[0] else math.inf
    cost = distance(x, y)
    for one, other in ((x, y), (y, x)):
        if other.startswith(("al", "el")) and len(other) > len(one) > 2:
            cost = min(cost, distance(one, other[2:]) + 0.2)
        if one.endswith("iv") and other.endswith("ov"):
            cost = min(cost, distance(one[:-2], other[:-2]) + 0.1)
    return cost


def _too_far(x: str) -> float:
    return (1 - _LEAST_ALIKE) * max(weight(x), 2.0) if x[0] not in "=#" else 0.0


def _weighed(one: Sequence[str], other: Sequence[str], costs: Sequence[float]) -> Alike:
    cost = sum(costs)
    worst = max(each / max(_heavy(x), 0.5) for each, x in zip(costs, one, strict=True))
    heavy = [sum(map(_heavy, side)) for side in (one, other)]
    mean = max(sum(heavy) / 2, 0.5)
    middle = _MIDDLE - 0.012 * (min(mean, 7.0) - _HEAVY)
    apart = (cost / mean + worst) / 2
    sure = 1 / (1 + math.exp(-_STEEP * (1 - apart - middle)))
    return Alike(min(sure, _EQUAL), _why(one, other))


def _heavy(word: str) -> float:
    return _MEANINGFUL if word[0] in "=#" else weight(word)


def _why(one: Sequence[str], other: Sequence[str]) -> str:
    spoken = [[each for each in side if each[0] not in ".=#"] for side in (one, other)]
    bones = [
        "-".join(" ".join(consonants(each) for each in side)).replace("- -", " ") for side in spoken
    ]
    scripts = {is_arabic(each) for side in spoken for each in side if len(each) > 1}
    if not any(spoken):
        return "the same words"
    if sorted(one) == sorted(other):
        return "the same name but for articles, accents and small words"
    if len(scripts) == 2:
        return f"the same name in two scripts, by its consonants {bones[0]}"
    if bones[0] == bones[1]:
        return f"the same consonants, {bones[0]}; only vowels and doubled letters differ"
    return f"nearly the same sounds: {bones[0]} and {bones[1]}"
