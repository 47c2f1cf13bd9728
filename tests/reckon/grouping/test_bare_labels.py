"""Events and questions that nobody named are called by what is told of them."""

import pytest
from tests.reckon.grouping.bare_claims import place, told

from claimcheck.model.claim import RecordedClaim


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


def label_of(*claims: RecordedClaim) -> str:
    """Give what the one event of some claims is called, which stand in one sentence."""
    (label,) = {event.label for each in place(*claims).values() for event in each.events}
    return label


def in_one_place(name: str, quote: str, **more: str) -> RecordedClaim:
    return told(name, quote, document="r0", locator="paragraph 1", when="2030-03-04", **more)


def test_an_event_that_is_of_no_known_kind_is_called_by_the_words_of_its_claim() -> None:
    assert label_of(told("a", "they gave back the keys of the town")) == (
        "‘they gave back the keys of the town’"
    )


def test_where_neither_place_nor_day_is_told_the_words_stand_behind_what_happened() -> None:
    label = label_of(told("a", "shells fell on the bakery"))
    assert label == "shelling: ‘shells fell on the bakery’"


def test_a_day_that_is_given_names_the_event_without_its_words() -> None:
    claim = told("a", "shells fell on the bakery", when="2030-03-04")
    assert label_of(claim) == "shelling, 2030-03-04"


def test_of_several_claims_the_one_that_tells_what_happened_is_quoted() -> None:
    label = label_of(
        told("a1", "nine of those in the queue were killed", document="r0"),
        told("a2", "when shells hit those in the queue", document="r0"),
        told("a3", "those in the queue had waited since dawn", document="r0"),
    )
    assert label == "shelling: ‘when shells hit those in the queue’"


@pytest.mark.parametrize(
    ("quote", "label"),
    [
        ("سقطت قذائف على المخبز صباحا", "قصف: ‘سقطت قذائف على المخبز صباحا’"),
        ("أعاد الأهالي مفاتيح البلدة", "‘أعاد الأهالي مفاتيح البلدة’"),
    ],
)
def test_a_word_without_capitals_is_not_taken_for_the_name_of_an_arabic_event(
    quote: str, label: str
) -> None:
    assert label_of(told("a", quote, language="ar")) == label


def test_a_name_that_few_of_its_claims_have_does_not_name_an_event() -> None:
    label = label_of(
        in_one_place("a1", "shells hit the bakery at dawn"),
        in_one_place("a2", "the shells killed nine at the bakery"),
        in_one_place("a3", "shells hit the bakery, said a man from Qarnat"),
    )
    assert label == "shelling, 2030-03-04"


def test_a_long_quote_is_cut_between_words_and_says_so() -> None:
    quote = "they gave back the keys of the town, of its mill, of both its schools and of the tower"
    label = label_of(told("a", quote))
    assert label == "‘they gave back the keys of the town, of its mill, of both…’"


def test_a_quote_over_several_lines_names_its_event_on_one() -> None:
    assert label_of(told("a", "they gave back\nthe keys")) == "‘they gave back the keys’"


def test_without_a_quote_the_claim_and_its_answer_name_the_event() -> None:
    assert label_of(told("a", "", "three, or four")) == "what a tells: three, or four"


def test_what_several_of_many_claims_tell_names_their_event() -> None:
    quotes = ["shells hit Qarnat", "the shelling of Qarnat", "at dawn shells fell on Qarnat"]
    quotes += [f"the {nth} of those in the queue" for nth in ("baker", "nurse", "tailor", "guard")]
    quotes += [f"a {thing} in the queue" for thing in ("cart", "stove", "mule", "kettle", "crate")]
    label = label_of(*(in_one_place(f"a{n}", quote) for n, quote in enumerate(quotes, start=1)))
    assert label == "shelling, Qarnat, 2030-03-04"


def test_the_kind_of_an_event_that_arabic_claims_alone_tell_of_is_named_in_arabic() -> None:
    """Also where nobody says in which language they are."""
    assert label_of(told("a", "سقطت قذائف على المخبز")) == "قصف: ‘سقطت قذائف على المخبز’"
