"""Two names of one source are one source: its grades, its record, what is confidential of it."""

from typing import Any

from tests.building import add

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.model.scales import Reliability

SANA = """id,event,question,answer,source,via
s1,Tafas,dead,two,SANA,
s2,Tafas,wounded,two,the state agency,SANA (quotes)
"""


def listed(at: desk.Desk) -> dict[str, dict[str, Any]]:
    return {str(each["name"]): dict(each) for each in desk.LISTS["sources"](at, Choice())}


def graded(at: desk.Desk, name: str) -> list[tuple[str, str]]:
    return [(each["grade"], each["because"]) for each in listed(at)[name]["grades"]]


def one_source(at: desk.Desk) -> None:
    add(at, SANA)
    desk.grade(at, "SANA", Reliability.D, "understated the toll")
    desk.grade(at, "the state agency", Reliability.E, "denied the raid")
    desk.alias(at, "the state agency", "SANA", "source", "it is what SANA calls itself")


def test_grades_given_to_two_names_of_a_source_are_all_listed_the_oldest_first(amal):
    one_source(amal)
    assert "the state agency" not in listed(amal)
    assert graded(amal, "SANA") == [("D", "understated the toll"), ("E", "denied the raid")]


def test_a_grade_given_to_another_name_stands_by_the_name_that_a_claim_uses(amal):
    one_source(amal)
    for claim, names in (("s1", ["SANA"]), ("s2", ["the state agency", "SANA"])):
        recorded = desk.find_claim(amal, claim)
        state = desk.question_state(amal, desk.find_question(amal, claim))
        grades = desk.claim_detail(amal, recorded, state).grades
        assert [(each.source, each.grade) for each in grades] == [
            (name, Reliability.E) for name in names
        ]


def test_the_history_of_a_source_tells_what_was_done_under_each_of_its_names(amal):
    one_source(amal)
    for name in ("SANA", "the state agency"):
        told: Any = desk.show(amal, name)["history"]
        assert [step["because"] for step in told] == ["understated the toll", "denied the raid"]


def test_a_source_that_is_confidential_under_one_name_is_so_under_all(amal):
    add(amal, "event,question,answer,source\nTafas,dead,two,the baker\nTafas,dead,two,Abu M\n")
    add(amal, "name,kind,confidential,affiliation\nthe baker,person,yes,\n", "first")
    add(amal, "name,kind,confidential,affiliation\nAbu M,person,,bakery\n", "second")
    desk.alias(amal, "Abu M", "the baker", "source", "he told us so")
    source = listed(amal)["the baker"]
    assert (source["confidential"], source["affiliation"]) == (True, "bakery")
    desk.alias(amal, "the baker", "Abu Mazen", "source", "his full name")
    assert [each["confidential"] for each in listed(amal).values() if "Abu M" in each["aliases"]]


FIRST = "name,kind,grade,because\nSANA,agency,D,understated the toll\n"


def test_a_source_added_again_with_another_grade_is_graded_anew_and_it_is_said(amal):
    assert add(amal, FIRST, "sources").notes == ()
    told = add(amal, FIRST.replace(",D,understated", ",C,corrected"), "later")
    assert (told.added, told.known) == (0, 1)
    assert told.notes == ("Graded anew: SANA C, which was D.",)
    assert graded(amal, "SANA") == [("D", "understated the toll"), ("C", "corrected the toll")]


def test_a_table_of_sources_added_again_does_not_overrule_who_graded_since(amal):
    add(amal, FIRST, "sources")
    desk.grade(amal, "SANA", Reliability.B, "was right three times since")
    told = add(amal, FIRST, "sources")
    assert told.act == ""
    assert told.notes == ("These keep the grade that they were given since: SANA B (here D).",)
    assert [grade for grade, _ in graded(amal, "SANA")] == ["D", "B"]


def test_a_table_that_grades_as_it_did_before_says_nothing_of_it(amal):
    add(amal, FIRST, "sources")
    assert add(amal, FIRST, "sources").notes == ()


def test_of_many_grades_the_first_are_named_and_the_others_counted(amal):
    rows = "".join(f"source {number},agency,C\n" for number in range(8))
    add(amal, f"name,kind,grade\n{rows}", "many")
    (note,) = add(amal, f"name,kind,grade\n{rows.replace(',C', ',D')}", "again").notes
    assert note.startswith("Graded anew: source 0 D, which was C; source 1 D,")
    assert note.endswith("; and 3 more.")
