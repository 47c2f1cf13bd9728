"""Values that claimcheck never wrote, entries of a newer one, an old SQLite: a sentence each."""

import json
from pathlib import Path

import apsw
import pytest
from tests.building import KIDNAPPED, new_dossier
from tests.dossier.test_strangers import state_of

from claimcheck import desk
from claimcheck.cli.guard import run
from claimcheck.dossier import file, guard
from claimcheck.dossier.schema import SCHEMA
from claimcheck.journal.tags import TAGS
from claimcheck.model.exits import BadInputError, RefusedError


def wrong_types(path: Path) -> None:
    """Make numbers where texts belong: SQLite itself would not, but a stranger can."""
    connection = apsw.Connection(str(path))
    sql = next(each for each in SCHEMA if each.startswith("CREATE TABLE claim_view"))
    connection.execute("PRAGMA writable_schema=ON")
    change = "UPDATE sqlite_schema SET sql=? WHERE name='claim_view'"
    connection.execute(change, (sql.replace(" STRICT", "").replace("TEXT", ""),))
    connection.close()
    connection = apsw.Connection(str(path))
    connection.execute("UPDATE claim_view SET body=7, question=x'ff', giver=NULL WHERE seq=0")
    connection.execute("UPDATE claim_view SET body=7")
    connection.execute("PRAGMA writable_schema=ON")
    connection.execute(change, (sql,))
    connection.close()


def set_bodies(path: Path, body: str) -> None:
    connection = apsw.Connection(str(path))
    connection.execute("UPDATE claim_view SET body=?", (body,))
    connection.execute("DELETE FROM state WHERE key='reckoner'")
    connection.close()


@pytest.mark.parametrize(
    "spoil",
    [
        wrong_types,
        lambda path: set_bodies(path, ""),
        lambda path: set_bodies(path, "{}"),
        lambda path: set_bodies(path, '{"claim": 7}'),
        lambda path: set_bodies(path, "[" * 100_000),
        lambda path: set_bodies(path, json.dumps({"x": "y" * 5_000_000})),
    ],
    ids=["numbers", "nothing", "no fields", "other fields", "depth", "five megabytes"],
)
def test_values_that_claimcheck_never_wrote_end_in_a_sentence(tmp_path, capsys, spoil):
    path = new_dossier(tmp_path, KIDNAPPED)
    spoil(path)
    for command in (["claims"], ["questions"], ["conflicts"], ["show", "k1"]):
        code = run([command[0], str(path), *command[1:]])
        told = capsys.readouterr().err
        assert code == 3, (command, told)
        assert "cannot be read whole" in told or "tampered" in told
        assert len(told) < 2_000
    run(["verify", str(path)])
    assert "claim:" in capsys.readouterr().out


def add_entry(path: Path, kind: str, version: int) -> None:
    connection = apsw.Connection(str(path))
    columns = [row[1] for row in connection.execute("PRAGMA table_info(journal)")]
    new = {
        "seq": "(SELECT max(seq)+1 FROM journal)",
        "hash": "randomblob(32)",
        "kind": f"'{kind}'",
        "version": str(version),
    }
    values = ", ".join(new.get(name, name) for name in columns)
    connection.execute(f"INSERT INTO journal SELECT {values} FROM journal WHERE seq=2")  # noqa: S608
    connection.close()


@pytest.mark.parametrize(("kind", "version"), [("claim-weighed", 1), ("question-settled", 99)])
def test_entries_that_only_a_newer_claimcheck_knows_are_refused_with_what_to_do(
    tmp_path, monkeypatch, kind, version
):
    path = new_dossier(tmp_path, KIDNAPPED)
    monkeypatch.setattr(guard, "_MANY_ENTRIES", 0)
    with desk.open_desk(path, "Amal"):
        pass  # the kinds so far are noted as known
    add_entry(path, kind, version)
    before = state_of(path)
    with pytest.raises(BadInputError, match="newer claimcheck") as refusal:
        file.connect(path)
    assert f"kind {kind}, version {version}" in str(refusal.value)
    assert "pip install --upgrade" in str(refusal.value)
    assert state_of(path) == before


def test_kinds_that_were_noted_as_known_are_looked_at_again_by_a_claimcheck_that_knows_others(
    tmp_path, monkeypatch
):
    path = new_dossier(tmp_path, KIDNAPPED)
    monkeypatch.setattr(guard, "_MANY_ENTRIES", 0)
    file.connect(path).close()
    older = {tag: body for tag, body in TAGS.items() if tag[0] != "claim-recorded"}
    monkeypatch.setattr(guard, "TAGS", older)
    guard._known_kinds.cache_clear()
    with pytest.raises(BadInputError, match="newer claimcheck"):
        file.connect(path)
    guard._known_kinds.cache_clear()


def test_an_sqlite_that_can_damage_a_dossier_is_refused(tmp_path, monkeypatch):
    path = new_dossier(tmp_path, KIDNAPPED)
    before = state_of(path)
    monkeypatch.setattr(apsw, "sqlite_lib_version", lambda: "3.51.2")
    for doing in (file.connect, lambda path: file.create(path.with_name("other.dossier"))):
        with pytest.raises(RefusedError, match=r"3\.51\.3 or newer is needed"):
            doing(path)
    assert state_of(path) == before


def test_verify_says_which_sqlite_it_ran_with(tmp_path, capsys):
    path = new_dossier(tmp_path, KIDNAPPED)
    assert run(["verify", str(path)]) == 0
    assert apsw.sqlite_lib_version() in capsys.readouterr().out
