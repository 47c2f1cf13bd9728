"""Closed vocabularies: questions that many items ask and few answers serve.

There a source has a habit for each true answer, which several models read (see `habits`). Some
items are hard, whoever judges them: there the claims are a split vote, which tells little of the
sources, and little beyond itself of the answer. How many are hard, the claims tell. What the models
find, what one accuracy a source finds, and the share of the vote are averaged: they err on
different items.
"""

from itertools import combinations

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
    MIX_COMPANY,
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
TIED = 1e-9


@frozen(eq=False)
class Vocabulary:
    """The claims and candidates of one closed question, numbered within it."""

    # Items by (source, answer): the weights of claims; and the same the other way round.
    claims: csr_array
    by_source: csr_array
    # Items by answers: the log likelihood of each item's claims if it is a hard one.
    if_hard: Floats
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
        habits = _by_all_habits(words, held.learn(layout, probability), held, layout)
        share = _share(layout, weight)[words.candidate]
        opinions = np.stack([share, probability[words.candidate], *habits])
        worth = np.array([MIX_SHARE, MIX_ACCURACY, *(MIX_HABITS for _ in habits)])
        worth[1:] *= _company(words, opinions)[1:] ** MIX_COMPANY
        found[words.candidate] = worth @ opinions / worth.sum()
    return found


def _company(words: Vocabulary, opinions: Floats) -> Floats:
    """Say for each opinion (m by candidates) how often the others hold with it, 1 for the most.

    That is on how many items its likeliest answer is theirs too; one that is led astray stands
    alone more often.
    """
    items = words.claims.shape[0]
    best = np.zeros(opinions.shape, dtype=np.bool_)
    for row, opinion in enumerate(opinions):
        top = np.zeros(items)
        np.maximum.at(top, words.item, opinion)
        best[row] = opinion > top[words.item] - TIED
    held = np.zeros(len(opinions))
    for one, other in combinations(range(len(opinions)), 2):
        shared = np.count_nonzero(np.bincount(words.item, best[one] & best[other]))
        held[[one, other]] += shared
    return np.asarray(held / max(float(held.max()), 1.0))


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
        claims=claims,
        by_source=claims.T.tocsr(),
        if_hard=_split_vote(claims, words.size),
        answers=words.size,
        sources=sources.size,
        candidate=candidate,
        item=item.astype(np.int64),
        answer=answer.astype(np.int64),
    )


def _by_all_habits(
    words: Vocabulary, start: Floats, held: Held, layout: Layout
) -> tuple[Floats, ...]:
    """Fit the models of habits.

    Who has a habit for each answer, or guesses, explains a split vote by that, so that hardly an
    item seems hard. The model that has no such way out says which are: the one that knows or
    guesses takes it from there, and the anchored one goes halfway.
    """
    common, anchored, even, knowing = models()
    by_common, _ = _by_habits(words, start, common, held, layout)
    by_even, hard = _by_habits(words, start, even, held, layout)
    by_knowing, _ = _by_habits(words, start, knowing, held, layout, hard)
    _, seems = _by_habits(words, start, anchored, held, layout)
    by_anchored, _ = _by_habits(words, start, anchored, held, layout, (hard + seems) / 2)
    return by_common, by_anchored, by_even, by_knowing


def _by_habits(
    words: Vocabulary,
    start: Floats,
    habits: Habits,
    held: Held,
    layout: Layout,
    known: Floats | None = None,
) -> tuple[Floats, Floats]:
    """Fit a model of habits; give the probability of each of the vocabulary's candidates.

    Beside them, how probable each item is a hard one; where that is `known`, it stays.
    """
    size = words.answers
    likely = np.full((words.claims.shape[0], size), LEAST)
    likely[words.item, words.answer] = np.maximum(start[words.candidate], LEAST)
    likely /= likely.sum(axis=1, keepdims=True)
    hard = HARD_ITEMS / (HARD_ITEMS + EASY_ITEMS)
    easy = (1 - hard) * likely
    for _ in range(ROUNDS):
        told = (words.by_source @ easy).reshape(words.sources, size, size)
        often = easy.sum(axis=0) + 1.0
        often = np.log(often / often.sum())
        if_easy = words.claims @ habits(told).reshape(-1, size) + often + np.log(1 - hard)
        if_hard = words.if_hard + often + np.log(hard)
        if known is not None:
            if_easy = _given(if_easy, 1 - known)
            if_hard = _given(if_hard, known)
        either = np.logaddexp(if_easy, if_hard)
        likely = np.exp(either - either.max(axis=1, keepdims=True))
        likely /= likely.sum(axis=1, keepdims=True)
        found = likely[words.item, words.answer]
        _hold(words, likely, held, layout)
        easy = likely * np.exp(if_easy - either)
        hard = (likely.sum() - easy.sum() + HARD_ITEMS) / (
            likely.shape[0] + HARD_ITEMS + EASY_ITEMS
        )
    return np.asarray(found), np.asarray(1 - easy.sum(axis=1))


def _given(likely: Floats, chance: Floats) -> Floats:
    """Let the answers (log, items by answers) be as likely among themselves, and all so likely."""
    top = likely.max(axis=1, keepdims=True)
    whole = np.exp(likely - top).sum(axis=1, keepdims=True) / np.maximum(chance, LEAST)[:, None]
    return np.asarray(likely - top - np.log(whole))


def _split_vote(claims: csr_array, size: int) -> Floats:
    """Give the log likelihood of each item's claims, for each answer, if it is a hard one.

    They are a draw from an urn to which every claim adds one more of its kind, and in which the
    true answer has one more from the start: so the chances of the answers are as their votes.
    """
    votes = claims @ np.tile(np.eye(size), (claims.shape[1] // size, 1))
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
