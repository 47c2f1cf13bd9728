"""The verbs that say which question claims answer: move, part."""

from pathlib import Path

import click

from claimcheck.cli.guard import say
from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import (
    because_option,
    by_option,
    dossier_argument,
    one_format_option,
    seen_option,
    written_text,
)
from claimcheck.cli.output import put_one
from claimcheck.cli.sentences import taking_back
from claimcheck.desk import (
    Desk,
    Neighbour,
    QuestionState,
    called_so,
    find_claim,
    find_question,
    move,
    part,
    question_state,
    shown_id,
)
from claimcheck.model.exits import BadInputError, UsageError

claims_argument = click.argument(
    "claims", metavar="CLAIM...", nargs=-1, required=True, type=written_text
)


@click.command("move")
@dossier_argument
@claims_argument
@click.option(
    "--to",
    "question",
    metavar="QUESTION",
    required=True,
    type=written_text,
    help="The question that they answer: its id, or a claim in it.",
)
@because_option
@seen_option
@by_option
@one_format_option
def move_command(
    dossier: Path,
    claims: tuple[str, ...],
    question: str,
    because: str,
    seen: str | None,
    by: str,
    form: str | None,
) -> None:
    """Put claims into another question.

    They stay there, whatever is added later, until it is undone.
    """
    with at_desk(dossier, by) as desk:
        target = move(desk, claims, question, because, seen=seen)
        names = _shown(desk, claims)
    shape = {"moved": names, "question": target, "by": by, "because": because.strip()}
    text = f"Moved to {target}: {', '.join(names)}."
    put_one(shape, form, lambda: [text, taking_back(dossier)])


@click.command("part")
@dossier_argument
@claims_argument
@click.option(
    "--question",
    metavar="LABEL",
    default="",
    type=written_text,
    help="What is asked that they answer, where it is another question.",
)
@click.option(
    "--event",
    metavar="LABEL",
    default="",
    type=written_text,
    help="What happened that they speak of, where it is another event.",
)
@because_option
@seen_option
@by_option
@one_format_option
def part_command(
    dossier: Path,
    claims: tuple[str, ...],
    question: str,
    event: str,
    because: str,
    seen: str | None,
    by: str,
    form: str | None,
) -> None:
    """Part claims from the others of their question.

    They answer a question of their own from now on, or the question of the event that goes by that
    label already: give --question, --event or both. The id stays with the claim that founded the
    question, and the others get a new one.
    """
    if not question.strip() and not event.strip():
        raise UsageError("Say what the claims answer instead: --question LABEL or --event LABEL.")
    with at_desk(dossier, by) as desk:
        before = _state_of(desk, claims[0])
        called = called_so(desk, before, question, event)
        new = part(desk, claims, because, question=question, event=event, seen=seen)
        after = _state_of(desk, claims[0])
        names = _shown(desk, claims)
    old, own = before.question.id, after.question.id
    others = new if own == old else old
    shape = {
        "parted": names,
        "question": own,
        "others": others,
        "by": by,
        "because": because.strip(),
    }
    _say_of_part(dossier, others, after, called, settled=own == old and bool(after.settlements))
    already = ", which asks that already" if called and called.id == own else ""
    text = f"{', '.join(names)} now in {own}{already}; the others in {others}."
    put_one(shape, form, lambda: [text, taking_back(dossier)])


def _state_of(desk: Desk, claim: str) -> QuestionState:
    state = question_state(desk, find_question(desk, find_claim(desk, claim).uid))
    if state is None:
        raise BadInputError(f"{claim} stands in no question. Nothing was recorded.")
    return state


def _say_of_part(
    dossier: Path, others: str, after: QuestionState, called: Neighbour | None, *, settled: bool
) -> None:
    """Say what whoever parted claims may not expect: of a verdict, of another event's label."""
    if settled:
        say(
            "What was settled goes with these claims, since one of them founded "
            f"{after.question.id}; {others} is still to be settled."
        )
    if called and called.is_event:
        say(
            f"{called.id} is called “{after.event.label}” too. Where it is the same event: "
            f'claimcheck join {dossier} {called.id} {after.event.id} --because "It is the same."'
        )


def _shown(desk: Desk, claims: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(shown_id(desk, find_claim(desk, claim).uid) for claim in claims))
