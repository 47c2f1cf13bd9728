"""Whether two labels may be of one event: by time and place, what happened, and to what."""

from datetime import date
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold, skeleton
from claimcheck.reckon.relating.apart import span_or_none
from claimcheck.reckon.relating.naming import places_exclude
from claimcheck.reckon.relating.questions import same_label
from claimcheck.reckon.spans import Piece, pieces_meet
from claimcheck.reckon.words import Phrases, listed, mapping, phrase_at, sections

# A longer stretch of time does not tell one event from the next.
_SHORT = 3


@frozen
class Label:
    """What the words of an event's label say."""

    kinds: frozenset[str]
    loose: frozenset[str]
    targets: frozenset[str]
    marks: frozenset[str]
    names: frozenset[str]
    dates: frozenset[str]


def may_be_one_event(a: Claim, b: Claim, context: Context) -> bool:
    """Say whether two claims whose labels differ may be about one event.

    The same day and the same place are enough where the labels do not speak of two kinds of thing
    or of two targets; without them the labels must share a name and what happened, or one hold
    all the telling words of the other.
    """
    one, two = read_label(a.event), read_label(b.event)
    if one.dates and two.dates and one.dates != two.dates:
        return False
    if same_label(a.event, b.event):
        return True
    siblings = bool(a.part_of) and fold(a.part_of) == fold(b.part_of)
    if siblings or _clash(one, two):
        return False
    time, place = _same_time(a, b), _same_place(a, b, context)
    named = _share_names(one.names, two.names)
    alike = bool(one.kinds & two.kinds or one.targets & two.targets or one.loose & two.loose)
    if time and place:
        return alike or named or _fits(one, two)
    return alike and named and (time or place or one.names <= two.names or two.names <= one.names)


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


@lru_cache(maxsize=8_192)
def read_label(label: str) -> Label:
    """Read the words of a label: what happened, to what, and the names that are left."""
    words, at = fold(label[:300]).split(), 0
    found: dict[str, set[str]] = {
        section: set() for section in ("kinds", "loose", "targets", "marks")
    }
    names: set[str] = set()
    dates = {word for word in words if word in mapping("calendar", "months") or word.isdecimal()}
    while at < len(words):
        word = _bare(words[at])
        phrase = phrase_at(words, at, _phrases()) or (
            (word, at + 1) if word in _phrases() else None
        )
        if phrase is None:
            if word not in listed("terms", "idle") | listed("terms", "label_idle") | dates:
                names.add(word)
            at += 1
            continue
        for section, name in _phrases()[phrase[0]]:
            found[section].add(name)
        at = phrase[1]
    return Label(
        kinds=frozenset(found["kinds"]),
        loose=frozenset(found["loose"]),
        targets=frozenset(found["targets"]),
        marks=frozenset(found["marks"]),
        names=frozenset(names),
        dates=frozenset(dates - {"may"}),
    )


def _bare(word: str) -> str:
    """Take the article off an Arabic word."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


@cache
def _phrases() -> Phrases:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for section in ("kinds", "loose", "targets", "marks"):
        for name, phrases in sections("events")[section].items():
            for phrase in phrases:
                key = fold(phrase)
                found[key] = (*found.get(key, ()), (section, name))
    return Phrases(found)


@cache
def _pairs(section: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in sections("events")[section]["pairs"])


def _share_names(one: frozenset[str], two: frozenset[str]) -> bool:
    if one & two:
        return True
    bones = {skeleton(name) for name in one if len(skeleton(name)) > 2}
    return any(skeleton(name) in bones for name in two)


def _same_time(a: Claim, b: Claim) -> bool:
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


def _same_place(a: Claim, b: Claim, context: Context) -> bool:
    if not a.where or not b.where:
        return False
    return fold(a.where) == fold(b.where) or not places_exclude(a.where, b.where, context)
