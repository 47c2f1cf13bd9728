"""How many: what a fact-checker takes the words to allow."""

import pytest
from tests.claims import read_count

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.compare import compare_claims
from claimcheck.reckon.context import Context
from claimcheck.reckon.understand import read_kind, understand

EXACT = [
    ("28", 28),
    ("six", 6),
    ("Six", 6),
    ("one", 1),
    ("twelve", 12),
    ("twenty-five", 25),
    ("twenty five", 25),
    ("ninety nine", 99),
    ("one hundred", 100),
    ("a hundred", 100),
    ("three hundred and fifty", 350),
    ("two hundred and fifty-six thousand", 256_000),
    ("one thousand two hundred", 1_200),
    ("a dozen", 12),
    ("two dozen", 24),
    ("half a million", 500_000),
    ("1.5 million", 1_500_000),
    ("1,5 million", 1_500_000),
    ("2 million", 2_000_000),
    ("5k", 5_000),
    ("50,000", 50_000),
    ("50.000", 50_000),
    ("50 000", 50_000),
    ("50\u00a0000", 50_000),
    ("50\u202f000", 50_000),
    ("50'000", 50_000),
    ("1,234,567", 1_234_567),
    ("1.234.567", 1_234_567),
    ("٢٨", 28),
    ("۲۸", 28),
    ("٥٠٬٠٠٠", 50_000),
    ("both", 2),
    ("all six", 6),
    ("exactly 6", 6),
    ("only six", 6),
    ("a total of 36", 36),
    ("the three others", 3),
    ("another three", 3),
    ("2,018", 2_018),
    ("6 (six)", 6),
    ("half of 50,000", 25_000),
    ("half of the 50,000 inhabitants", 25_000),
    ("a quarter of 200", 50),
    ("two thirds of 300", 200),
    ("70% of 50,000", 35_000),
    ("70 percent of 50,000", 35_000),
    ("none", 0),
    ("zero", 0),
    ("no one", 0),
    ("nobody", 0),
    ("no injuries", 0),
    ("without any injuries", 0),
    ("ثلاثة", 3),
    ("خمسة وعشرون قتيلا", 25),
    ("تسعة وعشرين", 29),
    ("مئة", 100),
    ("ثلاثمئة", 300),
    ("ثلاث مئة", 300),
    ("ألف", 1_000),
    ("one and a half million", 1_500_000),
    ("2 and a half million", 2_500_000),
    ("two-thirds of 90", 60),
    ("قتيلان", 2),
    ("قتيلين", 2),
    ("مقتل شخصين", 2),
    ("طفلتان", 2),
    ("مدنيان", 2),
]


@pytest.mark.parametrize(("answer", "number"), EXACT)
def test_one_number(answer: str, number: int) -> None:
    read_as = read_count(answer)
    assert (read_as.kind, read_as.low, read_as.high) == (AnswerKind.COUNT, number, number)
    assert not read_as.approximate


@pytest.mark.parametrize(
    ("answer", "low", "high"),
    [
        ("at least 5", 5, None),
        ("at least five", 5, None),
        ("no fewer than 12", 12, None),
        ("a minimum of 12", 12, None),
        ("5 or more", 5, None),
        ("50+", 50, None),
        ("5 at least", 5, None),
        ("≥ 5", 5, None),
        ("more than 30", 31, None),
        ("over 30", 31, None),
        ("upwards of 30", 31, None),
        (">30", 31, None),
        ("fewer than 10", None, 9),
        ("less than 10", None, 9),
        ("under 10", None, 9),
        ("up to 200", None, 200),
        ("as many as 200", None, 200),
        ("no more than 200", None, 200),
        ("at most 200", None, 200),
        ("200 or fewer", None, 200),
        ("12-15", 12, 15),
        ("12–15", 12, 15),
        ("12 to 15", 12, 15),
        ("between 12 and 15", 12, 15),
        ("from 12 to 15", 12, 15),
        ("five or six", 5, 6),
        ("50,000-60,000", 50_000, 60_000),
        ("2 to 3 million", 2_000_000, 3_000_000),
        ("two or three dozen", 24, 36),
        ("at least half of 50,000", 25_000, None),
        ("more than half of 50,000", 25_001, None),
        ("at least half of the 50,000 people who lived there", 25_000, None),
        ("ما لا يقل عن 12", 12, None),
        ("twenty plus", 20, None),
        ("أكثر من ٣٠ قتيلا", 31, None),
        ("بين 12 و15", 12, 15),
    ],
)
def test_bounds_that_are_meant(answer: str, low: int | None, high: int | None) -> None:
    read_as = read_count(answer)
    assert (read_as.low, read_as.high) == (low, high)
    assert not read_as.approximate


@pytest.mark.parametrize(
    ("answer", "low", "high"),
    [
        ("about 50", 40, 60),
        ("around 50", 40, 60),
        ("some 50", 40, 60),
        ("50 or so", 40, 60),
        ("about 5", 4, 6),
        ("about 2", 1, 3),
        ("nearly 50", 40, 50),
        ("about a dozen", 10, 14),
        ("dozens", 24, 99),
        ("dozens of rebels", 24, 99),
        ("scores", 40, 99),
        ("tens", 10, 99),
        ("hundreds", 100, 999),
        ("thousands", 1_000, None),
        ("tens of thousands", 10_000, 99_999),
        ("hundreds of thousands", 100_000, 999_999),
        ("several", 3, None),
        ("several hundred", 300, None),
        ("a few thousand", 2_000, 9_999),
        ("a number of", 2, None),
        ("a number of fighters", 2, None),
        ("some fighters", 2, None),
        ("a handful", 2, 9),
        ("at least dozens", 24, None),
        ("عشرات", 10, 99),
        ("عشرات القتلى", 10, 99),
        ("عشرات الآلاف", 10_000, 99_999),
        ("20-odd", 16, 24),
        ("عدد من المقاتلين", 2, None),
    ],
)
def test_rough_words_have_intervals(answer: str, low: int, high: int | None) -> None:
    read_as = read_count(answer)
    assert (read_as.low, read_as.high) == (low, high)
    assert read_as.approximate


def test_the_dossier_sets_its_number_words() -> None:
    context = Context(number_words={"dozens": (12, None), "umpteen": (13, 19)})
    assert (read_count("dozens", context).low, read_count("dozens", context).high) == (12, None)
    assert (read_count("umpteen", context).low, read_count("umpteen", context).high) == (13, 19)


@pytest.mark.parametrize(
    ("answer", "number", "unit"),
    [
        ("five, including a colonel", 5, ""),
        ("four, two of them officers", 4, ""),
        ("21, including three injured", 21, ""),
        ("21 fighters, including three injured", 21, "fighters"),
        ("28 members of the security forces", 28, "members of the security forces"),
        ("six fighters from the 8th Brigade", 6, "fighters from the 8th brigade"),
        ("six people in 2018", 6, "people in 2018"),
        ("there were six", 6, ""),
        ("killed six", 6, "killed"),
        ("a colonel", 1, "colonel"),
    ],
)  # fmt: skip
def test_the_whole_is_counted_and_its_unit_kept(answer: str, number: int, unit: str) -> None:
    read_as = read_count(answer)
    assert (read_as.low, read_as.high, read_as.unit) == (number, number, unit)


@pytest.mark.parametrize(
    ("answer", "question", "number"),
    [
        ("28 killed and 14 wounded", "people killed", 28),
        ("28 killed and 14 wounded", "people wounded", 14),
        ("killed 28 people, injuring at least 14", "deaths", 28),
        ("28 dead, 14 injured", "death toll", 28),
    ],
)
def test_of_several_counts_the_one_that_is_asked_for(
    answer: str, question: str, number: int
) -> None:
    assert read_count(answer, question=question).low == number


def test_of_several_counts_none_where_it_cannot_be_told() -> None:
    for question in ("", "people affected", "people killed or wounded", "people freed"):
        assert read_count("28 killed and 14 wounded", question=question).kind is AnswerKind.WORDING


def test_the_unit_that_the_giver_names_comes_first() -> None:
    assert read_count("28 members of the army", unit="fighters").unit == "fighters"


def test_a_dossiers_number_words_reach_the_reading_of_kind_and_answer() -> None:
    acled = Context(number_words={"dozens": (12, None), "umpteen": (13, 19)})
    few = Claim("12", "one", question="people killed")
    assert compare_claims(few, Claim("dozens", "two"), acled).relation == "narrows"
    assert compare_claims(few, Claim("dozens", "two")).relation == "contradicts"
    assert read_kind((Claim("umpteen", "one"),), acled) is AnswerKind.COUNT
    assert read_kind((Claim("umpteen", "one"),)) is AnswerKind.WORDING


@pytest.mark.parametrize(
    ("answer", "low", "high"),
    [
        ("more than 20 but fewer than 30", 21, 29),
        ("at least 20 and at most 30", 20, 30),
        ("fewer than 30 but at least 20 people", 20, 29),
        ("أكثر من 20 لكن أقل من 30", 21, 29),
        ("a colonel and four other fighters", 5, 5),
        ("two officers and three others", 5, 5),
        ("a family of five", 5, 5),
        ("ما لا يقل عن 12 قتيلا", 12, None),
        ("بین 12 و 15", 12, 15),
        ("بیش از ۲۰ نفر", 21, None),
        ("ما يزيد على ثلاثين", 31, None),
    ],
)
def test_counts_told_in_several_pieces(answer: str, low: int, high: int | None) -> None:
    read = understand(Claim(answer, "one", kind="count"), AnswerKind.COUNT, Context())
    assert (read.kind, read.low, read.high) == (AnswerKind.COUNT, low, high), read.why


def test_bounds_that_leave_nothing_are_not_understood() -> None:
    read = understand(Claim("more than 30 but fewer than 20", "one"), AnswerKind.COUNT, Context())
    assert read.kind is AnswerKind.WORDING
    assert "leave no number" in read.why
