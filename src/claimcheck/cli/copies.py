"""The verbs that take in other copies, and tell what changed since a time."""

from pathlib import Path

import click

from claimcheck.cli.layouts import LAYOUTS
from claimcheck.cli.merged import merged_line, merged_shape, say_what_came_of_it
from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import (
    PATH,
    dossier_argument,
    format_option,
    one_format_option,
    written_text,
)
from claimcheck.cli.output import Shape, put_one, put_rows
from claimcheck.cli.progress import told_progress
from claimcheck.desk import Change, changes, merge_all


@click.command("merge")
@dossier_argument
@click.argument("others", metavar="OTHER...", nargs=-1, required=True, type=PATH)
@one_format_option
def merge_command(dossier: Path, others: tuple[Path, ...], form: str | None) -> None:
    """Take in what others recorded and settled in their copies.

    OTHER is a copy of this dossier. Nothing of either side is lost: where reviewers settled one
    question otherwise, it is disputed. In whatever order copies are merged, the same comes of it.
    All copies are taken in, or none.
    """
    with at_desk(dossier) as desk:
        told = [
            merged_shape(desk, other, each)
            for other, each in zip(others, merge_all(desk, others), strict=True)
        ]
    put_one({"merged": told}, form, lambda: map(merged_line, told))
    for copy in told:
        say_what_came_of_it(dossier, copy)


@click.command("changes")
@dossier_argument
@click.option(
    "--since",
    metavar="TIME",
    required=True,
    type=written_text,
    help="2026-01-31, today or yesterday, from the beginning of that day, or "
    "2026-01-31T18:40+02:00.",
)
@format_option
def changes_command(dossier: Path, since: str, form: str | None) -> None:
    """List the questions that stand otherwise than they did.

    Each with its status and answer then and now: what came, fell, was settled, corrected or merged
    in since. A question that was not there then, or is gone or joined to another now, has no status
    at that time.
    """
    with at_desk(dossier) as desk:
        with told_progress() as progress:
            stand_otherwise = tuple(changes(desk, since, progress))
        rows = map(_changed, stand_otherwise)
        empty = f"No question of {dossier} stands otherwise than at {since}."
        put_rows(rows, form, LAYOUTS["changes"], empty)


def _changed(change: Change) -> Shape:
    return {
        "id": change.question,
        "event": change.event,
        "question": change.label,
        "was": change.was,
        "now": change.now,
        "answer_was": change.answer_was or None,
        "answer_now": change.answer_now or None,
    }
