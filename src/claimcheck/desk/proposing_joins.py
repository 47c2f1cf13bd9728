"""Joins of events and of questions that a person may make: by labels, or by what claims tell."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.desk.opening import Desk
from claimcheck.desk.placing import places_held
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import lookup
from claimcheck.dossier.dismissals import dismissals
from claimcheck.dossier.parted_apart import parted_events
from claimcheck.dossier.standing import standing_events
from claimcheck.journal.subjects import proposal_id
from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.event import Event, Question, founder_of
from claimcheck.model.proposal import Proposal, Proposed
from claimcheck.reckon.apart import why_apart
from claimcheck.reckon.grouping.labelled import events_in_other_words
from claimcheck.reckon.grouping.meeting import (
    Pair,
    ProposedMeeting,
    meetings_of,
    possible_meetings,
    proposed_meetings,
)
from claimcheck.reckon.grouping.same_labels import events_of_one_label
from claimcheck.reckon.grouping.same_questions import Asking, questions_in_other_words
from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.aligned import Alike
from claimcheck.reckon.naming.labels import alike_labels


def _join_proposal(
    kind: str, ids: tuple[str, str], labels: tuple[str, str], alike: Alike, effect: str
) -> Proposal:
    return Proposal(
        id=proposal_id(Proposed.JOINS, *ids),
        of=Proposed.JOINS,
        about=ids,
        kind=kind,
        said=f"{labels[0]} = {labels[1]}",
        labels=labels,
        because=alike.because,
        probability=round(alike.probability, 2),
        effect=effect,
    )


def _join_of_events(ids: tuple[str, str], labels: tuple[str, str], alike: Alike) -> Proposal:
    kept, gone = labels
    effect = f"“{gone}” is joined to “{kept}”, with the questions that ask the same"
    return _join_proposal("event", ids, labels, alike, effect)


def joins_proposed(desk: Desk) -> Iterator[Proposal]:
    """Propose to join events and questions by their labels, in whatever words, and by claims."""
    named = _named_by_somebody(desk)
    by_label = list(_by_label(desk, named))
    yield from by_label
    known = {frozenset(each.about) for each in by_label} | _told_apart(desk)
    for each in (*_events_meeting(desk), *_events_in_other_words(desk, named)):
        if frozenset(each.about) not in known:
            known |= {frozenset(each.about)}
            yield each


def joins_by_label(desk: Desk) -> Iterator[Proposal]:
    """Propose to join events and questions whose labels are spelled much alike, or ask the same."""
    return _by_label(desk, _named_by_somebody(desk))


def _by_label(desk: Desk, named: Sequence[Event]) -> Iterator[Proposal]:
    apart = _told_apart(desk)
    for each in (*_events_of_one_label(desk), *_events_alike(desk, named)):
        if frozenset(each.about) not in apart:
            yield each
    yield from _questions_alike(desk)


def _events_of_one_label(desk: Desk) -> Iterator[Proposal]:
    """Propose to join events of one label that time or place kept apart."""
    context = surroundings(desk).context
    for kept, gone, alike in events_of_one_label(standing_events(desk.connection), context):
        labels = _dated(kept), _dated(gone)
        effect = f"{labels[1]} is joined to {labels[0]}, with the questions that ask the same"
        yield _join_proposal("event", (kept.id, gone.id), labels, alike, effect)


def _dated(event: Event) -> str:
    """Call an event by its label with the time and place that tell it from others of that label."""
    told = ", ".join(filter(None, (event.when, event.where)))
    return f"{event.label} ({told})" if told else event.label


def _events_alike(desk: Desk, events: Sequence[Event]) -> Iterator[Proposal]:
    context = surroundings(desk).context
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


def _named_by_somebody(desk: Desk) -> list[Event]:
    """List the events with a label that a giver or a reviewer gave them.

    What others are called is made of what their claims tell, which is compared by itself.
    """

    def named(event: Event) -> bool:
        founder = lookup.claim_by_uid(desk.connection, founder_of(event.id))
        if founder is None:
            return False
        where = founder.placement
        parted = where and where.person and where.event == event.id
        return bool(fold(founder.claim.event) or parted)

    return [event for event in standing_events(desk.connection) if named(event)]


def _events_in_other_words(desk: Desk, events: Sequence[Event]) -> Iterator[Proposal]:
    """Propose to join events whose labels tell of one, each in its giver's words."""
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
    found = proposed_meetings(claims, places_held(desk), context, _told_apart(desk))
    return _met(desk, found)


def possible_joins(desk: Desk) -> list[Proposal]:
    """Propose to join events that may be one, though less likely than what else is proposed."""
    context = surroundings(desk).context
    claims = lookup.all_claims(desk.connection)
    found = possible_meetings(claims, places_held(desk), context, _told_apart(desk))
    return list(_met(desk, found))


def joins_of_event(desk: Desk, event: str) -> list[Proposal]:
    """Propose to join one event with others, as `possible_joins` does, in a dossier of any size."""
    connection, context = desk.connection, surroundings(desk).context

    def members(name: str) -> list[RecordedClaim]:
        asked = lookup.questions_of_event(connection, name)
        return [claim for each in asked for claim in lookup.claims_of_question(connection, each)]

    found = meetings_of(event, members, places_held(desk), context, _told_apart(desk))
    return list(_met(desk, found))


def _told_apart(desk: Desk) -> frozenset[Pair]:
    """Give the pairs of events of which a person said that they are two, as they go by now."""

    def now(name: str) -> str:
        event = lookup.event_by_id(desk.connection, name)
        return event.id if event else name

    aside = (each.about for each in dismissals(desk.connection) if each.of == Proposed.JOINS)
    parted = parted_events(desk.connection)
    return frozenset(frozenset(map(now, pair)) for pair in (*aside, *parted))


def _met(desk: Desk, found: Sequence[ProposedMeeting]) -> Iterator[Proposal]:
    for each in found:
        kept, gone = (
            event.label if (event := lookup.event_by_id(desk.connection, name)) else name
            for name in (each.kept, each.gone)
        )
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
