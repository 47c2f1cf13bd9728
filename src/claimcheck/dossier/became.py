"""Who undid an act, and who took a text out for good: what became of what is gone."""

from collections.abc import Sequence

import apsw

from claimcheck.dossier.acts import RecordedAct, act_by_id
from claimcheck.dossier.redacted import Journal, redactions
from claimcheck.dossier.striking import strikes_on
from claimcheck.journal.entry import Entry
from claimcheck.journal.subjects import REDACTED


def undone_by(connection: apsw.Connection, act: str) -> RecordedAct | None:
    """Give the act that undid an act, the last where several did; None where it holds."""
    strikes = strikes_on(connection, act)
    return act_by_id(connection, strikes[-1]) if strikes else None


def redacted_by(connection: apsw.Connection, gone: Sequence[Entry]) -> RecordedAct | None:
    """Give the act that took out the texts of some entries, the first that reached any of them."""
    known = redactions(connection)
    journal = Journal(connection)
    for entry in gone:
        named = f"{REDACTED}:{entry.hash.hex()}"
        made = [name for name, each in known.made.items() if named in each.subjects]
        for name in made or sorted(known.taking(entry, journal)):
            return act_by_id(connection, known.made[name].act)
    return None
