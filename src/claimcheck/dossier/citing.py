"""Which claims cite which documents."""

import json
from collections.abc import Collection, Iterator, Mapping

import apsw

from claimcheck.dossier.lookup import all_claims, document_by_name
from claimcheck.journal.subjects import name_key
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.document import Document

_CITED = "json_extract(claim_view.body, '$.claim.document')"


def _cited_names(connection: apsw.Connection) -> set[str]:
    """Gather all that claims call the documents which they cite, as each writes it."""
    sql = f"SELECT DISTINCT {_CITED} FROM claim_view WHERE question<>''"  # noqa: S608 - our own text
    return {str(row[0]) for row in connection.execute(sql) if row[0]}


def called_by_claims(
    connection: apsw.Connection, documents: Mapping[str, Document]
) -> dict[str, str]:
    """Give what claims call these documents (by id), and which of them each name means."""
    called = {each.address for each in documents.values()} | {*documents}
    keys = {name_key(each.name) for each in documents.values()}
    meant: dict[str, str] = {}
    for name in _cited_names(connection):
        if name in called or name_key(name) in keys:
            held = document_by_name(connection, name)
            if held and held.id in documents:
                meant[name] = held.id
    return meant


def claims_citing(connection: apsw.Connection, names: Collection[str]) -> Iterator[RecordedClaim]:
    """Stream the claims that count and call a document by one of these names, just as written."""
    condition = f"{_CITED} IN (SELECT value FROM json_each(?))"  # noqa: S608 - our own text
    return all_claims(connection, condition, json.dumps(sorted(names)))
