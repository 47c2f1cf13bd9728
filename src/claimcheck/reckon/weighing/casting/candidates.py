"""Candidates: the distinct answers to each item, as claims and labels give them."""

import numpy as np
from attrs import frozen

from claimcheck.reckon.weighing.ballots import Floats, Ints, Scale
from claimcheck.reckon.weighing.casting.items import Items
from claimcheck.reckon.weighing.casting.numbering import commonest, numbered, paired
from claimcheck.reckon.weighing.casting.reading import Reading
from claimcheck.reckon.weighing.casting.sayings import Sayings
from claimcheck.reckon.weighing.casting.settled import Settled
from claimcheck.reckon.weighing.casting.told import Longs, Told


@frozen(eq=False)
class Candidates:
    """The candidates of n claims, sorted by item.

    `of_row` (n) and `of_label` say which candidate a claim or a label names; per candidate `item`
    it answers, what was `read` of it, its number (`value`) and which of the answers to the same
    question it is (`label`).
    """

    of_row: Ints
    of_label: Ints
    item: Ints
    read: list[Reading]
    value: Floats
    label: Ints


def candidates_of(items: Items, said: Sayings, settled: Settled) -> Candidates:
    """Give the distinct answers to every item their numbers."""
    size = len(said.readings)
    rows = items.of_row.size
    labelled = paired(np.array(settled.item, np.int32), np.array(settled.reading, np.int32), size)
    found = numbered(np.r_[paired(items.of_row, said.of_row, size), labelled])
    item, reading = np.divmod(found.keys, max(size, 1))
    value = np.array([each.value for each in said.readings], dtype=np.float64)[reading]
    # A date among times of day lies on another line.
    of_day = np.array([each.of_day for each in said.readings], dtype=bool)[reading]
    circular = said.scale[items.asked[item]] == Scale.CIRCULAR
    value = np.where(of_day == circular, value, np.nan)
    return Candidates(
        of_row=found.ids[:rows],
        of_label=found.ids[rows:],
        item=item.astype(np.int32),
        read=[said.readings[at] for at in reading.tolist()],
        value=value,
        label=_within_question(items.asked[item], reading, size),
    )


def _within_question(asked: Ints, reading: Longs, size: int) -> Ints:
    """Count answers among those to the same question, from 0."""
    found = numbered(paired(asked, reading, size))
    question = found.keys // max(size, 1)
    return (found.ids - np.searchsorted(question, question)[found.ids]).astype(np.int32)


def spellings(told: Told, candidates: Candidates, settled: Settled) -> tuple[str, ...]:
    """Give every candidate as most claims spell it, or as the label does where none names it."""
    texts = list(told.answer.texts)
    best = np.full(candidates.item.size, -1, dtype=np.int32)
    best[candidates.of_row] = told.answer.ids
    # Most are spelled in one way; only the others have to be counted.
    several = np.zeros(best.size, dtype=bool)
    several[candidates.of_row[told.answer.ids != best[candidates.of_row]]] = True
    rows = np.flatnonzero(several[candidates.of_row])
    pairs = numbered(paired(candidates.of_row[rows], told.answer.ids[rows], len(texts)))
    owner, text = (each.astype(np.int32) for each in np.divmod(pairs.keys, max(len(texts), 1)))
    best[several] = commonest(owner, text, pairs.count, best.size, texts)[several]
    found = [texts[at] if at >= 0 else "" for at in best.tolist()]
    for candidate, label in zip(candidates.of_label.tolist(), settled.text, strict=True):
        found[candidate] = found[candidate] or label
    return tuple(found)
