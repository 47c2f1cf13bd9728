"""What settlements do to the weighing."""

import numpy as np
import pytest
from attrs import evolve

from claimcheck.reckon.weighing.ballots import Ballots, Weighed
from claimcheck.reckon.weighing.doubting import nobody_right
from claimcheck.reckon.weighing.grades import prior_of_grade
from claimcheck.reckon.weighing.weigh import weigh_ballots

ITEMS = 40


def two_camps() -> Ballots:
    """Three sources say 0 of everything, three others 1: nothing tells who is right."""
    mean, strength = prior_of_grade("")
    # Each source errs now and then by itself, so that none is another's copy.
    says = [
        (source, item, 2 if (item + source) % 6 == 0 else source // 3)
        for source in range(6)
        for item in range(ITEMS)
    ]
    return Ballots(
        source=np.array([source for source, _, _ in says], dtype=np.int32),
        candidate=np.array([3 * item + answer for _, item, answer in says], dtype=np.int32),
        item_of=np.repeat(np.arange(ITEMS, dtype=np.int32), 3),
        prior_mean=np.full(6, mean),
        prior_strength=np.full(6, strength),
    )


def settle(made: Ballots, *candidates: int, held: float = 0.99, teaches: float = 1.0) -> Weighed:
    settled = np.array(candidates, dtype=np.int32)
    return weigh_ballots(
        evolve(
            made,
            settled=settled,
            settled_as=np.full(settled.size, held),
            settled_teaches=np.full(settled.size, teaches),
        )
    )


@pytest.mark.parametrize("held", [0.99, 0.8, 0.6, 0.01])
def test_a_settlement_holds_its_question_as_firmly_as_it_says(held):
    weighed = settle(two_camps(), 3, held=held)
    assert weighed.probability[3] == pytest.approx(held)
    assert weighed.probability[3:6].sum() <= 1 + 1e-9


def test_settled_questions_tell_which_camp_is_right_in_the_others():
    weighed = settle(two_camps(), *(3 * item + 1 for item in range(1, 6)))
    others = weighed.probability.reshape(-1, 3)[7:]
    assert (others[:, 1] > others[:, 0]).all()
    assert weighed.accuracy[5] > weighed.accuracy[0]


def test_the_record_counts_what_settlements_show_right_and_wrong():
    weighed = settle(two_camps(), *(3 * item + 1 for item in range(1, 6)))
    assert weighed.right.tolist() == [0, 0, 0, 4, 4, 4]
    assert weighed.wrong.tolist() == [5, 5, 5, 1, 1, 1]


def test_a_refuted_answer_leaves_the_others_open():
    weighed = settle(two_camps(), 3, held=0.01)
    assert weighed.right.sum() == 0
    assert weighed.wrong.tolist() == [1, 1, 1, 0, 0, 0]
    assert weighed.probability[4] > weigh_ballots(two_camps()).probability[4]


def test_a_suggestion_taken_unchanged_teaches_nothing():
    made = two_camps()
    plain = weigh_ballots(made)
    weighed = settle(made, *(3 * item + 1 for item in range(1, 6)), teaches=0.0)
    assert weighed.right.sum() == weighed.wrong.sum() == 0
    assert weighed.probability[30:] == pytest.approx(plain.probability[30:], abs=1e-6)


def test_a_settlement_taken_back_leaves_no_trace():
    made = two_camps()
    before = weigh_ballots(made)
    settle(made, 3, 7)
    assert (weigh_ballots(made).probability == before.probability).all()


def test_an_answer_that_nobody_claimed_can_be_settled():
    made = two_camps()
    unclaimed = made.item_of.size
    joined = evolve(made, item_of=np.append(made.item_of, np.int32(1)))
    weighed = settle(joined, unclaimed)
    assert weighed.probability[unclaimed] == pytest.approx(0.99)
    assert weighed.probability[3:6].sum() <= 0.01 + 1e-9
    assert weighed.wrong.tolist() == [1, 1, 1, 1, 1, 1]


def spelled(strange: int, fitting: int) -> float:
    """How far a settled answer that nobody gives counts as one that nobody was right about."""
    return float(nobody_right(np.full(strange, 0.01), fitting)[0])


def test_a_few_settled_answers_that_nobody_gives_are_taken_at_their_word():
    assert spelled(1, 60) > 0.8
    assert spelled(3, 60) > 0.5


def test_many_settled_answers_that_nobody_gives_are_spelled_in_another_way():
    assert spelled(20, 40) < 0.1
    assert spelled(60, 0) < 0.1
