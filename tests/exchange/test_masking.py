"""Confidential sources stay out of what is handed out; what they said, and how many, stays in."""

import pytest
from hypothesis import example, given
from tests.building import names as any_name
from tests.claims import recorded

from claimcheck.exchange.figures import are_figures
from claimcheck.exchange.letters import letters_of
from claimcheck.exchange.masking import Mask, hidden_keys
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


SANA = Claim(answer="none", source="SANA", document="bulletin", quote="nobody came to harm")


def mask(*claims: Claim, openly: tuple[str, ...] = (), **confidential: tuple[str, ...]) -> Mask:
    marked = {key.casefold(): names for key, names in confidential.items()}
    openly = tuple(map(str.casefold, openly))
    hidden = dict.fromkeys(hidden_keys(str.casefold, marked, openly, claims), ()) | marked
    return Mask(str.casefold, hidden, claims, marked, allowed=openly)


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
    assert mask(NURSE, SANA).claim(SANA) == SANA


def test_whoever_a_confidential_claim_names_is_named_in_no_other_claim() -> None:
    said = Claim(answer="four", source="rima the nurse", note="Rima the nurse, by phone")
    passed = Claim(answer="four", source="SANA", via=(Relay("Rima the Nurse", How.QUOTES),))
    made = mask(NURSE, said, passed)
    assert made.claim(said).source == "confidential source 1"
    assert made.claim(said).note == "confidential"
    assert made.claim(passed).via[0].name == "confidential source 1"
    assert made.claim(passed).source == "SANA"
    assert (made.masked, made.others) == (2, 2)


def test_whoever_passed_a_confidential_claim_on_may_be_named_where_a_table_says_so() -> None:
    made = mask(NURSE, REUTERS, openly=("Reuters",))
    assert made.claim(REUTERS) == REUTERS
    assert made.claim(NURSE).via[1].name == "confidential source 3"
    scrub = made.scrubber([NURSE, REUTERS])
    assert scrub("Reuters, Horan Free League") == "Reuters, confidential source 2"
    assert made.scrubber([NURSE])("Reuters") == "confidential source 3"


def test_a_source_that_is_marked_confidential_is_not_named_openly_whatever_else_is_said() -> None:
    made = mask(Claim(answer="six", source="Rima"), openly=("Rima",), Rima=("Rima",))
    assert made.scrubber([])("Rima told us") == "confidential source 1 told us"


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


def test_a_name_that_an_open_claim_bears_too_is_taken_out_of_texts_on_any_question() -> None:
    for claims in ([NURSE, REUTERS], [REUTERS], []):
        scrub = mask(NURSE, REUTERS).scrubber(claims)
        assert scrub("Reuters, Horan Free League") == "confidential source 3, confidential source 2"


@pytest.mark.parametrize("told", ["RIMA THE NURSE", "rima  the\nnurse", "(Rima the nurse)"])
def test_a_name_is_found_in_any_case_and_spacing_among_many(told: str) -> None:
    many = [Claim(answer="six", source=f"Rima {n}", confidential=True) for n in range(300)]
    assert "urse" not in str(mask(NURSE, *many).scrubber([])(told)).casefold()


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
        ("confidential source 3",),
    ]
    assert [each.origins for each in shown.positions] == [1, 1]
    assert shown.origin_of == (("u1", "confidential source 1"), ("u2", "confidential source 3"))


@example("Rima:7")
@example("0%00")  # in an address, %00 would be another sign
@given(any_name.filter(lambda name: "/" not in name and not are_figures(letters_of(name))))
def test_whatever_its_name_a_masked_source_is_in_no_text(name: str) -> None:
    one = Claim(answer="six", source=name, confidential=True)
    for claims in ([one], []):
        assert mask(one).scrubber(claims)(f"/{name}/") == "/confidential source 1/"
