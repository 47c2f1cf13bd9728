"""Crowds of many sorts, made from seeds: never worse than a vote, and mostly better."""

import numpy as np
import pytest
from benchmarks.claim_sets import ClaimSet, Row, claim_set
from benchmarks.made_crowds import SORTS, made_crowd_of
from benchmarks.truth import Score, labelled, score, vote

from claimcheck.reckon.weighing.habits import models
from claimcheck.reckon.weighing.weigh import weigh_ballots


def weighed(known: ClaimSet) -> Score:
    return score(known, weigh_ballots(known.ballots).probability)


def gain(known: ClaimSet) -> float:
    return weighed(known).accuracy - score(known, vote(known)).accuracy


@pytest.mark.parametrize("sort", SORTS)
def test_a_crowd_of_any_sort_is_weighed_better_than_by_a_vote(sort):
    gains = [gain(made_crowd_of(sort, seed)) for seed in range(4)]
    assert np.mean(gains) > -0.002
    assert min(gains) > -0.02


def test_over_all_sorts_weighing_is_better_and_nowhere_far_below():
    gains = np.array([gain(made_crowd_of(sort, seed)) for sort in SORTS for seed in (4, 5)])
    assert gains.mean() > 0.02
    assert np.mean(gains < -0.005) < 0.15


def test_with_labels_the_probabilities_of_crowds_hold_better():
    crowds = [made_crowd_of(sort, seed) for sort in SORTS for seed in (0, 1)]
    told = [labelled(known, 0.05) for known in crowds]
    errors = [
        score(known, weigh_ballots(known.ballots).probability, left_out).calibration
        for known, left_out in told
    ]
    assert np.mean(errors) < np.mean([weighed(known).calibration for known in crowds]) - 0.012


def test_one_model_that_is_led_astray_does_not_carry_the_others_with_it():
    assert gain(made_crowd_of("any", 102)) > -0.02


def hard_set(hard: int) -> ClaimSet:
    """Ten able workers who agree on a hundred items, and split six to four on the hard ones."""
    rows: list[Row] = []
    for item in range(100 + hard):
        true = "yes" if item % 3 else "no"
        false = "no" if item % 3 else "yes"
        for worker in range(10):
            right = worker != item % 10 if item < 100 else (worker + item) % 10 < 6
            rows.append((f"o{item}", "seen", f"w{worker}", true if right else false))
    return claim_set("hard", rows, lambda o, _, said: said == ("yes" if int(o[1:]) % 3 else "no"))


def test_on_items_that_all_find_hard_the_vote_decides_and_is_less_sure():
    known = hard_set(20)
    found = weigh_ballots(known.ballots).probability
    best = [found[known.ballots.item_of == item].max() for item in range(120)]
    assert weighed(known).accuracy == 1.0
    assert np.mean(best[:100]) > 0.95
    assert max(best[100:]) < 0.95


@pytest.mark.parametrize("number", range(len(models())))
def test_habits_are_chances_of_all_that_may_be_said(number):
    told = np.random.default_rng(0).uniform(0, 5, (4, 3, 3))
    chances = np.exp(models()[number](told)).sum(axis=1)
    assert (chances <= 1 + 1e-9).all()
    assert (chances > 0.5).all()


def test_who_always_says_the_same_tells_nothing():
    rows: list[Row] = []
    for item in range(120):
        true = str(item % 3)
        able = [true if (item + n) % 5 else str((item + 1) % 3) for n in range(4)]
        rows += [(f"o{item}", "seen", f"able{n}", said) for n, said in enumerate(able)]
        blind = ["0" if (item + n) % 10 else "1" for n in range(2)]
        rows += [(f"o{item}", "seen", f"blind{n}", said) for n, said in enumerate(blind)]
    known = claim_set("blind", rows, lambda about, _, said: int(said) == int(about[1:]) % 3)
    assert score(known, vote(known)).accuracy < 0.95
    assert weighed(known).accuracy > 0.99
