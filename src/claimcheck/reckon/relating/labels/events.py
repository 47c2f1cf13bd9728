"""Whether two labels, each in its own words and perhaps its own language, are of one event."""

from claimcheck.model.claim import Claim
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import canonical
from claimcheck.reckon.relating.labels.aftermath import other_moments
from claimcheck.reckon.relating.labels.beside import Beside, put_beside
from claimcheck.reckon.relating.labels.concepts import fit_together, may_be_one
from claimcheck.reckon.relating.labels.names import names_meet, telling
from claimcheck.reckon.relating.labels.placing import other_times
from claimcheck.reckon.relating.labels.read import (
    Label,
    numbers_differ,
    read_all,
    telling_stems,
    unmet,
)
from claimcheck.reckon.relating.labels.verdict import ONE, OPEN, Verdict, other

# So many known words in common tell an event without a name or a day.
_ENOUGH = 2


def weigh_events(a: Claim, b: Claim, context: Context) -> Verdict:
    """Say whether two labels are of one event.

    They are where nothing parts them and day and place are one, or the one says no more than the
    other; else where what happened fits, a name, a day or what it happened to is the same, and no
    more than one of them says more.
    """
    if not a.event or not b.event or canonical(a.event, context) == canonical(b.event, context):
        return ONE
    pair = put_beside(a, b, context)
    moments = "they are of other days" if other_times(a, b) else ""
    differs = other_moments(a.event, b.event) or _differs(pair) or moments
    if differs:
        return other(differs)
    if pair.at_once or _one_holds_the_other(a.event, b.event):
        return ONE
    dated = pair.dated or any("figure" in each for each in pair.one.numbers & pair.two.numbers)
    known = pair.met and (dated or pair.placed or pair.told or pair.met >= _ENOUGH)
    if not (known or pair.named):
        return OPEN if pair.foreign else other("they have too little in common")
    return ONE if _alike(pair) or _fits(pair, dated=dated) else OPEN


def _differs(pair: Beside) -> str:
    """Say why two labels are of two events; "" where nothing says so."""
    left, right, happened = pair.left, pair.right, pair.happened
    if numbers_differ(pair.one.numbers, pair.two.numbers):
        return "they are of other days"
    if _qualities_differ(pair.one, pair.two):
        return "one is another of its kind"
    if _names_differ(pair):
        return "each names its own"
    if all(happened) and not fit_together(*happened):
        return "other things happened"
    if left.things and right.things and not may_be_one(left.things, right.things):
        return "they happened to other things"
    return ""


def _qualities_differ(one: Label, two: Label) -> bool:
    ours, theirs = one.of("qualities"), two.of("qualities")
    return bool(unmet(ours, theirs) and unmet(theirs, ours)) or _again(one) != _again(two)


def _again(label: Label) -> bool:
    return any(each & {"second", "third", "new"} for each in label.known)


def _names_differ(pair: Beside) -> bool:
    """Say whether each label has a name of its own: of a place, where day and place are one.

    In two languages only names of several words are surely names.
    """
    if pair.foreign:
        full = pair.one.full, pair.two.full
        return all(full) and not names_meet(*full)
    own = bool(pair.left.names and pair.right.names) and not pair.named
    return own and (not pair.at_once or _elsewhere(pair))


def _elsewhere(pair: Beside) -> bool:
    """Say whether labels each name a place of their own, or their own such thing, and no other."""
    one, two = pair.one, pair.two
    called = {each for each, _ in one.called} & {each for each, _ in two.called}
    return not pair.there and bool((one.inside and two.inside) or called)


def _one_holds_the_other(one: str, two: str) -> bool:
    """Say whether one label has all telling words of the other: “the raid” and “raid on Osk”."""
    ours, theirs = telling_stems(one), telling_stems(two)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _alike(pair: Beside) -> bool:
    """Say whether the names of two labels make them of one event, whatever else they say."""
    if pair.foreign and pair.named:
        return True
    left, right = pair.left, pair.right
    if not pair.named or left.names or right.names or left.qualities or right.qualities:
        return False
    return pair.fits or min(len(telling(label.names)) for label in (pair.one, pair.two)) > 1


def _fits(pair: Beside, *, dated: bool) -> bool:
    """Say whether labels that nothing parts have enough in common to be of one event."""
    left, right = pair.left, pair.right
    certain = pair.named and dated
    nameless = not (pair.named or pair.told)
    strange = pair.foreign and nameless and bool(pair.one.names and pair.two.names)
    more = (left.more and right.more) or (left.others and right.others and not certain)
    if strange or more or left.qualities or right.qualities or not (pair.fits or certain):
        return False
    if left.happenings or right.happenings:
        return certain
    return pair.named or _known_alike(pair, dated=dated)


def _known_alike(pair: Beside, *, dated: bool) -> bool:
    """Say whether labels that share no name say enough that is alike."""
    if not pair.met or pair.told:
        return pair.met > 0
    return dated or (pair.met >= _ENOUGH and not (pair.left.names or pair.right.names))


def event_words(a: Claim, b: Claim) -> Label:
    """Read the words of both events, and of where they were."""
    return read_all(a.event, b.event, a.where, b.where)
