"""What the claims of one group tell together of their event."""

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from attrs import define, field

from claimcheck.reckon.grouping.levels import Where
from claimcheck.reckon.grouping.told import Span
from claimcheck.reckon.grouping.traits import Days, Traits

_Told = TypeVar("_Told", bound=Hashable)


@define(slots=True, eq=False)
class Weighed:
    """A sum of claims' weighted words, with its squared length; `lent` while others share it."""

    words: dict[str, float]
    square: float
    lent: bool = False

    def take(self, other: "Weighed") -> None:
        """Add another sum to this one."""
        if self.lent:
            self.words, self.lent = dict(self.words), False
        self.square += other.square + 2 * dot(self.words, other.words)
        for word, weight in other.words.items():
            self.words[word] = self.words.get(word, 0.0) + weight


def weighed(features: Iterable[str], rarity: Mapping[str, float]) -> Weighed:
    """Weigh features by their rarity."""
    words = {each: rarity[each] for each in features}
    return Weighed(words, sum(weight * weight for weight in words.values()))


@define(slots=True, eq=False)
class Profile:
    """The claims of one group, counted by what they tell; `event` is the known event's id.

    `days` and `places` are those that givers give, `told` the days given or told in words.
    `around` are the names in the paragraphs of the claims. `certain` and `fixed` are days and
    places that exclude others.
    `members` are numbers of claims in an order that does not hang on that of the table.
    """

    members: list[int]
    event: str
    names: Weighed
    stems: Weighed
    kinds: Weighed
    around: Weighed
    days: Counter[Days] = field(factory=Counter)
    told: Counter[Span] = field(factory=Counter)
    said: Counter[int] = field(factory=Counter)
    places: Counter[Where] = field(factory=Counter)
    documents: Counter[str] = field(factory=Counter)
    givers: set[str] = field(factory=set)
    spots: dict[str, set[int | None]] = field(factory=dict)
    certain: set[Days] = field(factory=set)
    fixed: set[Where] = field(factory=set)


def profile_of(
    number: int, traits: Traits, rarity: Mapping[str, float], around: Weighed, event: str = ""
) -> Profile:
    """Make the group of one claim."""
    known = Profile(
        [number],
        event,
        weighed((each for each in traits.features if each[0] == "~"), rarity),
        weighed((each for each in traits.features if each[0] not in "~="), rarity),
        weighed((each for each in traits.features if each[0] == "="), rarity),
        Weighed(around.words, around.square, lent=True),
    )
    known.givers.add(traits.giver)
    if traits.days:
        known.days[traits.days] = 1
        if not traits.gives_time:
            known.certain.add(traits.days)
    if traits.told:
        known.told[traits.told] = 1
    if traits.said is not None:
        known.said[traits.said] = 1
    if traits.places:
        known.places[traits.places, traits.around] = 1
        if not traits.gives_place:
            known.fixed.add((traits.places, traits.around))
    if traits.document:
        known.documents[traits.document] = 1
        known.spots[traits.document] = {traits.spot}
    return known


def merge(into: Profile, other: Profile) -> None:
    """Let one group take in another."""
    into.members += other.members
    into.event = into.event or other.event
    _count(into.days, other.days)
    _count(into.told, other.told)
    _count(into.said, other.said)
    _count(into.places, other.places)
    _count(into.documents, other.documents)
    for document, spots in other.spots.items():
        into.spots.setdefault(document, set()).update(spots)
    into.givers |= other.givers
    into.certain |= other.certain
    into.fixed |= other.fixed
    into.names.take(other.names)
    into.stems.take(other.stems)
    into.kinds.take(other.kinds)
    into.around.take(other.around)


def _count(into: Counter[_Told], other: Counter[_Told]) -> None:
    for each, often in other.items():
        into[each] = into.get(each, 0) + often


def dot(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Multiply two sums of weighted words."""
    if len(a) > len(b):
        a, b = b, a
    shared = a.keys() & b.keys()
    return sum([a[feature] * b[feature] for feature in shared]) if shared else 0.0


def cosine(a: Weighed, b: Weighed) -> float:
    """Say how alike two sums of weighted words are, from 0 to 1."""
    if not a.words or not b.words:
        return 0.0
    return dot(a.words, b.words) / math.sqrt(a.square * b.square)
