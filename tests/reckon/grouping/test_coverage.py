"""A report quoted here and there tells of many events, one quoted closely of few."""

from itertools import chain

import pytest
from tests.claims import claim_of, recorded
from tests.reckon.grouping.shelf import Shelf

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.document import Document
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping import group
from claimcheck.reckon.grouping.coverage import Coverage, coverages
from claimcheck.reckon.grouping.traits import Traits, read_document

WHO = ("officials", "residents", "farmers", "teachers", "drivers", "nurses", "clerks", "bakers")
SAID = ("fled", "waited", "protested", "returned", "sang", "voted", "slept", "argued")


def quoted(*paragraphs: int | None) -> list[Traits]:
    return [Traits(str(n), document="r", spot=spot) for n, spot in enumerate(paragraphs)]


def coverage(*paragraphs: int | None) -> Coverage:
    return coverages(quoted(*paragraphs))["r"]


def test_a_claim_or_two_of_each_paragraph_are_a_report_quoted_here_and_there() -> None:
    assert coverage(1, 4, 9).here_and_there == 1
    assert coverage(1, 1, 4, 4, 9, 11).here_and_there == 1


def test_three_claims_of_each_paragraph_are_one_quoted_closely() -> None:
    assert coverage(1, 1, 1, 2, 2, 2).here_and_there == 0


def test_between_the_two_no_claim_more_turns_it_about() -> None:
    between = [coverage(*chain([1] * many, [2] * 2)).here_and_there for many in range(1, 5)]
    assert between == sorted(between, reverse=True)
    assert 0 < coverage(1, 1, 2, 2).here_and_there < 1


def test_more_paragraphs_tell_more_from_six_to_twenty() -> None:
    told = [coverage(*range(size)).paragraphs for size in (2, 5, 6, 15, 20, 300)]
    assert told[0] == told[1] == 0
    assert 0 < told[2] < told[3] < told[4] == told[5]


def test_where_the_text_is_held_its_paragraphs_count_and_not_those_quoted_so_far() -> None:
    text = "\n\n".join(
        f"The {who} of the town {said}." for who, said in zip(WHO, SAID, strict=True)
    )
    held = {"r": read_document(Document("r", text=text))}
    assert coverages(quoted(1, 2), held) == coverages(quoted(*range(8)), held)
    assert coverages(quoted(1, 2), held)["r"] == coverage(*range(8))


def test_claims_without_a_document_or_without_a_paragraph_tell_nothing() -> None:
    assert coverages([Traits("a"), Traits("b", spot=3)]) == {}
    assert coverage(None, None, None).here_and_there == 0


def report(paragraphs: int, each: int) -> list[RecordedClaim]:
    """Quote a report of which every paragraph tells of other people doing something else."""
    rows = (
        {
            "id": f"{WHO[at]}-{number}",
            "answer": "yes",
            "source": "the agency",
            "document": "r",
            "quote": f"the {WHO[at]} {SAID[(at + number) % len(SAID)]}",
            "locator": f"paragraph {at + 1}",
        }
        for at in range(paragraphs)
        for number in range(each)
    )
    return [recorded(claim_of(row)) for row in rows]


def events(claims: list[RecordedClaim]) -> int:
    return len({found.placement.event for found in group(claims, Shelf(), Context())})


@pytest.mark.parametrize("each", [1, 4])
def test_paragraphs_of_a_long_report_that_tell_of_others_are_events_of_their_own(each: int) -> None:
    assert events(report(8, each)) == 8


def test_two_neighbouring_paragraphs_of_which_nothing_else_is_quoted_are_of_one() -> None:
    assert events(report(2, 1)) == 1
