"""Which claims cite which documents."""

import json
from collections.abc import Collection, Iterator

import apsw

from claimcheck.dossier.lookup import all_claims
from claimcheck.model.claim import RecordedClaim

_CITED = "json_extract(claim_view.body, '$.claim.document')"


def cited_names(connection: apsw.Connection) -> set[str]:
    """Gather all that claims call the documents which they cite, as each writes it."""
    sql = f"SELECT DISTINCT {_CITED} FROM claim_view WHERE question<>''"  # noqa: S608 - our own text
    return {str(row[0]) for row in connection.execute(sql) if row[0]}


def claims_citing(connection: apsw.Connection, names: Collection[str]) -> Iterator[RecordedClaim]:
    """Stream the claims that count and call a document by one of these names, just as written."""
    condition = f"{_CITED} IN (SELECT value FROM json_each(?))"  # noqa: S608 - our own text
    return all_claims(connection, condition, json.dumps(sorted(names)))
