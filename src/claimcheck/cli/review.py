"""The verb that opens the review screen."""

import sys
from pathlib import Path

import click

from claimcheck.cli.guard import say
from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import by_option, dossier_argument
from claimcheck.cli.output import on_terminal
from claimcheck.model.exits import UsageError


def open_screen(dossier: Path, by: str) -> None:
    """Open the review screen on a dossier, until the reviewer leaves it."""
    # Textual takes longer to load than all else together.
    from claimcheck.tui.app import run_review  # noqa: PLC0415

    with at_desk(dossier, by) as desk:
        left = run_review(desk)
    if left:
        say(left)


@click.command("review")
@dossier_argument
@by_option
def review_command(dossier: Path, by: str) -> None:
    """Open the review screen.

    It needs a terminal. Every decision is on disk before the screen moves on; what the screen does,
    the other verbs can do too.
    """
    if not (on_terminal() and sys.stdin.isatty()):
        raise UsageError(
            "The review screen needs a terminal, and this is none. "
            f"List the conflicts with: claimcheck conflicts {dossier}"
        )
    open_screen(dossier, by)
