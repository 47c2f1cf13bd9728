"""Settled answers that nobody gives: nobody was right, or the answer is spelled in another way.

Which it is, the claims tell: where the model holds that somebody named the answer, it is more
likely spelled in another way, the more so the more settlements are such. With n the chance that
nobody named it, and e the share of answers that are spelled in another way, it is n / (n + (1 - n)
e) likely that nobody did; e is found from all settlements.
"""

import numpy as np
from attrs import evolve

from claimcheck.reckon.weighing.ballots import Floats
from claimcheck.reckon.weighing.fitting import fit
from claimcheck.reckon.weighing.labels import NOTHING_HELD, Held
from claimcheck.reckon.weighing.layout import Layout
from claimcheck.reckon.weighing.settings import FIRST_ROUNDS, SPELLED_LIKE, SPELLED_OTHERWISE

ROUNDS = 20


def doubted(layout: Layout, weight: Floats, held: Held) -> Held:
    """Let settlements that no claim fits teach as far as it is likely that nobody was right."""
    strange = _strange(layout, held)
    if not strange.any():
        return held
    believed = fit(layout, weight, NOTHING_HELD, FIRST_ROUNDS)
    nobody = np.clip(1 - layout.by_item(believed), 0.0, 1.0)[layout.item_of[held.candidate]][
        strange
    ]
    otherwise = SPELLED_OTHERWISE / (SPELLED_OTHERWISE + SPELLED_LIKE)
    likely = np.ones(nobody.size)
    for _ in range(ROUNDS):
        likely = nobody / np.maximum(nobody + (1 - nobody) * otherwise, 1e-12)
        otherwise = (float((1 - likely).sum()) + SPELLED_OTHERWISE) / (
            held.candidate.size + SPELLED_OTHERWISE + SPELLED_LIKE
        )
    teaching = held.teaching.copy()
    teaching[strange] *= likely
    return evolve(held, teaching=teaching)


def _strange(layout: Layout, held: Held) -> np.ndarray:
    """Tell which settled answers nobody gives, nor anything near or compatible."""
    said = (np.bincount(layout.candidate, minlength=layout.candidates) > 0).astype(np.float64)
    fits = said + layout.near.carry(said) + layout.compatible.carry(said)
    return np.asarray((fits[held.candidate] == 0) & (held.probability > 0.5))
