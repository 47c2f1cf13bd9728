"""Counts that tell of a part too: one in all, and at odds in the part."""

import pytest
from tests.claims import read_count, recorded, relate_answers

from claimcheck.model.claim import Claim
from claimcheck.model.event import Event, Question
from claimcheck.model.kinds import AnswerKind, Status
from claimcheck.model.reckoned import Included, ReckonedQuestion
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.positions import find_positions
from claimcheck.reckon.question import reckon_question
from claimcheck.reckon.understand import understand

KILLED = "people killed"
TWELVE, FOUR = "45, including 12 children", "45, including 4 children"


def reckoned(*answers: str) -> ReckonedQuestion:
    claims = [
        recorded(Claim(answer, f"source {n}", question=KILLED), f"c{n}")
        for n, answer in enumerate(answers)
    ]
    asked = Question("q", "e", KILLED, "count")
    return reckon_question(asked, Event("e", "raid"), claims, (), {}, Context()).reckoned


def answers_of(*answers: str) -> list[str]:
    return [position.answer for position in reckoned(*answers).positions]


@pytest.mark.parametrize(
    "answer",
    [
        "45, including 12 children",
        "45 (12 of them children)",
        "45, 12 of them minors",
        "45 dead, among them 12 children",
        "45 بينهم 12 طفلا",
        "٤٥ منهم ١٢ طفلا",
    ],
)
def test_the_part_that_an_answer_tells_is_read_beside_the_whole(answer: str) -> None:
    read = read_count(answer, question=KILLED)
    assert (read.low, read.high) == (45, 45)
    assert read.including == (Included("children", 12, 12),)
    assert read.plain in {"45", "45 dead", "٤٥"}


@pytest.mark.parametrize("answer", ["45", "45 children", "45 killed with 12 vehicles", "45 and 12"])
def test_what_is_no_part_of_the_people_is_not_read_as_one(answer: str) -> None:
    assert understand(Claim(answer, "one"), AnswerKind.COUNT, Context()).including == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TWELVE, FOUR),
        ("45 بينهم 12 طفلا", "45 منهم 4 أطفال"),
        ("45 بينهم 12 طفلا", FOUR),
        (TWELVE, "45, among them 3 women and 4 children"),
        (TWELVE, "about 45, including 4 children"),
    ],
)
def test_counts_that_agree_in_all_contradict_in_a_part(one: str, other: str) -> None:
    found = relate_answers(one, other, question=KILLED)
    assert (found.relation, found.kind) == ("contradicts", "number")
    assert "of children one says" in found.why


def test_both_numbers_of_the_part_are_told() -> None:
    why = relate_answers(TWELVE, FOUR, question=KILLED).why
    assert why == "both say exactly 45; of children one says 12, the other 4"


@pytest.mark.parametrize(
    "other",
    [
        "45",
        "45, including 3 women",
        "45, including at least 4 children",
        "45, including 14 women and children",
    ],
)
def test_other_parts_or_vaguer_ones_contradict_nothing(other: str) -> None:
    assert relate_answers(TWELVE, other, question=KILLED).relation == "agrees"


def test_a_part_that_grew_by_a_later_count_of_one_source_is_an_update() -> None:
    claims = [
        AnsweredClaim(
            recorded(Claim(answer, "the hospital", question=KILLED, said=day), answer),
            understand(Claim(answer, "", question=KILLED), AnswerKind.COUNT, Context()),
            "the hospital",
        )
        for day, answer in (("2024-05-01", FOUR), ("2024-05-02", TWELVE))
    ]
    assert find_positions(claims, Context()).total == 0


def test_they_are_one_position_of_two_origins_and_one_contradiction() -> None:
    found = reckoned(TWELVE, FOUR)
    assert [(each.answer, each.origins) for each in found.positions] == [("45", 2)]
    assert [(each.a, each.b) for each in found.contradictions] == [("c0", "c1")]
    assert found.status is Status.OPEN
    assert "unclear, at least in a part" in found.why


def test_a_position_is_called_by_the_plain_figure() -> None:
    assert answers_of(TWELVE, TWELVE, "45 people") == ["45 people"]
    assert answers_of(TWELVE, "forty-five") == ["forty-five"]
    assert answers_of(TWELVE) == ["45"]
    assert answers_of("45 بينهم 12 طفلا") == ["45"]


def test_among_very_many_claims_too_the_part_is_found() -> None:
    assert reckoned(*[TWELVE] * 30, *[FOUR] * 30, *["45"] * 30).contradictions_total == 900


@pytest.mark.parametrize("more", ["17 dead and wounded", "١٧ بين قتيل وجريح", "17 casualties"])
def test_the_dead_and_wounded_may_be_more_than_the_killed(more: str) -> None:
    assert relate_answers(more, "12", question=KILLED).relation == "unclear"
    assert relate_answers(more, "18", question=KILLED).relation == "contradicts"
    both = "people killed and wounded"
    assert relate_answers("17 dead and wounded", "12", question=both).relation == "contradicts"
