"""Settlements as labels: they hold their question, and move the records of the sources."""

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from attrs import frozen

from claimcheck.reckon.weighing.ballots import Ballots, Floats

if TYPE_CHECKING:
    from claimcheck.reckon.weighing.layout import Layout

Indexes = npt.NDArray[np.int64]
MOST_SURE = 0.995


@frozen(eq=False)
class Held:
    """Settled candidates, how probable a reviewer holds each, and what that teaches."""

    candidate: Indexes
    probability: Floats
    teaching: Floats

    def hold(self, layout: "Layout", probability: Floats) -> Floats:
        """Give settled candidates their probability, and the others of their items the rest."""
        if not self.candidate.size:
            return probability
        of = layout.item_of[self.candidate]
        settled = np.zeros(layout.candidates, dtype=np.bool_)
        settled[self.candidate] = True
        held = np.bincount(of, self.probability, minlength=layout.items)
        share = self.probability / np.maximum(held, 1.0)[of]
        before = layout.by_item(np.where(settled, probability, 0.0))
        rest = np.maximum(1.0 - np.minimum(held, 1.0), 0.0) / np.maximum(1.0 - before, 1e-9)
        touched = np.zeros(layout.items, dtype=np.bool_)
        touched[of] = True
        found = np.where(touched[layout.item_of], probability * rest[layout.item_of], probability)
        found[self.candidate] = share
        return np.minimum(found, 1.0)

    def learn(self, layout: "Layout", probability: Floats) -> Floats:
        """Hold only as far as a settlement teaches, so that a suggestion taken feeds on nothing."""
        if not self.candidate.size:
            return probability
        teaching = self.by_item(layout)[layout.item_of]
        return teaching * self.hold(layout, probability) + (1 - teaching) * probability

    def by_item(self, layout: "Layout") -> Floats:
        """Give how much each item's settlement teaches: 0 where there is none."""
        found = np.zeros(layout.items)
        np.maximum.at(found, layout.item_of[self.candidate], self.teaching)
        return found

    def record(self, layout: "Layout") -> tuple[Floats, Floats]:
        """Count each source's claims that settlements show right, and wrong, as far as they teach.

        Where an answer is established, all that is not compatible with it is wrong; where one is
        only refuted, the others stay open.
        """
        if not self.candidate.size:
            return np.zeros(layout.sources), np.zeros(layout.sources)
        true = np.zeros(layout.candidates)
        true[self.candidate] = self.probability > 0.5
        false = np.zeros(layout.candidates, dtype=np.bool_)
        false[self.candidate] = self.probability < 0.5
        known = layout.by_item(true) > 0
        fits = (true + layout.compatible.gather(true) + layout.near.gather(true)) > 0
        wrong = false | (known[layout.item_of] & ~fits)
        weight = layout.voice * self.by_item(layout)[layout.item]
        return (
            layout.by_source(weight * (true > 0)[layout.candidate]),
            layout.by_source(weight * wrong[layout.candidate]),
        )


def held_by(ballots: Ballots) -> Held:
    """Read the settlements of the ballots."""
    return Held(
        ballots.settled.astype(np.int64),
        np.clip(ballots.settled_as, 1 - MOST_SURE, MOST_SURE),
        np.clip(ballots.settled_teaches, 0.0, 1.0),
    )


NOTHING_HELD = Held(np.zeros(0, dtype=np.int64), np.zeros(0), np.zeros(0))
