"""Numbers in words of French, Spanish and Arabic: tens of several words, and parts of a million."""

import pytest
from tests.claims import read_count

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.compare import compare_claims
from claimcheck.reckon.context import Context
from claimcheck.reckon.understand import read_kind, understand

IN_FRENCH = [
    ("soixante-dix", 70),
    ("soixante et onze", 71),
    ("soixante-et-onze", 71),
    ("soixante-douze morts", 72),
    ("soixante-dix-sept", 77),
    ("soixante dix neuf", 79),
    ("quatre-vingts", 80),
    ("quatre-vingts morts", 80),
    ("quatre-vingt-un", 81),
    ("quatre-vingt-dix", 90),
    ("quatre-vingt-onze", 91),
    ("quatre-vingt-dix-neuf blessés", 99),
    ("SOIXANTE\u2011QUINZE", 75),
    ("septante", 70),
    ("septante et un", 71),
    ("huitante-trois", 83),
    ("octante", 80),
    ("nonante-neuf", 99),
    ("cent quatre-vingt-deux", 182),
    ("deux cent soixante-quinze", 275),
    ("quatre-vingt-quatre mille", 84_000),
    ("mille neuf cent quatre-vingt-dix", 1_990),
    ("soixante-dix-neuf mille trois cent quatre-vingt-seize", 79_396),
    ("cent un morts", 101),
    ("vingt-et-un", 21),
    ("dix-sept", 17),
]

AS_BEFORE = [
    ("quatre", 4),
    ("vingt-quatre", 24),
    ("quatre cents", 400),
    ("soixante et un", 61),
    ("soixante, dix", 60),
    ("dix morts", 10),
    ("sesenta y dos", 62),
]

PARTS_OF_SCALES = [
    ("نصف مليون", 500_000),
    ("ربع مليون", 250_000),
    ("ثلاثة أرباع مليون", 750_000),
    ("مليون ونصف المليون", 1_500_000),
    ("ثلاثة ملايين ونصف المليون", 3_500_000),
    ("un demi-million", 500_000),
    ("un quart de million", 250_000),
    ("deux millions et demi", 2_500_000),
    ("2 millions et demi", 2_500_000),
    ("un million", 1_000_000),
    ("medio millón", 500_000),
    ("un millón y medio", 1_500_000),
    ("dos millones y medio", 2_500_000),
    ("media docena de muertos", 6),
    ("une demi-douzaine de morts", 6),
    ("half a million", 500_000),
    ("two million and a half", 2_500_000),
]

LITRES = [
    "نصف مليون لتر",
    "half a million litres",
    "un demi-million de litres",
    "medio millón de litros",
]


@pytest.mark.parametrize(("answer", "number"), IN_FRENCH + AS_BEFORE + PARTS_OF_SCALES)
def test_numbers_in_words_are_what_a_reader_takes_them_for(answer: str, number: int) -> None:
    found = read_count(answer)
    assert (found.low, found.high) == (number, number), found.why


@pytest.mark.parametrize(
    ("answer", "low", "high"),
    [
        ("entre 12 et 15", 12, 15),
        ("12 à 15 morts", 12, 15),
        ("12 ou 13", 12, 13),
        ("entre soixante-dix et quatre-vingts", 70, 80),
        ("entre 12 y 15 muertos", 12, 15),
        ("12 a 15 muertos", 12, 15),
        ("12 o 13", 12, 13),
    ],
)
def test_ranges_are_read_in_french_and_spanish(answer: str, low: int, high: int) -> None:
    found = read_count(answer)
    assert (found.low, found.high) == (low, high), found.why


@pytest.mark.parametrize("answer", ["12 et 15", "12 y 15", "12 morts et 15 blessés"])
def test_two_numbers_side_by_side_are_no_range(answer: str) -> None:
    assert read_count(answer).kind is AnswerKind.WORDING


@pytest.mark.parametrize("answer", LITRES)
def test_half_a_million_litres_is_a_measure_in_every_language(answer: str) -> None:
    claim = Claim(answer, "an outlet", question="fuel stolen")
    assert read_kind((claim,)) is AnswerKind.MEASURE
    assert understand(claim, AnswerKind.MEASURE, Context()).low == 500_000
    other = Claim("400,000 litres", "another", question="fuel stolen")
    assert compare_claims(claim, other).relation == "contradicts"


@pytest.mark.parametrize(
    "answer", ["un mort et demi", "media workers", "medio", "demi", "un demi", "un", "once"]
)
def test_a_half_of_nothing_that_is_counted_is_no_number(answer: str) -> None:
    found = understand(Claim(answer, "an outlet"), AnswerKind.COUNT, Context())
    assert found.kind is AnswerKind.WORDING


def test_media_workers_are_counted_and_not_halved() -> None:
    assert read_count("12 media workers").low == 12
