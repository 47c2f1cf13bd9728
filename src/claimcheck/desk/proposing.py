"""What the tool proposes and a person decides: names that may be one, what may belong together."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from weakref import WeakKeyDictionary

import apsw

from claimcheck.desk.named import names_used
from claimcheck.desk.opening import Desk
from claimcheck.desk.placing import places_held
from claimcheck.desk.proposing_moves import moves_proposed
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import lookup
from claimcheck.dossier.dismissals import dismissals
from claimcheck.journal.subjects import name_key, proposal_id
from claimcheck.model.claim import Claim
from claimcheck.model.event import Event, Question, founder_of
from claimcheck.model.proposal import Proposal, Proposed
from claimcheck.reckon.apart import why_apart
from claimcheck.reckon.grouping.labelled import events_in_other_words
from claimcheck.reckon.grouping.meeting import proposed_meetings
from claimcheck.reckon.grouping.same_labels import events_of_one_label
from claimcheck.reckon.grouping.same_questions import Asking, questions_in_other_words
from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.aligned import Alike
from claimcheck.reckon.naming.labels import alike_labels
from claimcheck.reckon.naming.name import Pair, SameName
from claimcheck.reckon.naming.propose import Spelled, propose_names, spelled_alike

_SPELLED: WeakKeyDictionary[apsw.Connection, Spelled] = WeakKeyDictionary()


def proposed(
    desk: Desk, of: Proposed, put_aside: AbstractSet[str], *, by_words: bool = True
) -> list[Proposal]:
    """Make the proposals of one sort that were not put aside; joins by labels or by words too."""
    made = _joins_by_label if of == Proposed.JOINS and not by_words else _PROPOSERS[of]
    return _once_each([each for each in made(desk) if each.id not in put_aside])


def _once_each(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Of joins, keep for each that would be joined to another the likeliest that is proposed."""
    first: dict[str, Proposal] = {}
    for each in sorted(proposals, key=lambda proposal: -proposal.probability):
        first.setdefault(each.about[1] if each.of == Proposed.JOINS else each.id, each)
    return list(first.values())


def _of_names(desk: Desk) -> Iterator[Proposal]:
    apart: set[Pair] = {
        frozenset(map(fold, each.about))
        for each in dismissals(desk.connection)
        if each.of == Proposed.NAMES and not each.document
    }
    names = names_used(desk)
    uses = {name.text: name.uses for name in names}
    # What is accepted or dismissed leaves the spelling of names as it was found.
    spelled = spelled_alike(names, _SPELLED.get(desk.connection))
    _SPELLED[desk.connection] = spelled
    for each in propose_names(names, apart, spelled):
        # A document gives its own name to a source; what an answer names keeps its words.
        if not each.document or each.kind == "source":
            yield _name_proposal(each, uses[each.name])


def _name_proposal(found: SameName, uses: int) -> Proposal:
    claims = "1 use" if uses == 1 else f"{uses:,} uses"
    if found.document:
        effect = (
            f"in {found.document} the claims of “{found.name}” get “{found.means}” as their source"
        )
    else:
        effect = f"“{found.name}” ({claims}) means “{found.means}” in the whole dossier"
    place = f", in {found.document}" if found.document else ""
    about = (name_key(found.name), name_key(found.means))
    return Proposal(
        id=proposal_id(Proposed.NAMES, *about, *filter(None, (place,))),
        of=Proposed.NAMES,
        about=(found.name, found.means),
        kind=found.kind,
        said=f"{found.name} = {found.means}{place}",
        because=found.because,
        probability=found.probability,
        effect=effect,
        document=found.document,
        warns=found.warns,
    )


def _join_proposal(
    kind: str, ids: tuple[str, str], labels: tuple[str, str], alike: Alike, effect: str
) -> Proposal:
    return Proposal(
        id=proposal_id(Proposed.JOINS, *ids),
        of=Proposed.JOINS,
        about=ids,
        kind=kind,
        said=f"{labels[0]} = {labels[1]}",
        because=alike.because,
        probability=round(alike.probability, 2),
        effect=effect,
    )


def _join_of_events(ids: tuple[str, str], labels: tuple[str, str], alike: Alike) -> Proposal:
    kept, gone = labels
    effect = f"“{gone}” is joined to “{kept}”, with the questions that ask the same"
    return _join_proposal("event", ids, labels, alike, effect)


def _of_joins(desk: Desk) -> Iterator[Proposal]:
    by_label = list(_joins_by_label(desk))
    yield from by_label
    known = {frozenset(each.about) for each in by_label}
    for each in (*_events_meeting(desk), *_events_in_other_words(desk)):
        if frozenset(each.about) not in known:
            known.add(frozenset(each.about))
            yield each


def _joins_by_label(desk: Desk) -> Iterator[Proposal]:
    yield from _events_of_one_label(desk)
    yield from _events_alike(desk)
    yield from _questions_alike(desk)


def _events_of_one_label(desk: Desk) -> Iterator[Proposal]:
    """Propose to join events of one label that time or place kept apart."""
    context = surroundings(desk).context
    for kept, gone, alike in events_of_one_label(list(lookup.all_events(desk.connection)), context):
        labels = _dated(kept), _dated(gone)
        effect = f"{labels[1]} is joined to {labels[0]}, with the questions that ask the same"
        yield _join_proposal("event", (kept.id, gone.id), labels, alike, effect)


def _dated(event: Event) -> str:
    """Call an event by its label with the time and place that tell it from others of that label."""
    told = ", ".join(filter(None, (event.when, event.where)))
    return f"{event.label} ({told})" if told else event.label


def _events_alike(desk: Desk) -> Iterator[Proposal]:
    connection = desk.connection
    context = surroundings(desk).context
    events = list(lookup.all_events(connection))
    folded: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        folded[fold(event.label)].append(event)
    firsts = [held[0] for held in folded.values()]
    for one, other, alike in alike_labels([event.label for event in firsts]):
        kept, gone = firsts[one], firsts[other]
        claim = Claim("", "", when=gone.when, where=gone.where)
        if why_apart(claim, kept, context):
            continue
        yield _join_of_events((kept.id, gone.id), (kept.label, gone.label), alike)


def _events_in_other_words(desk: Desk) -> Iterator[Proposal]:
    """Propose to join events whose labels tell of one, each in its giver's words."""
    events = list(lookup.all_events(desk.connection))
    context = surroundings(desk).context

    def giver_of(event: Event) -> str:
        founder = lookup.claim_by_uid(desk.connection, founder_of(event.id))
        return founder.giver if founder else ""

    for kept, gone, alike in events_in_other_words(events, context, giver_of):
        yield _join_of_events((kept.id, gone.id), (kept.label, gone.label), alike)


def _events_meeting(desk: Desk) -> Iterator[Proposal]:
    """Propose to join events that tell of the same, where givers did not name them both."""
    context = surroundings(desk).context
    claims = lookup.all_claims(desk.connection)
    labels = {event.id: event.label for event in lookup.all_events(desk.connection)}
    for each in proposed_meetings(claims, places_held(desk), context):
        kept, gone = labels.get(each.kept, each.kept), labels.get(each.gone, each.gone)
        alike = Alike(each.probability, each.because)
        yield _join_of_events((each.kept, each.gone), (kept, gone), alike)


def _questions_alike(desk: Desk) -> Iterator[Proposal]:
    connection = desk.connection
    for event in lookup.all_events(connection):
        ids = lookup.questions_of_event(connection, event.id)
        views = [view for each in ids if (view := lookup.question_by_id(connection, each))]
        if len(views) < 2:
            continue
        questions = [view.question for view in views]
        for kept, gone, alike in _asking_alike(desk, event, questions):
            if _was_parted(kept, gone):
                continue
            both = (f"{event.label}: {kept.label}", f"{event.label}: {gone.label}")
            effect = f"the claims on “{gone.label}” answer “{kept.label}”"
            yield _join_proposal("question", (kept.id, gone.id), both, alike, effect)


def _was_parted(one: Question, other: Question) -> bool:
    """Say whether a reviewer made one of two questions a part of the other, or both of one."""
    return one.part_of == other.id or other.part_of in {one.id, one.part_of or None}


def _asking_alike(
    desk: Desk, event: Event, questions: Sequence[Question]
) -> Iterator[tuple[Question, Question, Alike]]:
    """Pair questions of one event whose labels say the same, or ask it in other words."""
    paired: set[frozenset[str]] = set()
    for one, other, alike in alike_labels([question.label for question in questions]):
        paired.add(frozenset((questions[one].id, questions[other].id)))
        yield questions[one], questions[other], alike
    every = [_asking(desk, question) for question in questions]
    for kept, gone, alike in questions_in_other_words(event, every):
        if frozenset((kept.id, gone.id)) not in paired:
            yield kept, gone, alike


def _asking(desk: Desk, question: Question) -> Asking:
    founder = lookup.claim_by_uid(desk.connection, founder_of(question.id))
    if founder is None:
        return Asking(question)
    return Asking(question, founder.giver, founder.claim.event)


_PROPOSERS: dict[Proposed, Callable[[Desk], Iterator[Proposal]]] = {
    Proposed.NAMES: _of_names,
    Proposed.MOVES: moves_proposed,
    Proposed.JOINS: _of_joins,
}
