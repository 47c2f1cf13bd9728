"""The verbs for what the tool proposes: proposals, accept, dismiss."""

from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

import click

from claimcheck.cli.layouts import LAYOUTS
from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import (
    because_option,
    by_option,
    dossier_argument,
    format_option,
    limit_option,
    one_format_option,
    written_text,
)
from claimcheck.cli.output import chosen_form, put_one, put_rows
from claimcheck.cli.sentences import taking_back
from claimcheck.desk import LIKELY_PROPOSALS, Desk, accept, dismiss, proposal_shape, proposals
from claimcheck.model.proposal import Proposal, Proposed

_NONE = (
    "Nothing is proposed in {0}: no names or labels in it look like one{1}, and no claim fits "
    "better elsewhere."
)
_NOR_TWO = ", no event looks like two"
_LOOK_FOR_MORE = " What events may be one or two, though less likely, is listed with --possible."
ids_argument = click.argument(
    "ids", metavar="PROPOSAL...", nargs=-1, required=True, type=written_text
)


@click.command("proposals")
@dossier_argument
@click.option(
    "--of",
    "sorts",
    multiple=True,
    type=click.Choice([str(of) for of in Proposed]),
    help="Only names, claims to move, what to join or events to part; may be given again.",
)
@click.option(
    "--possible",
    is_flag=True,
    help="Also events that are less likely one, from one in six on, or two, from one in three on.",
)
@limit_option
@format_option
def proposals_command(
    dossier: Path, sorts: tuple[str, ...], limit: int | None, form: str | None, *, possible: bool
) -> None:
    """List what the tool proposes and a person decides.

    The likeliest come first, each with its reason. Nothing of it holds before somebody accepts it;
    what was dismissed is not proposed again.
    """
    form = chosen_form(form)
    with at_desk(dossier) as desk:
        every = tuple(Proposed) if possible else LIKELY_PROPOSALS
        wanted = [Proposed(of) for of in sorts] or every
        found = proposals(desk, wanted, possible=possible)
        rows = map(proposal_shape, islice(found, limit))
        more = _LOOK_FOR_MORE if Proposed.JOINS in wanted and not possible else ""
        two = _NOR_TWO if Proposed.PARTS in wanted else ""
        put_rows(rows, form, LAYOUTS["proposals"], _NONE.format(dossier, two) + more)


@click.command("accept")
@dossier_argument
@ids_argument
@because_option
@by_option
@one_format_option
def accept_command(
    dossier: Path, ids: tuple[str, ...], because: str, by: str, form: str | None
) -> None:
    """Do what proposals say.

    A name becomes another name of the one that it may mean, as `alias` has it; a short form that
    holds in one document is written in full in the claims of that document; claims
    are moved, and stay; events and questions are joined, and events parted. All of it is one act.
    """
    _decide(dossier, ids, because, by, form, accept)


@click.command("dismiss")
@dossier_argument
@ids_argument
@because_option
@by_option
@one_format_option
def dismiss_command(
    dossier: Path, ids: tuple[str, ...], because: str, by: str, form: str | None
) -> None:
    """Put proposals aside for good.

    They are not made again, also not where more is added later, until it is undone.
    """
    _decide(dossier, ids, because, by, form, dismiss)


def _decide(
    dossier: Path,
    ids: tuple[str, ...],
    because: str,
    by: str,
    form: str | None,
    act: Callable[[Desk, Sequence[str], str], list[Proposal]],
) -> None:
    did = "accepted" if act is accept else "dismissed"
    with at_desk(dossier, by) as desk:
        chosen = act(desk, ids, because)
    shape = {did: [each.id for each in chosen], "by": by, "because": because.strip()}
    lines = [f"{did.capitalize()}: {each.said}." for each in chosen]
    put_one(shape, form, lambda: [*lines, taking_back(dossier)])
