"""Two labels of events side by side: what both say, what each says alone, and when and where."""

import re
from functools import cache

from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.labels.concepts import fit_together, unmet_happenings
from claimcheck.reckon.relating.labels.names import names_left, names_meet, place_names
from claimcheck.reckon.relating.labels.placing import same_place, same_time
from claimcheck.reckon.relating.labels.read import (
    Concepts,
    Label,
    concepts_in,
    read_all,
    read_label,
    unmet,
)
from claimcheck.reckon.words import sections

# What only one label says, and the other may yet mean: a second attack is perhaps “the attack”.
_PARTING = frozenset({
    "first", "second", "third", "last", "new", "before", "after", "since", "until", "appeal",
    "runoff",
})  # fmt: skip


@frozen
class Left:
    """What of one event's label has no like in the other label, nor beside it in its claim."""

    happenings: bool
    things: frozenset[Concepts]
    qualities: bool
    names: frozenset[str]
    others: bool

    @property
    def more(self) -> bool:
        """Say whether that is more than words that no list knows."""
        return self.happenings or bool(self.things) or self.qualities or bool(self.names)


@frozen
class Beside:
    """Two labels side by side: what each says alone, and what both say.

    `named` says that they share a name; `told`, that the one's is given beside the other's label.
    `dated` says that both are of one day or some days, `there` that the one's label names the
    place of the other, `placed` that they may be of one place, `siblings` that both are parts of
    one whole. `met` is how many known words they have in common.
    """

    one: Label
    two: Label
    left: Left
    right: Left
    named: bool
    told: bool
    dated: bool
    there: bool
    placed: bool
    siblings: bool
    met: int

    @property
    def at_once(self) -> bool:
        """Say whether day and place make them of one event: not the parts of one whole."""
        return self.dated and self.placed and not self.siblings

    @property
    def foreign(self) -> bool:
        """Say whether they are in two languages, so that unknown words tell nothing."""
        return self.one.language != self.two.language

    @property
    def happened(self) -> tuple[frozenset[Concepts], frozenset[Concepts]]:
        """Give what happened by each: not to whom (victims, captives).

        Nor what may be a thing of which the other speaks: the vol that is a theft or a flight.
        """
        one, two = (
            frozenset(
                each
                for each in label.of("happenings")
                if not each & (concepts_in("people") | _things_of(second))
            )
            for label, second in ((self.one, self.two), (self.two, self.one))
        )
        return one, two

    @property
    def fits(self) -> bool:
        """Say whether what happened by the one may be what happened by the other."""
        happened = self.happened
        return fit_together(*happened) if all(happened) else self.met > 0


def put_beside(a: Claim, b: Claim, context: Context) -> Beside:
    """Put the labels of two claims' events side by side."""
    one, two = read_label(a.event), read_label(b.event)
    beside_a, beside_b = (read_all(x.where, x.question, x.source) for x in (a, b))
    where_a, where_b = place_names(a.where), place_names(b.where)
    there = names_meet(one.names, where_b) or names_meet(two.names, where_a)
    return Beside(
        one,
        two,
        _left(one, two, beside_b),
        _left(two, one, beside_a),
        names_meet(one.names, two.names),
        names_meet(one.names, beside_b.names) or names_meet(two.names, beside_a.names),
        same_time(a, b) or _dated(one, b.when) or _dated(two, a.when),
        there,
        there or same_place(a, b, context),
        bool(a.part_of) and fold(a.part_of) == fold(b.part_of),
        min(len(x.known) - len(unmet(x.known, y.known)) for x, y in ((one, two), (two, one))),
    )


def _left(label: Label, second: Label, beside: Label) -> Left:
    """Find what of a label is neither in another label nor beside that one in its claim."""
    known = unmet(unmet(label.known, second.known), beside.known)
    foreign = label.language != second.language
    hidden = foreign and label.language == "ar"
    return Left(
        bool(unmet_happenings(known, second.of("happenings"))),
        frozenset(each for each in known if each <= _setting_apart()),
        any(each <= _PARTING for each in known),
        frozenset() if hidden else names_left(label.names, second.names | beside.names),
        not foreign and bool(label.others - second.others - beside.others),
    )


@cache
def _setting_apart() -> Concepts:
    """Give the things of which two are of two events: not the ground that they stand on."""
    return concepts_in("things") - frozenset(sections("concepts")["lists"]["grounds"])


def _things_of(label: Label) -> Concepts:
    return concepts_in("things") & frozenset[str]().union(*label.known)


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
