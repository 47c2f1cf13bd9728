"""The verb that says that two names are one: alias."""

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
from claimcheck.cli.sentences import taking_back
from claimcheck.desk import alias, unheard_of
from claimcheck.model.source import ALIAS_KINDS


@click.command("alias")
@dossier_argument
@click.argument("name", type=written_text)
@click.argument("means", type=written_text)
@click.option(
    "--kind",
    type=click.Choice(ALIAS_KINDS),
    default=ALIAS_KINDS[0],
    show_default=True,
    help="What it is a name of; within: NAME is a place that lies within MEANS.",
)
@because_option
@by_option
@one_format_option
def alias_command(
    dossier: Path, name: str, means: str, kind: str, because: str, by: str, form: str | None
) -> None:
    """Say that a name means the same as another.

    NAME and MEANS are one source, place, party or person from now on, wherever claims name either.
    """
    with at_desk(dossier, by) as desk:
        given = alias(desk, name, means, kind, because)
        unheard = unheard_of(desk, given)
    shape = {
        "name": given.name,
        "means": given.means,
        "kind": given.kind,
        "by": by,
        "because": because.strip(),
    }
    how = "lies within" if given.kind == "within" else f"means the same {given.kind} as"
    text = f"{given.name} {how} {given.means}."
    put_one(shape, form, lambda: [text, taking_back(dossier)])
    if unheard:
        say(f"Neither {given.name} nor {given.means} occurs in {dossier} yet: are both spelled so?")
