"""The events of placed claims, each as some of its claims tell of it, for looking again."""

from collections import defaultdict
from collections.abc import Sequence

from claimcheck.model.claim import RecordedClaim
from claimcheck.reckon.grouping.around import names_around
from claimcheck.reckon.grouping.blocking import counts_of, rarity_of
from claimcheck.reckon.grouping.coverage import coverages
from claimcheck.reckon.grouping.keys import KeyReader
from claimcheck.reckon.grouping.nearest import near_pairs
from claimcheck.reckon.grouping.profile import Profile, merge, profile_of
from claimcheck.reckon.grouping.reasons import why_together
from claimcheck.reckon.grouping.score import NEVER, Scorer, met
from claimcheck.reckon.grouping.surroundings import crowds
from claimcheck.reckon.grouping.titles import weigh_titles

_MOST_OF_EVENT = 32


class EventProfiles:
    """The events of placed claims; a claim goes by its number among these."""

    def __init__(self, held: Sequence[RecordedClaim], reader: KeyReader) -> None:
        self.called = {each.uid: each.claim.id or each.uid for each in held}
        self._held = held
        self._traits = [reader.traits(each) for each in held]
        self._rarity = rarity_of(counts_of(self._traits), len(held))
        self._around = names_around(self._traits, self._rarity)
        self._in_texts = reader.rarity_in_texts()
        told = reader.titles()
        self._scorer = Scorer(weigh_titles(told, self._rarity), coverages(self._traits, told))
        self._members: dict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(held):
            if each.placement:
                self._members[each.placement.event].append(number)
        if any(each.passage for each in self._traits):
            events = (self._profile(each[:_MOST_OF_EVENT]).text for each in self._members.values())
            self._scorer.crowd = crowds(each for each in events if each)
        self._near: dict[int, set[str]] = defaultdict(set)
        words = {name: each.features for name, each in told.items()}
        for one, two in near_pairs(self._traits, words):
            self._near[one].add(self._event(two))
            self._near[two].add(self._event(one))

    def members(self) -> dict[str, list[str]]:
        """Name the claims of each event."""
        return {
            event: [self._held[n].uid for n in numbers] for event, numbers in self._members.items()
        }

    def fits(self, number: int, own: str) -> list[tuple[float, str]]:
        """Give the events around a claim but its own, each after the log odds that it is its."""
        alone = self._profile([number])
        others = sorted(self._near[number] - {own})
        return [(self._score(alone, other, number), other) for other in others]

    def stays(self, number: int, own: str) -> float:
        """Give the log odds that a claim is of its own event, by the others there; 0 alone."""
        rest = self._profile_of(own, number)
        return self._weighed(self._profile([number]), rest) if rest else 0.0

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
        ours, theirs = (self._members[event][:_MOST_OF_EVENT] for event in (one, other))
        return self._weighed(self._profile(ours), self._profile(theirs))

    def why(self, number: int, event: str) -> str:
        """Say what a claim shares with the claims of an event."""
        met = [(self._held[n], self._traits[n]) for n in self._members[event][:_MOST_OF_EVENT]]
        name = self.called[met[0][0].uid]
        return f"{why_together(self._held[number], self._traits[number], met)}: as {name}"

    def why_met(self, one: str, other: str) -> str:
        """Say what the first claim of an event shares with those of another."""
        return self.why(self._members[one][0], other)

    def _score(self, alone: Profile, event: str, number: int) -> float:
        profile = self._profile_of(event, number)
        return self._weighed(alone, profile) if profile else 0.0

    def _weighed(self, a: Profile, b: Profile) -> float:
        return self._scorer.score(a, b) if met(a, b) else NEVER

    def _event(self, number: int) -> str:
        placed = self._held[number].placement
        return placed.event if placed else ""

    def _profile_of(self, event: str, without: int) -> Profile | None:
        members = [n for n in self._members[event] if n != without][:_MOST_OF_EVENT]
        return self._profile(members) if members else None

    def _profile(self, members: Sequence[int]) -> Profile:
        made = self._one(members[0])
        for number in members[1:]:
            merge(made, self._one(number))
        return made

    def _one(self, number: int) -> Profile:
        traits, around = self._traits[number], self._around[number]
        return profile_of(number, traits, self._rarity, around, in_texts=self._in_texts)
