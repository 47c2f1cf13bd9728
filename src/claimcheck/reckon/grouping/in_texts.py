"""What the texts around two groups of claims say for and against one event."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from math import sqrt

from claimcheck.reckon.grouping.evidence import Evidence
from claimcheck.reckon.grouping.levels import told_level
from claimcheck.reckon.grouping.surroundings import Stand, Surroundings
from claimcheck.reckon.grouping.weighed import Weighed, cosine

# Groups whose names are less alike than this have hardly any in common.
_HARDLY = 0.1
_NEAR, _SOME = 3, 8
_LIE = {f"told_{name}": f"dated_{name}" for name in ("same", "meet", "close", "apart", "far")}
# Words that so few sentences have, by their rarity among a hundred sentences or more, are rare.
_RARE = 3.2
# A day is never told so much alone that two groups more would not matter.
_OTHERS = 0.5


def in_texts(
    a: Surroundings, b: Surroundings, crowd: Mapping[int, float], *, here: bool, named: bool
) -> Evidence:
    """Compare the sentences and paragraphs in which the claims of two groups stand.

    `here` tells that both stand in one document, where it matters what lies between them; `crowd`
    is how many groups tell of each day; `named` tells that names are known for such.
    """
    found = _words(a, b)
    if named:
        found += _names(a, b)
    found += _days(a, b)
    return found + (_between(a, b) if here else _rare(a, b, named=named) + _alone(a, b, crowd))


def _days(a: Surroundings, b: Surroundings) -> Evidence:
    """Say how likely the days of two groups lie so or so; the rest is not known."""
    found: dict[str, float] = {}
    whole = a.claims * b.claims
    for one, often in a.days.items():
        for two, again in b.days.items():
            name = _LIE[told_level(one, two)]
            found[name] = found.get(name, 0.0) + often * again / whole
    return list(found.items())


def _words(a: Surroundings, b: Surroundings) -> Evidence:
    found: Evidence = [("line_stems", cosine(a.stems, b.stems))]
    if a.concepts.words and b.concepts.words:
        concepts = cosine(a.concepts, b.concepts)
        found.append(("concepts", concepts) if concepts else ("concepts_apart", 1.0))
    found.append(("near_concepts", cosine(a.near, b.near)))
    return found


def _names(a: Surroundings, b: Surroundings) -> Evidence:
    names, around = cosine(a.names, b.names), cosine(a.around, b.around)
    found: Evidence = [("line_names", names), ("near_names", around)]
    if a.names.words and b.names.words and names < _HARDLY:
        found.append(("line_names_apart", 1.0))
    if a.around.words and b.around.words and around < _HARDLY:
        found.append(("near_names_apart", 1.0))
    return found


def _between(a: Surroundings, b: Surroundings) -> Evidence:
    """Say how many sentences lie between two groups, and what is new in them."""
    pairs = [
        pair
        for document, stands in a.stands.items()
        if (pair := _nearest(stands, b.stands.get(document, ())))
    ]
    if not pairs:
        return []
    one, two = min(pairs, key=_gap)
    found: Evidence = [(_gap_level(_gap((one, two))), 1.0)]
    if one[1] != two[1]:
        found.append(("line_turn", 1.0))
    found.append(("line_newcomers", sqrt(abs(one[2] - two[2]))))
    return found


def _nearest(ours: Sequence[Stand], theirs: Sequence[Stand]) -> tuple[Stand, Stand] | None:
    """Find the two sentences with the least between them; both lists are in order."""
    few, many = (ours, theirs) if len(ours) <= len(theirs) else (theirs, ours)
    pairs = (
        (one, many[at])
        for one in few
        for place in (bisect_left(many, one),)
        for at in (place - 1, place)
        if 0 <= at < len(many)
    )
    return min(pairs, key=_gap, default=None)


def _gap(pair: tuple[Stand, Stand]) -> int:
    return abs(pair[0][0] - pair[1][0])


def _gap_level(gap: int) -> str:
    if gap <= 1:
        return "line_next" if gap else "line_same"
    if gap <= _NEAR:
        return "line_near"
    return "line_some" if gap <= _SOME else "line_far"


def _rare(a: Surroundings, b: Surroundings, *, named: bool) -> Evidence:
    """Say whether two groups share a rare word, or several."""
    shared = _shared(a.stems, b.stems) + (_shared(a.names, b.names) if named else 0)
    if not shared:
        return []
    return [("rare_one", 1.0)] if shared == 1 else [("rare_one", 1.0), ("rare_more", 1.0)]


def _alone(a: Surroundings, b: Surroundings, crowd: Mapping[int, float]) -> Evidence:
    """Say how likely two groups tell of one day, and more where few others tell of it."""
    ours, theirs = a.daily, b.daily
    shared = ours.keys() & theirs.keys()
    much = sum([ours[day] * theirs[day] / (crowd.get(day, 1.0) + _OTHERS) for day in shared])
    return [("dated_alone", much / (a.claims * b.claims))] if much else []


def _shared(a: Weighed, b: Weighed) -> int:
    return sum(a.words[word] >= _RARE for word in a.words.keys() & b.words.keys())
