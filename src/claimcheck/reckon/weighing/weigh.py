"""The one door of the model: ballots in, probabilities and accuracies out."""

import numpy as np
from scipy import special
from scipy.sparse import csr_array

from claimcheck.reckon.weighing.ballots import Ballots, Floats, Ints, Silence, Weighed
from claimcheck.reckon.weighing.copying import copying
from claimcheck.reckon.weighing.deciding import Decided, decide
from claimcheck.reckon.weighing.dependence import excess_agreement, independence
from claimcheck.reckon.weighing.doubting import doubted
from claimcheck.reckon.weighing.fitting import counted, fit, outcomes
from claimcheck.reckon.weighing.grades import UNGRADED_MEAN, UNGRADED_STRENGTH
from claimcheck.reckon.weighing.labels import NOTHING_HELD, Held, held_by
from claimcheck.reckon.weighing.layout import Layout, lay_out
from claimcheck.reckon.weighing.pairs import Pairs, count_pairs
from claimcheck.reckon.weighing.pooling import pool_opinions
from claimcheck.reckon.weighing.settings import (
    APART_ITEMS,
    COPY_ITEMS,
    COPY_ROUNDS,
    FIRST_ROUNDS,
    LATER_ROUNDS,
)
from claimcheck.reckon.weighing.vocabulary import mix_vocabularies

SHOWN_COPYING = 0.5
"""A pair is named where one copying the other is at least this probable."""


def weigh_ballots(ballots: Ballots) -> Weighed:
    """Weigh all claims together; the same ballots in any order give the same result.

    First what agreement alone shows of copying is discounted; then truth and accuracy are
    estimated together; then copying is read from that estimate, twice; then all is weighed a last
    time, and closed vocabularies by several models. See docs/reliability.md.
    """
    layout, held = lay_out(ballots), held_by(ballots)
    met = count_pairs(layout, np.ones(layout.source.size, dtype=np.bool_), APART_ITEMS)
    early = excess_agreement(layout, met)
    weight = independence(layout, early)
    taught = doubted(layout, weight, held)
    probability = fit(layout, weight, taught, FIRST_ROUNDS)
    pairs = met.with_at_least(COPY_ITEMS)
    chance = np.zeros(0)
    for _ in range(COPY_ROUNDS if pairs.one.size else 0):
        chance, found = copying(layout, pairs, probability, weight, early)
        weight = independence(layout, early.maximum(found))
        probability = fit(layout, weight, taught, LATER_ROUNDS)
    decided = decide(layout, probability, weight, taught)
    shown = mix_vocabularies(layout, ballots.label, decided.probability, weight, taught)
    if held.candidate.size:
        # What is settled is foretold as if nothing were, so that nothing is learned from its echo.
        blind = mix_vocabularies(layout, ballots.label, decided.probability, weight, NOTHING_HELD)
        shown = np.where(taught.by_item(layout)[layout.item_of] > 0, blind, shown)
    shown = pool_opinions(layout, shown, decided, weight, taught)
    return _weighed(layout, held, (decided, shown, weight), (pairs, chance, early))


def _weighed(
    layout: Layout,
    held: Held,
    result: tuple[Decided, Floats, Floats],
    copies: tuple[Pairs, Floats, csr_array],
) -> Weighed:
    decided, shown, weight = result
    exclusive = held.hold(layout, shown)
    shown = np.minimum(exclusive + layout.near.gather(exclusive), 1.0)
    record = held.record(layout)
    silence = _silence(layout, held, shown, (weight, record[0] + record[1]))
    counts = counted(layout, outcomes(layout, exclusive), layout.voice)
    right, wrong = counts.right, counts.compatible + counts.wrong
    named = copies[1] >= SHOWN_COPYING
    pairs = copies[0]
    return Weighed(
        probability=np.where((silence > 0)[layout.item_of], np.nan, shown),
        silence=silence,
        accuracy=right / (right + wrong),
        accuracy_low=_bound(right, wrong, 0.05),
        accuracy_high=_bound(right, wrong, 0.95),
        right=record[0],
        wrong=record[1],
        copier=pairs.one[named].astype(np.int32) if named.size else np.zeros(0, dtype=np.int32),
        copied=pairs.other[named].astype(np.int32) if named.size else np.zeros(0, dtype=np.int32),
        copying=copies[1][named],
        independence=weight,
        pull=decided.pull,
    )


def _bound(right: Floats, wrong: Floats, share: float) -> Floats:
    return np.asarray(special.betaincinv(right, wrong, share), dtype=np.float64)


def _silence(layout: Layout, held: Held, shown: Floats, known: tuple[Floats, Floats]) -> Ints:
    """Say of which items too little is known for a probability.

    `known` is how much of a voice each claim is, and how much settlements taught of each source.
    """
    weight, taught = known
    voices = np.bincount(layout.item, weight, minlength=layout.items)
    several = voices > 1.5
    met = np.bincount(layout.source, several[layout.item], minlength=layout.sources)
    met_elsewhere = met[layout.source] > several[layout.item]
    graded = (layout.prior_strength != UNGRADED_STRENGTH) | (layout.prior_mean != UNGRADED_MEAN)
    told = met_elsewhere | graded[layout.source] | (taught > 0)[layout.source]
    tells = np.bincount(layout.item, told, minlength=layout.items) > 0
    top = np.zeros(layout.items)
    np.maximum.at(top, layout.item_of, shown)
    tied = layout.by_item((shown > top[layout.item_of] - 1e-9).astype(np.float64)) > 1
    silence = np.full(layout.items, Silence.NONE, dtype=np.int32)
    silence[~tells & tied] = Silence.NOTHING_TELLS_APART
    silence[~tells & (voices < 1.5)] = Silence.ONE_ORIGIN
    silence[voices == 0] = Silence.NOBODY
    silence[layout.item_of[held.candidate]] = Silence.NONE
    return silence
