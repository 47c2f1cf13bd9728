"""Taking in what other copies of a dossier hold: the union of their entries."""

from collections.abc import Iterator, Sequence

import apsw
from attrs import evolve, frozen

from claimcheck.dossier import cache
from claimcheck.dossier.clash import Clash, Shaken
from claimcheck.dossier.clashes import as_they_stand, clashes_with
from claimcheck.dossier.doubles import Double, doubles_among
from claimcheck.dossier.leavings import leavings
from claimcheck.dossier.legible import ILLEGIBLE
from claimcheck.dossier.redacted import Journal, Redactions, redactions
from claimcheck.dossier.redaction import held_and_gone, take_out
from claimcheck.dossier.refolding import refold, refold_act
from claimcheck.dossier.rows import AS_STORED, depth_of, entries_where, insert_entries, last_seq
from claimcheck.dossier.still_held import still_held
from claimcheck.dossier.striking import strike, struck
from claimcheck.journal.entry import Entry, is_whole
from claimcheck.journal.order import BrokenJournalError, depths_of
from claimcheck.journal.shortening import told_by, words_of
from claimcheck.journal.subjects import tells_its_subjects
from claimcheck.model.exits import BadInputError


@frozen
class Merged:
    """What came in with a merge: how many entries, of which acts, how many texts were taken out.

    `held` are the ids of what still holds words that were redacted in either copy.
    `doubles` are claims of it that had been recorded here, too; `clashes` are what was decided of
    apart, and `shaken` the questions that are disputed or stale by it.
    """

    entries: int
    acts: tuple[str, ...]
    redacted: int = 0
    held: tuple[str, ...] = ()
    doubles: tuple[Double, ...] = ()
    clashes: tuple[Clash, ...] = ()
    shaken: tuple[Shaken, ...] = ()


def merge(connection: apsw.Connection, other: apsw.Connection, name: str, at: str) -> Merged:
    """Take in the entries of another copy that are not here yet; call it within a transaction.

    They are received now. BadInputError where the other is another dossier, or damaged; nothing is
    taken in then. The same copy twice changes nothing, and in whatever order copies are merged,
    what stands afterwards is the same.
    """
    if _founding(connection) != _founding(other):
        raise BadInputError(
            f"{name} is no copy of this dossier: it was founded by itself. To bring its claims "
            "here, export its claims and add them."
        )
    new = {entry.hash: entry for entry in _missing(connection, other, name, at)}
    if not new:
        return Merged(0, ())
    kept, gone = _without_redacted(connection, new)
    deep = _in_order(connection, kept, name)
    apart = clashes_with(connection, [entry for _, entry in deep])
    insert_entries(connection, last_seq(connection) + 1, deep)
    left = {each.hash: each for each in leavings(connection, gone, new, at)}
    left_over = _in_order(connection, left, name)
    insert_entries(connection, last_seq(connection) + 1, left_over)
    _bring_up_to_date(connection, [entry for _, entry in (*deep, *left_over)])
    held = held_and_gone(connection, gone, gone.about(connection, new))
    texts = [*held, *held_and_gone(connection, gone, gone.subjects, other)]
    if held:
        take_out(connection, [entry.hash for entry in held])
    return Merged(
        entries=len(new),
        acts=tuple(dict.fromkeys(entry.act for _, entry in deep)),
        redacted=len(held),
        held=tuple(still_held(connection, _words(texts))),
        doubles=doubles_among(connection, kept.values()),
        clashes=tuple(as_they_stand(connection, apart)),
    )


def _words(texts: Sequence[Entry]) -> list[str]:
    return [word for each in texts for word in words_of(told_by(each)[1])]


def _in_order(
    connection: apsw.Connection, new: dict[bytes, Entry], name: str
) -> list[tuple[int, Entry]]:
    """Give entries that are not here yet in the order of the fold, each with its depth."""
    depths = _depths(connection, new, name)
    return sorted(((depths[each.hash], each) for each in new.values()), key=_depth_and_hash)


def _depth_and_hash(deep: tuple[int, Entry]) -> tuple[int, bytes]:
    return deep[0], deep[1].hash


def _founding(connection: apsw.Connection) -> bytes | None:
    found = connection.execute("SELECT hash FROM journal WHERE depth=1 ORDER BY hash LIMIT 1").get
    return found if isinstance(found, bytes) else None


def _missing(
    connection: apsw.Connection, other: apsw.Connection, name: str, at: str
) -> Iterator[Entry]:
    for seq, _, entry in entries_where(other, order=AS_STORED):
        if depth_of(connection, entry.hash) is not None:
            continue
        if not _is_sound(entry):
            raise BadInputError(
                f"{name} is damaged: its journal entry {seq} is not what was recorded. Nothing was "
                "taken in; see claimcheck verify."
            )
        yield evolve(entry, received=at)


def _is_sound(entry: Entry) -> bool:
    try:
        return is_whole(entry) and tells_its_subjects(entry)
    except ILLEGIBLE:
        return False


def _depths(connection: apsw.Connection, new: dict[bytes, Entry], name: str) -> dict[bytes, int]:
    try:
        return depths_of(new, _depths_of_parents(connection, new))
    except BrokenJournalError as problem:
        raise BadInputError(
            f"{name} is damaged: {problem}. Nothing was taken in; see claimcheck verify."
        ) from problem


def _without_redacted(
    connection: apsw.Connection, new: dict[bytes, Entry]
) -> tuple[dict[bytes, Entry], Redactions]:
    """Leave out the texts that were redacted.

    Neither an older copy nor a correction that was made without knowing brings them back.
    """
    gone = redactions(connection, new.values())
    journal = Journal(connection, new)
    kept = {
        name: evolve(entry, body=None, salt=None) if gone.covers(entry, journal) else entry
        for name, entry in new.items()
    }
    return kept, gone


def _depths_of_parents(connection: apsw.Connection, new: dict[bytes, Entry]) -> dict[bytes, int]:
    parents = {parent for entry in new.values() for parent in entry.parents} - new.keys()
    found = ((parent, depth_of(connection, parent)) for parent in parents)
    return {parent: depth for parent, depth in found if depth is not None}


def _bring_up_to_date(connection: apsw.Connection, entries: Sequence[Entry]) -> None:
    changed = strike(connection, entries)
    struck_now = struck(connection)
    refold(connection, dict.fromkeys(s for e in entries for s in e.subjects), struck_now)
    for act in sorted(changed):
        refold_act(connection, act, struck_now)
    cache.mark_all(connection)
