"""Whatever is changed in a dossier by hand or by a failing disk, `verify` names."""

import shutil

import apsw
import pytest
from attrs import evolve
from tests.building import KIDNAPPED, new_dossier

from claimcheck import desk
from claimcheck.dossier.rows import (
    AS_STORED,
    depth_of,
    entries_where,
    insert_entries,
    last_seq,
)
from claimcheck.dossier.transaction import heads, transaction
from claimcheck.journal.entry import hash_entry
from claimcheck.model.exits import BadInputError
from claimcheck.model.settlement import Finding, Verdict


@pytest.fixture
def path(tmp_path):
    made = new_dossier(tmp_path, KIDNAPPED)
    with desk.open_desk(made, "Amal") as at:
        desk.settle(at, "k2", Finding(Verdict.ESTABLISHED, "first-hand", answer="six"))
    return made


def problems(path) -> tuple[str, ...]:
    with desk.open_desk(path, "Amal") as at:
        return desk.verify(at).problems


def tamper(path, *statements: str) -> None:
    """Change the file behind the journal's back, as a stranger with SQLite at hand could."""
    connection = apsw.Connection(str(path))
    kept = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type='trigger'").fetchall()
    for name, _ in kept:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for _, sql in kept:
        connection.execute(str(sql))
    connection.close()


def test_a_sound_dossier_has_no_problems_and_names_its_heads_and_sqlite(path):
    with desk.open_desk(path, "Amal") as at:
        proof = desk.verify(at)
    assert proof.problems == ()
    assert proof.entries > 5
    assert len(proof.heads[0]) == 64
    assert tuple(map(int, proof.sqlite.split("."))) >= (3, 51, 3)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET by='Basel' WHERE seq=2",
        "UPDATE journal SET done='2026-01-01T00:00:00+00:00' WHERE seq=2",
        "UPDATE journal SET received='2026-01-01T00:00:00+00:00' WHERE seq=2",
        "UPDATE journal SET verb='settle' WHERE seq=2",
        "UPDATE content SET body=replace(body, '28', '82')",
        "UPDATE content SET salt=zeroblob(16) WHERE seq=2",
        "DELETE FROM journal WHERE seq=2",
        "DELETE FROM about WHERE seq=2",
        "INSERT INTO about VALUES('claim:x', 2)",
        "UPDATE claim_view SET body=replace(body, 'six', 'ten')",
        "UPDATE claim_view SET question='q-x'",
        "DELETE FROM question_view",
        "UPDATE question_view SET body=replace(body, 'first-hand', 'hearsay')",
        "INSERT INTO event_view VALUES('e-x', 1, 'x', '', '{}')",
    ],
)
def test_a_change_behind_the_journals_back_is_named(path, statement):
    tamper(path, statement)
    assert problems(path)


def test_a_changed_entry_is_named_by_its_number_its_author_and_its_time(path):
    tamper(path, "UPDATE content SET body=replace(body, 'first-hand', 'hearsay')")
    (told,) = problems(path)
    assert "question-settled, by Amal" in told
    assert "not what was recorded" in told


def test_a_dropped_cache_changes_nothing_that_was_decided(path):
    with desk.open_desk(path, "Amal") as at:
        before = [desk.question_shape(at, state) for state in desk.questions(at)]
    tamper(path, "DELETE FROM reckoned", "DELETE FROM state WHERE key='reckoner'")
    with desk.open_desk(path, "Amal") as at:
        assert [desk.question_shape(at, state) for state in desk.questions(at)] == before
    assert problems(path) == ()


def test_views_of_another_version_are_made_again_from_the_journal(path):
    tamper(path, "UPDATE state SET value='0' WHERE key='views'", "DELETE FROM claim_view")
    assert problems(path) == ()


def test_a_flipped_bit_in_an_entry_is_found(path):
    stored = path.read_bytes()
    place = stored.index(b'"because":"first-hand"')
    path.write_bytes(stored[:place] + bytes([stored[place] ^ 1]) + stored[place + 1 :])
    assert problems(path)


def test_a_file_cut_short_is_refused_or_named_and_never_taken_for_whole(path):
    path.write_bytes(path.read_bytes()[: 4096 * 4])
    try:
        told = problems(path)
    except BadInputError as refusal:
        told = (str(refusal),)
    assert any("damaged" in problem for problem in told), told


def misfile(path, subject: str, kind: str) -> None:
    """Change what an entry is about, with hashes that fit, as a forger with claimcheck could."""
    with desk.open_desk(path, "Amal") as at:
        entry = next(
            each for _, _, each in entries_where(at.connection, "kind=?", (kind,), AS_STORED)
        )
        forged = evolve(entry, subjects=(subject,) if subject else (), parents=heads(at.connection))
        forged = evolve(forged, act="forged", hash=hash_entry(forged))
        forged = evolve(forged, hash=hash_entry(forged))
        depth = 1 + max(depth_of(at.connection, each) or 0 for each in forged.parents)
        with transaction(at.connection):
            insert_entries(at.connection, last_seq(at.connection) + 1, [(depth, forged)])


@pytest.mark.parametrize("kind", ["claim-recorded", "claims-placed", "question-settled"])
@pytest.mark.parametrize("subject", ["claim:x", "question:x", "act:x", ""])
def test_an_entry_filed_under_what_it_does_not_speak_of_is_named(path, tmp_path, kind, subject):
    honest = shutil.copy(path, tmp_path / "honest.dossier")
    misfile(path, subject, kind)
    assert any("what it is about" in told and kind in told for told in problems(path))
    with desk.open_desk(honest, "Basel") as at:
        before = desk.heads(at)
        with pytest.raises(BadInputError, match="is damaged: its journal entry"):
            desk.merge(at, path)
        assert desk.heads(at) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE reckoned_body SET body=replace(body, 'six', 'ten')",
        "UPDATE reckoned SET status='agreed'",
        "UPDATE reckoned SET conflict=0",
        "UPDATE reckoned SET priority=0.1",
        "UPDATE reckoned SET line=replace(line, 'Nahtah', 'Karak')",
        "UPDATE reckoned SET search=''",
        "DELETE FROM reckoned",
        "DELETE FROM reckoned_body",
    ],
)
def test_a_changed_reckoning_is_named_thrown_away_and_made_again(path, statement):
    with desk.open_desk(path, "Amal") as at:
        before = [desk.question_shape(at, state) for state in desk.questions(at)]
    tamper(path, statement)
    (told,) = problems(path)
    assert "what was reckoned of q-" in told
    assert "thrown away" in told
    assert problems(path) == ()
    with desk.open_desk(path, "Amal") as at:
        assert [desk.question_shape(at, state) for state in desk.questions(at)] == before


def test_the_log_of_a_journal_with_a_gap_is_refused_with_a_sentence(path):
    tamper(path, "DELETE FROM journal WHERE kind='question-settled'")
    with pytest.raises(BadInputError, match="is missing"), desk.open_desk(path, "Amal") as at:
        list(desk.log(at))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE act SET struck=1 WHERE verb='settle'",
        "UPDATE act SET reviewer='basel'",
        "UPDATE act SET entries=1 WHERE verb='add'",
        "UPDATE act SET at='2026' WHERE verb='add'",
        "DELETE FROM act WHERE verb='settle'",
        "INSERT INTO act VALUES('x', 9, 9, 9, 1, 'add', 'amal', '2026', 0)",
    ],
)
def test_a_changed_list_of_acts_is_named(path, statement):
    tamper(path, statement)
    assert any("act" in told for told in problems(path))
