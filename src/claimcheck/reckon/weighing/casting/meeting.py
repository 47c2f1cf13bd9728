"""People named in several ways in answers to one item: “D. Knuth” there is “Donald E. Knuth”."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from attrs import evolve

from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.weighing.ballots import Ints
from claimcheck.reckon.weighing.casting.items import Items
from claimcheck.reckon.weighing.casting.numbering import numbered, paired
from claimcheck.reckon.weighing.casting.reading import Reading, named
from claimcheck.reckon.weighing.casting.sayings import Sayings
from claimcheck.reckon.weighing.casting.settled import Settled

_MOST_NAMES = 200
"""An item that names more people is left as it is written."""


def meet(items: Items, said: Sayings, settled: Settled) -> tuple[Sayings, Settled]:
    """Let answers that name the same people say the same, item by item.

    A name that fits one other name of the item alone, by its words and initials in any order, is
    that other; one that fits several people stays as it is.
    """
    persons = np.array([asking.kind is AnswerKind.PERSONS for asking in said.asking], dtype=bool)
    if not persons.any():
        return said, settled
    size = len(said.readings)
    item = np.r_[items.of_row, np.array(settled.item, dtype=np.int32)]
    reading = np.r_[said.of_row, np.array(settled.reading, dtype=np.int32)]
    chosen = np.flatnonzero(persons[items.asked[item]])
    pairs = numbered(paired(item[chosen], reading[chosen], size))
    of, read = (each.tolist() for each in np.divmod(pairs.keys, size))
    by_item: dict[int, list[int]] = defaultdict(list)
    for number, place in zip(of, read, strict=True):
        by_item[number].append(place)
    met = {number: _met(said, places) for number, places in by_item.items() if len(places) > 1}
    found = [met.get(number, {}).get(at, at) for number, at in zip(of, read, strict=True)]
    reading[chosen] = np.array(found, dtype=np.int32)[pairs.ids]
    rows = said.of_row.size
    told = list(map(int, reading[rows:]))
    return evolve(said, of_row=_ints(reading[:rows])), evolve(settled, reading=told)


def _ints(numbers: Ints) -> Ints:
    return np.asarray(numbers, dtype=np.int32)


def _met(said: Sayings, places: Sequence[int]) -> Mapping[int, int]:
    """Give the readings of one item the numbers of what they mean."""
    names = {name for at in places for name in said.readings[at].names}
    if len(names) > _MOST_NAMES:
        return {}
    meant = people_meant(names)
    return {at: said.number(_as_meant(said.readings[at], meant)) for at in places}


def _as_meant(reading: Reading, meant: Mapping[str, str]) -> Reading:
    names = {meant[name] for name in reading.names}
    return named(tuple(sorted(names))) if names else reading


def people_meant(names: Iterable[str]) -> Mapping[str, str]:
    """Say whom each name means: the fullest name that it fits, where it fits one person alone."""
    fullest: list[str] = []
    meant: dict[str, str] = {}
    for name in sorted(names, key=lambda each: (-_fullness(each), each)):
        fitting = [other for other in fullest if _fits(name.split(), other.split())]
        meant[name] = fitting[0] if len(fitting) == 1 else name
        if not fitting:
            fullest.append(name)
    return meant


def _fullness(name: str) -> int:
    """Count a name's words, of which a whole one says more than any initials."""
    return sum(10 if len(word) > 1 else 1 for word in name.split())


def _fits(name: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names may be one person's: whole words alike, and the rest by initials.

    What is left over may be left over on one side alone.
    """
    mine = [word for word in name if word not in other]
    theirs = [word for word in other if word not in name]
    if not any(len(word) > 1 for word in set(name) & set(other)):
        return False
    for word in list(mine):
        match = next((each for each in theirs if _initial(word, each)), None)
        if match is not None:
            mine.remove(word)
            theirs.remove(match)
    return not (mine and theirs)


def _initial(one: str, other: str) -> bool:
    return one[0] == other[0] and 1 in (len(one), len(other))
