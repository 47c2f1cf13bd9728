"""Claims that a later claim took back, corrected or brought up to date."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from claimcheck.model.kinds import Stance
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.buckets import Relate
from claimcheck.reckon.relating.revising import revises_other
from claimcheck.reckon.taken_back import taken_back
from claimcheck.reckon.tellings import Tellings
from claimcheck.reckon.updating import TAKES_BACK, find_updates

# Of claims that revise in their own words, so many of the last are followed.
_REVISERS_FOLLOWED = 8

_ASSERTING = frozenset({Stance.ASSERTS, Stance.CORRECTS})
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
    anyone whose words say what they revise. What was itself taken back, or denied by whoever said
    it, takes nothing back any more: what it had overtaken speaks again. `claims` are sorted by uid,
    and `tellings` are what they tell, by it.
    """
    said = _Said(claims, relate, tellings)
    void: frozenset[str] = frozenset()
    seen = {void}
    while True:
        worded = said.in_own_words(void)
        found = {**worded, **said.outright(void)}
        fallen = taken_back(said.takers(worded))
        if fallen in seen or (not void and fallen.isdisjoint(each.by for each in found.values())):
            return found
        seen.add(fallen)
        void = fallen


class _Said:
    """What the claims on a question say, by origin, and which of them speak of others."""

    def __init__(self, claims: Sequence[AnsweredClaim], relate: Relate, tellings: Tellings) -> None:
        by_origin: dict[str, list[AnsweredClaim]] = defaultdict(list)
        for claim in claims:
            if claim.recorded.claim.stance in _ASSERTING:
                by_origin[claim.origin].append(claim)
        self._by_origin = by_origin
        saying: dict[tuple[str, int], list[AnsweredClaim]] = defaultdict(list)
        for held in by_origin.values():
            for claim in held:
                saying[claim.origin, tellings[claim.recorded.uid].answer].append(claim)
        self._saying = saying
        self._relate, self._tellings = relate, tellings
        speaking = [claim for claim in claims if claim.recorded.claim.stance is not Stance.ASSERTS]
        self._named = named_claims(claims) if speaking else {}
        self._by_uid = {claim.recorded.uid: claim for claim in claims}
        self._takes = {claim.recorded.uid: tuple(self._taken_by(claim)) for claim in speaking}
        self._revise = any(telling.revises for telling in set(tellings.values()))

    def in_own_words(self, void: frozenset[str]) -> Mapping[str, Superseded]:
        """Find what others updated or put right in their words, but for `void` claims."""
        origins = tuple(self._by_origin.values())
        updates = find_updates(origins, self._relate, self._tellings, void)
        found = {uid: Superseded(by, how) for uid, by, how in updates}
        if self._revise:
            found.update(_by_revisers(origins, self._relate, found, self._tellings, void))
        return found

    def outright(self, void: frozenset[str]) -> Mapping[str, Superseded]:
        """Find what was retracted or corrected by name or stance, but by `void` claims."""
        found: dict[str, Superseded] = {}
        for claim, taken in self._takes.items():
            stance = self._by_uid[claim].recorded.claim.stance
            if claim not in void and stance in _SAID_OUTRIGHT:
                found.update(dict.fromkeys(taken, Superseded(claim, _SAID_OUTRIGHT[stance])))
        return found

    def takers(self, worded: Mapping[str, Superseded]) -> Mapping[str, set[str]]:
        """Lead from claims to all that say that nobody stands behind them any more.

        What was updated was true when it was said, and may itself have updated another. To deny
        what takes the denial back takes nothing back.
        """
        takers: dict[str, set[str]] = defaultdict(set)
        for uid, later in worded.items():
            if later.how != "updated":
                takers[uid].add(later.by)
        for claim, taken in self._takes.items():
            speaking = self._by_uid[claim]
            denies = speaking.recorded.claim.stance is Stance.DENIES
            for uid in taken:
                if not denies or self._gives_up(speaking, uid):
                    takers[uid].add(claim)
        return takers

    def _gives_up(self, denial: AnsweredClaim, uid: str) -> bool:
        denied = self._by_uid[uid]
        outright = denied.recorded.claim.stance in _SAID_OUTRIGHT
        takes_it_back = outright and denial.recorded.uid in self._takes.get(uid, ())
        return denied.origin == denial.origin and not takes_it_back

    def _taken_by(self, claim: AnsweredClaim) -> Iterator[str]:
        """Name what a claim speaks of: what it names, and what its own origin said alike.

        Whoever names a denial or a retraction speaks of that alone, not of what it is about.
        """
        uid, stance = claim.recorded.uid, claim.recorded.claim.stance
        named = self._named.get(uid)
        answer = self._tellings[named or uid].answer
        if named:
            yield named
        if named and self._by_uid[named].recorded.claim.stance not in _ASSERTING:
            return
        if not named and stance is Stance.CORRECTS:
            return
        for own in self._saying.get((claim.origin, answer), ()):
            if own is not claim and not _later(own, claim):
                yield own.recorded.uid


def _by_revisers(
    origins: Sequence[Sequence[AnsweredClaim]],
    relate: Relate,
    found: Mapping[str, Superseded],
    tellings: Tellings,
    void: frozenset[str],
) -> Iterator[tuple[str, Superseded]]:
    """Follow claims whose own words revise what another said: “up from the police's six”."""
    said = [claim for claims in origins for claim in claims]
    standing = (claim for claim in said if claim.recorded.uid not in void)
    revisers = [claim for claim in standing if tellings[claim.recorded.uid].revises]
    for later in sorted(revisers, key=_in_time)[-_REVISERS_FOLLOWED:]:
        for claim in said:
            uid = claim.recorded.uid
            if uid in found or claim.origin == later.origin or not revises_other(later, claim):
                continue
            relation = relate(claim, later)
            if relation.relation in TAKES_BACK and relation.direction == "b":
                yield uid, Superseded(later.recorded.uid, TAKES_BACK[relation.relation])


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
