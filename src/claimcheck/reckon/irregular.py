"""Placing answers that are no one stretch of their line: choices, doubts, years left open."""

from collections.abc import Iterator, Sequence

from claimcheck.model.kinds import AnswerKind
from claimcheck.model.relation import RelationName
from claimcheck.reckon.buckets import Bucket, Group, Relate, measured_in, relate_answers

# So many irregular answers, and members of a position, are related each with each.
_RELATED_IN_FULL = 64
_FITS = frozenset({RelationName.AGREES, RelationName.NARROWS})


def irregular(numbers: Sequence[int], buckets: Sequence[Bucket]) -> list[int]:
    """List the answers that bounds alone do not tell: times that leave a choice, bare measures.

    A measure without a unit that is known lies on no line with those that have one.
    """
    scaled = {n for n in numbers if measured_in(buckets[n].answer)}
    return [
        number
        for number in numbers
        if (buckets[number].answer.kind is AnswerKind.TIME and buckets[number].answer.values)
        or (scaled and number not in scaled)
    ]


def put_beside(
    numbers: Sequence[int], groups: Sequence[Group], buckets: Sequence[Bucket], relate: Relate
) -> Iterator[Group]:
    """Put irregular answers where they fit: counted for one position, compatible with several.

    One that fits none founds a position. Nothing that contradicts an answer that is counted for a
    position is put into it.
    """
    relations = _Relations(buckets, relate)
    placed = [(each.founder, [*each.claims], [*each.compatible]) for each in groups]
    for number in relations.narrower_first(numbers):
        met = [
            (claims, compatible)
            for founder, claims, compatible in placed
            if relations.fits(number, founder) and not relations.clash(number, claims)
        ]
        if not met:
            placed.append((number, [number], []))
        elif len(met) == 1 and not relations.clash(number, met[0][1]):
            met[0][0].append(number)
        else:
            for _, compatible in met:
                compatible.append(number)
    for founder, claims, compatible in placed:
        yield Group(founder, tuple(claims), tuple(compatible))


class _Relations:
    """How answers relate, each pair looked at once."""

    def __init__(self, buckets: Sequence[Bucket], relate: Relate) -> None:
        self._buckets = buckets
        self._relate = relate
        self._known: dict[tuple[int, int], tuple[RelationName, str | None]] = {}

    def narrower_first(self, numbers: Sequence[int]) -> list[int]:
        """Sort answers so that one comes after those that say all that it says and more."""
        if len(numbers) > _RELATED_IN_FULL:
            return list(numbers)
        narrowed = {
            b
            for a in numbers
            for b in numbers
            if a != b and self._found(a, b) == (RelationName.NARROWS, "a")
        }
        return sorted(numbers, key=lambda n: (not self._buckets[n].live, n in narrowed, n))

    def fits(self, number: int, founder: int) -> bool:
        """Whether two answers say the same, one within the other, or times that overlap."""
        one, other = self._buckets[number], self._buckets[founder]
        relation, _ = self._found(number, founder)
        if relation in _FITS:
            return True
        overlap = one.least <= other.most and other.least <= one.most
        return relation is RelationName.UNCLEAR and overlap and one.answer.kind is AnswerKind.TIME

    def clash(self, number: int, others: Sequence[int]) -> bool:
        """Whether an answer that still stands contradicts one of others that do."""
        return bool(self._buckets[number].live) and any(
            self._found(number, other)[0] is RelationName.CONTRADICTS
            for other in others[:_RELATED_IN_FULL]
            if self._buckets[other].live
        )

    def _found(self, a: int, b: int) -> tuple[RelationName, str | None]:
        if (a, b) not in self._known:
            found = relate_answers(self._buckets[a], self._buckets[b], self._relate)
            self._known[a, b] = found.relation, found.direction
        return self._known[a, b]
