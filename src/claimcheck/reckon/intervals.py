"""Laying out answers that are intervals (counts, measures, durations, times) along their line."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, combinations

from attrs import frozen

from claimcheck.model.relation import RelationName
from claimcheck.reckon.buckets import Bucket, Group, Layout, Relate, relate_answers
from claimcheck.reckon.relating.scales import common_scales
from claimcheck.reckon.tellings import Strand

# With more strands (populations, moments, units) than this, which of them can be compared is told
# by their labels alone.
_STRANDS_RELATED = 24

# So many entries of compatible answers are given in all; beyond, each only where it first fits,
# since thousands of vague answers beside thousands of precise ones would be millions of entries.
COMPATIBLE_LISTED = 20_000

_SUPPORTING = frozenset({RelationName.AGREES, RelationName.NARROWS, RelationName.UNCLEAR})


@frozen
class _Strand:
    """The live buckets about one thing, with what counting their clashes needs."""

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
    clash where their intervals have nothing in common and `relate` says that their populations,
    moments and units make that a contradiction. O(n log n) in distinct answers.
    """
    strands: dict[Strand, list[int]] = defaultdict(list)
    for number, bucket in enumerate(buckets):
        strands[bucket.strand].append(number)
    pairs = _clashing(strands, buckets, relate)
    groups: list[Group] = []
    for numbers in _joined(strands, pairs, buckets, relate):
        groups.extend(_groups(numbers, buckets))
    ready = {
        key: _strand([n for n in numbers if buckets[n].live], buckets)
        for key, numbers in strands.items()
    }
    total = sum(_clashing_claims(ready[a], ready[b], buckets) for a, b in pairs)
    clashes = (pair for a, b in pairs for pair in _clashes(ready[a], ready[b], buckets))
    return Layout(tuple(groups), clashes, total)


def _groups(numbers: Sequence[int], buckets: Sequence[Bucket]) -> Iterator[Group]:
    live = [number for number in numbers if buckets[number].live]
    founders = _founders(live, buckets)
    standing = _Founders(founders, buckets)
    gone = [n for n in numbers if not buckets[n].live and not standing.met_by(n)]
    every = _Founders(founders + _founders(gone, buckets), buckets)
    counted: dict[int, list[int]] = {founder: [] for founder in every.numbers}
    fitting: dict[int, list[int]] = {founder: [] for founder in every.numbers}
    met_by = {
        number: (standing.met_by(number) if buckets[number].live else range(0))
        or every.met_by(number)
        for number in numbers
    }
    whole = sum(len(met) for met in met_by.values()) <= COMPATIBLE_LISTED
    for number, met in met_by.items():
        founders_met = (standing if buckets[number].live else every).numbers
        alone = len(met) == 1 and (
            founders_met[met[0]] == number or not buckets[number].says_nothing
        )
        for place in met if whole else met[:1]:
            (counted if alone else fitting)[founders_met[place]].append(number)
    for founder in every.numbers:
        yield Group(founder, tuple(counted[founder]), tuple(fitting[founder]))


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

    def met_by(self, number: int) -> range:
        """Give the places, in this order, of the founders that an answer overlaps."""
        bucket = self._buckets[number]
        first = bisect_left(self._mosts, bucket.least)
        return range(first, max(first, bisect_right(self._leasts, bucket.most)))


def _clashing(
    strands: Mapping[Strand, list[int]], buckets: Sequence[Bucket], relate: Relate
) -> list[tuple[Strand, Strand]]:
    """Pairs of strands of which an answer of the first cannot lie wholly below one of the second.

    A part may be fewer than the whole and never more; a toll may grow by the next day and never
    shrink: so each order of two strands is asked for by itself, with the answers farthest apart.
    """
    keys = sorted(strands)
    if len(keys) <= _STRANDS_RELATED:
        return [
            (below, above)
            for below in keys
            for above in keys
            if _clash(strands[below], strands[above], buckets, relate)
        ]
    plain = [key for key in keys if not key[1]]
    alike = {key: (key[0], "", key[2]) for key in keys if key[1]}
    pairs = [(key, key) for key in keys]
    for dated, undated in alike.items():
        if undated in plain:
            pairs += [(dated, undated), (undated, dated)]
    return pairs


def _clash(
    below: Sequence[int], above: Sequence[int], buckets: Sequence[Bucket], relate: Relate
) -> bool:
    lowest = min(below, key=lambda n: (buckets[n].most, n))
    highest = max(above, key=lambda n: (buckets[n].least, n))
    if not buckets[lowest].most < buckets[highest].least:
        return False
    relation = relate_answers(buckets[lowest], buckets[highest], relate)
    return relation.relation == RelationName.CONTRADICTS


def _are_one(a: Sequence[int], b: Sequence[int], buckets: Sequence[Bucket], relate: Relate) -> bool:
    """Whether answers of two strands can support each other: they are not about two things."""
    one, other = buckets[a[0]], buckets[b[0]]
    if isinstance(common_scales(one.answer, other.answer), str):
        return False
    return relate_answers(one, other, relate).relation in _SUPPORTING


def _joined(
    strands: Mapping[Strand, list[int]],
    pairs: Sequence[tuple[Strand, Strand]],
    buckets: Sequence[Bucket],
    relate: Relate,
) -> list[list[int]]:
    """Take together the strands that clash or can support each other, directly or not."""
    leader = {key: key for key in strands}

    def lead(key: Strand) -> Strand:
        while leader[key] != key:
            leader[key] = key = leader[leader[key]]
        return key

    def join(a: Strand, b: Strand) -> None:
        first, second = sorted((lead(a), lead(b)))
        leader[second] = first

    for a, b in pairs:
        join(a, b)
    if len(strands) <= _STRANDS_RELATED:
        for a, b in combinations(sorted(strands), 2):
            if lead(a) != lead(b) and _are_one(strands[a], strands[b], buckets, relate):
                join(a, b)
    together: dict[Strand, list[int]] = defaultdict(list)
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


def _clashing_claims(below: _Strand, above: _Strand, buckets: Sequence[Bucket]) -> int:
    """Count pairs of live claims of which the second lies wholly above the first."""
    if len(below.by_least) <= len(above.by_least):
        return sum(
            buckets[n].weight * above.weight_from[bisect_right(above.leasts, buckets[n].most)]
            for n in below.by_least
        )
    return sum(
        buckets[n].weight * below.weight_upto[bisect_left(below.mosts, buckets[n].least)]
        for n in above.by_least
    )


def _clashes(a: _Strand, b: _Strand, buckets: Sequence[Bucket]) -> Iterator[tuple[int, int]]:
    """Pairs of answers of which the second lies wholly above the first."""
    for number in a.by_least:
        above = bisect_right(b.leasts, buckets[number].most)
        for other in b.by_least[above:]:
            yield number, other
