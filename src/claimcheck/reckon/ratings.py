"""A rating for a claim from its corroboration alone, in the words of the Admiralty code.

Apart from the source's grade, as NATO AJP-2.1 asks: a good source may be alone with its claim, and
a bad one may be confirmed. It is a suggestion beside a reviewer's rating and never replaces it.
"""

from attrs import frozen

from claimcheck.model.reckoned import Position, ReckonedQuestion
from claimcheck.model.scales import Credibility

_TWICE = 2


@frozen
class SuggestedRating:
    """A rating by corroboration, and the reason in words."""

    rating: Credibility
    why: str


def suggest_ratings(reckoned: ReckonedQuestion) -> dict[str, SuggestedRating]:
    """Suggest a rating for every claim of a question, by uid.

    1 takes two independent origins and no contradiction; 2 more origins than any rival has; 3 a
    vaguer claim that fits, or as many as a rival has where there are several; 4 one origin against
    one; 5 fewer than a rival, or denied and alone; 6 is said where nothing can be compared. A claim
    that denies a position is held against those that assert it.
    """
    found: dict[str, SuggestedRating] = {}
    clashing = _clashing(reckoned)
    for n, position in enumerate(reckoned.positions):
        rivals = [reckoned.positions[m].origins for m in sorted(clashing.get(n, ()))]
        against = max(rivals, default=0)
        own = _rate(position, against)
        found.update(dict.fromkeys(position.claims, own))
        found.update(dict.fromkeys(position.denied_by, _rate_denial(position, against)))
        for uid in position.compatible:
            found.setdefault(uid, _vague(position))
    return found


def _clashing(reckoned: ReckonedQuestion) -> dict[int, set[int]]:
    """Give for each position those that it contradicts."""
    home = {uid: n for n, position in enumerate(reckoned.positions) for uid in position.claims}
    clashing: dict[int, set[int]] = {}
    for clash in reckoned.contradictions:
        a, b = home.get(clash.a), home.get(clash.b)
        if a is not None and b is not None and a != b:
            clashing.setdefault(a, set()).add(b)
            clashing.setdefault(b, set()).add(a)
    return clashing


def _rate(position: Position, against: int) -> SuggestedRating:
    origins = position.origins
    if not origins:
        return SuggestedRating(Credibility.CANNOT_BE_JUDGED, "nobody stands by it any more")
    if not against and not position.denied_by:
        return _unopposed(position)
    behind = _counted(origins)
    if against > origins or (position.denied_by and origins < _TWICE):
        how = f"{_counted(against)} against it" if against > origins else "it is denied"
        return SuggestedRating(Credibility.IMPROBABLE, f"{behind} behind it, and {how}")
    if origins >= _TWICE and origins > against:
        told = f"{behind} behind it, {_counted(against)} against it" if against else behind
        return SuggestedRating(Credibility.PROBABLY_TRUE, f"{told}, and it is contradicted")
    if origins >= _TWICE:
        return SuggestedRating(Credibility.POSSIBLY_TRUE, f"{behind} on each side")
    return SuggestedRating(Credibility.DOUBTFUL, "one origin against one")


def _unopposed(position: Position) -> SuggestedRating:
    if position.origins >= _TWICE:
        told = f"{_counted(position.origins)} agree, and nothing contradicts"
        return SuggestedRating(Credibility.CONFIRMED, told)
    if position.compatible:
        told = "one origin, and a vaguer claim that fits"
        return SuggestedRating(Credibility.POSSIBLY_TRUE, told)
    told = "one origin alone, with nothing to compare it with"
    return SuggestedRating(Credibility.CANNOT_BE_JUDGED, told)


def _rate_denial(position: Position, against: int) -> SuggestedRating:
    if position.origins > max(against, 1):
        told = f"{_counted(position.origins)} assert what it denies"
        return SuggestedRating(Credibility.IMPROBABLE, told)
    if against > position.origins:
        told = f"{_counted(against)} say otherwise too, more than assert what it denies"
        return SuggestedRating(Credibility.PROBABLY_TRUE, told)
    if not position.origins:
        return SuggestedRating(Credibility.CANNOT_BE_JUDGED, "nobody here asserts what it denies")
    return SuggestedRating(Credibility.DOUBTFUL, "its word against one origin")


def _vague(position: Position) -> SuggestedRating:
    if position.origins:
        return SuggestedRating(Credibility.POSSIBLY_TRUE, "vague, and it fits what others say")
    return SuggestedRating(Credibility.CANNOT_BE_JUDGED, "vague, with nothing to compare it with")


def _counted(origins: int) -> str:
    return "1 origin" if origins == 1 else f"{origins} independent origins"
