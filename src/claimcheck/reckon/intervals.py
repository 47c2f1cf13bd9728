"""Laying out answers that are intervals (counts, measures, durations, times) along their line."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate

from attrs import frozen

from claimcheck.model.relation import RelationName
from claimcheck.reckon.buckets import Bucket, Group, Layout, Relate, relate_answers

# With more strands (populations and moments) than this, which of them can be compared is told by
# their labels alone.
_STRANDS_RELATED = 12

_COMPARED = frozenset({RelationName.CONTRADICTS, RelationName.AGREES, RelationName.NARROWS})


@frozen
class _Strand:
    """The live buckets about one population and moment, with what counting clashes needs."""

    by_least: tuple[int, ...]
    leasts: tuple[tuple[float, str], ...]
    weight_from: tuple[int, ...]
    mosts: tuple[tuple[float, str], ...]
    weight_upto: tuple[int, ...]


def lay_out(buckets: Sequence[Bucket], relate: Relate) -> Layout:
    """Lay out intervals in the fewest positions that leave no claim without one.

    From the least answer upward, the answer that ends first and fits no position yet founds the
    next one; so founders exclude each other, and precise answers found before vague ones that
    contain them. Every other answer is counted for the one founder that it overlaps, or is
    compatible with the several; one that was not understood is compatible with all. Answers of
    which every claim was taken back found positions only where no other answer does. Two answers
    clash where their intervals have nothing in common and their populations and moments can be
    compared. O(n log n) in distinct answers.
    """
    strands: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, bucket in enumerate(buckets):
        strands[bucket.strand].append(number)
    pairs = _comparable(strands, buckets, relate)
    groups: list[Group] = []
    for numbers in _joined(strands, pairs):
        groups.extend(_groups(numbers, buckets))
    ready = {
        key: _strand([n for n in numbers if buckets[n].live], buckets)
        for key, numbers in strands.items()
    }
    total = sum(_clashing_claims(ready[a], ready[b], a == b, buckets) for a, b in pairs)

    def clashes() -> Iterator[tuple[int, int]]:
        for a, b in pairs:
            yield from _clashes(ready[a], ready[b], buckets)
            if a != b:
                yield from _clashes(ready[b], ready[a], buckets)

    return Layout(tuple(groups), clashes(), total)


def _groups(numbers: Sequence[int], buckets: Sequence[Bucket]) -> Iterator[Group]:
    live = [number for number in numbers if buckets[number].live]
    founders = _founders(live, buckets)
    standing = _Founders(founders, buckets)
    gone = [n for n in numbers if not buckets[n].live and not standing.met_by(n)]
    every = _Founders(founders + _founders(gone, buckets), buckets)
    counted: dict[int, list[int]] = {founder: [] for founder in every.numbers}
    fitting: dict[int, list[int]] = {founder: [] for founder in every.numbers}
    for number in numbers:
        met = (standing.met_by(number) if buckets[number].live else None) or every.met_by(number)
        alone = met == [number] or (len(met) == 1 and not buckets[number].says_nothing)
        for founder in met:
            (counted if alone else fitting)[founder].append(number)
    for founder in every.numbers:
        yield Group(tuple(counted[founder]), tuple(fitting[founder]))


def _founders(numbers: Sequence[int], buckets: Sequence[Bucket]) -> list[int]:
    founders: list[int] = []
    # Of answers that end together the narrowest comes first, so that it is the founder.
    for number in sorted(
        sorted(numbers, key=lambda n: buckets[n].least, reverse=True), key=lambda n: buckets[n].most
    ):
        if not founders or buckets[number].least > buckets[founders[-1]].most:
            founders.append(number)
    return founders


class _Founders:
    """Founders in the order of their line, to find those that an answer overlaps."""

    def __init__(self, numbers: Sequence[int], buckets: Sequence[Bucket]) -> None:
        self._buckets = buckets
        self.numbers = sorted(numbers, key=lambda n: buckets[n].most)
        self._leasts = [buckets[n].least for n in self.numbers]
        self._mosts = [buckets[n].most for n in self.numbers]

    def met_by(self, number: int) -> list[int]:
        bucket = self._buckets[number]
        first = bisect_left(self._mosts, bucket.least)
        return self.numbers[first : bisect_right(self._leasts, bucket.most)]


def _comparable(
    strands: dict[tuple[str, str], list[int]], buckets: Sequence[Bucket], relate: Relate
) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """Pairs of strands (and each with itself) whose answers speak of the same thing."""
    keys = sorted(strands)
    if len(keys) > _STRANDS_RELATED:
        with_itself = [(key, key) for key in keys]
        undated = {(population, "") for population, _ in keys} & set(keys)
        return with_itself + [
            ((key[0], ""), key) for key in keys if key[1] and (key[0], "") in undated
        ]
    pairs = [(a, b) for place, a in enumerate(keys) for b in keys[place:]]
    return [(a, b) for a, b in pairs if _compared(strands[a], strands[b], buckets, relate)]


def _compared(
    a: Sequence[int], b: Sequence[int], buckets: Sequence[Bucket], relate: Relate
) -> bool:
    """Relate the two answers that lie farthest apart, and see whether it is one question."""
    lowest_a, highest_a = _ends(a, buckets)
    lowest_b, highest_b = _ends(b, buckets)
    upward = lowest_a.most < highest_b.least
    one, other = (lowest_a, highest_b) if upward else (highest_a, lowest_b)
    return relate_answers(one, other, relate).relation in _COMPARED


def _ends(numbers: Sequence[int], buckets: Sequence[Bucket]) -> tuple[Bucket, Bucket]:
    lowest = min(numbers, key=lambda n: (buckets[n].most, n))
    highest = max(numbers, key=lambda n: (buckets[n].least, n))
    return buckets[lowest], buckets[highest]


def _joined(
    strands: dict[tuple[str, str], list[int]],
    pairs: Sequence[tuple[tuple[str, str], tuple[str, str]]],
) -> list[list[int]]:
    """Strands that can be compared, directly or through others, taken together."""
    leader = {key: key for key in strands}

    def lead(key: tuple[str, str]) -> tuple[str, str]:
        while leader[key] != key:
            leader[key] = key = leader[leader[key]]
        return key

    for a, b in pairs:
        first, second = sorted((lead(a), lead(b)))
        leader[second] = first
    together: dict[tuple[str, str], list[int]] = defaultdict(list)
    for key in sorted(strands):
        together[lead(key)].extend(strands[key])
    return [sorted(numbers) for numbers in together.values()]


def _strand(numbers: Sequence[int], buckets: Sequence[Bucket]) -> _Strand:
    by_least = sorted(numbers, key=lambda n: buckets[n].least)
    by_most = sorted(numbers, key=lambda n: buckets[n].most)
    behind = accumulate((buckets[n].weight for n in reversed(by_least)), initial=0)
    return _Strand(
        by_least=tuple(by_least),
        leasts=tuple(buckets[n].least for n in by_least),
        weight_from=tuple(reversed(tuple(behind))),
        mosts=tuple(buckets[n].most for n in by_most),
        weight_upto=tuple(accumulate((buckets[n].weight for n in by_most), initial=0)),
    )


def _clashing_claims(a: _Strand, b: _Strand, same: bool, buckets: Sequence[Bucket]) -> int:  # noqa: FBT001
    few, many = (a, b) if len(a.by_least) <= len(b.by_least) else (b, a)
    total = 0
    for number in few.by_least:
        bucket = buckets[number]
        above = many.weight_from[bisect_right(many.leasts, bucket.most)]
        below = many.weight_upto[bisect_left(many.mosts, bucket.least)]
        total += bucket.weight * (above + below)
    return total // 2 if same else total


def _clashes(a: _Strand, b: _Strand, buckets: Sequence[Bucket]) -> Iterator[tuple[int, int]]:
    """Pairs of answers of which the second lies wholly above the first."""
    for number in a.by_least:
        above = bisect_right(b.leasts, buckets[number].most)
        for other in b.by_least[above:]:
            yield number, other
