"""What weighing says of a handful of claims."""

import numpy as np
import pytest

from claimcheck.reckon.weighing.ballots import Ballots, Silence
from claimcheck.reckon.weighing.grades import GRADE_STRENGTH, prior_of_grade
from claimcheck.reckon.weighing.weigh import weigh_ballots


def ballots(*votes: tuple[int, int], items: tuple[int, ...], sources: int = 0) -> Ballots:
    """Claims as (source, candidate); which item each candidate answers; ungraded sources."""
    mean, strength = prior_of_grade("")
    count = max(sources, 1 + max((source for source, _ in votes), default=-1))
    return Ballots(
        source=np.array([source for source, _ in votes], dtype=np.int32),
        candidate=np.array([candidate for _, candidate in votes], dtype=np.int32),
        item_of=np.array(items, dtype=np.int32),
        prior_mean=np.full(count, mean),
        prior_strength=np.full(count, strength),
    )


def test_two_against_one_is_likely_and_not_certain():
    weighed = weigh_ballots(ballots((0, 0), (1, 0), (2, 1), items=(0, 0)))
    assert 0.55 < weighed.probability[0] < 0.9
    assert weighed.probability.sum() <= 1


def test_one_voice_alone_says_nothing():
    weighed = weigh_ballots(ballots((0, 0), items=(0,)))
    assert np.isnan(weighed.probability[0])
    assert weighed.silence[0] == Silence.ONE_ORIGIN


def test_a_grade_is_a_prior_and_an_unknown_letter_is_refused():
    assert prior_of_grade("A") == (0.95, GRADE_STRENGTH)
    assert prior_of_grade("F") == prior_of_grade("")
    with pytest.raises(ValueError, match="is no grade"):
        prior_of_grade("G")
