"""Which claims share keys (words, places by time, documents): where a new claim's kin are found.

A cache: whoever places claims that name no event brings it up to date first. Keys are kept as
hashes. What was taken out or corrected since stays until it is emptied; claims are read afresh.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b

import apsw

from claimcheck.dossier import lookup
from claimcheck.dossier.citing import called_by_claims, claims_citing
from claimcheck.dossier.rows import last_seq
from claimcheck.journal.codec import from_json
from claimcheck.model.claim import RecordedClaim

# Another way of making keys needs another version here, and makes them all again.
_VERSION = "8"
_STATE = "keyed"
_BATCH = 2_000
# A key that more claims have tells too little, and is passed over.
_CROWDED = 200
_COUNTED = 1_000

KeysOf = Callable[[RecordedClaim], Iterable[str]]


def forget(connection: apsw.Connection) -> None:
    """Empty the index, so that nothing of any claim stays in it."""
    connection.execute("DELETE FROM claim_key")
    connection.execute("DELETE FROM state WHERE key=?", (_STATE,))


def catch_up(connection: apsw.Connection, keys_of: KeysOf) -> None:
    """Index what was recorded or corrected since the last time; call it within a transaction.

    So are the claims whose document was stored since: their sentences are known now.
    """
    done = _done(connection)
    if done is None:
        forget(connection)
    # An entry of these kinds is about one claim alone.
    told = connection.execute(
        "SELECT DISTINCT subjects FROM journal WHERE seq>?"
        " AND +kind IN ('claim-recorded', 'claim-corrected')",
        (done or 0,),
    ).fetchall()
    uids = {str(row[0]).removeprefix("claim:") for row in told}
    if done is not None:
        uids.update(_citing_what_came(connection, done))
    sql = "SELECT body FROM claim_view WHERE uid=?"
    ordered = sorted(uids)
    for first in range(0, len(ordered), _BATCH):
        found = (connection.execute(sql, (uid,)).get for uid in ordered[first : first + _BATCH])
        claims = (from_json(body, RecordedClaim) for body in found if isinstance(body, str))
        _put(connection, ((each.uid, keys_of(each)) for each in claims))
    _mark(connection)


def _citing_what_came(connection: apsw.Connection, done: int) -> Iterable[str]:
    """List the claims (uids) of the documents that were stored since the last time."""
    sql = "SELECT DISTINCT subjects FROM journal WHERE seq>? AND +kind='document-stored'"
    came = [str(row[0]).removeprefix("document:") for row in connection.execute(sql, (done,))]
    stored = (lookup.document_by_name(connection, each) for each in came)
    documents = {each.id: each.document for each in stored if each}
    if not documents:
        return ()
    names = called_by_claims(connection, documents)
    return (each.uid for each in claims_citing(connection, names)) if names else ()


def _put(connection: apsw.Connection, keyed: Iterable[tuple[str, Iterable[str]]]) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO claim_key VALUES(?,?)",
        ((_number_of(key), uid) for uid, keys in keyed for key in keys),
    )


def _mark(connection: apsw.Connection) -> None:
    """Note that all that the journal holds by now is indexed."""
    noted = (_STATE, f"{_VERSION}:{last_seq(connection)}")
    connection.execute("INSERT OR REPLACE INTO state VALUES(?,?)", noted)


def sharing(connection: apsw.Connection, keys: Sequence[str], most: int) -> list[str]:
    """List the claims (uids) that share the most telling of some keys, the nearest first."""
    weights: dict[str, float] = {}
    sql = "SELECT uid FROM claim_key WHERE key=? LIMIT ?"
    for key in keys:
        rows = connection.execute(sql, (_number_of(key), _CROWDED + 1)).fetchall()
        if len(rows) <= _CROWDED:
            for row in rows:
                uid = str(row[0])
                weights[uid] = weights.get(uid, 0.0) + 1 / len(rows)
    return sorted(weights, key=lambda uid: (-weights[uid], uid))[:most]


def frequencies(connection: apsw.Connection, keys: Iterable[str]) -> Mapping[str, int]:
    """Say how many claims have each key (a thousand or more is a thousand), and under "" of all."""
    sql = f"SELECT count(*) FROM (SELECT 1 FROM claim_key WHERE key=? LIMIT {_COUNTED})"  # noqa: S608 - a number
    counted = {key: connection.execute(sql, (_number_of(key),)).get for key in keys}
    every = connection.execute("SELECT max(rowid) FROM claim_view").get
    found = {key: number for key, number in counted.items() if isinstance(number, int)}
    return {**found, "": every if isinstance(every, int) else 0}


def is_empty(connection: apsw.Connection) -> bool:
    """Whether no claim is recorded yet."""
    return connection.execute("SELECT 1 FROM claim_view LIMIT 1").get is None


def _number_of(key: str) -> int:
    """Hash a key into a whole number that SQLite can hold."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


def _done(connection: apsw.Connection) -> int | None:
    found = connection.execute("SELECT value FROM state WHERE key=?", (_STATE,)).get
    version, _, seq = found.partition(":") if isinstance(found, str) else ("", "", "")
    return int(seq) if version == _VERSION and seq.isdecimal() else None
