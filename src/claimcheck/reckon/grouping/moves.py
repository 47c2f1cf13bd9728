"""Where grouping again would put claims that are placed already: proposed, never done."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from claimcheck.model.claim import RecordedClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.around import names_around
from claimcheck.reckon.grouping.blocking import counts_of, pairs_in_blocks, rarity_of
from claimcheck.reckon.grouping.keys import KeyReader
from claimcheck.reckon.grouping.order import in_order
from claimcheck.reckon.grouping.placed import Found, Known, Placed
from claimcheck.reckon.grouping.profile import Profile, merge, profile_of
from claimcheck.reckon.grouping.questions import Questions
from claimcheck.reckon.grouping.reasons import why_together
from claimcheck.reckon.grouping.score import Scorer, likelihood
from claimcheck.reckon.grouping.titles import weigh_titles
from claimcheck.reckon.names import fold

# How much better another event must fit, in log odds: more where a person placed the claim.
_BETTER = 1.5
_BETTER_THAN_A_PERSONS = 3.0
_MOST_OF_EVENT = 32


@frozen
class ProposedMove:
    """A claim that fits another event better than its own: `to` is where it would be placed.

    `by_person` tells that a person put it where it is.
    """

    uid: str
    leaves: str
    to: Placed
    by_person: bool


def proposed_moves(
    claims: Iterable[RecordedClaim], known: Known, context: Context
) -> list[ProposedMove]:
    """List the claims that would fit another event better, the likeliest first; moves nothing.

    `claims` are the placed ones of a dossier, in any order. A claim whose giver names its event is
    left where it is. `known` gives events, questions and documents.
    """
    held = [each for each in in_order(claims) if each.placement and each.counts]
    events = _Profiles(held, KeyReader(known.document, context))
    questions = Questions(known, lambda uid: events.called.get(uid, uid))
    moves = []
    for number, recorded in enumerate(held):
        placed = recorded.placement
        if placed is None or fold(recorded.claim.event):
            continue
        found = events.better(number, placed.event, person=placed.person)
        event = known.event(found[0]) if found else None
        if found and event:
            because = events.why(number, found[0])
            to = questions.place(recorded, Found(event, likelihood(found[1]), because))
            moves.append(ProposedMove(recorded.uid, placed.event, to, placed.person))
    moves.sort(key=lambda move: (-move.to.placement.probability, move.uid))
    return list(_all_at_once(moves, events.members()))


def _all_at_once(
    moves: Iterable[ProposedMove], members: Mapping[str, Collection[str]]
) -> Iterator[ProposedMove]:
    """Leave out moves that make no sense when all before them are made.

    Two claims that each would go to the other are one move: whoever accepts both would only have
    them change places.
    """
    leaving: dict[str, set[str]] = defaultdict(set)
    joined: set[str] = set()
    for move in moves:
        event = move.to.placement.event
        stay = set(members.get(move.leaves, ())) - leaving[move.leaves] - {move.uid}
        if leaving[event].issuperset(members.get(event, ())) or (
            move.leaves in joined and not stay
        ):
            continue
        leaving[move.leaves].add(move.uid)
        joined.add(event)
        yield move


class _Profiles:
    """The events of placed claims, each as some of its claims tell of it."""

    def __init__(self, held: Sequence[RecordedClaim], reader: KeyReader) -> None:
        self.called = {each.uid: each.claim.id or each.uid for each in held}
        self._held = held
        self._traits = [reader.traits(each) for each in held]
        self._rarity = rarity_of(counts_of(self._traits), len(held))
        self._around = names_around(self._traits, self._rarity)
        told = reader.titles()
        self._scorer = Scorer(weigh_titles(told, self._rarity))
        self._members: dict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(held):
            if each.placement:
                self._members[each.placement.event].append(number)
        self._near: dict[int, set[str]] = defaultdict(set)
        words = {name: each.features for name, each in told.items()}
        for one, two in pairs_in_blocks(self._traits, words):
            self._near[one].add(self._event(two))
            self._near[two].add(self._event(one))

    def members(self) -> dict[str, list[str]]:
        """Name the claims of each event."""
        return {
            event: [self._held[n].uid for n in numbers] for event, numbers in self._members.items()
        }

    def better(self, number: int, own: str, *, person: bool) -> tuple[str, float] | None:
        """Find the event that a claim fits better than its own, with the log odds."""
        others = sorted(self._near[number] - {own})
        if not others:
            return None
        alone = self._profile([number])
        rest = self._profile_of(own, number)
        stays = self._scorer.score(alone, rest) if rest else 0.0
        scores = [(self._score(alone, other, number), other) for other in others]
        best, event = max(scores)
        margin = _BETTER_THAN_A_PERSONS if person else _BETTER
        return (event, best) if best > max(0.0, stays + margin) else None

    def why(self, number: int, event: str) -> str:
        """Say what a claim shares with the claims of an event."""
        met = [(self._held[n], self._traits[n]) for n in self._members[event][:_MOST_OF_EVENT]]
        name = self.called[met[0][0].uid]
        return f"{why_together(self._held[number], self._traits[number], met)}: as {name}"

    def _score(self, alone: Profile, event: str, number: int) -> float:
        profile = self._profile_of(event, number)
        return self._scorer.score(alone, profile) if profile else 0.0

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
        return profile_of(number, self._traits[number], self._rarity, self._around[number])
