"""JSON lines: one object a line, its keys the columns."""

import json
from collections.abc import Iterator
from itertools import chain, islice

from claimcheck.exchange.cells import MOST_COLUMNS, check_cell, suspicious
from claimcheck.exchange.columns import COLUMNS_OF, RESERVED_OF, STOOD, column_name
from claimcheck.exchange.faults import Faults, quoted

Row = tuple[int, dict[str, str]]
# Rows whose keys are looked at before the columns are said; later rows may add keys of their own.
_LOOKED_AT = 1_000
_LONGEST_NUMBER = 30
OBJECT_A_LINE = "Write one JSON object a line: {“answer”: “six”, “source”: “Reuters”}"
# Columns that our own exports fill with lists or objects; the reader passes them over.
_NESTED = {name for names in RESERVED_OF.values() for name in names} - {
    STOOD,
    *(name for names in COLUMNS_OF.values() for name in names),
}


class ObjectError(ValueError):
    """An object that cannot be taken: what is wrong, and how to mend it."""

    def __init__(self, wrong: str, mend: str = OBJECT_A_LINE) -> None:
        super().__init__(wrong)
        self.mend = mend


class _Number(str):
    """A JSON number, kept as it is written."""

    __slots__ = ()


def read_json_lines(lines: Iterator[str], faults: Faults) -> tuple[tuple[str, ...], Iterator[Row]]:
    """Give the columns (in the order in which keys first appear) and the rows."""
    return with_columns(_rows(lines, faults), faults)


def with_columns(rows: Iterator[Row], faults: Faults) -> tuple[tuple[str, ...], Iterator[Row]]:
    """Give the columns of rows whose first ones are looked at, and all of the rows."""
    head = list(islice(rows, _LOOKED_AT))
    if not head and not faults.total:
        faults.add(0, "", "there is nothing in it", OBJECT_A_LINE)
    columns = tuple({column: None for _, cells in head for column in cells})
    return columns, chain(head, rows)


def _rows(lines: Iterator[str], faults: Faults) -> Iterator[Row]:
    decoder = strict_decoder()
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if not text:
            continue
        try:
            cells = cells_of(decoder.decode(text))
        except ObjectError as error:
            faults.add(number, "", str(error), error.mend)
        except json.JSONDecodeError as error:
            wrong = f"the line is not JSON from character {error.pos + 1} on"
            faults.add(number, "", wrong, OBJECT_A_LINE)
        except RecursionError:
            faults.add(number, "", "lists or objects are too deep in each other", OBJECT_A_LINE)
        else:
            if is_sound(number, cells, faults):
                yield number, cells


def strict_decoder() -> json.JSONDecoder:
    """Give a decoder that keeps numbers as written and raises ObjectError for what no row holds."""
    return json.JSONDecoder(
        parse_int=_number,
        parse_float=_number,
        parse_constant=_constant,
        object_pairs_hook=_object,
    )


def is_sound(number: int, cells: dict[str, str], faults: Faults) -> bool:
    """Whether every key and cell of a row is text; faults are noted where one is not."""
    if not suspicious([*cells, *cells.values()]):
        return True
    before = faults.total
    for column, cell in cells.items():
        check_cell(number, "", column, faults)
        check_cell(number, column, cell, faults)
    return faults.total == before


def _number(text: str) -> _Number:
    if len(text) > _LONGEST_NUMBER:
        mend = "Put it in quotation marks if every figure matters"
        raise ObjectError(f"a number has more than {_LONGEST_NUMBER} figures", mend)
    return _Number(text)


def _constant(text: str) -> object:
    raise ObjectError(f"{text} is no number in JSON", "Write null, or leave the key out")


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        doubled = next(key for key in keys if keys.count(key) > 1)
        raise ObjectError(f"the key {quoted(doubled)} is there twice", "Keep one of them")
    return found


def cells_of(value: object) -> dict[str, str]:
    """Give the cells of a row from its object; ObjectError where it is none or holds objects."""
    if not isinstance(value, dict):
        raise ObjectError("it is JSON but no object")
    if len(value) > MOST_COLUMNS:
        raise ObjectError(f"the object has more than {MOST_COLUMNS:,} keys")
    cells: dict[str, str] = {}
    for key, content in value.items():
        column = column_name(key)
        if column in cells:
            raise ObjectError(f"two keys mean the column {quoted(column)}", "Keep one of them")
        cells[column] = "" if column in _NESTED else _cell(column, content)
    return cells


def _cell(column: str, content: object) -> str:
    if isinstance(content, str):
        return str(content)
    if content is None:
        return ""
    if isinstance(content, bool):
        return "yes" if content else "no"
    if isinstance(content, list) and all(isinstance(item, str) for item in content):
        return (" > " if column == "via" else " | ").join(content)
    wrong = f"{quoted(column)} holds an object or a list of them"
    raise ObjectError(wrong, "Write its content as text, or in columns of its own")
