"""Entries as rows of the journal, and back."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import apsw

from claimcheck.journal.entry import Entry, hash_receipt
from claimcheck.reckon.reviewers import person

_HASH_BYTES = 32
_COLUMNS = (
    "journal.seq, hash, parents, act, verb, by, done, received, receipt, kind, version, subjects,"
    " body_hash, salt, content.body"
)
SEPARATOR = "\x1f"
# Deeper entries come later, ties go by hash: the same in every copy.
IN_ORDER = "depth, hash"
AS_STORED = "journal.seq"

# Entries about one subject, each with its number and depth, in the order of the fold.
Told = Sequence[tuple[int, int, Entry]]


def split_subjects(text: str) -> tuple[str, ...]:
    """Read the subjects of an entry from its row."""
    return tuple(text.split(SEPARATOR)) if text else ()


def join_subjects(subjects: Iterable[str]) -> str:
    """Write the subjects of an entry for its row."""
    return SEPARATOR.join(subjects)


def entries_where(
    connection: apsw.Connection,
    condition: str = "1",
    values: tuple[str | int | bytes, ...] = (),
    order: str = IN_ORDER,
) -> Iterator[tuple[int, bytes, Entry]]:
    """Stream (number, sealed receipt, entry) of the journal in the order of the fold."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM journal LEFT JOIN content USING(seq) "  # noqa: S608 - our own text
        f"WHERE {condition} ORDER BY {order}",
        values,
    )
    for row in rows:
        yield row[0], row[8], _entry(row)


def stories(connection: apsw.Connection, subjects: Sequence[str]) -> Iterator[tuple[str, Told]]:
    """Give (subject, [(number, depth, entry) …]) for each that there is an entry about, in order.

    An entry about many of them is read once.
    """
    listed = connection.execute(
        "SELECT value, seq, depth FROM json_each(?) CROSS JOIN about ON subject=value"
        " CROSS JOIN journal USING(seq) ORDER BY key, depth, hash",
        (json.dumps(subjects),),
    )
    told = [(str(row[0]), int(row[1]), int(row[2])) for row in listed]
    numbers = json.dumps(sorted({seq for _, seq, _ in told}))
    among = "journal.seq IN (SELECT value FROM json_each(?))"
    entries = {
        seq: each for seq, _, each in entries_where(connection, among, (numbers,), AS_STORED)
    }
    for subject, rows in groupby(told, key=itemgetter(0)):
        yield subject, [(seq, depth, entries[seq]) for _, seq, depth in rows]


def rightly_indexed(connection: apsw.Connection) -> int:
    """Count the rows of `about` that say what their entries say."""
    of_one = (
        "SELECT count(*) FROM journal CROSS JOIN about"
        " ON about.subject=journal.subjects AND about.seq=journal.seq"
    )
    # The subjects of a row as a list in JSON, where the separator between them is escaped.
    several = r"""'[' || replace(json_quote(subjects), '\u001f', '","') || ']'"""
    of_several = (
        f"SELECT count(*) FROM journal CROSS JOIN json_each({several}) AS told"  # noqa: S608 - our own text
        " CROSS JOIN about ON about.subject=told.value AND about.seq=journal.seq"
        " WHERE instr(subjects, ?)"
    )
    counted = connection.execute(of_one).get, connection.execute(of_several, (SEPARATOR,)).get
    return sum(int(str(each)) for each in counted)


def insert_entries(
    connection: apsw.Connection, first: int, deep: Sequence[tuple[int, Entry]]
) -> None:
    """Write (depth, entry) after all that is there; the parents of each are there or among them."""
    numbered = [(seq, depth, entry) for seq, (depth, entry) in enumerate(deep, start=first)]
    connection.executemany(
        "INSERT INTO journal VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        (_row(seq, depth, entry) for seq, depth, entry in numbered),
    )
    connection.executemany(
        "INSERT INTO content VALUES(?,?,?)",
        ((seq, e.salt, e.body) for seq, _, e in numbered if e.body is not None),
    )
    connection.executemany(_NOTE_ACT, _acts_among(connection, numbered))
    connection.executemany(
        "INSERT INTO about VALUES(?,?)",
        ((subject, seq) for seq, _, entry in numbered for subject in entry.subjects),
    )
    parents = {parent for _, entry in deep for parent in entry.parents}
    hashes = {entry.hash for _, entry in deep}
    connection.executemany("DELETE FROM head WHERE hash=?", ((each,) for each in parents - hashes))
    connection.executemany("INSERT INTO head VALUES(?)", ((each,) for each in hashes - parents))


_NOTE_ACT = (
    "INSERT INTO act VALUES(?,?,?,?,?,?,?,?,0) ON CONFLICT(id) DO UPDATE SET"
    " depth=min(depth, excluded.depth), last=excluded.last, entries=entries+excluded.entries"
)


def _acts_among(
    connection: apsw.Connection, numbered: Sequence[tuple[int, int, Entry]]
) -> list[tuple[str | int, ...]]:
    """Give a row for each act: id, least depth, first and last number, entries, verb, who, when."""
    found: dict[str, list[tuple[int, int, Entry]]] = {}
    for each in numbered:
        found.setdefault(each[2].act, []).append(each)
    times = ActTimes(connection)
    rows: list[tuple[str | int, ...]] = []
    for act, its in found.items():
        first = its[0][2]
        at = times.of_act(act) or times.note(act, first.done, first.parents)
        span = its[0][1], its[0][0], its[-1][0], len(its)
        rows.append((act, *span, first.verb, person(first.by), at))
    return rows


class ActTimes:
    """When acts were done, each looked at after those that it follows.

    Where a clock was ahead, what followed is taken to be done no earlier: the newest is the last.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._noted: dict[str, str] = {}

    def note(self, act: str, done: str, parents: Iterable[bytes]) -> str:
        """Say when an act was done, from its writer's clock and the heads that it follows."""
        self._noted[act] = max((done, *map(self._of_entry, parents)))
        return self._noted[act]

    def of_act(self, act: str) -> str:
        """Give when an act was done that is listed or noted already; "" for any other."""
        if act not in self._noted:
            at = self._connection.execute("SELECT at FROM act WHERE id=?", (act,)).get
            self._noted[act] = str(at or "")
        return self._noted[act]

    def _of_entry(self, entry: bytes) -> str:
        sql = "SELECT act, kind, parents FROM journal WHERE hash=?"
        found: Any = self._connection.execute(sql, (entry,)).fetchone()
        if found is None:
            return ""
        act, kind, parents = found
        followed = split_parents(parents)
        if kind != "shortened" or len(followed) == 1:
            return self.of_act(act)
        # What a redaction leaves of an entry that came from another copy follows that one, too.
        return max((self.of_act(act), *map(self._of_entry, followed)))


def depth_of(connection: apsw.Connection, entry: bytes) -> int | None:
    """Give the depth of an entry; None where it is not there."""
    found = connection.execute("SELECT depth FROM journal WHERE hash=?", (entry,)).get
    return found if isinstance(found, int) else None


def last_seq(connection: apsw.Connection) -> int:
    """Give the number of the last entry, 0 where there is none."""
    found = connection.execute("SELECT max(seq) FROM journal").get
    return found if isinstance(found, int) else 0


def entries_about(connection: apsw.Connection, subject: str) -> list[tuple[int, Entry]]:
    """List (number, entry) for what happened to a subject, in the order of the fold."""
    condition = "journal.seq IN (SELECT seq FROM about WHERE subject=?)"
    return [(seq, entry) for seq, _, entry in entries_where(connection, condition, (subject,))]


def _row(seq: int, depth: int, entry: Entry) -> tuple[object, ...]:
    return (
        seq,
        entry.hash,
        b"".join(entry.parents),
        depth,
        entry.act,
        entry.verb,
        entry.by,
        entry.done,
        entry.received,
        hash_receipt(entry.hash, entry.received),
        entry.kind,
        entry.version,
        join_subjects(entry.subjects),
        entry.body_hash,
    )


def _entry(row: tuple[Any, ...]) -> Entry:
    _, name, parents, act, verb, by, done, received, _, kind, version, subjects, *contents = row
    return Entry(
        name,
        split_parents(parents),
        act,
        verb,
        by,
        done,
        received,
        kind,
        version,
        split_subjects(subjects),
        *contents,
    )


def split_parents(names: bytes) -> tuple[bytes, ...]:
    """Read the parents of an entry from its row."""
    if len(names) == _HASH_BYTES:
        return (names,)
    return tuple(names[start : start + _HASH_BYTES] for start in range(0, len(names), _HASH_BYTES))
