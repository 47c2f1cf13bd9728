"""How much speaks for two groups of claims being about one event."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping
from functools import cached_property
from itertools import islice
from math import exp, log2
from typing import TypeVar

from attrs import define, field

from claimcheck.reckon.grouping.levels import (
    clue_level,
    place_level,
    surely_apart,
    time_level,
    what_level,
)
from claimcheck.reckon.grouping.profile import Profile, cosine
from claimcheck.reckon.grouping.traits import DocumentTraits
from claimcheck.reckon.grouping.weights import Weights, weights

_Told = TypeVar("_Told", bound=Hashable)

Titles = Mapping[str, tuple[dict[str, float], float]]
"""The weighted words of documents' titles, with their squared length."""
NEVER = -100.0
"""The score of two groups that may not be joined."""
_ALIKE_TIMES = defaultdict(float, same=1.0, same_long=1.0)
_ALIKE_PLACES = defaultdict(float, same=1.0)
# A document of so many paragraphs is likely on one event.
_SHORT_DOCUMENT = 6
_LOOKED_AT = 12
_SUREST = 0.97
_IN_TITLE = 1.6
# The rarity of a word that stands in titles alone.
_UNKNOWN = 3.0
_FURTHEST = 3
# Names of two groups that are less alike than this speak against one event.
_HARDLY = 0.25


@define(slots=False, eq=False)
class Scorer:
    """Scores pairs of groups; `titles` gives the weighted words of each document's title.

    `lengths` are how many paragraphs of each document are known of.
    """

    titles: Titles
    lengths: Mapping[str, int] = field(factory=dict)
    given: Weights = field(factory=weights)

    @cached_property
    def _title_scores(self) -> dict[tuple[str, str], float]:
        return {}

    def score(self, a: Profile, b: Profile) -> float:
        """Give the log odds of one event, NEVER where the groups may not be joined."""
        names = cosine(a.names, a.names_square, b.names, b.names_square)
        if forbidden(a, b) or not (names or _anchored(a, b)):
            return NEVER
        given = self.given
        total = given["groups"]["bias"]
        total += _average(a.times, b.times, time_level, given["time"])
        total += _average(a.places, b.places, place_level, given["place"])
        total += _average(a.kinds, b.kinds, what_level, given["what"])
        total += _average(a.clues, b.clues, clue_level, given["clue"])
        total += _beside(self._spot(a, b), a, b)
        total += given["words"]["stems"] * cosine(a.stems, a.stems_square, b.stems, b.stems_square)
        if a.names and b.names:
            total += given["words"]["names_apart"] * max(0.0, 1 - names / _HARDLY)
        total += given["words"]["names"] * names
        total += given["words"]["title"] * self._titles(a, b)
        if a.larger and b.larger:
            total += given["groups"]["together"] * (1 if a.larger & b.larger else -1)
        return total

    def _spot(self, a: Profile, b: Profile) -> float:
        """Weigh how near two groups come to each other; the longer a document, the less that is."""
        level, document = spot_level(a, b)
        weight = self.given["spot"][level]
        if level in {"same", "other"}:
            return weight
        longer = log2(max(self.lengths.get(document, 0) / _SHORT_DOCUMENT, 1.0))
        return weight - self.given["spot"]["long"] * longer

    def _titles(self, a: Profile, b: Profile) -> float:
        """Average how alike the titles of two groups' documents are, one document with itself 0."""
        if not self.titles or a.documents.keys() == b.documents.keys():
            return 0.0
        total = 0.0
        for one, often in islice(a.documents.items(), _LOOKED_AT):
            for two, again in islice(b.documents.items(), _LOOKED_AT):
                if one != two:
                    total += often * again * self._title(one, two)
        return total / (len(a.members) * len(b.members))

    def _title(self, one: str, two: str) -> float:
        key = (one, two) if one < two else (two, one)
        held = self._title_scores.get(key)
        if held is None:
            nothing: tuple[dict[str, float], float] = ({}, 0.0)
            first, second = self.titles.get(one, nothing), self.titles.get(two, nothing)
            held = self._title_scores[key] = cosine(*first, *second)
        return held


def likelihood(score: float) -> float:
    """Turn log odds into a probability, never quite certain."""
    return min(_SUREST, 1 / (1 + exp(-score)))


def title_vector(
    told: DocumentTraits, rarity: Mapping[str, float]
) -> tuple[dict[str, float], float]:
    """Weigh the words of a title by their rarity, names more than in a text."""
    vector = {
        feature: rarity.get(feature, _UNKNOWN) * (_IN_TITLE if feature[0] == "~" else 1.0)
        for feature in told.features
    }
    return vector, sum(weight * weight for weight in vector.values())


def forbidden(a: Profile, b: Profile) -> bool:
    """Whether two groups are known to be of two events, or their days exclude each other."""
    if a.event and b.event and a.event != b.event:
        return True
    if not a.days or not b.days:
        return False
    return any(surely_apart(one, two) for one in a.days for two in b.days)


def _beside(weight: float, a: Profile, b: Profile) -> float:
    """Weigh how far apart two groups stand: it tells nothing where time and place are given alike.

    What is given to claims far from each other in a text was read out of it by somebody.
    """
    if weight >= 0:
        return weight
    times = _average(a.times, b.times, time_level, _ALIKE_TIMES)
    return weight * (1 - min(times, _average(a.places, b.places, place_level, _ALIKE_PLACES)))


def _anchored(a: Profile, b: Profile) -> bool:
    """Whether two groups share more than words: a document, a place, or days that are given."""
    if not a.spots.keys().isdisjoint(b.spots) or (a.days and b.days):
        return True
    ours = {place for places, _ in a.places for place in places}
    return any(place in ours for places, _ in b.places for place in places)


def spot_level(a: Profile, b: Profile) -> tuple[str, str]:
    """Say how near two groups come to each other in a document that both stand in, and in which."""
    if len(a.spots) > len(b.spots):
        a, b = b, a
    nearest, where = "other", ""
    for document, spots in a.spots.items():
        others = b.spots.get(document)
        if others is None:
            continue
        gap = _gap(spots, others)
        if gap == 0:
            return "same", document
        level = _nearness(gap)
        if nearest == "other" or _NEARNESS.index(level) < _NEARNESS.index(nearest):
            nearest, where = level, document
    return nearest, where


_NEARNESS = ("next", "near", "some", "far")


def _nearness(gap: int | None) -> str:
    if gap is None:
        return "some"
    if gap == 1:
        return "next"
    return "near" if gap <= _FURTHEST else "far"


def _gap(spots: set[int | None], others: set[int | None]) -> int | None:
    """Give the least number of paragraphs between; _FURTHEST + 1 where more, None where untold."""
    known = [spot for spot in spots if spot is not None]
    if not known or others == {None}:
        return None
    for gap in range(_FURTHEST + 1):
        if any(spot + gap in others or spot - gap in others for spot in known):
            return gap
    return _FURTHEST + 1


def _average(
    a: Counter[_Told],
    b: Counter[_Told],
    level: Callable[[_Told, _Told], str],
    given: Mapping[str, float],
) -> float:
    """Average the weights of all pairs of what two groups tell, over the most of each."""
    if len(a) == len(b) == 1:
        return given[level(next(iter(a)), next(iter(b)))]
    total = pairs = 0.0
    for one, often in islice(a.items(), _LOOKED_AT):
        for two, again in islice(b.items(), _LOOKED_AT):
            total += often * again * given[level(one, two)]
            pairs += often * again
    return total / pairs
