"""Groups of claims joined by how much speaks for all their pairs on average.

Average linkage (Sokal and Michener 1958) over the pairs that were looked at; the others count as
unlikely, or not at all. What speaks for a pair is weighed once.
"""

import heapq
from collections.abc import Iterable

from attrs import define, field

from claimcheck.reckon.grouping.clustering import Clusters, Joined, Pair, held_by, holder_of, join
from claimcheck.reckon.grouping.score import NEVER, Scorer, forbidden, met

UNLIKELY = -1.25
"""What speaks for two groups that share nothing rare enough to be looked at."""
# So many of the claims are named that one was joined to.
_REMEMBERED = 4


@define(slots=True, eq=False)
class _Links:
    """Of each group, what speaks for those linked with it: the sum over pairs, and how many."""

    unseen: float | None
    sums: dict[int, dict[int, tuple[float, int]]] = field(factory=dict)
    sizes: dict[int, int] = field(factory=dict)
    heap: list[tuple[float, int, int, int]] = field(factory=list)

    def add(self, one: int, two: int, score: float) -> None:
        """Link a pair."""
        much = float("-inf") if score == NEVER else score
        for own, other in ((one, two), (two, one)):
            self.sums.setdefault(own, {})[other] = (much, 1)
            self.sizes[own] = 1
        self.push(one, two)

    def mean(self, one: int, two: int) -> float:
        """Say how much speaks for two groups, over all pairs of what they were made of."""
        much, pairs = self.sums[one][two]
        if self.unseen is None:
            return much / pairs
        every = self.sizes[one] * self.sizes[two]
        return (much + self.unseen * (every - pairs)) / every

    def push(self, one: int, two: int) -> None:
        """Note a pair for joining, where more speaks for it than against."""
        mean = self.mean(one, two)
        if mean > 0:
            size = self.sizes[one] + self.sizes[two]
            heapq.heappush(self.heap, (-mean, min(one, two), max(one, two), size))

    def joined(self, one: int, two: int) -> None:
        """Let one group have the links of another that it took in."""
        ours, theirs = self.sums.setdefault(one, {}), self.sums.pop(two, {})
        self.sizes[one] = self.sizes.get(one, 1) + self.sizes.pop(two, 1)
        for other, (much, pairs) in theirs.items():
            del self.sums[other][two]
            if other != one:
                before = ours.get(other, (0.0, 0))
                ours[other] = self.sums[other][one] = before[0] + much, before[1] + pairs
                self.push(one, other)


def link(
    made: Clusters,
    pairs: Iterable[Pair],
    scorer: Scorer,
    known: Iterable[Pair] = (),
    *,
    unseen: float | None,
) -> None:
    """Join groups while anything speaks for it, the likeliest first; those that are `known` before.

    `unseen` is what speaks for a pair that was not looked at, None where it does not count, as
    within a document. Where it counts, no more than that speaks for two groups that one document
    tells of, since it tells them apart.
    Where one group has grown, less speaks for its other links than before: that is reckoned when
    their turn comes, so that the work grows with the pairs alone.
    """
    links = _linked(made, pairs, scorer, unseen)
    for one, two in known:
        holder = holder_of(made, one)
        kept = join(made, holder, two)
        links.joined(kept, two if kept == holder else holder)
    while links.heap:
        less, one, two, size = heapq.heappop(links.heap)
        if one not in links.sizes or two not in links.sizes:
            continue
        if links.sizes[one] + links.sizes[two] != size:
            links.push(one, two)
        elif forbidden(made.profiles[one], made.profiles[two]):
            never = (float("-inf"), links.sums[one][two][1])
            links.sums[one][two] = links.sums[two][one] = never
        else:
            _remember(made, one, two, -less)
            kept = join(made, one, two)
            links.joined(kept, two if kept == one else one)


def _linked(made: Clusters, pairs: Iterable[Pair], scorer: Scorer, unseen: float | None) -> _Links:
    """Weigh each pair of groups once."""
    links = _Links(unseen)
    group_of = held_by(made)
    profiles = made.profiles
    for own, other in pairs:
        one, two = group_of[own], group_of[other]
        if one > two:
            one, two = two, one
        if one == two or two in links.sums.get(one, ()):
            continue
        ours, theirs = profiles[one], profiles[two]
        if met(ours, theirs):
            score = scorer.score(ours, theirs)
            if unseen is not None and not ours.documents.keys().isdisjoint(theirs.documents):
                score = min(score, unseen)
            links.add(one, two, score)
            made.met.add(one, two)
    return links


def _remember(made: Clusters, one: int, two: int, score: float) -> None:
    """Note for the first claim of the group that comes in what the other claims do not tell.

    It comes into a known event, or to the group whose first claim comes before its own.
    """
    ours, theirs = made.profiles[one], made.profiles[two]
    if (bool(theirs.event), min(ours.members)) > (bool(ours.event), min(theirs.members)):
        coming, there = ours, theirs
    else:
        coming, there = theirs, ours
    made.joined[min(coming.members)] = Joined(tuple(sorted(there.members)[:_REMEMBERED]), score)
