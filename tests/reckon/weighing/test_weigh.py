"""What weighing says of a handful of claims, and what holds for all claims."""

from typing import Any

import numpy as np
import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck.reckon.weighing.ballots import Ballots, Silence
from claimcheck.reckon.weighing.grades import GRADE_STRENGTH, prior_of_grade
from claimcheck.reckon.weighing.weigh import weigh_ballots

VOTES = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(0, 2)),
    min_size=1,
    max_size=25,
    unique_by=lambda vote: vote[:2],
)
"""Who says what of which item: (source, item, answer), an answer once per source and item."""


def ballots(*votes: tuple[int, int, int], grades: str = "", items: int = 0, **more: Any) -> Ballots:
    """Claims as (source, item, answer 0 to 2); each source's grade as a letter, "-" for none."""
    sources = 1 + max((source for source, _, _ in votes), default=-1)
    priors = [prior_of_grade(g.strip("-")) for g in grades.ljust(sources, "-")]
    items = max(items, *(1 + item for _, item, _ in votes))
    made = Ballots(
        source=np.array([source for source, _, _ in votes], dtype=np.int32),
        candidate=np.array([3 * item + answer for _, item, answer in votes], dtype=np.int32),
        item_of=np.repeat(np.arange(items, dtype=np.int32), 3),
        prior_mean=np.array([mean for mean, _ in priors]),
        prior_strength=np.array([strength for _, strength in priors]),
    )
    return evolve(made, **more)


def believed(made: Ballots) -> np.ndarray:
    """Probabilities as items by answers."""
    return weigh_ballots(made).probability.reshape(-1, 3)


def ints(*numbers: int) -> np.ndarray:
    return np.array(numbers, dtype=np.int32)


def test_two_against_one_is_likely_and_not_certain():
    first, second, _ = believed(ballots((0, 0, 0), (1, 0, 0), (2, 0, 1)))[0]
    assert 0.6 < first < 0.75
    assert second < first


def test_three_who_agree_are_not_yet_proof():
    assert 0.7 < believed(ballots((0, 0, 0), (1, 0, 0), (2, 0, 0)))[0, 0] < 0.95


def test_one_voice_of_which_nothing_is_known_has_no_probability():
    weighed = weigh_ballots(ballots((0, 0, 0)))
    assert np.isnan(weighed.probability).all()
    assert weighed.silence[0] == Silence.ONE_ORIGIN


def test_one_against_one_has_no_probability_until_a_grade_tells_them_apart():
    votes = ((0, 0, 0), (1, 0, 1))
    weighed = weigh_ballots(ballots(*votes))
    assert weighed.silence[0] == Silence.NOTHING_TELLS_APART
    graded = believed(ballots(*votes, grades="AD"))
    assert graded[0, 0] > 0.7 > graded[0, 1]


def test_what_nobody_answers_has_no_probability():
    made = ballots((0, 0, 0), (1, 0, 0), (0, 2, 1), (1, 2, 1))
    assert weigh_ballots(made).silence.tolist() == [0, Silence.NOBODY, 0]


def test_a_better_grade_makes_an_answer_more_probable():
    votes = ((0, 0, 0), (1, 0, 1), (2, 0, 1))
    found = [believed(ballots(*votes, grades=grade + "CC"))[0, 0] for grade in "ABCDE"]
    assert found == sorted(found, reverse=True)
    assert found[0] > found[-1] + 0.2


def test_a_declared_relay_adds_nothing():
    alone = believed(ballots((0, 0, 0), (1, 0, 1), (2, 0, 1)))
    passed_on = [(0, 0, 0), (1, 0, 1), (2, 0, 1), (3, 0, 0), (4, 0, 0), (5, 0, 0)]
    relayed = ballots(*passed_on, relay_source=ints(3, 4, 5), relay_of=ints(0, 3, 3))
    assert believed(relayed) == pytest.approx(alone, abs=0.005)
    assert believed(relayed)[0, 0] <= alone[0, 0]
    assert believed(ballots(*passed_on))[0, 0] > alone[0, 0]


def test_claims_of_one_origin_are_one_voice():
    made = ballots((0, 0, 0), (1, 0, 0), (2, 0, 1), origin=ints(7, 7, 8))
    assert weigh_ballots(made).independence.tolist() == [0.5, 0.5, 1.0]


def test_a_partial_list_backs_the_whole():
    votes = ((0, 0, 0), (1, 0, 0), (2, 0, 1), (3, 0, 2))
    apart = believed(ballots(*votes))
    backed = believed(
        ballots(*votes, support_from=ints(0), support_to=ints(1), support_weight=np.ones(1))
    )
    assert backed[0, 1] > apart[0, 1]
    assert backed[0, 1] > backed[0, 2]


def test_a_source_that_is_right_elsewhere_wins_against_one_that_is_wrong_elsewhere():
    known = [(s, i, 0 if s != 4 else 1) for i in range(1, 12) for s in (0, 1, 2, 3, 4)]
    found = believed(ballots(*known, (0, 0, 0), (4, 0, 1)))
    assert found[0, 0] > 0.8


def lonely(sources: int, copies: int, items: int) -> list[tuple[int, int, int]]:
    """A source that says what none of the `sources` before it says, and copies of it."""
    return [(sources + n, item, 1) for n in range(1 + copies) for item in range(items)]


@pytest.mark.parametrize("items", [4, 8, 24, 60])
@pytest.mark.parametrize("copies", [1, 3, 6])
def test_copies_of_a_source_nobody_agrees_with_add_nothing(items, copies):
    votes = [(s, i, 2 if (i + s) % 6 == 0 else 0) for s in range(5) for i in range(items)]
    alone = believed(ballots(*votes, *lonely(5, 0, items)))
    copied = believed(ballots(*votes, *lonely(5, copies, items)))
    assert (copied[:, 1] <= alone[:, 1] + 1e-9).all()


@given(st.integers(0, 10_000), st.integers(3, 6), st.integers(8, 30), st.integers(1, 4))
@settings(max_examples=60)
def test_a_source_nobody_agrees_with_never_gains_from_its_copies(seed, sources, items, copies):
    chance = np.random.default_rng(seed)
    skill = chance.uniform(0.5, 0.95, sources)
    right = chance.random((sources, items)) < skill[:, None]
    # Where all others are of one mind too, nothing tells the two camps apart.
    assume(not right.all())
    votes = [(s, i, 0 if right[s, i] else 2) for s in range(sources) for i in range(items)]
    alone = believed(ballots(*votes, *lonely(sources, 0, items)))
    copied = believed(ballots(*votes, *lonely(sources, copies, items)))
    assert (copied[:, 1] <= alone[:, 1] + 1e-9).all()


def test_a_copy_of_what_one_voice_alone_says_is_still_one_voice():
    votes = [(s, i, 2 if (i + s) % 3 == 0 else 0) for s in range(3) for i in range(1, 12)]
    copied = weigh_ballots(ballots(*votes, *lonely(3, 1, 12)))
    assert np.isnan(copied.probability[:3]).all() or copied.probability[1] < 0.5


def test_copies_are_named():
    votes = [(s, i, 2 if (i + s) % 6 == 0 else 0) for s in range(5) for i in range(24)]
    found = weigh_ballots(ballots(*votes, *lonely(5, 1, 24)))
    assert {(5, 6), (6, 5)} <= set(zip(found.copier.tolist(), found.copied.tolist(), strict=True))


def test_many_of_one_mind_are_not_one_voice_against_one_whom_nobody_backs():
    votes = [(s, i, 0) for s in range(4) for i in range(12)]
    assert (believed(ballots(*votes, *lonely(4, 0, 12)))[:, 0] > 0.9).all()


def test_sources_who_agree_because_they_are_right_are_no_copies():
    votes = [(s, i, 0 if (i + s) % 7 else 1 + s % 2) for s in range(6) for i in range(40)]
    assert not weigh_ballots(ballots(*votes)).copier.size


def test_the_interval_of_a_source_narrows_with_what_it_claims():
    few = weigh_ballots(ballots(*((s, i, 0) for s in (0, 1, 2) for i in range(2))))
    many = weigh_ballots(ballots(*((s, i, 0) for s in (0, 1, 2) for i in range(30))))
    assert (few.accuracy_low < few.accuracy).all()
    assert (few.accuracy < few.accuracy_high).all()
    assert many.accuracy_high[0] - many.accuracy_low[0] < few.accuracy_high[0] - few.accuracy_low[0]


@pytest.mark.parametrize("grade", ["A", "B", "C", "D", "E"])
def test_a_grade_is_worth_six_claims(grade):
    assert prior_of_grade(grade)[1] == GRADE_STRENGTH == 6


def test_an_unknown_letter_is_refused():
    assert prior_of_grade("F") == prior_of_grade("")
    with pytest.raises(ValueError, match="'G' is no grade"):
        prior_of_grade("G")


@given(VOTES)
def test_answers_that_exclude_each_other_sum_to_at_most_one(votes):
    assert (np.nansum(believed(ballots(*votes)), axis=1) <= 1 + 1e-9).all()


@given(VOTES, st.randoms(use_true_random=False))
def test_neither_order_nor_names_matter(votes, random):
    plain = believed(ballots(*votes))
    shuffled = random.sample(votes, len(votes))
    assert believed(ballots(*shuffled)) == pytest.approx(plain, abs=1e-9, nan_ok=True)
    items = plain.shape[0]
    renamed = [(5 - s, (i + 1) % items, 2 - a) for s, i, a in votes]
    found = np.roll(believed(ballots(*renamed, items=items)), -1, axis=0)[:, ::-1]
    assert found == pytest.approx(plain, abs=1e-9, nan_ok=True)


@given(
    st.lists(st.integers(0, 2), min_size=1, max_size=8),
    st.integers(0, 2),
    st.text("ABCDE-", min_size=9, max_size=9),
)
def test_an_independent_origin_that_agrees_lowers_no_position_as_far_as_anybody_sees(
    answers, answer, grades
):
    # Where nobody contradicted before, the others are known better now: by a few in 100,000.
    votes = [(source, 0, said) for source, said in enumerate(answers)]
    joined = [*votes, (len(votes), 0, answer)]
    before = np.nan_to_num(believed(ballots(*votes, grades=grades[: len(votes)])))[0, answer]
    after = believed(ballots(*joined, grades=grades[: len(joined)]))[0, answer]
    assert np.isnan(after) or after >= before - 1e-4


@given(VOTES, st.integers(0, 2))
def test_an_origin_that_is_new_to_all_never_lowers_what_it_agrees_with(votes, answer):
    sources = 1 + max(source for source, _, _ in votes)
    before = np.nan_to_num(believed(ballots(*votes)))[0, answer]
    after = believed(ballots(*votes, (sources, 0, answer)))[0, answer]
    assert np.isnan(after) or after >= before - 1e-9
