"""How many, as Arabic outlets put it: number words, and what befell people before the number."""

import pytest
from tests.claims import read_count, relate_both_ways

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.understand import read_kind

_ASKED = "عدد القتلى"

ONES = [
    ("أحد عشر", "إحدى عشرة", 11),
    ("اثنا عشر", "اثنتا عشرة", 12),
    ("اثني عشر", "اثنتي عشرة", 12),
    ("ثلاثة عشر", "ثلاث عشرة", 13),
    ("أربعة عشر", "أربع عشرة", 14),
    ("خمسة عشر", "خمس عشرة", 15),
    ("ستة عشر", "ست عشرة", 16),
    ("سبعة عشر", "سبع عشرة", 17),
    ("ثمانية عشر", "ثماني عشرة", 18),
    ("تسعة عشر", "تسع عشرة", 19),
]


def bounds(answer: str) -> tuple[object, object]:
    read = read_count(answer)
    assert read.kind is AnswerKind.COUNT
    return read.low, read.high


@pytest.mark.parametrize(("men", "women", "number"), ONES)
def test_eleven_to_nineteen_in_both_genders(men, women, number) -> None:
    for answer in (men, women, f"{men} قتيلا", f"{women} امرأة"):
        assert bounds(answer) == (number, number)
    assert bounds(f"ثلاثمئة و{men}") == (300 + number, 300 + number)


@pytest.mark.parametrize(
    ("answer", "low", "high"),
    [
        ("مئة", 100, 100),
        ("مائة", 100, 100),
        ("مئتان", 200, 200),
        ("مئتا شخص", 200, 200),
        ("مئتان وخمسون", 250, 250),
        ("مئة وخمسة وعشرون", 125, 125),
        ("ألفان", 2_000, 2_000),
        ("ألفي شخص", 2_000, 2_000),
        ("ألفا قتيل", 2_000, 2_000),
        ("ألفين", 2_000, 2_000),
        ("مئتين", 200, 200),
        ("مليونان", 2_000_000, 2_000_000),
        ("تجاوز ألفين", 2_001, None),
        ("لم يتجاوز ألفين", None, 2_000),
        ("نحو مئتين", 160, 240),
        ("ألفين تقريبا", 1_600, 2_400),
        ("12 ألفا", 12_000, 12_000),
        ("تسعة عشر ألفا", 19_000, 19_000),
        ("ثلاثون", 30, 30),
        ("خمسة وعشرون", 25, 25),
        ("خمسة و عشرون", 25, 25),
        ("قرابة 30", 24, 36),
        ("أكثر من 12", 13, None),
        ("ما بين 10 و15", 10, 15),
        ("نحو مئة", 80, 120),
        ("بضعة", 3, 9),
        ("بضعة عشر", 13, 19),
        ("بضع مئات", 300, 999),
        ("عشرات الجرحى", 10, 99),
    ],
)
def test_number_words_allow_what_they_say(answer, low, high) -> None:
    assert bounds(answer) == (low, high)


@pytest.mark.parametrize(
    ("answer", "low", "high"),
    [
        ("غرق 14 شخصا", 14, 14),
        ("غرق 14 شخصًا", 14, 14),
        ("مصرع 14 شخصا", 14, 14),
        ("لقي 14 شخصا حتفهم", 14, 14),
        ("لقي ما لا يقل عن 14 شخصا مصرعهم", 14, None),
        ("سقوط 14 قتيلا", 14, 14),
        ("وفاة ثلاثة عشر طفلا", 13, 13),
        ("غرق أكثر من 12 مهاجرا", 13, None),
        ("اعتقال 25 شخصا", 25, 25),
        ("اعتقال 25 شخصا بينهم 3 نساء", 25, 25),
        ("توقيف نحو 25 مشتبها", 20, 30),
        ("نزوح 3000 شخص", 3_000, 3_000),
    ],
)
def test_people_whom_something_befell_are_counted(answer, low, high) -> None:
    assert bounds(answer) == (low, high)
    assert read_kind([Claim(answer, "one")]) is AnswerKind.COUNT


@pytest.mark.parametrize(
    "answer", ["غرق 3 قوارب", "غرق ثلاثة قوارب", "غرق 14", "نزوح 3 آلاف عائلة"]
)
def test_without_people_after_it_no_number_of_people_is_guessed(answer) -> None:
    assert read_count(answer).kind is AnswerKind.WORDING


def test_of_the_dead_and_the_hurt_the_question_asks_for_one() -> None:
    both = "مقتل 14 شخصا وإصابة 20 آخرين"
    answers = Claim(both, "one", question=_ASKED)
    dead, more = (Claim(number, "two", question=_ASKED) for number in ("14", "20"))
    assert relate_both_ways(answers, dead).relation == "agrees"
    assert relate_both_ways(answers, more).relation == "contradicts"


def test_an_arabic_toll_agrees_and_contradicts_across_languages() -> None:
    arabic = Claim("غرق 14 شخصا", "one", question="people drowned")
    assert relate_both_ways(arabic, Claim("14", "two", question="people drowned")).relation == (
        "agrees"
    )
    assert relate_both_ways(arabic, Claim("9", "two", question="people drowned")).relation == (
        "contradicts"
    )


def test_what_stands_before_a_number_widens_it_once() -> None:
    read = read_count("عدد القتلى تجاوز 20", question=_ASKED)
    assert (read.low, read.high) == (21, None)
