"""Times of day that say no half of the day, and words for parts of it, in four languages."""

from contextlib import ExitStack

import pytest
from tests.building import new_dossier
from tests.claims import relate_answers

from claimcheck import desk
from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.settlement import Finding, Verdict
from claimcheck.reckon.answers.time_of_day import read_time_of_day
from claimcheck.reckon.understand import read_kind

ASKED = "time of the explosion"
DAWN = [
    "at dawn", "الفجر", "فجرا", "عند الفجر", "في ساعات الفجر", "à l'aube", "à l’aube",
    "au lever du jour", "al amanecer", "al alba", "de madrugada",
]  # fmt: skip
EVENING = ["21:00", "9 pm", "21 h", "الساعة 9 مساء", "las 9 de la noche"]


@pytest.mark.parametrize("dawn", DAWN)
@pytest.mark.parametrize("evening", EVENING)
def test_dawn_is_not_nine_in_the_evening(dawn: str, evening: str) -> None:
    found = relate_answers(dawn, evening, question=ASKED)
    assert (found.relation, found.kind) == ("contradicts", "time")


@pytest.mark.parametrize("dawn", DAWN)
def test_five_in_the_morning_is_dawn(dawn: str) -> None:
    found = relate_answers(dawn, "5 am", question=ASKED)
    assert (found.relation, found.direction) == ("narrows", "b")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("dans la soirée", "9 am"),
        ("por la mañana", "21:00"),
        ("au crépuscule", "09:00"),
        ("الغروب", "à l'aube"),
        ("de noche", "midi"),
        ("9 por la mañana", "21:00"),
    ],
)
def test_other_parts_of_the_day_exclude_each_other_too(a: str, b: str) -> None:
    assert relate_answers(a, b, question=ASKED).relation == "contradicts"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("dans la soirée", "21 h"),
        ("de noche", "22:00"),
        ("madrugada", "at dawn"),
        ("por la tarde", "16:30"),
        ("mañana", "21:00"),
    ],
)
def test_what_may_be_one_time_does_not_contradict(a: str, b: str) -> None:
    assert relate_answers(a, b, question=ASKED).relation != "contradicts"


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("10:40 am", "10:40"),
        ("9:30 am", "between 9 and 10"),
        ("9:30 de la mañana", "entre las 9 y las 10"),
        ("9 h 30 du matin", "entre 9 et 10 heures"),
        ("9:30 صباحا", "بين الساعة 9 و 10"),
        ("9:30", "between 9 and 10 am"),
        ("9 am", "a las 9"),
    ],
)
def test_an_hour_without_its_half_of_the_day_allows_the_early_one(narrow: str, wide: str) -> None:
    found = relate_answers(narrow, wide, question=ASKED)
    assert (found.relation, found.direction) == ("narrows", "a")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("10:40 pm", "10:40"),
        ("22:40", "10:40"),
        ("9:30 pm", "between 9 and 10"),
        ("10:40 on Tuesday", "10:40 am"),
    ],
)
def test_whether_the_late_one_was_meant_nobody_can_tell(a: str, b: str) -> None:
    assert relate_answers(a, b, question=ASKED).relation == "unclear"


def test_a_range_of_hours_excludes_hours_outside_of_it() -> None:
    for other in ("3 pm", "11:30 am", "between 3 and 4"):
        found = relate_answers("between 9 and 10", other, question=ASKED)
        assert (found.relation, found.kind) == ("contradicts", "time")


@pytest.mark.parametrize(
    ("a", "b", "question"),
    [
        ("between 9 and 10", "between 3 and 4", "people killed"),
        ("at 9", "at 12", "age at death"),
        ("between 9 and 10", "12", ""),
    ],
)
def test_figures_where_no_time_is_asked_for_are_numbers(a: str, b: str, question: str) -> None:
    assert relate_answers(a, b, question=question).kind == "number"


def test_bare_hours_of_a_date_are_no_hours() -> None:
    assert read_time_of_day("between 9 and 10 May") is None
    assert read_time_of_day("between 9 and 10 people") is None


@pytest.mark.parametrize("answer", ["16 h 30", "à 16h30", "vers 16 h 30", "16:30", "16 h"])
@pytest.mark.parametrize(
    "question",
    ["début de la manifestation", "inicio de la manifestación", "بداية المظاهرة", "march began"],
)
def test_who_asks_for_the_beginning_is_told_a_time(answer: str, question: str) -> None:
    assert read_kind((Claim(answer, "an outlet", question=question),)) is AnswerKind.TIME


@pytest.mark.parametrize("answer", ["à 16h30", "a las 16 h", "vers 16 h 30"])
def test_an_announced_hour_is_one_whatever_is_asked(answer: str) -> None:
    assert read_kind((Claim(answer, "an outlet", question="manifestation"),)) is AnswerKind.TIME


@pytest.mark.parametrize("question", ["durée de la manifestation", "durée", "duración"])
def test_sixteen_hours_and_a_half_may_be_a_length_of_time(question: str) -> None:
    claim = Claim("16 h 30", "an outlet", question=question)
    assert read_kind((claim,)) is AnswerKind.DURATION


def test_a_claim_that_left_the_half_of_the_day_open_stands_by_the_early_one(tmp_path) -> None:
    rows = (
        "id,event,question,answer,source\n"
        "a,blast,time of the blast,10:40 am,Police\n"
        "b,blast,time of the blast,10:40,Radio\n"
        "c,blast,time of the blast,between 10 and 11,Paper\n"
        "d,blast,time of the blast,22:40,Agency\n"
    )
    with ExitStack() as opened:
        at = opened.enter_context(desk.open_desk(new_dossier(tmp_path, rows), "Amal"))
        held = desk.settle(at, "a", Finding(Verdict.ESTABLISHED, "a clock", answer="10:40 am"))
        outcomes = {
            desk.shown_id(at, each.claim): str(each.outcome) for each in held.finding.claims
        }
    assert outcomes == {"a": "stands", "b": "stands", "c": "stands", "d": "undecided"}
