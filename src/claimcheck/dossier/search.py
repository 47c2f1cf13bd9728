"""Finding words in a million texts: an index of trigrams proposes, the folded text decides.

SQLite's FTS5 keeps for every three letters in a row which texts hold them, without the texts
themselves and without the order of the letters (`detail=none`), so a word is looked up as its
trigrams joined by AND, and what is found is looked through again.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

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
# A word that begins more names than these mean is looked for by the first of them alone.
_MOST_NAMES = 32

Needle = tuple[str, ...]
"""What is looked for in the place of one word: any of these."""
Names = Mapping[str, Collection[str]]
"""All that mean the same as a name, folded."""
_NO_NAMES: Names = {}


def searchable(parts: Iterable[str]) -> str:
    """Fold texts into the one that is looked through; every word in it stands between spaces."""
    return f" {fold(' '.join(part for part in parts if part))} "


def needles(text: str, known: Names = _NO_NAMES) -> tuple[Needle, ...]:
    """Give what a searchable text must hold for each word of a search: one of several needles.

    A word is found anywhere, also within others; a number, and a word of one or two letters, at the
    beginning of a word: 28 is not found in 1928. A word that is a `known` name, or of at least
    three letters that begin a word of one, is found as well by the others that mean the same.
    """
    return tuple(
        (_needle(word), *_other_names(word, known)) for word in dict.fromkeys(fold(text).split())
    )


def _other_names(word: str, known: Names) -> Iterator[str]:
    begun, needle = f" {word}", _needle(word)
    others: dict[str, None] = {}
    for name, same in known.items():
        if name == word or (len(word) >= _GRAM and begun in f" {name}"):
            others.update((f" {other} ", None) for other in same)
    return islice((other for other in others if needle not in other), _MOST_NAMES)


def holds(searched: str, wanted: Iterable[Needle]) -> bool:
    """Tell whether a searchable text holds one needle of each."""
    return all(any(needle in searched for needle in either) for either in wanted)


def match(wanted: Iterable[Needle]) -> str | None:
    """Write the trigrams of needles as an FTS5 query; None where none is long enough for one.

    Those that lie over others are left out: the text is looked at in the end, and each costs.
    """
    return _all_of(_terms(wanted))


def telling(connection: apsw.Connection, index: str, wanted: Sequence[Needle]) -> str | None:
    """Write the query of `match` without the trigrams that many texts hold, which tell little.

    None where all that is wanted stands in many texts at once, so that going through the texts in
    order soon finds some.
    """
    terms = _terms(wanted)
    rare = _all_of([term for term in terms if not _is_held_by_many(connection, index, term)])
    every = _all_of(terms)
    if rare or every is None or not _is_held_by_many(connection, index, every):
        return rare or every
    return None


def _is_held_by_many(connection: apsw.Connection, index: str, query: str) -> bool:
    """Tell whether a good part of the first texts is found by a query."""
    sql = f"SELECT rowid FROM {index} WHERE {index} MATCH ? LIMIT 1 OFFSET ?"  # noqa: S608 - our own names
    found = connection.execute(sql, (query, _SAMPLE)).get
    return isinstance(found, int) and found * MANY < _SAMPLE


def _terms(wanted: Iterable[Needle]) -> list[str]:
    """Give what must be found all at once: trigrams, and choices between several of them."""
    terms: dict[str, None] = {}
    for either in wanted:
        first, *others = map(_grams, either)
        if not others:
            terms.update(dict.fromkeys(first))
        elif first and all(others):
            chosen = (f"({_all_of(grams)})" for grams in (first, *others))
            terms[f"({' OR '.join(chosen)})"] = None
    return list(terms)


def _grams(needle: str) -> list[str]:
    last = len(needle) - _GRAM
    starts = (*range(0, last, _GRAM), last) if last >= 0 else ()
    return [f'"{needle[start : start + _GRAM]}"' for start in starts]


def _all_of(terms: Sequence[str]) -> str | None:
    return " AND ".join(terms) or None


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
