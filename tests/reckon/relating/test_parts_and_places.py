"""Who is counted and where: hostages and survivors, a limit in one question, capitals, scripts."""

import pytest
from tests.claims import ClaimTexts, claim_of, relate_answers, relate_both_ways


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Kabul", "in the Afghan capital", "agrees"),
        ("دمشق", "the capital of Syria", "agrees"),
        ("Damascus", "العاصمة السورية", "agrees"),
        ("Herat", "the Afghan capital", "contradicts"),
        ("the Syrian capital", "the Lebanese capital", "contradicts"),
        ("Kabul", "the capital", "unclear"),
        ("north of the capital", "Kabul", "unclear"),
        ("Beirut", "Lebanon", "narrows"),
        ("Tripoli", "Lebanon", "unclear"),
    ],
)
def test_a_capital_is_known_by_its_country(a, b, expected) -> None:
    assert relate_answers(a, b, question="where it happened", kind="place").relation == expected


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Jenin refugee camp", "مخيم جنين"),
        ("Aleppo airport", "مطار حلب"),
        ("Nasib border crossing", "معبر نصيب الحدودي"),
        ("Bab al-Hawa crossing", "معبر باب الهوى"),
        ("Shayrat air base", "قاعدة الشعيرات الجوية"),
    ],
)
def test_what_a_place_is_does_not_keep_two_scripts_apart(a, b) -> None:
    assert relate_answers(a, b, question="where it happened", kind="place").relation == "unclear"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Jenin refugee camp", "مخيم بلاطة"),
        ("Nasib crossing", "مطار نصيب"),
        ("Homs", "مدينة حلب"),
        ("in Aleppo", "in the city of Homs"),
        ("Tafas", "Daraa city"),
    ],
)
def test_other_names_or_other_sorts_of_place_are_other_places(a, b) -> None:
    found = relate_answers(a, b, question="where it happened", kind="place")
    assert found.relation == "contradicts"


@pytest.mark.parametrize(
    ("a", "b"),
    [("Homs", "Homs city"), ("the old city", "Bab Touma"), ("the city hospital", "Aleppo")],
)
def test_a_city_may_hold_what_has_no_name_of_its_own(a, b) -> None:
    assert relate_answers(a, b, question="where it happened", kind="place").relation == "unclear"


def test_what_is_told_as_in_a_place_lies_in_it() -> None:
    asked: ClaimTexts = {"question": "where it happened", "kind": "place"}
    assert relate_answers("a house in Nahtah", "Nahtah", **asked).relation == "narrows"
    assert relate_answers("a road near a camp in Nahtah", "Nahtah", **asked).relation == "unclear"
    countryside = "eastern Daraa countryside"
    told = relate_answers(f"Nahtah in the {countryside}", countryside, **asked)
    assert told.relation != "contradicts"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("all the crew died", "none of the crew survived", "agrees"),
        ("nobody survived", "everyone died", "agrees"),
        ("no one survived", "all survived", "contradicts"),
        ("some of the crew survived", "all the crew died", "contradicts"),
        ("no survivors", "all 176 on board were killed", "agrees"),
        ("all 12 on board were killed", "three of the crew survived", "contradicts"),
        ("12 were killed", "three of the crew survived", "separate"),
        ("nobody was hurt, but the driver died", "all survived", "contradicts"),
    ],
)
def test_where_none_survived_all_died(a, b, expected) -> None:
    assert relate_answers(a, b, question="fate of those on board").relation == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("14 hostages walked free", "nine hostages were released", "contradicts"),
        ("14 hostages", "nine hostages were released", "contradicts"),
        ("14 hostages were killed", "nine hostages were released", "separate"),
    ],
)
def test_hostages_are_who_they_are_whatever_is_done_to_them(a, b, expected) -> None:
    assert relate_answers(a, b, question="hostages freed").relation == expected


def test_bodies_and_dead_in_two_questions_are_counted_apart() -> None:
    for a, b, question in (
        ("83 bodies found", "some 200 people unaccounted for", "victims"),
        ("27 bodies", "41 killed", "toll"),
        ("11 قتيلا", "أكثر من 60 بين قتيل وجريح", "عدد القتلى والجرحى"),
    ):
        assert relate_answers(a, b, question=question).relation == "separate"


def _limited(first: dict[str, str], second: dict[str, str]) -> str:
    both = {"event": "election in Borvia", "kind": "count"}
    one, two = (claim_of({**both, **x, "source": str(n)}) for n, x in enumerate((first, second)))
    return relate_both_ways(one, two).relation.value


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        ("voters abroad", "voters", "unclear"),
        ("voters in the capital", "voters", "unclear"),
        ("voters in Borvia", "voters", "contradicts"),
        ("voters in the by-election", "voters", "contradicts"),
        ("voters", "voters", "contradicts"),
    ],
)
def test_a_limit_in_one_question_may_make_a_part_of_the_other(part, whole, expected) -> None:
    smaller, larger = {"answer": "22", "question": part}, {"answer": "61", "question": whole}
    assert _limited(smaller, larger) == expected


def test_a_part_that_is_more_than_the_whole_is_none() -> None:
    abroad = {"answer": "61", "question": "voters abroad"}
    assert _limited(abroad, {"answer": "22", "question": "voters"}) == "contradicts"


def test_each_may_count_in_a_place_of_its_own() -> None:
    asked = {"question": "people on strike"}
    port = {"answer": "2,000 in the port", "where": "the port", **asked}
    refinery = {"answer": "400 in the refinery", "where": "the refinery", **asked}
    assert _limited(port, refinery) == "unclear"
    assert _limited(port, {**port, "answer": "400 in the port"}) == "contradicts"


def test_a_group_of_two_sorts_may_be_a_part_of_all() -> None:
    workers = {"answer": "16 nurses and doctors", "question": "health workers infected"}
    people = {"answer": "131 people", "question": "people infected"}
    assert _limited(workers, people) == "unclear"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("acquitted", "the jury found him not guilty", "agrees"),
        ("براءة", "she was acquitted", "agrees"),
        ("she stepped down", "Mayor Odile Prat has resigned", "agrees"),
        ("Mayor Prat resigned", "the deputy mayor stepped down", "unclear"),
        ("the driver was killed", "the guard died", "unclear"),
        ("she was killed in the morning", "she was shot dead at night", "unclear"),
        ("the jury found him guilty", "acquitted", "contradicts"),
    ],
)
def test_sentences_that_say_the_same_of_the_same_agree(a, b, expected) -> None:
    assert relate_answers(a, b, question="what became of it").relation == expected


def test_a_truce_is_a_ceasefire_and_no_battle() -> None:
    asked = {"question": "start of it", "when": "2022-06-01", "where": "Darfan"}
    truce = claim_of({**asked, "answer": "1 June 2022", "source": "a", "event": "Truce in Darfan"})
    fire = claim_of({**asked, "answer": "3 June 2022", "source": "b", "event": "Darfan ceasefire"})
    assert relate_both_ways(truce, fire).relation == "contradicts"
    battle = claim_of({**asked, "answer": "3 June 2022", "source": "b", "event": "Darfan battle"})
    assert relate_both_ways(truce, battle).relation == "separate"
