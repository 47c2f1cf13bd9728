"""Which questions to look at first, once all are weighed: the undecided that teach most."""

from collections.abc import Sequence
from itertools import chain

import numpy as np
import numpy.typing as npt

from claimcheck.reckon.priority import pressing
from claimcheck.reckon.weighing.ballots import Floats, Ints, Weighed
from claimcheck.reckon.weighing.sheets import Laid, starts_of

Flags = npt.NDArray[np.bool_]

_FEW = 3.0


def undecided_of(laid: Sequence[Laid], voices: int) -> Ints:
    """Count for each voice the undecided questions in which it speaks."""
    told = chain.from_iterable(each.voters for each in laid if each.undecided)
    return np.bincount(np.fromiter(told, dtype=np.int32), minlength=voices).astype(np.int32)


def priorities(
    laid: Sequence[Laid], item_of: Ints, weighed: Weighed, undecided: Ints
) -> list[float]:
    """Rate for each question how soon to look at it, 0 to 1.

    How undecided it is is the entropy of its least decided item, where what nobody says counts as
    one more answer, against the most that it could be. What settling it teaches is how often its
    voices speak in other undecided questions.
    """
    counts = [each.items for each in laid]
    closed = np.repeat(np.array([each.closed for each in laid], dtype=np.bool_), counts)
    entropy = _entropy(item_of, weighed.probability, closed)
    most = np.maximum.reduceat(entropy, starts_of(counts)) if entropy.size else entropy
    voters = np.fromiter(chain.from_iterable(each.voters for each in laid), dtype=np.int32)
    spoken = np.add.reduceat(undecided[voters], starts_of(len(each.voters) for each in laid))
    rated = []
    for each, evenly, times in zip(laid, most.tolist(), spoken.tolist(), strict=True):
        others = max(0, times - (len(each.voters) if each.undecided else 0))
        weighed_evenly = each.urgency.balance if evenly < 0 else evenly
        rated.append(pressing(each.urgency, weighed_evenly, others / (others + _FEW)))
    return rated


def _entropy(item_of: Ints, probability: Floats, closed: Flags) -> Floats:
    """Give the entropy of each item, 0 to 1; -1 where it has no probability or no rivals."""
    items = closed.size
    chance = np.nan_to_num(probability)
    answers = np.bincount(item_of, minlength=items)
    whole = np.bincount(item_of, chance, minlength=items)
    over = np.where(closed & (whole > 0), whole, 1.0)
    share = chance / over[item_of]
    rest = np.clip(1 - whole / over, 0.0, 1.0)
    told = -np.bincount(item_of, _information(share), minlength=items) - _information(rest)
    silent = np.bincount(item_of, np.isnan(probability), minlength=items) > 0
    most = np.log(np.maximum(answers + ~closed, 2))
    return np.where(silent | (answers < 2), -1.0, told / most)


def _information(share: Floats) -> Floats:
    return share * np.log(np.where(share > 0, share, 1.0))
