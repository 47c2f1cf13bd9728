"""Times that only overlap: the dossier calls two origins agreed only where `compare` does."""

import pytest
from tests.claims import recorded, relate_answers

from claimcheck.model.claim import Claim
from claimcheck.model.event import Event, Question
from claimcheck.model.kinds import Status
from claimcheck.model.reckoned import ReckonedQuestion
from claimcheck.reckon.context import Context
from claimcheck.reckon.question import reckon_question

ASKED = "time of the attack"


def reckoned(*answers: str, source: str = "") -> ReckonedQuestion:
    claims = [
        recorded(Claim(answer, source or f"source {n}", question=ASKED), f"c{n}")
        for n, answer in enumerate(answers)
    ]
    asked = Question("q", "e", ASKED, "time")
    return reckon_question(asked, Event("e", "raid"), claims, (), {}, Context()).reckoned


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("night of 19 November 2026", "فجر 20 تشرين الثاني 2026"),
        ("ليلة 19 تشرين الثاني 2026", "dawn of 20 November 2026"),
        ("nuit du 19 novembre 2026", "l'aube du 20 novembre 2026"),
        ("noche del 19 de noviembre de 2026", "madrugada del 20 de noviembre de 2026"),
        ("2026-05/2026-07", "2026-06/2026-08"),
        ("about 10 am on 9 May 2026", "about 11 am on 9 May 2026"),
        ("about 10 am on 9 May 2026", "11 am on 9 May 2026"),
    ],
)
def test_two_times_that_may_be_one_are_no_agreement(a: str, b: str) -> None:
    assert relate_answers(a, b, question=ASKED).relation == "unclear"
    found = reckoned(a, b)
    assert found.status is Status.OPEN
    assert found.contradictions_total == 0
    assert all(position.origins < 2 for position in found.positions)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("night of 19 November 2026", "19 November 2026"),
        ("night of 19 November 2026", "ليلة 19 تشرين الثاني 2026"),
        ("فجر 20 تشرين الثاني 2026", "20 November 2026"),
        ("November 2026", "20 novembre 2026"),
        ("2026-05/2026-07", "junio de 2026"),
        ("about 10 am on 9 May 2026", "10:20 on 9 May 2026"),
    ],
)
def test_where_one_time_lies_within_the_other_two_origins_agree(a: str, b: str) -> None:
    assert relate_answers(a, b, question=ASKED).relation in {"agrees", "narrows"}
    found = reckoned(a, b)
    assert found.status is Status.AGREED
    assert [position.origins for position in found.positions] == [2]


def test_a_time_that_only_overlaps_fits_the_position_and_is_counted_for_none() -> None:
    found = reckoned("night of 19 November 2026", "dawn of 20 November 2026")
    (position,) = found.positions
    assert (position.claims, position.compatible) == (("c0",), ("c1",))
    assert any("fits an answer without saying the same" in note for note in found.notes)


@pytest.mark.parametrize("beside", ["night of 19 November 2026", "20-21 November 2026"])
def test_origins_that_agree_still_do_beside_a_time_that_only_overlaps(beside: str) -> None:
    found = reckoned("dawn of 20 November 2026", "فجر 20 تشرين الثاني 2026", beside)
    assert found.status is Status.AGREED
    assert found.positions[0].origins >= 2
    assert found.positions[0].claims[:2] == ("c0", "c1")


def test_one_origin_that_tells_two_times_is_one_origin() -> None:
    found = reckoned("night of 19 November 2026", "dawn of 20 November 2026", source="Alpha News")
    assert found.status is Status.SINGLE


def test_two_days_that_share_no_moment_contradict() -> None:
    found = reckoned("night of 19 November 2026", "21 November 2026")
    assert (found.status, found.contradictions_total) == (Status.OPEN, 1)
