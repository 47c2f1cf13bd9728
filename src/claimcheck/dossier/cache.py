"""The cache of reckonings: one row a question, dropped and made again at any time."""

from collections.abc import Iterable, Sequence
from enum import IntEnum

import apsw
from attrs import astuple, frozen

from claimcheck.dossier import search
from claimcheck.dossier.schema import CACHE_TABLES
from claimcheck.dossier.transaction import heads, transaction
from claimcheck.journal.entry import digest

WORDS = "question_words"
"""The index of the words of questions."""
# A row keeps SQLite's own number, by which the index of words knows it.
_KEEP = (
    "INSERT INTO reckoned VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(question) DO UPDATE SET"
    " number=excluded.number, status=excluded.status, conflict=excluded.conflict,"
    " priority=excluded.priority, search=excluded.search, line=excluded.line,"
    " pressing=excluded.pressing"
)
# How many of its values lie in `reckoned`, the others apart; which of them ranks it at first.
_BRIEF, _PRIORITY = 7, 4
_APART = ("reckoned_body", "reckoned_names")


class Conflict(IntEnum):
    """Whether a question's answers contradict.

    SHAKEN are those that do not, or where that cannot be told, but that are stale or disputed.
    """

    NONE = 0
    CONTRADICTS = 1
    UNCLEAR = 2
    SHAKEN = 3


@frozen
class CachedQuestion:
    """What is kept of a reckoned question; `number` is its place in the order of founding.

    `line` is what a line of the queue shows, `votes` what the question gives to be weighed with all
    others and `body` the whole reckoning, all as JSON; `search` is the text that filters look
    through (`search.searchable`). `names` are those that the reckoning asked the dossier about
    (`as_names`).
    """

    question: str
    number: int
    status: str
    conflict: Conflict
    priority: float
    search: str
    line: str
    votes: str
    body: str
    names: str


def as_names(asked: Iterable[str]) -> str:
    """Write the names that a reckoning asked about, each between breaks of lines."""
    return "\n".join(("", *sorted(asked), ""))


def mark_asking(connection: apsw.Connection, names: Iterable[str]) -> None:
    """Note as pending the questions of which the reckoning asked about one of some names."""
    connection.executemany(
        "INSERT OR IGNORE INTO pending SELECT question FROM reckoned_names WHERE instr(names, ?)",
        ((as_names((name,)),) for name in names),
    )


def mark_all(connection: apsw.Connection) -> None:
    """Note every question as pending."""
    connection.execute("INSERT OR IGNORE INTO pending SELECT id FROM question_view")


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
    for table in ("reckoned", *_APART, "weighed"):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    mark_all(connection)
    if not connection.readonly("main"):
        search.clear(connection, WORDS)


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
        rows = [astuple(row) for row in kept]
        connection.executemany(_KEEP, ((*row[:_BRIEF], row[_PRIORITY]) for row in rows))
        bodies = ((row[0], *row[_BRIEF:-1], _seal(row)) for row in rows)
        connection.executemany("INSERT OR REPLACE INTO reckoned_body VALUES(?,?,?,?)", bodies)
        names = ((row[0], row[-1]) for row in rows)
        connection.executemany("INSERT OR REPLACE INTO reckoned_names VALUES(?,?)", names)
        if not connection.readonly("main"):
            connection.executemany(
                f"INSERT OR REPLACE INTO {WORDS}(rowid, words)"  # noqa: S608 - our own names
                " SELECT rowid, search FROM reckoned WHERE question=?",
                ((name,) for name in changed),
            )
        _drop(connection, gone)
        done = [*(row.question for row in kept), *gone]
        connection.executemany("DELETE FROM pending WHERE question=?", ((name,) for name in done))
    return True


def _changed_words(connection: apsw.Connection, kept: Sequence[CachedQuestion]) -> list[str]:
    """Name the questions whose words are not those that are kept of them."""
    sql = "SELECT question, search FROM reckoned WHERE question=?"
    known = {row[0]: row[1] for row in connection.executemany(sql, ((q.question,) for q in kept))}
    return [row.question for row in kept if known.get(row.question) != row.search]


def _drop(connection: apsw.Connection, questions: Sequence[str]) -> None:
    for table in ("reckoned", *_APART):
        sql = f"DELETE FROM {table} WHERE question=?"  # noqa: S608 - our own names
        connection.executemany(sql, ((name,) for name in questions))


def _seal(values: Sequence[object]) -> bytes:
    """Seal a row, so that one that was changed by another hand is noticed."""
    return digest(str(value).encode() for value in values)


def throw_away_changed(connection: apsw.Connection) -> list[str]:
    """Throw away the reckonings that are not as they were kept, and name their questions.

    They are reckoned again, as are the questions of which the reckoning is missing.
    """
    rows = connection.execute(
        "SELECT question, number, status, conflict, priority, search, line, votes, body,"
        " names, seal FROM reckoned LEFT JOIN reckoned_body USING(question)"
        " LEFT JOIN reckoned_names USING(question)"
    )
    changed = [str(row[0]) for row in rows if row[-1] != _seal(row[:-1])]
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
            _drop(connection, lost)
            connection.executemany("INSERT OR IGNORE INTO pending VALUES(?)", named)
    return lost


def _begin(connection: apsw.Connection) -> str:
    return "BEGIN" if connection.readonly("main") else "BEGIN IMMEDIATE"


def cached_body(connection: apsw.Connection, question: str) -> str | None:
    """Give the reckoning of one question as JSON."""
    found = connection.execute("SELECT body FROM reckoned_body WHERE question=?", (question,)).get
    return found if isinstance(found, str) else None
