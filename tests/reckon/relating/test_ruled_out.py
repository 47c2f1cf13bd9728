"""Answers in words that rule each other out, lie apart, or only describe."""

import pytest
from tests.claims import claim_of, relate_both_ways


def related(question: str, one: str, other: str, **more: str) -> str:
    both = {"question": question, "event": "raid on Osk", **more}
    a, b = (claim_of({"answer": x, "source": y, **both}) for x, y in ((one, "a"), (other, "b")))
    return relate_both_ways(a, b).relation.value


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("why the engines stopped", "a flock of birds", "the tanks were dry; birds were ruled out"),
        ("cause of the deaths", "heat; no liquor was involved", "methanol in the liquor"),
        ("cause de la mort", "il a été tué par balle", "noyade, sans trace de balle"),
        ("causa del derrumbe", "una explosión de gas", "fallas viejas, no hubo explosión"),
        ("هل دخلت المساعدات", "دخلت قافلة مساعدات إلى البلدة", "لم تدخل أي مساعدات"),
        ("what started the fire", "fireworks on the stage", "an electrical short circuit"),
        ("how the match ended", "abandoned after an hour", "played to the end, 2-1"),
        ("how he left office", "he resigned", "he was sacked"),
        ("verdict", "absuelto", "found guilty"),
        ("نتيجة الهجوم", "سقطت البلدة", "صدت القوات الهجوم"),
        ("where it came down", "in a field beside Dolsk", "at Wrzosy, 30 km north of Dolsk"),
        ("موقع المقبرة", "جنوب ترهونة", "two kilometres north of Tarhuna"),
        ("epicentre", "on land, beneath the town", "12 km off the coast"),
        ("when the raid took place", "during Friday prayers", "on Monday night"),
        ("people killed", "five, not seven", "seven"),
    ],
)
def test_both_cannot_be_true(question: str, one: str, other: str) -> None:
    assert related(question, one, other) == "contradicts"


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("cause of the deaths", "it is not clear whether gas was involved", "a gas leak"),
        ("cause of the deaths", "not only gas", "gas"),
        ("who speaks in the video", "a man called Abu Hajar", "Khalid Murad"),
        ("who gave the order", "the commander of the guard", "Major Teodor Vell"),
        ("time of launch", "06:10", "05:10"),
        ("ransom paid", "900,000", "1.2 million US dollars"),
        ("when the raid took place", "on Friday night", "early on Saturday"),
        ("where it came down", "near Dolsk", "12 km north of Dolsk"),
    ],
)
def test_both_may_be_true(question: str, one: str, other: str) -> None:
    assert related(question, one, other) == "unclear"


def test_a_round_figure_allows_what_it_was_rounded_from() -> None:
    assert related("people evacuated", "12,000", "11,986") == "narrows"
    assert related("people evacuated", "12,000", "11,400") == "contradicts"
    assert related("people killed", "30", "31") == "contradicts"


def test_new_cases_are_another_count_than_cases() -> None:
    one = {"answer": "1,207", "unit": "cases since the outbreak began", "source": "a"}
    two = {"answer": "34", "unit": "new cases", "source": "b"}
    both = {"question": "cases", "event": "outbreak in Osk"}
    found = relate_both_ways(claim_of({**one, **both}), claim_of({**two, **both}))
    assert found.relation == "separate"
