"""Events of one label that time or place kept apart: proposed to be joined, never done."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.model.event import Event
from claimcheck.reckon.apart import day_span, places_apart, times_apart
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.aligned import Alike

# A label that more events go by names a sort of event.
_MANY = 20
_NOTHING_APART = 0.9
_ONE_APART = 0.5
_BOTH_APART = 0.3
_FAR_APART = 0.2
_NEAR_DAYS = 7


def events_of_one_label(
    events: Sequence[Event], context: Context
) -> Iterator[tuple[Event, Event, Alike]]:
    """Pair each event with the one before it of the same label that it is likeliest to be.

    `events` are in the order of their founding, and the first of a pair is the earlier.
    """
    labelled: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        labelled[fold(event.label)].append(event)
    for label, held in labelled.items():
        if not label or len(held) > _MANY:
            continue
        for number, event in enumerate(held[1:], start=1):
            scored = [(_compared(each, event, context), each) for each in held[:number]]
            alike, earlier = max(scored, key=_likeliest)
            yield earlier, event, alike


def _likeliest(scored: tuple[Alike, Event]) -> float:
    return scored[0].probability


def _compared(one: Event, other: Event, context: Context) -> Alike:
    """Say what keeps two events of one label apart, and how likely they are one all the same."""
    apart = []
    if times_apart(one.when, other.when):
        apart.append(f"{one.when} and {other.when}")
    if places_apart(one.where, other.where, context):
        apart.append(f"{one.where} and {other.where}")
    if not apart:
        return Alike(_NOTHING_APART, "the same label, and neither time nor place keeps them apart")
    likely = _ONE_APART if len(apart) == 1 else _BOTH_APART
    if times_apart(one.when, other.when) and not _near(one.when, other.when):
        likely = _FAR_APART
    return Alike(likely, f"the same label, but {', and '.join(apart)}")


def _near(one: str, other: str) -> bool:
    ours, theirs = day_span(one), day_span(other)
    if ours is None or theirs is None:
        return False
    return max(theirs[0] - ours[1], ours[0] - theirs[1]) <= _NEAR_DAYS
