"""Settled answers that nobody gives: nobody was right, or the answer is spelled in another way.

Which it is, the claims tell: where the model holds that somebody named the answer, it is more
likely spelled in another way, the more so the more settlements are such. With n the chance that
nobody named it, and e the share of answers that are spelled in another way, it is n / (n + (1 - n)
e) likely that nobody did. Either all are spelled as the claims are (e = 0), or some share of them
is not, each share as likely; how likely each is, all settlements tell together.
"""

import numpy as np
from attrs import evolve

from claimcheck.reckon.weighing.ballots import Floats
from claimcheck.reckon.weighing.fitting import fit
from claimcheck.reckon.weighing.labels import NOTHING_HELD, Held
from claimcheck.reckon.weighing.layout import Layout
from claimcheck.reckon.weighing.settings import FIRST_ROUNDS, SPELLED_OTHERWISE

STEPS = 50
LEAST = 1e-4


def doubted(layout: Layout, weight: Floats, held: Held) -> Held:
    """Let settlements that no claim fits teach as far as it is likely that nobody was right."""
    strange = _strange(layout, held)
    if not strange.any():
        return held
    believed = fit(layout, weight, NOTHING_HELD, FIRST_ROUNDS)
    nobody = np.clip(1 - layout.by_item(believed), 0.0, 1.0)[layout.item_of[held.candidate]][
        strange
    ]
    likely = nobody_right(nobody, held.candidate.size - nobody.size)
    teaching = held.teaching.copy()
    teaching[strange] *= likely
    return evolve(held, teaching=teaching)


def nobody_right(nobody: Floats, fitting: int) -> Floats:
    """Give how probable it is that nobody was right, of settled answers that no claim fits.

    `nobody` is how probable that is by the claims, `fitting` how many settled answers some fit.
    """
    share = np.concatenate([[0.0], (np.arange(STEPS) + 0.5) / STEPS])
    prior = np.concatenate([[1 - SPELLED_OTHERWISE], np.full(STEPS, SPELLED_OTHERWISE / STEPS)])
    unsaid = np.maximum(nobody, LEAST)[:, None]
    whole = unsaid + (1 - unsaid) * share
    seen = np.log(prior) + np.log(whole).sum(axis=0) + fitting * np.log1p(-share)
    chance = np.exp(seen - seen.max())
    return np.asarray((unsaid / whole) @ (chance / chance.sum()))


def _strange(layout: Layout, held: Held) -> np.ndarray:
    """Tell which settled answers nobody gives, nor anything near or compatible."""
    said = (np.bincount(layout.candidate, minlength=layout.candidates) > 0).astype(np.float64)
    fits = said + layout.near.carry(said) + layout.compatible.carry(said)
    return np.asarray((fits[held.candidate] == 0) & (held.probability > 0.5))
