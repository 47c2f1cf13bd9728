"""What stays of questions and events of other copies, when their labels go with a redaction.

The redactor could not know of them. Whoever brings the two together makes the same entry, byte for
byte, so that copies that are merged in any order hold one journal.
"""

from collections.abc import Iterator, Mapping

import apsw
from attrs import evolve

from claimcheck.dossier.redacted import FOUNDINGS, LABELLED, Journal, Redactions
from claimcheck.dossier.rows import depth_of, entries_about
from claimcheck.dossier.writing import Act, make_entry
from claimcheck.journal.entry import Entry, digest
from claimcheck.journal.shortening import leave, told_by, without_words

_SALT_BYTES = 16


def leavings(
    connection: apsw.Connection, gone: Redactions, coming: Mapping[bytes, Entry], at: str
) -> Iterator[Entry]:
    """Make what is left of each question and event of which the label goes; received at `at`.

    All entries are in the journal, and `coming` are those that just came, with their texts.
    """
    journal = Journal(connection)
    for subject in gone.about(connection, coming):
        if not subject.startswith(LABELLED):
            continue
        about = [entry for _, entry in entries_about(connection, subject)]
        told = [each for each in (coming.get(each.hash, each) for each in about) if each.body]
        for founded in [each for each in about if each.kind in FOUNDINGS]:
            sources = [each for each in told if _tells(each, founded)]
            without = {each.act for each in sources if each.kind == "shortened"}
            for name in sorted(gone.taking(founded, journal)):
                made = gone.made[name]
                left = _left(sources[-1], founded, made, at) if sources else None
                if left and made.act not in without and depth_of(connection, left.hash) is None:
                    yield left


def _tells(entry: Entry, founded: Entry) -> bool:
    return entry.hash == founded.hash or (
        entry.kind == "shortened" and told_by(entry)[0] == founded.hash.hex()
    )


def _left(source: Entry, founded: Entry, redaction: Entry, at: str) -> Entry | None:
    """Make what a redaction leaves of a founding, as a part of its act.

    It has no words, so a salt that anyone can find tells nothing.
    """
    body = without_words(told_by(source)[1])
    if body is None:
        return None
    act = Act(redaction.act, redaction.verb, redaction.by, redaction.done)
    parents = tuple(sorted((founded.hash, redaction.hash)))
    salt = digest(parents)[:_SALT_BYTES]
    made = make_entry(act, parents, leave(founded.hash.hex(), body), salt)
    return evolve(made, received=at)
