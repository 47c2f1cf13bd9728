"""A report quoted here and there tells of many events, one quoted closely of few."""

from itertools import chain
from math import log

import pytest
from tests.claims import claim_of, recorded
from tests.reckon.grouping.shelf import Shelf

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.document import Document
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping import group
from claimcheck.reckon.grouping.coverage import Coverage, coverages, covered
from claimcheck.reckon.grouping.profile import profile_of
from claimcheck.reckon.grouping.traits import Traits, read_document
from claimcheck.reckon.grouping.weighed import weighed

WHO = ("officials", "residents", "farmers", "teachers", "drivers", "nurses", "clerks", "bakers")
SAID = ("fled", "waited", "protested", "returned", "sang", "voted", "slept", "argued")


def quoted(*paragraphs: int | None) -> list[Traits]:
    return [Traits(str(n), document="r", spot=spot) for n, spot in enumerate(paragraphs)]


def coverage(*paragraphs: int | None) -> Coverage:
    return coverages(quoted(*paragraphs))["r"]


def test_a_claim_or_two_of_each_paragraph_are_a_report_quoted_here_and_there() -> None:
    assert coverage(1, 4, 9, 12, 13).here_and_there == 1
    assert coverage(1, 1, 4, 4, 9, 11).here_and_there == 1


def test_three_claims_of_each_paragraph_are_one_quoted_closely() -> None:
    assert coverage(1, 1, 1, 2, 2, 2).here_and_there == 0


def test_between_the_two_no_claim_more_turns_it_about() -> None:
    between = [coverage(*chain([1] * many, range(2, 7))).here_and_there for many in range(1, 12)]
    assert between == sorted(between, reverse=True)
    assert between[0] == 1
    assert between[-1] == 0
    assert 0 < coverage(1, 1, 2, 2, 3, 3).here_and_there < 1


def test_of_fewer_than_five_claims_nobody_can_tell() -> None:
    assert coverage(1, 4, 9, 12).here_and_there == 0


def test_more_paragraphs_tell_more_from_six_to_twenty() -> None:
    told = [coverage(*range(size)).paragraphs for size in (4, 5, 6, 15, 20, 300)]
    assert told[0] == told[1] == 0
    assert 0 < told[2] < told[3] < told[4] == told[5]


def test_where_the_text_is_held_its_paragraphs_count_and_not_those_quoted_so_far() -> None:
    text = "\n\n".join(
        f"The {who} of the town {said}." for who, said in zip(WHO, SAID, strict=True)
    )
    held = {"r": read_document(Document("r", text=text))}
    assert coverages(quoted(*range(5)), held) == coverages(quoted(*range(8)), held)
    assert coverages(quoted(*range(5)), held)["r"] == coverage(*range(8))


def test_claims_without_a_document_or_without_a_paragraph_tell_nothing() -> None:
    assert coverages([Traits("a"), Traits("b", spot=3)]) == {}
    assert coverage(None, None, None, None, None).here_and_there == 0


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


def test_paragraphs_of_a_long_report_that_tell_of_others_are_events_of_their_own() -> None:
    assert events(report(8, 1)) == 8


def test_what_is_quoted_closely_is_put_together_by_its_paragraphs_at_least() -> None:
    assert events(report(8, 4)) <= 8


def test_what_stands_in_one_paragraph_tells_less_where_a_long_report_is_quoted_here_and_there() -> (
    None
):
    weights = weigh_pair(Coverage(1.0, log(3)))
    assert weights["few_spot_same"] == 1
    assert weights["few_spot_same_of"] == pytest.approx(log(3))
    assert weigh_pair(Coverage(0.0, log(3))) == {}


def weigh_pair(known: Coverage) -> dict[str, float]:
    around = weighed((), {})
    one, two = (profile_of(n, each, {}, around) for n, each in enumerate(quoted(1, 1)))
    return dict(covered({"r": known}, one, two, "spot_same"))
