"""Numbers: which questions have them for answers, on which scale, and which lie near each other."""

import numpy as np
import numpy.typing as npt
from attrs import frozen

from claimcheck.reckon.weighing.ballots import Ballots, Floats, Scale
from claimcheck.reckon.weighing.spread import group_quantile

NUMERIC_SHARE = 0.9
"""A question is answered by numbers where at least this share of its answers are."""
FEW_NUMBERS, FEW_GAPS = 20, 20
"""With so few distinct numbers, or gaps between answers, nothing is said of their scale."""
NEAR_RATIO = 0.5
"""Answers to one item must lie this much nearer than answers to different items do."""
LOG_RANGE = 100.0
"""Positive numbers that span this (5th to 95th percentile) are compared by ratio."""
LOG_WIDTH = 0.2
"""Widths of nearness on the log scale: with data for it, and without."""
APART = 0.2
"""A measure, not a fact, where this share of further claims names a number of its own."""
MEASURE_WIDTH = 3.0
"""A measure's nearness is this many times as wide as a fact's."""
SPREAD_OF_PAIRS = 1.4
"""How far two numbers lie apart, about, in median deviations from the median."""
NEIGHBOURS = 8
DAY = 1440.0

Indexes = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


@frozen(eq=False)
class NearNumbers:
    """Pairs of candidates that lie near each other, both ways; `numeric` is per asked."""

    start: Indexes
    end: Indexes
    weight: Floats
    measured: Bools
    numeric: Bools


@frozen(eq=False)
class _Ruler:
    """Per asked: the scale on which numbers compare, and how wide near is (0 is not at all)."""

    scale: Indexes
    width: Floats
    measured: Bools


def near_numbers(ballots: Ballots, item: Indexes, asked: Indexes) -> NearNumbers:
    """Find them; `item` is per claim, `asked` per item."""
    questions = int(asked.max()) + 1 if asked.size else 0
    none = np.zeros(0, dtype=np.int64)
    empty = NearNumbers(
        none, none, np.zeros(0), np.zeros(0, np.bool_), np.zeros(questions, np.bool_)
    )
    if not ballots.value.size or np.isnan(ballots.value).all():
        return empty
    item_of = ballots.item_of.astype(np.int64)
    question = asked[item_of]
    has = ~np.isnan(ballots.value)
    share = np.bincount(question, has, minlength=questions)
    numeric = share >= NUMERIC_SHARE * np.bincount(question, minlength=questions)
    kept = np.flatnonzero(has & numeric[question])
    value, of, question = ballots.value[kept], item_of[kept], question[kept]
    declared = ballots.scale.astype(np.int64) if ballots.scale.size else np.zeros(asked.size)
    scale = np.zeros(questions, dtype=np.int64)
    np.maximum.at(scale, asked, declared.astype(np.int64))
    scale = _guessed(scale, question, value)
    on_scale = _placed(value, scale[question], of)
    order = np.lexsort((on_scale, of))
    kept, on_scale, of, question = kept[order], on_scale[order], of[order], question[order]
    apart = _apart(item, asked, item_of, ballots.candidate, questions)
    ruler = _ruler(scale, question, on_scale, of, apart)
    pairs = _neighbours(on_scale, of, ruler.width[question])
    start, end, weight = pairs
    both = (np.concatenate([start, end]), np.concatenate([end, start]))
    return NearNumbers(
        kept[both[0]],
        kept[both[1]],
        np.tile(weight, 2),
        ruler.measured[question[both[0]]],
        numeric & (share > 0),
    )


def _guessed(scale: Indexes, question: Indexes, value: Floats) -> Indexes:
    """Fill in the scale where it is unknown: by ratio where positive numbers span a lot."""
    size = scale.size
    low, high = (group_quantile(question, value, share, size) for share in (0.05, 0.95))
    least = np.full(size, np.inf)
    np.minimum.at(least, question, value)
    wide = (least > 0) & (high > LOG_RANGE * low)
    guess = np.where(wide, int(Scale.LOG), int(Scale.LINEAR))
    scale = np.where(scale == Scale.UNKNOWN, guess, scale)
    return np.where((scale == Scale.LOG) & (least <= 0), int(Scale.LINEAR), scale)


def _placed(value: Floats, scale: Indexes, of: Indexes) -> Floats:
    """Put every number on its scale; times of day go around the middle of their item's."""
    placed = value.copy()
    log = scale == Scale.LOG
    placed[log] = np.log(value[log])
    circular = scale == Scale.CIRCULAR
    if circular.any():
        angle = value * (2 * np.pi / DAY)
        size = int(of.max()) + 1
        sine, cosine = (np.bincount(of, part, minlength=size) for part in _parts(angle))
        middle = np.arctan2(sine, cosine)[of] * (DAY / (2 * np.pi))
        turned = (value - middle + DAY / 2) % DAY
        placed[circular] = turned[circular]
    return placed


def _parts(angle: Floats) -> tuple[Floats, Floats]:
    return np.sin(angle), np.cos(angle)


def _apart(
    item: Indexes, asked: Indexes, item_of: Indexes, candidate: npt.NDArray[np.int32], size: int
) -> Floats:
    """Of all claims beyond an item's first, the share that names a number of its own."""
    claims = np.bincount(item, minlength=asked.size)
    said = np.bincount(candidate, minlength=item_of.size) > 0
    answers = np.bincount(item_of, said, minlength=asked.size)
    several = claims > 1
    further = np.bincount(asked[several], claims[several] - 1, minlength=size)
    own = np.bincount(asked[several], answers[several] - 1, minlength=size)
    return np.asarray(own / np.maximum(further, 1))


def _ruler(
    scale: Indexes, question: Indexes, on_scale: Floats, of: Indexes, apart: Floats
) -> _Ruler:
    size = scale.size
    same = of[1:] == of[:-1]
    gap, gap_of = np.diff(on_scale)[same], question[1:][same]
    gaps = np.bincount(gap_of, minlength=size)
    middle = group_quantile(question, on_scale, 0.5, size)
    spread = group_quantile(question, np.abs(on_scale - middle[question]), 0.5, size)
    typical, small = (group_quantile(gap_of, gap, share, size) for share in (0.5, 0.25))
    order = np.lexsort((on_scale, question))
    asked, number = question[order], on_scale[order]
    new = np.ones(order.size, dtype=np.bool_)
    new[1:] = (asked[1:] != asked[:-1]) | (number[1:] != number[:-1])
    distinct = np.bincount(asked, new, minlength=size)
    found = (gaps >= FEW_GAPS) & (distinct > FEW_NUMBERS) & (scale != Scale.EXACT)
    found &= typical < NEAR_RATIO * SPREAD_OF_PAIRS * spread
    log = scale == Scale.LOG
    width = np.where(found, np.where(log, LOG_WIDTH, np.nan_to_num(small)), 0.0)
    measured = found & ~log & (apart > APART)
    width = np.where(measured, MEASURE_WIDTH * width, width)
    return _Ruler(scale, width, measured)


def _neighbours(on_scale: Floats, of: Indexes, width: Floats) -> tuple[Indexes, Indexes, Floats]:
    """Pair each number with the next few of its item that are near; all sorted by item."""
    starts, ends, weights = [], [], []
    for step in range(1, min(NEIGHBOURS, on_scale.size - 1) + 1):
        gap = on_scale[step:] - on_scale[:-step]
        near = np.flatnonzero((of[step:] == of[:-step]) & (gap < 3 * width[:-step]))
        starts.append(near)
        ends.append(near + step)
        weights.append(np.exp(-0.5 * (gap[near] / width[near]) ** 2))
    none = np.zeros(0, dtype=np.int64)
    return (
        np.concatenate([none, *starts]),
        np.concatenate([none, *ends]),
        np.concatenate([np.zeros(0), *weights]),
    )
