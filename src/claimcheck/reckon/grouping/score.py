"""How much speaks for two groups of claims being about one event."""

from collections.abc import Mapping
from math import exp, log2

from attrs import define, field

from claimcheck.reckon.grouping.coverage import Coverage, covered
from claimcheck.reckon.grouping.evidence import Evidence, shares
from claimcheck.reckon.grouping.figures import figures_apart
from claimcheck.reckon.grouping.in_texts import in_texts
from claimcheck.reckon.grouping.levels import (
    days_level,
    half_level,
    place_level,
    said_level,
    surely_apart,
    told_level,
)
from claimcheck.reckon.grouping.profile import Profile
from claimcheck.reckon.grouping.spots import spot_level
from claimcheck.reckon.grouping.titles import Titles
from claimcheck.reckon.grouping.weighed import cosine
from claimcheck.reckon.grouping.weights import ACROSS, ALIKE, IN_TEXTS, WITHIN, weights
from claimcheck.reckon.grouping.written import numbered, written_level

NEVER = -100.0
"""The score of two groups that may not be joined."""
_SUREST = 0.97
_SAME = frozenset({"time_same", "time_same_long", "place_same"})
_SILENT = {
    "spot_same": "silent_same",
    "spot_next": "silent_next",
    "spot_near": "silent_near",
    "spot_some": "silent_near",
    "spot_far": "silent_far",
}
# Groups whose words are less alike than this have hardly any in common.
_HARDLY = 0.25
# Where time and place are given, somebody read them out of the text: where it stands tells less.
_GIVEN = 0.3
_APART = frozenset({"place_apart"})
_APART_HERE = frozenset({"place_apart", "place_within"})
_HALF = 0.5
_SEVERAL = 2


@define(slots=True, eq=False)
class Scorer:
    """Scores pairs of groups, with what the titles of their documents tell.

    `coverage` is how closely each document is quoted; `crowd` is how many groups tell of each day,
    as far as that is known.
    """

    titles: Titles
    coverage: Mapping[str, Coverage]
    given: Mapping[str, Mapping[str, float]] = field(factory=weights)
    crowd: Mapping[int, float] = field(factory=dict)

    def score(self, a: Profile, b: Profile) -> float:
        """Give the log odds of one event, NEVER where the groups may not be joined."""
        if forbidden(a, b):
            return NEVER
        where, found = self.evidence(a, b)
        given = self.given[where]
        return sum([given[name] * much for name, much in found])

    def evidence(self, a: Profile, b: Profile) -> tuple[str, Evidence]:
        """List what speaks for and against one event, and whether it is WITHIN a document."""
        level = spot_level(a, b)
        here = level != "spot_other"
        found: Evidence = [("bias", 1.0)]
        if len(a.members) > 1 and len(b.members) > 1:
            found.append(("size", log2(min(len(a.members), len(b.members)))))
        named = here or _named(a, b)
        found += _words(a, b, named=named)
        when, where = _time(a, b), _place(a, b, named=named)
        found += when
        found += where
        if a.figures and b.figures:
            found += figures_apart(a.figures, b.figures)
        if a.written and b.written:
            found += shares(a.written, b.written, written_level)
        dated = bool(a.days and b.days and a.places and b.places)
        alike = min(_alike(when), _alike(where)) if dated else 0.0
        if dated:
            found += (("dated", 1.0), ("alike", alike))
        found += self._here(a, b, level, dated=dated) if here else self.titles.evidence(a, b)
        besides: Evidence = []
        if alike > _HALF:
            besides = [(f"{ALIKE}{name}", much) for name, much in found]
        # Who gave time and place on both sides has read the texts, and closer than is done here.
        if a.text and b.text and not dated:
            besides = [(f"{IN_TEXTS}{name}", much) for name, much in found]
            besides += in_texts(a.text, b.text, self.crowd, here=here, named=named)
        return WITHIN if here else ACROSS, found + besides

    def _here(self, a: Profile, b: Profile, level: str, *, dated: bool) -> Evidence:
        """Say how near two groups come in a document that both stand in, and how it is quoted."""
        near: Evidence = [(level, 1.0), *covered(self.coverage, a, b, level)]
        if dated:
            near = [(name, much * _GIVEN) for name, much in near]
        if _silent(a) or _silent(b):
            near.append((_SILENT[level], 1.0))
        return near + numbered(a, b)


def likelihood(score: float) -> float:
    """Turn log odds into a probability, never quite certain."""
    return min(_SUREST, 1 / (1 + exp(-score)))


def forbidden(a: Profile, b: Profile) -> bool:
    """Whether two groups are known to be of two events, or their days or places exclude it."""
    if a.event and b.event and a.event != b.event:
        return True
    if any(surely_apart(one, two) for one in a.certain for two in b.certain):
        return True
    if not (a.fixed and b.fixed):
        return False
    # A document that gives a larger place and one in it tells of an event and of its part.
    one_document = not a.documents.keys().isdisjoint(b.documents)
    excluded = _APART_HERE if one_document else _APART
    return any(place_level(one, two) in excluded for one in a.fixed for two in b.fixed)


def met(a: Profile, b: Profile) -> bool:
    """Whether two groups share more than a word, which any two events may.

    That is a name, a document, a place, days given, what is around them, words of both their
    quotes, or one such word and a day that both tell.
    """
    if not a.spots.keys().isdisjoint(b.spots) or (a.certain and b.certain):
        return True
    if _named(a, b):
        pairs = ((a.names, b.names), (a.around, b.around))
        if any(not one.words.keys().isdisjoint(two.words) for one, two in pairs):
            return True
    ours = {place for places, _ in a.places for place in places}
    if any(place in ours for places, _ in b.places for place in places):
        return True
    if a.text and b.text and a.text.meets(b.text):
        return True
    shared = len(a.stems.words.keys() & b.stems.words.keys()) if a.quotes and b.quotes else 0
    return shared >= _SEVERAL or bool(shared and not a.told.keys().isdisjoint(b.told))


def _named(a: Profile, b: Profile) -> bool:
    """Whether names can be told from other words in one group at least.

    Where both are written without capitals, what they share are words, as their stems are.
    """
    return not (a.caseless and b.caseless)


def _words(a: Profile, b: Profile, *, named: bool) -> Evidence:
    """Compare the names, the words and the kinds of happening that two groups speak of."""
    found: Evidence = [("stems", cosine(a.stems, b.stems))]
    if named:
        names = cosine(a.names, b.names)
        found.append(("names", names))
        if a.names.words and b.names.words and names < _HARDLY:
            found.append(("names_apart", 1 - names / _HARDLY))
    if a.kinds.words and b.kinds.words:
        kinds = cosine(a.kinds, b.kinds)
        found.append(("kinds", kinds) if kinds else ("kinds_apart", 1.0))
    return found


def _silent(group: Profile) -> bool:
    """Whether a group names neither who nor where nor when, as what goes on from before does."""
    return not (group.names.words or group.told or group.places)


def _one_giver(a: Profile, b: Profile) -> bool:
    """Whether one giver gave claims of both groups: what he leaves out for one alone tells."""
    return not a.givers.keys().isdisjoint(b.givers)


def _time(a: Profile, b: Profile) -> Evidence:
    """Compare days that are given; else those told in words, else when the claims were made."""
    if a.days and b.days:
        return shares(a.days, b.days, days_level)
    found: Evidence = [("days_half", 1.0)] if (a.days or b.days) and _one_giver(a, b) else []
    if a.told and b.told:
        found += shares(a.told, b.told, told_level)
    elif a.told and b.said:
        found += shares(a.told, b.said, half_level)
    elif a.said and b.told:
        found += shares(b.told, a.said, half_level)
    elif a.said and b.said:
        found += shares(a.said, b.said, said_level)
    return found


def _place(a: Profile, b: Profile, *, named: bool) -> Evidence:
    """Compare places that are given, else the names around the claims."""
    if a.places and b.places:
        return shares(a.places, b.places, place_level)
    found: Evidence = [("place_half", 1.0)] if (a.places or b.places) and _one_giver(a, b) else []
    if not named or not a.around.words or not b.around.words:
        return found
    around = cosine(a.around, b.around)
    found.append(("around", around))
    if around < _HARDLY:
        found.append(("around_apart", 1 - around / _HARDLY))
    return found


def _alike(found: Evidence) -> float:
    """Say how much of what is compared is the same."""
    return sum([much for name, much in found if name in _SAME])
