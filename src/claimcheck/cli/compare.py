"""The verb that tells how two answers relate, and why: a filter, with no dossier."""

import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO

import click

from claimcheck.cli.guard import say
from claimcheck.cli.options import PATH, format_option, written_text
from claimcheck.cli.output import Layout, Shape, chosen_form, put_rows, whoever_reads
from claimcheck.desk import claim_of_text, compare_pairs, compare_two
from claimcheck.model.counting import counted
from claimcheck.model.exits import ExitCode
from claimcheck.model.kinds import AnswerKind

_COLUMNS = ("relation", "kind", "direction", "why")
_WITH_ERRORS = (*_COLUMNS, "error")
_KINDS = [str(kind) for kind in AnswerKind]


@click.command("compare")
@click.argument("a", required=False, type=written_text)
@click.argument("b", required=False, type=written_text)
@click.option("--question", metavar="TEXT", default="", type=written_text, help="What is asked.")
@click.option("--kind", type=click.Choice(_KINDS), help="What kind of answer it asks for.")
@click.option(
    "--said-a", metavar="DATE", default="", type=written_text, help="When A was said (EDTF)."
)
@click.option(
    "--said-b", metavar="DATE", default="", type=written_text, help="When B was said (EDTF)."
)
@click.option(
    "--pairs",
    metavar="FILE",
    type=PATH,
    help="Compare many pairs: JSON lines {“a”: {claim}, “b”: {claim}}; - is standard input.",
)
@format_option
def compare_command(
    a: str | None,
    b: str | None,
    *,
    question: str,
    kind: str | None,
    said_a: str,
    said_b: str,
    pairs: Path | None,
    form: str | None,
) -> ExitCode:
    """Tell how two answers to one question relate, and why.

    A and B are answers as typed, or claims as JSON objects with the columns of the claim table.
    With --pairs there is one result a line of the file, in its order; a line that is no pair gives
    “error”, and the exit code at the end is then 3.
    """
    form = chosen_form(form)
    if pairs is not None:
        if a is not None or question or kind or said_a or said_b:
            raise click.UsageError("--pairs takes everything from its file.")
        return _many(pairs, form)
    if a is None or b is None:
        raise click.UsageError("Give two answers, or --pairs FILE.")
    columns = {"question": question, "kind": kind or ""}
    one = claim_of_text(a, {**columns, "said": said_a, "source": "source of a"})
    two = claim_of_text(b, {**columns, "said": said_b, "source": "source of b"})
    # Two answers are one thing, an object in every JSON; pairs are a list.
    form = "jsonl" if form == "json" else form
    put_rows([compare_two(one, two)], form, Layout(_COLUMNS, dict, _COLUMNS), "")
    return ExitCode.DONE


def _many(pairs: Path, form: str) -> ExitCode:
    bad = 0

    def told(source: BinaryIO) -> Iterator[Shape]:
        nonlocal bad
        for result in compare_pairs(source):
            bad += "error" in result
            yield result

    piped = str(pairs) == "-"
    with nullcontext(sys.stdin.buffer) if piped else pairs.open("rb") as source:
        layout = Layout(_WITH_ERRORS, _filled, _WITH_ERRORS, _filled)
        with whoever_reads():
            put_rows(told(source), form, layout, "There are no pairs in it.")
    if bad:
        say(f"{counted(bad, 'line is no pair', 'lines are no pairs')}.")
    return ExitCode.BAD_INPUT if bad else ExitCode.DONE


def _filled(row: Shape) -> Shape:
    return {**dict.fromkeys(_WITH_ERRORS), **row}
