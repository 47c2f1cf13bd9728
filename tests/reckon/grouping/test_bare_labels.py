"""Events and questions that nobody named are called by what is told of them."""

import pytest
from tests.reckon.grouping.bare_claims import place, told


@pytest.mark.parametrize("rows", [300, 1200])
def test_events_that_would_all_be_called_alike_are_each_named_once(rows: int) -> None:
    claims = [told(f"r{number}", f"a fire at farm {number}") for number in range(rows)]
    labels = [event.label for each in place(*claims).values() for event in each.events]
    assert len(set(labels)) == len(labels)


def test_questions_are_told_by_what_is_said_of_whom_is_counted() -> None:
    day = {"when": "2030-03-04", "where": "Qarnat", "document": "r0", "locator": "paragraph 1"}
    placed = place(
        told("a", "14 people were killed when shells hit Qarnat market", "14", **day),
        told("b", "seventeen dead after the shelling of Qarnat market", "seventeen", **day),
        told("c", "shells on Qarnat market left forty wounded", "forty", **day),
        told("d", "shells hit Qarnat market at nine", "at nine", kind="time", **day),
    )
    asked = {uid: each.placement.question for uid, each in placed.items()}
    assert asked["a"] == asked["b"]
    assert len(set(asked.values())) == 3
    labels = {each.question.label for each in placed.values() if each.question}
    assert labels == {"people killed", "people wounded", "when it happened"}


def test_two_events_that_would_be_called_alike_are_called_apart() -> None:
    placed = place(
        told("a", "shells hit the bakery", when="2030-03-04", document="r0", locator="paragraph 1"),
        told("b", "shells hit the harbour", when="2030-03-04", document="r1"),
    )
    labels = [event.label for each in placed.values() for event in each.events]
    assert len(set(labels)) == len(labels)


def test_a_place_of_several_words_names_its_event_whole() -> None:
    for quote, label in (
        ("expulsion of 150 townspeople from Umm Batnah on 20 May", "deportation, Umm Batnah"),
        ("shells hit al-Ghariyeh al-Sharqiyeh at dawn", "shelling, al-Ghariyeh al-Sharqiyeh"),
        ("an explosion in La Paz killed three", "explosion, La Paz"),
        ("In Karak, militants shelled the post", "shelling, Karak"),
        ("21 fighters from al-Sanamayn were deported in March 2020", "deportation, al-Sanamayn"),
    ):
        (placed,) = place(told("a", quote)).values()
        assert placed.events[0].label == label
