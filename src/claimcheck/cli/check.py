"""The verb that tells scripts whether anything is left to decide."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from claimcheck.cli.guard import say
from claimcheck.cli.lists import put_list
from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import dossier_argument, format_option
from claimcheck.cli.output import chosen_form, whoever_reads
from claimcheck.cli.progress import bring_up_to_date
from claimcheck.desk import LISTS, Choice, count_statuses
from claimcheck.model.counting import counted
from claimcheck.model.exits import ExitCode
from claimcheck.model.kinds import Status

_FOUND = (Status.STALE, Status.DISPUTED, Status.OPEN)


@click.command("check")
@dossier_argument
@format_option
def check_command(dossier: Path, form: str | None) -> ExitCode:
    """Exit 1 while a question is open, disputed or stale.

    These questions are listed; where there are none, nothing is, and the exit code is 0. How many
    wait for a second reviewer is said.
    """
    form = chosen_form(form)
    with at_desk(dossier) as desk:
        bring_up_to_date(desk)
        every = count_statuses(desk)
        clashing = count_statuses(desk, conflicts_only=True)
        unclear = every.get(Status.OPEN, 0) - clashing.get(Status.OPEN, 0)
        found = {str(status): every.get(str(status), 0) for status in _FOUND}
        with whoever_reads():
            rows = LISTS["questions"](desk, Choice(statuses=tuple(found)))
            empty = f"Nothing is left to decide in {dossier}."
            put_list(desk, "questions", rows, form, empty)
    left = any(found.values())
    if left:
        say(f"Left to decide in {dossier}: {_listed(found.items())}.")
    for sentence in _explained(every.get(Status.PROPOSED, 0), unclear):
        say(sentence)
    return ExitCode.FOUND if left else ExitCode.DONE


def _explained(proposed: int, unclear: int) -> Iterator[str]:
    """Say what is left of questions that are settled or that nobody sees to contradict."""
    if proposed:
        wait = "waits" if proposed == 1 else "wait"
        questions = counted(proposed, "proposed question")
        yield f"{questions} {wait} for a second reviewer to find the same."
    if unclear == 1:
        yield (
            "1 open question has no contradiction: whether its answers agree cannot be told, or "
            "nobody says anything. It is no conflict: the review screen shows it too once i is "
            "pressed."
        )
    elif unclear:
        yield (
            f"{unclear:,} open questions have no contradiction: whether their answers agree cannot "
            "be told, or nobody says anything. They are no conflicts: the review screen shows them "
            "too once i is pressed."
        )


def _listed(found: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{number} {status}" for status, number in found if number)
