"""Where claims belong, by a person's word: moved, parted, joined; and names confirmed.

A person's word outranks the grouping for ever, until it is undone.
"""

from collections.abc import Iterable, Sequence

from claimcheck.desk.finding import find_claim, find_question
from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.desk.settling import need_reason
from claimcheck.dossier import lookup
from claimcheck.journal.entries import (
    AliasGiven,
    Body,
    ClaimsPlaced,
    EventFounded,
    EventsJoined,
    QuestionFounded,
    QuestionsJoined,
)
from claimcheck.model.claim import Placement, RecordedClaim
from claimcheck.model.event import Event, Question
from claimcheck.model.exits import BadInputError
from claimcheck.model.source import Alias

ALIAS_KINDS = ("source", "place", "party", "person", "within")


def move(desk: Desk, claims: Sequence[str], question: str, because: str) -> str:
    """Put claims into a question; gives the question's id."""
    need_reason(because)
    target = find_question(desk, question)
    view = lookup.question_by_id(desk.connection, target)
    if view is None:
        raise BadInputError(f"No question {question} is in {desk.path}.")
    moved = [find_claim(desk, claim) for claim in claims]
    staying = [each for each in moved if each.placement and each.placement.question == target]
    if len(staying) == len(moved):
        raise BadInputError(f"{', '.join(claims)} stands in {target} already.")
    with one_act(desk):
        bodies = (_placed(desk, moved, target, view.question.event, because),)
        append_act(desk, "move", bodies)
    return target


def part(
    desk: Desk, claims: Sequence[str], because: str, *, question: str = "", event: str = ""
) -> str:
    """Put claims of one question into a new one of their own; gives the id of the new question.

    `question` and `event` are labels, where the new ones differ. The id stays with the claim that
    founded the question: where that one is among `claims`, the others are moved instead.
    """
    need_reason(because)
    if not question.strip() and not event.strip():
        raise BadInputError("Say what the claims answer instead: --question TEXT or --event TEXT.")
    leaving = [find_claim(desk, claim) for claim in claims]
    old = _only_question(leaving)
    view = lookup.question_by_id(desk.connection, old)
    if view is None:
        raise BadInputError(f"No question {old} is in {desk.path}.")
    rest = [
        each
        for each in lookup.claims_of_question(desk.connection, old)
        if each.uid not in {claim.uid for claim in leaving}
    ]
    if not rest:
        raise BadInputError(f"All claims of {old} were named, so nothing would be parted.")
    if old.removeprefix("q-") in {claim.uid for claim in leaving}:
        leaving = rest
    with one_act(desk):
        bodies = list(_founded(desk, leaving[0], view.question, question.strip(), event.strip()))
        new = next(each.question for each in bodies if isinstance(each, QuestionFounded))
        bodies.append(_placed(desk, leaving, new.id, new.event, because))
        append_act(desk, "part", bodies)
    return new.id


def join(desk: Desk, kept: str, other: str, because: str) -> str:
    """Make two questions, or two events, one; the first one's id survives and answers for both.

    Joined events bring their questions of the same label together too.
    """
    need_reason(because)
    if kept.startswith("e-") and other.startswith("e-"):
        return _join_events(desk, kept, other, because.strip())
    survivor, joined = find_question(desk, kept), find_question(desk, other)
    _refuse_same(survivor, joined)
    with one_act(desk):
        append_act(desk, "join", (QuestionsJoined(joined, survivor, because.strip()),))
    return survivor


def alias(desk: Desk, name: str, means: str, kind: str, because: str) -> Alias:
    """Confirm another name for the same source, place, party or person."""
    need_reason(because)
    given = Alias(name.strip(), means.strip(), kind)
    if not given.name or not given.means or given.name == given.means:
        raise BadInputError("Give a name and the other name that it means. Nothing was recorded.")
    if kind not in ALIAS_KINDS:
        raise BadInputError(f"{kind} is no kind of name: use one of {', '.join(ALIAS_KINDS)}.")
    if given in set(lookup.all_aliases(desk.connection)):
        raise BadInputError(f"{name} means {means} already. Nothing was recorded.")
    with one_act(desk):
        append_act(desk, "alias", (AliasGiven(given, because.strip()),))
    return given


def _join_events(desk: Desk, kept: str, other: str, because: str) -> str:
    connection = desk.connection
    found = [lookup.event_by_id(connection, name) for name in (kept, other)]
    missing = [name for name, event in zip((kept, other), found, strict=True) if event is None]
    if missing or found[0] is None or found[1] is None:
        raise BadInputError(f"No event {', '.join(missing)} is in {desk.path}.")
    survivor, joined = found[0], found[1]
    _refuse_same(survivor.id, joined.id)
    with one_act(desk):
        bodies: list[Body] = [EventsJoined(joined.id, survivor.id, because)]
        for name in lookup.questions_of_event(connection, joined.id):
            view = lookup.question_by_id(connection, name)
            label = view.question.label if view else ""
            same = lookup.questions_by_label(connection, survivor.id, label)
            bodies += [QuestionsJoined(name, same[0].id, because)] if same else []
        append_act(desk, "join", bodies)
    return survivor.id


def _refuse_same(survivor: str, joined: str) -> None:
    if survivor == joined:
        raise BadInputError(f"{survivor} is one already. Nothing was recorded.")


def _only_question(claims: Sequence[RecordedClaim]) -> str:
    questions = {claim.placement.question for claim in claims if claim.placement}
    if len(questions) != 1:
        raise BadInputError("The claims to part must stand in one question. Nothing was recorded.")
    return questions.pop()


def _founded(
    desk: Desk, founder: RecordedClaim, old: Question, question: str, event: str
) -> Iterable[Body]:
    """Found what the parted claims answer; an event with a new label is a new event."""
    event_id = old.event
    if event:
        event_id = _free_id(desk, f"e-{founder.uid}")
        claim = founder.claim
        yield EventFounded(Event(event_id, event, claim.when, claim.where, claim.part_of))
    name = _free_id(desk, f"q-{founder.uid}")
    yield QuestionFounded(Question(name, event_id, question or old.label, old.kind))


def _free_id(desk: Desk, wanted: str) -> str:
    """Give an id that was never another's: a claim can found more than once."""
    connection = desk.connection
    name, number = wanted, 1
    while lookup.question_by_id(connection, name) or lookup.event_by_id(connection, name):
        number += 1
        name = f"{wanted}-{number}"
    return name


def _placed(
    desk: Desk, claims: Iterable[RecordedClaim], question: str, event: str, because: str
) -> ClaimsPlaced:
    placement = Placement(
        question, event, desk.by, person=True, probability=1.0, because=because.strip()
    )
    return ClaimsPlaced(tuple((each.uid, placement) for each in claims))
