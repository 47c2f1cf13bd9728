"""What two copies did to one thing, each without the other."""

from collections.abc import Iterator

import apsw
from attrs import frozen

from claimcheck.dossier.rows import Told, depth_of
from claimcheck.journal.entry import Entry


@frozen
class Clash:
    """A claim (uid), question (id), source or other name (as written), and what was done to it."""

    of: str
    about: str
    done: tuple[str, ...]


def only_here(story: Told, other: apsw.Connection) -> Iterator[Entry]:
    """Give the entries of a story that another copy has not."""
    return (entry for _, _, entry in story if depth_of(other, entry.hash) is None)
