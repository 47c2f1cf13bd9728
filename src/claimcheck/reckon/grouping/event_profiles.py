"""The events of placed claims, as each document tells of them, for looking again."""

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import product

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import Event
from claimcheck.reckon.grouping.blocking import rarity_among
from claimcheck.reckon.grouping.comparing import read_together
from claimcheck.reckon.grouping.halves import Halves, against, weakest
from claimcheck.reckon.grouping.keys import KeyReader
from claimcheck.reckon.grouping.linking import UNLIKELY
from claimcheck.reckon.grouping.naming import event_of
from claimcheck.reckon.grouping.placed import Known
from claimcheck.reckon.grouping.profile import Profile, merge
from claimcheck.reckon.grouping.reasons import why_together
from claimcheck.reckon.grouping.score import Scorer, met
from claimcheck.reckon.grouping.surroundings import crowds

# So many claims stand for what a document tells of an event, and so many documents for it.
_MOST_CLAIMS = 32
_MOST_ACCOUNTS = 8
# The accounts of so many events are kept at hand.
_KEPT = 4_096


class EventProfiles:
    """The events of placed claims; a claim goes by its number among these.

    Events are weighed as claims are put together: by what speaks on average for the accounts that
    documents give of them. `known` tells how rare words are in the dossier.
    """

    def __init__(self, held: Sequence[RecordedClaim], reader: KeyReader, known: Known) -> None:
        self.called = {each.uid: each.claim.id or each.uid for each in held}
        self._held = held
        self._traits = [reader.traits(each) for each in held]
        self._read = read_together(self._traits, rarity_among(self._traits, known), reader)
        self._whole = lru_cache(maxsize=_KEPT)(self._accounts)
        self._scorer = Scorer(self._read.titles, self._read.coverage)
        self._members: dict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(held):
            if each.placement:
                self._members[each.placement.event].append(number)
        if any(each.passage for each in self._traits):
            accounts = (each for event in self._members for each in self._whole(event))
            self._scorer.crowd = crowds(each.text for each in accounts if each.text)
        self._near: dict[int, set[str]] = defaultdict(set)
        for one, two in self._read.pairs():
            self._near[one].add(self._event(two))
            self._near[two].add(self._event(one))

    def members(self) -> dict[str, list[str]]:
        """Name the claims of each event."""
        return {
            event: [self._held[n].uid for n in numbers] for event, numbers in self._members.items()
        }

    def fits(self, number: int, own: str) -> list[tuple[float, str]]:
        """Give the events around a claim but its own, each after the log odds that it is its."""
        alone = [self._read.profile(number)]
        others = sorted(self._near[number] - {own})
        return [(self._mean(alone, self._whole(other)), other) for other in others]

    def stays(self, number: int, own: str) -> float:
        """Give the log odds that a claim is of its own event, by the others there; 0 alone."""
        rest = self._accounts(own, without=number)
        return self._mean([self._read.profile(number)], rest) if rest else 0.0

    def near(self) -> list[tuple[str, str]]:
        """List the pairs of events that share something rare, each once."""
        found = {
            (min(event, other), max(event, other))
            for event, numbers in self._members.items()
            for number in numbers
            for other in self._near[number] - {event}
        }
        return sorted(found)

    def meets(self, one: str, other: str) -> float:
        """Give the log odds that two events are one."""
        return self._mean(self._whole(one), self._whole(other))

    def why(self, number: int, event: str) -> str:
        """Say what a claim shares with the claims of an event."""
        there = [(self._held[n], self._traits[n]) for n in self._members[event][:_MOST_CLAIMS]]
        name = self.called[there[0][0].uid]
        return f"{why_together(self._held[number], self._traits[number], there)}: as {name}"

    def why_met(self, one: str, other: str) -> str:
        """Say what the first claim of an event shares with those of another."""
        return self.why(self._members[one][0], other)

    def halves(self, event: str, bound: AbstractSet[str]) -> Halves | None:
        """Part the claims of an event, two or more, where least speaks for their being one.

        Those that are `bound`, by their uids, stay together; None where all are.
        """
        alone = {number: self._read.profile(number) for number in self._members[event]}
        stay = {number for number in alone if self._held[number].uid in bound}
        return weakest(list(alone), lambda one, two: self._weighed(alone[one], alone[two]), stay)

    def why_two(self, halves: Halves) -> str:
        """Say what speaks against two halves being one event, and what they share all the same."""
        stay, leave = (list(map(self._read.profile, h)) for h in (halves.stays, halves.leaves))
        told = against(self._scorer, product(stay, leave))
        little = f"against one event: {' and '.join(told)}" if told else "little is shared"
        beside = [(self._held[number], self._traits[number]) for number in halves.stays]
        first = halves.leaves[0]
        shared = why_together(self._held[first], self._traits[first], beside)
        return f"{little}; in common: {shared}"

    def apart(self, numbers: Sequence[int]) -> Event:
        """Make the event of some claims, the first of which founds it."""
        members = [(self._held[number], self._traits[number]) for number in numbers]
        return event_of(members[0][0].uid, members, self._read.rarity)

    def _mean(self, ours: Sequence[Profile], theirs: Sequence[Profile]) -> float:
        return sum(self._weighed(a, b) for a in ours for b in theirs) / (len(ours) * len(theirs))

    def _weighed(self, a: Profile, b: Profile) -> float:
        return self._scorer.score(a, b) if met(a, b) else UNLIKELY

    def _event(self, number: int) -> str:
        placed = self._held[number].placement
        return placed.event if placed else ""

    def _accounts(self, event: str, without: int | None = None) -> list[Profile]:
        """Put together what each document tells of an event, of those that tell most of it."""
        told: dict[str | int, list[int]] = defaultdict(list)
        for number in self._members[event]:
            if number != without:
                told[self._traits[number].document or number].append(number)
        most = sorted(told.values(), key=len, reverse=True)[:_MOST_ACCOUNTS]
        return [self._account(each[:_MOST_CLAIMS]) for each in most]

    def _account(self, members: Sequence[int]) -> Profile:
        made = self._read.profile(members[0])
        for number in members[1:]:
            merge(made, self._read.profile(number))
        return made
