"""Confidential sources stay out of what is handed out; what they said, and how many, stays in."""

import pytest
from hypothesis import given
from tests.building import names as any_name
from tests.claims import recorded

from claimcheck.exchange.masking import Mask
from claimcheck.model.claim import Claim, Relay
from claimcheck.model.kinds import AnswerKind, How, Status
from claimcheck.model.reckoned import Position, ReckonedQuestion

NURSE = Claim(
    answer="up to 3",
    answer_original="لا أكثر من ثلاثة",
    source="Rima the nurse",
    via=(Relay("Horan Free League", How.QUOTES), Relay("Reuters", How.TRANSLATES)),
    document="call with Rima",
    quote="no more than three came to us that night",
    locator="minute 4",
    note="lives in Tafas",
    confidential=True,
    extra=(("phone", "0999"), ("coder", "Hala")),
)
REUTERS = Claim(answer="dozens", source="Reuters", document="wire", quote="dozens were killed")


def mask(*claims: Claim, **confidential: tuple[str, ...]) -> Mask:
    return Mask(
        str.casefold, {key.casefold(): names for key, names in confidential.items()}, claims
    )


def test_a_masked_claim_keeps_its_answer_and_loses_who_where_and_in_which_words() -> None:
    shown = mask(NURSE, REUTERS).claim(NURSE)
    assert (shown.answer, shown.source) == ("up to 3", "confidential source 1")
    assert [str(relay) for relay in shown.via] == [
        "confidential source 2 (quotes)",
        "confidential source 3 (translates)",
    ]
    words = ("answer_original", "document", "quote", "locator", "note")
    assert {getattr(shown, field) for field in words} == {"confidential"}
    assert shown.extra == (("phone", "confidential"), ("coder", "confidential"))


def test_a_cell_that_was_empty_stays_empty() -> None:
    bare = Claim(answer="six", source="Rima", confidential=True)
    shown = mask(bare).claim(bare)
    assert (shown.quote, shown.document, shown.note, shown.via) == ("", "", "", ())


def test_a_claim_that_is_not_confidential_is_handed_out_as_it_is() -> None:
    assert mask(NURSE, REUTERS).claim(REUTERS) == REUTERS


def test_the_same_source_has_the_same_number_in_the_order_of_first_appearance() -> None:
    one = Claim(answer="six", source="RIMA", confidential=True)
    two = Claim(answer="six", source="Yusuf", confidential=True)
    three = Claim(answer="28", source="Rima", confidential=True)
    made = mask(one, two, three)
    assert [made.claim(each).source for each in (three, two, one)] == [
        "confidential source 1",
        "confidential source 2",
        "confidential source 1",
    ]
    assert made.masked == 3


def test_a_source_that_is_marked_confidential_is_masked_by_all_of_its_names() -> None:
    said = Claim(answer="six", source="rima")
    passed = Claim(answer="six", source="Reuters", via=(Relay("RIMA", How.QUOTES),))
    made = mask(said, passed, Rima=("Rima", "Umm Hasan"))
    assert made.claim(said).source == "confidential source 1"
    assert made.claim(passed).source == "Reuters"
    assert made.claim(passed).via[0].name == "confidential source 1"
    scrub = made.scrubber([passed])
    assert scrub("Rima's account, as UMM  Hasan confirmed") == (
        "confidential source 1's account, as confidential confirmed"
    )


def test_names_are_taken_out_of_every_text_that_goes_out_with_them() -> None:
    scrub = mask(NURSE, REUTERS).scrubber([NURSE, REUTERS])
    told = {
        "because": "Rima the nurse was there; see call with Rima",
        "list": ["RIMA THE NURSE", 3, None],
        "quoted": "“no more than three came to us that night”",
    }
    assert scrub(told) == {
        "because": "confidential source 1 was there; see confidential",
        "list": ["confidential source 1", 3, None],
        "quoted": "“confidential”",
    }


def test_a_name_that_an_open_claim_bears_too_stays_where_it_is_open() -> None:
    scrub = mask(NURSE, REUTERS).scrubber([NURSE, REUTERS])
    assert scrub("Reuters, Horan Free League") == "Reuters, confidential source 2"


def test_a_word_that_only_holds_a_name_stays() -> None:
    one = Claim(answer="six", source="Ali", confidential=True)
    assert mask(one).scrubber([one])("Alive, said Ali.") == "Alive, said confidential source 1."


@pytest.mark.parametrize("name", ["source", "confidential", "1", " ", "", "confidential source 1"])
def test_a_name_made_of_our_own_words_does_no_harm(name: str) -> None:
    one = Claim(answer="six", source=name, confidential=True)
    made = mask(one)
    assert made.scrubber([one])(made.claim(one).source) == "confidential source 1"


def test_a_short_quote_does_not_take_the_answer_out() -> None:
    one = Claim(answer="six", source="Rima", quote="six", confidential=True)
    assert mask(one).scrubber([one])("six ← Rima") == "six ← confidential source 1"


def test_positions_name_masked_sources_by_number_and_keep_their_counts() -> None:
    told = ReckonedQuestion(
        kind=AnswerKind.COUNT,
        status=Status.OPEN,
        positions=(
            Position("up to 3", 0, 3, ("u1",), sources=("Rima the nurse", "Reuters"), origins=1),
            Position("dozens", 24, 99, ("u2",), sources=("Reuters",), origins=1),
        ),
        contradictions=(),
        contradictions_total=0,
        notes=(),
        priority=0.5,
        why="",
        would_change="",
        origin_of=(("u1", "Rima the nurse"), ("u2", "Reuters")),
    )
    claims = [recorded(NURSE, "u1"), recorded(REUTERS, "u2")]
    shown = mask(NURSE, REUTERS).reckoned(told, claims)
    assert [each.sources for each in shown.positions] == [
        ("confidential source 1", "confidential source 3"),
        ("Reuters",),
    ]
    assert [each.origins for each in shown.positions] == [1, 1]
    assert shown.origin_of == (("u1", "confidential source 1"), ("u2", "Reuters"))


@given(any_name.filter(lambda name: "/" not in name))
def test_whatever_its_name_a_masked_source_is_in_no_text(name: str) -> None:
    one = Claim(answer="six", source=name, confidential=True)
    assert mask(one).scrubber([one])(f"/{name}/") == "/confidential source 1/"
