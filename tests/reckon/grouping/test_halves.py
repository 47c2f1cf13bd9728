"""Claims are parted where least speaks for their being one, and those that stay together do."""

from collections.abc import Mapping
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reckon.grouping.halves import Halves, weakest

NEAR = {(1, 2): 4.0, (1, 3): 3.0, (2, 3): 3.5, (4, 5): 5.0}


def parted(much: Mapping[tuple[int, int], float], *bound: int, last: int = 5) -> Halves | None:
    return weakest(range(1, last + 1), lambda one, two: much.get((one, two), -1.0), set(bound))


def test_what_speaks_most_for_one_another_stays_together_and_the_smaller_half_leaves() -> None:
    assert parted(NEAR) == Halves(-1.0, (1, 2, 3), (4, 5))


def test_of_two_as_large_the_later_leaves() -> None:
    assert parted(NEAR, last=2) == Halves(4.0, (1,), (2,))


def test_how_much_speaks_for_one_is_the_mean_over_all_pairs_of_the_halves() -> None:
    found = parted({**NEAR, (1, 4): 2.0, (3, 5): 3.0})
    assert found == Halves((2.0 + 3.0 - 4.0) / 6, (1, 2, 3), (4, 5))


def test_the_half_with_what_must_stay_stays_however_small_it_is() -> None:
    assert parted(NEAR, 5) == Halves(-1.0, (4, 5), (1, 2, 3))


def test_what_must_stay_is_never_parted_though_nothing_speaks_for_it() -> None:
    found = parted(NEAR, 1, 4)
    assert found is not None
    assert {1, 4} <= set(found.stays)


def test_where_all_must_stay_there_is_nothing_to_part() -> None:
    assert parted(NEAR, 1, 2, 3, 4, 5) is None


@given(st.integers(2, 7).flatmap(lambda n: st.tuples(st.just(n), st.sets(st.integers(1, n)))),
       st.randoms())  # fmt: skip
def test_every_claim_is_in_one_half_and_both_have_some(
    drawn: tuple[int, set[int]], chance: Random
) -> None:
    last, bound = drawn
    much = {pair: chance.uniform(-5, 5) for pair in combinations(range(1, last + 1), 2)}
    found = parted(much, *bound, last=last)
    if len(bound) == last:
        assert found is None
        return
    assert found is not None
    assert sorted((*found.stays, *found.leaves)) == list(range(1, last + 1))
    assert found.leaves
    assert bound.isdisjoint(found.leaves)
    between = [much[min(a, b), max(a, b)] for a in found.stays for b in found.leaves]
    assert found.score == pytest.approx(sum(between) / len(between))
