"""Whether two labels may be of one event: by time and place, what happened, and to what."""

from datetime import date
from functools import cache

from claimcheck.model.claim import Claim
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.apart import span_or_none
from claimcheck.reckon.relating.labels import (
    Label,
    holds_names,
    place_names,
    read_label,
    share_names,
)
from claimcheck.reckon.relating.naming import places_exclude
from claimcheck.reckon.relating.questions import same_label
from claimcheck.reckon.spans import Piece, pieces_meet
from claimcheck.reckon.words import mapping, sections

# A longer stretch of time does not tell one event from the next.
_SHORT = 3


def may_be_one_event(a: Claim, b: Claim, context: Context) -> bool:
    """Say whether two claims whose labels differ may be about one event.

    The same day and the same place are enough where the labels do not speak of two kinds of thing
    or of two targets; without them the labels must share a name and what happened, or one hold
    all the telling words of the other.
    """
    one, two = read_label(a.event), read_label(b.event)
    dated = one.dates <= two.dates or two.dates <= one.dates
    if not dated or _opposed(one, two):
        return False
    if same_label(a.event, b.event) and one.marks == two.marks:
        return share_names(one.names, two.names) or not (one.names and two.names)
    siblings = bool(a.part_of) and fold(a.part_of) == fold(b.part_of)
    if siblings or _clash(one, two):
        return False
    placed = _is_placed(one, b) or _is_placed(two, a)
    time, place = same_time(a, b), placed or same_place(a, b, context)
    named = share_names(one.names, two.names)
    if not named and not placed and _elsewhere(one, two):
        return False
    both = holds_names(one.names, two.names) and holds_names(two.names, one.names)
    told = named and _fits(one, two) and _told(one, two)
    alike = _alike(one, two) or (told and (time or both))
    if time and place:
        return alike or named or _fits(one, two)
    holds = holds_names(one.names, two.names) or holds_names(two.names, one.names)
    return alike and named and (time or place or holds)


def _alike(one: Label, two: Label) -> bool:
    return (
        bool(one.kinds & two.kinds or one.targets & two.targets or one.loose & two.loose)
        or _loosely_one(one, two)
        or _loosely_one(two, one)
    )


def _told(one: Label, two: Label) -> bool:
    return bool(one.kinds and two.kinds)


def _opposed(one: Label, two: Label) -> bool:
    """Say whether labels tell of different parts of the day, or of opposite sides."""
    if one.hours and two.hours and one.hours.isdisjoint(two.hours):
        return True
    degrees = mapping("terms", "quarters")
    return any(abs(degrees[x] - degrees[y]) == 180 for x in one.quarters for y in two.quarters)


def _elsewhere(one: Label, two: Label) -> bool:
    """Say whether labels that share no name each name their own place, or their own such target."""
    if one.inside and two.inside:
        return True
    targets = {target for target, _ in one.called} & {target for target, _ in two.called}
    return bool(targets)


def _clash(one: Label, two: Label) -> bool:
    if one.marks != two.marks:
        return True
    if one.targets and two.targets and one.targets.isdisjoint(two.targets):
        near = _pairs("near")
        if not any(frozenset({x, y}) in near for x in one.targets for y in two.targets):
            return True
    return not _fits(one, two)


def _fits(one: Label, two: Label) -> bool:
    """Say whether two labels tell of kinds of things that may be one."""
    if not one.kinds or not two.kinds:
        return _loosely(one, two) and _loosely(two, one)
    if one.kinds & two.kinds:
        return True
    together = _pairs("together")
    return any(frozenset({x, y}) in together for x in one.kinds for y in two.kinds)


def _loosely(one: Label, two: Label) -> bool:
    violent = frozenset(sections("events")["violent"]["kinds"])
    return "violence" not in one.loose or not two.kinds or bool(two.kinds & violent)


@cache
def _pairs(section: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in sections("events")[section]["pairs"])


def _loosely_one(one: Label, two: Label) -> bool:
    """Say whether one tells of violence or harm of any kind, and the other of a kind of it."""
    return any(
        loose in one.loose and bool(two.kinds & frozenset(sections("events")[section]["kinds"]))
        for loose, section in (("violence", "violent"), ("harm", "harmful"))
    )


def _is_placed(label: Label, other: Claim) -> bool:
    """Say whether a label names the place that the other claim gives to its event."""
    where = place_names(other.where)
    return bool(where) and share_names(label.names, where)


def same_time(a: Claim, b: Claim) -> bool:
    """Say whether both give their event times that meet and are no longer than some days."""
    first, second = span_or_none(a.when), span_or_none(b.when)
    if first is None or second is None:
        return False
    return any(
        _is_short(x) and _is_short(y) and pieces_meet(x, y)
        for x in first.pieces
        for y in second.pieces
    )


def _is_short(piece: Piece) -> bool:
    low, high = piece
    if low is None or high is None:
        return False
    return (date.fromisoformat(high[:10]) - date.fromisoformat(low[:10])).days <= _SHORT


def same_place(a: Claim, b: Claim, context: Context) -> bool:
    """Say whether both give their event places that may be one."""
    if not a.where or not b.where:
        return False
    return fold(a.where) == fold(b.where) or not places_exclude(a.where, b.where, context)
