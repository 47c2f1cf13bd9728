"""What weighing gave, kept until the journal grows: one row, dropped and made again at any time."""

from collections.abc import Mapping

import apsw
import msgspec

from claimcheck.dossier.transaction import heads, transaction
from claimcheck.journal.entry import digest
from claimcheck.reckon.votes import Votes
from claimcheck.reckon.weights import Weights

_VOTES = msgspec.json.Decoder(Votes)
_WEIGHTS = msgspec.json.Decoder(Weights)


def json_of_votes(votes: Votes) -> str:
    """Write what a question gives to be weighed."""
    return msgspec.json.encode(votes).decode()


def read_votes(text: str) -> Votes:
    """Read what a question gives to be weighed."""
    return _VOTES.decode(text)


def cached_votes(connection: apsw.Connection, question: str) -> str | None:
    """Give what one question gives to be weighed, as JSON."""
    found = connection.execute("SELECT votes FROM reckoned_body WHERE question=?", (question,)).get
    return found if isinstance(found, str) else None


def all_votes(connection: apsw.Connection) -> list[tuple[str, str]]:
    """Give what each question gives to be weighed, as JSON, in the order of founding."""
    rows = connection.execute(
        "SELECT question, votes FROM reckoned JOIN reckoned_body USING(question)"
        " ORDER BY number, question"
    )
    return [(str(row[0]), str(row[1])) for row in rows]


def weights_key(connection: apsw.Connection, version: str) -> str:
    """Name the state that weights are of: the heads, and the version of the reckoning."""
    return ",".join((version, *(head.hex() for head in heads(connection))))


def kept_weights(connection: apsw.Connection, key: str) -> Weights | None:
    """Give the weights that were kept of a state; None where there are none, or others now."""
    rows = connection.execute("SELECT body, seal FROM weighed WHERE state=?", (key,)).fetchall()
    if not rows or rows[0][1] != _seal(key, str(rows[0][0])):
        return None
    return _WEIGHTS.decode(str(rows[0][0]))


def _seal(key: str, body: str) -> bytes:
    return digest((key.encode(), body.encode()))


def keep_weights(
    connection: apsw.Connection, key: str, weights: Weights, priorities: Mapping[str, float]
) -> None:
    """Keep weights and the priorities that follow from them, unless the journal has grown."""
    version = key.partition(",")[0]
    body = msgspec.json.encode(weights).decode()
    begin = "BEGIN" if connection.readonly("main") else "BEGIN IMMEDIATE"
    with transaction(connection, begin):
        if weights_key(connection, version) != key:
            return
        connection.execute("DELETE FROM weighed")
        connection.execute("INSERT INTO weighed VALUES(?,?,?)", (key, body, _seal(key, body)))
        connection.executemany(
            "UPDATE reckoned SET pressing=? WHERE question=?",
            ((value, question) for question, value in priorities.items()),
        )


def conflict_priorities(connection: apsw.Connection) -> dict[str, float]:
    """Give the priorities of the conflicts as they are kept."""
    rows = connection.execute("SELECT question, pressing FROM reckoned WHERE conflict=1")
    return {str(row[0]): float(row[1]) for row in rows}
