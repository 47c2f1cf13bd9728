"""A table for a terminal: columns fitted to its width, or a block a row where they do not fit."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from claimcheck.exchange.flat import flat, is_number
from claimcheck.screentext import cell, fit, isolate, visible, width

Row = Mapping[str, object]
# Rows that are measured at a time, before the first of them is written.
_MEASURED = 1_000
_GAP = "  "
_NARROWEST = 8
# Without a terminal's width a column still ends somewhere.
_WIDEST = 60


def screen_lines(
    rows: Iterable[Row], columns: Sequence[str], cells: int | None, notes: list[str]
) -> Iterator[str]:
    """Give the lines of a table; `cells` is the terminal's width, None for as wide as needed.

    Columns in which nothing stands are left out and named in `notes`.
    """
    waiting = iter(rows)
    head = list(islice(waiting, _MEASURED + 1))
    sizes = _measured(columns, head)
    if 0 < len(head) <= _MEASURED:
        blank = [column for column in columns if not sizes[column]]
        if blank and len(blank) < len(columns):
            notes.append(f"Columns with nothing in them are left out: {', '.join(blank)}.")
            sizes = {column: size for column, size in sizes.items() if size}
    sizes = {column: max(size, width(visible(column))) for column, size in sizes.items()}
    fitted = _fitted(sizes, cells)
    if fitted is None:
        yield from _blocks(chain(head, waiting), list(sizes), cells or _WIDEST)
        return
    right = {column for column in fitted if _is_numeric(column, head)}
    yield _line({column: column for column in fitted}, fitted, right)
    yield _GAP.join("─" * size for size in fitted.values())
    while head:
        for row in head:
            yield _line(row, fitted, right)
        head = list(islice(waiting, _MEASURED))
        # Longer numbers further down move their columns rather than lose their last figures.
        longer = _measured(sizes, head)
        sizes = {column: max(size, longer[column]) for column, size in sizes.items()}
        fitted = _fitted(sizes, cells) or fitted


def _measured(columns: Iterable[str], rows: list[Row]) -> dict[str, int]:
    return {
        column: max((width(_shown(row.get(column))) for row in rows), default=0)
        for column in columns
    }


def _shown(value: object) -> str:
    return visible(flat(value), newline=" ")


def _is_numeric(column: str, rows: list[Row]) -> bool:
    values = [row[column] for row in rows if row.get(column) is not None]
    return bool(values) and all(map(is_number, values))


def _fitted(sizes: dict[str, int], cells: int | None) -> dict[str, int] | None:
    """Crop the widest columns until all fit; None where that leaves too little of them."""
    if cells is None:
        return {column: min(size, _WIDEST) for column, size in sizes.items()}
    room = cells - len(_GAP) * (len(sizes) - 1)
    if sum(sizes.values()) <= room:
        return sizes
    most = max(sizes.values(), default=0)
    while most >= _NARROWEST and sum(min(size, most) for size in sizes.values()) > room:
        most -= 1
    if most < _NARROWEST:
        return None
    return {column: min(size, most) for column, size in sizes.items()}


def _line(row: Row, sizes: dict[str, int], right: set[str]) -> str:
    texts = (
        cell(flat(row.get(column)), size, right=column in right) for column, size in sizes.items()
    )
    return _GAP.join(texts).rstrip()


def _blocks(rows: Iterable[Row], columns: list[str], cells: int) -> Iterator[str]:
    label = min(max(map(len, columns)), max(cells // 3, 1))
    room = max(cells - label - len(_GAP), 1)
    for place, row in enumerate(rows):
        if place:
            yield ""
        for column in columns:
            text = _shown(row.get(column))
            if text:
                yield cell(column, label) + _GAP + isolate(fit(text, room))
