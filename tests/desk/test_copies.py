"""Copies that reviewers worked on apart come together, and nothing of either is lost."""

import shutil
from itertools import permutations

import apsw
import pytest
from tests.building import KIDNAPPED, add, held_bytes, new_dossier, ticking

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.dossier.rows import entries_where
from claimcheck.journal.fold import fold_journal
from claimcheck.model.exits import BadInputError
from claimcheck.model.kinds import Status
from claimcheck.model.settlement import Finding, Verdict

SIX = Finding(Verdict.ESTABLISHED, "first-hand", answer="six")
MANY = Finding(Verdict.ESTABLISHED, "several media", answer="28")


def work(path, by: str, start: str, *acts) -> None:
    with desk.open_desk(path, by, now=ticking(start)) as at:
        for act in acts:
            act(at)


@pytest.fixture
def copies(tmp_path):
    """Three copies of one dossier; in each, somebody did something else."""
    first = new_dossier(tmp_path, KIDNAPPED)
    paths = [tmp_path / f"{name}.dossier" for name in ("amal", "basel", "carla")]
    for path in paths:
        shutil.copy(first, path)
    amal, basel, carla = paths
    work(amal, "Amal", "2026-02-01T08:00:00+00:00", lambda at: desk.settle(at, "k2", SIX))
    work(
        basel,
        "Basel",
        "2026-01-01T08:00:00+00:00",
        lambda at: add(at, "event,question,answer,source\nNahtah,kidnapped,nine,SNHR\n", "b"),
        lambda at: desk.settle(at, "k1", MANY),
    )
    work(
        carla,
        "Carla",
        "2026-03-01T08:00:00+00:00",
        lambda at: desk.retract(at, "k3", "too vague to count"),
        lambda at: desk.correct(at, "k1", {"note": "checked"}, "seen in print"),
    )
    return paths


def told(path) -> list:
    """What stands in a dossier, whatever the order in which it came."""
    with desk.open_desk(path, "Amal") as at:
        assert desk.verify(at).problems == ()
        folded = fold_journal(entry for _, _, entry in entries_where(at.connection))
        views = sorted(f"{subject} {view}" for subject, view in folded.items())
        questions = [desk.question_shape(at, each) for each in desk.questions(at)]
    return [views, questions]


def merged(first, *others) -> list:
    target = first.with_name(f"merged-{'-'.join(path.stem for path in (first, *others))}.dossier")
    shutil.copy(first, target)
    with desk.open_desk(target, "Amal") as at:
        for other in others:
            desk.merge(at, other)
    return told(target)


def test_copies_merged_in_any_order_give_one_state(copies):
    states = [merged(*order) for order in permutations(copies)]
    assert all(state == states[0] for state in states)


def test_what_reviewers_disagree_on_is_disputed_and_both_are_kept(copies):
    amal, basel, _ = copies
    with desk.open_desk(amal, "Amal") as at:
        desk.merge(at, basel)
        state = desk.question_state(at, desk.find_question(at, "k2"))
        assert state is not None
        assert state.reckoned.status in (Status.DISPUTED, Status.STALE)
        assert {held.by for held in state.settlements} == {"Amal", "Basel"}


def test_the_same_copy_twice_changes_nothing(copies):
    amal, basel, _ = copies
    with desk.open_desk(amal, "Amal") as at:
        assert desk.merge(at, basel).entries > 0
        before = amal.stat().st_size, [act.id for act in desk.log(at)]
        assert desk.merge(at, basel).entries == 0
        assert (amal.stat().st_size, [act.id for act in desk.log(at)]) == before


def test_what_was_merged_can_be_worked_on_and_merged_back(copies):
    amal, basel, _ = copies
    with desk.open_desk(amal, "Amal") as at:
        desk.merge(at, basel)
        desk.reopen(at, "k2", "we talked")
        desk.settle(at, "k2", SIX)
    with desk.open_desk(basel, "Basel") as at:
        desk.merge(at, amal)
    assert told(amal) == told(basel)


def test_an_undo_made_in_one_copy_holds_in_the_other(copies):
    amal, basel, _ = copies
    with desk.open_desk(basel, "Basel") as at:
        desk.merge(at, amal)
    with desk.open_desk(amal, "Amal") as at:
        desk.undo(at)
    with desk.open_desk(basel, "Basel") as at:
        desk.merge(at, amal)
        state = desk.question_state(at, desk.find_question(at, "k2"))
        assert state is not None
        assert [held.by for held in state.settlements] == ["Basel"]


def test_another_dossier_is_refused_and_nothing_is_taken_in(copies, tmp_path):
    (tmp_path / "other").mkdir()
    other = new_dossier(tmp_path / "other", KIDNAPPED)
    before = told(copies[0])
    with (
        desk.open_desk(copies[0], "Amal") as at,
        pytest.raises(BadInputError, match="no copy of this dossier"),
    ):
        desk.merge(at, other)
    assert told(copies[0]) == before


def test_a_damaged_copy_is_refused_and_nothing_is_taken_in(copies):
    amal, basel, _ = copies
    forged = apsw.Connection(str(basel))
    forged.execute("DROP TRIGGER content_stays")
    forged.execute("UPDATE content SET body=replace(body, 'nine', 'ninety')")
    forged.execute(
        "CREATE TRIGGER content_stays BEFORE UPDATE ON content\n"
        "BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END"
    )
    forged.close()
    before = told(amal)
    with (
        desk.open_desk(amal, "Amal") as at,
        pytest.raises(BadInputError, match="damaged"),
    ):
        desk.merge(at, basel)
    assert told(amal) == before


def test_a_redacted_text_is_gone_from_the_file_and_the_journal_still_verifies(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED.replace("kidnapped six fighters", "Umm Khalid saw six"))
    with desk.open_desk(path, "Amal") as at:
        list(desk.questions(at))
        assert b"Umm Khalid" in held_bytes(path)
        desk.redact(at, "k2", "a witness in danger")
        assert b"Umm Khalid" not in held_bytes(path), "while the dossier is still open"
        assert desk.verify(at).problems == ()
    assert b"Umm Khalid" not in held_bytes(path)
    with desk.open_desk(path, "Basel") as at:
        assert [each["id"] for each in desk.LISTS["claims"](at, Choice())] == ["k1", "k3"]
        act = next(desk.log(at))
        assert (act.verb, act.by, act.because) == ("redact", "Amal", "a witness in danger")


def test_merging_an_older_copy_does_not_bring_a_redacted_text_back(copies):
    amal, basel, _ = copies
    with desk.open_desk(amal, "Amal") as at:
        desk.redact(at, "k2", "a witness in danger")
        desk.merge(at, basel)
        assert desk.verify(at).problems == ()
    assert b"kidnapped six fighters" not in held_bytes(amal)


def test_a_redaction_is_honoured_by_the_copies_that_it_is_merged_into(copies):
    amal, basel, _ = copies
    with desk.open_desk(amal, "Amal") as at:
        desk.redact(at, "k2", "a witness in danger")
    with desk.open_desk(basel, "Basel") as at:
        desk.merge(at, amal)
        assert desk.verify(at).problems == ()
    assert b"kidnapped six fighters" not in held_bytes(basel)


def test_a_redaction_cannot_be_undone_or_done_twice(copies):
    with desk.open_desk(copies[0], "Amal") as at:
        act = desk.redact(at, "k2", "a witness in danger").act
        with pytest.raises(BadInputError, match="cannot be undone"):
            desk.undo(at, act)
        with pytest.raises(BadInputError):
            desk.redact(at, "k2", "again")


def test_what_we_knew_then_is_what_had_been_received_by_then(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED)
    with desk.open_desk(path, "Amal", now=ticking("2026-05-02T08:00:00+00:00")) as at:
        desk.settle(at, "k2", SIX)
        with desk.as_of(at, "2026-05-01") as then:
            assert next(desk.conflicts(then)).reckoned.status == Status.OPEN
        with desk.as_of(at, "2026-05-02") as then:
            assert next(desk.conflicts(then)).reckoned.status == Status.SETTLED
        with desk.as_of(at, "2025-12-31T23:59+00:00") as then:
            assert list(desk.questions(then)) == []
        with pytest.raises(BadInputError, match="no moment"), desk.as_of(at, "last week"):
            pass


def test_changes_name_the_questions_that_stand_otherwise_since(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED)
    with desk.open_desk(path, "Amal", now=ticking("2026-05-02T08:00:00+00:00")) as at:
        assert list(desk.changes(at, "2026-05-01")) == []
        desk.settle(at, "k2", SIX)
        add(at, "event,question,answer,source\nTafas,dead,two,SNHR\n", "t")
        settled, new = desk.changes(at, "2026-05-01")
        assert (settled.was, settled.now, settled.answer_now) == ("open", "settled", "six")
        assert (new.was, new.now, new.label) == (None, "single", "dead")
