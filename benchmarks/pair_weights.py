"""A logistic regression of what speaks for pairs of claims being about one event."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from attrs import frozen
from scipy.optimize import minimize
from scipy.sparse import csr_array

from claimcheck.reckon.grouping.evidence import Evidence
from claimcheck.reckon.grouping.weights import ALIKE, IN_TEXTS, Weights

Array = np.ndarray[Any, np.dtype[np.float64]]
# How strongly the weights are held near nought, and as how much a story of fifty claims counts.
_HELD, _HELD_TEXTS, _HELD_ALIKE = 1.0, 3.0, 12.0
_COUNTS = 300.0


@frozen
class Pair:
    """What speaks for a pair, what share of it is one event, and how much the pair counts."""

    evidence: Evidence
    right: float
    counts: float = 1.0


def regression(stories: Sequence[tuple[float, Sequence[Pair]]]) -> Weights:
    """Weigh what speaks for the pairs of stories, each story by how much it counts."""
    pairs = [pair for _, some in stories for pair in some]
    names = {name: None for pair in pairs for name, _ in pair.evidence}
    column = {name: number for number, name in enumerate(names)}
    told = _told(pairs, column)
    right, counts = np.array([pair.right for pair in pairs]), _counts(stories)
    held = np.array([_held(name) for name in names])

    def loss(weights: Array) -> tuple[float, Array]:
        odds: Array = np.asarray(told @ weights)
        likely = 1 / (1 + np.exp(-odds))
        missed = np.logaddexp(0, odds) - right * odds
        pull = np.asarray(told.T @ (counts * (likely - right))) + held * weights
        return float(counts @ missed + (held * weights) @ weights / 2), pull

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B")
    return Weights(zip(names, map(float, found.x), strict=True))


def _told(pairs: Sequence[Pair], column: dict[str, int]) -> "csr_array[Any, tuple[int, int]]":
    amounts: list[float] = []
    columns: list[int] = []
    ends = [0]
    for pair in pairs:
        columns += [column[name] for name, _ in pair.evidence]
        amounts += [amount for _, amount in pair.evidence]
        ends.append(len(columns))
    told = csr_array((amounts, columns, ends), shape=(len(pairs), len(column)))
    told.sum_duplicates()
    return told


def _counts(stories: Sequence[tuple[float, Sequence[Pair]]]) -> Array:
    found: list[float] = []
    for much, pairs in stories:
        whole = sum(pair.counts for pair in pairs)
        found += [_COUNTS * much * pair.counts / whole for pair in pairs]
    return np.array(found)


def _held(name: str) -> float:
    """Say how strongly a weight is held near nought; that of being a pair at all is not."""
    if name == "bias":
        return 0.0
    if name.startswith(ALIKE):
        return _HELD_ALIKE
    return _HELD_TEXTS if name.startswith(IN_TEXTS) else _HELD
