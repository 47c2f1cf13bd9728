"""Claims that a later claim took back, corrected or brought up to date."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from claimcheck.model.kinds import Stance
from claimcheck.model.relation import RelationName
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.buckets import Relate
from claimcheck.reckon.tellings import Tellings
from claimcheck.reckon.updating import TAKES_BACK, find_updates

# Of claims that revise in their own words, so many of the last are followed.
_REVISERS_FOLLOWED = 8

_SAID_OUTRIGHT = {Stance.RETRACTS: "withdrawn", Stance.CORRECTS: "corrected"}


@frozen
class Superseded:
    """That a claim no longer speaks for its source: the uid of the later claim, and how."""

    by: str
    how: str


def find_superseded(
    claims: Sequence[AnsweredClaim], relate: Relate, tellings: Tellings
) -> Mapping[str, Superseded]:
    """Find, by uid, the claims that another claim on the question withdrew, corrected or updated.

    A retraction or correction names its claim (`about`), or else takes back what its own origin
    said with the same answer; what a named claim said goes with it wherever the origin says it
    again or is passed on. An update is what `relate` calls one: by the same origin, later, or by
    anyone whose words say that they revise. `claims` are sorted by uid, and `tellings` are what
    they tell, by it.
    """
    by_origin: dict[str, list[AnsweredClaim]] = defaultdict(list)
    speaking_of_others: list[AnsweredClaim] = []
    for claim in claims:
        stance = claim.recorded.claim.stance
        if stance is Stance.ASSERTS or stance is Stance.CORRECTS:
            by_origin[claim.origin].append(claim)
        if stance is Stance.RETRACTS or stance is Stance.CORRECTS:
            speaking_of_others.append(claim)
    origins = tuple(by_origin.values())
    updates = find_updates(origins, relate, tellings)
    found = {uid: Superseded(by, how) for uid, by, how in updates}
    if any(telling.revises for telling in set(tellings.values())):
        found.update(_by_revisers(origins, relate, found, tellings))
    if speaking_of_others:
        named = named_claims(claims)
        found.update(_said_outright(speaking_of_others, named, by_origin, tellings))
    return found


def _by_revisers(
    origins: Sequence[Sequence[AnsweredClaim]],
    relate: Relate,
    found: Mapping[str, Superseded],
    tellings: Tellings,
) -> Iterator[tuple[str, Superseded]]:
    """Follow claims whose own words revise ("the toll rose to 15") to what anyone said before."""
    said = [claim for claims in origins for claim in claims]
    revisers = [claim for claim in said if tellings[claim.recorded.uid].revises]
    last = sorted(revisers, key=_in_time)[-_REVISERS_FOLLOWED:]
    known: dict[tuple[int, str, str, bool], RelationName | None] = {}
    for claim in said:
        for later in last:
            uid, said_at = claim.recorded.uid, claim.recorded.claim.said
            own = claim.origin == later.origin
            alike = (id(tellings[uid]), said_at, later.recorded.uid, own)
            if alike not in known:
                relation = relate(claim, later)
                known[alike] = relation.relation if relation.direction == "b" else None
            name = known[alike]
            if name in TAKES_BACK and uid not in found:
                yield uid, Superseded(later.recorded.uid, TAKES_BACK[name])


def _said_outright(
    claims: Iterable[AnsweredClaim],
    targets: Mapping[str, str],
    by_origin: Mapping[str, Sequence[AnsweredClaim]],
    tellings: Tellings,
) -> Iterator[tuple[str, Superseded]]:
    for claim in claims:
        uid, stance = claim.recorded.uid, claim.recorded.claim.stance
        answer = tellings[uid].answer
        by = Superseded(uid, _SAID_OUTRIGHT[stance])
        named = targets.get(uid)
        if named:
            yield named, by
            answer = tellings[named].answer
        if named or stance == Stance.RETRACTS:
            for own in by_origin.get(claim.origin, ()):
                same = own is not claim and tellings[own.recorded.uid].answer == answer
                if same and not _later(own, claim):
                    yield own.recorded.uid, by


def taken_over(
    superseded: Mapping[str, Superseded], claims: Iterable[AnsweredClaim]
) -> tuple[tuple[str, str], ...]:
    """Give (uid, how) of the claims that their own origin took back, and of those updated.

    What another voice corrects is not given up by whoever said it.
    """
    origin = {claim.recorded.uid: claim.origin for claim in claims} if superseded else {}
    return tuple(
        (uid, later.how)
        for uid, later in sorted(superseded.items())
        if later.how == "updated" or origin[uid] == origin[later.by]
    )


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


def _in_time(claim: AnsweredClaim) -> tuple[str, str]:
    return (claim.recorded.claim.said, claim.recorded.uid)


def _later(claim: AnsweredClaim, other: AnsweredClaim) -> bool:
    said, other_said = claim.recorded.claim.said, other.recorded.claim.said
    return bool(said and other_said) and said[:16] > other_said[:16]
