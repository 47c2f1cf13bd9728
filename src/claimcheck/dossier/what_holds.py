"""Of what two copies said otherwise of one thing, what holds in every copy from now on.

The journal's order decides, which goes by no clock: the later one by the calendar may not be it.
Of grades it is the later, as everywhere.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import singledispatch

import apsw

from claimcheck.dossier.clash import Held
from claimcheck.dossier.rows import depth_of
from claimcheck.dossier.striking import struck
from claimcheck.journal.corrections import ClaimCorrected
from claimcheck.journal.entries import AliasGiven, Body, ClaimRated, SourceGraded
from claimcheck.journal.entry import Entry
from claimcheck.journal.story import body_of
from claimcheck.model.claim import Claim, format_via

_Said = dict[str, tuple[tuple[str, int, bytes], Held]]


def what_holds(
    connection: apsw.Connection, ours: Sequence[Entry], theirs: Sequence[Entry]
) -> tuple[Held, ...]:
    """Say what holds of what both sides said otherwise, once the entries of both are here."""
    one, other = _said(connection, ours), _said(connection, theirs)
    apart = [what for what in one if what in other and one[what][1].says != other[what][1].says]
    held = [max(one[what], other[what])[1] for what in apart]
    if any(entry.kind == "proposal-dismissed" for entry in theirs):
        # Names that somebody made one are one, whoever dismissed that before or after.
        held += [told for what, (_, told) in one.items() if what not in other]
    return tuple(held)


def _said(connection: apsw.Connection, entries: Iterable[Entry]) -> _Said:
    """Give what one side said last of each thing, with its place among the rest."""
    said: _Said = {}
    struck_now = struck(connection)
    for entry in entries:
        body = None if entry.act in struck_now else body_of(entry)
        for what, says in _told(body) if body else ():
            by_clock = entry.done if isinstance(body, SourceGraded) else ""
            place = by_clock, depth_of(connection, entry.hash) or 0, entry.hash
            told = place, Held(what, says, entry.by, entry.done)
            said[what] = max(said.get(what, told), told)
    return said


@singledispatch
def _told(body: Body) -> Iterator[tuple[str, str]]:  # noqa: ARG001 - nothing of it is one or the other
    return iter(())


@_told.register
def _(body: ClaimCorrected) -> Iterator[tuple[str, str]]:
    return ((column, _text(body.to, column)) for column in body.columns)


@_told.register
def _(body: ClaimRated) -> Iterator[tuple[str, str]]:
    yield "rating", str(int(body.rating))


@_told.register
def _(body: AliasGiven) -> Iterator[tuple[str, str]]:
    yield "means", body.alias.means


@_told.register
def _(body: SourceGraded) -> Iterator[tuple[str, str]]:
    yield "grade", str(body.grade)


def _text(claim: Claim, column: str) -> str:
    if column == "via":
        return format_via(claim.via)
    if column == "extra":
        return ", ".join(f"{name}: {text}" for name, text in claim.extra)
    return str(getattr(claim, column))
