"""Groups of claims that are joined one with another, and to what each claim was joined first."""

from collections.abc import Sequence

from attrs import define, field, frozen

from claimcheck.reckon.grouping.profile import Profile, merge

Pair = tuple[int, int]


@frozen
class Joined:
    """A claim's first joining: the claims that it met, and the log odds of one event."""

    met: tuple[int, ...]
    score: float


@define(slots=True, eq=False)
class Clusters:
    """Groups of claims, those that each was compared with, and how each claim was joined first.

    A group that was taken in has no members any more.
    """

    profiles: list[Profile]
    near: list[set[int]] = field(init=False)
    joined: dict[int, Joined] = field(factory=dict)
    taken_by: dict[int, int] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self.near = [set() for _ in self.profiles]


def join(made: Clusters, one: int, two: int) -> int:
    """Let the larger of two groups take in the other; gives the one that is left."""
    profiles = made.profiles
    if len(profiles[one].members) < len(profiles[two].members):
        one, two = two, one
    merge(profiles[one], profiles[two])
    profiles[two].members = []
    made.taken_by[two] = one
    for other in made.near[two]:
        made.near[other].discard(two)
        made.near[other].add(one)
    made.near[one] |= made.near[two]
    made.near[one].discard(one)
    made.near[two] = set()
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
