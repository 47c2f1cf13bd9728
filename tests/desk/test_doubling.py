"""A table that two reviewers added in copies of their own is one table again, with all they did."""

import shutil
from itertools import permutations
from pathlib import Path
from typing import cast

import pytest
from tests.building import KIDNAPPED, add, held_bytes, new_dossier, opened, question_of

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.dossier.lookup import all_claims
from claimcheck.dossier.rows import entries_where
from claimcheck.exchange.shapes import Shape
from claimcheck.journal.fold import fold_journal
from claimcheck.model.exits import BadInputError
from claimcheck.model.kinds import Status
from claimcheck.model.scales import Credibility
from claimcheck.model.settlement import Finding, Verdict

TABLE = """id,event,question,answer,source,when
t1,Tafas shelling,dead,two,SNHR,2020-01-11
t2,Tafas shelling,dead,nine,Enab Baladi,2020-01-11
,Tafas shelling,wounded,four,Enab Baladi,2020-01-11
t4,Jasim raid,arrested,six,Horan,2020-01-12
"""
TWO = Finding(Verdict.ESTABLISHED, "first-hand", answer="two")
NINE = Finding(Verdict.ESTABLISHED, "several media", answer="nine")
ONE_TABLE = "The same table was added in both copies."


def amal(path: Path):
    return opened(path, "Amal")


def basel(path: Path):
    return opened(path, "Basel", "2026-02-01")


@pytest.fixture
def copies(tmp_path):
    """Two copies of one dossier, to both of which the same table was added."""
    first = new_dossier(tmp_path, KIDNAPPED)
    paths = [tmp_path / f"{name}.dossier" for name in ("amal", "basel")]
    for path, reviewer in zip(paths, (amal, basel), strict=True):
        shutil.copy(first, path)
        with reviewer(path) as at:
            add(at, TABLE, "tafas")
    return paths


def claims_of(at, event: str) -> list[str]:
    return sorted(
        f"{each['id']} {each['answer']}"
        for each in desk.LISTS["claims"](at, Choice())
        if each["event"] == event
    )


def at_all(at):
    return list(all_claims(at.connection))


def merged(copies, settled=()):
    ours, theirs = copies
    for path, reviewer, finding in settled:
        with reviewer(path) as at:
            desk.settle(at, desk.find_question(at, "t1"), finding)
    with amal(ours) as at:
        assert len(desk.merge(at, theirs).doubles) == 4
    return ours


def test_every_row_stands_once_with_its_question_and_its_givers_id(copies):
    path = merged(copies)
    with amal(path) as at:
        done = desk.join_doubles(at, ONE_TABLE)
        assert (done.claims, done.questions, done.events, done.left) == (4, 3, 2, ())
        told = claims_of(at, "Tafas shelling")
        assert len(told) == 3
        assert {"t1 two", "t2 nine"} < set(told), "a giver's id names one claim again"
        assert question_of(at, "t1").reckoned.positions[0].origins == 1
        again = add(at, TABLE, "tafas")
        assert (again.added, again.known) == (0, 4)
        assert desk.verify(at).problems == ()


def test_what_both_found_alike_is_settled_and_counted_once(copies):
    ours, theirs = copies
    path = merged(copies, ((ours, amal, TWO), (theirs, basel, TWO)))
    with amal(path) as at:
        desk.join_doubles(at, ONE_TABLE)
        state = question_of(at, "t1")
        assert state.reckoned.status is Status.SETTLED
        assert {held.by for held in state.settlements} == {"Amal", "Basel"}
        outcomes = {desk.shown_id(at, uid): told for uid, told in state.outcomes.items()}
        assert outcomes == {"t1": "stands", "t2": "rejected"}
        record = next(
            each for each in desk.LISTS["sources"](at, Choice()) if each["name"] == "SNHR"
        )
        assert (record["right"], record["wrong"]) == (1, 0)


def test_what_they_found_otherwise_is_disputed_and_nothing_of_it_is_lost(copies):
    ours, theirs = copies
    path = merged(copies, ((ours, amal, TWO), (theirs, basel, NINE)))
    with amal(path) as at:
        desk.join_doubles(at, ONE_TABLE)
        state = question_of(at, "t1")
        assert state.reckoned.status is Status.DISPUTED
        assert [held.finding.answer for held in state.settlements] == ["nine", "two"]
        assert set(state.outcomes.values()) == {"undecided"}


def test_a_settlement_turns_stale_when_the_claim_that_answers_is_corrected(copies):
    _, theirs = copies
    path = merged(copies, ((theirs, basel, TWO),))
    with amal(path) as at:
        desk.join_doubles(at, ONE_TABLE)
        assert question_of(at, "t1").reckoned.status is Status.SETTLED
        desk.correct(at, "t1", {"answer": "three"}, "misread")
        assert question_of(at, "t1").reckoned.status is Status.STALE


def test_undo_takes_it_apart_again(copies):
    path = merged(copies)
    with amal(path) as at:
        before = claims_of(at, "Tafas shelling")
        assert len(before) == 6
        desk.join_doubles(at, ONE_TABLE)
        desk.undo(at)
        assert claims_of(at, "Tafas shelling") == before
        assert desk.verify(at).problems == ()


def test_each_name_that_a_claim_ever_had_leads_to_it(copies):
    path = merged(copies)
    with amal(path) as at:
        uids = {each.uid for each in at_all(at) if each.claim.id == "t1"}
        desk.join_doubles(at, ONE_TABLE)
        assert len(uids) == 2
        assert len({desk.find_claim(at, uid).uid for uid in uids}) == 1
        (first,) = {desk.show(at, uid)["claim"]["id"] for uid in uids}
        assert first == "t1"
        steps = [step["did"] for step in cast("list[Shape]", desk.show(at, "t1")["history"])]
        assert steps.count("claim-recorded") == 2
        assert steps.count("claims-joined") == 1


def test_two_of_which_one_was_put_right_stay_two_until_both_say_the_same(copies):
    _, theirs = copies
    with basel(theirs) as at:
        desk.correct(at, "t2", {"answer": "ten"}, "misread")
    path = merged(copies)
    with amal(path) as at:
        done = desk.join_doubles(at, ONE_TABLE)
        (left,) = done.left
        assert done.claims == 3
        assert left.why == "one of them was corrected"
        pair = [desk.find_claim(at, uid) for uid in (left.kept, left.other)]
        assert {each.claim.answer for each in pair} == {"nine", "ten"}
        (nine,) = (each.uid for each in pair if each.claim.answer == "nine")
        desk.correct(at, nine, {"answer": "ten"}, "as Basel put it right")
        assert desk.join_doubles(at, ONE_TABLE).claims == 1
        assert "t2 ten" in claims_of(at, "Tafas shelling")


def test_a_rating_is_never_lost(copies):
    _, theirs = copies
    with basel(theirs) as at:
        desk.rate(at, "t4", Credibility.POSSIBLY_TRUE, "hearsay")
    path = merged(copies)
    with amal(path) as at:
        done = desk.join_doubles(at, ONE_TABLE)
        assert [left.why for left in done.left] in ([], ["the second was rated"])
        assert [each.claim.id for each in at_all(at) if each.rating] == ["t4"]


def test_where_a_reviewer_moved_a_claim_it_stays(copies):
    _, theirs = copies
    with basel(theirs) as at:
        desk.move(at, ["t2"], desk.find_question(at, "t4"), "it speaks of Jasim")
    path = merged(copies)
    with amal(path) as at:
        desk.join_doubles(at, ONE_TABLE)
        places = [each.placement for each in at_all(at) if each.claim.id == "t2"]
        assert question_of(at, "t4").question.id in [placed.question for placed in places]


def test_in_whatever_order_copies_come_together_afterwards_one_state_comes_of_it(copies, tmp_path):
    _, theirs = copies
    third = Path(shutil.copy(theirs, tmp_path / "third.dossier"))
    path = merged(copies, ((theirs, basel, NINE),))
    with amal(path) as at:
        desk.join_doubles(at, ONE_TABLE)
    with basel(third) as at:
        desk.settle(at, desk.find_question(at, "t1"), TWO)
    told = []
    for order in permutations((path, theirs, third)):
        target = Path(shutil.copy(order[0], tmp_path / "all.dossier"))
        with amal(target) as at:
            for other in order[1:]:
                desk.merge(at, other)
            assert desk.verify(at).problems == ()
            folded = fold_journal(entry for _, _, entry in entries_where(at.connection))
            told.append(sorted(f"{subject} {view}" for subject, view in folded.items()))
            assert question_of(at, "t1").reckoned.status is Status.DISPUTED
        for suffix in ("", "-wal", "-shm"):
            target.with_name(target.name + suffix).unlink(missing_ok=True)
    assert all(each == told[0] for each in told)


def test_a_witness_is_taken_out_under_every_name_that_the_claim_had(copies):
    path = merged(copies)
    with amal(path) as at:
        desk.join_doubles(at, ONE_TABLE)
        desk.redact(at, "t4", "a witness in danger")
        assert "t4" not in [each.claim.id for each in at_all(at)]
        assert desk.verify(at).problems == ()
    assert b"Horan" not in held_bytes(path)


def test_where_no_row_stands_twice_nothing_is_recorded(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED)
    with amal(path) as at, pytest.raises(BadInputError, match="No row stands twice"):
        desk.join_doubles(at, ONE_TABLE)
