"""What sources answer when each answer is true, read from what they said: three models of it.

Each turns counts (sources by what was said by what is true) into log probabilities of that shape.
"""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
from attrs import field, frozen
from scipy import special

from claimcheck.reckon.weighing.ballots import Floats
from claimcheck.reckon.weighing.settings import (
    ANCHOR_OFF,
    ANCHOR_ON,
    COMMON_WORTH,
    GUESS_WORTH,
    KNOWS,
    KNOWS_NOT,
)

Habits = Callable[[Floats], Floats]
"""From counts to log probabilities; a new one for every fit, since it may go on from the last."""

_LITTLE = 0.1


def models() -> Sequence[Habits]:
    """Give the models anew."""
    return (with_common_errors, anchored, evenly_wrong, _Knowing())


def with_common_errors(told: Floats) -> Floats:
    """Give every source a confusion matrix (Dawid and Skene, 1979), the common one as its prior."""
    size = told.shape[1]
    common = told.sum(axis=0) + 0.5 * np.eye(size) + _LITTLE
    count = told + COMMON_WORTH * common / common.sum(axis=0, keepdims=True)
    return np.asarray(
        special.digamma(count) - special.digamma(count.sum(axis=1, keepdims=True)), np.float64
    )


def anchored(told: Floats) -> Floats:
    """Give every source a confusion matrix, with a prior that it mostly names what is true.

    So answers cannot drift away from what they mean, however the claims fall together.
    """
    count = told + ANCHOR_OFF + (ANCHOR_ON - ANCHOR_OFF) * np.eye(told.shape[1])
    return np.asarray(np.log(count / count.sum(axis=1, keepdims=True)))


def evenly_wrong(told: Floats) -> Floats:
    """Give every source one accuracy, and all that is false the same chance."""
    size = told.shape[1]
    right = np.einsum("wkk->w", told) + KNOWS
    wrong = told.sum(axis=(1, 2)) - np.einsum("wkk->w", told) + KNOWS_NOT
    share = (right / (right + wrong))[:, None, None]
    same = np.eye(size)
    return np.asarray(np.log(share * same + (1 - share) / (size - 1) * (1 - same)))


@frozen(eq=False)
class _Knowing:
    """A source knows the answer, or says what it always says (Hovy and others, 2013)."""

    # How often each source knows, and what it says where it does not; of the last round.
    last: list[tuple[Floats, Floats]] = field(factory=list)

    def __call__(self, told: Floats) -> Floats:
        said = told.sum(axis=2)
        known, guess = self.last.pop() if self.last else _at_first(said)
        right = np.einsum("wkk->wk", told)
        blindly = (1 - known)[:, None] * guess
        knew = right * known[:, None] / (known[:, None] + blindly)
        whole = said.sum(axis=1)
        known = (knew.sum(axis=1) + KNOWS) / (whole + KNOWS + KNOWS_NOT)
        guessed = said - knew
        common = guessed.sum(axis=0) + 1.0
        count = guessed + GUESS_WORTH * common / common.sum()
        guess = count / count.sum(axis=1, keepdims=True)
        self.last.append((known, guess))
        blindly = (1 - known)[:, None] * guess
        chance = np.repeat(blindly[:, :, None], told.shape[1], axis=2)
        chance[:, _diagonal(told), _diagonal(told)] += known[:, None]
        return np.asarray(np.log(chance))


def _at_first(said: Floats) -> tuple[Floats, Floats]:
    share = said.sum(axis=0) + 1.0
    known = np.full(said.shape[0], KNOWS / (KNOWS + KNOWS_NOT))
    return known, np.tile(share / share.sum(), (said.shape[0], 1))


def _diagonal(told: Floats) -> npt.NDArray[np.int64]:
    return np.arange(told.shape[1])
