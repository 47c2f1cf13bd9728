"""Denials, retractions, corrections, and counts that grow while an event is reported."""

import pytest
from tests.claims import relate_both_ways

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import Stance

DENIES, RETRACTS, CORRECTS = Stance.DENIES, Stance.RETRACTS, Stance.CORRECTS


def claim(
    answer: str,
    source: str = "one",
    stance: Stance = Stance.ASSERTS,
    *,
    id: str = "",  # noqa: A002 - the column's own name
    about: str = "",
    said: str = "",
    asof: str = "",
    question: str = "people killed",
    quote: str = "",
    kind: str = "",
) -> Claim:
    return Claim(
        answer,
        source,
        id=id,
        stance=stance,
        about=about,
        said=said,
        asof=asof,
        question=question,
        quote=quote,
        kind=kind,
    )


def told(a: Claim, b: Claim) -> tuple[str, str | None, str | None]:
    relation = relate_both_ways(a, b)
    return relation.relation.value, relation.kind, relation.direction


@pytest.mark.parametrize("answer", ["28", "about 30", "not so"])
def test_a_denial_that_names_a_claim_contradicts_it(answer: str) -> None:
    media = claim("28", "some media", id="m")
    assert told(media, claim(answer, "Firas", DENIES, about="m")) == ("contradicts", "denial", None)


@pytest.mark.parametrize(
    ("denied", "asserted", "expected"),
    [
        ("28", "28", ("contradicts", "denial", None)),
        ("more than 20", "28", ("contradicts", "denial", None)),
        ("28", "six", ("narrows", None, "b")),
        ("28", "a number of", ("unclear", None, None)),
        ("28", "25-30", ("unclear", None, None)),
        ("28", "unknown", ("unclear", None, None)),
    ],
)
def test_a_denial_stands_against_whoever_asserts_the_same(
    denied: str, asserted: str, expected: tuple[str, str | None, str | None]
) -> None:
    assert told(claim(denied, "Firas", DENIES), claim(asserted, "two")) == expected
    assert told(claim(denied, "two", DENIES), claim(asserted, "two")) == expected


def test_to_deny_yes_is_to_say_no() -> None:
    denial = claim("yes", "one", DENIES, question="corridor opened")
    assert told(denial, claim("no", "two", question="corridor opened"))[0] == "agrees"
    assert told(denial, claim("yes", "two", question="corridor opened"))[1] == "denial"


def test_two_denials_can_both_be_right() -> None:
    assert told(claim("28", "one", DENIES), claim("28", "two", DENIES))[0] == "agrees"
    assert told(claim("28", "one", DENIES), claim("six", "two", DENIES))[0] == "unclear"


def test_a_claim_that_names_another_takes_it_back_or_corrects_it() -> None:
    first = claim("28", "one", id="f")
    assert told(first, claim("28", "one", RETRACTS, about="f")) == ("corrects", None, "b")
    assert told(first, claim("six", "two", CORRECTS, about="f")) == ("corrects", None, "b")


def test_naming_goes_before_labels() -> None:
    first = Claim("28", "one", id="f", event="raid")
    second = Claim("six", "two", event="ambush", stance=CORRECTS, about="f")
    assert told(first, second) == ("corrects", None, "b")


def test_an_origin_takes_its_own_answer_back_without_naming_it() -> None:
    first, back = claim("28", "one"), claim("28", "one", RETRACTS)
    assert told(first, back) == ("corrects", None, "b")
    assert told(claim("28", "two"), back)[0] == "unclear"
    assert told(claim("six", "one"), back)[0] == "unclear"


def test_an_origin_that_corrects_itself_does_not_contradict_itself() -> None:
    correction = claim("six", "one", CORRECTS, said="2020-01-13")
    assert told(claim("28", "one", said="2020-01-12"), correction) == ("corrects", None, "b")
    assert told(claim("28", "one", said="2020-01-14"), correction)[0] != "corrects"
    assert told(claim("28", "two", said="2020-01-12"), correction)[0] == "contradicts"


def test_a_correction_is_still_an_answer() -> None:
    first, correction = claim("28", "one", id="f"), claim("six", "one", CORRECTS, about="f")
    assert told(correction, claim("seven", "three")) == ("contradicts", "number", None)
    assert told(correction, claim("six", "three"))[0] == "agrees"
    assert told(first, claim("six", "three"))[0] == "contradicts"


def test_a_growing_toll_of_one_origin_is_brought_up_to_date() -> None:
    early, late = claim("30", said="2020-01-12"), claim("36", said="2020-01-13")
    assert told(early, late) == ("updates", None, "b")


def test_a_larger_toll_of_another_later_still_contradicts_and_may_be_an_update() -> None:
    early, late = claim("30", said="2020-01-12"), claim("36", "two", said="2020-01-13")
    found = relate_both_ways(early, late)
    assert (found.relation, found.kind, found.perhaps_update) == ("contradicts", "number", True)
    assert "may be an update" in found.why


def test_a_claim_that_says_what_it_revises_does_so_whoever_says_it() -> None:
    early = claim("30", said="2020-01-12")
    late = claim("36", "two", said="2020-01-13", quote="the death toll rises to 36 from 30")
    assert told(early, late) == ("updates", None, "b")


@pytest.mark.parametrize(
    ("early", "late"),
    [
        (claim("36", said="2020-01-12"), claim("30", said="2020-01-13")),
        (claim("30", said="2020-01"), claim("36", said="2020-01-13")),
        (claim("30"), claim("36", said="2020-01-13")),
        (
            claim("30", said="2020-01-12", question="checkpoints"),
            claim("36", said="2020-01-13", question="checkpoints"),
        ),
    ],
)
def test_no_update_where_it_is_smaller_not_surely_later_or_does_not_grow(
    early: Claim, late: Claim
) -> None:
    found = relate_both_ways(early, late)
    assert (found.relation, found.perhaps_update) == ("contradicts", False)


def test_a_toll_of_a_later_day_is_of_another_moment_unless_it_fell() -> None:
    early, late = claim("30", asof="2020-01-12"), claim("36", "two", asof="2020-01-13")
    assert told(early, late) == ("separate", "moment", None)
    assert told(early, claim("28", "two", asof="2020-01-13")) == ("contradicts", "number", None)
    assert told(early, claim("36", "one", asof="2020-01-13")) == ("updates", None, "b")


def test_every_claim_agrees_with_itself_whatever_its_stance() -> None:
    for stance in Stance:
        same = claim("28", "one", stance, id="x", about="y")
        assert told(same, same)[0] == "agrees"
