"""Who it may be and where it may lie: descriptions, fathers' names, alliances, in and out."""

import pytest
from tests.claims import ClaimTexts, relate_answers, relate_both_ways

from claimcheck.model.claim import Claim


@pytest.mark.parametrize("age", ["a 34-year-old man", "a man aged 34", "a 7 year old boy"])
def test_an_age_describes_somebody_and_names_nobody(age) -> None:
    assert relate_answers(age, "Paul Henn", question="who was arrested").relation == "unclear"


def test_a_name_as_a_father_may_be_that_of_anybody_of_the_family() -> None:
    asked: ClaimTexts = {"question": "who spoke for the town", "kind": "persons"}
    assert relate_answers("Abu Karim Haddad", "Samir al-Haddad", **asked).relation == "unclear"
    assert relate_answers("Abu Karim Haddad", "Samir Nasser", **asked).relation == "contradicts"
    assert relate_answers("Karim Haddad", "Samir Nasser", **asked).relation == "contradicts"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Russian warplanes", "the US-led coalition", "contradicts"),
        ("the Houthis", "the Saudi-led coalition", "contradicts"),
        ("Iran", "Saudi-led coalition aircraft", "contradicts"),
        ("British jets", "the US-led coalition", "unclear"),
        ("American jets", "the US-led coalition", "unclear"),
        ("Syrian Kurds", "the US-led coalition", "unclear"),
        ("Israel", "Hamas", "contradicts"),
        ("the Turkish army", "the SDF", "contradicts"),
        ("Palestinian gunmen", "Hamas", "unclear"),
        ("Iran", "Hamas", "unclear"),
        ("regime forces", "الطيران الروسي", "unclear"),
        ("regime forces", "Russian warplanes", "unclear"),
    ],
)
def test_a_country_that_is_surely_in_no_such_alliance_is_another_party(a, b, expected) -> None:
    found = relate_answers(a, b, question="who carried out the strike", kind="party")
    assert found.relation == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("inside the embassy", "on the street outside the embassy", "contradicts"),
        ("in the mosque", "outside the mosque", "contradicts"),
        ("inside the embassy", "on the street outside the bank", "unclear"),
        ("in the market", "outside the market", "unclear"),
        ("in Homs", "outside Homs", "unclear"),
        ("in the capital", "in the capital's Hotel Europa", "unclear"),
    ],
)
def test_inside_a_building_is_not_outside_it_and_what_is_the_citys_is_in_it(a, b, expected) -> None:
    found = relate_answers(a, b, question="where she was shot", kind="place").relation
    assert (found == "contradicts") is (expected == "contradicts")


def test_a_sentence_to_prison_is_no_suspended_one() -> None:
    suspended, asked = "a suspended sentence", "sentence"
    prison = relate_answers("nine years in prison", suspended, question=asked)
    assert prison.relation == "contradicts"
    both = relate_answers("two years in prison, suspended", suspended, question=asked)
    assert both.relation != "contradicts"


@pytest.mark.parametrize(
    ("rough", "exact", "expected"),
    [
        ("about 253", "290", "contradicts"),
        ("about 253", "260", "narrows"),
        ("about 250", "290", "narrows"),
        ("nearly 1,130", "1,000", "contradicts"),
        ("about 12", "13", "narrows"),
    ],
)
def test_a_rough_number_reaches_as_far_as_it_is_round(rough, exact, expected) -> None:
    assert relate_answers(rough, exact, question="people killed").relation == expected


def test_of_what_people_tells_more_than_that_they_are_people() -> None:
    some = Claim("28 members of the army", "one", question="people kidnapped", event="raid")
    others = Claim("six fighters", "two", question="fighters kidnapped", event="raid")
    assert relate_both_ways(some, others).relation == "contradicts"


def test_people_held_hostage_are_hostages() -> None:
    some = Claim("354", "one", question="hostages held", event="school siege")
    more = Claim("1,128", "two", question="people held hostage", event="school siege")
    assert relate_both_ways(some, more).relation == "contradicts"
