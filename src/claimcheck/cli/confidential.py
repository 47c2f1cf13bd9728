"""Marks beside the names that are to be kept confidential, in what is laid out for people.

Programs get the column `confidential` as it was given; what is handed out is masked by `export`.
"""

from collections.abc import Callable, Iterable, Iterator

from claimcheck.cli.layouts import items
from claimcheck.cli.output import Shape
from claimcheck.desk import Desk, is_confidential
from claimcheck.model.kinds import How

_MARK = " (CONFIDENTIAL)"
_BETWEEN = " > "


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
    """Mark who says it, whose voice it is counted as, and who passed it on."""
    source = str(row.get("source") or "")
    own = {source} if row.get("confidential") else set()

    def told(name: object) -> str:
        hidden = name in own or is_confidential(desk, str(name))
        return f"{name}{_MARK}" if hidden else str(name)

    named = {key: told(row[key]) for key in ("source", "origin") if row.get(key)}
    if via := row.get("via"):
        named["via"] = _BETWEEN.join(_relay(each, told) for each in str(via).split(_BETWEEN))
    return {**row, **named}


def _relay(relay: str, told: Callable[[str], str]) -> str:
    """Mark a relay as the column `via` has it: the name, and in brackets how it passed it on."""
    name, opened, how = relay.rpartition(" (")
    return f"{told(name)}{opened}{how}" if how[:-1] in tuple(How) else told(relay)


def _source(desk: Desk, row: Shape) -> Shape:
    if is_confidential(desk, str(row.get("name") or "")):
        return {**row, "name": f"{row['name']}{_MARK}"}
    return row
