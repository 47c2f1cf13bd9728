"""What a reviewer says of claims, questions and events binds until it is undone."""

from io import BytesIO
from typing import Any

import pytest
from tests.building import KIDNAPPED, add

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.model.exits import BadInputError, ChangedError, UsageError
from claimcheck.model.faults import TableError
from claimcheck.model.kinds import Status
from claimcheck.model.scales import Credibility
from claimcheck.model.settlement import Finding, Verdict

SIX = Finding(Verdict.ESTABLISHED, "first-hand", answer="six")


def state(at, claim: str = "k2"):
    found = desk.question_state(at, desk.find_question(at, claim))
    assert found is not None
    return found


def answers(at) -> dict[str, int]:
    return {each.answer: each.origins for each in state(at).reckoned.positions}


def history(at, claim: str) -> list[dict]:
    told: Any = desk.show(at, claim)["history"]
    return list(told)


def claims(at) -> dict[str, dict]:
    return {str(each["id"]): each for each in desk.LISTS["claims"](at, Choice())}


def test_a_corrected_claim_says_what_it_should_and_keeps_what_it_said(amal):
    desk.correct(amal, "k1", {"answer": "18"}, "misread the page")
    assert "18" in answers(amal)
    did = [step["did"] for step in history(amal, "k1")]
    assert did.count("claim-recorded") == did.count("claim-corrected") == 1
    desk.undo(amal)
    assert "28" in answers(amal)


def test_a_correction_that_cannot_be_read_is_refused_with_its_fault(amal):
    with pytest.raises(TableError, match="said"):
        desk.correct(amal, "k1", {"said": "last week"}, "why")
    with pytest.raises(BadInputError, match="cannot be corrected"):
        desk.correct(amal, "k1", {"id": "k9"}, "why")
    with pytest.raises(BadInputError, match="already"):
        desk.correct(amal, "k1", {"answer": "28"}, "why")


def test_a_settlement_turns_stale_when_a_claim_it_rests_on_is_corrected_against_it(amal):
    desk.settle(amal, "k2", SIX)
    desk.correct(amal, "k2", {"answer": "nine"}, "he said nine")
    assert state(amal).reckoned.status == Status.STALE


def test_a_correction_that_still_fits_leaves_the_settlement_in_force(amal):
    desk.settle(amal, "k2", SIX)
    desk.correct(amal, "k2", {"locator": "paragraph 11"}, "another paragraph")
    assert state(amal).reckoned.status == Status.SETTLED


def test_a_retracted_claim_counts_no_more_and_is_still_answered_for(amal):
    desk.retract(amal, "k1", "recorded from another report")
    assert "28" not in answers(amal)
    assert "k1" not in claims(amal)
    assert desk.show(amal, "k1")["claim"]["answer"] == "28"
    with pytest.raises(BadInputError, match="retracted already"):
        desk.retract(amal, "k1", "again")
    desk.undo(amal)
    assert "k1" in claims(amal)


def test_a_rating_of_one_needs_two_independent_origins(amal):
    add(amal, "id,event,question,answer,source\nn1,Tafas,dead,two,SNHR\n")
    with pytest.raises(BadInputError, match="only one origin"):
        desk.rate(amal, "n1", Credibility.CONFIRMED, "widely reported")
    add(amal, "event,question,answer,source\nTafas,dead,two,Horan Free League\n", "more")
    rated = desk.rate(amal, "n1", Credibility.CONFIRMED, "two monitors")
    assert rated.rating is not None
    assert (rated.rating.rating, rated.rating.by) == ("1", "Amal")


def test_a_moved_claim_stays_where_a_person_put_it(amal):
    table = "id,event,question,answer,source\nm1,Karak,captured,nine,SNHR\n"
    add(amal, table)
    desk.move(amal, ["m1"], "k2", "the same night")
    assert "nine" in answers(amal)
    add(amal, table)
    assert "nine" in answers(amal)
    desk.undo(amal)
    assert "nine" not in answers(amal)


def test_a_move_to_where_the_claim_stands_is_refused(amal):
    with pytest.raises(BadInputError, match="already"):
        desk.move(amal, ["k1"], "k2", "why")


def test_parted_claims_answer_a_question_of_their_own_and_the_id_stays_with_the_founder(amal):
    old = state(amal).question.id
    new = desk.part(amal, ["k3"], "another group", question="militants kidnapped")
    assert new != old
    assert desk.find_question(amal, "k2") == old
    assert desk.find_question(amal, "k3") == new
    assert claims(amal)["k3"]["question_id"] == new


def test_where_the_founder_is_parted_off_the_others_get_the_new_id(amal):
    old = state(amal, "k1").question.id
    assert old == f"q-{desk.find_claim(amal, 'k1').uid}"
    new = desk.part(amal, ["k1"], "another night", event="raid of the week before")
    assert desk.find_question(amal, "k1") == old
    assert desk.find_question(amal, "k2") == desk.find_question(amal, "k3") == new
    assert state(amal, "k1").event.label == "raid of the week before"
    assert state(amal, "k2").event.label == "Nahtah"
    told = claims(amal)
    assert told["k1"]["event_id"] == state(amal, "k1").event.id != told["k2"]["event_id"]


HELD = "id,event,question,answer,source\nh1,Nahtah,still held,three,Firas\n"


@pytest.mark.parametrize("leaving", [["k3"], ["k1", "k3"]])
def test_what_the_event_asks_already_is_not_asked_twice_but_takes_the_claims_in(amal, leaving):
    add(amal, HELD, "more")
    old, held = state(amal).question.id, state(amal, "h1").question.id
    before = [desk.question_shape(amal, each) for each in desk.questions(amal)]
    assert desk.part(amal, leaving, "these are the ones held", question="Still held") == held
    assert {desk.find_question(amal, claim) for claim in ("h1", *leaving)} == {held}
    assert desk.find_question(amal, "k2") == old, "the founder leaves its question to the others"
    assert [each.question.label for each in desk.questions(amal)] == ["kidnapped", "still held"]
    assert next(desk.log(amal)).verb == "part"
    assert desk.verify(amal).problems == ()
    desk.undo(amal)
    assert [desk.question_shape(amal, each) for each in desk.questions(amal)] == before


def test_claims_are_not_parted_into_the_question_that_they_answer(amal):
    with pytest.raises(UsageError, match="“Kidnapped” is what the whole question is called"):
        desk.part(amal, ["k3"], "why", question="Kidnapped")


def test_a_question_of_that_label_about_another_event_is_another(amal):
    add(amal, HELD.replace("Nahtah", "Tafas"), "more")
    new = desk.part(amal, ["k3"], "these are the ones held", question="still held")
    assert new != state(amal, "h1").question.id
    assert state(amal, "k3").event.label == "Nahtah"


def test_undoing_a_part_gives_the_founder_its_old_labels_back(amal):
    before = [desk.question_shape(amal, each) for each in desk.questions(amal)]
    desk.part(amal, ["k1"], "another group", question="militants kidnapped", event="other raid")
    assert state(amal, "k1").question.label == "militants kidnapped"
    assert state(amal, "k2").question.label == "kidnapped"
    assert next(desk.log(amal)).because == "another group"
    desk.undo(amal)
    assert [desk.question_shape(amal, each) for each in desk.questions(amal)] == before
    assert desk.verify(amal).problems == ()


def test_nothing_is_done_where_the_question_is_no_longer_as_it_was_seen(amal):
    seen = state(amal).seen
    desk.retract(amal, "k3", "too vague")
    before = [act.id for act in desk.log(amal)]
    for act in (
        lambda: desk.correct(amal, "k1", {"answer": "18"}, "why", seen=seen),
        lambda: desk.retract(amal, "k1", "why", seen=seen),
        lambda: desk.rate(amal, "k1", Credibility.DOUBTFUL, "why", seen=seen),
        lambda: desk.part(amal, ["k1"], "why", question="officers kidnapped", seen=seen),
    ):
        with pytest.raises(ChangedError, match="changed by someone"):
            act()
    assert [act.id for act in desk.log(amal)] == before
    desk.correct(amal, "k1", {"answer": "18"}, "why", seen=state(amal).seen)


def test_the_history_tells_each_step_with_its_reason_and_whether_it_was_undone(amal):
    desk.retract(amal, "k1", "recorded from another report")
    desk.undo(amal)
    desk.correct(amal, "k1", {"answer": "18"}, "misread the page")
    steps = [(each["did"], each["because"], each["undone"]) for each in history(amal, "k1")]
    assert steps[2:] == [
        ("claim-retracted", "recorded from another report", True),
        ("claim-corrected", "misread the page", False),
    ]


def test_parting_all_or_from_two_questions_is_refused(amal):
    add(amal, "id,event,question,answer,source\nn1,Tafas,dead,two,SNHR\n")
    with pytest.raises(BadInputError, match="nothing would be parted"):
        desk.part(amal, ["k1", "k2", "k3"], "why", question="other")
    with pytest.raises(BadInputError, match="one question"):
        desk.part(amal, ["k1", "n1"], "why", question="other")
    with pytest.raises(BadInputError, match="--question"):
        desk.part(amal, ["k1"], "why")


def joinable(at) -> tuple[str, str]:
    add(at, "id,event,question,answer,source\nj1,Nahta raid,kidnapped,nine,SNHR\n", "join")
    return desk.find_question(at, "k2"), desk.find_question(at, "j1")


def test_joined_questions_are_one_and_both_ids_are_answered_for(amal):
    kept, other = joinable(amal)
    desk.join(amal, kept, other, "one raid in two spellings")
    assert "nine" in answers(amal)
    assert desk.find_question(amal, other) == kept
    assert desk.show(amal, other)["question"]["id"] == kept
    assert claims(amal)["j1"]["question_id"] == kept
    assert len(list(desk.questions(amal))) == 1


def test_a_claim_that_comes_later_under_a_joined_label_finds_the_survivor(amal):
    kept, other = joinable(amal)
    desk.join(amal, kept, other, "one raid")
    add(amal, "event,question,answer,source\nNahta raid,kidnapped,ten,Local Council\n", "late")
    assert "ten" in answers(amal)


def test_what_was_joined_in_any_order_has_one_state_by_now_and_then(amal):
    kept, first = joinable(amal)
    add(amal, "id,event,question,answer,source\nh1,Nahteh,kidnapped,ten,AFP\n", "more")
    second = desk.find_question(amal, "h1")
    desk.join(amal, kept, second, "one raid")
    desk.join(amal, kept, first, "one raid")
    with desk.as_of(amal, "2100-01-01") as then:
        assert state(then).seen == state(amal).seen


def test_undoing_a_join_parts_them_as_they_were(amal):
    kept, other = joinable(amal)
    before = [desk.question_shape(amal, each) for each in desk.questions(amal)]
    desk.join(amal, kept, other, "one raid")
    desk.undo(amal)
    assert [desk.question_shape(amal, each) for each in desk.questions(amal)] == before
    assert desk.verify(amal).problems == ()


def test_a_settlement_of_a_joined_question_is_not_lost(amal):
    kept, other = joinable(amal)
    desk.settle(amal, "j1", Finding(Verdict.ESTABLISHED, "a list of names", answer="nine"))
    desk.join(amal, kept, other, "one raid")
    assert [held.finding.answer for held in state(amal).settlements] == ["nine"]


def test_joined_events_bring_their_questions_of_one_label_together(amal):
    joinable(amal)
    kept = state(amal).event.id
    other = state(amal, "j1").event.id
    desk.join(amal, kept, other, "one raid")
    assert "nine" in answers(amal)
    assert [each["id"] for each in desk.LISTS["events"](amal, Choice())] == [kept]
    with pytest.raises(BadInputError, match="one already"):
        desk.join(amal, kept, other, "again")


def test_a_confirmed_name_needs_a_reason_and_is_kept_with_it(amal):
    with pytest.raises(UsageError, match="reason"):
        desk.alias(amal, "Ahmed", "Firas", "source", "")
    desk.alias(amal, "Ahmed", "Firas", "source", "the report calls him so")
    assert next(desk.log(amal)).because == "the report calls him so"
    with pytest.raises(BadInputError, match="already"):
        desk.alias(amal, "Ahmed", "Firas", "source", "again")


def test_a_revised_row_corrects_the_claim_and_keeps_the_first_version(amal):
    revised = KIDNAPPED.replace("28,", "18,").encode()
    told = desk.add_table(amal, BytesIO(revised), "t.csv", "csv", "table1", revise=True)
    assert (told.added, told.known, told.revised) == (0, 2, 1)
    assert "18" in answers(amal)
    assert len(history(amal, "k1")) == 3


def test_a_dossier_sets_what_its_number_words_stand_for(amal):
    add(amal, "event,question,answer,source\nTafas,dead,dozens,SNHR\nTafas,dead,15,Council\n", "n")
    assert {each.event.label for each in desk.conflicts(amal)} == {"Tafas", "Nahtah"}
    with pytest.raises(BadInputError, match="not read as a count"):
        desk.alias(amal, "dozens", "quite a few people", "number", "our convention")
    desk.alias(amal, "dozens", "at least 12", "number", "ACLED's convention")
    assert [each.event.label for each in desk.conflicts(amal)] == ["Nahtah"]
