"""An event whose halves share little may be two: proposed with the reason, never done."""

from itertools import permutations

import pytest
from attrs import evolve
from tests.reckon.grouping.bare_claims import DARAA, held, told
from tests.reckon.grouping.shelf import Shelf

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import Event, Question
from claimcheck.reckon.grouping.partings import (
    ProposedParting,
    likelihood_of_two,
    parting_of,
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
LABEL, BLAST = "mine, Qarnat", "explosion, Qarnat"


def shelf_of(claims: list[RecordedClaim], label: str = LABEL) -> Shelf:
    return Shelf([Event("e-a1", label)], [], claims)


def parting(
    claims: list[RecordedClaim], *bound: str, known: Shelf | None = None
) -> ProposedParting | None:
    event = claims[0].placement.event if claims[0].placement else ""
    return parting_of(event, claims, known or shelf_of(claims), DARAA, frozenset(bound))


def parted(claims: list[RecordedClaim], *bound: str, known: Shelf | None = None) -> ProposedParting:
    found = parting(claims, *bound, known=known)
    assert found is not None
    return found


def test_two_mines_that_were_taken_for_one_event_are_told_apart_with_what_speaks_against_it() -> (
    None
):
    found = parted(ONE)
    assert (found.event, found.staying, found.leaving) == ("e-a1", ("a1", "a2"), ("b1",))
    assert 0.33 <= found.probability <= 0.6
    assert found.because.startswith("against one event: the days")
    assert "in common: both name Qarnat" in found.because


def test_what_shares_much_is_left_alone() -> None:
    assert parting(held(ROAD, "e-a1", person=False)) is None


def test_in_whichever_order_the_claims_come_the_same_is_proposed() -> None:
    first = parted(ONE)
    assert all(parting(list(each)) == first for each in permutations(ONE))


def test_the_claim_that_founded_the_event_keeps_it() -> None:
    claims = held([*ROAD, *FIELD], "e-b1", person=False)
    found = parted(claims, known=Shelf([Event("e-b1", LABEL)], [], claims))
    assert (found.staying, found.leaving) == (("b1",), ("a1", "a2"))


def test_what_a_person_put_there_never_leaves() -> None:
    by_person = held(FIELD, "e-a1", person=True)
    assert parting([*held(ROAD, "e-a1", person=False), *by_person]) is None
    found = parted([*held(ROAD[:1], "e-a1", person=True), *ONE[1:]])
    assert found.leaving == ("b1",)


def test_what_its_giver_put_there_never_leaves() -> None:
    named = [evolve(each, claim=evolve(each.claim, event=LABEL)) for each in ONE]
    assert parting([*ONE[:2], named[2]]) is None
    assert parting(named) is None
    found = parted([named[0], *ONE[1:]])
    assert found.leaving == ("b1",)


def test_what_is_bound_to_the_event_never_leaves() -> None:
    assert parting(ONE, "b1") is None
    found = parted(ONE, "a2")
    assert found.leaving == ("b1",)


def test_a_retracted_claim_is_of_no_half() -> None:
    fallen = [*ONE[:2], evolve(ONE[2], retracted=True)]
    assert parting(fallen) is None


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
    found = parted(own, known=shelf_of([*own, *elsewhere]))
    assert found.leaving == ("a2",)
    assert found.probability > parted(own, known=shelf_of(own)).probability + 0.05


def test_an_event_of_very_many_claims_is_not_looked_at() -> None:
    many = held([evolve(ROAD[0], uid=f"m{n}") for n in range(62)], "e-a1", person=False)
    assert parted([*many, *ONE[1:]]).leaving == ("b1",)
    many = held([evolve(ROAD[0], uid=f"m{n}") for n in range(63)], "e-a1", person=False)
    assert parting([*many, *ONE[1:]]) is None


def test_what_leaves_is_called_by_what_it_tells_and_as_no_other_event() -> None:
    assert parted(ONE).labels == (LABEL, BLAST)
    events = [Event("e-a1", LABEL), Event("e-x", BLAST)]
    standing = Shelf(events, [Question("q-x", "e-x", "killed")], ONE)
    assert parted(ONE, known=standing).labels == (LABEL, f"{BLAST} (2)")
    undone = Shelf(events, [], ONE)
    assert parted(ONE, known=undone).labels == (LABEL, BLAST), "nothing stands in it any more"
    larger = Shelf([events[0], Event("e-x-larger", BLAST)], [], ONE)
    assert parted(ONE, known=larger).labels == (LABEL, f"{BLAST} (2)")


def test_a_label_that_tells_of_what_leaves_goes_with_it_or_stays_where_it_has_to() -> None:
    found = parted(ONE, known=shelf_of(ONE, BLAST))
    stays, leaves = found.labels
    assert leaves == BLAST
    assert "soldiers were killed" in stays
    assert found.labels_kept == (BLAST, f"{BLAST} (2)")


def test_a_label_that_a_giver_gave_stays_though_it_tells_of_what_leaves() -> None:
    named = evolve(ONE[0], claim=evolve(ONE[0].claim, event=BLAST))
    claims = [named, *ONE[1:]]
    assert parted(claims, known=shelf_of(claims, BLAST)).labels == (BLAST, f"{BLAST} (2)")


@pytest.mark.parametrize(("score", "likely"), [(-9.0, 0.6), (0.0, 0.6), (0.4, 0.5), (1.5, 0.25)])
def test_how_likely_two_are_falls_with_what_speaks_for_one(score: float, likely: float) -> None:
    assert likelihood_of_two(score) == pytest.approx(likely, abs=0.005)
