"""From claims on one question to positions, and to the contradictions between them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, islice, product
from typing import NamedTuple

from attrs import evolve, field, frozen

from claimcheck.model.kinds import AnswerKind, Stance
from claimcheck.model.reckoned import Contradiction, Position
from claimcheck.model.relation import Relation, RelationName
from claimcheck.reckon import intervals, named
from claimcheck.reckon.answered import AnsweredClaim, uid_of
from claimcheck.reckon.buckets import (
    Bucket,
    Group,
    Layout,
    Relate,
    into_buckets,
    relate_answers,
)
from claimcheck.reckon.context import Context
from claimcheck.reckon.denials import Denial, find_denials
from claimcheck.reckon.relate import relate
from claimcheck.reckon.stating import state_positions
from claimcheck.reckon.superseded import Superseded, find_superseded
from claimcheck.reckon.tellings import tellings_of
from claimcheck.reckon.whom import Whom, whom_among

CONTRADICTIONS_LISTED = 200
# Up to so many claims every two are related by all that is known of them, who said them when
# included; beyond, their answers are, as if strangers gave them at no known time.
_RELATED_IN_FULL = 48

_INTERVALS = frozenset({AnswerKind.COUNT, AnswerKind.MEASURE, AnswerKind.DURATION, AnswerKind.TIME})
_Found = tuple[Contradiction, Relation]


@frozen
class Positions:
    """What the claims on one question say together, before anyone settles it.

    `contradictions` holds at most CONTRADICTIONS_LISTED, `total` is their full number. `unclear`
    says that nobody can tell how answers relate, of which no two origins give one.
    `perhaps_updates` is the share, 0 to 1, of the listed contradictions that a later, larger toll
    may explain.
    `buckets` are the asserted answers, `superseded` the claims that no longer speak, by uid, and
    `uids` are those of all claims. `asked` is the question's label, `whom` of whom they speak.
    """

    positions: tuple[Position, ...]
    contradictions: tuple[Contradiction, ...]
    total: int
    unclear: bool
    perhaps_updates: float
    buckets: tuple[Bucket, ...]
    denials: tuple[Denial, ...]
    superseded: Mapping[str, Superseded]
    uids: frozenset[str]
    asked: str = ""
    whom: Whom = field(factory=Whom)

    @property
    def asserted(self) -> bool:
        """Whether anybody still says anything: not where all was taken back, or only denied."""
        return any(bucket.live for bucket in self.buckets)

    @property
    def rivals(self) -> tuple[Position, ...]:
        """The positions that somebody stands behind and that contradict; all, where none does.

        Where positions of several populations do, those of the first.
        """
        held = tuple(position for position in self.positions if position.origins)
        clashing = {uid for found in self.contradictions for uid in (found.a, found.b)}
        rivals = tuple(position for position in held if clashing.intersection(position.claims))
        if not rivals or self.total > len(self.contradictions):
            rivals = held
        alike = tuple(each for each in rivals if each.population == rivals[0].population)
        return alike if len(alike) > 1 else rivals


class _Clash(NamedTuple):
    """Two answers of which at most one is true, as asserted and asserted or denied."""

    a: Bucket
    b: Bucket


def find_positions(claims: Sequence[AnsweredClaim], context: Context, asked: str = "") -> Positions:
    """Find the positions on a question and the contradictions between its claims.

    Claims with the same understood answer are taken together first, so that the work grows with
    distinct answers. Intervals are laid out as `intervals.lay_out` says, names and words as
    `named.lay_out`. Claims that were withdrawn, corrected or updated stay in their position, but
    contradict nobody and count for no origin. A denial asserts nothing: it is held against the
    position that it names or whose answer it repeats; an answer that is denied and that nobody
    asserts is a position without claims. The order of the claims makes no difference. `asked` is
    the question's label, for claims that named none.
    """
    claims = sorted(claims, key=uid_of)
    relating = _relating(context, asked)
    tellings = tellings_of(claims)
    superseded = find_superseded(claims, relating, tellings)
    asserted = [claim for claim in claims if _asserts(claim.recorded.claim.stance)]
    buckets = into_buckets(asserted, superseded, tellings)
    denials = find_denials(claims, buckets, superseded, relating, tellings)
    layout = _lay_out(buckets, relating, context)
    listed, total = _contradictions(layout, buckets, denials, relating)
    saying = buckets or [denial.bucket for denial in denials]
    perhaps = sum(relation.perhaps_update for _, relation in listed)
    positions = state_positions(layout.groups, buckets, denials, superseded, asked)
    alone = all(position.origins < 2 for position in positions)
    return Positions(
        positions=positions,
        contradictions=tuple(contradiction for contradiction, _ in listed),
        total=total,
        unclear=layout.unclear or (layout.perhaps_one and alone),
        perhaps_updates=perhaps / len(listed) if listed else 0.0,
        buckets=buckets,
        denials=denials,
        superseded=superseded,
        uids=frozenset(claim.recorded.uid for claim in claims),
        asked=asked,
        whom=whom_among(bucket.of_whom(asked) for bucket in saying),
    )


def _contradictions(
    layout: Layout, buckets: Sequence[Bucket], denials: Sequence[Denial], relating: Relate
) -> tuple[list[_Found], int]:
    """List the contradictions, and how many there are: of many claims those of their answers."""
    told = [claim for bucket in (*buckets, *(d.bucket for d in denials)) for claim in bucket.live]
    if len(told) > _RELATED_IN_FULL:
        return _contradictions_of_answers(layout, buckets, denials, relating)
    every = list(_every_contradiction(buckets, denials, relating))
    return every[:CONTRADICTIONS_LISTED], len(every)


def _asserts(stance: Stance) -> bool:
    return stance is Stance.ASSERTS or stance is Stance.CORRECTS


def _relating(context: Context, asked: str) -> Relate:
    """Relate claims of one question: those that named none are asked the one they were put in."""
    known: dict[str, tuple[AnsweredClaim, AnsweredClaim]] = {}

    def ask(claim: AnsweredClaim) -> AnsweredClaim:
        recorded = claim.recorded
        if recorded.claim.question or not asked:
            return claim
        held = known.get(recorded.uid)
        if held is None or held[0] is not claim:
            put = evolve(recorded, claim=evolve(recorded.claim, question=asked))
            held = known[recorded.uid] = (claim, evolve(claim, recorded=put))
        return held[1]

    def relating(a: AnsweredClaim, b: AnsweredClaim) -> Relation:
        return relate(ask(a), ask(b), context)

    return relating


def _every_contradiction(
    buckets: Sequence[Bucket], denials: Sequence[Denial], relate: Relate
) -> Iterator[_Found]:
    """Relate every two live claims that do not give the same answer."""
    pairs = [_Clash(a, b) for a, b in combinations(buckets, 2)]
    pairs += [_Clash(bucket, denial.bucket) for denial in denials for bucket in buckets]
    for clash in pairs:
        for a, b in product(clash.a.live, clash.b.live):
            relation = relate(a, b)
            if relation.relation == RelationName.CONTRADICTS:
                found = Contradiction(
                    a.recorded.uid, b.recorded.uid, relation.kind or "", relation.why
                )
                yield found, relation


def _contradictions_of_answers(
    layout: Layout, buckets: Sequence[Bucket], denials: Sequence[Denial], relate: Relate
) -> tuple[list[_Found], int]:
    """List and count the contradictions by the answers alone, for many claims."""
    clashes = chain(
        (_Clash(buckets[a], buckets[b]) for a, b in layout.clashes),
        (_Clash(buckets[n], denial.bucket) for denial in denials for n in denial.of),
    )
    denied = sum(buckets[n].weight * denial.bucket.weight for denial in denials for n in denial.of)
    listed = islice(_in_turns(clashes, relate), CONTRADICTIONS_LISTED)
    return list(listed), layout.total + denied


def _lay_out(buckets: Sequence[Bucket], relate: Relate, context: Context) -> Layout:
    """Lay out intervals and names each in their way; one says nothing about the other."""
    measured = [n for n, bucket in enumerate(buckets) if bucket.answer.kind in _INTERVALS]
    worded = [n for n, bucket in enumerate(buckets) if bucket.answer.kind not in _INTERVALS]
    one = intervals.lay_out([buckets[n] for n in measured], relate)
    other = named.lay_out([buckets[n] for n in worded], relate, context.within)
    both = any(buckets[n].live for n in measured) and any(buckets[n].live for n in worded)
    return Layout(
        groups=(*_renumbered(one, measured), *_renumbered(other, worded)),
        clashes=chain(
            ((measured[a], measured[b]) for a, b in one.clashes),
            ((worded[a], worded[b]) for a, b in other.clashes),
        ),
        total=one.total + other.total,
        unclear=other.unclear or both,
        perhaps_one=one.perhaps_one,
    )


def _renumbered(layout: Layout, numbers: Sequence[int]) -> Iterator[Group]:
    for group in layout.groups:
        yield Group(
            numbers[group.founder],
            tuple(numbers[n] for n in group.claims),
            tuple(numbers[n] for n in group.compatible),
        )


def _in_turns(clashes: Iterator[_Clash], relate: Relate) -> Iterator[_Found]:
    """Contradicting claims: first one pair of every two answers, then the rest in turns."""
    first = list(islice((c for c in clashes if c.a.live and c.b.live), CONTRADICTIONS_LISTED))
    waiting = [(clash, product(clash.a.live, clash.b.live)) for clash in first]
    while waiting:
        still = []
        for clash, pairs in waiting:
            pair = next(pairs, None)
            if pair is not None:
                yield _contradiction(clash, *pair, relate)
                still.append((clash, pairs))
        waiting = still


def _contradiction(clash: _Clash, a: AnsweredClaim, b: AnsweredClaim, relate: Relate) -> _Found:
    relation = relate(a, b)
    if relation.relation != RelationName.CONTRADICTS:
        relation = relate_answers(clash.a, clash.b, relate)
    denies = b.recorded.claim.stance == Stance.DENIES
    if relation.relation == RelationName.CONTRADICTS:
        kind, why = relation.kind or "", relation.why
    else:
        kind, why = "", f"“{a.understood.verbatim}” is not “{b.understood.verbatim}”"
    if denies and relation.kind != "denial":
        kind, why = "denial", f"{b.origin} denies “{a.understood.verbatim}”"
    return Contradiction(a.recorded.uid, b.recorded.uid, kind, why), relation
