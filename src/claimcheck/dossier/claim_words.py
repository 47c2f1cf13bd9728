"""Which claims hold which words: an index that is brought up to date when somebody searches.

Whatever writes a claim's view notes it as `unread`, so that recording waits for no index. What was
written over or taken out stays in the index until it is emptied; a look at the text passes it over.
"""

import json
from collections.abc import Iterator, Sequence

import apsw

from claimcheck.dossier import lookup, search
from claimcheck.dossier.transaction import transaction
from claimcheck.journal.codec import from_json
from claimcheck.model.claim import RecordedClaim, format_via

_INDEX = "claim_words"
_BATCH = 2_000


def forget(connection: apsw.Connection) -> None:
    """Empty the index, so that nothing of any claim stays in it."""
    search.clear(connection, _INDEX)
    connection.execute("DELETE FROM unread")
    connection.execute("INSERT INTO unread SELECT rowid FROM claim_view")


def holding(
    connection: apsw.Connection, wanted: Sequence[search.Needle]
) -> Iterator[RecordedClaim]:
    """Stream the claims that count and hold all that is wanted, in the order of coming."""
    if not wanted:
        return lookup.all_claims(connection)
    query = None
    if not connection.readonly("main"):
        _read_unread(connection)
        query = search.telling(connection, _INDEX, wanted)
    if query is None:
        claims = lookup.all_claims(connection)
    else:
        # Few are fetched and sorted; of many, those that are no hits are passed over in order.
        few = search.few_hits(connection, _INDEX, query)
        hits = f"SELECT rowid FROM {_INDEX} WHERE {_INDEX} MATCH ?"  # noqa: S608 - our own names
        if few is None:
            claims = lookup.all_claims(connection, f"+claim_view.rowid IN ({hits})", query)
        else:
            among = "claim_view.rowid IN (SELECT value FROM json_each(?))"
            claims = lookup.all_claims(connection, among, json.dumps(few))
    return (claim for claim in claims if search.holds(searchable(claim), wanted))


def searchable(recorded: RecordedClaim) -> str:
    """Give the text of a claim that searches look through: what its giver wrote, and ids."""
    claim, placed = recorded.claim, recorded.placement
    return search.searchable(
        (
            recorded.uid,
            claim.id,
            claim.event,
            claim.part_of,
            claim.question,
            claim.answer,
            claim.answer_original,
            claim.unit,
            claim.population,
            claim.kind,
            claim.source,
            format_via(claim.via),
            str(claim.stance),
            claim.about,
            claim.said,
            claim.asof,
            claim.when,
            claim.where,
            claim.when_text,
            claim.document,
            claim.quote,
            claim.locator,
            claim.language,
            claim.note,
            *(cell for _, cell in claim.extra),
            *((placed.question, placed.event) if placed else ()),
        )
    )


def _read_unread(connection: apsw.Connection) -> None:
    sql = (
        "SELECT unread.claim, claim_view.body FROM unread"
        " LEFT JOIN claim_view ON claim_view.rowid=unread.claim LIMIT ?"
    )
    while connection.execute("SELECT 1 FROM unread LIMIT 1").get is not None:
        with transaction(connection):
            rows = [(int(row[0]), row[1]) for row in connection.execute(sql, (_BATCH,))]
            texts = (
                (number, searchable(from_json(str(body), RecordedClaim)))
                for number, body in rows
                if body is not None
            )
            search.put(connection, _INDEX, texts)
            done = ((number,) for number, _ in rows)
            connection.executemany("DELETE FROM unread WHERE claim=?", done)
