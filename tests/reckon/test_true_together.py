"""A position is claims that can be true together: nothing in it contradicts what counts for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims import recorded

from claimcheck.model.claim import Claim
from claimcheck.model.event import Event, Question
from claimcheck.model.kinds import AnswerKind, Status
from claimcheck.model.reckoned import ReckonedQuestion
from claimcheck.reckon.context import Context
from claimcheck.reckon.question import reckon_question

WITHIN = Context(within={"nahtah": ("daraa countryside",), "karak": ("daraa countryside",)})
ANSWERS: dict[AnswerKind, list[str]] = {
    AnswerKind.TIME: [
        "8 November 2020", "9 November 2020", "2020-11-10", "XXXX-11-08", "XXXX-11-09", "XXXX-11",
        "XXXX-12-24", "[2020-11-08,2020-11-20]", "2020-11-09?", "2020-11", "November 2020", "2020",
        "2020-11-08/2020-11-12", "2020-11-11/2020-11-30", "2020-11-05/2020-11-09", "201X",
        "before 9 November 2020", "after 11 November 2020", "24 December 2019", "2020-11-08T18:40",
        "the day",
    ],
    AnswerKind.COUNT: [
        "six", "28", "5-10", "1-6", "8-20", "15-30", "at least 5", "more than 30", "fewer than 10",
        "up to 200", "about 50", "dozens", "several", "a number of", "none", "hundreds", "the men",
    ],
    AnswerKind.MEASURE: [
        "5 km", "5 miles", "8 km", "3 miles", "5000 metres", "about 5 km", "70%", "0.7", "5",
        "4.83 km", "5-10 km", "at least 3 miles", "far",
    ],
    AnswerKind.DURATION: [
        "two days", "48 hours", "2-5 days", "more than a week", "a month", "30 days", "days",
        "less than three days", "4-9 days", "8-12 days",
    ],
    AnswerKind.PLACE: [
        "Nahtah", "Karak", "Daraa countryside", "Nahtah | Karak", "not Nahtah", "al-Karak",
        "in a school", "Daraa", "only Karak", "Damascus",
    ],
    AnswerKind.PARTY: [
        "the army", "regime forces", "not the army", "unknown militants", "the 4th Division",
        "the army | the 4th Division", "nobody", "only the army", "ISIS", "gunmen",
    ],
    AnswerKind.PERSONS: [
        "Ali Hassan", "Ali Hassan | Omar Said", "Omar Said", "Ali", "nobody", "only Omar Said",
        "not Ali Hassan",
    ],
    AnswerKind.YESNO: ["yes", "no", "perhaps", "confirmed", "denied"],
    AnswerKind.LABEL: ["collapsed", "ongoing", "ended", "success", "failure"],
    AnswerKind.WORDING: [
        "before the demand", "after the demand", "the siege came first", "they fled", "collapsed",
        "the talks failed before the siege began", "28",
    ],
}  # fmt: skip
ASKED = {AnswerKind.COUNT: "people killed", AnswerKind.TIME: "when it began"}


def reckon(*answers: str, kind: AnswerKind, populations: tuple[str, ...] = ()) -> ReckonedQuestion:
    asked = ASKED.get(kind, "what happened")
    whom = (*populations, *[""] * len(answers))
    claims = [
        recorded(Claim(answer, f"source {n}", question=asked, population=whom[n]), f"f{n}")
        for n, answer in enumerate(answers)
    ]
    question = Question("q-1", "e-1", asked, str(kind))
    return reckon_question(question, Event("e-1", "raid"), claims, (), {}, WITHIN).reckoned


def odd(found: ReckonedQuestion) -> list[tuple[str, str, str]]:
    """The contradictions that stand within one position."""
    at_odds = {frozenset((each.a, each.b)): each.why for each in found.contradictions}
    return [
        (position.answer, min(pair), max(pair))
        for position in found.positions
        for pair in at_odds
        if pair <= {*position.claims, *position.compatible} and pair & {*position.claims}
    ]


MIXED = st.sampled_from(list(AnswerKind)).flatmap(
    lambda kind: st.tuples(st.just(kind), st.lists(st.sampled_from(ANSWERS[kind]), max_size=7))
)


@given(MIXED, st.lists(st.sampled_from(["", "officers"]), max_size=3))
def test_nothing_that_contradicts_what_is_counted_for_a_position_is_in_it(
    given_answers: tuple[AnswerKind, list[str]], populations: list[str]
) -> None:
    kind, answers = given_answers
    whom = tuple(populations) if kind is AnswerKind.COUNT else ()
    found = reckon(*answers, kind=kind, populations=whom[: len(answers)])
    assert odd(found) == []
    placed = {uid for held in found.positions for uid in (*held.claims, *held.compatible)}
    assert placed == {f"f{n}" for n in range(len(answers))}, "no claim is without a position"


def positions(*answers: str, kind: AnswerKind) -> dict[str, tuple[tuple[str, ...], int]]:
    """What is counted for each position and fits it, and its origins, by its answer."""
    said = {f"f{n}": answer for n, answer in enumerate(answers)}
    return {
        held.answer: (
            tuple(said[uid] for uid in (*held.claims, *held.compatible)),
            held.origins,
        )
        for held in reckon(*answers, kind=kind).positions
    }


def test_a_day_of_an_open_year_is_not_counted_for_another_day() -> None:
    dates = ("9 November 2020", "XXXX-11-08")
    assert positions(*dates, kind=AnswerKind.TIME) == {
        "9 November 2020": (("9 November 2020",), 1),
        "XXXX-11-08": (("XXXX-11-08",), 1),
    }
    assert reckon(*dates, kind=AnswerKind.TIME).status == Status.OPEN


def test_a_day_of_an_open_year_is_counted_for_that_day_of_a_year() -> None:
    dates = ("8 November 2020", "9 November 2020", "XXXX-11-08")
    assert positions(*dates, kind=AnswerKind.TIME) == {
        "8 November 2020": (("8 November 2020", "XXXX-11-08"), 2),
        "9 November 2020": (("9 November 2020",), 1),
    }
    found = reckon(*dates, kind=AnswerKind.TIME).positions[0]
    assert (found.low, found.high) == ("2020-11-08", "2020-11-08")


def test_a_month_of_an_open_year_fits_its_days_of_whatever_year() -> None:
    found = positions("XXXX-11", "XXXX-11-08", "XXXX-11-20", kind=AnswerKind.TIME)
    assert found == {
        "XXXX-11-08": (("XXXX-11-08", "XXXX-11"), 1),
        "XXXX-11-20": (("XXXX-11-20", "XXXX-11"), 1),
    }


@pytest.mark.parametrize(
    ("day", "together"), [("14 November 2020", False), ("20 November 2020", True)]
)
def test_one_of_two_days_is_no_day_between_them(day: str, *, together: bool) -> None:
    found = positions("[2020-11-08,2020-11-20]", day, kind=AnswerKind.TIME)
    assert len(found) == (1 if together else 2)


def test_an_inferred_day_stands_apart_from_another_without_contradicting_it() -> None:
    dates = ("2020-11-09?", "2020-11-08")
    assert len(positions(*dates, kind=AnswerKind.TIME)) == 2
    assert reckon(*dates, kind=AnswerKind.TIME).contradictions_total == 0


def test_a_count_that_what_is_counted_forbids_does_not_fit_the_position() -> None:
    found = positions("8-20", "5-10", "at least 5", "dozens", "15-30", kind=AnswerKind.COUNT)
    assert found["5-10"] == (("8-20", "5-10", "at least 5"), 2)
    assert found["15-30"] == (("dozens", "15-30", "at least 5"), 2)


def test_measures_are_together_by_what_they_come_to_and_not_by_their_figures() -> None:
    found = reckon("5 km", "5 miles", "5000 metres", "3 km", kind=AnswerKind.MEASURE)
    claims = {(position.claims, position.low, position.high) for position in found.positions}
    assert claims == {(("f0", "f2"), 5000, 5000), (("f1",), 5, 5), (("f3",), 3, 3)}


def test_names_that_exclude_each_other_only_fit_the_list_that_has_both() -> None:
    found = reckon("Ali Hassan | Omar Said", "Ali Hassan", "Omar Said", kind=AnswerKind.PERSONS)
    (held,) = found.positions
    assert (held.claims, held.compatible) == (("f0",), ("f1", "f2"))
