"""Where the journal ended when something was gathered of it, and whether that holds still."""

from collections.abc import Callable

import apsw

from claimcheck.dossier.rows import AS_STORED, entries_where, last_seq
from claimcheck.journal.entry import Entry

_AT, _SINCE = "journal.seq=?", "journal.seq>=?"
Place = tuple[int, bytes]


def place_now(connection: apsw.Connection) -> Place:
    """Give the place at which the journal ends."""
    seq = last_seq(connection)
    return seq, next((entry.hash for _, _, entry in entries_where(connection, _AT, (seq,))), b"")


def holds_since(connection: apsw.Connection, place: Place, leaves: Callable[[Entry], bool]) -> bool:
    """Tell whether of what came since a place every entry leaves what was gathered as it is."""
    seq, last = place
    told = [entry for _, _, entry in entries_where(connection, _SINCE, (seq,), AS_STORED)]
    return bool(told) and told[0].hash == last and all(map(leaves, told[1:]))
