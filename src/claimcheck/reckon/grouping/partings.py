"""Events that may be two, since hardly anything speaks for their halves: proposed, never done."""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from math import exp

from attrs import frozen

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import Event, founder_of
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.blocking import document_key, rarity_among
from claimcheck.reckon.grouping.event_profiles import EventProfiles
from claimcheck.reckon.grouping.keys import KeyReader
from claimcheck.reckon.grouping.naming import event_of, unlike
from claimcheck.reckon.grouping.order import in_order
from claimcheck.reckon.grouping.placed import Known
from claimcheck.reckon.names import fold

# How likely halves are two events where so little speaks for one, measured on judged stories
# (benchmarks.judge_partings): in log odds, less what speaks for one; what speaks against it tells
# no more.
_OF_TWO = 0.4
_ONE_IN_THREE = 0.33
# A larger event is not looked at: each claim is compared with each.
_MOST_CLAIMS = 64


@frozen
class ProposedParting:
    """An event that may be two: the claims that would leave it, and those that would stay.

    `labels` are what the event of those that stay would be called, and that of those that leave.
    """

    event: str
    leaving: tuple[str, ...]
    staying: tuple[str, ...]
    labels: tuple[str, str]
    probability: float
    because: str


def possible_partings(
    claims: Iterable[RecordedClaim],
    known: Known,
    context: Context,
    bound: AbstractSet[str] = frozenset(),
) -> list[ProposedParting]:
    """List the events that may be two, from one in three on, the likeliest first; parts nothing.

    `claims` are the placed ones of a dossier. Those stay together that `bound` names by their uids,
    that a person put where they are, or whose giver names their event, and with them the claim that
    founded it.
    """
    held = [each for each in in_order(claims) if each.placement and each.counts]
    if all(map(_stays, held)):
        return []
    events = EventProfiles(held, KeyReader(known.document, context), known)
    made = (_parting(event, events, held, known, bound) for event in events.members())
    return sorted(filter(None, made), key=lambda each: (-each.probability, each.event))


def parting_of(
    event: str,
    members: Sequence[RecordedClaim],
    known: Known,
    context: Context,
    bound: AbstractSet[str] = frozenset(),
) -> ProposedParting | None:
    """Say how one event may be two, by its `members`, with no more of the dossier than it takes.

    That is the other claims of the documents that tell of it more than once: how closely these are
    quoted counts.
    """
    own = [each for each in in_order(members) if each.placement and each.counts]
    if not 1 < len(own) <= _MOST_CLAIMS or all(map(_stays, own)):
        return None
    told = Counter(each.claim.document for each in own if each.claim.document)
    beside = {
        each.uid: each
        for document, often in told.items()
        if often > 1
        for each in known.near([document_key(document)], event)
    }
    held = in_order([*own, *beside.values()])
    events = EventProfiles(held, KeyReader(known.document, context), known)
    return _parting(event, events, held, known, bound)


def _parting(
    event: str,
    events: EventProfiles,
    held: Sequence[RecordedClaim],
    known: Known,
    bound: AbstractSet[str],
) -> ProposedParting | None:
    members = events.members()[event]
    if not 1 < len(members) <= _MOST_CLAIMS:
        return None
    stay = {each.uid for each in held if _stays(each)} | {founder_of(event)} | bound
    halves = events.halves(event, stay)
    probability = likelihood_of_two(halves.score) if halves else 0.0
    if halves is None or probability < _ONE_IN_THREE:
        return None
    named = any(fold(held[number].claim.event) for number in halves.stays)
    return ProposedParting(
        event,
        tuple(held[number].uid for number in halves.leaves),
        tuple(held[number].uid for number in halves.stays),
        _labels(
            event, (events.apart(halves.stays), events.apart(halves.leaves)), known, named=named
        ),
        probability,
        events.why_two(halves),
    )


def _labels(event: str, made: tuple[Event, Event], known: Known, *, named: bool) -> tuple[str, str]:
    """Give the labels of what stays and of what leaves, such as no other event has.

    The event keeps its own, unless nobody `named` it so and it tells of what leaves.
    """
    stays, leaves = made
    own = known.event(event)
    label = own.label if own else stays.label

    def taken(told: str) -> bool:
        return told == label or bool(known.events(told))

    if leaves.label == label and not named and not taken(stays.label):
        return stays.label, label
    return label, unlike(leaves, taken)[0].label


def _stays(recorded: RecordedClaim) -> bool:
    """Whether a person put a claim where it is, or its giver named its event."""
    by_person = recorded.placement is not None and recorded.placement.person
    return by_person or bool(fold(recorded.claim.event))


def likelihood_of_two(score: float) -> float:
    """Say how likely halves are two events, for which so much speaks that they are one."""
    return 1 / (1 + exp(max(score, 0.0) - _OF_TWO))


def event_parted(claims: Sequence[RecordedClaim], known: Known, context: Context) -> Event:
    """Make the event of one half, the first claim of which founds it."""
    reader = KeyReader(known.document, context)
    traits = [reader.traits(each) for each in claims]
    members = list(zip(claims, traits, strict=True))
    return event_of(claims[0].uid, members, rarity_among(traits, known))
