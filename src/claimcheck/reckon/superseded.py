"""Claims that a later claim took back, corrected or brought up to date."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from claimcheck.model.kinds import Stance
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.buckets import Relate
from claimcheck.reckon.relating.revising import revises_other
from claimcheck.reckon.tellings import Tellings
from claimcheck.reckon.updating import TAKES_BACK, find_updates

# Of claims that revise in their own words, so many of the last are followed.
_REVISERS_FOLLOWED = 8

# What takes back what took back, and so on, is followed so far; an even number, so that of two that
# take each other back neither speaks.
_ROUNDS = 8

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
    found = said.superseded(void)
    for _ in range(_ROUNDS):
        fallen = said.fallen(found)
        if fallen == void or (not void and fallen.isdisjoint(each.by for each in found.values())):
            break
        void = fallen
        found = said.superseded(void)
    return found


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
        self._speaking_of_others = [
            claim for claim in claims if claim.recorded.claim.stance is not Stance.ASSERTS
        ]
        self._named = named_claims(claims) if self._speaking_of_others else {}
        self._by_uid = {claim.recorded.uid: claim for claim in claims}
        self._revise = any(telling.revises for telling in set(tellings.values()))

    def superseded(self, void: frozenset[str]) -> Mapping[str, Superseded]:
        """Find what was superseded where `void` claims take nothing back."""
        origins = tuple(self._by_origin.values())
        updates = find_updates(origins, self._relate, self._tellings, void)
        found = {uid: Superseded(by, how) for uid, by, how in updates}
        if self._revise:
            found.update(_by_revisers(origins, self._relate, found, self._tellings, void))
        for claim in self._speaking_of_others:
            uid, stance = claim.recorded.uid, claim.recorded.claim.stance
            if uid not in void and stance in _SAID_OUTRIGHT:
                by = Superseded(uid, _SAID_OUTRIGHT[stance])
                found.update((taken, by) for taken in self._taken_by(claim))
        return found

    def fallen(self, found: Mapping[str, Superseded]) -> frozenset[str]:
        """Name the claims that nobody stands behind any more, where those `found` are superseded.

        What was updated was true when it was said, and may itself have updated another.
        """
        fallen = {uid for uid, later in found.items() if later.how != "updated"}
        for claim in self._speaking_of_others:
            if claim.recorded.claim.stance is Stance.DENIES and claim.recorded.uid not in fallen:
                taken = self._taken_by(claim)
                fallen.update(uid for uid in taken if self._by_uid[uid].origin == claim.origin)
        return frozenset(fallen)

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
