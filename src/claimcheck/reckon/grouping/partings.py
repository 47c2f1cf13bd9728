"""Events that may be two, since hardly anything speaks for their halves: proposed, never done."""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from math import exp

from attrs import frozen

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import LARGER, Event, founder_of
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

    `labels` are what the event of those that stay would be called, and that of those that leave;
    `labels_kept` where the event has to keep its own.
    """

    event: str
    leaving: tuple[str, ...]
    staying: tuple[str, ...]
    labels: tuple[str, str]
    labels_kept: tuple[str, str]
    probability: float
    because: str


def parting_of(
    event: str,
    members: Sequence[RecordedClaim],
    known: Known,
    context: Context,
    bound: AbstractSet[str] = frozenset(),
) -> ProposedParting | None:
    """Say how one event may be two, from one in three on; None where it is not, parts nothing.

    `members` are its placed claims. Those stay together that `bound` names by their uids, that a
    person put there, or whose giver names their event, and with them the claim that founded it. No
    more of the dossier is looked at than the other claims of the documents that tell more than once
    of the event: how closely these are quoted counts.
    """
    own = {each.uid: each for each in in_order(members) if each.placement and each.counts}
    stay = {uid for uid, each in own.items() if _stays(each)} | {founder_of(event)} | bound
    if not 1 < len(own) <= _MOST_CLAIMS or stay.issuperset(own):
        return None
    held = in_order({**_beside(event, own.values(), known), **own}.values())
    events = EventProfiles(held, KeyReader(known.document, context), known)
    halves = events.halves(event, stay)
    probability = likelihood_of_two(halves.score) if halves else 0.0
    if halves is None or probability < _ONE_IN_THREE:
        return None
    stays, leaves = events.apart(halves.stays), events.apart(halves.leaves)
    named = any(fold(held[number].claim.event) for number in halves.stays)
    kept = _labels(event, stays, leaves, known)
    return ProposedParting(
        event,
        tuple(held[number].uid for number in halves.leaves),
        tuple(held[number].uid for number in halves.stays),
        kept if named else _handed_over(stays, leaves, kept, known),
        kept,
        probability,
        events.why_two(halves),
    )


def _beside(event: str, own: Iterable[RecordedClaim], known: Known) -> dict[str, RecordedClaim]:
    """Give the other claims of the documents that tell of an event more than once, by uid."""
    told = Counter(each.claim.document for each in own if each.claim.document)
    several = [document_key(document) for document, often in told.items() if often > 1]
    return {each.uid: each for key in several for each in known.near([key], event)}


def _labels(event: str, stays: Event, leaves: Event, known: Known) -> tuple[str, str]:
    """Give the labels of what stays, which keeps its own, and of what leaves, as no other has."""
    own = known.event(event)
    label = own.label if own else stays.label
    told, _ = unlike(leaves, lambda each: each == label or _is_taken(each, known))
    return label, told.label


def _handed_over(
    stays: Event, leaves: Event, kept: tuple[str, str], known: Known
) -> tuple[str, str]:
    """Let a label go with what leaves, where that is what it tells."""
    label = kept[0]
    if leaves.label != label or stays.label == label or _is_taken(stays.label, known):
        return kept
    return stays.label, label


def _is_taken(label: str, known: Known) -> bool:
    """Whether an event goes by a label: a larger one, or one in which claims stand."""
    return any(each.id.endswith(LARGER) or known.questions(each.id) for each in known.events(label))


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
