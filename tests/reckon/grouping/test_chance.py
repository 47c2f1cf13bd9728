"""What two claims have in common by chance puts them in no event together."""

from collections import defaultdict
from itertools import pairwise

import pytest
from attrs import evolve
from tests.reckon.grouping.bare_claims import place, told

from claimcheck.model.claim import RecordedClaim

COLLAPSED = "the bridge collapsed in the night"
PAINTED = "farmers painted a wooden bridge"


def events(*claims: RecordedClaim) -> int:
    return len({each.placement.event for each in place(*claims).values()})


@pytest.mark.parametrize(
    "quotes",
    [
        (COLLAPSED, PAINTED),
        ("two schools were closed", "the schools won a football cup"),
        ("no aid has arrived", "aid was stolen from a store"),
        ("a bus crashed on 4 March", "taxes rose on 4 March"),
        ("two schools were closed", "the schools won a football cup", "a thief robbed the schools"),
    ],
)
def test_claims_of_several_reports_that_share_a_word_or_a_day_alone_are_of_several_events(
    quotes: tuple[str, ...],
) -> None:
    claims = [
        told(f"c{n}", quote, document=f"r{n}", said="2031-04-20") for n, quote in enumerate(quotes)
    ]
    assert events(*claims) == len(quotes)
    assert events(*(evolve(each, claim=evolve(each.claim, document="")) for each in claims)) == len(
        quotes
    )


def test_a_word_in_common_brings_a_claim_into_no_event_that_a_giver_named() -> None:
    named = told("a", COLLAPSED, event="Night of the collapse", document="r0")
    placed = place(named, told("b", PAINTED, document="r1"))
    assert placed["a"].placement.event != placed["b"].placement.event


def test_words_and_a_day_in_common_bring_two_reports_together() -> None:
    assert (
        events(
            told("a", "the bridge collapsed on 4 March, and seven drowned", document="r0"),
            told("b", "on 4 March a bridge collapsed and people drowned", document="r1"),
        )
        == 1
    )


@pytest.mark.parametrize("many", [30, 300])
def test_all_claims_of_one_day_and_place_in_one_report_are_of_one_event(many: int) -> None:
    where = {"when": "2031-03-04", "where": "Oster", "document": "r"}
    claims = (
        told(f"c{n:03}", f"shells hit street {n} of Oster", locator=f"paragraph {n}", **where)
        for n in range(many)
    )
    assert events(*claims) == 1


def test_a_report_that_tells_of_two_days_in_turn_is_of_two_events() -> None:
    days = ("2031-03-04", "2031-03-09")
    claims = [
        told(f"c{n:03}", f"shells hit street {n} of Oster", when=days[n // 60], where="Oster",
             document="r", locator=f"paragraph {n}")
        for n in range(120)
    ]  # fmt: skip
    of_day: dict[str, set[str]] = defaultdict(set)
    for each in place(*claims).values():
        of_day[days[int(each.uid[1:]) // 60]].add(each.placement.event)
    assert all(not (one & two) for one, two in pairwise(of_day.values()))
