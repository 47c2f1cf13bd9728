"""Claims that are marked confidential, also those that count no more."""

from collections.abc import Iterator

import apsw

from claimcheck.journal.codec import from_json
from claimcheck.model.claim import Claim, RecordedClaim


def confidential_claims(connection: apsw.Connection) -> Iterator[Claim]:
    """Stream the claims that are marked: who is named by a retracted one is in danger as before."""
    sql = (
        "SELECT body FROM claim_view WHERE json_extract(body, '$.claim.confidential') ORDER BY seq"
    )
    for row in connection.execute(sql):
        yield from_json(str(row[0]), RecordedClaim).claim
