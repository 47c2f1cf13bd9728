"""The roll of a question while votes are cast: its candidates, its voters, who votes for whom."""

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from claimcheck.model.kinds import How
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.names import fold
from claimcheck.reckon.positions import Positions
from claimcheck.reckon.votes import Manner

Candidate = tuple[int, float | None, str]

_NAMED, _NAMELESS = int(Manner.NAMED), int(Manner.NAMELESS)


@frozen(eq=False)
class Roll:
    """Candidates are known by what they stand for; each voice votes for a candidate once.

    `items` and `own` give for each position its item and its candidate.
    """

    found: Positions
    claims: Mapping[str, AnsweredClaim]
    items: Sequence[int]
    own: list[int] = field(factory=list)
    told: list[Candidate] = field(factory=list)
    numbers: dict[tuple[object, ...], int] = field(factory=dict)
    voters: dict[tuple[str, str, int], int] = field(factory=dict)
    votes: dict[tuple[int, int, int], None] = field(factory=dict)
    origins: dict[str, int] = field(factory=dict)
    support: dict[tuple[int, int], float] = field(factory=dict)

    def candidate(
        self, key: tuple[object, ...], item: int, value: float | None = None, label: str = ""
    ) -> int:
        """Give the number of a candidate, a new one where nothing stood for this before."""
        if key not in self.numbers:
            self.numbers[key] = len(self.told)
            self.told.append((item, value, label))
        return self.numbers[key]

    def vote(self, claim: AnsweredClaim, origin: str, candidate: int) -> None:
        """Let a claim's voice, which goes back to `origin`, stand for a candidate."""
        number = self.origins.setdefault(origin, len(self.origins))
        voter = self.voters.setdefault(_voter(claim), len(self.voters))
        self.votes[voter, number, candidate] = None

    def voter(self, claim: AnsweredClaim) -> int:
        """Give the number of a claim's voice, a new one where it has not voted before."""
        return self.voters.setdefault(_voter(claim), len(self.voters))

    def live(self, uids: Sequence[str]) -> list[AnsweredClaim]:
        """Give the claims that no later one took back or brought up to date."""
        return [self.claims[uid] for uid in uids if uid not in self.found.superseded]


def _voter(claim: AnsweredClaim) -> tuple[str, str, int]:
    given = claim.recorded.claim
    key = fold(claim.origin)
    graded = key if given.source == claim.origin else fold(given.source)
    if given.via and any(relay.how == How.DENIES for relay in given.via):
        return (f"{key} (denied)", graded, int(Manner.THROUGH_A_DENIER))
    return (key, graded, _NAMELESS if claim.nameless else _NAMED)


def items_of(found: Positions) -> tuple[int, ...]:
    """Give for each position the number of its item: positions that contradict share one.

    Where not all contradictions are listed, positions on the same people are one item.
    """
    leads = list(range(len(found.positions)))

    def lead(number: int) -> int:
        while leads[number] != number:
            leads[number] = leads[leads[number]]
            number = leads[number]
        return number

    home = {uid: n for n, position in enumerate(found.positions) for uid in position.claims}
    for clash in found.contradictions:
        if clash.a in home and clash.b in home:
            leads[lead(home[clash.a])] = lead(home[clash.b])
    if found.total > len(found.contradictions):
        people: dict[str, int] = {}
        for bucket in found.buckets:
            at = home.get(bucket.claims[0].recorded.uid)
            if at is not None:
                leads[lead(at)] = lead(people.setdefault(bucket.strand[0], at))
    numbers: dict[int, int] = {}
    return tuple(numbers.setdefault(lead(n), len(numbers)) for n in range(len(found.positions)))
