"""The reckoned questions in their order: pages, searches, counts."""

from array import array
from collections.abc import Sequence

import apsw
from attrs import frozen

from claimcheck.dossier import search
from claimcheck.dossier.cache import WORDS

# For a page of a search, so many of the order are looked at before the index is.
_FIRST = 1_000
_HITS = f"rowid IN (SELECT rowid FROM {WORDS} WHERE {WORDS} MATCH ?)"  # noqa: S608 - our own names


@frozen
class Asked:
    """Which questions are asked for: all, or the conflicts by priority.

    Only those that hold every one of `wanted` (`search.needles`), and, where `statuses` are given,
    those of these statuses; the first `most` of them where that is not negative.
    """

    wanted: Sequence[str] = ()
    statuses: Sequence[str] = ()
    conflicts_only: bool = True
    most: int = -1

    @property
    def order(self) -> str:
        """The order that questions are listed in."""
        return "pressing DESC, number" if self.conflicts_only else "number"


def queue(connection: apsw.Connection, asked: Asked) -> "array[int]":
    """Give the numbers of questions in order, eight bytes each, however many there are."""
    return array("q", map(int, _chosen(connection, "number", asked)))


def ranked(connection: apsw.Connection, asked: Asked) -> list[str]:
    """Give the ids of questions in order."""
    return list(map(str, _chosen(connection, "question", asked)))


def _chosen(connection: apsw.Connection, column: str, asked: Asked) -> list[int | str]:
    """Choose where to look: at the first of the order, by the index, or at everything.

    What many hold is soon found among the first; what few hold, by the index.
    """
    query = None if connection.readonly("main") else search.match(asked.wanted)
    if query and asked.most >= 0:
        first = f"SELECT * FROM reckoned WHERE {_kind(asked)} ORDER BY {asked.order} LIMIT {_FIRST}"  # noqa: S608 - our own text
        found = _select(connection, column, asked, f"({first})")
        if len(found) == asked.most:
            return found
    if query and search.few(connection, WORDS, query):
        # By its plus, SQLite does not go through everything in order to find those few.
        few = f"(SELECT * FROM reckoned WHERE +{_kind(asked)} AND {_HITS})"  # noqa: S608 - our own text
        return _select(connection, column, asked, few, (query,), sort="+")
    everything = f"(SELECT * FROM reckoned WHERE {_kind(asked)})"  # noqa: S608 - our own text
    return _select(connection, column, asked, everything)


def _kind(asked: Asked) -> str:
    return "conflict=1" if asked.conflicts_only else "conflict>=0"


def _select(
    connection: apsw.Connection,
    column: str,
    asked: Asked,
    among: str,
    values: tuple[str, ...] = (),
    sort: str = "",
) -> list[int | str]:
    conditions = ["instr(search, ?)"] * len(asked.wanted)
    if asked.statuses:
        conditions.append(f"status IN ({','.join('?' * len(asked.statuses))})")
    sql = (
        f"SELECT {column} FROM {among} WHERE {' AND '.join(conditions) or '1'}"  # noqa: S608 - our own text
        f" ORDER BY {sort}{asked.order} LIMIT ?"
    )
    rows = connection.execute(sql, (*values, *asked.wanted, *asked.statuses, asked.most))
    return [row[0] for row in rows]


def lines(connection: apsw.Connection, numbers: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Give (question, line as JSON) for a page of numbers."""
    marks = ",".join("?" * len(numbers))
    rows = connection.execute(
        f"SELECT number, question, line FROM reckoned WHERE number IN ({marks})",  # noqa: S608 - only marks
        tuple(numbers),
    )
    return {int(row[0]): (str(row[1]), str(row[2])) for row in rows}


def statuses(connection: apsw.Connection, *, conflicts_only: bool) -> dict[str, int]:
    """Count the reckoned questions of each status."""
    sql = "SELECT status, count(*) FROM reckoned WHERE conflict>=? GROUP BY status"
    rows = connection.execute(sql, (int(conflicts_only),))
    return {str(row[0]): int(row[1]) for row in rows}
