"""The verb that tells scripts whether anything is left to decide."""

from collections.abc import Iterable
from pathlib import Path

import click

from claimcheck.cli.guard import say
from claimcheck.cli.layouts import QUESTIONS
from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import dossier_argument, format_option
from claimcheck.cli.output import chosen_form, put_rows, whoever_reads
from claimcheck.cli.progress import bring_up_to_date
from claimcheck.desk import LISTS, Choice, count_statuses
from claimcheck.model.exits import ExitCode
from claimcheck.model.kinds import Status

_FOUND = (Status.STALE, Status.DISPUTED, Status.OPEN)


@click.command("check")
@dossier_argument
@format_option
def check_command(dossier: Path, form: str | None) -> ExitCode:
    """Exit 1 while a question is open, disputed or stale.

    These questions are listed; where there are none, nothing is, and the exit code is 0.
    """
    form = chosen_form(form)
    with at_desk(dossier) as desk:
        bring_up_to_date(desk)
        counted = count_statuses(desk)
        clashing = count_statuses(desk, conflicts_only=True)
        unclear = counted.get(Status.OPEN, 0) - clashing.get(Status.OPEN, 0)
        found = {str(status): counted.get(str(status), 0) for status in _FOUND}
        with whoever_reads():
            rows = LISTS["questions"](desk, Choice(statuses=tuple(found)))
            put_rows(rows, form, QUESTIONS, f"Nothing is left to decide in {dossier}.")
    if not any(found.values()):
        return ExitCode.DONE
    say(f"Left to decide in {dossier}: {_listed(found.items())}.")
    if unclear:
        say(
            f"Of those open, {unclear} have no contradiction: whether their answers agree cannot "
            "be told, or nobody says anything. They are no conflicts: the review screen shows them "
            "too once i is pressed."
        )
    return ExitCode.FOUND


def _listed(found: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{number} {status}" for status, number in found if number)
