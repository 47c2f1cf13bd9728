"""What the claims of one group tell together of their event."""

import math
from collections.abc import Hashable, Iterable, Mapping
from functools import lru_cache
from typing import Any, TypeVar

from attrs import define

from claimcheck.reckon.grouping.levels import Where
from claimcheck.reckon.grouping.told import Span
from claimcheck.reckon.grouping.traits import Days, Traits, Written

_Told = TypeVar("_Told", bound=Hashable)
_CACHED = 65_536


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


Counts = dict[_Told, int]
Spots = dict[str, set[int | None]]
Numbers = dict[str, set[int]]


@define(slots=True, eq=False)
class Profile:
    """The claims of one group, counted by what they tell; `event` is the known event's id.

    `days` and `places` are those that givers give, `told` the days given or told in words.
    `written` is what their givers write for time and place, `numbers` how they number the claims.
    `around` are the names in the paragraphs of the claims. `certain` and `fixed` are days and
    places that exclude others. `members` are numbers of claims in an order that does not hang on
    that of the table. While `lent`, what is counted is shared with other profiles.
    """

    members: list[int]
    event: str
    names: Weighed
    stems: Weighed
    kinds: Weighed
    around: Weighed
    days: Counts[Days]
    told: Counts[Span]
    said: Counts[int]
    places: Counts[Where]
    certain: Counts[Days]
    fixed: Counts[Where]
    givers: Counts[str]
    documents: Counts[str]
    spots: Spots
    written: Counts[Written]
    numbers: Numbers
    lent: bool = True


def profile_of(
    number: int, traits: Traits, rarity: Mapping[str, float], around: Weighed, event: str = ""
) -> Profile:
    """Make the group of one claim."""
    where = (traits.places, traits.around) if traits.places else None
    return Profile(
        [number],
        event,
        weighed((each for each in traits.features if each[0] == "~"), rarity),
        weighed((each for each in traits.features if each[0] not in "~="), rarity),
        weighed((each for each in traits.features if each[0] == "="), rarity),
        Weighed(around.words, around.square, lent=True),
        days=_once(traits.days),
        told=_once(traits.told),
        said=_once(traits.said),
        places=_once(where),
        certain=_once(None if traits.gives_time else traits.days),
        fixed=_once(None if traits.gives_place else where),
        givers=_once(traits.giver),
        documents=_once(traits.document or None),
        spots=_spots(traits.document, traits.spot),
        written=_once(traits.written),
        numbers=_numbers(traits.numbered),
    )


def _once(value: _Told | None) -> Counts[_Told]:
    return _held_once(value)


@lru_cache(maxsize=_CACHED)
def _held_once(value: Hashable) -> dict[Any, int]:
    return {} if value is None else {value: 1}


@lru_cache(maxsize=_CACHED)
def _spots(document: str, spot: int | None) -> Spots:
    return {document: {spot}} if document else {}


def _numbers(numbered: tuple[str, int] | None) -> Numbers:
    return {numbered[0]: {numbered[1]}} if numbered else {}


def merge(into: Profile, other: Profile) -> None:
    """Let one group take in another."""
    if into.lent:
        _own(into)
    into.members += other.members
    into.event = into.event or other.event
    _count(into.days, other.days)
    _count(into.told, other.told)
    _count(into.said, other.said)
    _count(into.places, other.places)
    _count(into.certain, other.certain)
    _count(into.fixed, other.fixed)
    _count(into.givers, other.givers)
    _count(into.documents, other.documents)
    _count(into.written, other.written)
    _gather(into.spots, other.spots)
    _gather(into.numbers, other.numbers)
    into.names.take(other.names)
    into.stems.take(other.stems)
    into.kinds.take(other.kinds)
    into.around.take(other.around)


def _own(profile: Profile) -> None:
    """Let a group have for its own what it shares with others, before more is counted."""
    profile.lent = False
    profile.days, profile.told = dict(profile.days), dict(profile.told)
    profile.said, profile.places = dict(profile.said), dict(profile.places)
    profile.certain, profile.fixed = dict(profile.certain), dict(profile.fixed)
    profile.givers, profile.documents = dict(profile.givers), dict(profile.documents)
    profile.written = dict(profile.written)
    profile.spots = {document: set(spots) for document, spots in profile.spots.items()}
    profile.numbers = {numbering: set(found) for numbering, found in profile.numbers.items()}


def _count(into: Counts[_Told], other: Counts[_Told]) -> None:
    for each, often in other.items():
        into[each] = into.get(each, 0) + often


def _gather(into: dict[str, set[_Told]], other: dict[str, set[_Told]]) -> None:
    for key, found in other.items():
        into.setdefault(key, set()).update(found)


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
