"""Whether two labels that are worded freely, perhaps in two languages, are of one event."""

import re
from functools import lru_cache

from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.reckon.relating.freely.read import (
    Concepts,
    Label,
    concepts_in,
    numbers_differ,
    read_label,
    unmet,
)
from claimcheck.reckon.relating.freely.verdict import ONE, OPEN, Verdict, other
from claimcheck.reckon.relating.labels import share_names
from claimcheck.reckon.relating.tie import sound_alike
from claimcheck.reckon.words import listed, sections

# So many known words in common tell an event without a name or a day.
_ENOUGH = 2


@frozen
class _Left:
    """What of one event's label has no like in the other label, nor in the rest of its claim.

    `told` says that the rest of the other claim gives one of its names.
    """

    happenings: bool
    things: bool
    names: frozenset[str]
    others: bool
    told: bool


def weigh_events(a: Claim, b: Claim, *, same_time: bool, same_place: bool) -> Verdict:
    """Say whether two labels that differ are of one event.

    They are where what happened fits, a name, a day or what it happened to is the same, and no
    more than one of them says more.
    """
    one, two = read_label(a.event), read_label(b.event)
    pair = _Pair(one, two, _left(one, two, b), _left(two, one, a))
    differs = _differs(pair)
    if differs:
        return other(differs)
    same_time = same_time or _dated(one, b.when) or _dated(two, a.when)
    tied = pair.shared or same_time or same_place or bool(one.numbers & two.numbers)
    met = len(one.known) - len(unmet(one.known, two.known))
    if not tied and met < _ENOUGH:
        return other("they have nothing in common") if not met else OPEN
    return ONE if _is_one(pair, met, same_time=same_time) else OPEN


@frozen
class _Pair:
    one: Label
    two: Label
    left: _Left
    right: _Left

    @property
    def shared(self) -> bool:
        """Say whether both give a name that is one, the one in its label."""
        told = self.left.told or self.right.told
        return told or names_meet(self.one.names, self.two.names)

    @property
    def foreign(self) -> bool:
        """Say whether they are in two languages, so that unknown words tell nothing."""
        return self.one.language != self.two.language

    @property
    def named_alike(self) -> bool:
        """Say whether every name of each is one of the other."""
        return self.shared and not (self.left.names or self.right.names)


def _differs(pair: _Pair) -> str:
    """Say why two labels are of two events; "" where nothing says so."""
    one, two, left, right = pair.one, pair.two, pair.left, pair.right
    if numbers_differ(one.numbers, two.numbers):
        return "they are of other days"
    if _qualities_differ(one, two):
        return "one is another of its kind"
    if left.names and right.names and not pair.shared and not pair.foreign:
        return "each names its own"
    happened = one.of("happenings"), two.of("happenings")
    if all(happened) and not fit_together(*happened):
        return "other things happened"
    return "they happened to other things" if left.things and right.things else ""


def _is_one(pair: _Pair, met: int, *, same_time: bool) -> bool:
    """Say whether labels that nothing parts have enough in common to be of one event."""
    left, right = pair.left, pair.right
    if pair.foreign and pair.one.names and pair.two.names and not pair.shared:
        return False
    happened = pair.one.of("happenings"), pair.two.of("happenings")
    fits = fit_together(*happened) or (not all(happened) and (met > 0 or pair.named_alike))
    certain = pair.shared and same_time
    if pair.named_alike and fits and (same_time or len(pair.one.names) > 1):
        return True
    both_more = (_says_more(left) and _says_more(right)) or (
        left.others and right.others and not certain
    )
    if both_more or not (fits or certain):
        return False
    if (left.names or right.names) and not pair.shared:
        return same_time and met > 0
    return pair.shared or same_time or met >= _ENOUGH


def fit_together(one: frozenset[Concepts], two: frozenset[Concepts]) -> bool:
    """Say whether something that happened by the one may be what happened by the other."""
    return any(not x.isdisjoint(_told_as(y)) for x in one for y in two)


@lru_cache(maxsize=1_024)
def _told_as(concepts: Concepts) -> Concepts:
    """Give concepts with all that may be told of the same."""
    found = set(concepts)
    for first, *others in sections("concepts")["lists"]["together"]:
        if first in concepts:
            found.update(others)
        elif not concepts.isdisjoint(others):
            found.add(first)
    return frozenset(found)


def _dated(label: Label, when: str) -> bool:
    """Say whether a label tells the very day on which the other claim says that it happened."""
    day = re.match(r"(\d{4})-(\d{2})-(\d{2})", when)
    if day is None:
        return False
    year, month, number = day.groups()
    return {f"month {int(month)}", f"figure {int(number)}"} <= label.numbers and not (
        any(each.startswith("year") for each in label.numbers)
        and f"year {year}" not in label.numbers
    )


def _says_more(left: _Left) -> bool:
    return left.happenings or left.things or bool(left.names)


def _left(label: Label, second: Label, claim: Claim) -> _Left:
    """Find what of a label is neither in another label nor elsewhere in that one's claim."""
    beside = read_label(
        " ".join((claim.where, claim.question, claim.source, claim.quote, claim.answer))[:500]
    )
    known = unmet(unmet(label.known, second.known), beside.known)
    happened = unmet_happenings(known, second.of("happenings"))
    near = second.names | beside.names
    own = label.names - listed("terms", "name_begins")
    names = frozenset(name for name in own if not names_meet(frozenset({name}), near))
    foreign = label.language != second.language
    things = (each for each in known if each & concepts_in("things"))
    return _Left(
        bool(happened),
        any(not each & concepts_in("happenings") for each in things),
        frozenset() if foreign and label.language == "ar" else names,
        not foreign and bool(label.others - second.others - beside.others),
        names_meet(label.names, beside.names),
    )


def unmet_happenings(
    known: frozenset[Concepts], others: frozenset[Concepts]
) -> frozenset[Concepts]:
    """Give what happened by the one that may not be told as anything that happened by the other."""
    happened = frozenset(each for each in known if each & concepts_in("happenings"))
    return frozenset(each for each in happened if not fit_together(frozenset({each}), others))


def names_meet(one: frozenset[str], two: frozenset[str]) -> bool:
    """Say whether two sets of names share one, in whatever spelling or script.

    What is no name alone (Tel, Umm) is not enough.
    """
    one, two = (names - listed("terms", "name_begins") or names for names in (one, two))
    return share_names(one, two) or any(
        name.isascii() is not each.isascii() and sound_alike(name, each)
        for name in one
        for each in two
    )


def _qualities_differ(one: Label, two: Label) -> bool:
    ours, theirs = one.of("qualities"), two.of("qualities")
    return bool(unmet(ours, theirs) and unmet(theirs, ours)) or _again(one) != _again(two)


def _again(label: Label) -> bool:
    return any(each & {"second", "third", "new"} for each in label.known)


def event_words(a: Claim, b: Claim) -> Label:
    """Read the words of both events, and of where they were."""
    return read_label(" ".join((a.event, b.event, a.where, b.where)))
