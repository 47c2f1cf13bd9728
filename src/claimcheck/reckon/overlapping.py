"""Times that only overlap: they may be one moment, but neither says what the other says."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise

from claimcheck.model.kinds import AnswerKind
from claimcheck.model.relation import RelationName
from claimcheck.reckon.buckets import Bucket, Group, Relate, relate_answers

# Beyond so many, those of which neither lies within the other are told by their bounds alone.
_RELATED = 200
# Of positions that follow one another so many are related to the next, and of those that overlap
# one so many may found it in its stead.
_NEIGHBOURS = 16


def count_no_overlap(
    groups: Iterable[Group], buckets: Sequence[Bucket], relate: Relate
) -> Iterator[Group]:
    """Let no time that only overlaps a position's be counted for it: it is compatible with it.

    The night of the 19th runs into the dawn of the 20th; whoever tells of one does not confirm
    whoever tells of the other. Of times that only overlap, that founds which most origins tell.
    """
    for group in groups:
        clear = _held_by(group.founder, group.claims, buckets, relate)
        if len(clear) == len(group.claims):
            yield group
            continue
        rivals = [n for n in group.claims if n not in clear and buckets[n].live][:_NEIGHBOURS]
        held = [clear, *(_held_by(n, group.claims, buckets, relate) for n in rivals)]
        founder, claims = max(
            zip((group.founder, *rivals), held, strict=True),
            key=lambda each: len(frozenset[str]().union(*(_origins(buckets[n]) for n in each[1]))),
        )
        rest = {*group.compatible, *group.claims}.difference(claims)
        yield Group(founder, claims, tuple(sorted(rest)))


def _held_by(
    founder: int, claims: Sequence[int], buckets: Sequence[Bucket], relate: Relate
) -> tuple[int, ...]:
    """Give the answers that say what one says, more or less of it; those that only overlap not."""
    near = [n for n in claims if _may_only_overlap(buckets[n], buckets[founder])]
    apart = {
        number
        for at, number in enumerate(near)
        if at >= _RELATED or _are_unclear(founder, number, buckets, relate)
    }
    return tuple(number for number in claims if number not in apart)


def perhaps_one(groups: Sequence[Group], buckets: Sequence[Bucket], relate: Relate) -> bool:
    """Say whether times of two origins, counted for no one position, may yet be one time."""
    counted = {number for group in groups for number in group.claims}
    overlapping = (
        (group.founder, number)
        for group in groups
        for number in group.compatible
        if number not in counted and _may_only_overlap(buckets[number], buckets[group.founder])
    )
    beside = pairwise(sorted(_standing(groups, buckets), key=lambda n: buckets[n].least))
    near = (pair for pair in islice(beside, _NEIGHBOURS) if _are_unclear(*pair, buckets, relate))
    return any(_origins(buckets[a]) ^ _origins(buckets[b]) for a, b in chain(overlapping, near))


def _standing(groups: Sequence[Group], buckets: Sequence[Bucket]) -> Iterator[int]:
    for group in groups:
        bucket = buckets[group.founder]
        if bucket.live and bucket.answer.kind is AnswerKind.TIME:
            yield group.founder


def _may_only_overlap(bucket: Bucket, founder: Bucket) -> bool:
    if bucket is founder or bucket.answer.kind is not AnswerKind.TIME or bucket.says_nothing:
        return False
    wider = bucket.least <= founder.least and founder.most <= bucket.most
    narrower = founder.least <= bucket.least and bucket.most <= founder.most
    return not (wider or narrower)


def _are_unclear(a: int, b: int, buckets: Sequence[Bucket], relate: Relate) -> bool:
    return relate_answers(buckets[a], buckets[b], relate).relation is RelationName.UNCLEAR


def _origins(bucket: Bucket) -> set[str]:
    return {claim.origin for claim in bucket.live}
