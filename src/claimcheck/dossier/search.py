"""Finding words in a million texts: an index of trigrams proposes, the folded text decides.

SQLite's FTS5 keeps for every three letters in a row which texts hold them, without the texts
themselves and without the order of the letters (`detail=none`), so a word is looked up as its
trigrams joined by AND, and what is found is looked through again.
"""

from collections.abc import Iterable, Sequence

import apsw

from claimcheck.reckon.names import fold

_GRAM = 3
# Scripts from here on (Thai, Chinese and others) are written without spaces between words.
_UNSPACED = "\u0e00"
# With fewer hits all of them are fetched and ranked; with more, going down the ranking soon fills
# a page. Where fifty of a million are wanted, both cost alike at the root of 50 times a million.
FEW = 7_000
# What a fifth of the first texts hold is held by many.
MANY = 0.2
_SAMPLE = 400


def searchable(parts: Iterable[str]) -> str:
    """Fold texts into the one that is looked through; every word in it stands between spaces."""
    return f" {fold(' '.join(part for part in parts if part))} "


def needles(text: str) -> tuple[str, ...]:
    """Give what a searchable text must hold for each word of a search.

    A word is found anywhere, also within others; a number, and a word of one or two letters, at the
    beginning of a word: 28 is not found in 1928.
    """
    return tuple(_needle(word) for word in dict.fromkeys(fold(text).split()))


def holds(searched: str, wanted: Iterable[str]) -> bool:
    """Tell whether a searchable text holds every needle."""
    return all(needle in searched for needle in wanted)


def match(wanted: Iterable[str]) -> str | None:
    """Write the trigrams of needles as an FTS5 query; None where none is long enough for one.

    Those that lie over others are left out: the text is looked at in the end, and each costs.
    """
    return _all_of(_grams(wanted))


def telling(connection: apsw.Connection, index: str, wanted: Sequence[str]) -> str | None:
    """Write the query of `match` without the trigrams that many texts hold, which tell little.

    None where all that is wanted stands in many texts at once, so that going through the texts in
    order soon finds some.
    """
    grams = _grams(wanted)
    rare = _all_of([gram for gram in grams if not _is_held_by_many(connection, index, f'"{gram}"')])
    every = _all_of(grams)
    if rare or every is None or not _is_held_by_many(connection, index, every):
        return rare or every
    return None


def _is_held_by_many(connection: apsw.Connection, index: str, query: str) -> bool:
    """Tell whether a good part of the first texts is found by a query."""
    sql = f"SELECT rowid FROM {index} WHERE {index} MATCH ? LIMIT 1 OFFSET ?"  # noqa: S608 - our own names
    found = connection.execute(sql, (query, _SAMPLE)).get
    return isinstance(found, int) and found * MANY < _SAMPLE


def _grams(wanted: Iterable[str]) -> list[str]:
    grams: dict[str, None] = {}
    for needle in wanted:
        last = len(needle) - _GRAM
        starts = (*range(0, last, _GRAM), last) if last >= 0 else ()
        grams.update((needle[start : start + _GRAM], None) for start in starts)
    return list(grams)


def _all_of(grams: Sequence[str]) -> str | None:
    return " AND ".join(f'"{gram}"' for gram in grams) or None


def few_hits(connection: apsw.Connection, index: str, query: str) -> list[int] | None:
    """Give the numbers that an index finds; None where they are not few."""
    sql = f"SELECT rowid FROM {index} WHERE {index} MATCH ? LIMIT ?"  # noqa: S608 - our own names
    found = [int(row[0]) for row in connection.execute(sql, (query, FEW))]
    return found if len(found) < FEW else None


def put(connection: apsw.Connection, index: str, rows: Iterable[tuple[int, str]]) -> None:
    """Index (number, searchable text), in the place of what was there under the number."""
    sql = f"INSERT OR REPLACE INTO {index}(rowid, words) VALUES(?,?)"
    connection.executemany(sql, rows)


def clear(connection: apsw.Connection, index: str) -> None:
    """Empty an index, so that nothing of any text stays in it."""
    connection.execute(f"INSERT INTO {index}({index}) VALUES('delete-all')")


def _needle(word: str) -> str:
    if any(sign >= _UNSPACED for sign in word) and not word.isdigit():
        return word
    return f" {word}" if len(word) < _GRAM or word.isdigit() else word
