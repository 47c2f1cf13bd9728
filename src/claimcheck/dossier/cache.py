"""The cache of reckonings: one row a question, dropped and made again at any time."""

from array import array
from collections.abc import Sequence

import apsw
from attrs import astuple, frozen

from claimcheck.dossier.schema import CACHE_TABLES
from claimcheck.dossier.transaction import heads, transaction
from claimcheck.journal.entry import digest


@frozen
class CachedQuestion:
    """What is kept of a reckoned question; `number` is its place in the order of founding.

    `line` is what a line of the queue shows and `body` the whole reckoning, both as JSON; `search`
    is the folded text that filters look through.
    """

    question: str
    number: int
    status: str
    conflict: bool
    priority: float
    search: str
    line: str
    body: str


def use_temporary_cache(connection: apsw.Connection) -> None:
    """Let a dossier that may only be read be reckoned in memory: these names come first."""
    connection.execute("PRAGMA temp_store=MEMORY")
    for statement in CACHE_TABLES:
        name = statement.split("(")[0].split()[-1]
        connection.execute(
            statement.replace("CREATE TABLE ", "CREATE TEMP TABLE ", 1).replace(
                "INDEX ", "INDEX temp.", 1
            )
        )
        if statement.startswith("CREATE TABLE"):
            connection.execute(f"INSERT INTO temp.{name} SELECT * FROM main.{name}")  # noqa: S608 - our own names


def ensure_reckoner(connection: apsw.Connection, version: str) -> None:
    """Drop what another version of the reckoner made."""
    found = connection.execute("SELECT value FROM state WHERE key='reckoner'").get
    if found == version:
        return
    with transaction(connection, _begin(connection)):
        connection.execute("DELETE FROM reckoned")
        connection.execute("INSERT OR IGNORE INTO pending SELECT id FROM question_view")
        connection.execute("INSERT OR REPLACE INTO state VALUES('reckoner', ?)", (version,))


def pending(connection: apsw.Connection, most: int) -> list[str]:
    """List questions that must be reckoned again."""
    rows = connection.execute("SELECT question FROM pending LIMIT ?", (most,))
    return [str(row[0]) for row in rows]


def is_pending(connection: apsw.Connection) -> bool:
    """Tell whether anything must be reckoned again."""
    return connection.execute("SELECT 1 FROM pending LIMIT 1").get is not None


def count_pending(connection: apsw.Connection) -> int:
    """Count the questions that must be reckoned again."""
    found = connection.execute("SELECT count(*) FROM pending").get
    return found if isinstance(found, int) else 0


def question_number(connection: apsw.Connection, question: str) -> int | None:
    """Give a question's place in the order of founding; None where it no longer stands."""
    found = connection.execute("SELECT seq FROM question_view WHERE id=?", (question,)).get
    return found if isinstance(found, int) else None


def keep(
    connection: apsw.Connection,
    reckoned_at: tuple[bytes, ...],
    kept: Sequence[CachedQuestion],
    gone: Sequence[str],
) -> bool:
    """Write reckoned questions and take them off the pending ones.

    False, and nothing written, where the journal has grown since the heads `reckoned_at`.
    """
    with transaction(connection, _begin(connection)):
        if heads(connection) != reckoned_at:
            return False
        connection.executemany(
            "INSERT OR REPLACE INTO reckoned VALUES(?,?,?,?,?,?,?,?,?)",
            ((*values, _seal(values)) for values in map(astuple, kept)),
        )
        connection.executemany("DELETE FROM reckoned WHERE question=?", ((name,) for name in gone))
        done = [*(row.question for row in kept), *gone]
        connection.executemany("DELETE FROM pending WHERE question=?", ((name,) for name in done))
    return True


def _seal(values: Sequence[object]) -> bytes:
    """Seal a row, so that one that was changed by another hand is noticed."""
    return digest(str(value).encode() for value in values)


def throw_away_changed(connection: apsw.Connection) -> list[str]:
    """Throw away the reckonings that are not as they were kept, and name their questions.

    They are reckoned again, as are the questions of which the reckoning is missing.
    """
    rows = connection.execute("SELECT * FROM reckoned")
    changed = [
        str(row[0]) for row in rows if row[-1] != _seal((*row[:3], bool(row[3]), *row[4:-1]))
    ]
    missing = connection.execute(
        "SELECT id FROM question_view AS asked WHERE joined_to=''"
        " AND (settlements>0 OR EXISTS (SELECT 1 FROM claim_view WHERE question=asked.id))"
        " AND id NOT IN (SELECT question FROM reckoned)"
        " AND id NOT IN (SELECT question FROM pending)"
    )
    lost = [*changed, *(str(row[0]) for row in missing)]
    if lost:
        with transaction(connection, _begin(connection)):
            named = [(name,) for name in lost]
            connection.executemany("DELETE FROM reckoned WHERE question=?", named)
            connection.executemany("INSERT OR IGNORE INTO pending VALUES(?)", named)
    return lost


def _begin(connection: apsw.Connection) -> str:
    return "BEGIN" if connection.readonly("main") else "BEGIN IMMEDIATE"


def cached_body(connection: apsw.Connection, question: str) -> str | None:
    """Give the reckoning of one question as JSON."""
    found = connection.execute("SELECT body FROM reckoned WHERE question=?", (question,)).get
    return found if isinstance(found, str) else None


def queue(
    connection: apsw.Connection, words: Sequence[str], statuses: Sequence[str]
) -> "array[int]":
    """Rank the conflicts by priority: their numbers, eight bytes each, however many there are.

    Only those whose text holds every one of `words` (folded), and, where `statuses` are given,
    those of these statuses.
    """
    condition = "conflict=1"
    values: list[str] = []
    for word in words:
        condition += " AND instr(search, ?)"
        values.append(word)
    if statuses:
        condition += f" AND status IN ({','.join('?' * len(statuses))})"
        values.extend(statuses)
    rows = connection.execute(
        f"SELECT number FROM reckoned WHERE {condition} ORDER BY priority DESC, number",  # noqa: S608 - our own text
        values,
    )
    return array("q", (int(row[0]) for row in rows))


def lines(connection: apsw.Connection, numbers: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Give (question, line as JSON) for a page of numbers."""
    marks = ",".join("?" * len(numbers))
    rows = connection.execute(
        f"SELECT number, question, line FROM reckoned WHERE number IN ({marks})",  # noqa: S608 - only marks
        tuple(numbers),
    )
    return {int(row[0]): (str(row[1]), str(row[2])) for row in rows}


def ranked(connection: apsw.Connection, *, conflicts_only: bool) -> list[str]:
    """List reckoned questions: conflicts by priority, or all in the order of founding."""
    if conflicts_only:
        sql = "SELECT question FROM reckoned WHERE conflict=1 ORDER BY priority DESC, number"
    else:
        sql = "SELECT question FROM reckoned ORDER BY number"
    return [str(row[0]) for row in connection.execute(sql)]


def statuses(connection: apsw.Connection, *, conflicts_only: bool) -> dict[str, int]:
    """Count the reckoned questions of each status."""
    sql = "SELECT status, count(*) FROM reckoned WHERE conflict>=? GROUP BY status"
    rows = connection.execute(sql, (int(conflicts_only),))
    return {str(row[0]): int(row[1]) for row in rows}
