"""Whether two labels that are worded freely, perhaps in two languages, are of one event."""

import re

from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.reckon.relating.apart import span_or_none
from claimcheck.reckon.relating.freely.happened import fit_together, unmet_happenings
from claimcheck.reckon.relating.freely.names import names_left, names_meet, telling
from claimcheck.reckon.relating.freely.read import (
    Label,
    concepts_in,
    numbers_differ,
    read_label,
    unmet,
)
from claimcheck.reckon.relating.freely.verdict import ONE, OPEN, Verdict, other
from claimcheck.reckon.spans import spans_meet

# What only one label says, and the other may yet mean: a second attack is perhaps “the attack”.
_PARTING = frozenset({
    "first", "second", "third", "last", "new", "before", "after", "since", "until", "appeal",
    "runoff",
})  # fmt: skip
# So many known words in common tell an event without a name or a day.
_ENOUGH = 2


@frozen
class _Left:
    """What of one event's label has no like in the other label, nor beside it in its claim."""

    happenings: bool
    things: bool
    qualities: bool
    names: frozenset[str]
    others: bool

    @property
    def more(self) -> bool:
        """Say whether that is more than words that no list knows."""
        return self.happenings or self.things or self.qualities or bool(self.names)


@frozen
class _Pair:
    """Two labels side by side: what each says alone, and what both say.

    `named` says that they share a name; `told`, that the one's is given beside the other's label.
    `met` is how many known words they have in common.
    """

    one: Label
    two: Label
    left: _Left
    right: _Left
    named: bool
    told: bool
    met: int

    @property
    def foreign(self) -> bool:
        """Say whether they are in two languages, so that unknown words tell nothing."""
        return self.one.language != self.two.language

    @property
    def fits(self) -> bool:
        """Say whether what happened by the one may be what happened by the other."""
        happened = self.one.of("happenings"), self.two.of("happenings")
        return fit_together(*happened) if all(happened) else self.met > 0


def weigh_events(a: Claim, b: Claim, *, same_time: bool, same_place: bool) -> Verdict:
    """Say whether two labels that differ are of one event.

    They are where what happened fits, a name, a day or what it happened to is the same, and no
    more than one of them says more.
    """
    pair = _pair(a, b)
    differs = _differs(pair) or ("they are of other days" if _other_times(a, b) else "")
    if differs:
        return other(differs)
    one, two = pair.one, pair.two
    same_time = same_time or _dated(one, b.when) or _dated(two, a.when)
    dated = same_time or any("figure" in each for each in one.numbers & two.numbers)
    known = pair.met and (dated or same_place or pair.told or pair.met >= _ENOUGH)
    if not (known or pair.named):
        return OPEN if pair.foreign else other("they have too little in common")
    return ONE if _is_one(pair, dated=dated) else OPEN


def _pair(a: Claim, b: Claim) -> _Pair:
    one, two = read_label(a.event), read_label(b.event)
    beside_a, beside_b = (read_label(f"{x.where}. {x.question}. {x.source}") for x in (a, b))
    return _Pair(
        one,
        two,
        _left(one, two, beside_b),
        _left(two, one, beside_a),
        names_meet(one.names, two.names),
        names_meet(one.names, beside_b.names) or names_meet(two.names, beside_a.names),
        min(len(x.known) - len(unmet(x.known, y.known)) for x, y in ((one, two), (two, one))),
    )


def _differs(pair: _Pair) -> str:
    """Say why two labels are of two events; "" where nothing says so."""
    one, two, left, right = pair.one, pair.two, pair.left, pair.right
    if numbers_differ(one.numbers, two.numbers):
        return "they are of other days"
    if _qualities_differ(one, two):
        return "one is another of its kind"
    if left.names and right.names and not pair.named and not pair.foreign:
        return "each names its own"
    happened = one.of("happenings"), two.of("happenings")
    if all(happened) and not fit_together(*happened):
        return "other things happened"
    return "they happened to other things" if left.things and right.things else ""


def _is_one(pair: _Pair, *, dated: bool) -> bool:
    """Say whether labels that nothing parts have enough in common to be of one event."""
    left, right = pair.left, pair.right
    certain = pair.named and dated
    nameless = not (pair.named or pair.told)
    strange = pair.foreign and nameless and bool(pair.one.names and pair.two.names)
    if strange or left.qualities or right.qualities:
        return False
    alike = pair.named and not (left.names or right.names)
    if alike and (_named_in_full(pair) or (dated and pair.fits)):
        return True
    if not (pair.fits or certain):
        return False
    if (left.more and right.more) or (left.others and right.others and not certain):
        return False
    if left.happenings or right.happenings:
        return certain
    return pair.named or _known_alike(pair, dated=dated)


def _known_alike(pair: _Pair, *, dated: bool) -> bool:
    """Say whether labels that share no name say enough that is alike."""
    if not pair.met or pair.told:
        return pair.met > 0
    return dated or (pair.met >= _ENOUGH and not (pair.left.names or pair.right.names))


def _named_in_full(pair: _Pair) -> bool:
    """Say whether both labels give a name of several words."""
    return min(len(telling(label.names)) for label in (pair.one, pair.two)) > 1


def _left(label: Label, second: Label, beside: Label) -> _Left:
    """Find what of a label is neither in another label nor beside that one in its claim."""
    known = unmet(unmet(label.known, second.known), beside.known)
    things = (each for each in known if each & concepts_in("things"))
    foreign = label.language != second.language
    hidden = foreign and label.language == "ar"
    return _Left(
        bool(unmet_happenings(known, second.of("happenings"))),
        any(not each & concepts_in("happenings") for each in things),
        any(each <= _PARTING for each in known),
        frozenset() if hidden else names_left(label.names, second.names | beside.names),
        not foreign and bool(label.others - second.others - beside.others),
    )


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


def _other_times(a: Claim, b: Claim) -> bool:
    """Say whether two claims give their events times that share no moment, however uncertain."""
    first, second = span_or_none(a.when), span_or_none(b.when)
    return first is not None and second is not None and not spans_meet(first, second)


def _qualities_differ(one: Label, two: Label) -> bool:
    ours, theirs = one.of("qualities"), two.of("qualities")
    return bool(unmet(ours, theirs) and unmet(theirs, ours)) or _again(one) != _again(two)


def _again(label: Label) -> bool:
    return any(each & {"second", "third", "new"} for each in label.known)


def event_words(a: Claim, b: Claim) -> Label:
    """Read the words of both events, and of where they were."""
    return read_label(" ".join((a.event, b.event, a.where, b.where)))
