"""The verb that makes two one: join."""

from pathlib import Path

import click

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
from claimcheck.desk import JoinedDoubles, find_question, join, join_doubles
from claimcheck.model.exits import UsageError

_EVENT = "e-"


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
    put_one(shape, form, lambda: [text, taking_back(dossier)])


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
    put_one(shape, form, lambda: [*told, taking_back(dossier)] if done.claims else told)


def _made_one(done: JoinedDoubles) -> str:
    claims = "1 claim stood" if done.claims == 1 else f"{done.claims:,} claims stood"
    counts = ((done.questions, "question"), (done.events, "event"))
    told = [f"{count:,} {name}{'s' * (count > 1)}" for count, name in counts if count]
    too = f", as did {' and '.join(told)}" if told else ""
    return f"{claims} twice and stand once now{too}."
