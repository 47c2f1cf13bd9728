"""What settlements teach of the model, and that they never spoil it."""

import numpy as np
import pytest
from attrs import evolve
from benchmarks.claim_sets import ClaimSet
from benchmarks.made_sets import made_crowd, made_populations, made_relays, made_weather
from benchmarks.truth import Score, labelled, score

from claimcheck.reckon.weighing.weigh import weigh_ballots


def measured(known: ClaimSet, left_out: np.ndarray | None = None) -> Score:
    return score(known, weigh_ballots(known.ballots).probability, left_out)


def told(known: ClaimSet, share: float, draw: int = 0) -> Score:
    return measured(*labelled(known, share, draw))


def misspelled(known: ClaimSet, share: float) -> tuple[ClaimSet, np.ndarray]:
    """Labels of which each names the true answer as no claim spells it."""
    settled, left_out = labelled(known, share)
    size = settled.ballots.item_of.size
    items = settled.ballots.item_of[settled.ballots.settled]
    new = np.arange(size, size + items.size, dtype=np.int32)
    ballots = evolve(
        settled.ballots,
        item_of=np.r_[settled.ballots.item_of, items],
        value=np.r_[settled.ballots.value, np.full(items.size, np.nan)],
        label=np.r_[settled.ballots.label, new],
        settled=new,
    )
    right = np.r_[settled.right, np.ones(items.size, dtype=np.bool_)]
    return evolve(settled, ballots=ballots, right=right), left_out


@pytest.mark.parametrize("made", [made_crowd(11), made_relays(7, 0.1), made_populations(1)])
def test_labels_in_a_spelling_that_nobody_uses_do_no_harm(made):
    known, left_out = misspelled(made, 0.05)
    found, plain = measured(known, left_out), measured(made, left_out)
    assert found.accuracy > plain.accuracy - 0.01
    assert found.calibration < plain.calibration + 0.03


def test_labels_tell_which_source_measures_what_well():
    known = made_weather(0, biased=0.6)
    plain, found = measured(known), told(known, 0.05)
    assert found.accuracy > plain.accuracy + 0.03
    assert found.calibration < 0.08


def test_labels_of_measures_need_not_be_claimed_to_the_digit():
    known, _ = labelled(made_weather(1), 0.05)
    settled = known.ballots.settled
    claimed = np.bincount(known.ballots.candidate, minlength=known.ballots.item_of.size)
    assert (claimed[settled] == 0).all()
    assert told(made_weather(1), 0.05).accuracy >= measured(made_weather(1)).accuracy


@pytest.mark.parametrize("made", [made_relays(1, 0.0), made_populations(0), made_crowd(0)])
def test_labels_leave_accuracy_and_calibration_at_least_as_they_were(made):
    plain, found = measured(made), [told(made, 0.05, draw) for draw in range(3)]
    assert np.mean([each.accuracy for each in found]) > plain.accuracy - 0.01
    assert np.mean([each.calibration for each in found]) < plain.calibration + 0.01
