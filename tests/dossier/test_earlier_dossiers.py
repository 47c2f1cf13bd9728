"""A dossier that an earlier claimcheck made opens, and nothing that was recorded in it is lost."""

import gzip
from pathlib import Path

import apsw
import pytest
from tests.dossier.test_file import as_nobody

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.dossier import upgrading
from claimcheck.dossier.schema import SCHEMA, USER_VERSION

# Three claims of Nahtah settled, graded, corrected and redacted, and a table that was undone.
KEPT = Path(__file__).with_name("made_by_the_first_schema.dossier.gz")


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "case.dossier"
    made.write_bytes(gzip.decompress(KEPT.read_bytes()))
    return made


def version(path) -> object:
    held = apsw.Connection(str(path))
    found = held.execute("PRAGMA user_version").get
    held.close()
    return found


def test_it_is_brought_up_to_date_and_holds_all_that_was_recorded(path):
    assert version(path) == 1
    for _ in range(2):
        with desk.open_desk(path, "Amal") as at:
            assert desk.verify(at).problems == ()
            assert [act.verb for act in desk.log(at)] == [
                "undo",
                "add",
                "redact",
                "correct",
                "grade",
                "settle",
                "add",
                "new",
            ]
            claims = list(desk.LISTS["claims"](at, Choice()))
            assert [(each["id"], each["note"]) for each in claims] == [
                ("k1", "checked"),
                ("k2", None),
            ]
            (state,) = desk.questions(at)
            assert [held.finding.answer for held in state.settlements] == ["six"]
    assert version(path) == USER_VERSION


def test_it_can_be_worked_on_at_once(path):
    with desk.open_desk(path, "Amal") as at:
        desk.redo(at)
        assert [state.event.label for state in desk.questions(at)] == ["Nahtah", "Tafas"]
        assert desk.verify(at).problems == ()


def test_bringing_it_up_to_date_happens_whole_or_not_at_all(path, monkeypatch):
    monkeypatch.setattr(upgrading, "SCHEMA", (*SCHEMA, "CREATE TABLE act(a)"))
    with pytest.raises(Exception, match="already exists"), desk.open_desk(path, "Amal"):
        pass
    monkeypatch.undo()
    assert version(path) == 1
    with desk.open_desk(path, "Amal") as at:
        assert desk.verify(at).problems == ()


@pytest.mark.parametrize(
    "planted", ["CREATE TABLE extra(a)", "DROP TRIGGER journal_stays", "CREATE VIEW v AS SELECT 1"]
)
def test_a_strangers_one_is_refused_all_the_same(path, planted):
    held = apsw.Connection(str(path))
    held.execute(planted)
    held.close()
    before = path.read_bytes()
    with pytest.raises(Exception, match="tampered"), desk.open_desk(path, "Amal"):
        pass
    assert path.read_bytes() == before


READ_ONLY = """
import sys
from pathlib import Path
from claimcheck import desk
from claimcheck.model.exits import RefusedError
try:
    with desk.open_desk(Path(sys.argv[1]), "Basel"):
        print("opened")
except RefusedError as refusal:
    print(refusal)
"""


def test_one_that_cannot_be_written_says_what_to_do(path, tmp_path):
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        told = as_nobody(READ_ONLY, str(path))
    finally:
        tmp_path.chmod(0o755)
    assert "made by an older claimcheck" in told.stdout, told.stderr
