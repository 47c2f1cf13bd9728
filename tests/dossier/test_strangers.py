"""A dossier from a stranger: what is not ours to the letter is refused, and nothing is written."""

from pathlib import Path

import apsw
import pytest
from tests.building import KIDNAPPED, new_dossier

from claimcheck import desk
from claimcheck.dossier import file
from claimcheck.model.exits import BadInputError, RefusedError

PLANTED = {
    "a trigger that wipes the claims": (
        "CREATE TRIGGER wipe AFTER INSERT ON journal BEGIN DELETE FROM claim_view; END"
    ),
    "a trigger in the place of ours": (
        "DROP TRIGGER journal_stays; CREATE TRIGGER journal_stays BEFORE UPDATE ON journal "
        "BEGIN SELECT 1; END"
    ),
    "a view": "CREATE VIEW claims AS SELECT load_extension('evil')",
    "a view in the place of a table": (
        "ALTER TABLE reckoned RENAME TO r2; CREATE VIEW reckoned AS SELECT * FROM r2"
    ),
    "a virtual table": "CREATE VIRTUAL TABLE extra USING fts5(a)",
    "a table of its own": "CREATE TABLE extra(a)",
    "a renamed table": "ALTER TABLE alias_view RENAME TO other_view",
    "a missing table": "DROP TABLE pending",
    "a generated column": ("ALTER TABLE claim_view ADD COLUMN more TEXT AS (upper(body)) VIRTUAL"),
    "a check that calls a function": (
        "DROP TABLE pending; CREATE TABLE pending(question TEXT PRIMARY KEY "
        "CHECK(length(question) > 0)) STRICT, WITHOUT ROWID"
    ),
    "an index on an expression": "CREATE INDEX more ON claim_view(lower(body))",
    "a missing index": "DROP INDEX claim_question",
    "tables of statistics": "CREATE INDEX x ON reckoned(line); DROP INDEX x; ANALYZE",
    "a counter of its own": "CREATE TABLE c(a INTEGER PRIMARY KEY AUTOINCREMENT); DROP TABLE c",
    "our words under another name": (
        "PRAGMA writable_schema=ON; "
        "UPDATE sqlite_schema SET name='claim_when' WHERE name='claim_given'"
    ),
    "two tables in one place": (
        "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage=(SELECT rootpage "
        "FROM sqlite_schema WHERE name='journal') WHERE name='alias_view'"
    ),
    "words that SQLite cannot read": (
        "PRAGMA writable_schema=ON; "
        "UPDATE sqlite_schema SET sql='CREATE TABLE (' WHERE name='pending'"
    ),
    "a table twice": (
        "PRAGMA writable_schema=ON; "
        "INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name='pending'"
    ),
}


def plant(path: Path, statements: str) -> None:
    connection = apsw.Connection(str(path))
    for statement in statements.split("; ") if "BEGIN" not in statements else [statements]:
        connection.execute(statement)
    connection.close()


def state_of(path: Path) -> tuple[object, ...]:
    """A file's bytes and the time of its last change, and what lies beside it."""
    beside = sorted(each.name for each in path.parent.iterdir() if "-shm" not in each.name)
    log = path.with_name(path.name + "-wal")
    written = log.read_bytes() if log.exists() else None
    return path.read_bytes(), path.stat().st_mtime_ns, beside, written


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED.keys())
def test_what_a_stranger_planted_is_refused_and_nothing_is_written(tmp_path, planted):
    path = new_dossier(tmp_path, KIDNAPPED)
    plant(path, planted)
    before = state_of(path)
    with pytest.raises(BadInputError, match=r"tampered|damaged|another program"):
        file.connect(path)
    assert state_of(path) == before


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_the_database_of_another_program_stays_as_it_is_to_the_byte(tmp_path, mode):
    path = tmp_path / "places.sqlite"
    other = apsw.Connection(str(path))
    other.execute(f"PRAGMA journal_mode={mode}")
    other.execute("CREATE TABLE places(name)")
    other.close()
    before = state_of(path)
    with pytest.raises(BadInputError, match="another program"):
        file.connect(path)
    assert state_of(path) == before


def test_a_log_that_a_stranger_left_beside_a_file_is_not_folded_into_it(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED)
    other = apsw.Connection(str(path))
    other.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    other.execute("CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM claim_view; END")
    other.close()
    before = state_of(path)
    with pytest.raises(BadInputError, match="tampered"):
        file.connect(path)
    assert state_of(path) == before


def test_a_log_that_leads_elsewhere_is_not_followed(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED)
    victim = tmp_path / "notes.txt"
    victim.write_text("my notes")
    for suffix in ("-wal", "-journal"):
        path.with_name(path.name + suffix).symlink_to(victim)
        with pytest.raises((BadInputError, RefusedError)), desk.open_desk(path, "Amal"):
            pass
        assert victim.read_text() == "my notes"
        path.with_name(path.name + suffix).unlink()


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH ':memory:' AS other",
        "ATTACH 'elsewhere.db' AS other",
        "SELECT load_extension('evil')",
        "CREATE TRIGGER t AFTER INSERT ON journal BEGIN SELECT 1; END",
        "CREATE TEMP TRIGGER t AFTER INSERT ON journal BEGIN SELECT 1; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE t(a)",
        "CREATE VIRTUAL TABLE t USING fts5(a)",
        "DROP TABLE journal",
        "ALTER TABLE journal ADD COLUMN more TEXT",
        "PRAGMA writable_schema=ON",
        "PRAGMA journal_mode=OFF",
        "PRAGMA synchronous=OFF",
        "PRAGMA user_version=7",
        "UPDATE sqlite_schema SET sql=''",
        "VACUUM INTO 'elsewhere.db'",
    ],
)
def test_an_open_dossier_does_only_what_claimcheck_itself_does(tmp_path, monkeypatch, statement):
    monkeypatch.chdir(tmp_path)
    connection = file.connect(new_dossier(tmp_path, KIDNAPPED))
    with pytest.raises((apsw.AuthError, apsw.SQLError)):
        connection.execute(statement)
    connection.close()
    assert [each.name for each in tmp_path.iterdir()] == ["case.dossier"]


def test_a_trigger_that_comes_while_a_dossier_is_open_does_not_run(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED)

    def wiped_while_open():
        with desk.open_desk(path, "Amal") as at:
            plant(path, PLANTED["a trigger that wipes the claims"])
            desk.undo(at)

    with pytest.raises(BadInputError, match="tampered"):
        wiped_while_open()
    connection = apsw.Connection(str(path))
    assert connection.execute("SELECT count(*) FROM claim_view").get == 3
    connection.close()
