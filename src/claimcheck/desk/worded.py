"""The texts of a dossier that are still there, and what is left of each without its words."""

from collections.abc import Iterable, Iterator

from claimcheck.desk.opening import Desk
from claimcheck.dossier.redacted import goes_with
from claimcheck.dossier.rows import entries_about, entries_where
from claimcheck.journal.entries import Body
from claimcheck.journal.entry import Entry
from claimcheck.journal.redactions import Shortened
from claimcheck.journal.shortening import shortened, told_by

Left = tuple[tuple[Entry, Shortened], ...]


def told(desk: Desk, kind: str) -> Iterator[tuple[Entry, str, Body]]:
    """Give what all entries of a kind tell, or what is left of them: entry, name of that, body."""
    kinds = "kind IN (?, 'shortened')"
    for _, _, entry in entries_where(desk.connection, kinds, (kind,)):
        if entry.body is not None:
            yield (entry, *told_by(entry))


def texts_about(desk: Desk, subject: str) -> tuple[Entry, ...]:
    """List the entries of which the texts go when all that is said of a subject is taken out."""
    return tuple(
        entry
        for _, entry in entries_about(desk.connection, subject)
        if entry.body is not None and goes_with(entry, subject)
    )


def worded(entries: Iterable[Entry]) -> Left:
    """Give the entries that have words beside what they did, each with what is left of it."""
    left = ((entry, shortened(entry)) for entry in entries)
    return tuple((entry, short) for entry, short in left if short is not None)


def still_telling(desk: Desk, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Give the entries that still tell what some did: each itself, or what is left of it."""
    for entry in entries:
        if entry.body is not None:
            yield entry
            continue
        for _, left in entries_about(desk.connection, entry.subjects[0]) if entry.subjects else ():
            named = left.kind == "shortened" and left.body is not None and told_by(left)[0]
            if named == entry.hash.hex():
                yield left
