"""Data to standard output: rows in any format, one thing as text or JSON."""

import io
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from typing import TextIO, cast

from attrs import frozen

from claimcheck.cli.guard import drop_output, say
from claimcheck.cli.outside import ours
from claimcheck.desk import FitOptions, check_form, write_rows
from claimcheck.screentext import clean_line

Shape = Mapping[str, object]
# These give all that is known, to programs; every other format is laid out for people.
WHOLE = ("json", "jsonl")
SHEETS = ("csv", "tsv", "xlsx")
TEXT = "text"
_WIDE = 110
_MAIL_WIDTH = 76


@frozen
class Layout:
    """How a list is laid out: for people, few short columns; for sheets, all of them, flat.

    `wide` columns are for those who have the room; `sheet_columns` None takes whatever columns the
    rows have.
    """

    columns: tuple[str, ...]
    brief: Callable[[Shape], Shape]
    sheet_columns: tuple[str, ...] | None = None
    sheet: Callable[[Shape], Shape] = dict
    wide: tuple[str, ...] = ()


class _Screen(io.TextIOBase):
    """The second net before a terminal: takes out what could act on it, in any format."""

    def write(self, text: str) -> int:
        """Write text, cleaned."""
        sys.stdout.write(clean_line(text))
        return len(text)


def on_terminal() -> bool:
    """Tell whether standard output is a terminal."""
    return sys.stdout.isatty()


def standard_output() -> TextIO:
    """Give where data goes: exact for a file or pipe, cleaned for a terminal."""
    return cast("TextIO", _Screen()) if on_terminal() else sys.stdout


def terminal_width() -> int | None:
    """Give the terminal's width in cells; None where standard output is none."""
    return shutil.get_terminal_size().columns if on_terminal() else None


def chosen_form(form: str | None) -> str:
    """Give the format asked for, checked, else the one that fits where the output goes."""
    if form is None:
        return "table" if on_terminal() else "jsonl"
    if form != TEXT:
        check_form(form)
    return form


def put_rows(rows: Iterable[Shape], form: str | None, layout: Layout, empty: str) -> None:
    """Write rows as they come; `empty` is said where there are none."""
    form = chosen_form(form)
    if form == TEXT:
        put_blocks((_block(row, layout) for row in rows), empty)
        return
    waiting = iter(rows)
    first = next(waiting, None)
    if first is None:
        say(empty)
        if form == "table":
            return
    every = chain([first] if first is not None else [], waiting)
    for note in _write(every, form, layout):
        say(note)


def mail_width() -> int:
    """Give how many cells a block of text may have: those of a mail, or of a narrower terminal."""
    return min(terminal_width() or _MAIL_WIDTH, _MAIL_WIDTH)


def put_blocks(blocks: Iterable[Iterable[str]], empty: str) -> None:
    """Write each thing as a block of text, an empty line and a rule between them."""
    rule = ""
    for lines in blocks:
        standard_output().writelines(f"{line}\n" for line in chain(rule.splitlines(), lines))
        rule = f"\n{'─' * mail_width()}\n\n"
    if not rule:
        say(empty)


def wrapped(line: str, cells: int) -> list[str]:
    """Break a line of text after so many cells, what follows set in by two more."""
    indent = " " * (len(line) - len(line.lstrip()))
    return textwrap.wrap(
        line,
        cells,
        subsequent_indent=indent + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    ) or [""]


def _block(row: Shape, layout: Layout) -> Iterator[str]:
    """Give what a table would show of a row, a line for each column that is filled."""
    brief = layout.brief(row)
    for column in (*layout.columns, *layout.wide):
        value = brief.get(column)
        if value not in (None, "", []):
            yield from wrapped(f"{column.replace('_', ' ')}: {ours(value)}", mail_width())


def _write(rows: Iterator[Shape], form: str, layout: Layout) -> tuple[str, ...]:
    out = standard_output()
    if form in WHOLE:
        return write_rows(rows, None, form, out)
    if form in SHEETS:
        return write_rows(map(layout.sheet, rows), layout.sheet_columns, form, out)
    width = terminal_width()
    wide = width is None or width >= _WIDE
    columns = layout.columns + (layout.wide if wide else ())
    return write_rows(map(layout.brief, rows), columns, form, out, fit=FitOptions(width))


def put_one(shape: Shape, form: str | None, text: Callable[[], Iterable[str]]) -> None:
    """Write one thing: as text on a terminal, as JSON elsewhere; `form` text or json decides."""
    out = standard_output()
    if form == TEXT or (form is None and on_terminal()):
        out.writelines(clean_line(line) + "\n" for line in text())
    else:
        write_rows([shape], None, "jsonl", out)


@contextmanager
def whoever_reads() -> Iterator[None]:
    """Let the command's own exit code stand when whoever reads its output has gone."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        drop_output()
