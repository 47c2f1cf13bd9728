"""Two claims are compared only where they speak of the same thing."""

from typing import Unpack

import pytest
from tests.claims import ClaimTexts, relate_both_ways

from claimcheck.model.claim import Claim
from claimcheck.reckon.compare import compare_claims
from claimcheck.reckon.context import Context

CONTEXT = Context(within={"saida": ("Daraa",), "tafas": ("Daraa",)})
SIX = Claim("6", "one", event="raid", question="fighters kidnapped")


def relate(a: Claim, b: Claim) -> tuple[str, str | None]:
    relation = relate_both_ways(a, b, CONTEXT)
    return relation.relation.value, relation.kind


def other(answer: str, source: str = "two", **columns: Unpack[ClaimTexts]) -> Claim:
    asked: ClaimTexts = {"event": "raid", "question": "fighters kidnapped", **columns}
    return Claim(answer, source, **asked)


def one(answer: str, **columns: Unpack[ClaimTexts]) -> Claim:
    return other(answer, "one", **columns)


def test_another_event_or_question_is_separate() -> None:
    assert relate(SIX, other("28", event="ambush")) == ("separate", "event")
    assert relate(SIX, other("28", question="rifles handed over")) == ("separate", "event")


def test_a_label_that_only_says_more_is_no_other_question() -> None:
    assert relate(SIX, other("28", question="number of fighters kidnapped")) == (
        "contradicts",
        "number",
    )
    assert relate(SIX, other("28", event="the raid")) == ("contradicts", "number")


@pytest.mark.parametrize(
    ("first", "second"),
    [("death toll", "people killed"), ("number of dead", "deaths"), ("fatalities", "killed")],
)
def test_a_question_in_other_words_is_the_same(first: str, second: str) -> None:
    found = relate(one("6", question=first), other("28", question=second))
    assert found == ("contradicts", "number")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("people killed", "people killed or wounded"),
        ("children killed", "people killed"),
        ("casualties", "killed"),
    ],
)
def test_a_question_about_more_or_others_is_another(first: str, second: str) -> None:
    assert relate(one("6", question=first), other("28", question=second))[0] == "separate"


def test_a_part_of_a_larger_event_is_a_part() -> None:
    night = other("28", event="attacks of the night")
    assert relate(one("6", part_of="attacks of the night"), night) == ("separate", "part")


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("2020-01-12", "2020-02", "separate"),
        ("2020-01-12?", "2020-02", "contradicts"),
        ("XXXX-01-24", "2020-01-24", "contradicts"),
        ("XXXX-01-24", "2020-01-25", "separate"),
        ("not a date", "2020-01-25", "contradicts"),
    ],
)
def test_events_at_times_that_exclude_each_other_are_two(
    first: str, second: str, relation: str
) -> None:
    found = relate(one("6", when=first), other("28", when=second))
    assert found == (relation, "event" if relation == "separate" else "number")


def test_the_time_of_the_event_does_not_hide_a_conflict_over_the_time() -> None:
    first = one("31 May 2021", when="2021-05-31", kind="time")
    assert relate(first, other("24 June 2021", when="2021-06-24", kind="time")) == (
        "contradicts",
        "time",
    )


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("Saida", "Tafas", "separate"),
        ("Saida", "Daraa", "contradicts"),
        ("Kabul airport", "Abbey Gate", "contradicts"),
    ],
)
def test_one_event_is_at_two_places_only_where_the_dossier_knows_both(
    first: str, second: str, relation: str
) -> None:
    found = relate(one("6", where=first), other("28", where=second))
    assert found == (relation, "place" if relation == "separate" else "number")


def test_events_without_a_label_are_told_apart_by_their_places() -> None:
    first, second = Claim("6", "one", where="Aleppo"), Claim("28", "two", where="Idlib")
    assert relate(first, second) == ("separate", "place")


def test_whole_and_part_do_not_contradict() -> None:
    freed, held = one("three", population="freed"), other("three", population="still held")
    assert relate(SIX, freed) == ("separate", "population")
    assert relate(SIX, held) == ("separate", "population")
    assert relate(freed, held) == ("separate", "population")


def test_a_part_larger_than_its_whole_contradicts_it() -> None:
    assert relate(SIX, other("nine", population="officers")) == ("contradicts", "number")
    assert relate(SIX, other("at least two", population="officers")) == ("separate", "population")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("killed", "wounded"),
        ("people killed", "people injured"),
        ("fighters", "checkpoints"),
        ("fighters", "civilians"),
        ("officers", "fighters"),
        ("children", "people"),
        ("civilians", "people"),
        ("killed or wounded", "killed"),
        ("قتلى", "جرحى"),
    ],
)
def test_another_unit_is_another_population(first: str, second: str) -> None:
    found = relate(one("6", unit=first, question=""), other("28", unit=second, question=""))
    assert found == ("separate", "population")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("fighters", "members of the army"),
        ("soldiers", "troops"),
        ("people killed", "dead"),
        ("", "fighters"),
        ("residents", "townspeople"),
    ],
)
def test_another_unit_in_other_words_is_the_same(first: str, second: str) -> None:
    assert relate(one("6", unit=first), other("28", unit=second)) == ("contradicts", "number")


def test_fewer_fighters_than_people_may_be_a_part_or_another_count() -> None:
    assert relate(one("6", unit="fighters"), other("28", unit="people")) == ("unclear", None)
    assert relate(one("28", unit="fighters"), other("6", unit="people")) == (
        "contradicts",
        "number",
    )
    assert relate(one("6", unit="fighters"), other("6", unit="people")) == ("agrees", None)


def test_a_part_by_its_unit_cannot_be_more_than_the_whole() -> None:
    assert relate(one("9", unit="officers"), other("6", unit="soldiers")) == (
        "contradicts",
        "number",
    )


def test_the_unit_in_the_answer_counts_too() -> None:
    assert relate(one("6 killed", question=""), other("28 wounded", question="")) == (
        "separate",
        "population",
    )


def test_another_moment_is_separate() -> None:
    first = one("3", question="fighters held", asof="2020-01-13")
    second = other("6", question="fighters held", asof="2020-01-12")
    assert relate(first, second) == ("separate", "moment")
    assert relate(first, other("6", question="fighters held", asof="2020-01")) == (
        "contradicts",
        "number",
    )


def test_what_was_ongoing_may_have_ended_since() -> None:
    first = Claim("ongoing", "one", kind="label", said="2020-01-12")
    assert relate(first, Claim("collapsed", "two", kind="label", said="2020-01-13")) == (
        "separate",
        "moment",
    )
    assert relate(first, Claim("collapsed", "two", kind="label", said="2020-01-11")) == (
        "contradicts",
        "outcome",
    )


def test_what_was_ongoing_may_have_ended_since_in_any_words() -> None:
    asked = "how the talks ended"
    first = Claim("the talks are still ongoing", "one", question=asked, said="2020-01-12")
    later = Claim("an agreement was reached after all", "two", question=asked, said="2020-01-31")
    earlier = Claim("an agreement was reached after all", "two", question=asked, said="2020-01-02")
    assert relate(first, later) == ("separate", "moment")
    assert relate(first, earlier) == ("contradicts", "outcome")


def test_the_reason_says_what_is_apart() -> None:
    first = one("3", question="fighters held", asof="2020")
    second = other("6", question="fighters held", asof="2021")
    assert compare_claims(first, second).why == "one speaks of 2020, the other of 2021"


@pytest.mark.parametrize("counted", ["", "people"])
def test_a_number_that_names_nobody_counts_whom_the_question_counts(counted) -> None:
    some = Claim("2 soldiers killed", "one", unit="soldiers", question="people killed")
    everybody = Claim("6", "two", unit=counted, question="people killed")
    assert relate_both_ways(some, everybody).relation == "unclear"
    too_few = Claim("1", "two", unit=counted, question="people killed")
    assert relate_both_ways(some, too_few).relation == "contradicts"
