"""A number that stands inside a phrase is its answer, where nothing else can be meant."""

import pytest

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.context import Context
from claimcheck.reckon.understand import read_kind, understand


def read(answer: str, question: str) -> Understood:
    claim = Claim(answer, "someone", question=question)
    return understand(claim, read_kind([claim]), Context())


@pytest.mark.parametrize(
    ("question", "answer", "number"),
    [
        ("winning margin", "won by 1,204 votes", 1204),
        ("winning margin", "a majority of 12,040 votes", 12_040),
        ("magnitude", "a 6.9-magnitude quake", 6.9),
        ("size of the fine", "a fine of 42 million euros", 42_000_000),
        ("people killed", "the blast on the bridge killed 14", 14),
        ("people killed", "the blast left 14 dead", 14),
        ("fine", "the court fined him 5,000 euros", 5000),
        ("number of marchers", "the marchers numbered 12,000", 12_000),
        ("survivors", "half of the 80 passengers survived", 40),
        ("survivors", "23 of the 80 passengers survived", 23),
        ("hostages freed", "seven of 12 hostages freed", 7),
        ("nombre de morts", "onze ouvriers ont péri", 11),
        ("nombre de morts", "l'explosion a fait sept morts", 7),
        ("número de muertos", "la explosión dejó once muertos", 11),
        ("عدد الجرحى", "بلغ عدد الجرحى ٣٤٠", 340),
        ("عدد القتلى", "أسفر التفجير عن مقتل ١٢ شخصا", 12),
    ],
)
def test_the_one_number_of_a_phrase(question: str, answer: str, number: float) -> None:
    found = read(answer, question)
    assert (found.low, found.high) == (number, number)


@pytest.mark.parametrize(
    ("question", "answer", "low", "high"),
    [
        ("عدد الجرحى", "لا يتجاوز عدد الجرحى ١٢٠", None, 120),
        ("people wounded", "the number of wounded does not exceed 120", None, 120),
        ("people wounded", "the number of wounded exceeded 120", 121, None),
        ("people killed", "in the attack more than 30 were killed", 31, None),
        ("nombre de blessés", "le nombre de blessés dépasse 40", 41, None),
    ],
)
def test_what_widens_a_number_from_afar(
    question: str, answer: str, low: int | None, high: int | None
) -> None:
    found = read(answer, question)
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    ("answer", "number"),
    [
        ("revised down to 83 after double counting", 83),
        ("the figure has been raised to 94", 94),
        ("the toll was revised up to 15", 15),
        ("revised from 97 to 83", 83),
        ("rose from 12 to 15", 15),
        ("ارتفاع حصيلة القتلى إلى ١٣", 13),
        ("ارتفع عدد القتلى من ٩ إلى ١٣", 13),
        ("le bilan s'alourdit à 7 morts", 7),
        ("le bilan passe de 3 à 7 morts", 7),
        ("subió a 12", 12),
        ("la cifra de muertos se eleva a 12", 12),
    ],
)
def test_a_figure_that_was_put_up_or_down_is_read_as_what_it_is_now(
    answer: str, number: int
) -> None:
    found = read(answer, "dead")
    assert (found.kind, found.low, found.high) == (AnswerKind.COUNT, number, number)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("people killed", "Resolution 2254"),
        ("people killed", "page 12"),
        ("people killed", "the attack on bus 12"),
        ("people killed", "a 14-year-old boy was killed"),
        ("people killed", "killed on a 12-storey building"),
        ("people killed", "all but 3 were killed"),
        ("people killed", "in the attack of 2019"),
        ("people killed", "the toll rose by 3"),
        ("people killed", "twice the 12 of last year"),
        ("people killed", "the blast wounded 40"),
        ("people killed", "half of the town's 60,000 residents"),
        ("people killed", "the attack killed 12 and wounded 30"),
        ("people killed", "on the 9th at 14:30"),
        ("people killed", "the army denied that it killed 12"),
        ("people killed", "the group threatened that 12 would be killed"),
        ("ransom paid", "they asked for 5 million dollars"),
        ("relatives killed", "his wife and four children"),
        ("people killed", "once again"),
        ("people killed", "UN workers were killed"),
        ("people killed", "seize the town"),
        ("how the passengers died", "the bus with 12 passengers fell"),
        ("who was killed", "the driver of bus 12"),
        ("", "the road past 12 houses"),
    ],
)
def test_a_number_that_may_be_something_else_is_not_read(question: str, answer: str) -> None:
    claim = Claim(answer, "someone", question=question)
    for kind in (AnswerKind.COUNT, AnswerKind.MEASURE):
        found = understand(claim, kind, Context())
        assert found.kind is AnswerKind.WORDING


def test_a_part_of_a_whole_is_a_count_only_where_a_number_is_asked_for() -> None:
    claim = Claim("two of the five attackers were killed", "x", question="fate of the attackers")
    assert understand(claim, AnswerKind.COUNT, Context()).kind is AnswerKind.WORDING
    assert read(claim.answer, "attackers killed").low == 2


@pytest.mark.parametrize(
    ("answer", "low", "high"),
    [
        ("sept morts", 7, 7),
        ("vingt et un morts", 21, 21),
        ("trois cent cinquante blessés", 350, 350),
        ("deux cents morts", 200, 200),
        ("sept cents blessés", 700, 700),
        ("deux mille cent vingt morts", 2120, 2120),
        ("ciento veinte muertos", 120, 120),
        ("au moins 30 morts", 30, None),
        ("jusqu'à 30 morts", None, 30),
        ("aucun mort", 0, 0),
        ("des dizaines de blessés", 10, 99),
        ("une vingtaine de blessés", 16, 24),
        ("une centaine de morts", 80, 120),
        ("siete muertos", 7, 7),
        ("once muertos", 11, 11),
        ("treinta y cinco heridos", 35, 35),
        ("dos mil trescientos evacuados", 2300, 2300),
        ("más de doscientos heridos", 201, None),
        ("una veintena de heridos", 16, 24),
        ("cientos de heridos", 100, 999),
        ("miles de personas", 1000, None),
    ],
)
def test_french_and_spanish_numbers(answer: str, low: int | None, high: int | None) -> None:
    found = understand(Claim(answer, "someone"), AnswerKind.COUNT, Context())
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize("answer", ["soixante-quelques morts", "Dos attack"])
def test_numbers_that_are_not_known_are_never_cut_short(answer: str) -> None:
    found = understand(Claim(answer, "someone"), AnswerKind.COUNT, Context())
    assert found.kind is AnswerKind.WORDING


@pytest.mark.parametrize(("answer", "number"), [("50 cents", 50), ("two cents", 2)])
def test_coins_are_no_hundreds(answer: str, number: int) -> None:
    assert understand(Claim(answer, "someone"), AnswerKind.COUNT, Context()).low == number


@pytest.mark.parametrize(
    ("answer", "low", "high"),
    [
        ("le 3 octobre 2022", "2022-10-03", "2022-10-03"),
        ("début octobre 2022", "2022-10-01", "2022-10-10"),
        ("el 3 de octubre de 2022", "2022-10-03", "2022-10-03"),
        ("a finales de agosto de 2022", "2022-08-22", "2022-08-31"),
        ("1er août 2022", "2022-08-01", "2022-08-01"),
    ],
)
def test_french_and_spanish_dates(answer: str, low: str, high: str) -> None:
    found = understand(Claim(answer, "someone"), AnswerKind.TIME, Context())
    assert (found.low, found.high) == (low, high)
