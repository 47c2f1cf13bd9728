"""How near two groups of claims come to each other in a document."""

from claimcheck.reckon.grouping.profile import Profile

_FURTHEST = 3
_NEARNESS = ("spot_next", "spot_near", "spot_some", "spot_far")


def spot_level(a: Profile, b: Profile) -> str:
    """Say how near two groups come to each other in a document that both stand in."""
    if len(a.spots) > len(b.spots):
        a, b = b, a
    nearest = "spot_other"
    for document, spots in a.spots.items():
        others = b.spots.get(document)
        if others is None:
            continue
        gap = _gap(spots, others)
        if gap == 0:
            return "spot_same"
        level = _nearness(gap)
        if nearest == "spot_other" or _NEARNESS.index(level) < _NEARNESS.index(nearest):
            nearest = level
    return nearest


def _nearness(gap: int | None) -> str:
    if gap is None:
        return "spot_some"
    if gap == 1:
        return "spot_next"
    return "spot_near" if gap <= _FURTHEST else "spot_far"


def _gap(spots: set[int | None], others: set[int | None]) -> int | None:
    """Give the least number of paragraphs between; _FURTHEST + 1 where more, None where untold."""
    known = [spot for spot in spots if spot is not None]
    if not known or others == {None}:
        return None
    for gap in range(_FURTHEST + 1):
        if any(spot + gap in others or spot - gap in others for spot in known):
            return gap
    return _FURTHEST + 1
