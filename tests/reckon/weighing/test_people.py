"""People listed in many ways, and who of them is one person in answers to one question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reckon.weighing.test_casting import cast, lent, rows_of

from claimcheck.reckon.weighing.casting.meeting import people_meant
from claimcheck.reckon.weighing.casting.persons import people_in
from claimcheck.reckon.weighing.casting.told import Label


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Sami al-Masri", ["sami al masri"]),
        ("Hariri, Layla", ["layla hariri"]),
        ("Hariri, L. M.", ["l m hariri"]),
        ("Col. Omar Haddad", ["omar haddad"]),
        ("Omar Haddad, PhD", ["omar haddad"]),
        ("Hariri, Layla; Haddad, Omar", ["layla hariri", "omar haddad"]),
        ("Layla Hariri & Omar Haddad", ["layla hariri", "omar haddad"]),
        ("Layla Hariri &amp; Omar Haddad", ["layla hariri", "omar haddad"]),
        ("Layla Hariri and Omar Haddad", ["layla hariri", "omar haddad"]),
        ("Layla Hariri, Omar Haddad", ["layla hariri", "omar haddad"]),
        ("Hariri, Layla M., Haddad, Omar", ["layla m hariri", "omar haddad"]),
        ("Hariri, Layla Haddad, Omar Qasim, Rana", ["layla hariri", "omar haddad", "rana qasim"]),
        ("Hariri, Haddad, Qasim", ["hariri", "haddad", "qasim"]),
        ("Hariri, Layla (editor)/ Haddad, Omar", ["layla hariri", "omar haddad"]),
        ("By Hariri, Layla et al", ["layla hariri"]),
        ("García Márquez, Rosa", ["rosa garcia marquez"]),
        ("Hariri | Haddad", ["hariri", "haddad"]),
        ("(unsigned)", []),
    ],
)
def test_a_list_of_people_is_read_however_it_is_written(text, people):
    assert sorted(people_in(text)) == sorted(people)


@given(st.text(max_size=60))
def test_any_text_lists_people_or_nobody(text):
    assert all(name and name == " ".join(name.split()) for name in people_in(text))


def test_a_short_name_means_the_one_person_whom_it_fits():
    meant = people_meant(["hariri", "l hariri", "layla m hariri", "hariri layla"])
    assert set(meant.values()) == {"layla m hariri"}


def test_a_name_that_fits_two_people_means_neither():
    meant = people_meant(["hariri", "layla hariri", "omar hariri", "l hariri"])
    assert meant["hariri"] == "hariri"
    assert meant["l hariri"] == meant["layla hariri"] == "layla hariri"
    assert meant["omar hariri"] == "omar hariri"


@pytest.mark.parametrize("other", ["o hariri", "layla haddad", "l m haddad"])
def test_other_initials_or_another_family_are_another_person(other):
    assert people_meant(["layla hariri", other])[other] == other


def test_initials_alone_mean_nobody_else():
    assert people_meant(["l m", "layla m"])["l m"] == "l m"


def test_answers_that_name_one_person_in_several_ways_are_one():
    said = ["Hariri, Layla M. by a", "Layla Hariri by b", "L. Hariri by c", "HARIRI LAYLA by d"]
    assert len(cast(rows_of("who was taken", *said, kind="persons")).answer) == 1


def test_a_partial_list_in_another_spelling_lends_to_the_whole():
    said = ["Hariri, L. by a", "Layla Hariri and Omar Haddad by b"]
    found = lent(cast(rows_of("who was taken", *said, kind="persons")))
    assert found == {("Hariri, L.", "Layla Hariri and Omar Haddad")}


def test_what_a_label_names_is_met_in_any_spelling():
    rows = rows_of("who was taken", "Hariri, Layla by a", "Haddad, Omar by b", kind="persons")
    found = cast(rows, labels=(Label("raid", "who was taken", "L. Hariri"),))
    assert [found.answer[at] for at in found.ballots.settled] == ["Hariri, Layla"]


def test_people_of_other_questions_are_not_met():
    rows = [
        *rows_of("who was taken", "Hariri by a", kind="persons"),
        *rows_of("who spoke", "Layla Hariri by a", "Omar Hariri by b", kind="persons"),
    ]
    assert sorted(cast(rows).answer) == ["Hariri", "Layla Hariri", "Omar Hariri"]


def test_the_order_of_the_names_makes_no_difference():
    names = ["layla hariri", "l hariri", "hariri", "omar haddad", "o haddad"]
    assert people_meant(names) == people_meant(reversed(names))
