"""Laying out answers that are intervals (counts, measures, durations, times) along their line."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain, combinations

from attrs import frozen

from claimcheck.model.relation import RelationName
from claimcheck.reckon.buckets import Bucket, Group, Layout, Relate, relate_answers
from claimcheck.reckon.founding import groups_along
from claimcheck.reckon.irregular import irregular, put_beside
from claimcheck.reckon.overlapping import count_no_overlap, perhaps_one
from claimcheck.reckon.relating.scales import common_scales
from claimcheck.reckon.tellings import Strand

# With more strands (populations, moments, units) than this, which of them can be compared is told
# by their labels alone.
_STRANDS_RELATED = 24

# So many pairs of irregular answers and positions are related; beyond, their bounds must do.
_ODD_RELATED = 20_000

# So many answers that tell of parts are held against each other.
_PARTS_RELATED = 64

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
    compatible with the several, where what is counted for them allows it; one that was not
    understood is compatible with all, and a time that only overlaps with the one. What is no one
    stretch of the line is put beside. Answers of which every claim was taken back found positions
    only where no other answer does. Two answers clash where their intervals have nothing in common
    and `relate` says that their populations, moments and units make that a contradiction, or where
    those of a part have that both tell. O(n log n) in distinct answers.
    """
    strands: dict[Strand, list[int]] = defaultdict(list)
    for number, bucket in enumerate(buckets):
        strands[bucket.strand].append(number)
    pairs = _clashing(strands, buckets, relate)
    groups: list[Group] = []
    for numbers in _joined(strands, pairs, buckets, relate):
        groups.extend(count_no_overlap(_positions(numbers, buckets, relate), buckets, relate))
    ready = {
        key: _strand([n for n in numbers if buckets[n].live], buckets)
        for key, numbers in strands.items()
    }
    in_part = _clashing_in_part(buckets, relate)
    total = sum(_clashing_claims(ready[a], ready[b], buckets) for a, b in pairs)
    total += sum(buckets[a].weight * buckets[b].weight for a, b in in_part)
    clashes = (pair for a, b in pairs for pair in _clashes(ready[a], ready[b], buckets))
    perhaps = perhaps_one(groups, buckets, relate)
    return Layout(tuple(groups), chain(clashes, in_part), total, perhaps_one=perhaps)


def _clashing_in_part(buckets: Sequence[Bucket], relate: Relate) -> list[tuple[int, int]]:
    """Pairs of answers that may be one in all and clash in a part that both tell."""
    telling = [n for n, each in enumerate(buckets) if each.answer.including and each.live]
    return [
        (a, b)
        for a, b in combinations(telling[:_PARTS_RELATED], 2)
        if buckets[a].least <= buckets[b].most
        and buckets[b].least <= buckets[a].most
        and relate_answers(buckets[a], buckets[b], relate).relation == RelationName.CONTRADICTS
    ]


def _positions(
    numbers: Sequence[int], buckets: Sequence[Bucket], relate: Relate
) -> Iterator[Group]:
    """Lay out what is one stretch of the line, then put beside it what is not."""
    odd = irregular(numbers, buckets)
    if not odd:
        return groups_along(numbers, buckets)
    apart = set(odd)
    along = list(groups_along([n for n in numbers if n not in apart], buckets))
    if len(odd) * (len(along) + len(odd)) > _ODD_RELATED:
        return groups_along(numbers, buckets)
    return put_beside(odd, along, buckets, relate)


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
