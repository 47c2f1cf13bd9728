"""What weighing knows of the voices behind each position of one question."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from claimcheck.reckon.votes import Manner, Votes
from claimcheck.reckon.weights import Record, Weight

_DENIED = " (denied)"
_UNKNOWN = Record(0.5, 0.0, 1.0)


@frozen
class Known:
    """What is known of all voices of a dossier: their records and grades, by folded name.

    `grades` go by the name by which a voice is graded.
    """

    records: Mapping[str, Record]
    grades: Mapping[str, str]


@frozen
class Voice:
    """A voice behind a position: its name, how it is known, and by how much it moves log odds."""

    name: str
    manner: Manner
    grade: str
    record: Record
    pull: float
    alone: float


@frozen
class Facts:
    """One question weighed; `names` leads from folded names of voices to names as shown.

    `saying` has, for each position, the folded voices of its own claims, and `left_open` the
    positions of which a settlement judged no claim, though it lets them be true (a range).
    """

    votes: Votes
    weight: Weight
    known: Known
    names: Mapping[str, str]
    saying: Sequence[frozenset[str]]
    left_open: frozenset[int]

    def behind(self, position: int) -> tuple[Voice, ...]:
        """List the voices behind a position, those that move it most first.

        Where a range made one of several positions, each has its own voices behind it alone.
        """
        candidate, share = self.votes.positions[position]
        found = [
            self._voice(number)
            for number, (voter, _, voted) in enumerate(self.votes.votes)
            if voted == candidate and (share == 1 or self._says(voter, position))
        ]
        return tuple(sorted(found, key=lambda voice: (-abs(voice.pull), voice.name)))

    def rivals_of(self, position: int) -> tuple[int, ...]:
        """List the positions that a position excludes, the most probable first."""
        item = self._item(position)
        rivals = [
            n
            for n in range(len(self.votes.positions))
            if n != position and self._item(n) == item and self.chance(n) is not None
        ]
        return tuple(sorted(rivals, key=lambda n: (-(self.chance(n) or 0.0), n)))

    def chance(self, position: int) -> float | None:
        """Give the probability of a position; None where the claims are too few to say."""
        return self.weight.probability[position]

    def _says(self, voter: int, position: int) -> bool:
        key, _, _ = self.votes.voters[voter]
        return key.removesuffix(_DENIED) in self.saying[position]

    def _item(self, position: int) -> int:
        return self.votes.candidates[self.votes.positions[position][0]][0]

    def _voice(self, number: int) -> Voice:
        key, graded, manner = self.votes.voters[self.votes.votes[number][0]]
        return Voice(
            name=self.names.get(key.removesuffix(_DENIED), key),
            manner=Manner(manner),
            grade=self.known.grades.get(graded, ""),
            record=self.known.records.get(key, _UNKNOWN),
            pull=self.weight.pull[number],
            alone=self.weight.alone[number],
        )
