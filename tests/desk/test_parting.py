"""Where each answer is true of something else, the question is parted in the act that says so."""

from io import StringIO

import pytest
from tests.building import add, new_dossier

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.model.exits import BadInputError, UsageError
from claimcheck.model.kinds import Status
from claimcheck.model.proposal import Proposed
from claimcheck.model.settlement import ClaimOutcome, Finding, Outcome, Part, Verdict

KILLED = """id,event,question,answer,source
c1,raid on Tafas,people killed,28,SANA
c2,raid on Tafas,people killed,6,Firas
c3,raid on Tafas,people killed,28,AFP
c4,raid on Tafas,people killed,several,Nabaa
"""
DAYS = (Part("killed on day 1", ("c1", "c3")), Part("killed on day 2", ("c2",)))
BOTH = Finding(Verdict.BOTH, "each counts one day", parts=DAYS)


@pytest.fixture
def path(tmp_path):
    return new_dossier(tmp_path, KILLED)


def asked(at) -> dict[str, desk.QuestionState]:
    return {state.question.label: state for state in desk.questions(at)}


def claims_of(at, label) -> list[str]:
    (found,) = [shape["positions"] for shape in listed(at) if shape["question"]["label"] == label]
    return sorted(claim for position in found for claim in position["claims"])


def listed(at):
    return [desk.question_shape(at, state) for state in desk.questions(at)]


def test_each_part_becomes_a_question_to_which_its_claims_move(amal):
    desk.settle(amal, "c1", BOTH)
    assert claims_of(amal, "killed on day 1") == ["c1", "c3"]
    assert claims_of(amal, "killed on day 2") == ["c2"]
    assert claims_of(amal, "people killed") == ["c4"], "what no part names stays"
    assert asked(amal)["killed on day 1"].reckoned.status == Status.AGREED
    assert asked(amal)["people killed"].reckoned.status == Status.SETTLED
    assert not list(desk.conflicts(amal))


def test_a_part_says_of_which_question_it_is_one_and_is_asked_of_the_same_event(amal):
    whole = asked(amal)["people killed"]
    desk.settle(amal, "c1", BOTH)
    part = asked(amal)["killed on day 1"]
    assert part.question.part_of == whole.question.id
    assert part.event == whole.event
    assert part.question.id != whole.question.id, "the settled question keeps its id"


def test_the_settlement_names_the_question_and_the_claims_of_each_part(amal):
    desk.settle(amal, "c1", BOTH)
    held = next(s for shape in listed(amal) for s in shape["settlements"])
    by_label = {label: state.question.id for label, state in asked(amal).items()}
    assert held["parts"] == [
        {
            "label": "killed on day 1",
            "question_id": by_label["killed on day 1"],
            "claims": ["c1", "c3"],
        },
        {"label": "killed on day 2", "question_id": by_label["killed on day 2"], "claims": ["c2"]},
    ]
    outcomes = {each["id"]: each["outcome"] for each in held["claims"]}
    assert outcomes == {"c1": "elsewhere", "c2": "elsewhere", "c3": "elsewhere", "c4": "undecided"}


def test_undo_takes_all_of_it_back_and_redo_does_all_of_it_again(amal):
    before = listed(amal)
    desk.settle(amal, "c1", BOTH)
    parted = listed(amal)
    desk.undo(amal)
    assert listed(amal) == before
    assert not desk.verify(amal).problems
    desk.redo(amal)
    assert [shape | {"seen": ""} for shape in listed(amal)] == [
        shape | {"seen": ""} for shape in parted
    ]
    assert not desk.verify(amal).problems


def test_it_is_one_act_with_the_one_reason(amal):
    desk.settle(amal, "c1", BOTH)
    newest = next(iter(desk.log(amal)))
    assert (newest.verb, newest.because) == ("settle", "each counts one day")
    assert newest.summary == ("raid on Tafas: people killed: both killed on day 1; killed on day 2")


def test_a_second_reviewer_who_finds_the_same_moves_nothing_and_confirms_it(tmp_path):
    path = tmp_path / "two.dossier"
    desk.found_dossier(path, "Amal", reviewers=2)
    with desk.open_desk(path, "Amal") as amal, desk.open_desk(path, "Basel") as basel:
        add(amal, KILLED)
        first = desk.settle(amal, "c4", BOTH)
        assert asked(amal)["people killed"].reckoned.status == Status.PROPOSED
        second = desk.settle(basel, "c4", BOTH)
        assert second.finding.parts == first.finding.parts
        assert asked(amal)["people killed"].reckoned.status == Status.SETTLED


def test_reviewers_who_part_a_question_otherwise_differ(amal, path):
    desk.settle(amal, "c4", BOTH)
    with desk.open_desk(path, "Basel") as basel:
        parts = (Part("killed on day 1", ("c1",)), Part("killed on day 2", ("c2",)))
        desk.settle(basel, "c4", Finding(Verdict.BOTH, "AFP counts otherwise", parts=parts))
    assert asked(amal)["people killed"].reckoned.status == Status.DISPUTED


def test_what_is_handed_out_tells_the_parts(amal):
    desk.settle(amal, "c1", BOTH)
    table, report = StringIO(), StringIO()
    desk.export(amal, "questions", "csv", table)
    desk.export(amal, "questions", "html", report)
    assert "killed on day 1: c1, c3; killed on day 2: c2" in table.getvalue()
    assert "Each is true of something else" in report.getvalue()
    assert "killed on day 1</bdi> (" in report.getvalue()


def test_a_question_that_is_called_so_already_takes_the_claims_in(amal):
    rows = "id,event,question,answer,source\nd1,raid on Tafas,killed on day 1,28,SOHR\n"
    add(amal, rows, "more")
    desk.settle(amal, "c1", BOTH)
    assert claims_of(amal, "killed on day 1") == ["c1", "c3", "d1"]


def test_a_claim_of_another_question_is_of_no_part(amal):
    add(amal, "id,event,question,answer,source\no1,Jassim,killed,two,X\n", "more")
    parts = (*DAYS, Part("killed at Jassim", ("o1",)))
    with pytest.raises(BadInputError, match="o1 is not a claim of this question"):
        desk.settle(amal, "c1", Finding(Verdict.BOTH, "why", parts=parts))
    assert len(asked(amal)) == 2


def test_what_is_of_a_part_is_elsewhere_and_nothing_else(amal):
    said = ClaimOutcome("c1", Outcome.ELSEWHERE, "the first day alone")
    held = desk.settle(amal, "c1", Finding(Verdict.BOTH, "why", parts=DAYS, claims=(said,)))
    assert "the first day alone" in {each.because for each in held.finding.claims}
    desk.undo(amal)
    said = ClaimOutcome("c1", Outcome.REJECTED)
    with pytest.raises(UsageError, match="c1 is of the part “killed on day 1”"):
        desk.settle(amal, "c1", Finding(Verdict.BOTH, "why", parts=DAYS, claims=(said,)))


def test_what_comes_later_for_a_part_goes_there_and_leaves_the_whole_settled(amal):
    desk.settle(amal, "c1", BOTH)
    rows = "id,event,question,answer,source\ne1,raid on Tafas,killed on day 2,9,SOHR\n"
    add(amal, rows, "more")
    assert claims_of(amal, "killed on day 2") == ["c2", "e1"]
    assert asked(amal)["killed on day 2"].reckoned.status == Status.OPEN
    assert asked(amal)["people killed"].reckoned.status == Status.SETTLED


def test_what_comes_later_and_is_of_no_part_makes_the_whole_stale_until_it_goes_to_one(amal):
    desk.settle(amal, "c1", BOTH)
    add(amal, "id,event,question,answer,source\ne1,raid on Tafas,people killed,28,SOHR\n", "more")
    whole = asked(amal)["people killed"].reckoned
    said = "e1 speaks of none of the parts that Amal found: say of which."
    assert (whole.status, whole.notes[0], whole.why) == (Status.STALE, said, said)
    desk.move(amal, ["e1"], asked(amal)["killed on day 1"].question.id, "it counts day 1")
    assert asked(amal)["people killed"].reckoned.status == Status.SETTLED


def test_parts_are_not_proposed_to_be_joined_again(amal):
    desk.settle(amal, "c1", BOTH)
    assert desk.proposals(amal, (Proposed.JOINS,)) == []


def test_where_every_claim_is_of_a_part_the_settled_question_is_still_told(amal):
    parts = (DAYS[0], Part("killed on day 2", ("c2", "c4")))
    desk.settle(amal, "c1", Finding(Verdict.BOTH, "why", parts=parts))
    assert claims_of(amal, "people killed") == []
    assert asked(amal)["people killed"].reckoned.status == Status.SETTLED
    sources = {row["name"]: row["right"] for row in desk.LISTS["sources"](amal, Choice())}
    assert set(sources.values()) == {0}


@pytest.mark.parametrize(
    ("typed", "label", "claims"),
    [
        ("killed on day 1: c1,c3", "killed on day 1", ("c1", "c3")),
        ("killed until 18:40: c1", "killed until 18:40", ("c1",)),
        ("day 1: table1:c1, table1:c3", "day 1", ("table1:c1", "table1:c3")),
        ("day 1:c1", "day 1", ("c1",)),
        ("day 1", "day 1", ()),
        ("day 1: ", "day 1", ()),
        (": c1", "", ("c1",)),
        (":c1,c3", "", ("c1", "c3")),
    ],
)
def test_a_part_is_typed_as_what_it_is_of_and_its_claims(typed, label, claims):
    assert desk.read_part(typed) == Part(label, claims)
