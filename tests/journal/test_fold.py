"""What stands is what happened, folded: undo takes back, redo restores, copies agree."""

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.building import claims, entry, kidnapping

from claimcheck.journal.entries import (
    ActStruck,
    AliasGiven,
    ClaimRecorded,
    ClaimsPlaced,
    DocumentStored,
    EventFounded,
    QuestionFounded,
    QuestionReopened,
    QuestionSettled,
    SourceDescribed,
    SourceGraded,
)
from claimcheck.journal.fold import SourceView, fold_journal
from claimcheck.journal.question_story import QuestionView
from claimcheck.journal.subjects import source_subject
from claimcheck.model.claim import Placement
from claimcheck.model.document import Document
from claimcheck.model.event import Event, Question
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Verdict
from claimcheck.model.source import Alias, Source

EVENT = EventFounded(Event("e-u1", "Nahtah kidnapping"))
QUESTION = QuestionFounded(Question("q-u1", "e-u1", "fighters kidnapped"))
RECORDED = ClaimRecorded("u1", "d0", kidnapping("six", "Firas al-Ahmed"))


def placed(question: str, *, person: bool = False) -> ClaimsPlaced:
    placement = Placement(question, "e-u1", "Amal", person, 1.0, "reason")
    return ClaimsPlaced((("u1", placement), ("u9", placement)))


def settled(name: str, answer: str, replaces: tuple[str, ...] = ()) -> QuestionSettled:
    finding = Finding(Verdict.ESTABLISHED, "two witnesses", answer=answer)
    return QuestionSettled(name, "q-u1", finding, ("u1",), replaces=replaces)


def journal(*acts):
    """Entries one after the other; each act is a body or a list of them."""
    entries = []
    parents: tuple[bytes, ...] = ()
    for number, act in enumerate(acts, start=1):
        for body in act if isinstance(act, list) else [act]:
            entries.append(entry(body, parents, act=f"a{number}"))
            parents = (entries[-1].hash,)
    return entries


def test_a_claim_stands_with_the_place_that_it_was_given():
    views = fold_journal(journal([RECORDED, EVENT, QUESTION, placed("q-u1")]))
    claim = views["claim:u1"]
    assert claim.claim == RECORDED.claim
    assert claim.placement.question == "q-u1"
    assert set(views) == {"claim:u1", "event:e-u1", "question:q-u1"}


def test_grouping_never_moves_what_a_person_placed():
    moved = [RECORDED, placed("q-person", person=True), placed("q-grouping")]
    assert fold_journal(journal(*moved))["claim:u1"].placement.question == "q-person"


def test_a_person_moves_what_grouping_placed_and_what_another_person_placed():
    moved = [RECORDED, placed("q-1"), placed("q-2", person=True), placed("q-3", person=True)]
    assert fold_journal(journal(*moved))["claim:u1"].placement.question == "q-3"


def test_undoing_a_move_restores_the_place_before_it():
    moved = journal(RECORDED, placed("q-1"), placed("q-2", person=True), ActStruck("a3"))
    assert fold_journal(moved)["claim:u1"].placement.question == "q-1"


def test_a_settlement_stands_until_it_is_undone_and_again_when_that_is_undone():
    acts = [[EVENT, QUESTION], settled("s-1", "six")]
    assert len(fold_journal(journal(*acts))["question:q-u1"].settlements) == 1
    acts.append(ActStruck("a2"))
    assert fold_journal(journal(*acts))["question:q-u1"].settlements == ()
    acts.append(ActStruck("a3"))
    assert len(fold_journal(journal(*acts))["question:q-u1"].settlements) == 1


def test_reopening_ends_the_settlements_that_it_names_alone():
    acts = [[EVENT, QUESTION], settled("s-1", "six"), settled("s-2", "28")]
    acts.append(QuestionReopened("q-u1", ("s-1",), "a new witness"))
    left = fold_journal(journal(*acts))["question:q-u1"].settlements
    assert [settlement.id for settlement in left] == ["s-2"]


def test_a_decision_outlives_the_undoing_of_the_claims_that_it_rests_on():
    acts = [[RECORDED, EVENT, QUESTION, placed("q-u1")], settled("s-1", "six"), ActStruck("a1")]
    views = fold_journal(journal(*acts))
    assert "claim:u1" not in views
    assert [held.id for held in views["question:q-u1"].settlements] == ["s-1"]


def test_a_grade_names_who_gave_it_and_why_and_keeps_the_ones_before():
    acts = [
        SourceDescribed(Source("Sama", "channel")),
        SourceGraded("sama", Reliability.C, "named correspondents"),
        SourceGraded("Sama", Reliability.D, "corrected twice"),
    ]
    view = fold_journal(journal(*acts))[source_subject("SAMA")]
    assert isinstance(view, SourceView)
    assert [grade.grade for grade in view.grades] == ["C", "D"]
    assert view.grades[0].by == "Amal"


def test_sama_and_sana_are_two_sources():
    acts = [SourceDescribed(Source("Sama")), SourceDescribed(Source("SANA"))]
    assert len(fold_journal(journal(*acts))) == 2


def test_a_document_keeps_its_text_when_only_its_description_comes_again():
    acts = [
        DocumentStored("d-1", Document("d0", text="the words")),
        DocumentStored("d-1", Document("d0", title="Title")),
    ]
    document = fold_journal(journal(*acts))["document:d-1"].document
    assert (document.title, document.text) == ("Title", "the words")


def test_a_place_may_lie_within_several_but_a_name_means_one_thing():
    acts = [
        AliasGiven(Alias("Nahtah", "Daraa", "within")),
        AliasGiven(Alias("Nahtah", "Hauran", "within")),
        AliasGiven(Alias("Karak", "al-Karak", "place")),
        AliasGiven(Alias("karak", "Kerak", "place")),
    ]
    views = fold_journal(journal(*acts))
    assert sorted(view.means for view in views.values()) == ["Daraa", "Hauran", "Kerak"]


def test_what_was_taken_out_for_good_is_not_there_and_breaks_nothing():
    first, *rest = journal(RECORDED, placed("q-1"), settled("s-1", "six"))
    views = fold_journal([evolve(first, body=None, salt=None), *rest])
    assert "claim:u1" not in views


bodies = st.one_of(
    st.builds(ClaimRecorded, st.sampled_from(["u1", "u2"]), st.just("d0"), claims),
    st.sampled_from(
        [EVENT, QUESTION, placed("q-u1"), placed("q-x", person=True), settled("s-1", "six")]
    ),
    st.builds(settled, st.sampled_from(["s-1", "s-2"]), st.sampled_from(["six", "28"])),
    st.builds(SourceGraded, st.just("Sama"), st.sampled_from(Reliability), st.just("reason")),
)


@given(st.lists(bodies, max_size=8), bodies)
@settings(max_examples=200)
def test_undo_restores_the_state_before_and_redo_the_one_after(before, act):
    before = [[EVENT, QUESTION], *before]
    done = len(before) + 1
    was = fold_journal(journal(*before))
    became = fold_journal(journal(*before, act))
    assert fold_journal(journal(*before, act, ActStruck(f"a{done}"))) == was
    redone = journal(*before, act, ActStruck(f"a{done}"), ActStruck(f"a{done + 1}"))
    assert fold_journal(redone) == became


@given(st.lists(bodies, max_size=8), st.randoms())
def test_the_order_in_which_entries_are_stored_makes_no_difference(acts, shuffler):
    entries = journal(*acts)
    mixed = list(entries)
    shuffler.shuffle(mixed)
    assert fold_journal(mixed) == fold_journal(entries)


@given(bodies, bodies)
def test_two_reviewers_who_worked_apart_get_one_state_in_either_order(mine, theirs):
    root = entry(EVENT)
    left = entry(mine, (root.hash,), act="mine", by="Amal")
    right = entry(theirs, (root.hash,), act="theirs", by="Basel")
    assert fold_journal([root, left, right]) == fold_journal([root, right, left])


def test_independent_subjects_do_not_touch_each_other():
    views = fold_journal(journal(QUESTION, SourceGraded("Sama", Reliability.B, "reason")))
    assert isinstance(views["question:q-u1"], QuestionView)
    assert set(views) == {"question:q-u1", source_subject("Sama")}


OFFICERS = QuestionFounded(Question("q-u1", "e-u1", "officers kidnapped"))
ELSEWHERE = QuestionFounded(Question("q-u1", "e-u2", "fighters kidnapped"))


def parted_from(*acts) -> list[str]:
    view = fold_journal(journal(*acts))["question:q-u1"]
    return [held.parted_from for held in view.settlements]


def test_a_settlement_knows_what_the_question_asked_when_it_asks_something_else_now():
    assert parted_from(QUESTION, settled("s1", "six"), QUESTION) == [""]
    assert parted_from(QUESTION, settled("s1", "six"), OFFICERS) == ["fighters kidnapped"]
    assert parted_from(QUESTION, OFFICERS, settled("s1", "six")) == [""]
    of_another_event = "fighters kidnapped, of another event"
    assert parted_from(QUESTION, settled("s1", "six"), ELSEWHERE) == [of_another_event]


def test_a_settlement_is_of_what_its_reviewer_saw_wherever_in_the_order_the_parting_lies():
    first, second = journal(QUESTION, OFFICERS)
    saw = {name: each.hash.hex() for name, each in (("old", first), ("new", second))}
    old = evolve(settled("s1", "six"), asked=saw["old"])
    new = evolve(settled("s2", "six"), asked=saw["new"])
    assert parted_from(QUESTION, OFFICERS, old, new) == ["fighters kidnapped", ""]


def test_undoing_the_parting_lets_the_settlement_stand_as_it_was_made():
    acts = (QUESTION, settled("s1", "six"), OFFICERS, ActStruck("a3"))
    assert parted_from(*acts) == [""]
