"""Claims that were recorded in two copies apart: the same row of the same giver, each with a name.

A row is recognised when its table is added again, and cannot be when two copies each take it in
before they know of each other.
"""

import json
from collections.abc import Iterable

import apsw
from attrs import frozen

from claimcheck.dossier.lookup import claim_by_uid
from claimcheck.dossier.versions import versions_of
from claimcheck.dossier.views import fingerprint
from claimcheck.journal.entries import ClaimRecorded
from claimcheck.journal.entry import Entry
from claimcheck.journal.story import body_of
from claimcheck.model.claim import Claim, RecordedClaim


@frozen
class Double:
    """A claim and another that says the same for the same giver, by uid, and their questions.

    `kept` comes first in the journal's order, in every copy.
    """

    kept: str
    other: str
    kept_question: str
    other_question: str


def doubles_among(connection: apsw.Connection, entries: Iterable[Entry]) -> tuple[Double, ...]:
    """Find the claims that some entries record and that stand here under another name, too."""
    found: dict[tuple[str, str], Double] = {}
    for entry in entries:
        body = body_of(entry) if entry.kind == "claim-recorded" else None
        if not isinstance(body, ClaimRecorded):
            continue
        recorded = claim_by_uid(connection, body.uid)
        if recorded is None or not recorded.counts:
            continue
        for name in _alike(connection, body):
            other = claim_by_uid(connection, name)
            if other is not None and other.counts:
                pair = _in_order(connection, recorded, other)
                found[pair.kept, pair.other] = pair
    return tuple(found.values())


def all_doubles(connection: apsw.Connection) -> list[tuple[RecordedClaim, ...]]:
    """List the claims that are one row of one giver, together; each time the first comes first."""
    found = []
    for told in (_SAME_ID, _SAME_CONTENT):
        for row in connection.execute(told).fetchall():
            uids = (str(uid) for uid in json.loads(str(row[0])))
            first: dict[Claim, list[RecordedClaim]] = {}
            for recorded in filter(None, (claim_by_uid(connection, uid) for uid in uids)):
                for began in versions_of(connection, recorded.uid)[:1]:
                    first.setdefault(began, []).append(recorded)
            found += [tuple(alike) for alike in first.values() if len(alike) > 1]
    return found


_STANDING = "SELECT json_group_array(uid ORDER BY seq, uid) FROM claim_view WHERE question<>'' AND "
_STANDING += "given_id"
_SAME_ID = f"{_STANDING}<>'' GROUP BY given_id, giver HAVING count(*)>1"
_SAME_CONTENT = f"{_STANDING}='' GROUP BY fingerprint, giver HAVING count(*)>1"


def _alike(connection: apsw.Connection, body: ClaimRecorded) -> list[str]:
    """Name the claims that were recorded with the same content for the same giver."""
    if body.claim.id:
        sql = "SELECT uid FROM claim_view WHERE given_id=? AND giver=? AND uid<>?"
        rows = connection.execute(sql, (body.claim.id, body.giver, body.uid)).fetchall()
    else:
        sql = "SELECT uid FROM claim_view WHERE fingerprint=? AND giver=? AND uid<>?"
        rows = connection.execute(sql, (fingerprint(body.claim), body.giver, body.uid)).fetchall()
    names = [str(row[0]) for row in rows]
    return [name for name in names if versions_of(connection, name)[:1] == [body.claim]]


def _in_order(connection: apsw.Connection, one: RecordedClaim, two: RecordedClaim) -> Double:
    sql = "SELECT uid FROM claim_view WHERE uid IN (?,?) ORDER BY seq, uid LIMIT 1"
    first = connection.execute(sql, (one.uid, two.uid)).get
    kept, other = (one, two) if first == one.uid else (two, one)
    return Double(kept.uid, other.uid, _question(kept), _question(other))


def _question(recorded: RecordedClaim) -> str:
    return recorded.placement.question if recorded.placement else ""
