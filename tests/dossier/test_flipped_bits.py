"""A failing disk flips bits anywhere in the file: nothing recorded is changed unseen."""

import random
from pathlib import Path

import apsw
import pytest
from tests.building import KIDNAPPED, new_dossier

from claimcheck import desk
from claimcheck.model.exits import ClaimcheckError, ExitCode
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Verdict

FLIPS = 400


@pytest.fixture
def path(tmp_path):
    made = new_dossier(tmp_path, KIDNAPPED)
    with desk.open_desk(made, "Amal") as at:
        desk.settle(at, "k2", Finding(Verdict.ESTABLISHED, "first-hand", answer="six"))
        desk.grade(at, "Firas", Reliability.B, "named, and was there")
    return made


def told_of(path: Path) -> tuple[str, ...]:
    """What claimcheck has to say of a file: its refusal, or the problems that it names."""
    try:
        with desk.open_desk(path, "Basel") as at:
            return desk.verify(at).problems
    except ClaimcheckError as refusal:
        if refusal.code not in (ExitCode.BAD_INPUT, ExitCode.REFUSED):
            raise
        return (str(refusal),)


def journal_of(path: Path) -> object:
    """All that the journal holds, read by SQLite alone and byte for byte; None where it cannot."""
    connection = apsw.Connection(str(path))
    held = []
    try:
        for table in ("journal", "content", "about"):
            names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            columns = ", ".join(f"typeof({name}), CAST({name} AS BLOB)" for name in names)
            # The rows as they lie, not as an index has them: that is what could be read wrong.
            sql = f"SELECT {columns} FROM {table} NOT INDEXED"  # noqa: S608 - our own names
            held.append(connection.execute(sql).fetchall())
    except apsw.Error:
        return None
    finally:
        connection.close()
    return held


def flip(path: Path, stored: bytes, place: int, bit: int) -> None:
    changed = bytearray(stored)
    changed[place] ^= 1 << bit
    path.write_bytes(bytes(changed))


def test_a_flip_anywhere_is_named_or_leaves_all_that_was_recorded_as_it_was(path):
    stored, recorded = path.read_bytes(), journal_of(path)
    chance = random.Random(7)  # noqa: S311 - places to damage, no secrets
    harmed = 0
    for _ in range(FLIPS):
        place, bit = chance.randrange(len(stored)), chance.randrange(8)
        flip(path, stored, place, bit)
        told = told_of(path)
        path.write_bytes(stored)
        flip(path, stored, place, bit)
        if journal_of(path) != recorded:
            harmed += 1
            assert told, f"bit {bit} of byte {place} changed an entry, and nobody said so"
    assert harmed > FLIPS / 50, "some of the flips must have hit the journal"


def test_a_flip_of_any_byte_of_an_entry_is_named(path):
    stored, recorded = path.read_bytes(), journal_of(path)
    connection = apsw.Connection(str(path))
    entry = connection.execute("SELECT hash, body_hash FROM journal WHERE kind='question-settled'")
    ((first, last),) = entry.fetchall()
    assert isinstance(first, bytes)
    assert isinstance(last, bytes)
    body = connection.execute("SELECT body FROM content WHERE body LIKE '%first-hand%'").get
    connection.close()
    # From its hash to the hash of its body, an entry lies in one piece; its text lies apart.
    begin, end, text = (
        [place for place in found(stored, part) if harms(path, stored, place, recorded)][-1]
        for part in (first, last, body.encode())
    )
    assert 200 < end - begin < 400, "the entry that comes after it names its hash, too"
    for place in [*range(begin, end + len(last)), *range(text, text + len(body))]:
        flip(path, stored, place, place % 8)
        assert told_of(path), f"byte {place}"


def found(stored: bytes, text: bytes) -> list[int]:
    """Every place at which a text lies: in its table, in an index, or where it lay once."""
    return [place for place in range(len(stored)) if stored.startswith(text, place)]


def harms(path: Path, stored: bytes, place: int, recorded: object) -> bool:
    flip(path, stored, place, 0)
    return journal_of(path) != recorded


@pytest.mark.parametrize(
    "view", ["claim_view", "event_view", "question_view", "source_view", "dossier_view"]
)
def test_a_flip_in_what_is_shown_is_named_too(path, view):
    stored, shown = path.read_bytes(), view_of(path, view)
    assert shown
    for body in shown:
        for place in found(stored, body):
            flip(path, stored, place + len(body) // 2, 0)
            if view_of(path, view) != shown:
                assert told_of(path)


def view_of(path: Path, view: str) -> list[bytes] | None:
    connection = apsw.Connection(str(path))
    try:
        rows = connection.execute(f"SELECT CAST(body AS BLOB) FROM {view}")  # noqa: S608 - ours
        return [row[0] for row in rows]
    except apsw.Error:
        return None
    finally:
        connection.close()
