"""The verbs that grade a source and open a question again."""

from pathlib import Path

import click

from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import (
    because_option,
    by_option,
    dossier_argument,
    one_format_option,
    seen_option,
    written_text,
)
from claimcheck.cli.output import put_one
from claimcheck.desk import grade, reopen
from claimcheck.model.scales import RELIABILITY_MEANS, Reliability


@click.command("grade")
@dossier_argument
@click.argument("source", type=written_text)
@click.argument("letter", type=click.Choice(list("ABCDEF"), case_sensitive=False), metavar="LETTER")
@because_option
@by_option
@one_format_option
def grade_command(
    dossier: Path, source: str, letter: str, because: str, by: str, form: str | None
) -> None:
    """Give a source an Admiralty grade, A to F.

    A is completely reliable, B usually, C fairly, D not usually, E unreliable; F says that its
    reliability cannot be judged. Earlier grades stay in its history.
    """
    given = Reliability(letter.upper())
    with at_desk(dossier, by) as desk:
        name = grade(desk, source, given, because)
    shape = {"source": name, "grade": str(given), "by": by, "because": because.strip()}
    put_one(shape, form, lambda: [f"{name} is graded {given}: {RELIABILITY_MEANS[given]}."])


@click.command("reopen")
@dossier_argument
@click.argument("question", type=written_text)
@because_option
@seen_option
@by_option
@one_format_option
def reopen_command(
    dossier: Path, question: str, because: str, seen: str | None, by: str, form: str | None
) -> None:
    """Open a settled question again.

    QUESTION is its id or that of a claim in it. All its live settlements end; they stay in its
    history.
    """
    with at_desk(dossier, by) as desk:
        ended = reopen(desk, question, because, seen=seen)
    shape = {"question": question, "ended": list(ended), "by": by, "because": because.strip()}
    put_one(shape, form, lambda: [f"{question} is open again; ended: {', '.join(ended)}."])
