"""Laying out answers that are names or words: places, parties, persons, labels, yes and no."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from attrs import frozen

from claimcheck.model.relation import Relation, RelationName
from claimcheck.reckon.buckets import Bucket, Group, Layout, Relate, relate_answers
from claimcheck.reckon.names import skeleton
from claimcheck.reckon.relating.denying import read_named
from claimcheck.reckon.relating.peoples import read_party, spelled
from claimcheck.reckon.relating.spelling import spelling_keys
from claimcheck.reckon.relating.tie import bones

# Up to this many distinct answers every pair is related; beyond it only pairs that share a name or
# of which one lies within the other, and all the rest are taken to stand as one such pair does.
_RELATED_IN_FULL = 64

Pair = tuple[int, int]


@frozen
class _Relations:
    """Relations of pairs of bucket numbers (the smaller first), and the one of all other pairs."""

    known: Mapping[Pair, Relation]
    otherwise: RelationName

    def name(self, a: int, b: int) -> RelationName:
        relation = self.known.get((a, b) if a < b else (b, a))
        return relation.relation if relation else self.otherwise

    def is_narrower(self, a: int, b: int) -> bool:
        """Whether a narrows b."""
        relation = self.known.get((a, b) if a < b else (b, a))
        if relation is None or relation.relation != RelationName.NARROWS:
            return False
        return relation.direction == ("a" if a < b else "b")

    def clash(self, number: int, others: Sequence[int], buckets: Sequence[Bucket]) -> bool:
        """Whether an answer that still stands contradicts one of others that do."""
        return bool(buckets[number].live) and any(
            self.name(number, other) == RelationName.CONTRADICTS
            for other in others
            if other != number and buckets[other].live
        )

    def at_odds(self, numbers: Sequence[int], buckets: Sequence[Bucket]) -> set[int]:
        """Find among answers that fit one founder, the first, those that exclude each other."""
        if len(numbers) > _RELATED_IN_FULL:
            return set()
        return {n for n in numbers[1:] if self.clash(n, numbers, buckets)}


def lay_out(
    buckets: Sequence[Bucket], relate: Relate, within: Mapping[str, tuple[str, ...]]
) -> Layout:
    """Lay out answers by how they relate: a narrower one founds a position, a wider one joins it.

    An answer that nothing narrows founds a position, unless it agrees with an earlier founder;
    every other answer is counted for the one founder that it agrees with, narrows or is narrowed
    by, or is compatible with the several; those that fit one founder and exclude each other are
    compatible with it and counted for none. Answers whose relation is unclear stand apart without a
    clash. Answers of which every claim was taken back found positions only where no other does.
    """
    relations = _relations(buckets, relate, within)
    near: dict[int, list[int]] = defaultdict(list)
    for (a, b), relation in relations.known.items():
        if relation.relation in (RelationName.AGREES, RelationName.NARROWS):
            near[a].append(b)
            near[b].append(a)
    narrowed = {b for a in near for b in near[a] if buckets[a].live and relations.is_narrower(a, b)}
    everything = range(len(buckets))
    order = sorted(everything, key=lambda n: (not buckets[n].live, n in narrowed, n))
    founders: dict[int, None] = {}
    for number in order:
        if not any(other in founders for other in near[number]):
            founders[number] = None
    groups = _groups(founders, near, buckets, relations)
    live = [number for number in everything if buckets[number].live]
    unclear = any(
        relations.name(a, b) == RelationName.UNCLEAR
        for a, b in combinations([n for n in live if n in founders][:_RELATED_IN_FULL], 2)
    )
    return Layout(groups, _clashes(relations, live), _total(relations, buckets), unclear=unclear)


def _groups(
    founders: Mapping[int, None],
    near: Mapping[int, Sequence[int]],
    buckets: Sequence[Bucket],
    relations: _Relations,
) -> tuple[Group, ...]:
    counted: dict[int, list[int]] = {founder: [founder] for founder in founders}
    fitting: dict[int, list[int]] = {founder: [] for founder in founders}
    several: dict[int, list[int]] = {}
    for number in range(len(buckets)):
        if number in founders:
            continue
        met = [other for other in near.get(number, ()) if other in founders]
        standing = [founder for founder in met if buckets[founder].live]
        if buckets[number].live and standing:
            met = standing
        if len(met) == 1:
            counted[met[0]].append(number)
        else:
            several[number] = met
    for founder, numbers in counted.items():
        at_odds = relations.at_odds(numbers, buckets)
        counted[founder] = [number for number in numbers if number not in at_odds]
        fitting[founder] = sorted(at_odds)
    for number, met in several.items():
        fits = [f for f in met if not relations.clash(number, counted[f], buckets)]
        for founder in fits:
            fitting[founder].append(number)
        if not fits:
            counted[number], fitting[number] = [number], []
    return tuple(
        Group(f, tuple(sorted(counted[f])), tuple(sorted(fitting[f]))) for f in sorted(counted)
    )


def _relations(
    buckets: Sequence[Bucket], relate: Relate, within: Mapping[str, tuple[str, ...]]
) -> _Relations:
    every = combinations(range(len(buckets)), 2)
    if len(buckets) <= _RELATED_IN_FULL:
        known = {(a, b): relate_answers(buckets[a], buckets[b], relate) for a, b in every}
        return _Relations(known, RelationName.UNCLEAR)
    close = _close_pairs(buckets, within)
    known = {(a, b): relate_answers(buckets[a], buckets[b], relate) for a, b in sorted(close)}
    stranger = next((pair for pair in every if pair not in close), None)
    otherwise = RelationName.UNCLEAR
    if stranger is not None:
        otherwise = relate_answers(buckets[stranger[0]], buckets[stranger[1]], relate).relation
    return _Relations(known, otherwise)


def _close_pairs(buckets: Sequence[Bucket], within: Mapping[str, tuple[str, ...]]) -> set[Pair]:
    """Pairs that share a name or look alike, or of which one names what contains the other's."""
    naming: dict[str, list[int]] = defaultdict(list)
    for number, bucket in enumerate(buckets):
        for value in bucket.answer.values:
            naming[value].append(number)
    close = _alike(buckets)
    for number, bucket in enumerate(buckets):
        for value in bucket.answer.values:
            for name in _containers(value, within):
                close.update(
                    (min(number, other), max(number, other))
                    for other in naming.get(name, ())
                    if other != number
                )
    return close


def _alike(buckets: Sequence[Bucket]) -> set[Pair]:
    """Pairs of names that may be one in other letters or script, or of which one denies others."""
    sounding: dict[str, set[int]] = defaultdict(set)
    special = []
    for number, bucket in enumerate(buckets):
        for key in spelling_keys(bucket.answer.verbatim):
            sounding[key].add(number)
        for value in bucket.answer.values:
            keys = {skeleton(value), bones(value), spelled(value), *spelling_keys(value)}
            for key in {*keys, *read_party(spelled(value)).bodies}:
                sounding[key].add(number)
        told = read_named(bucket.answer.values)
        if told.denied or told.only or told.nobody:
            special.append(number)
    alike = {
        pair
        for numbers in sounding.values()
        if len(numbers) <= _RELATED_IN_FULL
        for pair in combinations(sorted(numbers), 2)
    }
    others = range(len(buckets))
    for number in special[:_RELATED_IN_FULL]:
        alike.update((min(number, n), max(number, n)) for n in others if n != number)
    return alike


def _containers(value: str, within: Mapping[str, tuple[str, ...]]) -> set[str]:
    """List a name and all that contains it, directly or not."""
    reached, ahead = {value}, [value]
    while ahead:
        for larger in within.get(ahead.pop(), ()):
            if larger not in reached:
                reached.add(larger)
                ahead.append(larger)
    return reached


def _clashes(relations: _Relations, live: Sequence[int]) -> Iterator[Pair]:
    if relations.otherwise == RelationName.CONTRADICTS:
        pairs: Iterator[Pair] = combinations(live, 2)
    else:
        standing = set(live)
        pairs = (pair for pair in sorted(relations.known) if standing.issuperset(pair))
    return (pair for pair in pairs if relations.name(*pair) == RelationName.CONTRADICTS)


def _total(relations: _Relations, buckets: Sequence[Bucket]) -> int:
    def claims(pair: Pair) -> int:
        return buckets[pair[0]].weight * buckets[pair[1]].weight

    known = sum(
        claims(pair)
        for pair, relation in relations.known.items()
        if relation.relation == RelationName.CONTRADICTS
    )
    if relations.otherwise != RelationName.CONTRADICTS:
        return known
    weights = [bucket.weight for bucket in buckets]
    every = (sum(weights) ** 2 - sum(weight**2 for weight in weights)) // 2
    return known + every - sum(claims(pair) for pair in relations.known)
