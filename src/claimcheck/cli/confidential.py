"""Marks beside the names that are to be kept confidential, in what is laid out for people.

Programs get the column `confidential` as it was given; what is handed out is masked by `export`.
"""

from collections.abc import Iterable, Iterator

from claimcheck.cli.layouts import items
from claimcheck.cli.output import Shape
from claimcheck.desk import Desk, is_confidential

_MARK = " (CONFIDENTIAL)"


def marked_rows(desk: Desk, what: str, rows: Iterable[Shape]) -> Iterator[Shape]:
    """Mark the confidential names of a list of claims or sources; other lists name none."""
    mark = {"claims": _claim, "sources": _source}.get(what)
    return (mark(desk, row) for row in rows) if mark else iter(rows)


def marked(desk: Desk, shape: Shape) -> Shape:
    """Mark the confidential names of one thing with its claims."""
    told = dict(shape)
    if claims := items(shape.get("claims")):
        told["claims"] = [_claim(desk, claim) for claim in claims]
    for kind, mark in (("claim", _claim), ("source", _source)):
        thing = shape.get(kind)
        if isinstance(thing, dict):
            told[kind] = mark(desk, thing)
    return told


def _claim(desk: Desk, row: Shape) -> Shape:
    source = str(row["source"] or "") if "source" in row else ""
    if source and (row.get("confidential") or is_confidential(desk, source)):
        return {**row, "source": f"{source}{_MARK}"}
    return row


def _source(desk: Desk, row: Shape) -> Shape:
    if is_confidential(desk, str(row.get("name") or "")):
        return {**row, "name": f"{row['name']}{_MARK}"}
    return row
