"""The events of claims that name none: found by time, place, what happened and the words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import Event
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.blocking import rarity_among, wanted_keys
from claimcheck.reckon.grouping.clustering import Clusters
from claimcheck.reckon.grouping.comparing import compared, put_together, read_together
from claimcheck.reckon.grouping.keys import KeyReader
from claimcheck.reckon.grouping.labels import LabelledEvents
from claimcheck.reckon.grouping.naming import event_of, unlike
from claimcheck.reckon.grouping.order import in_order
from claimcheck.reckon.grouping.parts import larger_of
from claimcheck.reckon.grouping.placed import Found, Known
from claimcheck.reckon.grouping.reasons import why_together
from claimcheck.reckon.grouping.score import Scorer, likelihood
from claimcheck.reckon.grouping.traits import Traits

# So many claims of one event stand for it.
_MOST_OF_EVENT = 32
_FIRST = "is the first to tell of its event, which nobody named"
_ALONE = "names no event, and tells of none that is known"


@frozen
class _Held:
    """A claim with what it tells; `event` is its event where that is known."""

    recorded: RecordedClaim
    traits: Traits
    event: str = ""


def find_events(
    bare: Sequence[RecordedClaim],
    placed: Mapping[str, tuple[RecordedClaim, Found]],
    known: Known,
    context: Context,
    labels: LabelledEvents,
) -> dict[str, Found]:
    """Find the events of claims that name none, or found them; by uid.

    `placed` are the claims of the same batch whose labels told their event. Claims are put
    together with each other, with those, and with claims of the dossier that share a rare word or
    a place and time; claims of two known events stay apart.
    """
    reader = KeyReader(known.document, context)
    held = _gather(reader, in_order(bare), placed.values(), known)
    told = [each.traits for each in held]
    rarity = rarity_among(told, known, new=sum(not each.event for each in held))
    read = read_together(told, rarity, reader)
    what = compared(read, [each.event for each in held])
    made = put_together(what, Scorer(what.titles, what.coverage))
    return _found(held, made, rarity, _Events(known, placed, labels))


def _gather(
    reader: KeyReader,
    bare: Sequence[RecordedClaim],
    placed: Iterable[tuple[RecordedClaim, Found]],
    known: Known,
) -> list[_Held]:
    """Read the bare claims, some placed by their labels, and those of the dossier near them."""
    own = [_Held(each, reader.traits(each)) for each in bare]
    of_event: Counter[str] = Counter()
    beside: dict[str, _Held] = {}
    for recorded, found in placed:
        of_event[found.event.id] += 1
        if of_event[found.event.id] <= _MOST_OF_EVENT:
            beside[recorded.uid] = _Held(recorded, reader.traits(recorded), found.event.id)
    if known.frequencies([])[""]:
        for each in own:
            for recorded in known.near(wanted_keys(each.traits)):
                if recorded.uid not in beside and recorded.placement:
                    event = recorded.placement.event
                    beside[recorded.uid] = _Held(recorded, reader.traits(recorded), event)
    return [*own, *(beside[each.uid] for each in in_order(e.recorded for e in beside.values()))]


class _Events:
    """Gives the event of a group, as it is known or as it is founded now."""

    def __init__(
        self,
        known: Known,
        placed: Mapping[str, tuple[RecordedClaim, Found]],
        labels: LabelledEvents,
    ) -> None:
        self._known = known
        self._placed = {found.event.id: found.event for _, found in placed.values()}
        self._labels = labels
        self._numbered: dict[str, int] = {}

    def by_id(self, event: str) -> Event | None:
        return self._placed.get(event) or self._known.event(event)

    def found(self, event: Event, because: str) -> Found:
        """Found an event under a label that no other goes by."""
        number = self._numbered.get(event.label, 1)
        told, number = unlike(event, lambda label: bool(self._labels.shelf(label).events), number)
        self._numbered[event.label] = number
        return self._labels.found(told, because)


def _found(
    held: Sequence[_Held], made: Clusters, rarity: Mapping[str, float], events: _Events
) -> dict[str, Found]:
    """Give each bare claim the event of its group; larger events are linked by their labels."""
    given = _given(held, made, rarity, events)
    labels = {group: event.label for group, event in given.items()}
    claims, near = [each.recorded for each in held], made.neighbours()
    found: dict[str, Found] = {}
    for group, made_event in given.items():
        profile, event = made.profiles[group], made_event
        numbers = sorted(profile.members)
        if not profile.event:
            larger = event.part_of or larger_of(group, near[group], made.profiles, claims, labels)
            first = _FIRST if len(numbers) > 1 else _ALONE
            founded = events.found(evolve(event, part_of=larger), first)
            found[held[numbers[0]].recorded.uid] = founded
            event = founded.event
        for number in numbers:
            uid = held[number].recorded.uid
            if not held[number].event and uid not in found:
                found[uid] = _joined(number, held, made, event)
    return found


def _given(
    held: Sequence[_Held], made: Clusters, rarity: Mapping[str, float], events: _Events
) -> dict[int, Event]:
    """Give each group its known event, or the one that its claims tell of."""
    given: dict[int, Event] = {}
    for group, profile in enumerate(made.profiles):
        members = [(held[n].recorded, held[n].traits) for n in sorted(profile.members)]
        if members:
            event = events.by_id(profile.event) if profile.event else None
            given[group] = event or event_of(members[0][0].uid, members, rarity)
    return given


def _joined(number: int, held: Sequence[_Held], made: Clusters, event: Event) -> Found:
    first = made.joined[number]
    met = [(held[n].recorded, held[n].traits) for n in first.met]
    own = held[number]
    because = why_together(own.recorded, own.traits, met)
    name = met[0][0].claim.id or met[0][0].uid
    return Found(event, likelihood(first.score), f"{because}: as {name}")
