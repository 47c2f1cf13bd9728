"""Claims parted in two where least speaks for their being of one event, and what speaks against."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen

from claimcheck.reckon.grouping.profile import Profile
from claimcheck.reckon.grouping.score import Scorer
from claimcheck.reckon.grouping.weights import ALIKE, IN_TEXTS

# What evidence is about, by how the names of its weights begin.
_ABOUT = {
    "the days": ("time", "told", "said", "half", "days", "dated_"),
    "the places": ("place", "around"),
    "the figures": ("figures",),
    "the names": ("names", "line_names", "near_names"),
    "what happened": ("kinds", "concepts", "near_concepts"),
    "the words": ("stems", "line_stems", "rare"),
    "where they stand in the report": ("spot", "few_spot", "silent", "number", "line_"),
}
# What speaks less against one event than this, in log odds, is not named.
_WORTH_NAMING = -0.2
_MOST_NAMED = 2


@frozen
class Halves:
    """Two parts of some claims, by their numbers, and how much speaks for both being one.

    `stays` is the one with the claims that must stay, else the larger.
    """

    score: float
    stays: tuple[int, ...]
    leaves: tuple[int, ...]


def weakest(
    numbers: Sequence[int], weigh: Callable[[int, int], float], bound: AbstractSet[int]
) -> Halves | None:
    """Join claims until two parts are left, those that are `bound` before; None where all are.

    Average linkage (Sokal and Michener 1958) over all pairs; `weigh` says what speaks for one.
    `numbers` are two at least, in rising order.
    """
    parts: dict[int, tuple[int, ...]] = {number: (number,) for number in numbers}
    much = {
        (one, two): weigh(one, two)
        for place, one in enumerate(numbers)
        for two in numbers[place + 1 :]
    }

    def mean(pair: tuple[int, int]) -> float:
        return much[pair] / (len(parts[pair[0]]) * len(parts[pair[1]]))

    def join(kept: int, gone: int) -> None:
        del much[kept, gone]
        parts[kept] += parts.pop(gone)
        for other in parts.keys() - {kept}:
            much[_pair(kept, other)] += much.pop(_pair(gone, other))

    first, *others = [number for number in numbers if number in bound] or [numbers[0]]
    for other in others:
        join(first, other)
    while len(parts) > 2:
        join(*max(much, key=lambda pair: (mean(pair), pair)))
    if len(parts) < 2:
        return None
    ((one, two),) = much

    def to_stay(name: int) -> tuple[bool, int, int]:
        return not bound.isdisjoint(parts[name]), len(parts[name]), -name

    stays, leaves = sorted((one, two), key=to_stay, reverse=True)
    return Halves(mean((one, two)), tuple(sorted(parts[stays])), tuple(sorted(parts[leaves])))


def _pair(one: int, two: int) -> tuple[int, int]:
    return (one, two) if one < two else (two, one)


def against(scorer: Scorer, pairs: Iterable[tuple[Profile, Profile]]) -> list[str]:
    """Name what speaks most against groups being of one event, over all pairs of them; a few."""
    much: dict[str, float] = defaultdict(float)
    number = 0
    for one, two in pairs:
        number += 1
        where, found = scorer.evidence(one, two)
        for name, amount in found:
            much[_about(name)] += scorer.given[where][name] * amount
    named = sorted(much.keys() & _ABOUT.keys(), key=lambda about: (much[about], about))
    return [each for each in named if much[each] < _WORTH_NAMING * number][:_MOST_NAMED]


def _about(name: str) -> str:
    bare = name.removeprefix(ALIKE).removeprefix(IN_TEXTS)
    return next((about for about, begins in _ABOUT.items() if bare.startswith(begins)), "")
