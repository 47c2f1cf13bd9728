"""Hours with what stands before them, in sentences, and by prayers."""

import pytest
from tests.claims import relate_answers


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("متى يبدأ الحظر", "من السادسة مساءً", "يبدأ عند الساعة العاشرة ليلاً"),
        ("when does the curfew begin", "from 6 p.m.", "from 10 p.m."),
        ("when does the curfew start", "starts at 6 p.m.", "à partir de 22 heures"),
        ("when does it start", "a partir de las 6 de la tarde", "from ten at night"),
        ("متى صدر الحكم", "في التاسعة صباحاً", "بعد صلاة العشاء"),
        ("when was the verdict read", "after Friday prayers", "at 9 in the morning"),
        ("heure de l'attaque", "après la prière du vendredi", "à 21 h 30"),
        ("hora del ataque", "tras el rezo del viernes", "a las 9 de la noche"),
        ("when did voting end", "voting went on until midnight", "the polls closed at 17:00"),
        (
            "when did voting end",
            "polling stations closed at 17:00, everywhere",
            "voting went on until midnight in the north",
        ),
    ],
)
def test_two_hours_contradict(question: str, one: str, other: str) -> None:
    found = relate_answers(one, other, question=question, event="raid on Osk")
    assert (found.relation, found.kind) == ("contradicts", "time")


@pytest.mark.parametrize(
    ("question", "one", "other", "relation"),
    [
        ("when does the curfew begin", "from 6 p.m.", "at 18:00", "agrees"),
        ("when is the curfew", "from 6 p.m.", "at 10 p.m.", "narrows"),
        ("when was he seized", "after Friday prayers", "at half past one in the afternoon",
         "narrows"),
        ("متى وقع الهجوم", "بعد صلاة الفجر", "في السادسة صباحاً", "narrows"),
        ("when did voting end", "the polls closed at 17:00", "until midnight in the north",
         "unclear"),
        ("when did he die", "last seen at 5 p.m.", "he died at 9 p.m.", "unclear"),
        ("when did he die", "shot at 5 p.m., he died hours later", "he died at 9 p.m.", "unclear"),
        ("when was the blast", "two hours before 5 p.m.", "the blast was at 3 p.m.", "unclear"),
    ],
)  # fmt: skip
def test_hours_that_fit_or_are_of_other_things_do_not(
    question: str, one: str, other: str, relation: str
) -> None:
    assert relate_answers(one, other, question=question, event="raid on Osk").relation == relation
