"""What is no dossier is refused with a sentence; what is one opens for everyone who may read it."""

import os
import re
import shutil
import subprocess
import sys

import apsw
import pytest
from tests.building import KIDNAPPED, add, new_dossier

from claimcheck import desk
from claimcheck.dossier import file, guard, transaction
from claimcheck.dossier.schema import APPLICATION_ID, SCHEMA, SCHEMAS, USER_VERSION
from claimcheck.model.exits import BadInputError, RefusedError


def refused(path) -> str:
    with pytest.raises(BadInputError) as refusal:
        file.connect(path)
    return str(refusal.value)


def test_a_new_dossier_never_overwrites_what_is_there(tmp_path):
    path = tmp_path / "notes.dossier"
    path.write_text("my notes")
    with pytest.raises(BadInputError, match="is there already"):
        file.create(path)
    assert path.read_text() == "my notes"


def test_a_new_dossier_does_not_follow_a_link_that_leads_nowhere(tmp_path):
    path = tmp_path / "case.dossier"
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(BadInputError, match="is there already"):
        file.create(path)
    assert not (tmp_path / "elsewhere").exists()


def test_a_dossier_in_a_folder_that_does_not_exist_is_refused(tmp_path):
    with pytest.raises(BadInputError, match="does not exist"):
        file.create(tmp_path / "no" / "case.dossier")


def test_it_says_what_is_wrong_with_a_path_that_is_no_dossier(tmp_path):
    empty, text = tmp_path / "empty", tmp_path / "text.dossier"
    empty.touch()
    text.write_text("Claims of January\n" * 200)
    assert "is a folder" in refused(tmp_path)
    assert "does not exist" in refused(tmp_path / "missing.dossier")
    assert "is an empty file" in refused(empty)
    assert "some other kind of file" in refused(text)


def test_the_database_of_another_program_is_left_as_it_is(tmp_path):
    path = tmp_path / "places.sqlite"
    other = apsw.Connection(str(path))
    other.execute("CREATE TABLE places(name)")
    other.close()
    before = path.read_bytes()
    assert "another program" in refused(path)
    assert path.read_bytes() == before


def test_a_dossier_of_a_newer_claimcheck_is_refused_with_what_to_do(tmp_path):
    path = new_dossier(tmp_path)
    connection = apsw.Connection(str(path))
    connection.execute(f"PRAGMA user_version={USER_VERSION + 1}")
    connection.close()
    assert "newer claimcheck" in refused(path)
    assert "pip install --upgrade" in refused(path)


@pytest.mark.parametrize(
    "planted",
    [
        "CREATE TRIGGER wipe AFTER INSERT ON journal BEGIN DELETE FROM claim_view; END",
        "CREATE VIEW claims AS SELECT 1",
        "CREATE TABLE extra(a)",
        "DROP TRIGGER journal_stays",
        "DROP INDEX claim_question",
    ],
)
def test_a_strangers_dossier_with_other_tables_or_triggers_is_not_opened(tmp_path, planted):
    path = new_dossier(tmp_path, KIDNAPPED)
    connection = apsw.Connection(str(path))
    connection.execute(planted)
    connection.close()
    assert "tampered" in refused(path)


def test_the_file_says_that_it_is_a_dossier(tmp_path):
    path = new_dossier(tmp_path)
    held = apsw.Connection(str(path))
    assert held.execute("PRAGMA application_id").get == APPLICATION_ID
    assert held.execute("PRAGMA user_version").get == USER_VERSION
    held.close()


def test_a_closed_dossier_is_one_file(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED)
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_what_was_acknowledged_is_synced_to_the_disk(tmp_path):
    connection = file.connect(new_dossier(tmp_path))
    assert connection.execute("PRAGMA synchronous").get == 2  # FULL
    assert connection.execute("PRAGMA journal_mode").get == "wal"
    assert connection.execute("PRAGMA mmap_size").get == 0
    connection.close()


def test_the_journal_cannot_be_changed_even_by_hand(tmp_path):
    connection = file.connect(new_dossier(tmp_path, KIDNAPPED))
    for statement in (
        "UPDATE journal SET by='somebody else'",
        "DELETE FROM journal",
        "UPDATE content SET body='{}'",
    ):
        with pytest.raises(apsw.ConstraintError, match="never changed"):
            connection.execute(statement)
    connection.close()


def test_every_statement_of_the_schema_is_kept_by_sqlite_as_it_is_written(tmp_path):
    connection = file.create(tmp_path / "case.dossier")
    held = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
    told = {str(row[0]) for row in held}
    # What SQLite makes for an index of words is its own wording.
    of_sqlite = {sql for sql in told if re.match(r"CREATE TABLE '(question|claim)_words_", sql)}
    assert told - of_sqlite == set(SCHEMA)
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    assert guard.schema_fingerprint(rows) == SCHEMAS[USER_VERSION], (
        "a new version needs a new shape"
    )
    connection.close()


READ_ONLY = """
import sys
from pathlib import Path
from claimcheck import desk
from claimcheck.model.exits import RefusedError
from claimcheck.model.scales import Reliability
with desk.open_desk(Path(sys.argv[1]), "Basel") as at:
    print(len(list(desk.conflicts(at))), desk.verify(at).problems)
    try:
        desk.grade(at, "Firas", Reliability.C, "named")
    except RefusedError as refusal:
        print(refusal)
"""


def as_nobody(script: str, *args: str) -> subprocess.CompletedProcess[str]:
    """Run a script without root's leave to write everywhere."""
    command = [sys.executable, "-c", script, *args]
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("running as root without setpriv: no write protection holds")
        command = ["setpriv", "--clear-groups", "--inh-caps=-all", "--bounding-set=-all", *command]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_write_protected_dossier_can_be_read_and_says_why_nothing_is_recorded(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        told = as_nobody(READ_ONLY, str(path))
    finally:
        tmp_path.chmod(0o755)
    assert told.stdout.startswith("1 ()"), told.stderr
    assert "may only be read" in told.stdout


def test_a_dossier_that_another_program_is_writing_is_refused_after_a_wait(tmp_path, monkeypatch):
    monkeypatch.setattr(transaction, "PATIENCE_MILLISECONDS", 50)
    path = new_dossier(tmp_path, KIDNAPPED)
    writer = apsw.Connection(str(path))
    writer.execute("BEGIN IMMEDIATE")
    with (
        desk.open_desk(path, "Basel") as at,
        pytest.raises(RefusedError, match="written by another program"),
    ):
        add(at, KIDNAPPED.replace("k", "m"), "other")
    writer.execute("ROLLBACK")
    writer.close()
    with desk.open_desk(path, "Basel") as at:
        assert desk.verify(at).problems == ()


def test_two_reviewers_at_one_dossier_both_get_their_work_on_disk(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED)
    with desk.open_desk(path, "Amal") as mine, desk.open_desk(path, "Basel") as theirs:
        add(mine, KIDNAPPED.replace("k1", "a1").replace("k2", "a2"), "a")
        add(theirs, KIDNAPPED.replace("k1", "b1").replace("k2", "b2"), "b")
        assert desk.verify(mine).problems == ()
        assert [act.by for act in desk.log(mine)][:2] == ["Basel", "Amal"]


def test_a_large_table_gets_room_for_its_indexes_and_gives_it_back(tmp_path):
    connection = file.connect(new_dossier(tmp_path))
    usual = connection.execute("PRAGMA cache_size").get
    with file.room_for(connection, 10):
        assert connection.execute("PRAGMA cache_size").get == usual
    with file.room_for(connection, 1_000_000):
        assert connection.execute("PRAGMA cache_size").get < usual < 0, "kibibytes count downwards"
    assert connection.execute("PRAGMA cache_size").get == usual
    connection.close()
