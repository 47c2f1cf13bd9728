"""Claim tables weighed with no dossier: the probability of every answer, the sources' reliability.

numpy and scipy come with this module, so it is loaded only when something is weighed.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import BinaryIO, TypeVar

from attrs import field, frozen

from claimcheck.desk.weighed_rows import answer_rows, source_rows
from claimcheck.exchange.aliases_in import read_aliases
from claimcheck.exchange.columns import TableKind
from claimcheck.exchange.grades_in import read_grades
from claimcheck.exchange.labels_in import read_labels
from claimcheck.exchange.relays_in import read_relays
from claimcheck.exchange.table import Table, read_table
from claimcheck.exchange.told_in import ToldRead, joined, read_told
from claimcheck.exchange.within_in import read_within
from claimcheck.model.exits import BadInputError, UsageError
from claimcheck.model.source import Alias
from claimcheck.reckon.knowing import context_of
from claimcheck.reckon.weighing.ballots import Weighed
from claimcheck.reckon.weighing.casting.cast import Cast, cast_ballots
from claimcheck.reckon.weighing.casting.told import Beside
from claimcheck.reckon.weighing.weigh import weigh_ballots

T = TypeVar("T")
_PER_TABLE = {
    TableKind.LABELS: "--labels",
    TableKind.GRADES: "--grades",
    TableKind.RELAYS: "--relays",
    TableKind.WITHIN: "--within",
}


@frozen
class GivenTable:
    """A table that is to be read: an open file that can be gone back in, its name, its form."""

    source: BinaryIO
    name: str
    form: str


@frozen
class TablesBeside:
    """The tables beside the claims, where they are given."""

    labels: GivenTable | None = None
    grades: GivenTable | None = None
    relays: GivenTable | None = None
    within: GivenTable | None = None


@frozen(eq=False)
class Result:
    """What was weighed; rows are made as they are asked for. `notes` are for whoever asked."""

    cast: Cast
    weighed: Weighed
    notes: tuple[str, ...] = field(default=())

    def answers(self) -> Iterator[dict[str, object]]:
        """Give a row for each answer to each question of each event, the likeliest first."""
        return answer_rows(self.cast, self.weighed)

    def sources(self) -> Iterator[dict[str, object]]:
        """Give a row for each source, by name."""
        return source_rows(self.cast, self.weighed)


def weigh_tables(tables: Sequence[GivenTable], beside: TablesBeside) -> Result:
    """Weigh the claims of tables together. TableError or BadInputError tells all their faults.

    Among the tables there may be tables of other names (aliases), told by their columns.
    """
    problems: list[str] = []
    told: list[ToldRead] = []
    aliases: list[Alias] = []
    notes: list[str] = []
    for given in tables:
        _gather(given, told, aliases, notes, problems)
    known, more = _beside(beside, aliases, problems)
    if problems:
        raise BadInputError("\n".join(problems))
    if not told:
        raise BadInputError("None of the tables holds claims, so there is nothing to weigh.")
    rows = joined([each.gathered for each in told])
    # What was read is let go of as soon as it is cast, since there may be much of it.
    told.clear()
    cast = cast_ballots(rows, known)
    del rows
    noted = (*notes, *more, *_unheard(cast.unheard))
    return Result(cast, weigh_ballots(cast.ballots), noted)


def _gather(
    given: GivenTable,
    told: list[ToldRead],
    aliases: list[Alias],
    notes: list[str],
    problems: list[str],
) -> None:
    """Read a table into `told` or `aliases`, what is to be noted into `notes` and `problems`."""

    def read(table: Table, begin: int) -> None:
        if table.kind is TableKind.CLAIMS:
            claims = read_told(given.source, table, begin)
            told.append(claims)
            notes.extend(f"{given.name}: {note}" for note in claims.notes)
        elif table.kind is TableKind.ALIASES:
            aliases.extend(read_aliases(table).aliases)
        else:
            hint = _PER_TABLE.get(table.kind)
            mend = f"Give it with {hint}." if hint else "Weigh tables of claims."
            raise BadInputError(f"{given.name} is a table of {table.kind}. {mend}")

    _tried(given, read, problems)


def _beside(
    given: TablesBeside, aliases: Sequence[Alias], problems: list[str]
) -> tuple[Beside, tuple[str, ...]]:
    labels = _read(given.labels, read_labels, problems)
    relays = _read(given.relays, read_relays, problems)
    grades = _read(given.grades, lambda table: read_grades(table, reasons=False), problems)
    within = _read(given.within, read_within, problems)
    read = (labels, relays, grades, within)
    known = Beside(
        labels=labels.things if labels else (),
        grades=tuple((each.source, each.grade) for each in grades.grades) if grades else (),
        relays=relays.things if relays else (),
        context=context_of((*aliases, *(within.aliases if within else ()))),
    )
    return known, tuple(note for each in read if each is not None for note in each.notes)


def _read(given: GivenTable | None, reader: Callable[[Table], T], problems: list[str]) -> T | None:
    return None if given is None else _tried(given, lambda table, _: reader(table), problems)


def _tried(given: GivenTable, read: Callable[[Table, int], T], problems: list[str]) -> T | None:
    """Read a table; what is wrong with it is added to `problems`, and None comes back."""
    try:
        begin = given.source.tell()
        return read(read_table(given.source, given.name, given.form), begin)
    except UsageError:
        raise
    except BadInputError as problem:
        told = str(problem)
        problems.append(told if given.name in told else f"{given.name}: {told}")
        return None


def _unheard(counts: Mapping[str, int]) -> Iterator[str]:
    """Say what was given beside the claims and fits none of them."""
    for what, (one, many) in _UNHEARD.items():
        count = counts.get(what, 0)
        if count:
            yield one if count == 1 else many.format(count)


_UNHEARD = {
    "labels": (
        "1 label names a question that no claim answers; it is passed over.",
        "{:,} labels name questions that no claim answers; they are passed over.",
    ),
    "labels at odds": (
        "1 question has labels that name different answers; they are passed over.",
        "{:,} questions have labels that name different answers; they are passed over.",
    ),
    "grades": (
        "1 grade is of a source that makes no claim; it is passed over.",
        "{:,} grades are of sources that make no claim; they are passed over.",
    ),
    "claims": (
        "1 claim names neither event nor question, so it is weighed alone.",
        "{:,} claims name neither event nor question, so each is weighed alone.",
    ),
}
