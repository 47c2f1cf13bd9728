"""The verbs that say what belongs together: move, part, join."""

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
from claimcheck.desk import (
    Desk,
    JoinedDoubles,
    find_claim,
    find_question,
    join,
    join_doubles,
    move,
    part,
    question_state,
    shown_id,
)
from claimcheck.model.exits import UsageError

_EVENT = "e-"
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
    put_one(shape, form, lambda: [text, _undo(dossier)])


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

    They answer a question of their own from now on: give --question, --event or both. The id stays
    with the claim that founded the question, and the others get a new one.
    """
    if not question.strip() and not event.strip():
        raise UsageError("Say what the claims answer instead: --question LABEL or --event LABEL.")
    with at_desk(dossier, by) as desk:
        old = find_question(desk, find_claim(desk, claims[0]).uid)
        new = part(desk, claims, because, question=question, event=event, seen=seen)
        own = find_question(desk, find_claim(desk, claims[0]).uid)
        names = _shown(desk, claims)
        state = question_state(desk, own)
    others = old if own == new else new
    if own == old and state and state.settlements:
        say(
            f"What was settled goes with these claims, since one of them founded {old}; {others} "
            "is still to be settled."
        )
    shape = {
        "parted": names,
        "question": own,
        "others": others,
        "by": by,
        "because": because.strip(),
    }
    text = f"{', '.join(names)} now in {own}; the others in {others}."
    put_one(shape, form, lambda: [text, _undo(dossier)])


@click.command("join")
@dossier_argument
@click.argument("kept", type=written_text, required=False)
@click.argument("other", type=written_text, required=False)
@click.option(
    "--doubles",
    is_flag=True,
    help="Instead of two: all rows that were recorded in several copies, with their questions.",
)
@because_option
@seen_option
@by_option
@one_format_option
def join_command(
    dossier: Path,
    kept: str | None,
    other: str | None,
    doubles: bool,  # noqa: FBT001 - as click gives it
    because: str,
    seen: str | None,
    by: str,
    form: str | None,
) -> None:
    """Make two questions, or two events, one.

    KEPT and OTHER are ids of two events, or two questions by their ids or a claim in each. The id
    and the labels of KEPT survive, and the other id is answered for by it. Events that are joined
    bring their questions of the same label together too.

    With --doubles, rows of one giver that two copies recorded apart become one claim each, and what
    was settled of either holds for it.
    """
    if doubles:
        if kept is not None or seen is not None:
            raise UsageError("--doubles takes all rows that stand twice: name none, and no --seen.")
        _join_doubles(dossier, because, by, form)
    elif kept is None or other is None:
        raise UsageError("Name the two that are one, KEPT and OTHER, or give --doubles.")
    else:
        _join_two(dossier, (kept, other), because, seen, by, form)


def _join_two(
    dossier: Path, pair: tuple[str, str], because: str, seen: str | None, by: str, form: str | None
) -> None:
    kept, other = pair
    events = [name for name in (kept, other) if name.startswith(_EVENT)]
    if seen is not None and len(events) == 2:
        raise UsageError("--seen names the state of a question, so it does not go with events.")
    with at_desk(dossier, by) as desk:
        gone = other if events else find_question(desk, other)
        survivor = join(desk, kept, other, because, seen=seen)
    shape = {"kept": survivor, "joined": gone, "by": by, "because": because.strip()}
    text = f"{gone} is joined to {survivor}, which answers for both."
    put_one(shape, form, lambda: [text, _undo(dossier)])


def _join_doubles(dossier: Path, because: str, by: str, form: str | None) -> None:
    with at_desk(dossier, by) as desk:
        done = join_doubles(desk, because)
    shape = {
        "claims": done.claims,
        "questions": done.questions,
        "events": done.events,
        "left": [{"kept": each.kept, "other": each.other, "why": each.why} for each in done.left],
        "by": by,
        "because": because.strip(),
    }
    told = [_made_one(done)] if done.claims else []
    told += [f"{each.kept} and {each.other} stay two: {each.why}." for each in done.left]
    put_one(shape, form, lambda: [*told, _undo(dossier)] if done.claims else told)


def _made_one(done: JoinedDoubles) -> str:
    claims = "1 claim stood" if done.claims == 1 else f"{done.claims:,} claims stood"
    counts = ((done.questions, "question"), (done.events, "event"))
    told = [f"{count:,} {name}{'s' * (count > 1)}" for count, name in counts if count]
    too = f", as did {' and '.join(told)}" if told else ""
    return f"{claims} twice and stand once now{too}."


def _shown(desk: Desk, claims: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(shown_id(desk, find_claim(desk, claim).uid) for claim in claims))


def _undo(dossier: Path) -> str:
    return f"Take it back with: claimcheck undo {dossier}"
