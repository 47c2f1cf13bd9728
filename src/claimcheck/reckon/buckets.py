"""Claims that give the same answer, taken together, so that work grows with answers, not claims."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from datetime import datetime, tzinfo

from attrs import evolve, frozen

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind, Stance
from claimcheck.model.reckoned import Bound, Included, Understood
from claimcheck.model.relation import Relation
from claimcheck.reckon.answered import AnsweredClaim, uid_of
from claimcheck.reckon.answers.scales import Scale, scale_of
from claimcheck.reckon.relating.numbers import rounding
from claimcheck.reckon.spans import MINUTE
from claimcheck.reckon.tellings import Strand, Tellings, strand_of
from claimcheck.reckon.whom import of_whom

Point = tuple[float, str]
Relate = Callable[[AnsweredClaim, AnsweredClaim], Relation]

_AFTER_ALL = "\uffff"
_NO_LEAST: Point = (float("-inf"), "")
_NO_MOST: Point = (float("inf"), "")


@frozen
class Bucket:
    """Claims that give one answer about one thing (population, moment, unit), sorted by uid.

    `live` are those that no later claim of the same origin took back or brought up to date.
    `least` and `most` are the answer's bounds on a line that numbers and times share.
    """

    answer: Understood
    strand: Strand
    least: Point
    most: Point
    claims: tuple[AnsweredClaim, ...]
    live: tuple[AnsweredClaim, ...]

    @property
    def weight(self) -> int:
        """The number of live claims."""
        return len(self.live)

    def of_whom(self, label: str) -> str:
        """Give the part of whom the question asks for that this speaks of; "" where of all."""
        written = {claim.recorded.claim.population.strip() for claim in self.claims}
        return of_whom(min(written), self.answer.unit, label)

    @property
    def says_nothing(self) -> bool:
        """Whether neither a bound nor a name was understood."""
        return self.least == _NO_LEAST and self.most == _NO_MOST and not self.answer.values


@frozen
class Group:
    """One position: numbers of the buckets that found it, count for it, are compatible with it."""

    founder: int
    claims: tuple[int, ...]
    compatible: tuple[int, ...] = ()


@frozen
class Layout:
    """Buckets laid out in groups, and which of them clash.

    `clashes` gives pairs of bucket numbers, each once; it is walked lazily, for there may be many.
    `total` is the number of pairs of live claims that clash. `unclear` says that some groups stand
    apart only because nobody can tell how they relate, `perhaps_one` that times of two
    origins, counted for no one position, may yet be one.
    """

    groups: tuple[Group, ...]
    clashes: Iterable[tuple[int, int]]
    total: int
    unclear: bool = False
    perhaps_one: bool = False


def into_buckets(
    claims: Iterable[AnsweredClaim], superseded: Collection[str], tellings: Tellings
) -> tuple[Bucket, ...]:
    """Put claims with the same understood answer together, sorted by what they answer."""
    same: dict[tuple[int, tuple[Included, ...]], list[AnsweredClaim]] = {}
    for claim in claims:
        alike = tellings[claim.recorded.uid].answer, claim.understood.including
        same.setdefault(alike, []).append(claim)
    clock = _clock(members[0] for members in same.values())
    buckets = [_bucket(members, superseded, clock) for members in same.values()]
    return tuple(sorted(buckets, key=_in_order))


def relate_answers(a: Bucket, b: Bucket, relate: Relate) -> Relation:
    """Relate two answers as if two strangers gave them to the same question at no known time."""
    return relate_strangers(a.claims[0], b.claims[0], relate)


def relate_strangers(a: AnsweredClaim, b: AnsweredClaim, relate: Relate) -> Relation:
    """Relate the answers of two claims alone: not who said them, when, or about which claim."""
    return relate(_bare(a, "one"), _bare(b, "another"))


def _bucket(
    members: Sequence[AnsweredClaim], superseded: Collection[str], clock: tzinfo | None
) -> Bucket:
    members = tuple(sorted(members, key=uid_of))
    first = members[0]
    reach = rounding(first.understood)
    low, high = (_common(bound, first.understood) for bound in _reached(first.understood, reach))
    return Bucket(
        answer=first.understood,
        strand=strand_of(first),
        least=_point(low, _NO_LEAST, "", clock),
        most=_point(high, _NO_MOST, _AFTER_ALL, clock),
        claims=members,
        live=tuple(claim for claim in members if claim.recorded.uid not in superseded),
    )


def _reached(answer: Understood, reach: float) -> tuple[Bound, Bound]:
    return _less(answer.low, reach), _less(answer.high, -reach)


def _common(bound: Bound, answer: Understood) -> Bound:
    """Give a measure in the first unit of its kind, so that miles and kilometres share a line."""
    scale = measured_in(answer)
    if scale is None or not isinstance(bound, int | float):
        return bound
    return scale.whole(bound)


def measured_in(answer: Understood) -> Scale | None:
    """Give the scale that a measure is told in; None where it is not known, or for no measure."""
    return scale_of(answer.unit) if answer.kind is AnswerKind.MEASURE else None


def _less(bound: Bound, reach: float) -> Bound:
    return bound - reach if reach and isinstance(bound, int | float) else bound


def _clock(claims: Iterable[AnsweredClaim]) -> tzinfo | None:
    """Choose the clock that most minutes are told by, where they are told by several."""
    bounds = (bound for c in claims for bound in (c.understood.low, c.understood.high))
    zones = Counter(
        bound[MINUTE:] for bound in bounds if isinstance(bound, str) and len(bound) > MINUTE
    )
    if len(zones) < 2:
        return None
    zone = min(zones, key=lambda zone: (-zones[zone], zone))
    return datetime.fromisoformat(f"2000-01-01T00:00{zone}").tzinfo


def _point(bound: Bound, if_open: Point, tail: str, clock: tzinfo | None) -> Point:
    """Place a bound on the line; a day as an upper bound lies after all of its minutes."""
    if bound is None:
        return if_open
    if not isinstance(bound, str):
        return (float(bound), "")
    if clock is not None and len(bound) > MINUTE:
        with suppress(OverflowError):  # at the ends of the calendar a minute stays as it is told
            bound = datetime.fromisoformat(bound).astimezone(clock).isoformat(timespec="minutes")
    return (0.0, bound[:MINUTE] + tail)


def _in_order(bucket: Bucket) -> tuple[object, ...]:
    answer = bucket.answer
    return (bucket.least, bucket.most, answer.kind, answer.values, bucket.strand)


def _bare(claim: AnsweredClaim, origin: str) -> AnsweredClaim:
    given = claim.recorded.claim
    bare = Claim(
        answer=given.answer,
        source=origin,
        question=given.question,
        unit=given.unit,
        population=given.population,
        kind=given.kind,
        asof=given.asof,
        stance=Stance.DENIES if given.stance == Stance.DENIES else Stance.ASSERTS,
    )
    return evolve(claim, recorded=evolve(claim.recorded, claim=bare, uid=origin), origin=origin)
