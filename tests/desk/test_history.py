"""Nothing is lost: what was done can be undone, what was undone can be done again."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from tests.building import KIDNAPPED, add, new_dossier, ticking

from claimcheck import desk
from claimcheck.dossier import lookup
from claimcheck.dossier.rows import entries_where
from claimcheck.journal.fold import fold_journal
from claimcheck.model.exits import BadInputError
from claimcheck.model.kinds import Status
from claimcheck.model.scales import Credibility, Reliability
from claimcheck.model.settlement import Finding, Verdict

SIX = Finding(Verdict.ESTABLISHED, "first-hand", answer="six")
MANY = Finding(Verdict.ESTABLISHED, "several media", answer="28")


def shown(at) -> list:
    """All that a reviewer sees of the questions."""
    return [desk.question_shape(at, state) for state in desk.questions(at)]


def status(at) -> Status:
    return next(desk.questions(at)).reckoned.status


def test_undo_takes_back_ones_own_last_act(amal):
    before = shown(amal)
    desk.settle(amal, "k2", SIX)
    assert desk.undo(amal).act.verb == "settle"
    assert shown(amal) == before


def test_redo_restores_what_was_undone_exactly(amal):
    desk.settle(amal, "k2", SIX)
    after = shown(amal)
    desk.undo(amal)
    assert desk.redo(amal).act.verb == "settle"
    assert shown(amal) == after


def test_undo_and_redo_go_through_several_acts_in_order(amal):
    desk.grade(amal, "Firas", Reliability.C, "named")
    desk.settle(amal, "k2", SIX)
    assert [desk.undo(amal).act.verb for _ in range(2)] == ["settle", "grade"]
    assert [desk.redo(amal).act.verb for _ in range(2)] == ["grade", "settle"]
    with pytest.raises(BadInputError, match="could redo"):
        desk.redo(amal)


def test_undo_works_across_restarts(path):
    with desk.open_desk(path, "Amal") as at:
        desk.settle(at, "k2", SIX)
    with desk.open_desk(path, "Amal") as at:
        desk.undo(at)
        assert status(at) == Status.OPEN
    with desk.open_desk(path, "Amal") as at:
        desk.redo(at)
        assert status(at) == Status.SETTLED


def test_nobody_undoes_anothers_work_without_naming_it(amal, basel):
    settled = desk.settle(amal, "k2", SIX)
    with pytest.raises(BadInputError, match="nothing that Basel could undo"):
        desk.undo(basel)
    act = next(act.id for act in desk.log(basel) if act.verb == "settle")
    desk.undo(basel, act, "agreed on the phone")
    assert status(amal) == Status.OPEN
    assert settled.by == "Amal"


def test_something_new_ends_the_redo(amal):
    desk.settle(amal, "k2", SIX)
    desk.undo(amal)
    desk.grade(amal, "Firas", Reliability.C, "named")
    with pytest.raises(BadInputError, match="could redo"):
        desk.redo(amal)


def test_undoing_a_replacement_lets_the_settlement_before_it_hold_again(amal):
    desk.settle(amal, "k2", SIX)
    desk.settle(amal, "k2", MANY)
    desk.undo(amal)
    (held,) = next(desk.questions(amal)).settlements
    assert held.finding.answer == "six"


def test_undoing_the_claims_that_a_settlement_rests_on_makes_it_stale_and_keeps_it(amal):
    desk.settle(amal, "k2", SIX)
    act = next(act.id for act in desk.log(amal) if act.verb == "add")
    desk.undo(amal, act, "the wrong table")
    found = next(desk.questions(amal))
    assert found.reckoned.status == Status.STALE
    assert found.settlements[0].finding.answer == "six"


def test_a_question_that_was_undone_is_still_answered_for(amal):
    question = next(desk.questions(amal)).question.id
    desk.undo(amal)
    assert shown(amal) == []
    assert desk.show(amal, question)["question"]["status"] == "undone"


def test_what_others_added_stands_when_the_act_that_founded_its_question_is_undone(amal, basel):
    add(basel, "id,event,question,answer,source\nb1,Nahtah,kidnapped,nine,SNHR\n", "b")
    desk.undo(amal)
    (state,) = desk.questions(amal)
    assert [position.answer for position in state.reckoned.positions] == ["nine"]
    assert desk.settle(basel, "b1", Finding(Verdict.UNVERIFIABLE, "one voice")).by == "Basel"
    assert desk.verify(amal).problems == ()


def test_reopening_ends_a_settlement_that_was_made_before_a_join(amal):
    add(amal, "id,event,question,answer,source\nj1,Nahta raid,kidnapped,nine,SNHR\n", "j")
    desk.settle(amal, "j1", Finding(Verdict.ESTABLISHED, "a list", answer="nine"))
    desk.join(amal, desk.find_question(amal, "k1"), desk.find_question(amal, "j1"), "one raid")
    desk.reopen(amal, "k1", "doubt")
    assert next(desk.questions(amal)).settlements == ()


def test_undoing_a_join_takes_the_joined_answers_out_of_the_queue_again(amal):
    add(amal, "id,event,question,answer,source\nj1,Nahta raid,kidnapped,nine,SNHR\n", "j")
    before = [lines[1] for lines in desk.queue_lines(amal, desk.queue(amal)).values()]
    desk.join(amal, desk.find_question(amal, "k1"), desk.find_question(amal, "j1"), "one raid")
    desk.undo(amal)
    assert [lines[1] for lines in desk.queue_lines(amal, desk.queue(amal)).values()] == before


def test_an_id_that_begins_like_a_questions_names_the_claim_that_bears_it(amal):
    add(amal, "id,event,question,answer,source\n7,A,a,yes,SNHR\nq-7,B,b,no,SNHR\n", "odd")
    assert desk.find_question(amal, "q-7") == desk.find_question(amal, "odd:q-7")
    with pytest.raises(BadInputError):
        desk.find_question(amal, "q-")
    with pytest.raises(BadInputError):
        desk.find_claim(amal, "")


def test_founding_and_exports_are_not_undone(amal):
    desk.note_export(amal, "questions", "csv", "out.csv")
    assert desk.undo(amal).act.verb == "add"
    with pytest.raises(BadInputError, match="nothing that Amal could undo"):
        desk.undo(amal)
    founding = [act.id for act in desk.log(amal)][-1]
    with pytest.raises(BadInputError, match="cannot be undone"):
        desk.undo(amal, founding)


def test_the_screen_undoes_decisions_alone(amal):
    verbs = ("settle", "reopen", "grade")
    with pytest.raises(BadInputError):
        desk.undo(amal, verbs=verbs)
    desk.settle(amal, "k2", SIX)
    add(amal, KIDNAPPED.replace("k", "m"), "more")
    assert desk.undo(amal, verbs=verbs).act.verb == "settle"


def test_the_log_tells_who_did_what_when_and_why(amal):
    desk.settle(amal, "k2", SIX)
    desk.undo(amal)
    undone, settled, *_ = desk.log(amal)
    assert (settled.verb, settled.by, settled.because) == ("settle", "Amal", "first-hand")
    assert settled.struck
    assert undone.strikes == settled.id


class Reviewers(RuleBasedStateMachine):
    """Two reviewers at one dossier do whatever comes to mind, in any order."""

    def __init__(self):
        super().__init__()
        import tempfile  # noqa: PLC0415
        from pathlib import Path  # noqa: PLC0415

        self.folder = tempfile.TemporaryDirectory()
        path = new_dossier(Path(self.folder.name), KIDNAPPED)
        self.desks = [desk.open_desk(path, name, now=ticking()) for name in ("Amal", "Basel")]
        self.at = [each.__enter__() for each in self.desks]
        self.number = 0

    def teardown(self):
        for each in self.desks:
            each.__exit__(None, None, None)
        self.folder.cleanup()

    who = st.sampled_from([0, 1])

    @rule(who=who, answer=st.sampled_from(["six", "28", "nine", "at least 5"]))
    def add_a_claim(self, who, answer):
        self.number += 1
        text = f"event,question,answer,source\nNahtah,kidnapped,{answer},outlet {self.number}\n"
        add(self.at[who], text)

    @rule(who=who, finding=st.sampled_from([SIX, MANY]))
    def settle(self, who, finding):
        self._try(lambda at: desk.settle(at, _question(at), finding), who)

    @rule(who=who)
    def reopen(self, who):
        self._try(lambda at: desk.reopen(at, _question(at), "doubt"), who)

    @rule(who=who)
    def undo(self, who):
        before = [shown(at) for at in self.at]
        if self._try(desk.undo, who):
            desk.redo(self.at[who])
            assert [shown(at) for at in self.at] == before, "redo restores what undo took"
            desk.undo(self.at[who])

    @rule(who=who)
    def redo(self, who):
        self._try(desk.redo, who)

    @invariant()
    def a_fresh_fold_equals_the_live_views(self):
        at = self.at[0]
        assert desk.verify(at).problems == ()
        folded = fold_journal(entry for _, _, entry in entries_where(at.connection))
        claims = {view.uid: view for view in lookup.all_claims(at.connection)}
        assert claims == {
            key.removeprefix("claim:"): view
            for key, view in folded.items()
            if key.startswith("claim:")
        }

    def _try(self, act, who) -> bool:
        try:
            act(self.at[who])
        except BadInputError:
            return False
        return True


def _question(at) -> str:
    first = "SELECT id FROM question_view ORDER BY seq LIMIT 1"
    return str(at.connection.execute(first).get or "q-none")


TestReviewers = Reviewers.TestCase
TestReviewers.settings = settings(
    max_examples=15,
    stateful_step_count=10,
    suppress_health_check=[HealthCheck.too_slow],
)


def test_the_log_says_what_was_named_corrected_rated_and_joined(amal):
    add(amal, "id,event,question,answer,source\nk9,Karak,captured,nine,SNHR\n")
    desk.alias(amal, "Ahmed", "Firas", "source", "the report calls him so")
    desk.correct(amal, "k2", {"note": "his own count"}, "read again")
    desk.rate(amal, "k2", Credibility.POSSIBLY_TRUE, "one voice")
    desk.retract(amal, "k3", "too vague")
    joined = desk.find_question(amal, "k9")
    desk.join(amal, desk.find_question(amal, "k1"), joined, "the same")
    told = [act.summary for act in desk.log(amal)][:5]
    assert told[::-1] == [
        "Ahmed means Firas",
        "k2: note",
        "k2: 3",
        "k3 retracted",
        f"question {joined} into Nahtah: kidnapped",
    ]
