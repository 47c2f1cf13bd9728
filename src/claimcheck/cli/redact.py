"""The verb that takes a text out for good."""

import sys
from pathlib import Path

import click

from claimcheck.cli.guard import say
from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import (
    because_option,
    by_option,
    dossier_argument,
    one_format_option,
    written_text,
)
from claimcheck.cli.output import put_one
from claimcheck.cli.sentences import say_held
from claimcheck.desk import RedactedThing, redact
from claimcheck.model.counting import counted
from claimcheck.model.exits import ExitCode, UsageError


@click.command("redact")
@dossier_argument
@click.argument("thing", metavar="ID", type=written_text)
@because_option
@click.option("--yes", is_flag=True, help="Do not ask whether it is meant.")
@by_option
@one_format_option
def redact_command(
    dossier: Path, thing: str, because: str, by: str, form: str | None, *, yes: bool
) -> ExitCode:
    """Take a text out of the dossier for good.

    ID is that of a claim, document, settlement, question, event, act or step of a history, or the
    name of a source or another name. All that was ever recorded of it goes, from the whole file;
    who did so, when and why stays in the log, and the dossier still verifies. It cannot be undone.
    What else holds the same words is told, and redacted by itself.
    """
    if not because.strip():  # before the question, not after it
        raise UsageError("A reason in words is required: --because TEXT. Nothing was recorded.")
    if not yes and not _meant(dossier, thing):
        say(f"Nothing was taken out of {dossier}.")
        return ExitCode.INTERRUPTED
    with at_desk(dossier, by) as desk:
        gone = redact(desk, thing, because)
    shape = {
        "redacted": gone.id,
        "texts": gone.texts,
        "act": gone.act,
        "traces": gone.traces,
        "named": gone.named,
        "held": list(gone.held),
        "by": by,
        "because": because.strip(),
    }
    put_one(shape, form, lambda: [_told(dossier, thing, gone.texts)])
    _say_what_is_left(dossier, thing, gone)
    return ExitCode.DONE


def _say_what_is_left(dossier: Path, thing: str, gone: RedactedThing) -> None:
    if gone.named:
        say(
            f"What was said of {thing} as a source is gone. Claims, settlements and other names "
            "that hold the name are redacted each by itself."
        )
    say_held("The same words", gone.held)
    if gone.traces:
        say(
            f"Another program reads {dossier} just now, or the disk is full, and the file keeps "
            "traces of the text until claimcheck opens it the next time. Close that program, make "
            f"room, then: claimcheck verify {dossier}"
        )


def _told(dossier: Path, thing: str, number: int) -> str:
    texts = counted(number, "text")
    return (
        f"Taken out of {dossier} for good: {texts} of {thing}. Copies, backups and exports that "
        "were made before still hold it."
    )


def _meant(dossier: Path, thing: str) -> bool:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError(
            "What is redacted cannot be brought back, and without a terminal nobody can be asked. "
            "Say that it is meant with --yes."
        )
    asked = f"Take {thing} out of {dossier} for good? It cannot be undone."
    return click.confirm(asked, default=False, err=True)
