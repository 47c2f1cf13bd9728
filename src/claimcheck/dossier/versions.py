"""What claims said before they were corrected."""

import apsw

from claimcheck.dossier.refolding import story_of
from claimcheck.dossier.striking import struck
from claimcheck.journal.claim_story import versions
from claimcheck.journal.subjects import claim_subject
from claimcheck.model.claim import Claim


def corrected_claims(connection: apsw.Connection) -> list[str]:
    """List the uids of all claims that were ever corrected."""
    sql = "SELECT DISTINCT subjects FROM journal WHERE kind='claim-corrected'"
    return [str(row[0]).partition(":")[2] for row in connection.execute(sql)]


def versions_of(connection: apsw.Connection, uid: str) -> list[Claim]:
    """List all that a claim said, the oldest first; [] for one whose recording was undone."""
    return versions(story_of(connection, claim_subject(uid), struck(connection)))
