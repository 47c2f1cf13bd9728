"""Opinions on the answers, and what settled items say of how to pool them."""

import numpy as np
from attrs import frozen

from claimcheck.reckon.weighing.ballots import Floats
from claimcheck.reckon.weighing.layout import Indexes

LEAST = 1e-4
"""The least probability that an opinion counts as."""


@frozen(eq=False)
class Opinions:
    """Log opinions on items (o candidates by three), and on nobody having said it (i by three).

    `item` says which of the items each candidate answers; `evenly` is per item the chance of each
    claimed answer, and of none of them, where nothing tells them apart.
    """

    item: Indexes
    said: Floats
    unsaid: Floats
    evenly: Floats

    def pooled(self, power: Floats) -> tuple[Floats, Floats]:
        """Give the pooled probability of each candidate and, per item, of none of them.

        The powers are for all items (three), or each item's own (i by three).
        """
        each = np.broadcast_to(power, self.unsaid.shape)
        said = np.einsum("ck,ck->c", self.said, each[self.item])
        unsaid = np.einsum("ik,ik->i", self.unsaid, each)
        top = unsaid.copy()
        np.maximum.at(top, self.item, said)
        likely, none = np.exp(said - top[self.item]), np.exp(unsaid - top)
        total = self.by_item(likely) + none
        return likely / total[self.item], none / total

    def by_item(self, amount: Floats) -> Floats:
        """Sum an amount per candidate over each item."""
        return np.bincount(self.item, amount, minlength=self.unsaid.shape[0]).astype(np.float64)


@frozen(eq=False)
class Pool:
    """The powers of the opinions (three, or by item), and how many items mislead all (or by item).

    There each answer that is claimed, and none of them, is as probable.
    """

    power: Floats
    misled: Floats


@frozen(eq=False)
class Lesson:
    """The settled items: the opinions on them, what is true of them, how much each teaches.

    `fits` says per candidate how well it fits what is settled: 1 where it is that, less where it
    is a measure near it. `known` is how probable the settlement is held per item, 0 where no
    candidate fits it.
    """

    opinions: Opinions
    fits: Floats
    known: Floats
    taught: Floats

    def right(self, said: Floats) -> Floats:
        """Give how probable the candidates of each item make what is settled."""
        return np.maximum(self.opinions.by_item(self.fits * said), LEAST)

    def likely(self, pool: Pool) -> tuple[Floats, Floats]:
        """Give how likely each settled answer is, and how probable its item misleads."""
        said, none = self.opinions.pooled(pool.power)
        evenly = self.opinions.evenly
        astray = pool.misled * self.known * np.maximum(self.opinions.by_item(self.fits), LEAST)
        astray = (astray + pool.misled * (1 - self.known)) * evenly
        pooled = self.known * self.right(said) + (1 - self.known) * np.maximum(none, LEAST)
        whole = (1 - pool.misled) * pooled + astray
        return whole, astray / whole

    def target(self, said: Floats) -> Floats:
        """Give how far each candidate is right: those that fit share it as they are believed."""
        return self.fits * said * (self.known / self.right(said))[self.opinions.item]
