"""Entries as rows of the journal, and back."""

from collections.abc import Iterable, Iterator

import apsw

from claimcheck.journal.entry import Entry

HASH_BYTES = 32
_COLUMNS = (
    "journal.seq, hash, parents, act, verb, by, done, received, receipt, kind, version, subjects,"
    " body_hash, salt, content.body"
)
_SEPARATOR = "\x1f"


def split_subjects(text: str) -> tuple[str, ...]:
    """Read the subjects of an entry from its row."""
    return tuple(text.split(_SEPARATOR)) if text else ()


def join_subjects(subjects: Iterable[str]) -> str:
    """Write the subjects of an entry for its row."""
    return _SEPARATOR.join(subjects)


def entries_where(
    connection: apsw.Connection, condition: str = "1", values: tuple[str | int | bytes, ...] = ()
) -> Iterator[tuple[int, bytes, Entry]]:
    """Stream (number, sealed receipt, entry) of the journal in its order."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM journal LEFT JOIN content USING(seq) "  # noqa: S608 - our own text
        f"WHERE {condition} ORDER BY journal.seq",
        values,
    )
    for row in rows:
        yield row[0], row[8], _entry(row)


def entries_about(connection: apsw.Connection, subject: str) -> list[tuple[int, Entry]]:
    """List (number, entry) for what happened to a subject, in the journal's order."""
    condition = "journal.seq IN (SELECT seq FROM about WHERE subject=?)"
    return [(seq, entry) for seq, _, entry in entries_where(connection, condition, (subject,))]


def _entry(row: tuple) -> Entry:  # type: ignore[type-arg] # a row of apsw's has no type
    parents = row[2]
    return Entry(
        hash=row[1],
        parents=tuple(
            parents[start : start + HASH_BYTES] for start in range(0, len(parents), HASH_BYTES)
        ),
        act=row[3],
        verb=row[4],
        by=row[5],
        done=row[6],
        received=row[7],
        kind=row[9],
        version=row[10],
        subjects=split_subjects(row[11]),
        body_hash=row[12],
        salt=row[13],
        body=row[14],
    )
