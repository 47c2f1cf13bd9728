"""A dossier as it was: the entries that had been received by a moment, folded in memory."""

from itertools import islice

import apsw

from claimcheck.dossier.refolding import ensure_views
from claimcheck.dossier.rows import AS_STORED, depth_of, entries_where, insert_entries, last_seq
from claimcheck.dossier.schema import SCHEMA

_CHUNK = 2_000


def past_connection(connection: apsw.Connection, moment: str) -> apsw.Connection:
    """Make a dossier in memory of what was received by a moment (ISO 8601, UTC, microseconds).

    All that lies before an entry of that time was received by then, also where the clock was put
    back in between: nothing is known without what it rests on.
    """
    past = apsw.Connection(":memory:")
    try:
        for statement in SCHEMA:
            past.execute(statement)
        with past:
            condition = "journal.seq<=(SELECT max(seq) FROM journal WHERE received<=?)"
            received = entries_where(connection, condition, (moment,), AS_STORED)
            while chunk := [entry for _, _, entry in islice(received, _CHUNK)]:
                deep = [(depth_of(connection, entry.hash) or 1, entry) for entry in chunk]
                insert_entries(past, last_seq(past) + 1, deep)
        ensure_views(past)
    except BaseException:
        past.close()
        raise
    return past
