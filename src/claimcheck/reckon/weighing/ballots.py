"""What is weighed, as arrays: claims, the candidates that they name, and who made them.

A candidate is a distinct answer to one item (a question about one event). Claims, candidates,
items and sources are numbered from 0; nothing here knows a name, and no order matters.
"""

from enum import IntEnum

import numpy as np
import numpy.typing as npt
from attrs import field, frozen

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]

NOWHERE = -1


class Scale(IntEnum):
    """How the numbers that answer an item compare."""

    UNKNOWN = 0
    """Found from the answers to all items that ask the same."""
    EXACT = 1
    """Two that differ are rivals, however near: no number, or an identifier such as a gate."""
    LINEAR = 2
    """Near is better than far by the difference: a temperature, a day number."""
    LOG = 3
    """Near is better than far by the ratio: a population, a toll."""
    CIRCULAR = 4
    """Like LINEAR, and the last minute of the day lies beside the first (period 1440)."""


def _no_ints() -> Ints:
    return np.zeros(0, dtype=np.int32)


def _no_floats() -> Floats:
    return np.zeros(0, dtype=np.float64)


@frozen(eq=False)
class Ballots:
    """Claims and all that is known beside them. What is left empty is unknown.

    Shapes: n claims, c candidates, i items, s sources; the arrays of one comment go together.
    """

    # One claim a row: who says it (its origin, not who passed it on), and which candidate.
    source: Ints
    candidate: Ints
    # Which item each candidate answers; candidates of one item exclude each other.
    item_of: Ints
    # How reliable each source is held to be before anything is counted: see `grades`.
    prior_mean: Floats
    prior_strength: Floats
    # Per claim: claims on one item with the same origin number are one voice. Empty: the source.
    origin: Ints = field(factory=_no_ints)
    # Per candidate: its number (nan where it has none) and its answer's id among the answers to
    # the same `asked` (-1 where answers are not shared between items).
    value: Floats = field(factory=_no_floats)
    label: Ints = field(factory=_no_ints)
    # Per item: which question label it asks (one vocabulary, one scale), and how numbers compare.
    asked: Ints = field(factory=_no_ints)
    scale: Ints = field(factory=_no_ints)
    # Support: who names `support_from` would not be wrong if `support_to` is true: a partial list
    # backs the whole, a general place the specific one. The weight is 1 where one implies the
    # other, less where it only makes it likely; how much it counts, the model finds.
    support_from: Ints = field(factory=_no_ints)
    support_to: Ints = field(factory=_no_ints)
    support_weight: Floats = field(factory=_no_floats)
    # Declared relays between sources: `relay_source` repeats `relay_of` wherever both say the same.
    relay_source: Ints = field(factory=_no_ints)
    relay_of: Ints = field(factory=_no_ints)
    # Settlements: a candidate, how probable the reviewer holds it (established .7 to .99, refuted
    # .3 to .01, by confidence), and how much that teaches of the sources (0 nothing to 1).
    settled: Ints = field(factory=_no_ints)
    settled_as: Floats = field(factory=_no_floats)
    settled_teaches: Floats = field(factory=_no_floats)

    @property
    def items(self) -> int:
        """How many items there are."""
        return int(self.item_of.max()) + 1 if self.item_of.size else 0

    @property
    def sources(self) -> int:
        """How many sources there are."""
        return int(self.prior_mean.size)


class Silence(IntEnum):
    """Why an item's candidates have no probability."""

    NONE = 0
    """They have one."""
    NOBODY = 1
    """Nobody claims anything."""
    ONE_ORIGIN = 2
    """All claims are one voice of which nothing is known, so that nothing can be compared."""
    NOTHING_TELLS_APART = 3
    """The answers are tied, and nothing is known that tells the sources apart."""


@frozen(eq=False)
class Weighed:
    """What the ballots amount to; shapes as in `Ballots`."""

    # Per candidate: the probability that it is the answer; nan where the claims are too few to say.
    # Those of one item sum to at most one: the rest is that nobody has said the true answer.
    probability: Floats
    # Per item: a `Silence`.
    silence: Ints
    # Per source: the share of its claims that are right, expected and as a 90 % credible interval.
    accuracy: Floats
    accuracy_low: Floats
    accuracy_high: Floats
    # Per source: its claims that settlements show right and wrong, by how much those teach.
    right: Floats
    wrong: Floats
    # Pairs of sources where one copies the other, and how probable that is; the first is the copier
    # where that can be told (else both ways are given).
    copier: Ints
    copied: Ints
    copying: Floats
    # Per claim: how much of an independent voice it is (1 wholly, near 0 a copy), and by how much
    # it moves the log odds of its candidate.
    independence: Floats
    pull: Floats
