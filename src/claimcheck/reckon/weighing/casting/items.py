"""Items: what is asked of what happened, by the labels that claims give."""

from collections.abc import Mapping

import numpy as np
from attrs import frozen

from claimcheck.reckon.names import folded
from claimcheck.reckon.weighing.ballots import Ints
from claimcheck.reckon.weighing.casting.numbering import by_key, numbered, paired
from claimcheck.reckon.weighing.casting.told import Column, Longs, Told


@frozen(eq=False)
class Items:
    """The items of n claims: which each row is about, and of each item its labels.

    `asked` (per item) numbers the questions, which may be put to several events; `asked_label` and
    `asked_unit` are their words. `events` are the events' folded labels, `event` which of them each
    item is about, `event_first` the first row of that event; `first` the first row of the item.
    `event_label` is what the first of its claims calls each event. `plain` says that an item is
    about everyone and no moment in particular; of all others `strand` says about whom and when.
    """

    of_row: Ints
    asked: Ints
    asked_label: tuple[str, ...]
    asked_unit: tuple[str, ...]
    folded_asked: tuple[str, ...]
    events: tuple[str, ...]
    event_label: tuple[str, ...]
    event: Ints
    event_first: Ints
    first: Ints
    plain: Ints
    strand: Mapping[int, tuple[str, str]]
    unnamed: int

    @property
    def count(self) -> int:
        """How many items there are."""
        return int(self.asked.size)


def items_of(told: Told) -> Items:
    """Put claims with the same event and question labels, when folded, into one item.

    A question without a label is named by its unit. Claims that count others (`population`) or
    speak of another moment (`asof`) are another item. A claim that names neither event nor question
    is an item of its own: nothing is weighed together that nobody named alike.
    """
    events, event = _folded(told.event)
    asked, ask = _asked(told)
    strand = _strand(told)
    lone = (event == _number_of("", events)) & (ask == _number_of("", asked))
    key = paired(event, ask, len(asked))
    if strand.any():
        key = paired(numbered(key).ids, strand, told.rows + 1)
    if lone.any():
        alone = np.where(lone, np.arange(1, told.rows + 1), 0)
        key = paired(numbered(key).ids, alone, told.rows + 1)
    found = numbered(key)
    first = found.first
    first_of_event = _first_of(event, len(events))
    labels = [(told.question.at(row), told.unit.at(row)) for row in numbered(ask).first.tolist()]
    return Items(
        of_row=found.ids,
        asked=ask[first],
        asked_label=tuple(label for label, _ in labels),
        asked_unit=tuple(unit for _, unit in labels),
        folded_asked=tuple(asked),
        events=tuple(events),
        event_label=tuple(map(told.event.at, first_of_event.tolist())),
        event=event[first],
        event_first=first_of_event[event[first]].astype(np.int32),
        first=first.astype(np.int32),
        plain=(strand[first] == 0).astype(np.int32),
        strand={
            item: (told.population.at(row), told.asof.at(row))
            for item, row in enumerate(first.tolist())
            if strand[row]
        },
        unnamed=int(lone.sum()),
    )


def _first_of(event: Ints, events: int) -> Longs:
    """Give the first row of each event."""
    first = np.full(events, event.size, dtype=np.int64)
    np.minimum.at(first, event, np.arange(event.size))
    return first


def _folded(column: Column) -> tuple[list[str], Ints]:
    keys, ids = by_key(folded(column.texts))
    return keys, ids[column.ids]


def _asked(told: Told) -> tuple[list[str], Ints]:
    """Tell what is asked apart: the folded question, else the folded unit."""
    questions, question = by_key(folded(told.question.texts))
    units, unit = by_key(folded(told.unit.texts))
    known: dict[str, int] = {}
    of_question = np.array([known.setdefault(each, len(known)) for each in questions], np.int32)
    blank = np.array([not each for each in questions])
    if not blank.any():
        return list(known), of_question[question[told.question.ids]]
    of_unit = np.array([known.setdefault(each, len(known)) for each in units], np.int32)
    row_question, row_unit = question[told.question.ids], unit[told.unit.ids]
    asked = np.where(blank[row_question], of_unit[row_unit], of_question[row_question])
    used = numbered(asked)
    names = list(known)
    return [names[key] for key in used.keys.tolist()], used.ids


def _strand(told: Told) -> Ints:
    """Tell apart the populations and moments that claims speak of; 0 is everyone, at no moment."""
    given = (*told.population.texts, *told.asof.texts)
    if len(given) == 2 and not any(folded(given)):
        return np.zeros(told.rows, dtype=np.int32)
    _, population = by_key(folded(("", *told.population.texts)))
    moments, moment = by_key(map(str.strip, ("", *told.asof.texts)))
    key = paired(population[1:][told.population.ids], moment[1:][told.asof.ids], len(moments))
    found = numbered(np.r_[0, key])
    return found.ids[1:]


def _number_of(key: str, keys: list[str]) -> int:
    return keys.index(key) if key in keys else -1
