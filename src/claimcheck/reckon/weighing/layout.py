"""The ballots laid out for counting: wide integers, one voice an origin, and who backs what."""

import numpy as np
import numpy.typing as npt
from attrs import frozen
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from claimcheck.reckon.weighing.ballots import Ballots, Floats
from claimcheck.reckon.weighing.numbers import near_numbers

Indexes = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


@frozen(eq=False)
class Edges:
    """Candidate `start` backs candidate `end` of the same item by `weight`, 0 to 1."""

    start: Indexes
    end: Indexes
    weight: Floats

    def carry(self, amount: Floats) -> Floats:
        """Sum what candidates receive when each passes its amount on."""
        if not self.start.size:
            return np.zeros(amount.size)
        return _sums(np.bincount(self.end, self.weight * amount[self.start], minlength=amount.size))

    def gather(self, amount: Floats) -> Floats:
        """Sum for each candidate the amounts of those that it backs."""
        if not self.start.size:
            return np.zeros(amount.size)
        return _sums(np.bincount(self.start, self.weight * amount[self.end], minlength=amount.size))


@frozen(eq=False)
class Layout:
    """Ballots as the model counts them; shapes as in `Ballots`."""

    source: Indexes
    candidate: Indexes
    item: Indexes
    item_of: Indexes
    asked: Indexes
    sources: int
    items: int
    # How many distinct answers an item has that somebody gives, and whether it has rivals.
    answers: Indexes
    contested: Bools
    # Per claim: its share of the one voice that its origin, or its declared relays, have here.
    voice: Floats
    # Compatible candidates (partial lists, general places, numbers of facts), near measures.
    compatible: Edges
    near: Edges
    # The claims that name something compatible with other candidates, so that they may back these.
    backers: Indexes
    # Per candidate: whether it backs others, and its question is not answered by numbers.
    general: Bools
    # Per asked: whether its answers are numbers.
    numeric: Bools
    prior_mean: Floats
    prior_strength: Floats

    @property
    def candidates(self) -> int:
        """How many candidates there are."""
        return self.item_of.size

    def by_candidate(self, amount: Floats) -> Floats:
        """Sum an amount per claim over each candidate."""
        return _sums(np.bincount(self.candidate, amount, minlength=self.candidates))

    def by_source(self, amount: Floats) -> Floats:
        """Sum an amount per claim over each source."""
        return _sums(np.bincount(self.source, amount, minlength=self.sources))

    def by_item(self, amount: Floats) -> Floats:
        """Sum an amount per candidate over each item."""
        return _sums(np.bincount(self.item_of, amount, minlength=self.items))


def _sums(found: npt.NDArray[np.number]) -> Floats:
    return np.asarray(found, dtype=np.float64)


def lay_out(ballots: Ballots) -> Layout:
    """Prepare the ballots."""
    item_of = ballots.item_of.astype(np.int64)
    candidate = ballots.candidate.astype(np.int64)
    item = item_of[candidate]
    items = ballots.items
    said = np.bincount(candidate, minlength=item_of.size) > 0
    answers = np.bincount(item_of, said, minlength=items).astype(np.int64)
    asked = _filled(ballots.asked, items).astype(np.int64)
    numbers = near_numbers(ballots, item, asked)
    near, facts = numbers.measured, ~numbers.measured
    general = np.zeros(item_of.size, dtype=np.bool_)
    general[ballots.support_from] = True
    compatible = Edges(
        np.concatenate([ballots.support_from.astype(np.int64), numbers.start[facts]]),
        np.concatenate([ballots.support_to.astype(np.int64), numbers.end[facts]]),
        np.concatenate([ballots.support_weight, numbers.weight[facts]]),
    )
    return Layout(
        source=ballots.source.astype(np.int64),
        candidate=candidate,
        item=item,
        item_of=item_of,
        asked=asked,
        sources=ballots.sources,
        items=items,
        answers=answers,
        contested=answers > 1,
        voice=_voices(ballots, item),
        compatible=compatible,
        near=Edges(numbers.start[near], numbers.end[near], numbers.weight[near]),
        backers=_backers(compatible, candidate, item_of.size),
        general=general & ~numbers.numeric[asked[item_of]],
        numeric=numbers.numeric,
        prior_mean=ballots.prior_mean,
        prior_strength=ballots.prior_strength,
    )


def _backers(compatible: Edges, candidate: Indexes, candidates: int) -> Indexes:
    backs = np.zeros(candidates, dtype=np.bool_)
    backs[compatible.start] = True
    return np.flatnonzero(backs[candidate])


def _filled(given: npt.NDArray[np.int32], size: int) -> npt.NDArray[np.int32]:
    return given if given.size else np.zeros(size, dtype=np.int32)


def _voices(ballots: Ballots, item: Indexes) -> Floats:
    """Divide a voice by the claims of one origin on an item, and by relays that say the same."""
    origin = (ballots.origin if ballots.origin.size else ballots.source).astype(np.int64)
    voice = 1.0 / _times(origin, item)
    if not ballots.relay_source.size:
        return voice
    size = ballots.sources
    links = coo_array(
        (np.ones(ballots.relay_source.size), (ballots.relay_source, ballots.relay_of)),
        shape=(size, size),
    )
    _, group = connected_components(links, directed=False)
    kin = np.asarray(group, dtype=np.int64)[ballots.source]
    return np.minimum(voice, 1.0 / _times(kin, ballots.candidate.astype(np.int64)))


def _times(one: Indexes, other: Indexes) -> Indexes:
    """How often the pair that stands in each row occurs."""
    if not one.size:
        return np.zeros(0, dtype=np.int64)
    _, which, times = np.unique(
        one * (int(other.max()) + 1) + other, return_inverse=True, return_counts=True
    )
    return np.asarray(times[which], dtype=np.int64)
