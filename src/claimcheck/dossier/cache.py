"""The cache of reckonings: one row a question, dropped and made again at any time."""

from array import array
from collections.abc import Sequence

import apsw
from attrs import astuple, frozen

from claimcheck.dossier import search
from claimcheck.dossier.schema import CACHE_TABLES
from claimcheck.dossier.transaction import heads, transaction
from claimcheck.journal.entry import digest

_WORDS = "question_words"
# A row keeps SQLite's own number, by which the index of words knows it.
_KEEP = (
    "INSERT INTO reckoned VALUES(?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(question) DO UPDATE SET"
    " number=excluded.number, status=excluded.status, conflict=excluded.conflict,"
    " priority=excluded.priority, search=excluded.search, line=excluded.line, votes=excluded.votes,"
    " body=excluded.body, seal=excluded.seal, pressing=excluded.pressing"
)


@frozen
class CachedQuestion:
    """What is kept of a reckoned question; `number` is its place in the order of founding.

    `line` is what a line of the queue shows, `votes` what the question gives to be weighed with all
    others and `body` the whole reckoning, all as JSON; `search` is the text that filters look
    through (`search.searchable`).
    """

    question: str
    number: int
    status: str
    conflict: bool
    priority: float
    search: str
    line: str
    votes: str
    body: str


def use_temporary_cache(connection: apsw.Connection) -> None:
    """Let a dossier that may only be read be reckoned in memory: these names come first."""
    connection.execute("PRAGMA temp_store=MEMORY")
    for statement in CACHE_TABLES:
        if statement.startswith("CREATE VIRTUAL TABLE"):
            continue  # without an index, every text is looked through
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
        forget(connection)
        connection.execute("INSERT OR REPLACE INTO state VALUES('reckoner', ?)", (version,))


def forget(connection: apsw.Connection) -> None:
    """Drop all that was reckoned, within a transaction; it is to be reckoned again."""
    connection.execute("DELETE FROM reckoned")
    connection.execute("DELETE FROM weighed")
    connection.execute("INSERT OR IGNORE INTO pending SELECT id FROM question_view")
    if not connection.readonly("main"):
        search.clear(connection, _WORDS)


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
        changed = _changed_words(connection, kept)
        rows = ((*astuple(row), _seal(astuple(row)), row.priority) for row in kept)
        connection.executemany(_KEEP, rows)
        if not connection.readonly("main"):
            connection.executemany(
                f"INSERT OR REPLACE INTO {_WORDS}(rowid, words)"  # noqa: S608 - our own names
                " SELECT rowid, search FROM reckoned WHERE question=?",
                ((name,) for name in changed),
            )
        connection.executemany("DELETE FROM reckoned WHERE question=?", ((name,) for name in gone))
        done = [*(row.question for row in kept), *gone]
        connection.executemany("DELETE FROM pending WHERE question=?", ((name,) for name in done))
    return True


def _changed_words(connection: apsw.Connection, kept: Sequence[CachedQuestion]) -> list[str]:
    """Name the questions whose words are not those that are kept of them."""
    sql = "SELECT question, search FROM reckoned WHERE question=?"
    known = {row[0]: row[1] for row in connection.executemany(sql, ((q.question,) for q in kept))}
    return [row.question for row in kept if known.get(row.question) != row.search]


def _seal(values: Sequence[object]) -> bytes:
    """Seal a row, so that one that was changed by another hand is noticed."""
    return digest(str(value).encode() for value in values)


def throw_away_changed(connection: apsw.Connection) -> list[str]:
    """Throw away the reckonings that are not as they were kept, and name their questions.

    They are reckoned again, as are the questions of which the reckoning is missing.
    """
    rows = connection.execute(
        "SELECT question, number, status, conflict, priority, search, line, votes, body, seal"
        " FROM reckoned"
    )
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
    connection: apsw.Connection,
    wanted: Sequence[str] = (),
    statuses: Sequence[str] = (),
    most: int = -1,
) -> "array[int]":
    """Rank the conflicts by priority: their numbers, eight bytes each, however many there are.

    Only those that hold every one of `wanted` (`search.needles`), and, where `statuses` are given,
    those of these statuses; the first `most` of them where that is not negative.
    """
    rows = _chosen(connection, "number", wanted, statuses, conflicts_only=True, most=most)
    return array("q", (int(row[0]) for row in rows))


def _chosen(
    connection: apsw.Connection,
    column: str,
    wanted: Sequence[str],
    statuses: Sequence[str],
    *,
    conflicts_only: bool,
    most: int = -1,
) -> apsw.Cursor:
    conditions, values = ["conflict=1" if conflicts_only else "1"], list[str | int]()
    query = search.match(wanted)
    if query and not connection.readonly("main") and search.few(connection, _WORDS, query):
        conditions.append(f"rowid IN (SELECT rowid FROM {_WORDS} WHERE {_WORDS} MATCH ?)")  # noqa: S608 - our own names
        values.append(query)
    for needle in wanted:
        conditions.append("instr(search, ?)")
        values.append(needle)
    if statuses:
        conditions.append(f"status IN ({','.join('?' * len(statuses))})")
        values.extend(statuses)
    order = "pressing DESC, number" if conflicts_only else "number"
    sql = f"SELECT {column} FROM reckoned WHERE {' AND '.join(conditions)} ORDER BY {order} LIMIT ?"  # noqa: S608 - our own text
    return connection.execute(sql, (*values, most))


def lines(connection: apsw.Connection, numbers: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Give (question, line as JSON) for a page of numbers."""
    marks = ",".join("?" * len(numbers))
    rows = connection.execute(
        f"SELECT number, question, line FROM reckoned WHERE number IN ({marks})",  # noqa: S608 - only marks
        tuple(numbers),
    )
    return {int(row[0]): (str(row[1]), str(row[2])) for row in rows}


def ranked(
    connection: apsw.Connection,
    wanted: Sequence[str] = (),
    statuses: Sequence[str] = (),
    *,
    conflicts_only: bool,
) -> list[str]:
    """List reckoned questions, chosen as in `queue`: conflicts by priority, or all as founded."""
    rows = _chosen(connection, "question", wanted, statuses, conflicts_only=conflicts_only)
    return [str(row[0]) for row in rows]


def statuses(connection: apsw.Connection, *, conflicts_only: bool) -> dict[str, int]:
    """Count the reckoned questions of each status."""
    sql = "SELECT status, count(*) FROM reckoned WHERE conflict>=? GROUP BY status"
    rows = connection.execute(sql, (int(conflicts_only),))
    return {str(row[0]): int(row[1]) for row in rows}
