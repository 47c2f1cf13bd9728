"""Which rows, ids and names a dossier holds already, asked for many at once."""

from collections.abc import Iterable

import apsw
from attrs import frozen

from claimcheck.dossier.claim_joins import STANDS_ALONE, answering
from claimcheck.dossier.lookup import claim_by_uid, read_claim
from claimcheck.dossier.views import fingerprint
from claimcheck.journal.subjects import claim_subject
from claimcheck.model.claim import Claim, RecordedClaim


@frozen
class Said:
    """A claim that says what a row says: who gave it, and the claim that answers for it (`uid`).

    It does so `itself` unless it is one row with that other claim.
    """

    giver: str
    uid: str
    itself: bool


def said_before(
    connection: apsw.Connection, claims: Iterable[Claim]
) -> dict[bytes, tuple[Said, ...]]:
    """Find the claims that say what some rows say, by the fingerprints of these."""
    if _holds_none(connection):
        return {}
    sql = f"SELECT fingerprint, giver, uid, {STANDS_ALONE} FROM claim_view WHERE fingerprint=?"  # noqa: S608 - our own text
    rows = connection.executemany(sql, ((fingerprint(claim),) for claim in claims)).fetchall()
    found: dict[bytes, tuple[Said, ...]] = {}
    for row in rows:
        print_, giver, uid, itself = row[0], str(row[1]), str(row[2]), bool(row[3])
        assert isinstance(print_, bytes)  # noqa: S101 - for the type checker
        by = uid if itself else answering(connection, uid)
        # What was one row with a claim that was undone since is answered for by nobody.
        if itself or claim_by_uid(connection, by):
            found[print_] = (*found.get(print_, ()), Said(giver, by, itself))
    return found


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
    """Find the claim that answers for each of a giver's ids that there is one with."""
    sql = "SELECT given_id, body FROM claim_view WHERE given_id=? AND giver=? ORDER BY seq"
    held: dict[str, RecordedClaim] = {}
    if _holds_none(connection):
        return held
    rows = connection.executemany(sql, ((given, giver) for given in ids)).fetchall()
    for given, body in rows:
        recorded: RecordedClaim | None = read_claim(connection, str(body))
        if recorded and recorded.joined_to:
            recorded = claim_by_uid(connection, answering(connection, recorded.uid))
        if recorded and given not in held:
            held[str(given)] = recorded
    return held


def uids_by_given_id(connection: apsw.Connection, ids: Iterable[str]) -> dict[str, list[str]]:
    """Name the claims of any giver with each of some ids."""
    sql = "SELECT given_id, uid FROM claim_view WHERE given_id=? ORDER BY seq"
    found: dict[str, list[str]] = {}
    for given, uid in connection.executemany(sql, ((given,) for given in ids)):
        found.setdefault(str(given), []).append(str(uid))
    return found


def uids_with_prefix(connection: apsw.Connection, prefix: str, most: int) -> list[str]:
    """List the first claims' uids that begin so.

    Where none does, the text itself may be that of a claim whose recording was undone.
    """
    sql = "SELECT uid FROM claim_view WHERE uid>=? AND uid<? ORDER BY uid LIMIT ?"
    found = [str(row[0]) for row in connection.execute(sql, (prefix, prefix + "\x7f", most))]
    return found or [prefix]


def given_id_is_unique(connection: apsw.Connection, given_id: str) -> bool:
    """Tell whether a giver's id names one claim alone."""
    sql = f"SELECT 1 FROM claim_view WHERE given_id=? AND {STANDS_ALONE} LIMIT 2"  # noqa: S608 - our own text
    return len(connection.execute(sql, (given_id,)).fetchall()) == 1


def _holds_none(connection: apsw.Connection) -> bool:
    return connection.execute("SELECT 1 FROM claim_view LIMIT 1").get is None
