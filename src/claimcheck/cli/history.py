"""The verbs that look back: log, undo, redo, verify."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import click

from claimcheck.cli.guard import say
from claimcheck.cli.layouts import LAYOUTS
from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import (
    by_option,
    dossier_argument,
    format_option,
    limit_option,
    one_format_option,
    written_text,
)
from claimcheck.cli.output import put_one, put_rows, whoever_reads
from claimcheck.desk import list_log, redo, undo, verify
from claimcheck.model.counting import counted
from claimcheck.model.exits import ExitCode


@click.command("log")
@dossier_argument
@limit_option
@format_option
def log_command(dossier: Path, limit: int | None, form: str | None) -> None:
    """List what was done, by whom and when.

    The newest comes first. What was undone stays in the list and is marked.
    """
    with at_desk(dossier) as desk:
        empty = f"Nothing was done in {dossier} yet."
        put_rows(islice(list_log(desk), limit), form, LAYOUTS["log"], empty)


@click.command("undo")
@dossier_argument
@click.argument("act", required=False, type=written_text)
@click.option(
    "--because", metavar="TEXT", default="", type=written_text, help="The reason, in words."
)
@by_option
@one_format_option
def undo_command(dossier: Path, act: str | None, because: str, by: str, form: str | None) -> None:
    """Take an act back: your own last, or a named one.

    ACT is an id from the log. Both the act and its undoing stay in the log.
    """
    with at_desk(dossier, by) as desk:
        done = undo(desk, act, because)
    shape = {"undone": done.act.id, "verb": done.act.verb, "by": done.act.by, "act": done.by_act}
    text = (
        f"Undone: {done.act.verb} ({done.act.summary}). Get it back with: claimcheck redo {dossier}"
    )
    put_one({**shape, "summary": done.act.summary}, form, lambda: [text])


@click.command("redo")
@dossier_argument
@by_option
@one_format_option
def redo_command(dossier: Path, by: str, form: str | None) -> None:
    """Do again what you undid last."""
    with at_desk(dossier, by) as desk:
        done = redo(desk)
    shape = {"redone": done.act.id, "verb": done.act.verb, "by": done.act.by, "act": done.by_act}
    text = f"Holds again: {done.act.verb} ({done.act.summary})."
    put_one({**shape, "summary": done.act.summary}, form, lambda: [text])


@click.command("verify")
@dossier_argument
@one_format_option
def verify_command(dossier: Path, form: str | None) -> ExitCode:
    """Prove that the dossier is whole.

    Checked are the hash of every entry and their order, the views against a fresh reading of the
    journal, and the file itself. Every problem is named, and then the exit code is 3.
    """
    with at_desk(dossier) as desk:
        proof = verify(desk)
    shape = {
        "whole": not proof.problems,
        "entries": proof.entries,
        "heads": list(proof.heads),
        "sqlite": proof.sqlite,
        "problems": list(proof.problems),
    }

    def text() -> Iterator[str]:
        damaged = f"damaged, {counted(len(proof.problems), 'problem')}"
        found = damaged if proof.problems else "whole"
        yield f"{dossier}: {found}; {counted(proof.entries, 'entry', 'entries')}."
        yield from (f"head {head}" for head in proof.heads)
        yield f"SQLite {proof.sqlite}"

    with whoever_reads():
        put_one(shape, form, text)
    for problem in proof.problems:
        say(f"claimcheck: {dossier}: {problem}")
    return ExitCode.BAD_INPUT if proof.problems else ExitCode.DONE
