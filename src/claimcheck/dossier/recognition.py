"""Which rows, ids and names a dossier holds already, asked for many at once."""

from collections.abc import Iterable

import apsw

from claimcheck.dossier.claim_joins import STANDS_ALONE
from claimcheck.dossier.lookup import read_claim
from claimcheck.dossier.views import fingerprint
from claimcheck.journal.subjects import claim_subject
from claimcheck.model.claim import Claim, RecordedClaim


def known_fingerprints(connection: apsw.Connection, claims: Iterable[Claim]) -> frozenset[bytes]:
    """Give the fingerprints of those rows among these that were given before."""
    if _holds_none(connection):
        return frozenset()
    sql = "SELECT fingerprint FROM claim_view WHERE fingerprint=?"
    rows = connection.executemany(sql, ((fingerprint(claim),) for claim in claims))
    return frozenset(bytes(row[0]) for row in rows)


def taken_uids(connection: apsw.Connection, uids: Iterable[str]) -> frozenset[str]:
    """Give those of some names that a claim has or had, also one whose recording was undone."""
    any_claim = "SELECT 1 FROM about WHERE subject>'claim:' AND subject<'claim;' LIMIT 1"
    if connection.execute(any_claim).get is None:
        return frozenset()
    sql = "SELECT subject FROM about WHERE subject=? LIMIT 1"
    rows = connection.executemany(sql, ((claim_subject(uid),) for uid in uids))
    return frozenset(str(row[0]).partition(":")[2] for row in rows)


def held_by_given_id(
    connection: apsw.Connection, ids: Iterable[str], giver: str
) -> dict[str, RecordedClaim]:
    """Find the first claim with each of a giver's ids that there is one with."""
    sql = "SELECT given_id, body FROM claim_view WHERE given_id=? AND giver=? ORDER BY seq"
    held: dict[str, RecordedClaim] = {}
    if _holds_none(connection):
        return held
    for row in connection.executemany(sql, ((given, giver) for given in ids)):
        if row[0] not in held:
            held[str(row[0])] = read_claim(connection, str(row[1]))
    return held


def uids_with_prefix(connection: apsw.Connection, prefix: str, most: int) -> list[str]:
    """List the first claims' uids that begin so; a whole one whose recording was undone, too."""
    sql = "SELECT uid FROM claim_view WHERE uid>=? AND uid<? ORDER BY uid LIMIT ?"
    found = [str(row[0]) for row in connection.execute(sql, (prefix, prefix + "\x7f", most))]
    return found or [prefix]


def given_id_is_unique(connection: apsw.Connection, given_id: str) -> bool:
    """Tell whether a giver's id names one claim alone."""
    sql = f"SELECT 1 FROM claim_view WHERE given_id=? AND {STANDS_ALONE} LIMIT 2"  # noqa: S608 - our own text
    return len(connection.execute(sql, (given_id,)).fetchall()) == 1


def _holds_none(connection: apsw.Connection) -> bool:
    return connection.execute("SELECT 1 FROM claim_view LIMIT 1").get is None
