"""How long, as reporters put it in Arabic, English, French, Spanish and Persian."""

import pytest
from tests.claims import relate_answers

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.context import Context
from claimcheck.reckon.kinds import read_kind
from claimcheck.reckon.understand import understand

_HOUR, _MINUTE = 1 / 24, 1 / 1440


def length(answer: str, question: str = "how long the shelling lasted") -> Understood:
    claim = Claim(answer, "someone", question=question)
    kind = read_kind([claim])
    assert kind is AnswerKind.DURATION, answer
    return understand(claim, kind, Context())


def assert_lasts(answer: str, least: float | None, most: float | None, unit: float = 1) -> None:
    read = length(answer)
    bounds = (least, most)
    told = tuple(
        None if bound is None else pytest.approx(bound * unit, abs=2e-6) for bound in bounds
    )
    assert (read.low, read.high) == told, answer


@pytest.mark.parametrize(
    ("one", "two", "unit"),
    [
        ("دقيقة", ("دقيقتان", "دقيقتين"), _MINUTE),
        ("ساعة", ("ساعتان", "ساعتين"), _HOUR),
        ("يوم", ("يومان", "يومين"), 1),
    ],
)
def test_an_arabic_unit_is_one_and_its_dual_two_in_both_cases(one, two, unit) -> None:
    assert_lasts(one, 1, 1, unit)
    for dual in two:
        assert_lasts(dual, 2, 2, unit)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("أسبوع", "a week"),
        ("شهر", "a month"),
        ("سنة", "a year"),
        ("عام", "a year"),
        ("أسبوعان", "two weeks"),
        ("أسبوعين", "two weeks"),
        ("شهران", "two months"),
        ("سنتان", "two years"),
        ("سنتين", "two years"),
        ("عامان", "two years"),
        ("عامين", "two years"),
        ("نحو شهر", "about a month"),
        ("أكثر من أسبوع", "more than a week"),
        ("ستة أشهر ونصف", "six and a half months"),
        ("ثلاثة أسابيع", "three weeks"),
        ("أحد عشر يوما", "eleven days"),
        ("بضعة أيام", "3 to 9 days"),
        ("trois semaines", "three weeks"),
        ("tres meses", "three months"),
        ("یک هفته", "a week"),
    ],
)
def test_a_length_is_the_same_in_every_language(arabic: str, english: str) -> None:
    one, other = length(arabic), length(english)
    assert (one.low, one.high) == (other.low, other.high)


@pytest.mark.parametrize(
    ("answer", "minutes"),
    [
        ("ثلاث ساعات", 180),
        ("ثلاث ساعات ونصف", 210),
        ("٣ ساعات ونصف الساعة", 210),
        ("ساعتان ونصف", 150),
        ("ساعتين ونصف الساعة", 150),
        ("ساعتان وربع", 135),
        ("ساعتين إلا ربعا", 105),
        ("ساعة إلا ربعا", 45),
        ("ساعة ونصف", 90),
        ("ساعة واحدة", 60),
        ("نصف ساعة", 30),
        ("ربع ساعة", 15),
        ("عشرون دقيقة", 20),
        ("خمس وعشرون دقيقة", 25),
        ("أربع ساعات وعشرون دقيقة", 260),
        ("أربع ساعات وعشرين دقيقة", 260),
        ("ساعة وعشر دقائق", 70),
        ("3 ساعات و20 دقيقة", 200),
        ("استمر القصف ساعتين", 120),
        ("لمدة ساعتين", 120),
        ("2 hours 20 minutes", 140),
        ("2 hours and 20 minutes", 140),
        ("an hour and twenty minutes", 80),
        ("two and a half hours", 150),
        ("two hours and a half", 150),
        ("three quarters of an hour", 45),
        ("deux heures et demie", 150),
        ("une heure et quart", 75),
        ("dos horas y media", 150),
        ("una hora", 60),
        ("2h30", 150),
        ("2 h 30", 150),
        ("90 min", 90),
        ("دو ساعت و نیم", 150),
        ("چهار ساعت و بیست دقیقه", 260),
    ],
)
def test_halves_quarters_and_sums_are_added_up(answer: str, minutes: int) -> None:
    assert_lasts(answer, minutes, minutes, _MINUTE)


@pytest.mark.parametrize(
    ("answer", "least", "most"),
    [
        ("نحو ساعتين", 1, 3),
        ("حوالي ساعتين", 1, 3),
        ("قرابة ساعتين", 1, 3),
        ("ساعتين تقريبا", 1, 3),
        ("نحو ساعة", 0.5, 1.5),
        ("أكثر من ساعتين", 2, None),
        ("تجاوز ساعتين", 2, None),
        ("ما يزيد على ساعتين", 2, None),
        ("ما لا يقل عن ساعتين", 2, None),
        ("ساعتان على الأقل", 2, None),
        ("أكثر من ساعة ونصف", 1.5, None),
        ("أقل من ساعتين", None, 2),
        ("لم يتجاوز ساعتين", None, 2),
        ("لم تتجاوز الساعتين", None, 2),
        ("did not exceed two hours", None, 2),
        ("بیش از دو ساعت", 2, None),
        ("plus de deux heures", 2, None),
        ("من ساعتين إلى ثلاث ساعات", 2, 3),
        ("بين ساعتين وثلاث ساعات", 2, 3),
        ("ساعتين أو ثلاث", 2, 3),
        ("two hours to three hours", 2, 3),
    ],
)
def test_what_opens_or_widens_a_length_is_read_of_duals_too(answer, least, most) -> None:
    assert_lasts(answer, least, most, _HOUR)


def test_months_and_days_are_as_long_as_the_months_may_be() -> None:
    assert_lasts("two months and ten days", 70, 72)
    assert_lasts("a week and three days", 10, 10)


@pytest.mark.parametrize("answer", ["يوم الأحد", "سنة 2011", "5 hours a day", "week", "14:30"])
def test_the_name_of_a_day_and_a_rate_are_no_lengths(answer: str) -> None:
    claim = Claim(answer, "someone", kind="duration")
    assert understand(claim, AnswerKind.DURATION, Context()).kind is AnswerKind.WORDING


def test_an_hour_with_an_h_is_a_time_where_no_length_is_asked() -> None:
    asked = Claim("14h30", "someone", question="heure de l'explosion")
    assert read_kind([asked]) is AnswerKind.TIME
    assert (
        read_kind([Claim("14h30", "someone", question="the shelling")]) is not AnswerKind.DURATION
    )


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("ساعتان ونصف", "150 minutes", "agrees"),
        ("أسبوع", "7 days", "narrows"),
        ("لم يتجاوز ساعتين", "three hours", "contradicts"),
        ("ثلاث ساعات ونصف", "3 hours", "contradicts"),
        ("تجاوز ساعتين", "three hours", "narrows"),
    ],
)
def test_lengths_compare_across_languages(one: str, other: str, relation: str) -> None:
    assert relate_answers(one, other, question="duration").relation == relation
