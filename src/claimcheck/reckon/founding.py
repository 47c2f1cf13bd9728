"""Which stretches of a line found positions, and which are counted for them or only fit them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.reckon.buckets import Bucket, Group, Point

# So many entries of compatible answers are given in all; beyond, each only where it first fits,
# since thousands of vague answers beside thousands of precise ones would be millions of entries.
COMPATIBLE_LISTED = 20_000


def groups_along(numbers: Sequence[int], buckets: Sequence[Bucket]) -> Iterator[Group]:
    """Group answers along their line: from the least upward, the one that ends first founds."""
    live = [number for number in numbers if buckets[number].live]
    founders = _founders(live, buckets)
    standing = _Founders(founders, buckets)
    gone = [n for n in numbers if not buckets[n].live and not standing.met_by(n)]
    every = _Founders(founders + _founders(gone, buckets), buckets)
    counted: dict[int, list[int]] = {founder: [] for founder in every.numbers}
    fitting: dict[int, list[int]] = {founder: [] for founder in every.numbers}
    met_by = _true_together({number: standing.met_by(number) for number in live}, buckets)
    met_by = {number: met_by.get(number) or every.met_by(number) for number in numbers}
    whole = sum(len(met) for met in met_by.values()) <= COMPATIBLE_LISTED
    for number, met in met_by.items():
        founders_met = (standing if buckets[number].live else every).numbers
        alone = len(met) == 1 and (
            founders_met[met[0]] == number or not buckets[number].says_nothing
        )
        for place in met if whole else met[:1]:
            (counted if alone else fitting)[founders_met[place]].append(number)
    for founder in every.numbers:
        yield Group(founder, tuple(counted[founder]), tuple(fitting[founder]))


def _true_together(met_by: dict[int, range], buckets: Sequence[Bucket]) -> dict[int, range]:
    """Take out of the founders that answers overlap the last, where those counted for it forbid it.

    All answers that are counted for a founder hold its most, so that they can be true together. An
    answer that overlaps several holds the most of all but the last of them.
    """
    least: dict[int, Point] = {}
    waiting: dict[int, list[int]] = defaultdict(list)
    for number, met in met_by.items():
        if len(met) > 1:
            waiting[met[-1]].append(number)
        else:
            least[met[0]] = max(least.get(met[0], buckets[number].least), buckets[number].least)
    for last in range(max(waiting, default=0), 0, -1):
        for number in waiting[last]:
            if buckets[number].most >= least[last]:
                continue
            met = met_by[number] = met_by[number][:-1]
            if len(met) > 1:
                waiting[met[-1]].append(number)
            else:
                least[met[0]] = max(least[met[0]], buckets[number].least)
    return met_by


def _founders(numbers: Sequence[int], buckets: Sequence[Bucket]) -> list[int]:
    founders: list[int] = []
    # Of answers that end together the narrowest comes first, so that it is the founder.
    for number in sorted(
        sorted(numbers, key=lambda n: buckets[n].least, reverse=True), key=lambda n: buckets[n].most
    ):
        if not founders or buckets[number].least > buckets[founders[-1]].most:
            founders.append(number)
    return founders


class _Founders:
    """Founders in the order of their line, to find those that an answer overlaps."""

    def __init__(self, numbers: Sequence[int], buckets: Sequence[Bucket]) -> None:
        self._buckets = buckets
        self.numbers = sorted(numbers, key=lambda n: buckets[n].most)
        self._leasts = [buckets[n].least for n in self.numbers]
        self._mosts = [buckets[n].most for n in self.numbers]

    def met_by(self, number: int) -> range:
        """Give the places, in this order, of the founders that an answer overlaps."""
        bucket = self._buckets[number]
        first = bisect_left(self._mosts, bucket.least)
        return range(first, max(first, bisect_right(self._leasts, bucket.most)))
