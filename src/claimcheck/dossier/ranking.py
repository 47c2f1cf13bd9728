"""The reckoned questions in their order: pages, searches, counts."""

import json
from array import array
from collections.abc import Iterator, Sequence

import apsw
from attrs import frozen

from claimcheck.dossier import search
from claimcheck.dossier.cache import WORDS, Conflict
from claimcheck.dossier.search import Needle

# In a search, so many of the order are looked at before the index is.
_FIRST = 400
# Fetching a hit costs about seven times what passing one over in the order of the queue does.
_FETCHING = 7
_AMONG = "rowid IN (SELECT value FROM json_each(?))"


@frozen
class Asked:
    """Which questions are asked for: all, or the conflicts by priority.

    `unclear_too` adds to the conflicts what cannot be compared, `shaken_too` what is stale or
    disputed without a contradiction. Only those that hold all that is
    `wanted` (`search.needles`), and, where `statuses` are given, those of these statuses; the first
    `most` of them where that is not negative.
    """

    wanted: Sequence[Needle] = ()
    statuses: Sequence[str] = ()
    conflicts_only: bool = True
    unclear_too: bool = False
    shaken_too: bool = False
    most: int = -1

    @property
    def order(self) -> str:
        """The order that questions are listed in."""
        return "pressing DESC, number" if self.conflicts_only else "number"


def _kind(connection: apsw.Connection, asked: Asked) -> str:
    """Say what all that are asked for meet, as a condition."""
    if not asked.conflicts_only:
        return f"conflict>={Conflict.NONE:d}"
    if asked.unclear_too:
        return f"conflict>={Conflict.CONTRADICTS:d}"
    shaken = f"conflict={Conflict.SHAKEN:d}"
    # Where there are none, the index gives the conflicts in their order without sorting them.
    any_shaken = (
        asked.shaken_too
        and connection.execute(
            f"SELECT 1 FROM reckoned WHERE {shaken} LIMIT 1"  # noqa: S608 - our own text
        ).get
    )
    one = f"conflict={Conflict.CONTRADICTS:d}"
    return f"conflict IN ({Conflict.CONTRADICTS:d},{Conflict.SHAKEN:d})" if any_shaken else one


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
    if not asked.wanted or connection.readonly("main"):
        return _select(connection, column, asked)
    found: list[int | str] = []
    seen: list[str] = []
    for key, status, text in _first(connection, column, asked):
        if len(found) == asked.most:
            return found
        seen.append(text)
        if search.holds(text, asked.wanted) and (not asked.statuses or status in asked.statuses):
            found.append(key)
    if len(seen) < _FIRST or len(found) == asked.most:
        return found
    # A word that many hold would only keep the index busy.
    rare = [either for either in asked.wanted if _share(either, seen) < search.MANY]
    query = search.match(rare) or search.match(asked.wanted)
    hits = search.few_hits(connection, WORDS, query) if query else None
    return _select(connection, column, asked, hits)


def _first(
    connection: apsw.Connection, column: str, asked: Asked
) -> Iterator[tuple[int | str, str, str]]:
    kind = _kind(connection, asked)
    sql = f"SELECT {column}, status, search FROM reckoned WHERE {kind} ORDER BY {asked.order}"  # noqa: S608 - our own text
    rows = connection.execute(f"{sql} LIMIT {_FIRST}")
    return ((row[0], str(row[1]), str(row[2])) for row in rows)


def _share(either: Needle, texts: Sequence[str]) -> float:
    return sum(search.holds(text, (either,)) for text in texts) / len(texts)


def _select(
    connection: apsw.Connection, column: str, asked: Asked, hits: list[int] | None = None
) -> list[int | str]:
    """Look at everything in order, or at the `hits` (SQLite's own numbers)."""
    needles = [needle for either in asked.wanted for needle in either]
    conditions = [f"({' OR '.join(['instr(search, ?)'] * len(each))})" for each in asked.wanted]
    if asked.statuses:
        conditions.append(f"status IN ({','.join('?' * len(asked.statuses))})")
    # What bears a plus is no way for SQLite to find rows by, only to choose among them.
    among, in_order = "1", ""
    if hits is not None and _soon_found(connection, asked, len(hits)):
        among = f"+{_AMONG}"
    elif hits is not None:
        among, in_order = _AMONG, "+"
    sql = (
        f"SELECT {column} FROM reckoned WHERE {among} AND {in_order}{_kind(connection, asked)}"  # noqa: S608 - our own text
        f"{''.join(f' AND {each}' for each in conditions)} ORDER BY {in_order}{asked.order} LIMIT ?"
    )
    values = (json.dumps(hits),) if hits is not None else ()
    rows = connection.execute(sql, (*values, *needles, *asked.statuses, asked.most))
    return [row[0] for row in rows]


def _soon_found(connection: apsw.Connection, asked: Asked, hits: int) -> bool:
    """Tell whether a page is full sooner by passing over what is no hit than by fetching all hits.

    That passes over a page's share of everything for each hit that there is.
    """
    every = connection.execute("SELECT max(rowid) FROM reckoned").get
    passed_over = asked.most * int(every) if isinstance(every, int) else 0
    return asked.most >= 0 and passed_over < _FETCHING * hits * hits


def lines(connection: apsw.Connection, numbers: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Give (question, line as JSON) for a page of numbers."""
    marks = ",".join("?" * len(numbers))
    rows = connection.execute(
        f"SELECT number, question, line FROM reckoned WHERE number IN ({marks})",  # noqa: S608 - only marks
        tuple(numbers),
    )
    return {int(row[0]): (str(row[1]), str(row[2])) for row in rows}


def statuses(connection: apsw.Connection, asked: Asked) -> dict[str, int]:
    """Count the reckoned questions of each status, whatever words are wanted."""
    kind = _kind(connection, asked)
    rows = connection.execute(
        f"SELECT status, count(*) FROM reckoned WHERE {kind} GROUP BY status"  # noqa: S608 - our own text
    )
    return {str(row[0]): int(row[1]) for row in rows}
