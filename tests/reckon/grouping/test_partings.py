"""An event whose halves share little may be two: proposed with the reason, never done."""

from itertools import permutations

import pytest
from attrs import evolve
from tests.reckon.grouping.bare_claims import DARAA, held, told
from tests.reckon.grouping.shelf import Shelf

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import Event
from claimcheck.reckon.grouping.partings import (
    ProposedParting,
    likelihood_of_two,
    parting_of,
    possible_partings,
)

ROAD = [
    told("a1", "nine soldiers were killed by a mine on the Qarnat road", "nine", unit="soldiers",
         document="r1", said="2031-03-18"),
    told("a2", "twelve soldiers were killed by the mine on the Qarnat road", "12", unit="soldiers",
         document="r2", said="2031-03-18"),
]  # fmt: skip
FIELD = [
    told("b1", "forty farmers were killed when a mine blew up near Qarnat", "40", unit="farmers",
         document="r3", said="2031-03-21"),
]  # fmt: skip
ONE = held([*ROAD, *FIELD], "e-a1", person=False)
LABEL = "mine, Qarnat"


def shelf_of(claims: list[RecordedClaim], label: str = LABEL) -> Shelf:
    return Shelf([Event("e-a1", label)], [], claims)


def partings(claims: list[RecordedClaim], *bound: str) -> list[ProposedParting]:
    return possible_partings(claims, shelf_of(claims), DARAA, frozenset(bound))


def test_two_mines_that_were_taken_for_one_event_are_told_apart_with_what_speaks_against_it() -> (
    None
):
    (found,) = partings(ONE)
    assert (found.event, found.staying, found.leaving) == ("e-a1", ("a1", "a2"), ("b1",))
    assert 0.33 <= found.probability <= 0.6
    assert found.because.startswith("against one event: the days")
    assert "in common: both name Qarnat" in found.because


def test_what_shares_much_is_left_alone() -> None:
    assert partings(held(ROAD, "e-a1", person=False)) == []


def test_in_whichever_order_the_claims_come_the_same_is_proposed() -> None:
    first = partings(ONE)
    assert all(partings(list(each)) == first for each in permutations(ONE))


def test_the_claim_that_founded_the_event_keeps_it() -> None:
    claims = held([*ROAD, *FIELD], "e-b1", person=False)
    (found,) = possible_partings(claims, Shelf([Event("e-b1", LABEL)], [], claims), DARAA)
    assert (found.staying, found.leaving) == (("b1",), ("a1", "a2"))


def test_what_a_person_put_there_never_leaves() -> None:
    by_person = held(FIELD, "e-a1", person=True)
    assert partings([*held(ROAD, "e-a1", person=False), *by_person]) == []
    (found,) = partings([*held(ROAD[:1], "e-a1", person=True), *ONE[1:]])
    assert found.leaving == ("b1",)


def test_what_its_giver_put_there_never_leaves() -> None:
    named = [evolve(each, claim=evolve(each.claim, event=LABEL)) for each in ONE]
    assert partings([*ONE[:2], named[2]]) == []
    assert partings(named) == []
    (found,) = partings([named[0], *ONE[1:]])
    assert found.leaving == ("b1",)


def test_what_is_bound_to_the_event_never_leaves() -> None:
    assert partings(ONE, "b1") == []
    (found,) = partings(ONE, "a2")
    assert found.leaving == ("b1",)


def test_a_retracted_claim_is_of_no_half() -> None:
    fallen = [*ONE[:2], evolve(ONE[2], retracted="not so")]
    assert partings(fallen) == []


def test_one_event_is_looked_at_by_itself_with_the_same_result() -> None:
    other = held([told("z", "a boat sank off Lismar", document="r4")], "e-z", person=False)
    claims = [*ONE, *other]
    (found,) = partings(claims)
    assert parting_of("e-a1", ONE, shelf_of(claims), DARAA) == found
    assert parting_of("e-z", other, shelf_of(claims), DARAA) is None


def test_how_closely_its_reports_are_quoted_counts_for_one_event_as_for_all() -> None:
    """A report of which every paragraph has a claim tells of many events."""
    quotes = ("a school burned", "two men were held", "the road was cut", "a well ran dry")
    beside = [
        told(f"z{n}", quote, document="r1", locator=f"paragraph {n + 3}")
        for n, quote in enumerate(quotes)
    ]
    own = held(
        [
            told("a1", "a mine killed nine", "nine", document="r1", locator="paragraph 1"),
            told("a2", "twelve were wounded then", "12", document="r1", locator="paragraph 2"),
        ],
        "e-a1",
        person=False,
    )
    elsewhere = [
        one for n, each in enumerate(beside) for one in held([each], f"e-z{n}", person=False)
    ]
    claims = [*own, *elsewhere]
    (found,) = partings(claims)
    assert parting_of("e-a1", own, shelf_of(claims), DARAA) == found
    unknown = parting_of("e-a1", own, shelf_of(own), DARAA)
    assert unknown is not None
    assert unknown.probability < found.probability - 0.05


def test_an_event_of_very_many_claims_is_not_looked_at() -> None:
    many = held([evolve(ROAD[0], uid=f"m{n}") for n in range(62)], "e-a1", person=False)
    assert len(partings([*many, *ONE[1:]])) == 1
    many = held([evolve(ROAD[0], uid=f"m{n}") for n in range(63)], "e-a1", person=False)
    assert partings([*many, *ONE[1:]]) == []
    assert parting_of("e-a1", [*many, *ONE[1:]], shelf_of(many), DARAA) is None


def test_what_leaves_is_called_by_what_it_tells_and_as_no_other_event() -> None:
    (found,) = partings(ONE)
    assert found.labels == (LABEL, "explosion, Qarnat")
    held_events = [Event("e-a1", LABEL), Event("e-x", "explosion, Qarnat")]
    (found,) = possible_partings(ONE, Shelf(held_events, [], ONE), DARAA)
    assert found.labels == (LABEL, "explosion, Qarnat (2)")


def test_a_label_that_tells_of_what_leaves_goes_with_it() -> None:
    (found,) = possible_partings(ONE, shelf_of(ONE, "explosion, Qarnat"), DARAA)
    stays, leaves = found.labels
    assert leaves == "explosion, Qarnat"
    assert "soldiers were killed" in stays


def test_a_label_that_a_giver_gave_stays_though_it_tells_of_what_leaves() -> None:
    label = "explosion, Qarnat"
    named = evolve(ONE[0], claim=evolve(ONE[0].claim, event=label))
    claims = [named, *ONE[1:]]
    (found,) = possible_partings(claims, shelf_of(claims, label), DARAA)
    assert found.labels == (label, f"{label} (2)")


@pytest.mark.parametrize(("score", "likely"), [(-9.0, 0.6), (0.0, 0.6), (0.4, 0.5), (1.5, 0.25)])
def test_how_likely_two_are_falls_with_what_speaks_for_one(score: float, likely: float) -> None:
    assert likelihood_of_two(score) == pytest.approx(likely, abs=0.005)
