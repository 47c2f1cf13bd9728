"""Closed vocabularies: questions that many items ask and few answers serve.

There a source has a habit for each true answer, which several models read (see `habits`). Some
items are hard, whoever judges them: there the claims are a split vote, which tells little of the
sources, and little beyond itself of the answer. How many are hard, the claims tell. What the models
find, what one accuracy a source finds, and the share of the vote are averaged: they err on
different items.
"""

import numpy as np
from attrs import frozen
from scipy import special
from scipy.sparse import coo_array, csr_array

from claimcheck.reckon.weighing.ballots import Floats, Ints
from claimcheck.reckon.weighing.habits import Habits, models
from claimcheck.reckon.weighing.labels import Held
from claimcheck.reckon.weighing.layout import Bools, Indexes, Layout
from claimcheck.reckon.weighing.settings import (
    EASY_ITEMS,
    HARD_ITEMS,
    HARD_VOTE,
    MIX_ACCURACY,
    MIX_HABITS,
    MIX_SHARE,
    VOCABULARY_CELL,
    VOCABULARY_CELLS,
    VOCABULARY_CLAIMS,
    VOCABULARY_ITEMS,
    VOCABULARY_MOST,
)
from claimcheck.reckon.weighing.spread import distinct

ROUNDS = 15
LEAST = 1e-6


@frozen(eq=False)
class Vocabulary:
    """The claims and candidates of one closed question, numbered within it."""

    # Items by (source, answer); the weights of claims.
    claims: csr_array
    answers: int
    sources: int
    # Its candidates among all, and the item and answer of each, within.
    candidate: Indexes
    item: Indexes
    answer: Indexes


def mix_vocabularies(
    layout: Layout, label: Ints, probability: Floats, weight: Floats, held: Held
) -> Floats:
    """Average the models where a vocabulary is closed; `label` is per candidate, -1 unshared."""
    found = probability.copy()
    if not label.size:
        return found
    for question in closed_questions(layout, label):
        words = _vocabulary(layout, label, weight, question)
        if words.sources * words.answers**2 > VOCABULARY_CELLS:
            continue
        start = held.learn(layout, probability)
        mixed = MIX_ACCURACY * probability[words.candidate]
        mixed += MIX_SHARE * _share(layout, weight)[words.candidate]
        habits = models()
        for model in habits:
            mixed += MIX_HABITS * _by_habits(words, start, model, held, layout)
        found[words.candidate] = mixed / (MIX_ACCURACY + MIX_SHARE + len(habits) * MIX_HABITS)
    return found


def closed_questions(layout: Layout, label: Ints) -> Indexes:
    """Name the questions whose answers come from a closed vocabulary, as far as the claims show."""
    questions = int(layout.asked.max()) + 1 if layout.items else 0
    asked = layout.asked[layout.item_of]
    claimed = np.bincount(layout.candidate, minlength=layout.candidates) > 0
    shared = (label >= 0) & claimed
    size = int(label.max()) + 1
    pairs = distinct(asked[shared] * size + label[shared])
    answers = np.bincount(pairs // max(size, 1), minlength=questions)
    alone = np.bincount(asked[claimed & ~shared], minlength=questions)
    claims = np.bincount(layout.asked[layout.item], minlength=questions)
    items = np.bincount(layout.asked[layout.answers > 0], minlength=questions)
    closed: Bools = (answers >= 2) & (answers <= VOCABULARY_MOST) & (alone == 0)
    closed &= claims >= np.maximum(VOCABULARY_CLAIMS, VOCABULARY_CELL * answers**2)
    closed &= items >= VOCABULARY_ITEMS * answers
    return np.flatnonzero(closed)


def _vocabulary(layout: Layout, label: Ints, weight: Floats, question: int) -> Vocabulary:
    claimed = np.bincount(layout.candidate, minlength=layout.candidates) > 0
    candidate = np.flatnonzero(claimed & (layout.asked[layout.item_of] == question))
    words, answer = np.unique(label[candidate], return_inverse=True)
    items, item = np.unique(layout.item_of[candidate], return_inverse=True)
    rows = np.flatnonzero(layout.asked[layout.item] == question)
    sources, source = np.unique(layout.source[rows], return_inverse=True)
    row = np.searchsorted(items, layout.item[rows])
    said = np.searchsorted(words, label[layout.candidate[rows]])
    claims = coo_array(
        (weight[rows], (row, source * words.size + said)),
        shape=(items.size, sources.size * words.size),
    ).tocsr()
    return Vocabulary(
        claims, words.size, sources.size, candidate, item.astype(np.int64), answer.astype(np.int64)
    )


def _by_habits(
    words: Vocabulary, start: Floats, habits: Habits, held: Held, layout: Layout
) -> Floats:
    """Fit a model of habits; give the probability of each of the vocabulary's candidates."""
    size = words.answers
    likely = np.full((words.claims.shape[0], size), LEAST)
    likely[words.item, words.answer] = np.maximum(start[words.candidate], LEAST)
    likely /= likely.sum(axis=1, keepdims=True)
    by_source, split = words.claims.T.tocsr(), _split_vote(words)
    hard = HARD_ITEMS / (HARD_ITEMS + EASY_ITEMS)
    easy = (1 - hard) * likely
    for _ in range(ROUNDS):
        told = (by_source @ easy).reshape(words.sources, size, size)
        often = np.log(easy.sum(axis=0) + 1.0)
        often -= special.logsumexp(often)
        if_easy = words.claims @ habits(told).reshape(-1, size) + often + np.log(1 - hard)
        if_hard = split + often + np.log(hard)
        either = np.logaddexp(if_easy, if_hard)
        likely = np.exp(either - either.max(axis=1, keepdims=True))
        likely /= likely.sum(axis=1, keepdims=True)
        found = likely[words.item, words.answer]
        _hold(words, likely, held, layout)
        easy = likely * np.exp(if_easy - either)
        hard = (likely.sum() - easy.sum() + HARD_ITEMS) / (
            likely.shape[0] + HARD_ITEMS + EASY_ITEMS
        )
    return np.asarray(found)


def _split_vote(words: Vocabulary) -> Floats:
    """Give the log likelihood of each item's claims, for each answer, if it is a hard one.

    They are a draw from an urn to which every claim adds one more of its kind, and in which the
    true answer has one more from the start: so the chances of the answers are as their votes.
    """
    size = words.answers
    votes = words.claims @ np.tile(np.eye(size), (words.sources, 1))
    given = special.gammaln(votes + HARD_VOTE) - special.gammaln(HARD_VOTE)
    more = np.log(votes + HARD_VOTE) - np.log(HARD_VOTE)
    urn = size * HARD_VOTE + 1
    whole = special.gammaln(votes.sum(axis=1, keepdims=True) + urn) - special.gammaln(urn)
    return np.asarray(given.sum(axis=1, keepdims=True) + more - whole)


def _hold(words: Vocabulary, likely: Floats, held: Held, layout: Layout) -> None:
    """Let settled items of the vocabulary stay as far as they teach."""
    if not held.candidate.size:
        return
    whole = np.zeros(layout.candidates)
    whole[words.candidate] = likely[words.item, words.answer]
    likely[words.item, words.answer] = held.learn(layout, whole)[words.candidate]


def _share(layout: Layout, weight: Floats) -> Floats:
    votes = layout.by_candidate(weight)
    return np.asarray(votes / np.maximum(layout.by_item(votes), 1e-12)[layout.item_of])
