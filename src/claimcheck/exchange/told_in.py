"""Claim tables for weighing: columns instead of claims, since there may be millions of rows."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from itertools import islice
from typing import BinaryIO

import numpy as np
from attrs import frozen

from claimcheck.exchange.cells import LONGEST_CELL
from claimcheck.exchange.claims_in import claim_from
from claimcheck.exchange.columns import RESERVED
from claimcheck.exchange.columnwise import Gathered, NotPlainError, Texts, gather_plain
from claimcheck.exchange.faults import Faults, quoted
from claimcheck.exchange.rows import Cells, Rows, notes_on, read_yes
from claimcheck.exchange.safe import unprotect
from claimcheck.exchange.table import Table, read_table
from claimcheck.model.claim import parse_via
from claimcheck.model.kinds import AnswerKind, Stance
from claimcheck.reckon.edtf import read_edtf
from claimcheck.reckon.weighing.casting.told import Column, Longs, Told

_COLUMNS = (
    "event", "question", "answer", "source", "unit", "population", "kind", "via", "stance",
    "said", "asof", "when", "document",
)  # fmt: skip
_HASHED = ("id", "about")
_DATES = ("said", "asof", "when")
_BATCH = 10_000
_KINDS = frozenset({"", *map(str, AnswerKind)})
_STANCES = frozenset({"", *map(str, Stance)})
_PLAIN_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_PLAIN_MINUTE = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})?", re.ASCII
)


@frozen(eq=False)
class ToldRead:
    """One table of claims, as columns, and notes for the giver."""

    gathered: Gathered
    notes: tuple[str, ...]


def read_told(source: BinaryIO, table: Table, begin: int) -> ToldRead:
    """Read a table of claims as columns; TableError with every fault where there is any.

    `begin` is where the table begins in `source`, which can be gone back to. What is refused is
    what `read_claims` refuses.
    """
    gathered = Gathered((*_COLUMNS, "confidential"), _HASHED)
    if table.delimiter:
        try:
            gather_plain(source, begin, table, gathered)
            _check(gathered)
        except NotPlainError:
            source.seek(begin)
            table = read_table(source, table.name, table.form)
        else:
            return ToldRead(gathered, notes_on(table, RESERVED, 0))
    return _read_closely(table)


def joined(tables: Sequence[Gathered]) -> Told:
    """Join the columns of several tables; ids of one are never those of another."""

    def column(name: str) -> Column:
        return _column(tables, name)

    def hashes(name: str) -> Longs:
        return np.concatenate([_own(table, name, giver) for giver, table in enumerate(tables)])

    return Told(
        event=column("event"),
        question=column("question"),
        answer=column("answer"),
        source=column("source"),
        unit=column("unit"),
        population=column("population"),
        kind=column("kind"),
        via=column("via"),
        stance=column("stance"),
        said=column("said"),
        asof=column("asof"),
        when=column("when"),
        document=column("document"),
        id=hashes("id"),
        about=hashes("about"),
    )


def _own(table: Gathered, name: str, giver: int) -> Longs:
    hashes = np.frombuffer(table.hashed(name), dtype=np.int64)
    mixed = hashes ^ np.int64(giver * 0x9E3779B97F4A7C1)
    return np.where(hashes == 0, 0, np.where(mixed == 0, 1, mixed))


def _column(tables: Sequence[Gathered], name: str) -> Column:
    columns = [table.column(name) for table in tables]
    if len(columns) == 1:
        texts, ids = columns[0]
        return Column(texts, np.frombuffer(ids, dtype=np.int32))
    every = Texts()
    parts = []
    for texts, ids in columns:
        numbers = np.array([every[text] for text in texts], dtype=np.int32)
        parts.append(numbers[np.frombuffer(ids, dtype=np.int32)])
    return Column(tuple(every), np.concatenate(parts))


def _check(gathered: Gathered) -> None:
    """Raise NotPlainError where a row would have a fault, or may be a double of another."""
    texts = gathered.texts
    every = [text for column in texts.values() for text in column]
    if any(len(text) > LONGEST_CELL or unprotect(text) != text for text in every):
        raise NotPlainError
    sound = (
        all(text.strip() for name in ("answer", "source") for text in texts[name])
        and _KINDS.issuperset(text.strip().lower() for text in texts["kind"])
        and _STANCES.issuperset(text.strip().lower() for text in texts["stance"])
        and all(read_yes(text.strip()) is not None for text in texts["confidential"])
        and all(_reads(parse_via, text) for text in texts["via"])
        and all(_is_date(text.strip()) for name in _DATES for text in texts[name])
    )
    ids = np.sort(np.array(gathered.hashed("id"), dtype=np.int64))
    if not sound or ((ids[1:] == ids[:-1]) & (ids[1:] != 0)).any():
        raise NotPlainError


def _is_date(text: str) -> bool:
    if not text:
        return True
    if _PLAIN_DAY.fullmatch(text) and _reads(date.fromisoformat, text):
        return True
    if _PLAIN_MINUTE.fullmatch(text) and _reads(datetime.fromisoformat, text):
        return True
    return _reads(read_edtf, text)


def _reads(reader: Callable[[str], object], text: str) -> bool:
    try:
        reader(text)
    except ValueError:
        return False
    return True


def _read_closely(table: Table) -> ToldRead:
    """Read row by row, as for a dossier, and note every fault."""
    gathered = Gathered((*_COLUMNS, "confidential"), _HASHED)
    doubles = _Doubles(table.faults)
    rows = _sound(table, doubles)
    while batch := list(islice(rows, _BATCH)):
        names = (*gathered.texts, *gathered.hashes)
        columns = {name: [cells.get(name, "") for cells in batch] for name in names}
        gathered.take(columns, len(batch))
    table.faults.raise_any(table.name)
    return ToldRead(gathered, notes_on(table, RESERVED, doubles.count))


def _sound(table: Table, doubles: "_Doubles") -> Iterable[Cells]:
    rows = Rows(table.faults)
    for number, cells in table.rows:
        rows.number = number
        if claim_from(cells, rows) is not None and not doubles.has(number, cells):
            yield cells


class _Doubles:
    """Rows with the id of an earlier one: with its content too they are taken once."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._first: dict[str, tuple[int, int]] = {}
        self.count = 0

    def has(self, number: int, cells: Cells) -> bool:
        """Tell whether a row is to be passed over, and note a fault where it cannot be."""
        key = cells.get("id", "").strip()
        if not key:
            return False
        content = hash(frozenset((name, cell) for name, cell in cells.items() if cell))
        row, known = self._first.setdefault(key, (number, content))
        if row == number:
            return False
        if known == content:
            self.count += 1
        else:
            wrong = f"{quoted(key)} stands in row {row} with other content"
            self._faults.add(number, "id", wrong, "Give each its own id, or remove one of the two")
        return True
