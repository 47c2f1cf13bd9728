"""What the claims of one group tell together of their event."""

import math
from collections import Counter
from collections.abc import Mapping

from attrs import define, field

from claimcheck.reckon.grouping.levels import When, Where
from claimcheck.reckon.grouping.traits import Clue, Days, Traits

Vector = dict[str, float]


@define(slots=True, eq=False)
class Profile:
    """The claims of one group, counted by what they tell; `event` is the known event's id.

    `names` and `stems` are sums of the claims' weighted words, `..._square` their squared lengths.
    `members` are numbers of claims in an order that does not hang on that of the table.
    """

    members: list[int]
    event: str = ""
    times: Counter[When] = field(factory=Counter)
    places: Counter[Where] = field(factory=Counter)
    kinds: Counter[frozenset[str]] = field(factory=Counter)
    clues: Counter[Clue | None] = field(factory=Counter)
    documents: Counter[str] = field(factory=Counter)
    spots: dict[str, set[int | None]] = field(factory=dict)
    days: set[Days] = field(factory=set)
    larger: set[str] = field(factory=set)
    names: Vector = field(factory=dict)
    stems: Vector = field(factory=dict)
    names_square: float = 0.0
    stems_square: float = 0.0


def profile_of(
    number: int, traits: Traits, rarity: Mapping[str, float], event: str = ""
) -> Profile:
    """Make the group of one claim."""
    names = {each: rarity[each] for each in traits.features if each[0] == "~"}
    stems = {each: rarity[each] for each in traits.features if each[0] != "~"}
    known = Profile([number], event, names=names, stems=stems)
    known.names_square = sum(weight * weight for weight in names.values())
    known.stems_square = sum(weight * weight for weight in stems.values())
    known.times[traits.days, traits.said] = 1
    known.places[traits.places, traits.around] = 1
    known.kinds[traits.kinds] = 1
    known.clues[traits.clue] = 1
    if traits.document:
        known.documents[traits.document] = 1
        known.spots[traits.document] = {traits.spot}
    if traits.days and not traits.gives_time:
        known.days.add(traits.days)
    if traits.larger:
        known.larger.add(traits.larger)
    return known


def merge(into: Profile, other: Profile) -> None:
    """Let one group take in another."""
    into.members += other.members
    into.event = into.event or other.event
    into.times.update(other.times)
    into.places.update(other.places)
    into.kinds.update(other.kinds)
    into.clues.update(other.clues)
    into.documents.update(other.documents)
    for document, spots in other.spots.items():
        into.spots.setdefault(document, set()).update(spots)
    into.days |= other.days
    into.larger |= other.larger
    into.names_square = _add(into.names, into.names_square, other.names, other.names_square)
    into.stems_square = _add(into.stems, into.stems_square, other.stems, other.stems_square)


def _add(into: Vector, square: float, other: Vector, other_square: float) -> float:
    square += other_square + 2 * dot(into, other)
    for feature, weight in other.items():
        into[feature] = into.get(feature, 0.0) + weight
    return square


def dot(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Multiply two sums of weighted words."""
    if len(a) > len(b):
        a, b = b, a
    shared = a.keys() & b.keys()
    return sum([a[feature] * b[feature] for feature in shared]) if shared else 0.0


def cosine(a: Vector, a_square: float, b: Vector, b_square: float) -> float:
    """Say how alike two sums of weighted words are, from 0 to 1."""
    if not a or not b:
        return 0.0
    return dot(a, b) / math.sqrt(a_square * b_square)
