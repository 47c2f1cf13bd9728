"""A table for a terminal: columns fitted to its width, or a block a row where they do not fit."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from claimcheck.exchange.flat import flat, is_number
from claimcheck.screentext import cell, fit, isolate, visible, width

Row = Mapping[str, object]
# Rows that are measured before the first is written; later ones are cropped to the same columns.
_MEASURED = 1_000
_GAP = 2
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
    natural = {column: _natural(column, head) for column in columns}
    if 0 < len(head) <= _MEASURED:
        blank = [column for column in columns if not natural[column][1]]
        if blank and len(blank) < len(columns):
            notes.append(f"Columns with nothing in them are left out: {', '.join(blank)}.")
            natural = {name: size for name, size in natural.items() if size[1]}
    sizes = {column: max(size) for column, size in natural.items()}
    fitted = _fitted(sizes, cells)
    every = chain(head, waiting)
    if fitted is None:
        yield from _blocks(every, list(sizes), cells or _WIDEST)
    else:
        yield from _grid(every, fitted, {name for name in fitted if _is_numeric(name, head)})


def _natural(column: str, rows: list[Row]) -> tuple[int, int]:
    widths = (width(visible(flat(row.get(column)), newline=" ")) for row in rows)
    return width(visible(column)), max(widths, default=0)


def _is_numeric(column: str, rows: list[Row]) -> bool:
    values = [row[column] for row in rows if row.get(column) is not None]
    return bool(values) and all(map(is_number, values))


def _fitted(sizes: dict[str, int], cells: int | None) -> dict[str, int] | None:
    """Crop the widest columns until all fit; None where that leaves too little of them."""
    if cells is None:
        return {column: min(size, _WIDEST) for column, size in sizes.items()}
    room = cells - _GAP * (len(sizes) - 1)
    if sum(sizes.values()) <= room:
        return sizes
    most = max(sizes.values(), default=0)
    while most >= _NARROWEST and sum(min(size, most) for size in sizes.values()) > room:
        most -= 1
    if most < _NARROWEST:
        return None
    return {column: min(size, most) for column, size in sizes.items()}


def _grid(rows: Iterable[Row], sizes: dict[str, int], right: set[str]) -> Iterator[str]:
    gap = " " * _GAP

    def line(texts: Mapping[str, str]) -> str:
        parts = (cell(texts[column], size, right=column in right) for column, size in sizes.items())
        return gap.join(parts).rstrip()

    yield line({column: column for column in sizes})
    yield gap.join("─" * size for size in sizes.values())
    for row in rows:
        yield line({column: flat(row.get(column)) for column in sizes})


def _blocks(rows: Iterable[Row], columns: list[str], cells: int) -> Iterator[str]:
    label = min(max(map(len, columns)), max(cells // 3, 1))
    room = max(cells - label - _GAP, 1)
    for place, row in enumerate(rows):
        if place:
            yield ""
        for column in columns:
            text = visible(flat(row.get(column)), newline=" ")
            if text:
                yield cell(column, label) + " " * _GAP + isolate(fit(text, room))
