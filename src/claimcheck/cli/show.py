"""The verb that shows one thing."""

from contextlib import nullcontext
from pathlib import Path

import click

from claimcheck.cli.cards import card
from claimcheck.cli.confidential import marked
from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import (
    as_of_option,
    dossier_argument,
    one_format_option,
    written_text,
)
from claimcheck.cli.output import put_one, terminal_width
from claimcheck.cli.progress import bring_up_to_date
from claimcheck.desk import as_of, show


@click.command("show")
@dossier_argument
@click.argument("thing", metavar="ID", type=written_text)
@as_of_option
@one_format_option
def show_command(dossier: Path, thing: str, moment: str | None, form: str | None) -> None:
    """Show one thing whole: evidence, attribution, history.

    ID is that of a claim, question, event, document or settlement, or a source's name. The
    beginning of an id is enough where it fits one claim alone. Of what was undone or redacted it
    says by whom, when and why.
    """
    with (
        at_desk(dossier) as now,
        nullcontext(now) if moment is None else as_of(now, moment) as desk,
    ):
        bring_up_to_date(desk)
        shape = show(desk, thing)
        told = marked(desk, shape)
    put_one(shape, form, lambda: card(told, terminal_width(), str(dossier)))
