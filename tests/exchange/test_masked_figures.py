"""A confidential source that is called by figures alone takes these figures out of no answer."""

import pytest
from tests.claims import recorded
from tests.exchange.test_masked_spellings import NUMBER, masked, told
from tests.exchange.test_masking import mask

from claimcheck.model.claim import Claim, Relay
from claimcheck.model.kinds import AnswerKind, How, Status
from claimcheck.model.reckoned import Contradiction, Position, ReckonedQuestion


@pytest.mark.parametrize("name", ["17", "١٧", "Source 17"])
@pytest.mark.parametrize(
    "text",
    [
        "17 killed",
        "17",
        "between 12 and 17",
        "at 17:40 on 17 May",
        "١٧ قتيلا",
        "17 sources",
        "a source: 17 killed",
        "No. 17 Square",
        "by 17.5 per cent",
    ],
)
def test_a_count_stays_a_count_whoever_is_called_by_it(name, text):
    made = masked(name)
    assert told(made, text) == text
    assert not made.left


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("source 17 saw 17", f"source {NUMBER} saw 17"),
        ("Witness no. 17 saw it", f"Witness no. {NUMBER} saw it"),
        ("informant #17, at home", f"informant #{NUMBER}, at home"),
        ("المصدر 17", f"المصدر {NUMBER}"),
        ("الشاهد رقم ١٧", f"الشاهد رقم {NUMBER}"),
    ],
)
def test_after_a_word_that_says_of_whom_the_figures_are_masked(text, shown):
    assert told(masked("17"), text) == shown


def test_as_source_and_in_a_chain_they_are_masked():
    witness = Claim(answer="17", source="17", confidential=True)
    passed = Claim(answer="17", source="SANA", via=(Relay("17", How.QUOTES),))
    made = mask(witness, passed)
    assert (made.claim(witness).source, made.claim(witness).answer) == (NUMBER, "17")
    assert made.claim(passed).via[0].name == NUMBER


@pytest.mark.parametrize(
    ("name", "text"), [("#17", "see #17"), ("0999 123 456", "0999123456 called"), ("B17", "b17")]
)
def test_figures_with_a_sign_or_letter_and_long_ones_are_a_name_like_any_other(name, text):
    assert NUMBER in told(masked(name), text)


def test_a_name_that_begins_with_such_figures_is_found_whole():
    made = mask(*(Claim(answer="5", source=name, confidential=True) for name in ("17", "17 March")))
    assert told(made, "17 of the 17 March") == "17 of the confidential source 2"


def test_in_our_own_sentences_they_are_masked_and_the_answer_that_is_quoted_stays():
    witness = Claim(answer="17", source="17", confidential=True)
    sentence = "17 was right in 1 of 1 settled claim; all from one origin: 17."
    told = ReckonedQuestion(
        kind=AnswerKind.COUNT,
        status=Status.OPEN,
        positions=(Position("17", 17, 17, ("u1",), sources=("17",), reasons=(sentence,)),),
        contradictions=(
            Contradiction("u1", "u2", "denial", "Nabaa denies “17” of 17"),
            Contradiction("u1", "u3", "number", "exactly 17 and exactly 28 cannot both be true"),
        ),
        contradictions_total=2,
        notes=(),
        priority=0.5,
        why="",
        would_change="A grade for 17 takes “17” from 61 % to 28 %.",
        origin_of=(),
    )
    shown = mask(witness).reckoned(told, [recorded(witness, "u1")])
    (position,) = shown.positions
    assert (position.answer, position.sources) == ("17", (NUMBER,))
    assert position.reasons == (
        f"{NUMBER} was right in 1 of 1 settled claim; all from one origin: {NUMBER}.",
    )
    assert shown.would_change == f"A grade for {NUMBER} takes “17” from 61 % to 28 %."
    assert [each.why for each in shown.contradictions] == [
        f"Nabaa denies “17” of {NUMBER}",
        "exactly 17 and exactly 28 cannot both be true",
    ]
