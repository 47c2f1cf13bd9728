"""A dossier opened for a verb, with what there is to say of the place where it lies."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from claimcheck.cli.guard import say
from claimcheck.desk import Desk, open_desk


@contextmanager
def at_desk(dossier: Path, by: str = "") -> Iterator[Desk]:
    """Open a dossier and say its notes on standard error."""
    with open_desk(dossier, by) as desk:
        for note in desk.notes:
            say(note)
        yield desk
