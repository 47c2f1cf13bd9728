"""Labels and places in two scripts: what words cannot tell is left to who compares."""

import pytest
from tests.claims import claim_of, relate_both_ways


def related(a: dict[str, str], b: dict[str, str]) -> str:
    one, two = (claim_of({"source": name, **told}) for name, told in (("a", a), ("b", b)))
    return relate_both_ways(one, two).relation.value


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("fire in Nahtah", "حريق ناحتة", "contradicts"),
        ("murder of Lamia Hafez", "مقتل لمياء حافظ", "contradicts"),
        ("explosion of 3 January", "انفجار ٣ يناير", "contradicts"),
        ("secret meeting of 4 May", "لقاء ٤ أيار السري", "contradicts"),
        ("riddle of the orchard", "لغز البستان", "unclear"),
        ("flood in Derna", "زلزال درنة", "separate"),
        ("explosion of 3 January", "انفجار ٤ يناير", "separate"),
        ("shelling of Tel Hamis", "قصف تل معروف", "separate"),
    ],
)
def test_events_in_two_scripts_are_one_where_names_or_days_meet(one, other, expected) -> None:
    asked = {"question": "people killed"}
    here, there = ({"event": event, **asked} for event in (one, other))
    assert related({**here, "answer": "7"}, {**there, "answer": "11"}) == expected
    if expected != "separate":
        assert related({**here, "answer": "7"}, {**there, "answer": "سبعة"}) == "agrees"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("people killed", "عدد القتلى", "contradicts"),
        ("people killed", "عدد الجرحى", "separate"),
        ("judges dismissed", "عدد القضاة المعزولين", "contradicts"),
        ("kites flown", "عدد السلال", "unclear"),
    ],
)
def test_questions_in_two_scripts_are_told_apart_by_what_is_known_of_their_words(
    one, other, expected
) -> None:
    event = {"event": "raid on Nahtah"}
    here, there = ({"question": question, **event} for question in (one, other))
    assert related({**here, "answer": "7"}, {**there, "answer": "11"}) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Khartoum", "سوق الكلاكلة جنوب الخرطوم", "unclear"),
        ("Nahtah", "بلدة ناحتة في ريف درعا", "unclear"),
        ("Jenin refugee camp", "مخيم بلاطة", "contradicts"),
    ],
)
def test_a_place_in_one_script_may_be_named_within_a_longer_one_in_the_other(
    one, other, expected
) -> None:
    asked = {"event": "market strike", "question": "where it happened", "kind": "place"}
    assert related({"answer": one, **asked}, {"answer": other, **asked}) == expected
