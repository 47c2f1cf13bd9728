"""The verbs that list: claims, events, questions, conflicts, sources, documents."""

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from itertools import islice
from pathlib import Path

import click
from attrs import evolve

from claimcheck.cli.cards import card
from claimcheck.cli.confidential import marked, marked_rows
from claimcheck.cli.guard import say
from claimcheck.cli.layouts import LAYOUTS
from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import (
    as_of_option,
    dossier_argument,
    format_option,
    limit_option,
    search_option,
    status_option,
)
from claimcheck.cli.output import (
    SHEETS,
    TEXT,
    WHOLE,
    Shape,
    chosen_form,
    mail_width,
    put_blocks,
    put_rows,
)
from claimcheck.cli.progress import bring_up_to_date
from claimcheck.desk import LISTS, Choice, Desk, as_of, claim_columns, show
from claimcheck.screentext.confusable import confusable

_EMPTY = {
    "claims": "No claims are in {0} yet. Add some with: claimcheck add {0} TABLE",
    "events": "No events are in {0} yet. They come with claims: claimcheck add {0} TABLE",
    "questions": "No questions are in {0} yet. They come with claims: claimcheck add {0} TABLE",
    "conflicts": "No answers contradict each other in {0}. "
    "What may be one event or question in other words is listed by: claimcheck proposals {0}; "
    "all questions by: claimcheck questions {0}",
    "sources": "No sources are in {0} yet. They come with claims: claimcheck add {0} TABLE",
    "documents": "No documents are in {0} yet. Add a table of them with: claimcheck add {0} TABLE",
}
_RECKONED = frozenset({"claims", "questions", "conflicts", "sources"})
_EMPTY_THEN = "No {1} were known in {0} by {2}. Leave out --as-of for what is known now."
_NOT_FOUND = "Nothing among the {1} of {0} is what you look for. Leave out --search or --status."


def list_things(
    dossier: Path,
    what: str,
    choice: Choice,
    form: str | None,
    limit: int | None = None,
    moment: str | None = None,
) -> None:
    """Write one of the lists to standard output, as it was at a moment where one is given."""
    form = chosen_form(form)
    with (
        at_desk(dossier) as now,
        nullcontext(now) if moment is None else as_of(now, moment) as desk,
    ):
        if what in _RECKONED:
            bring_up_to_date(desk)
        rows: Iterable[Shape] = LISTS[what](desk, choice)
        if what == "sources":
            rows = _with_warnings(rows)
        empty = _why_empty(desk, what, choice, moment)
        put_list(desk, what, islice(rows, limit), form, empty)


def put_list(desk: Desk, what: str, rows: Iterable[Shape], form: str, empty: str) -> None:
    """Write rows of a list; `empty` is said where there are none."""
    if form not in (*WHOLE, *SHEETS):
        rows = marked_rows(desk, what, rows)
    if form == TEXT:
        put_blocks((_block(desk, what, row) for row in rows), empty)
        return
    layout = LAYOUTS[what]
    if what == "claims" and form in SHEETS:
        layout = evolve(layout, sheet_columns=claim_columns(desk))
    put_rows(rows, form, layout, empty)


def _block(desk: Desk, what: str, row: Shape) -> Iterator[str]:
    """Give a thing as a block of text; a question with its claims and their words."""
    asked = what in ("conflicts", "questions")
    shape = marked(desk, show(desk, str(row["id"]))) if asked else {what.removesuffix("s"): row}
    told = {key: part for key, part in shape.items() if key != "history"}
    return card(told, mail_width())


def _why_empty(desk: Desk, what: str, choice: Choice, moment: str | None) -> str:
    if choice.text or choice.statuses:
        return _NOT_FOUND.format(desk.path, what)
    sentence = _EMPTY[what] if moment is None else _EMPTY_THEN
    return sentence.format(desk.path, what, moment)


def _with_warnings(rows: Iterable[Shape]) -> Iterator[Shape]:
    """Warn of names that are made to look like others, as they go by."""
    for row in rows:
        warning = confusable(str(row["name"]))
        if warning:
            say(f"Look twice at this source: {warning}")
        yield row


def _plain(what: str, line: str) -> click.Command:
    @click.command(what, help=line)
    @dossier_argument
    @search_option
    @as_of_option
    @limit_option
    @format_option
    def command(
        dossier: Path, search: str, moment: str | None, limit: int | None, form: str | None
    ) -> None:
        list_things(dossier, what, Choice(text=search), form, limit, moment)

    return command


def _with_status(what: str, line: str) -> click.Command:
    @click.command(what, help=line)
    @dossier_argument
    @status_option
    @search_option
    @as_of_option
    @limit_option
    @format_option
    def command(
        dossier: Path,
        statuses: tuple[str, ...],
        search: str,
        moment: str | None,
        limit: int | None,
        form: str | None,
    ) -> None:
        list_things(dossier, what, Choice(text=search, statuses=statuses), form, limit, moment)

    return command


conflicts_command = _with_status(
    "conflicts",
    "List the questions whose answers contradict.\n\n"
    "The most pressing come first. In brackets after each answer stands the number of independent "
    "origins behind it, however many outlets repeat it.",
)
questions_command = _with_status(
    "questions",
    "List all questions with their positions.\n\n"
    "A position is the claims that can be true together. Formats for programs give each question "
    "with everything that is known of it, one a line in jsonl.",
)
claims_command = _plain(
    "claims",
    "List the claims.\n\nThey come in the order in which they were recorded, each with what was "
    "understood of its answer, its origin, its evidence and what became of it.",
)
events_command = _plain("events", "List the events.\n\nEach with its claims and questions.")
sources_command = _plain(
    "sources",
    "List the sources with their grades and records.\n\n"
    "The record counts claims that settlements let stand (right) or rejected (wrong). A name that "
    "is made to look like another is warned of.",
)
documents_command = _plain("documents", "List the documents.\n\nEach with the claims that cite it.")
