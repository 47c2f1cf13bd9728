"""The events of one label; where they are many, found by day and place without looking at all."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

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
# Of a place of more words, all that share one are looked at.
_FEW_WORDS = 6


@define(slots=True, eq=False)
class Shelf:
    """The events that go by one label, in the order of their founding."""

    context: Context
    events: list[Event] = field(factory=list)
    by_day: dict[int, list[int]] = field(factory=dict)
    by_place: dict[str, list[int]] = field(factory=dict)
    by_larger: dict[str, list[int]] = field(factory=dict)
    by_words: dict[frozenset[str], list[int]] = field(factory=dict)
    by_word: dict[str, list[int]] = field(factory=dict)
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
        named = named_places(event.where, self.context)
        for place in named.places:
            self.by_place.setdefault(place, []).append(number)
        for place in named.larger:
            self.by_larger.setdefault(place, []).append(number)
        for words in named.told:
            self.by_words.setdefault(words, []).append(number)
            for word in words:
                self.by_word.setdefault(word, []).append(number)
        if not named.places:
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
        named = named_places(where, self.context)
        found: list[set[int]] = []
        if days:
            found.append(_gathered(self.dayless, (self.by_day.get(day, ()) for day in days)))
        if named.places:
            around = (self.by_place.get(place, ()) for place in (*named.places, *named.larger))
            inside = (self.by_larger.get(place, ()) for place in named.places)
            worded = (each for words in named.told for each in self._worded(words))
            found.append(_gathered(self.placeless, (*around, *inside, *worded)))
        if not found:
            return iter(self.events)
        return (self.events[number] for number in sorted(set.intersection(*found)))

    def _worded(self, words: frozenset[str]) -> Iterator[Sequence[int]]:
        """List the places that have all of some words, and those that have some and no others."""
        lists = [self.by_word.get(word, ()) for word in words]
        if len(words) > _FEW_WORDS:
            yield from lists
            return
        yield min(lists, key=len)
        for many in range(1, len(words)):
            for some in combinations(words, many):
                yield self.by_words.get(frozenset(some), ())


def _gathered(always: Iterable[int], lists: Iterable[Sequence[int]]) -> set[int]:
    return {*always, *(number for each in lists for number in each)}


def _short_days(when: str) -> tuple[int, ...]:
    """List the days of a certain and short time; none where it keeps nothing apart."""
    span = day_span(when)
    if span is None or span[1] - span[0] > _LONGEST:
        return ()
    return tuple(range(span[0], span[1] + 1))
