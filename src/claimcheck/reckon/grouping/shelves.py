"""The events of one label; where they are many, found by day and place without looking at all."""

from collections.abc import Iterable, Sequence

from attrs import define, field

from claimcheck.model.claim import Claim
from claimcheck.model.event import Event
from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.apart import day_span, kind_answered, named_places
from claimcheck.reckon.context import Context

# Longer times are kept with those that are open: they are few.
_LONGEST = 62
# So few events are sooner looked at one by one than looked up.
_FEW = 8


@define(slots=True, eq=False)
class Shelf:
    """The events that go by one label, in the order of their founding."""

    context: Context
    events: list[Event] = field(factory=list)
    by_day: dict[int, list[int]] = field(factory=dict)
    by_place: dict[str, list[int]] = field(factory=dict)
    by_larger: dict[str, list[int]] = field(factory=dict)
    dayless: list[int] = field(factory=list)
    placeless: list[int] = field(factory=list)
    indexed: int = 0

    def add(self, event: Event) -> None:
        """Put an event on the shelf."""
        self.events.append(event)

    def _index(self, number: int) -> None:
        event = self.events[number]
        days = _short_days(event.when)
        for day in days:
            self.by_day.setdefault(day, []).append(number)
        if not days:
            self.dayless.append(number)
        places, larger = named_places(event.where, self.context)
        for place in places:
            self.by_place.setdefault(place, []).append(number)
        for place in larger:
            self.by_larger.setdefault(place, []).append(number)
        if not places:
            self.placeless.append(number)

    def candidates(self, claim: Claim) -> Iterable[Event]:
        """Give the events that the time and place of a claim may not exclude, the first first."""
        if len(self.events) <= _FEW or not (claim.when or claim.where):
            return iter(self.events)
        while self.indexed < len(self.events):
            self._index(self.indexed)
            self.indexed += 1
        asked = kind_answered(claim)
        days = () if asked == AnswerKind.TIME else _short_days(claim.when)
        where = "" if asked == AnswerKind.PLACE else claim.where
        places, larger = named_places(where, self.context)
        found: list[set[int]] = []
        if days:
            found.append(_gathered(self.dayless, (self.by_day.get(day, ()) for day in days)))
        if places:
            around = (self.by_place.get(place, ()) for place in (*places, *larger))
            inside = (self.by_larger.get(place, ()) for place in places)
            found.append(_gathered(self.placeless, (*around, *inside)))
        if not found:
            return iter(self.events)
        return (self.events[number] for number in sorted(set.intersection(*found)))


def _gathered(always: Iterable[int], lists: Iterable[Sequence[int]]) -> set[int]:
    return {*always, *(number for each in lists for number in each)}


def _short_days(when: str) -> tuple[int, ...]:
    """List the days of a certain and short time; none where it keeps nothing apart."""
    span = day_span(when)
    if span is None or span[1] - span[0] > _LONGEST:
        return ()
    return tuple(range(span[0], span[1] + 1))
