"""Claims joined to events step by step, the likeliest first, never against what is known."""

import heapq
from collections.abc import Iterable, Sequence

from attrs import define, field, frozen

from claimcheck.reckon.grouping.profile import Profile, merge
from claimcheck.reckon.grouping.score import Scorer

Pair = tuple[int, int]
_Weighed = tuple[float, int, int, int, int]


@frozen
class Joined:
    """A claim's first joining: the claims that it met, and the log odds of one event."""

    met: tuple[int, ...]
    score: float


@define(slots=True, eq=False)
class Clusters:
    """Groups of claims, those that each may be joined to, and how each claim was joined first."""

    profiles: list[Profile]
    scorer: Scorer
    near: list[set[int]] = field(factory=list)
    joined: dict[int, Joined] = field(factory=dict)
    heap: list[_Weighed] = field(factory=list)
    ages: list[int] = field(factory=list)
    taken_by: dict[int, int] = field(factory=dict)


REMEMBERED = 4
"""So many of the claims are named that one was joined to."""


def cluster(profiles: list[Profile], pairs: Iterable[Pair], scorer: Scorer) -> Clusters:
    """Join groups while anything speaks for it; only the pairs that are given are looked at.

    A group that was taken in has no members any more. What speaks for a pair is weighed again when
    the pair's turn comes, and for all neighbours of a group whenever it is four times as large, so
    that the work grows with the claims alone.
    """
    made = Clusters(profiles, scorer, [set() for _ in profiles], ages=[0] * len(profiles))
    for one, two in pairs:
        if one != two and two not in made.near[one]:
            made.near[one].add(two)
            made.near[two].add(one)
            made.heap += _weighed(made, one, two)
    heapq.heapify(made.heap)
    while made.heap:
        less, one, two, one_age, two_age = heapq.heappop(made.heap)
        if not (profiles[one].members and profiles[two].members):
            continue
        if (made.ages[one], made.ages[two]) == (one_age, two_age):
            _join(made, one, two, -less)
        else:
            _push(made, one, two)
    return made


def held_by(made: Clusters) -> list[int]:
    """Give each group that which took it in, or itself."""
    found = []
    for number in range(len(made.profiles)):
        holder = number
        while holder in made.taken_by:
            holder = made.taken_by[holder]
        found.append(holder)
    return found


def _weighed(made: Clusters, one: int, two: int) -> list[_Weighed]:
    if one > two:
        one, two = two, one
    score = made.scorer.score(made.profiles[one], made.profiles[two])
    return [(-score, one, two, made.ages[one], made.ages[two])] if score > 0 else []


def _push(made: Clusters, one: int, two: int) -> None:
    for weighed in _weighed(made, one, two):
        heapq.heappush(made.heap, weighed)


def _join(made: Clusters, one: int, two: int, score: float) -> None:
    ours, theirs = made.profiles[one].members, made.profiles[two].members
    before = max(len(ours), len(theirs))
    _remember(made, ours, theirs, score)
    _remember(made, theirs, ours, score)
    kept, fresh = join(made, one, two)
    grown = _growth(before) < _growth(len(made.profiles[kept].members))
    for other in sorted(made.near[kept] if grown else fresh):
        _push(made, kept, other)


def join(made: Clusters, one: int, two: int) -> tuple[int, set[int]]:
    """Let the larger of two groups take in the other; gives it, and the neighbours it gains."""
    profiles = made.profiles
    if len(profiles[one].members) < len(profiles[two].members):
        one, two = two, one
    merge(profiles[one], profiles[two])
    profiles[two].members = []
    made.taken_by[two] = one
    made.ages[one] += 1
    fresh = made.near[two] - made.near[one] - {one}
    for other in made.near[two]:
        made.near[other].discard(two)
    for other in fresh:
        made.near[other].add(one)
    made.near[one] |= fresh
    made.near[two] = set()
    return one, fresh


def _growth(members: int) -> int:
    """Say how many times a group has become four times as large."""
    return (members.bit_length() - 1) // 2


def _remember(made: Clusters, members: Sequence[int], others: Sequence[int], score: float) -> None:
    """Note whom a claim that stood alone was joined to."""
    if len(members) == 1:
        made.joined[members[0]] = Joined(tuple(others[:REMEMBERED]), score)
