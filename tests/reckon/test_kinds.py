"""What kind of question it is when nobody says so."""

import pytest

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.understand import read_kind


@pytest.mark.parametrize(
    ("question", "answers", "kind"),
    [
        ("fighters kidnapped", ["28", "six", "a number of"], "count"),
        ("", ["28"], "count"),
        ("people killed", ["none", "dozens"], "count"),
        ("number killed", ["no", "4"], "count"),
        ("start of the siege", ["31 May", "over two months"], "time"),
        ("start of the siege", ["over two months"], "time"),
        ("", ["31 May 2021", "over two months"], "time"),
        ("when it fell", ["2018", "July 2018"], "time"),
        ("", ["2018"], "time"),
        ("how long the wait lasted", ["30 hours", "two days"], "duration"),
        ("corridor opened", ["yes", "no"], "yesno"),
        ("share recaptured", ["70 percent", "about 60%"], "measure"),
        ("who intervened", ["Russian police", "the relevant agencies"], "party"),
        ("where it began", ["Nahtah"], "place"),
        ("names of the dead", ["Majdi Zein al-Deen"], "persons"),
        ("state of the negotiations", ["collapsed", "ongoing"], "label"),
        ("reason for the siege", ["to punish", "weapons refused"], "wording"),
        ("reason for the siege", ["three demands were refused"], "wording"),
        ("", ["they fled"], "wording"),
        ("", [], "wording"),
    ],
)
def test_the_kind_is_read_from_answers_and_question(
    question: str, answers: list[str], kind: str
) -> None:
    claims = [Claim(answer, "someone", question=question) for answer in answers]
    assert read_kind(claims) == kind
    assert read_kind(reversed(claims)) == kind


def test_what_the_claims_say_comes_first() -> None:
    claims = [Claim("2018", "one", kind="count"), Claim("31 May 2021", "two")]
    assert read_kind(claims) is AnswerKind.COUNT


def test_an_unknown_word_for_a_kind_says_nothing() -> None:
    assert read_kind([Claim("six", "one", kind="headcount")]) is AnswerKind.COUNT
