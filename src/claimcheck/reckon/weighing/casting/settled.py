"""Labels: answers that somebody knows, as candidates that are held to be so."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from attrs import frozen

from claimcheck.model.scales import Confidence
from claimcheck.reckon.context import Context
from claimcheck.reckon.labelling import FIRM
from claimcheck.reckon.names import fold
from claimcheck.reckon.weighing.casting.items import Items
from claimcheck.reckon.weighing.casting.reading import read_answer
from claimcheck.reckon.weighing.casting.sayings import Sayings
from claimcheck.reckon.weighing.casting.told import Label


@frozen(eq=False)
class Settled:
    """Labelled answers: their items, readings and texts, how probable each is held to be."""

    item: list[int]
    reading: list[int]
    text: list[str]
    held_as: list[float]
    unknown: int
    doubled: int


def settled_by(labels: Sequence[Label], items: Items, said: Sayings, context: Context) -> Settled:
    """Find the item and reading of every label; those whose question nobody answers are counted.

    Where two labels name different answers to one item, neither is taken, and both are counted as
    `doubled`. A label speaks of everyone and no moment in particular, where claims do.
    """
    found: dict[int, dict[int, tuple[str, float]]] = defaultdict(dict)
    where = _places(items)
    unknown = 0
    for label in labels:
        places = where.get((fold(label.event), fold(label.question)), [])
        plain = [item for item in places if items.plain[item]] or places
        unknown += not plain
        for item in plain:
            asking = said.asking[int(items.asked[item])]
            reading = said.number(read_answer(label.answer.strip(), asking, context))
            held = max(
                FIRM[label.confidence or Confidence.HIGH], found[item].get(reading, ("", 0.0))[1]
            )
            found[item][reading] = (label.answer.strip(), held)
    single = [(item, *each.popitem()) for item, each in sorted(found.items()) if len(each) == 1]
    return Settled(
        [item for item, _, _ in single],
        [reading for _, reading, _ in single],
        [text for _, _, (text, _) in single],
        [held for _, _, (_, held) in single],
        unknown,
        len(found) - len(single),
    )


def _places(items: Items) -> dict[tuple[str, str], list[int]]:
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    event, asked = items.event.tolist(), items.asked.tolist()
    for item in np.argsort(items.first).tolist():
        places[items.events[event[item]], items.folded_asked[asked[item]]].append(item)
    return places
