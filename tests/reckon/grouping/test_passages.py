"""Where a document's text is held, a claim is placed by the sentence that its quote stands in."""

import random

import pytest
from attrs import evolve
from tests.claims import claim_of, recorded
from tests.reckon.grouping.shelf import Shelf

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.document import Document
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping import Placed, group
from claimcheck.reckon.grouping.lines import lines_of
from claimcheck.reckon.grouping.passages import passage_of

GAZETTE = """The bread queue outside the Mitri bakery in Karmat was shelled on Tuesday, 4 May 2032.
Fourteen people died. Most of them were women, the bakers' union said.

Two weeks earlier, on 20 April, gunmen had stopped a bus on the Halun road. They led away the driver
and three passengers. None has come back.
"""
COURIER = """KARMAT, 5 May 2032. At least a dozen were killed when shells hit a queue at the
Mitri bakery.

The council blamed the fifth brigade. Its spokesman spoke of a stray round.

In Halun, families still wait for four people who were taken from a bus on 20 April.
"""
DOCUMENTS = (
    Document("gazette", title="Shells on Karmat", published="2032-05-05", text=GAZETTE),
    Document("courier", title="The week in the valley", published="2032-05-06", text=COURIER),
)


def told(name: str, document: str, quote: str, answer: str = "four", **more: str) -> RecordedClaim:
    row = {"id": name, "answer": answer, "source": document, "quote": quote, "document": document}
    return recorded(claim_of({**row, **more}))


CLAIMS = (
    told("g1", "gazette", "Fourteen people died", "14"),
    told("g2", "gazette", "Most of them were women", "most of them"),
    told("g3", "gazette", "the driver and three passengers"),
    told("c1", "courier", "At least a dozen were killed", "at least 12"),
    told("c2", "courier", "four people who were taken"),
)


def place(claims: tuple[RecordedClaim, ...], documents: tuple[Document, ...]) -> dict[str, Placed]:
    placed = group(list(claims), Shelf(documents=documents), Context())
    return {each.uid: each for each in placed}


def events(placed: dict[str, Placed]) -> set[frozenset[str]]:
    found: dict[str, set[str]] = {}
    for uid, each in placed.items():
        found.setdefault(each.placement.event, set()).add(uid)
    return {frozenset(uids) for uids in found.values()}


def without_texts() -> tuple[Document, ...]:
    return tuple(evolve(each, text=None) for each in DOCUMENTS)


def test_quotes_that_share_no_word_meet_by_the_sentences_that_they_stand_in() -> None:
    met = events(place(CLAIMS, DOCUMENTS))
    assert {"g1", "c1"} <= next(each for each in met if "g1" in each)
    assert {"g3", "c2"} <= next(each for each in met if "g3" in each)


def test_without_the_texts_nothing_tells_that_they_belong_together() -> None:
    apart = events(place(CLAIMS, without_texts()))
    assert not any({"g1", "c1"} <= each or {"g3", "c2"} <= each for each in apart)


def test_two_events_of_one_report_stay_apart_where_it_turns_to_another_day() -> None:
    met = events(place(CLAIMS, DOCUMENTS))
    assert not any({"g1", "g3"} <= each or {"c1", "c2"} <= each for each in met)


def test_what_follows_in_the_next_sentence_goes_on_about_the_same() -> None:
    placed = place(CLAIMS, DOCUMENTS)
    assert placed["g1"].placement.event == placed["g2"].placement.event
    assert "sentences that follow each other (gazette)" in placed["g2"].placement.because


def test_claims_of_a_document_copied_whole_are_about_the_same_events() -> None:
    copy = evolve(DOCUMENTS[0], name="copy", title="")
    same = tuple(
        told(f"k{each.uid}", "copy", each.claim.quote, each.claim.answer) for each in CLAIMS[:3]
    )
    placed = place((*CLAIMS[:3], *same), (DOCUMENTS[0], copy))
    for each in CLAIMS[:3]:
        assert placed[each.uid].placement.event == placed[f"k{each.uid}"].placement.event


def test_a_reason_says_what_is_shared_and_holds_no_word_that_stands_in_the_text_alone() -> None:
    placed = place(CLAIMS, DOCUMENTS)
    because = " ".join(each.placement.because for each in placed.values())
    assert "the reports tell of 2032-04-20" in because
    assert "the paragraphs of both share 1 name" in because
    assert "there both speak of killing" in because
    assert not any(word in because for word in ("Mitri", "Karmat", "bakery", "Halun", "bus"))


def test_neither_the_order_of_claims_nor_that_of_documents_matters() -> None:
    first = place(CLAIMS, DOCUMENTS)
    for seed in range(5):
        mixed = list(CLAIMS)
        random.Random(seed).shuffle(mixed)  # noqa: S311 - any order will do
        again = place(tuple(mixed), tuple(reversed(DOCUMENTS)))
        assert {uid: each.placement for uid, each in again.items()} == {
            uid: each.placement for uid, each in first.items()
        }


def test_a_quote_that_is_not_in_the_text_is_placed_as_if_there_were_none() -> None:
    astray = tuple(evolve(each, claim=evolve(each.claim, quote="as he said")) for each in CLAIMS)
    assert place(astray, DOCUMENTS) == place(astray, without_texts())


def test_the_day_is_that_of_the_sentence_or_else_the_last_told_before_it() -> None:
    lines = lines_of(GAZETTE, None)
    own = passage_of(CLAIMS[0].claim, GAZETTE, lines)
    taken = passage_of(CLAIMS[2].claim, GAZETTE, lines)
    assert own is not None
    assert taken is not None
    (first, last), share = own.days[0]
    assert first == last
    assert share > 0.5
    assert taken.days[0][0] != (first, last)
    assert taken.turns > own.turns


@pytest.mark.parametrize(
    "text", ["", " ", "x" * 300_000, "۔" * 3_000, "A. " * 60_000, "¶ 1 " * 500]
)
def test_texts_that_nobody_writes_are_read_all_the_same(text: str) -> None:
    document = Document("d", text=f"{text} Six were led away.")
    assert place((told("a", "d", "Six were led away", "6"),), (document,))


def test_what_lies_far_behind_in_a_long_text_is_placed_without_it() -> None:
    text = f"{'Nothing happened. ' * 20_000}Six were led away."
    claim = told("a", "d", "Six were led away", "6").claim
    assert passage_of(claim, text, lines_of(text, None)) is None


def test_an_arabic_article_that_stands_alone_in_a_quote_is_no_word() -> None:
    assert place((told("a", "gazette", "ال شهيد ال"),), ())
