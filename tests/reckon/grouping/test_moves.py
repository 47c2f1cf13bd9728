"""A claim that fits another event better is proposed for it, and stays where it is."""

import pytest
from tests.reckon.grouping.bare_claims import DARAA, held, strike, told
from tests.reckon.grouping.shelf import Shelf

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import Event
from claimcheck.reckon.grouping.moves import proposed_moves


def test_a_claim_that_fits_another_event_better_is_proposed_for_it_and_left_where_it_is() -> None:
    shelling = [
        told(f"s{n}", f"shells hit the market of Qarnat, {n} stalls burned", when="2031-03-04",
             where="Qarnat", document=f"r{n}")
        for n in range(3)
    ]  # fmt: skip
    flood = [
        told(f"f{n}", f"the flood took {n} houses of Ostrel", when="2031-06-01", where="Ostrel",
             document=f"t{n}")
        for n in range(3)
    ]  # fmt: skip
    astray = told("x", "shells on Qarnat market burned three stalls", where="Qarnat", document="r9")
    claims = [
        *held(shelling, "e-s0", person=False), *held([*flood, astray], "e-f0", person=True),
    ]  # fmt: skip
    shelf = Shelf([Event("e-s0", "shelling of Qarnat"), Event("e-f0", "flood of Ostrel")])
    (move,) = proposed_moves(claims, shelf, DARAA)
    assert (move.uid, move.leaves, move.by_person) == ("x", "e-f0", True)
    assert move.to.placement.event == "e-s0"
    assert "Qarnat" in move.to.placement.because


def test_one_report_of_an_event_that_is_like_a_claim_does_not_draw_it_away_from_its_own() -> None:
    raid = [told("p0", "officers wounded nine at the gate of Ostrel jail", document="t0")]
    astray = told("x", "police wounded nine dockers", document="t0", said="2031-03-09")
    claims = [*held(strike(), "e-s0", person=False), *held([*raid, astray], "e-p0", person=False)]
    shelf = Shelf([Event("e-s0", "strike at Qarnat"), Event("e-p0", "raid at Ostrel")])
    assert proposed_moves(claims, shelf, DARAA) == []


def test_two_claims_that_fit_each_others_event_are_one_move_and_do_not_change_places() -> None:
    one, other = (
        told(uid, "shells hit the market of Qarnat and burned its stalls", when="2031-03-04",
             where="Qarnat", document=f"r-{uid}")
        for uid in "ab"
    )  # fmt: skip
    claims = [*held([one], "e-a", person=False), *held([other], "e-b", person=False)]
    shelf = Shelf([Event("e-a", "shelling"), Event("e-b", "shelling of Qarnat")])
    assert len(proposed_moves(claims, shelf, DARAA)) == 1


@pytest.mark.parametrize("label", ["", "flood of Ostrel"])
def test_a_claim_that_its_giver_labels_is_never_proposed_for_another_event(label: str) -> None:
    shelling = [
        told(f"s{n}", "shells hit the market of Qarnat", when="2031-03-04", document=f"r{n}")
        for n in range(2)
    ]
    flood = told("f", "the flood took a house of Ostrel", when="2031-06-01", document="t")
    astray = told("x", "shells hit the market of Qarnat", event=label, document="u")
    claims = [
        *held(shelling, "e-s0", person=False),
        *held([flood, astray], "e-f", person=False),
    ]
    shelf = Shelf([Event("e-s0", "shelling of Qarnat"), Event("e-f", "flood of Ostrel")])
    found = [move.uid for move in proposed_moves(claims, shelf, DARAA)]
    assert found == ([] if label else ["x"])


def moved(claim: RecordedClaim, own: RecordedClaim, *, person: bool) -> bool:
    """Whether a claim is proposed to leave its event for the shelling of the market of Qarnat."""
    shelling = [
        told(f"s{n}", "shells hit the market of Qarnat", when="2031-03-04", document=f"r{n}")
        for n in range(2)
    ]
    claims = [
        *held(shelling, "e-s0", person=False),
        *held([own], "e-f", person=False),
        *held([claim], "e-f", person=person),
    ]
    shelf = Shelf([Event("e-s0", "shelling of Qarnat"), Event("e-f", "in Qarnat")])
    return bool(proposed_moves(claims, shelf, DARAA))


def test_a_claim_that_fits_another_event_hardly_better_stays() -> None:
    reopened = told(
        "f", "the market of Qarnat had reopened in May", document="t", said="2031-03-05"
    )
    burned = told("x", "the market of Qarnat burned", document="u", said="2031-03-05")
    assert not moved(burned, reopened, person=False)
    shelled = told("x", "shells burned the market of Qarnat", document="u", said="2031-03-05")
    assert moved(shelled, reopened, person=False)


def test_what_a_person_placed_must_fit_another_event_better_by_far() -> None:
    resigned = told("f", "the mayor of Qarnat resigned", document="t", said="2031-03-05")
    shelled = told("x", "shells fell on Qarnat", document="u", when="2031-03-04")
    assert moved(shelled, resigned, person=False)
    assert not moved(shelled, resigned, person=True)
