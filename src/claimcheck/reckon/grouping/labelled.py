"""Events that givers labelled each in their own words and that may be one: proposed, never done."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.model.claim import Claim
from claimcheck.model.event import Event
from claimcheck.reckon.apart import times_apart
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold, sounds
from claimcheck.reckon.naming.aligned import Alike
from claimcheck.reckon.relating.labels.events import weigh_events
from claimcheck.reckon.relating.labels.names import place_names, telling
from claimcheck.reckon.relating.labels.placing import same_place, same_time
from claimcheck.reckon.relating.labels.read import concepts_in, read_label
from claimcheck.reckon.relating.labels.verdict import Whether

# What more events than this have in common tells none of them from another.
_MOST_TOGETHER = 12
_DAY, _MONTH = len("2020-01-11"), len("2020-01")
_DATED, _UNDATED, _OPEN = 0.8, 0.6, 0.4

Pair = tuple[int, int]


def events_in_other_words(
    events: Sequence[Event], context: Context, giver_of: Callable[[Event], str]
) -> Iterator[tuple[Event, Event, Alike]]:
    """Pair events whose labels say the same in other words, the likeliest first; joins nothing.

    `events` are in the order of their founding, and the first of a pair is the earlier. An event is
    not paired with one that it is part of. Events of one day are paired also where it is open
    whether they are one, if two givers named them: one would not name an event in two ways.
    """
    told = [_told(event) for event in events]
    found = [
        (alike, one, other)
        for one, other in _near(events)
        if (alike := _alike(told[one], told[other], context)) is not None
        and (alike.probability > _OPEN or giver_of(events[one]) != giver_of(events[other]))
    ]
    for alike, one, other in sorted(found, key=lambda each: (-each[0].probability, *each[1:])):
        yield events[one], events[other], alike


def _told(event: Event) -> Claim:
    """Tell of an event as a claim on it would."""
    return Claim(
        "", "", event=event.label, when=event.when, where=event.where, part_of=event.part_of
    )


def _alike(one: Claim, other: Claim, context: Context) -> Alike | None:
    """Say how likely two events are one, and why; None where nothing says so."""
    if fold(one.event) == fold(other.event) or _part_and_whole(one, other):
        return None
    whether = weigh_events(one, other, context).whether
    dated = same_time(one, other)
    if (
        times_apart(one.when, other.when)
        or whether is Whether.OTHER
        or (whether is Whether.OPEN and not dated)
    ):
        return None
    reasons = [f"both on {one.when}"] if dated and one.when == other.when else []
    reasons += [f"{one.when} and {other.when}"] if dated and not reasons else []
    reasons += [f"both at {one.where}"] if same_place(one, other, context) else []
    if whether is Whether.OPEN:
        because = "; ".join(["two givers may tell of one event in other words", *reasons])
        return Alike(_OPEN, because)
    because = "; ".join(["the labels tell of one event in other words", *reasons])
    return Alike(_DATED if dated and one.when == other.when else _UNDATED, because)


def _part_and_whole(one: Claim, other: Claim) -> bool:
    wholes = {fold(each.part_of) for each in (one, other) if each.part_of}
    return not wholes.isdisjoint((fold(one.event), fold(other.event)))


def _near(events: Sequence[Event]) -> list[Pair]:
    """Give the pairs that share a name, or a place or a sort of happening on one day."""
    pairs: dict[Pair, None] = {}
    for held in _blocks(events).values():
        if len(held) <= _MOST_TOGETHER:
            pairs.update(dict.fromkeys(combinations(held, 2)))
    return list(pairs)


def _blocks(events: Sequence[Event]) -> Mapping[tuple[str, str], list[int]]:
    blocks: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        for key in _keys(event):
            blocks[key].append(number)
    return blocks


def _keys(event: Event) -> set[tuple[str, str]]:
    """Give what an event may be found by: its names, and what happened on its day."""
    label, day = read_label(event.label), event.when[:_DAY]
    names = {sounds(name) for name in telling(label.names) | place_names(event.where)}
    keys = {(time, name) for name in names for time in {"", day[:_MONTH], day}}
    if len(day) == _DAY:
        happened = (concept for each in label.known for concept in each & concepts_in("happenings"))
        keys.update((day, concept) for concept in happened)
    return keys
