"""What denials deny: the answers that they name or repeat."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from claimcheck.model.kinds import Stance
from claimcheck.model.reckoned import Position
from claimcheck.model.relation import Relation, RelationName
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.buckets import Bucket, Relate, into_buckets, relate_answers
from claimcheck.reckon.superseded import Superseded, named_claims
from claimcheck.reckon.tellings import Tellings

# Up to so many pairs of a denied and an asserted answer are related; beyond, only equal answers.
_RELATED_IN_FULL = 4_096


@frozen
class Denial:
    """Claims that deny one answer, and the numbers of the asserted answers that this denies."""

    bucket: Bucket
    of: tuple[int, ...]


def find_denials(
    claims: Sequence[AnsweredClaim],
    buckets: Sequence[Bucket],
    superseded: Mapping[str, Superseded],
    relate: Relate,
    tellings: Tellings,
) -> tuple[Denial, ...]:
    """Hold each denial against the answer of the claim that it names, else against its own."""
    denying = [c for c in claims if c.recorded.claim.stance is Stance.DENIES]
    if not denying:
        return ()
    home = {c.recorded.uid: n for n, bucket in enumerate(buckets) for c in bucket.claims}
    targets = named_claims(claims)
    aimed: dict[int | None, list[AnsweredClaim]] = defaultdict(list)
    for claim in denying:
        aimed[home.get(targets.get(claim.recorded.uid, ""))].append(claim)
    found = [
        Denial(bucket, (number,))
        for number, named in aimed.items()
        if number is not None
        for bucket in into_buckets(named, superseded, tellings)
    ]
    unaimed = into_buckets(aimed.get(None, ()), superseded, tellings)
    in_full = len(unaimed) * len(buckets) <= _RELATED_IN_FULL
    alike = _by_answer(buckets)
    for bucket in unaimed:
        denied = alike.get(_answer(bucket), ())
        if in_full:
            denied = tuple(_denied(bucket, buckets, denied, relate))
        found.append(Denial(bucket, denied))
    return tuple(
        sorted(found, key=lambda denial: (denial.of, denial.bucket.claims[0].recorded.uid))
    )


def denied_claims(positions: Sequence[Position]) -> Mapping[str, frozenset[str]]:
    """Lead from denials (uids) to the claims that give the answers that they deny."""
    denied: dict[str, frozenset[str]] = {}
    for position in positions:
        for denial in position.denied_by:
            denied[denial] = denied.get(denial, frozenset()).union(position.claims)
    return denied


def _by_answer(buckets: Sequence[Bucket]) -> Mapping[tuple[object, ...], tuple[int, ...]]:
    """Lead from answers to the numbers of the buckets that give them."""
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, bucket in enumerate(buckets):
        found[_answer(bucket)].append(number)
    return {answer: tuple(numbers) for answer, numbers in found.items()}


def _denied(
    denial: Bucket, buckets: Sequence[Bucket], same: Sequence[int], relate: Relate
) -> Iterator[int]:
    for number, bucket in enumerate(buckets):
        if number in same or _denies(relate_answers(bucket, denial, relate)):
            yield number


def _denies(relation: Relation) -> bool:
    return relation.relation == RelationName.CONTRADICTS and relation.kind == "denial"


def _answer(bucket: Bucket) -> tuple[object, ...]:
    return (bucket.least, bucket.most, bucket.answer.values, bucket.strand)
