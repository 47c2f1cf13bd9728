"""Arguments and options that several verbs share."""

from pathlib import Path

import click

from claimcheck.cli.reviewer import reviewer
from claimcheck.model.kinds import Status

# Whether a path can be used is for whoever opens it to say, with the right exit code.
PATH = click.Path(path_type=Path, readable=False)


def written_text(value: str) -> str:
    """Take what a person wrote; refuse what is no text and could not be kept."""
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise click.BadParameter("the text is not UTF-8.")
    return value


def _reviewer(ctx: click.Context, param: click.Parameter, value: str | None) -> str:  # noqa: ARG001
    return "" if ctx.resilient_parsing else reviewer(value)


dossier_argument = click.argument("dossier", type=PATH)
by_option = click.option(
    "--by",
    metavar="NAME",
    callback=_reviewer,
    help="Who acts, where it is not the configured reviewer.",
)
export_format_option = click.option(
    "--format",
    "form",
    metavar="FORMAT",
    help="table, csv, tsv, xlsx, json, jsonl, md, html and others; "
    "a table on a terminal and jsonl elsewhere without it.",
)
format_option = click.option(
    "--format",
    "form",
    metavar="FORMAT",
    help="table, text, csv, tsv, xlsx, json, jsonl, md, html and others; "
    "a table on a terminal and jsonl elsewhere without it.",
)
one_format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    help="text on a terminal and json elsewhere without it.",
)
search_option = click.option(
    "--search",
    metavar="TEXT",
    default="",
    type=written_text,
    help="Only what holds all of these words.",
)
limit_option = click.option(
    "--limit", metavar="N", type=click.IntRange(min=1), help="No more than so many."
)
as_of_option = click.option(
    "--as-of",
    "moment",
    metavar="TIME",
    type=written_text,
    help="What was known then: 2026-01-31, today or yesterday, to the end of that day, or "
    "2026-01-31T18:40+02:00.",
)
status_option = click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice([str(status) for status in Status]),
    help="Only questions of this status; may be given more than once.",
)
because_option = click.option(
    "--because", metavar="TEXT", required=True, type=written_text, help="The reason, in words."
)
seen_option = click.option(
    "--seen",
    metavar="TOKEN",
    type=written_text,
    help="What `questions` or `show` gave as seen: refuse where the question changed since.",
)
