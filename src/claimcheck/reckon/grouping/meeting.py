"""Events that may be one, though nobody gave them one label: proposed, never done."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from attrs import frozen

from claimcheck.model.claim import RecordedClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.blocking import wanted_keys
from claimcheck.reckon.grouping.event_profiles import EventProfiles
from claimcheck.reckon.grouping.keys import KeyReader
from claimcheck.reckon.grouping.linking import UNLIKELY
from claimcheck.reckon.grouping.order import in_order
from claimcheck.reckon.grouping.placed import Known
from claimcheck.reckon.grouping.score import likelihood
from claimcheck.reckon.names import fold

# Log odds from which on it is worth a reviewer's look: three in four, or one in six for whoever
# looks for more. Of one event, what is less likely is named too: one in fifteen.
_LIKELY, _POSSIBLE, _THINKABLE = 1.1, -1.6, -2.6
# What the grouping saw and left apart is one less often than what speaks for it says: measured on
# judged stories (benchmarks.judge_meetings).
_LEFT_APART = 0.6
# An event is proposed with so many others at the most, and so many are named of one.
_MOST_POSSIBLE, _MOST_THINKABLE = 3, 6
# Of one event, what shares most is looked for by so many claims, and so many events are weighed.
_MOST_ASKED, _MOST_NEAR, _MOST_OF_EVENT = 16, 16, 64

Pair = frozenset[str]
"""Two events."""

Weighed = tuple[float, str, str]
"""The log odds that two events are one, and the two: the one that is kept first."""


@frozen
class ProposedMeeting:
    """Two events that may be one: `kept` is the one that a giver named, else the first."""

    kept: str
    gone: str
    probability: float
    because: str


@frozen
class _Looked:
    """Events that are weighed against each other, by what their claims tell.

    `pairs` are those that may be one, with the one that would be kept first; `labelled` are the
    events that a giver named.
    """

    events: EventProfiles
    labelled: AbstractSet[str]
    pairs: Sequence[tuple[str, str]]

    def likeliest(self, least: float, event: str = "") -> list[Weighed]:
        """Give the pairs for which so much speaks, of one event or all, the likeliest first."""
        pairs = (pair for pair in self.pairs if not event or event in pair)
        weighed = ((self._odds(*pair), *pair) for pair in pairs)
        found = (each for each in weighed if each[0] >= least)
        return sorted(found, key=lambda each: (-each[0], each[1:]))

    def _odds(self, kept: str, gone: str) -> float:
        seen = _LEFT_APART if self.labelled.isdisjoint((kept, gone)) else 0.0
        return self.events.meets(kept, gone) - seen

    def proposed(self, weighed: Weighed) -> ProposedMeeting:
        """Propose to join a pair."""
        score, kept, gone = weighed
        return ProposedMeeting(kept, gone, likelihood(score), self.events.why_met(gone, kept))


def proposed_meetings(
    claims: Iterable[RecordedClaim],
    known: Known,
    context: Context,
    apart: AbstractSet[Pair] = frozenset(),
) -> list[ProposedMeeting]:
    """List pairs of events that likely tell of the same, the likeliest first; joins nothing.

    `claims` are the placed ones of a dossier. Two events that givers named otherwise are left
    alone, since they knew both, and so are what a person arranged and pairs that one told `apart`.
    An event is proposed with one other alone, the likeliest.
    """
    looked = _look(claims, KeyReader(known.document, context), known, apart)
    taken: set[str] = set()
    found = []
    for weighed in looked.likeliest(_LIKELY):
        both = {*weighed[1:]}
        if taken.isdisjoint(both):
            taken |= both if looked.labelled.isdisjoint(both) else both - looked.labelled
            found.append(looked.proposed(weighed))
    return found


def possible_meetings(
    claims: Iterable[RecordedClaim],
    known: Known,
    context: Context,
    apart: AbstractSet[Pair] = frozenset(),
) -> list[ProposedMeeting]:
    """List pairs of events as `proposed_meetings` does, but from one in six on.

    An event is proposed with its likeliest others, a few.
    """
    looked = _look(claims, KeyReader(known.document, context), known, apart)
    times: Counter[str] = Counter()
    found = []
    for weighed in looked.likeliest(_POSSIBLE):
        both = weighed[1:]
        if max(times[each] for each in both) < _MOST_POSSIBLE:
            times.update(both)
            found.append(looked.proposed(weighed))
    return found


def meetings_of(
    event: str,
    members: Callable[[str], Sequence[RecordedClaim]],
    known: Known,
    context: Context,
    apart: AbstractSet[Pair] = frozenset(),
) -> list[ProposedMeeting]:
    """List the events that one event may be, from one in fifteen on; the likeliest, a few.

    No more of the dossier is read than `members`, the claims that stand in an event, of those near.
    """
    reader = KeyReader(known.document, context)
    own = [each for each in in_order(members(event)) if each.counts]
    near = _events_near(event, own, reader, known)
    every = [own, *([each for each in in_order(members(name)) if each.counts] for name in near)]
    looked = _look(chain.from_iterable(every), reader, known, apart, event)
    likeliest = looked.likeliest(_THINKABLE, event)[:_MOST_THINKABLE]
    return [looked.proposed(each) for each in likeliest]


def _events_near(
    event: str, own: Sequence[RecordedClaim], reader: KeyReader, known: Known
) -> list[str]:
    """List the events of the claims that share most with those of an event."""
    shared: Counter[str] = Counter()
    for claim in own[:_MOST_ASKED]:
        for near in known.near(wanted_keys(reader.traits(claim)), event):
            if near.placement:
                shared[near.placement.event] += 1
    return sorted(shared, key=lambda each: (-shared[each], each))[:_MOST_NEAR]


def _look(
    claims: Iterable[RecordedClaim],
    reader: KeyReader,
    known: Known,
    apart: AbstractSet[Pair],
    event: str = "",
) -> _Looked:
    """Make ready the events of some claims to be weighed, unless givers named them all.

    Where all are looked at for one `event`, the first claims of each are weighed.
    """
    held = [each for each in in_order(claims) if each.placement and each.counts]
    placed = [(each.placement, each.claim) for each in held if each.placement]
    labelled = {where.event for where, claim in placed if fold(claim.event)}
    arranged = {where.event for where, _ in placed if where.person}
    if labelled.issuperset(where.event for where, _ in placed):
        held = []
    events = EventProfiles(_first_of_each(held) if event else held, reader, known)
    first = {name: number for number, name in enumerate(events.members())}
    near = set(events.near())
    if event in first:
        # What they share may be too common among them to lead from one to another.
        near |= {(event, each) for each in first if events.meets(event, each) > UNLIKELY}

    def rank(name: str) -> tuple[bool, int]:
        return name not in labelled, first[name]

    pairs = {
        (min(pair, key=rank), max(pair, key=rank))
        for pair in near
        if len(set(pair)) > 1 and frozenset(pair) not in apart
        if not labelled.issuperset(pair) and arranged.isdisjoint(pair)
    }
    return _Looked(events, labelled, sorted(pairs))


def _first_of_each(held: Sequence[RecordedClaim]) -> list[RecordedClaim]:
    """Give the first claims of each event, so many as stand for it."""
    seen: Counter[str] = Counter()
    first = []
    for each in held:
        event = each.placement.event if each.placement else ""
        seen[event] += 1
        if seen[event] <= _MOST_OF_EVENT:
            first.append(each)
    return first
