"""The verbs that make a dossier: demo and new."""

import sys
from pathlib import Path

import click

from claimcheck.cli.add import things
from claimcheck.cli.guard import say
from claimcheck.cli.lists import list_things
from claimcheck.cli.options import PATH, by_option, dossier_argument, written_text
from claimcheck.cli.output import on_terminal
from claimcheck.cli.review import open_screen
from claimcheck.desk import DEMO_NAME, Choice, build_demo, demo_path, found_dossier


@click.command("demo")
@click.argument("path", required=False, type=PATH)
@click.option("--no-screen", is_flag=True, help="Print the conflicts and open no screen.")
@by_option
def demo_command(path: Path | None, by: str, *, no_screen: bool) -> None:
    """Build the Daraa demo dossier and open it for review.

    Without PATH it is a new file in the current folder. Where standard output is no terminal the
    conflicts are printed instead.
    """
    chosen = path or demo_path(Path())
    added = build_demo(chosen, by)
    counted = ", ".join(things(each.added, each.kind) for each in added if each.kind != "aliases")
    if path is None and chosen.name != DEMO_NAME:
        say(f"{DEMO_NAME} is here already and stays: claimcheck review {DEMO_NAME}")
    say(f"Made {chosen}: {counted}, from five reports on Daraa.")
    if on_terminal() and sys.stdin.isatty() and not no_screen:
        open_screen(chosen, by)
    else:
        list_things(chosen, "conflicts", Choice(), "table")
    say(f"Review it with: claimcheck review {chosen}")


@click.command("new")
@dossier_argument
@click.option("--title", metavar="TEXT", default="", type=written_text, help="What it is about.")
@click.option(
    "--reviewers",
    type=click.IntRange(1, 2),
    default=1,
    show_default=True,
    metavar="1|2",
    help="How many reviewers a question needs before it is settled.",
)
@by_option
def new_command(dossier: Path, title: str, reviewers: int, by: str) -> None:
    """Make an empty dossier.

    It is one file, by custom named NAME.dossier. What is there already is never overwritten.
    """
    found_dossier(dossier, by, title=title.strip(), reviewers=reviewers)
    say(f"Made {dossier}. Add claims to it with: claimcheck add {dossier} TABLE")
