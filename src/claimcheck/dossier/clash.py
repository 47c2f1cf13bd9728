"""What two copies did to one thing, each without the other."""

from collections.abc import Iterator

import apsw
from attrs import frozen

from claimcheck.dossier.rows import Told, depth_of
from claimcheck.journal.entry import Entry


@frozen(order=True)
class Held:
    """What holds of a thing: a column, rating, grade or meaning, as who said it, and when."""

    what: str
    says: str
    by: str
    at: str


@frozen
class Clash:
    """A claim (uid), question (id), source or other name (as written), and what was done to it.

    `holds` is what holds of it from now on, where the two copies said otherwise.
    """

    of: str
    about: str
    done: tuple[str, ...]
    holds: tuple[Held, ...] = ()


@frozen
class Apart:
    """A clash, with the entries that only this copy and only the other had about it."""

    clash: Clash
    ours: tuple[Entry, ...] = ()
    theirs: tuple[Entry, ...] = ()


def only_here(story: Told, other: apsw.Connection) -> Iterator[Entry]:
    """Give the entries of a story that another copy has not."""
    return (entry for _, _, entry in story if depth_of(other, entry.hash) is None)
