"""Claims that a later claim took back, corrected or brought up to date."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, permutations

from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import Stance
from claimcheck.model.relation import Relation, RelationName
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.buckets import Relate, answer_key
from claimcheck.reckon.relating.order import later as said_later
from claimcheck.reckon.relating.order import says_it_revises

_DAY = len("2020-01-01")

# An origin that said more than this is compared with what it said next, last and highest.
_COMPARED_IN_FULL = 8

# Of claims that revise in their own words, so many of the last are followed.
_REVISERS_FOLLOWED = 8

_TAKES_BACK = {RelationName.UPDATES: "updated", RelationName.CORRECTS: "corrected"}
_SAID_OUTRIGHT = {Stance.RETRACTS: "withdrawn", Stance.CORRECTS: "corrected"}


@frozen
class Superseded:
    """That a claim no longer speaks for its source: the uid of the later claim, and how."""

    by: str
    how: str


def find_superseded(claims: Sequence[AnsweredClaim], relate: Relate) -> Mapping[str, Superseded]:
    """Find, by uid, the claims that another claim on the question withdrew, corrected or updated.

    A retraction or correction names its claim (`about`), or else takes back what its own origin
    said with the same answer. An update is what `relate` calls one: by the same origin, later, or
    by anyone whose words say that they revise.
    """
    by_origin: dict[str, list[AnsweredClaim]] = defaultdict(list)
    speaking_of_others: list[AnsweredClaim] = []
    for claim in claims:
        stance = claim.recorded.claim.stance
        if stance in (Stance.ASSERTS, Stance.CORRECTS):
            by_origin[claim.origin].append(claim)
        if stance in _SAID_OUTRIGHT:
            speaking_of_others.append(claim)
    found: dict[str, Superseded] = {}
    remembering = _remembering(relate)
    for said in by_origin.values():
        if len(said) > 1:
            found.update(_brought_up_to_date(said, remembering))
    found.update(_by_revisers(by_origin, relate, found))
    if speaking_of_others:
        found.update(_said_outright(speaking_of_others, named_claims(claims), by_origin))
    return found


def _remembering(relate: Relate) -> Relate:
    """Relate what one origin said earlier and later, once for all that differ only in the words.

    What is asserted, of one thing, in one order of time relates in one way, whoever says so.
    """
    known: dict[tuple[object, ...], Relation] = {}
    told: dict[str, tuple[object, ...] | None] = {}

    def told_of(claim: AnsweredClaim) -> tuple[object, ...] | None:
        uid = claim.recorded.uid
        if uid not in told:
            told[uid] = _told_of(claim)
        return told[uid]

    def remembered(earlier: AnsweredClaim, later: AnsweredClaim) -> Relation:
        one, two = told_of(earlier), told_of(later)
        if one is None or two is None:
            return relate(earlier, later)
        key = (one, two, _order(earlier.recorded.claim, later.recorded.claim))
        relation = known.get(key)
        if relation is None:
            relation = known[key] = relate(earlier, later)
        return relation

    return remembered


def _order(one: Claim, two: Claim) -> str | None:
    first, second = _day(one), _day(two)
    if not first or not second or one.asof or two.asof:
        return said_later(one, two)
    return None if first == second else "b" if first < second else "a"


def _told_of(claim: AnsweredClaim) -> tuple[object, ...] | None:
    """Tell apart all that relating looks at but the time of saying; None where it says more."""
    given, placed = claim.recorded.claim, claim.recorded.placement
    if given.about or given.stance != Stance.ASSERTS:
        return None
    where = (given.when, given.where, given.event, placed and placed.question)
    return (*answer_key(claim), given.question, where, says_it_revises(given))


def _by_revisers(
    by_origin: Mapping[str, Sequence[AnsweredClaim]],
    relate: Relate,
    found: Mapping[str, Superseded],
) -> Iterator[tuple[str, Superseded]]:
    """Follow claims whose own words revise ("the toll rose to 15") to what anyone said before."""
    said = [claim for claims in by_origin.values() for claim in claims]
    revisers = [claim for claim in said if says_it_revises(claim.recorded.claim)]
    last = sorted(revisers, key=_in_time)[-_REVISERS_FOLLOWED:]
    known: dict[tuple[object, ...], RelationName | None] = {}
    for claim in said:
        for later in last:
            alike = (*answer_key(claim), claim.recorded.claim.said, later.recorded.uid)
            if alike not in known:
                relation = relate(claim, later)
                known[alike] = relation.relation if relation.direction == "b" else None
            name = known[alike]
            if name in _TAKES_BACK and claim.recorded.uid not in found:
                yield claim.recorded.uid, Superseded(later.recorded.uid, _TAKES_BACK[name])


def _said_outright(
    claims: Iterable[AnsweredClaim],
    targets: Mapping[str, str],
    by_origin: Mapping[str, Sequence[AnsweredClaim]],
) -> Iterator[tuple[str, Superseded]]:
    for claim in claims:
        uid, stance = claim.recorded.uid, claim.recorded.claim.stance
        by = Superseded(uid, _SAID_OUTRIGHT[stance])
        if uid in targets:
            yield targets[uid], by
        elif stance == Stance.RETRACTS:
            for own in by_origin.get(claim.origin, ()):
                if answer_key(own) == answer_key(claim) and not _later(own, claim):
                    yield own.recorded.uid, by


def named_claims(claims: Iterable[AnsweredClaim]) -> Mapping[str, str]:
    """Lead from claims that speak of another claim on the question (`about`) to that claim's uid.

    `about` is a uid, or the giver's own id for a claim: of the same giver first, then of any.
    """
    every = [claim.recorded for claim in claims]
    if not any(recorded.claim.about for recorded in every):
        return {}
    by_giver = {(r.giver, r.claim.id): r.uid for r in every if r.claim.id}
    by_id = {r.claim.id: r.uid for r in sorted(every, key=lambda r: r.uid, reverse=True)}
    uids = {r.uid for r in every}
    named: dict[str, str] = {}
    for recorded in every:
        about = recorded.claim.about
        if not about:
            continue
        target = by_giver.get((recorded.giver, about)) or (
            about if about in uids else by_id.get(about)
        )
        if target is not None and target != recorded.uid:
            named[recorded.uid] = target
    return named


def _brought_up_to_date(
    said: Sequence[AnsweredClaim], relate: Relate
) -> Iterator[tuple[str, Superseded]]:
    if len({answer_key(claim) for claim in said}) < 2:
        return
    done: set[str] = set()
    for earlier, later in _candidates(sorted(said, key=_in_time)):
        if earlier[-1].recorded.uid in done or not _may_take_back(earlier[-1], later):
            continue
        relation = relate(earlier[-1], later)
        if relation.relation in _TAKES_BACK and relation.direction == "b":
            done.add(earlier[-1].recorded.uid)
            by = Superseded(later.recorded.uid, _TAKES_BACK[relation.relation])
            yield from ((claim.recorded.uid, by) for claim in earlier)


def _may_take_back(earlier: AnsweredClaim, later: AnsweredClaim) -> bool:
    """Say whether a claim could take back or update another: what asserts does so by growing."""
    if not earlier.recorded.claim.stance == later.recorded.claim.stance == Stance.ASSERTS:
        return True
    first, second = earlier.recorded.claim, later.recorded.claim
    dated = not (first.asof or second.asof)
    if dated and (not first.said or not second.said or _day(first) > _day(second) > ""):
        return False
    high, low = earlier.understood.high, later.understood.low
    return isinstance(high, int) and isinstance(low, int) and high < low


def _day(claim: Claim) -> str:
    """Give the day of saying, for days alone sort as text; "" for all else that EDTF can say."""
    return claim.said if len(claim.said) == _DAY and claim.said[:4].isdecimal() else ""


def _candidates(
    said: Sequence[AnsweredClaim],
) -> Iterator[tuple[Sequence[AnsweredClaim], AnsweredClaim]]:
    """Pair what was said (the same answer again and again taken together) with what came later."""
    if len(said) <= _COMPARED_IN_FULL:
        yield from (([earlier], later) for earlier, later in permutations(said, 2))
        return
    runs = [tuple(run) for _, run in groupby(said, key=answer_key)]
    highest = runs[-1][0]
    for place in range(len(runs) - 2, -1, -1):
        nearby = {id(each): each for each in (highest, runs[-1][0], runs[place + 1][0])}
        for later in nearby.values():
            yield runs[place], later
        if _most(runs[place][0]) > _most(highest):
            highest = runs[place][0]


def _most(claim: AnsweredClaim) -> float:
    most = claim.understood.low
    return most if isinstance(most, int | float) else float("-inf")


def _in_time(claim: AnsweredClaim) -> tuple[str, str]:
    return (claim.recorded.claim.said, claim.recorded.uid)


def _later(claim: AnsweredClaim, other: AnsweredClaim) -> bool:
    said, other_said = claim.recorded.claim.said, other.recorded.claim.said
    return bool(said and other_said) and said[:16] > other_said[:16]
