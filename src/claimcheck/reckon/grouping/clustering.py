"""Groups of claims that are joined one with another, and to what each claim was joined first."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from claimcheck.reckon.grouping.profile import Profile, merge, nobody

_NOBODY = nobody()
Pair = tuple[int, int]


@frozen
class Joined:
    """A claim's first joining: the claims that it met, and the log odds of one event."""

    met: tuple[int, ...]
    score: float


@define(slots=True, eq=False)
class Pairs:
    """Pairs of groups, of so `many`: each one number, since they come by the millions."""

    many: int
    packed: "array[int]" = field(factory=lambda: array("q"))

    def add(self, one: int, two: int) -> None:
        """Note a pair."""
        self.packed.append(one * self.many + two)

    def __iter__(self) -> Iterator[Pair]:
        return (divmod(pair, self.many) for pair in self.packed)


@define(slots=True, eq=False)
class Clusters:
    """Groups of claims, pairs that were compared, and how each claim was joined first.

    A group that was taken in has no members any more.
    """

    profiles: list[Profile]
    joined: dict[int, Joined] = field(factory=dict)
    taken_by: dict[int, int] = field(factory=dict)
    met: Pairs = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.met = Pairs(len(self.profiles))

    def neighbours(self) -> dict[int, set[int]]:
        """Give each group those that it, or what it took in, was compared with."""
        found: dict[int, set[int]] = defaultdict(set)
        holders = held_by(self)
        for own, other in self.met:
            one, two = holders[own], holders[other]
            if one != two:
                found[one].add(two)
                found[two].add(one)
        return found


def join(made: Clusters, one: int, two: int) -> int:
    """Let the larger of two groups take in the other; gives the one that is left."""
    profiles = made.profiles
    if len(profiles[one].members) < len(profiles[two].members):
        one, two = two, one
    merge(profiles[one], profiles[two])
    profiles[two] = _NOBODY
    made.taken_by[two] = one
    return one


def held_by(made: Clusters) -> list[int]:
    """Give each group that which took it in, or itself."""
    return [holder_of(made, number) for number in range(len(made.profiles))]


def holder_of(made: Clusters, group: int) -> int:
    """Give the group that took one in, or itself."""
    while group in made.taken_by:
        group = made.taken_by[group]
    return group


def of_one_event(profiles: Sequence[Profile], *, by_document: bool) -> list[Pair]:
    """List the groups that are known to be of one event, each with the first of them.

    `by_document` keeps those of one document alone.
    """
    first: dict[tuple[str, ...], int] = {}
    found = []
    for number, profile in enumerate(profiles):
        if profile.event and profile.members:
            key = (profile.event, *(profile.documents if by_document else ()))
            if first.setdefault(key, number) != number:
                found.append((first[key], number))
    return found
