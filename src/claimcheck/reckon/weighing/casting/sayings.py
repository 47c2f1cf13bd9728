"""Distinct answers to each question, each read once, however many claims give it."""

from collections.abc import Collection

import numpy as np
from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.context import Context
from claimcheck.reckon.understand import understand
from claimcheck.reckon.weighing.ballots import Ints, Scale
from claimcheck.reckon.weighing.casting.items import Items
from claimcheck.reckon.weighing.casting.kinds import commonest, kind_of, signature
from claimcheck.reckon.weighing.casting.numbering import numbered, paired
from claimcheck.reckon.weighing.casting.reading import (
    Asking,
    Reading,
    all_minutes,
    needs_context,
    read_answer,
    reading_of,
)
from claimcheck.reckon.weighing.casting.told import Told


@frozen(eq=False)
class Sayings:
    """What n claims say: which reading each row has, the readings, and what each question asks.

    Readings are told apart by their keys alone; `asking` is per question (`Items.asked`).
    """

    of_row: Ints
    readings: list[Reading]
    known: dict[str, int]
    asking: list[Asking]
    scale: Ints

    def number(self, reading: Reading) -> int:
        """Give the number of a reading, a new one where it is the first of its key."""
        number = self.known.setdefault(reading.key, len(self.readings))
        if number == len(self.readings):
            self.readings.append(reading)
        return number


def sayings_of(told: Told, items: Items, context: Context) -> Sayings:
    """Read every distinct answer to every question."""
    row_asked = items.asked[items.of_row]
    pairs = numbered(paired(row_asked, told.answer.ids, len(told.answer.texts)))
    asked, answer = np.divmod(pairs.keys, max(len(told.answer.texts), 1))
    places = {name for place, larger in context.within.items() for name in (place, *larger)}
    asking = _askings(told, items, row_asked, (asked, answer, pairs.count), places)
    said = Sayings(pairs.ids, [], {}, asking, _scales(asking))
    texts = told.answer.texts
    found = np.empty(pairs.keys.size, dtype=np.int32)
    late: list[int] = []
    clocks = np.zeros(len(asking), dtype=np.int64)
    each = zip(asked.tolist(), answer.tolist(), strict=True)
    for place, (question, text) in enumerate(each):
        reading = read_answer(texts[text].strip(), asking[question], context)
        found[place] = said.number(reading)
        clocks[question] += 1 if reading.of_day else -1
        if needs_context(reading, asking[question]):
            late.append(place)
    said.scale[clocks > 0] = Scale.CIRCULAR
    of_row = found[pairs.ids]
    if late:
        _read_with_times(told, said, of_row, (pairs.ids, np.array(late), asked, answer), context)
    return Sayings(of_row, said.readings, said.known, asking, said.scale)


def _scales(asking: list[Asking]) -> Ints:
    return np.array([each.scale for each in asking], dtype=np.int32)


def _askings(
    told: Told,
    items: Items,
    row_asked: Ints,
    pairs: tuple[np.ndarray, np.ndarray, np.ndarray],
    places: Collection[str],
) -> list[Asking]:
    asked, answer, count = pairs
    kinds = _kinds_named(told, row_asked)
    bounds = np.searchsorted(asked, np.arange(len(items.folded_asked) + 1)).tolist()
    texts, answers, counts = told.answer.texts, answer.tolist(), count.tolist()
    found: list[Asking] = []
    for number, label in enumerate(items.asked_label):
        part = slice(bounds[number], bounds[number + 1])
        given = dict(zip((texts[at].strip() for at in answers[part]), counts[part], strict=True))
        unit = items.asked_unit[number]
        kind = kind_of(label, unit, given, kinds.get(number, {}), places)
        minutes = kind is AnswerKind.TIME and all_minutes(commonest(given))
        found.append(Asking(kind, signature(label), unit, minutes))
    return found


def _kinds_named(told: Told, row_asked: Ints) -> dict[int, dict[str, int]]:
    """Count, for each question, the kinds that its claims name."""
    if len(told.kind.texts) == 1 and not told.kind.texts[0].strip():
        return {}
    pairs = numbered(paired(row_asked, told.kind.ids, len(told.kind.texts)))
    found: dict[int, dict[str, int]] = {}
    for key, count in zip(pairs.keys.tolist(), pairs.count.tolist(), strict=True):
        asked, text = divmod(key, len(told.kind.texts))
        word = told.kind.texts[text].strip().lower()
        of_asked = found.setdefault(asked, {})
        of_asked[word] = of_asked.get(word, 0) + count
    return found


def _read_with_times(
    told: Told,
    said: Sayings,
    of_row: Ints,
    pairs: tuple[Ints, np.ndarray, np.ndarray, np.ndarray],
    context: Context,
) -> None:
    """Read again the times that leave something to the claim's own times, with those."""
    of_pair, late, asked, answer = pairs
    rows = np.flatnonzero(np.isin(of_pair, late))
    times = numbered(paired(told.said.ids[rows], told.when.ids[rows], len(told.when.texts)))
    again = numbered(paired(of_pair[rows], times.ids, times.keys.size))
    found = np.empty(again.keys.size, dtype=np.int32)
    for place, row in enumerate(rows[again.first].tolist()):
        pair = of_pair[row]
        asking = said.asking[int(asked[pair])]
        claim = Claim(
            told.answer.texts[int(answer[pair])].strip(),
            "",
            question=asking.label,
            kind=str(asking.kind),
            said=told.said.texts[told.said.ids[row]].strip(),
            when=told.when.texts[told.when.ids[row]].strip(),
        )
        found[place] = said.number(reading_of(understand(claim, asking.kind, context)))
    of_row[rows] = found[again.ids]
