"""Every copy of a journal is read in one order, and an undone undo holds again."""

from itertools import permutations

import pytest
from tests.building import entry

from claimcheck.journal.entries import ActStruck, SourceGraded
from claimcheck.journal.order import BrokenJournalError, heads_of, in_order, struck_acts
from claimcheck.model.scales import Reliability


def graded(letter: str, parents=(), act: str = "a1"):
    return entry(SourceGraded("Sama", Reliability(letter), "reason"), parents, act=act)


def forked():
    """One beginning, two reviewers who each went on from it, and one who saw both."""
    root = graded("A")
    left, right = graded("B", (root.hash,)), graded("C", (root.hash,))
    last = graded("D", (left.hash, right.hash))
    return root, left, right, last


def test_an_entry_comes_after_all_that_its_writer_had_seen():
    root, left, right, last = forked()
    ordered = in_order((last, right, left, root))
    assert ordered[0] == root
    assert ordered[-1] == last


def test_the_order_in_which_entries_arrive_makes_no_difference():
    orders = {tuple(entry.hash for entry in in_order(each)) for each in permutations(forked())}
    assert len(orders) == 1


def test_what_two_reviewers_did_apart_is_ordered_by_hash_and_not_by_their_clocks():
    root, left, right, _ = forked()
    assert in_order((root, left, right))[1:] == sorted((left, right), key=lambda each: each.hash)


def test_heads_are_the_entries_that_nothing_comes_after():
    root, left, right, last = forked()
    assert heads_of((root, left, right)) == tuple(sorted((left.hash, right.hash)))
    assert heads_of(forked()) == (last.hash,)


def test_an_entry_that_follows_something_unknown_is_refused():
    with pytest.raises(BrokenJournalError):
        in_order((graded("B", (b"x" * 32,)),))


@pytest.mark.parametrize(
    ("strikes", "struck"),
    [
        ([], set()),
        ([("u1", "a1")], {"a1"}),
        ([("u1", "a1"), ("r1", "u1")], {"u1"}),
        ([("u1", "a1"), ("r1", "u1"), ("u2", "a1")], {"u1", "a1"}),
        ([("u1", "a1"), ("r1", "u1"), ("u2", "r1")], {"r1", "a1"}),
        ([("u1", "a1"), ("u2", "a1"), ("r1", "u1")], {"u1", "a1"}),
    ],
    ids=["nothing", "undo", "redo", "undo again", "undo the redo", "undone by two, redone by one"],
)
def test_an_act_is_struck_while_a_strike_of_it_holds(strikes, struck):
    assert struck_acts(strikes) == struck


def test_a_strike_is_about_the_act_that_it_strikes():
    assert entry(ActStruck("a1")).subjects == ("act:a1",)
