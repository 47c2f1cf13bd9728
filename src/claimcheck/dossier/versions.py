"""What claims said before they were corrected, or undone."""

import json
from collections.abc import Iterable

import apsw

from claimcheck.dossier.refolding import story_of
from claimcheck.dossier.rows import entries_about, entries_where
from claimcheck.dossier.striking import struck
from claimcheck.journal.claim_story import versions
from claimcheck.journal.entries import ClaimRecorded
from claimcheck.journal.story import body_of
from claimcheck.journal.subjects import claim_subject
from claimcheck.model.claim import Claim


def corrected_claims(connection: apsw.Connection) -> list[str]:
    """List the uids of all claims that were ever corrected."""
    sql = "SELECT DISTINCT subjects FROM journal WHERE kind='claim-corrected'"
    return [str(row[0]).partition(":")[2] for row in connection.execute(sql)]


def versions_of(connection: apsw.Connection, uid: str) -> list[Claim]:
    """List all that a claim said, the oldest first; [] for one whose recording was undone."""
    return versions(story_of(connection, claim_subject(uid), struck(connection)))


def has_history(connection: apsw.Connection, subject: str) -> bool:
    """Tell whether anything was ever recorded of a subject."""
    return (
        connection.execute("SELECT 1 FROM about WHERE subject=? LIMIT 1", (subject,)).get
        is not None
    )


def redacted_claims(connection: apsw.Connection, uids: Iterable[str]) -> frozenset[str]:
    """Name those of some claims of which the words were taken out for good."""
    sql = (
        "SELECT DISTINCT value FROM json_each(?) CROSS JOIN about ON subject='claim:'||value"
        " CROSS JOIN journal USING(seq)"
        " WHERE kind='claim-recorded' AND seq NOT IN (SELECT seq FROM content)"
    )
    rows = connection.execute(sql, (json.dumps(sorted(uids)),))
    return frozenset(str(row[0]) for row in rows)


def undone_claims(connection: apsw.Connection, given_id: str) -> list[str]:
    """List the uids of claims whose recording was undone, by their giver's id."""
    undone = "kind='claim-recorded' AND act IN (SELECT id FROM act WHERE struck=1)"
    found = []
    for _, _, entry in entries_where(connection, undone):
        body = body_of(entry)
        if isinstance(body, ClaimRecorded) and body.claim.id == given_id != "":
            found.append(body.uid)
    return found


def given_id_of_undone(connection: apsw.Connection, uid: str) -> str:
    """Give the giver's id of a claim whose recording was undone; "" where none is known."""
    for _, entry in entries_about(connection, claim_subject(uid)):
        body = body_of(entry)
        if isinstance(body, ClaimRecorded):
            return body.claim.id
    return ""
