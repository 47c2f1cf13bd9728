"""Where claims belong, by a person's word: moved, parted, joined.

A person's word outranks the grouping for ever, until it is undone.
"""

from collections.abc import Iterable, Sequence

from attrs import evolve

from claimcheck.desk.finding import find_claim, find_question, refuse_unlike, shown_id_of
from claimcheck.desk.leaving import leave
from claimcheck.desk.new_ids import parted_id
from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.desk.parting import question_called
from claimcheck.desk.settling import need_reason, refuse_changed
from claimcheck.dossier import lookup
from claimcheck.journal.entries import (
    Body,
    ClaimsPlaced,
    EventFounded,
    EventsJoined,
    QuestionsJoined,
)
from claimcheck.model.claim import Placement, RecordedClaim
from claimcheck.model.event import Event, Question
from claimcheck.model.exits import BadInputError


def move(
    desk: Desk, claims: Sequence[str], question: str, because: str, *, seen: str | None = None
) -> str:
    """Put claims into a question; gives the question's id.

    `seen` is what the caller saw of that question, or of one that the claims leave: ChangedError
    where it is no longer so.
    """
    need_reason(because)
    with one_act(desk):
        target = find_question(desk, question)
        view = lookup.question_by_id(desk.connection, target)
        if view is None:
            raise BadInputError(f"No question {question} is in {desk.path}.")
        moved = [find_claim(desk, claim) for claim in claims]
        staying = [each for each in moved if each.placement and each.placement.question == target]
        if len(staying) == len(moved):
            names = [shown_id_of(desk, each) for each in moved]
            stand = "stands" if len(names) == 1 else "stand"
            raise BadInputError(
                f"{', '.join(names)} {stand} in {target} already. Nothing was recorded."
            )
        left = (each.placement.question for each in moved if each.placement)
        refuse_changed(desk, seen, *dict.fromkeys((target, *left)))
        bodies = (_placed(desk, moved, target, view.question.event, because),)
        append_act(desk, "move", bodies)
    return target


def part(
    desk: Desk,
    claims: Sequence[str],
    because: str,
    *,
    question: str = "",
    event: str = "",
    seen: str | None = None,
) -> str:
    """Part claims from the others of their question; gives the id of the other question.

    `question` and `event` are new labels. What the event's question of that label asks already is
    not asked twice: the claims move there. Else a question is founded, and the id stays with the
    claim that founded the old one: where it is among `claims`, they keep the id, and the others get
    the new one under old labels.
    """
    need_reason(because)
    label, happening = question.strip(), event.strip()
    if not (label or happening):
        raise BadInputError("Say what the claims answer instead: --question TEXT or --event TEXT.")
    with one_act(desk):
        leaving = [find_claim(desk, claim) for claim in claims]
        old = _parted(desk, leaving)
        refuse_changed(desk, seen, old.id)
        rest = _rest(desk, old, leaving)
        held = None if happening else question_called(desk, old, label)
        if held:
            append_act(desk, "part", (_placed(desk, leaving, held.id, held.event, because),))
            return held.id
        new, bodies = _founded(desk, old, leaving, rest, (label, happening), because)
        append_act(desk, "part", bodies)
    return new


def _founded(
    desk: Desk,
    old: Question,
    leaving: Sequence[RecordedClaim],
    rest: Sequence[RecordedClaim],
    labels: tuple[str, str],
    because: str,
) -> tuple[str, list[Body]]:
    """Found what is parted under new labels of question and event; gives the new id."""
    label, happening = labels
    event_bodies, event_id = _event_for(desk, leaving[0], old, happening)
    other = evolve(old, event=event_id, label=label or old.label)
    left = leave(old, other, leaving, rest, lambda founder: parted_id(desk, founder))
    placed = _placed(desk, leaving, left.to.id, event_id, because)
    return left.new, [placed, *left.bodies, *event_bodies]


def join(desk: Desk, kept: str, other: str, because: str, *, seen: str | None = None) -> str:
    """Make two questions, or two events, one; the first one's id survives and answers for both.

    Joined events bring their questions of the same label together too.
    """
    need_reason(because)
    with one_act(desk):
        bodies = bodies_of_join(desk, kept, other, because.strip())
        joined = bodies[0]
        if isinstance(joined, QuestionsJoined):
            refuse_changed(desk, seen, joined.survivor, joined.joined)
        append_act(desk, "join", bodies)
    return joined.survivor


def bodies_of_join(
    desk: Desk, kept: str, other: str, because: str
) -> list[EventsJoined | QuestionsJoined]:
    """Give the entries that make two questions, or two events, one; the one asked for is first."""
    if kept.startswith("e-") and other.startswith("e-"):
        return _events_joined(desk, kept, other, because)
    refuse_unlike(desk, kept, other)
    survivor, joined = find_question(desk, kept), find_question(desk, other)
    _refuse_same(survivor, joined)
    return [QuestionsJoined(joined, survivor, because)]


def _events_joined(
    desk: Desk, kept: str, other: str, because: str
) -> list[EventsJoined | QuestionsJoined]:
    connection = desk.connection
    found = [lookup.event_by_id(connection, name) for name in (kept, other)]
    missing = [name for name, event in zip((kept, other), found, strict=True) if event is None]
    if missing or found[0] is None or found[1] is None:
        raise BadInputError(f"No event {', '.join(missing)} is in {desk.path}.")
    survivor, joined = found[0], found[1]
    _refuse_same(survivor.id, joined.id)
    bodies: list[EventsJoined | QuestionsJoined] = [EventsJoined(joined.id, survivor.id, because)]
    for name in lookup.questions_of_event(connection, joined.id):
        view = lookup.question_by_id(connection, name)
        same = _asking_the_same(desk, survivor.id, view.question) if view else []
        bodies += [QuestionsJoined(name, each.id, because) for each in same[:1] if each.id != name]
    return bodies


def _asking_the_same(desk: Desk, event: str, asked: Question) -> list[Question]:
    """List an event's questions with the label of another, else the one that asks it plainly."""
    from claimcheck.reckon.grouping.asked import asks_as_plainly  # noqa: PLC0415 - word lists

    connection = desk.connection
    same = lookup.questions_by_label(connection, event, asked.label) if asked.label else []
    if same:
        return same
    names = lookup.questions_of_event(connection, event)
    views = filter(None, (lookup.question_by_id(connection, name) for name in names))
    plainly = [view.question for view in views if asks_as_plainly(view.question, asked)]
    return plainly if len(plainly) == 1 else []


def _refuse_same(survivor: str, joined: str) -> None:
    if survivor == joined:
        raise BadInputError(f"{survivor} is one already. Nothing was recorded.")


def _parted(desk: Desk, claims: Sequence[RecordedClaim]) -> Question:
    """Find the one question in which claims stand."""
    names = {claim.placement.question for claim in claims if claim.placement}
    view = lookup.question_by_id(desk.connection, names.pop()) if len(names) == 1 else None
    if view is None:
        raise BadInputError("The claims to part must stand in one question. Nothing was recorded.")
    return view.question


def _rest(desk: Desk, question: Question, leaving: Sequence[RecordedClaim]) -> list[RecordedClaim]:
    """List the claims that stay where others leave a question: one at the least."""
    named = {claim.uid for claim in leaving}
    every = lookup.claims_of_question(desk.connection, question.id)
    rest = [each for each in every if each.uid not in named]
    if not rest:
        raise BadInputError(f"All claims of {question.id} were named, so nothing would be parted.")
    return rest


def _event_for(
    desk: Desk, founder: RecordedClaim, old: Question, label: str
) -> tuple[tuple[Body, ...], str]:
    """Found the event of what is parted, where it has a label of its own; gives the event's id."""
    if not label:
        return (), old.event
    name = parted_id(desk, f"e-{founder.uid}")
    claim = founder.claim
    return (EventFounded(Event(name, label, claim.when, claim.where, claim.part_of)),), name


def _placed(
    desk: Desk, claims: Iterable[RecordedClaim], question: str, event: str, because: str
) -> ClaimsPlaced:
    placement = Placement(
        question, event, desk.by, person=True, probability=1.0, because=because.strip()
    )
    return ClaimsPlaced(tuple((each.uid, placement) for each in claims))
