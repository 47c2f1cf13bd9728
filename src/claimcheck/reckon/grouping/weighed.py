"""Words weighed by their rarity, and things counted: what groups of claims sum up."""

import math
from collections.abc import Hashable, Iterable, Mapping
from functools import lru_cache
from typing import Any, TypeVar

from attrs import define

_Told = TypeVar("_Told", bound=Hashable)
_CACHED = 65_536

Counts = dict[_Told, int]


@define(slots=True, eq=False)
class Weighed:
    """A sum of claims' weighted words, with its squared length; `lent` while others share it."""

    words: dict[str, float]
    square: float
    lent: bool = False

    def take(self, other: "Weighed") -> None:
        """Add another sum to this one."""
        if self.lent:
            self.words, self.lent = dict(self.words), False
        self.square += other.square + 2 * dot(self.words, other.words)
        for word, weight in other.words.items():
            self.words[word] = self.words.get(word, 0.0) + weight


def weighed(features: Iterable[str], rarity: Mapping[str, float]) -> Weighed:
    """Weigh features by their rarity."""
    words = {each: rarity[each] for each in features}
    return Weighed(words, sum(weight * weight for weight in words.values()))


def once(value: _Told | None) -> Counts[_Told]:
    """Count a thing once, or nothing; the count is shared with others and is not to be changed."""
    return _held_once(value)


@lru_cache(maxsize=_CACHED)
def _held_once(value: Hashable) -> dict[Any, int]:
    return {} if value is None else {value: 1}


def count(into: Counts[_Told], other: Counts[_Told]) -> None:
    """Add counts to others."""
    for each, often in other.items():
        into[each] = into.get(each, 0) + often


def dot(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Multiply two sums of weighted words."""
    if len(a) > len(b):
        a, b = b, a
    shared = a.keys() & b.keys()
    return sum([a[feature] * b[feature] for feature in shared]) if shared else 0.0


def cosine(a: Weighed, b: Weighed) -> float:
    """Say how alike two sums of weighted words are, from 0 to 1."""
    if not a.words or not b.words:
        return 0.0
    return dot(a.words, b.words) / math.sqrt(a.square * b.square)
