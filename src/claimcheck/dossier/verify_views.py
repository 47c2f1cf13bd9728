"""Proving the views: every subject is folded afresh and compared with its row, byte for byte."""

from collections.abc import Iterator, Sequence
from itertools import islice

import apsw

from claimcheck.dossier.refolding import told_together
from claimcheck.dossier.rows import Told, stories
from claimcheck.dossier.schema import VIEW_NAMES
from claimcheck.dossier.views import ViewRow, stored_rows, table_and_key, view_row
from claimcheck.journal.codec import UnreadableBodyError
from claimcheck.journal.entry import Entry
from claimcheck.journal.fold import fold_subject
from claimcheck.journal.order import place_in_order
from claimcheck.journal.story import Happened, read_story
from claimcheck.journal.subjects import tells_its_subjects

MISFILED = "what it is about is not what it says."
_BATCH = 1_000


def named(seq: int, entry: Entry) -> str:
    """Name an entry for whoever reads that something is wrong with it."""
    return f"journal entry {seq} ({entry.kind}, by {entry.by}, {entry.done})"


def is_filed(entry: Entry) -> bool:
    """Tell whether an entry is filed under what its body speaks of."""
    try:
        return tells_its_subjects(entry)
    except UnreadableBodyError:
        return False


def check_views(connection: apsw.Connection) -> Iterator[str]:
    """Name every view that is not what its entries say, and every entry that is misfiled."""
    rows = connection.execute("SELECT id FROM act WHERE struck<>0")
    struck_now = frozenset(str(row[0]) for row in rows)
    expected = dict.fromkeys(VIEW_NAMES, 0)
    # In the order in which they came, what one entry is about is read together.
    sql = "SELECT subject FROM about GROUP BY subject ORDER BY min(seq)"
    every = (str(row[0]) for row in connection.execute(sql))
    subjects = filter(table_and_key, every)
    while batch := list(islice(subjects, _BATCH)):
        yield from _check_batch(connection, batch, struck_now, expected)
    for table, wanted in expected.items():
        held = connection.execute(f"SELECT count(*) FROM {table}").get  # noqa: S608 - our own names
        if held != wanted:
            yield f"{table} holds {held} rows where the journal gives {wanted}."


def _check_batch(
    connection: apsw.Connection,
    subjects: Sequence[str],
    struck_now: frozenset[str],
    expected: dict[str, int],
) -> Iterator[str]:
    stored = stored_rows(connection, subjects)
    for subject, told in stories(connection, subjects):
        # An entry about many subjects is looked at once, with the first of those that have views.
        yield from (
            f"{named(seq, entry)}: {MISFILED}"
            for seq, _, entry in told
            if next(filter(table_and_key, entry.subjects)) == subject and not is_filed(entry)
        )
        try:
            fresh = _fresh_row(connection, subject, told, struck_now)
        except UnreadableBodyError as problem:
            yield f"{subject}: {problem}"
            continue
        if fresh:
            expected[fresh.table] += 1
        if stored.get(subject) != (fresh.values if fresh else None):
            yield f"the view of {subject} differs from what its entries say."


def _fresh_row(
    connection: apsw.Connection, subject: str, told: Told, struck_now: frozenset[str]
) -> ViewRow | None:
    def told_of(uids: frozenset[str]) -> list[Happened]:
        return told_together(connection, uids, struck_now)

    story = read_story((entry for _, _, entry in told), struck_now)
    view = fold_subject(subject, story, told_of)
    place = table_and_key(subject)
    _, depth, first = told[0]
    return view_row(place, place_in_order(depth, first.hash), view) if place and view else None
