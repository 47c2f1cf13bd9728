"""Who decided without knowing of whom is told to whoever merges, however the copies went round."""

import shutil
from pathlib import Path

import pytest
from tests.building import MANY, decided_in_both, opened, question_of

from claimcheck import desk
from claimcheck.model.kinds import Status
from claimcheck.model.settlement import Finding, Verdict

SIX = Finding(Verdict.ESTABLISHED, "first-hand", answer="six")


def settled(path: Path, by: str, finding: Finding, day: str = "2026-03-01") -> str:
    with opened(path, by, day) as at:
        return desk.settle(at, "k2", finding).question


def taken_in(path: Path, other: Path, by: str = "Amal"):
    with opened(path, by, "2026-03-09") as at:
        return desk.merge(at, other)


@pytest.fixture
def apart(copies):
    """Two copies in which one question was settled otherwise."""
    mine, theirs = copies
    settled(mine, "Amal", SIX)
    settled(theirs, "Basel", MANY)
    return copies


def test_each_side_is_told_whoever_merges_first(apart):
    mine, theirs = apart
    for first, second in ((mine, theirs), (theirs, mine)):
        merged = taken_in(first, second)
        [(of, _, done)] = decided_in_both(merged)
        assert (of, done) == ("question", ("settled",))
        assert [each.status for each in merged.shaken] == [Status.DISPUTED]


def test_the_same_copy_taken_in_again_says_nothing(apart):
    mine, theirs = apart
    taken_in(mine, theirs)
    taken_in(theirs, mine)
    for first, second in ((mine, theirs), (theirs, mine)):
        merged = taken_in(first, second)
        assert (merged.entries, merged.clashes, merged.shaken) == (0, (), ())


def test_a_third_copy_that_takes_in_both_at_once_is_told(copies, tmp_path):
    mine, theirs = copies
    third = Path(shutil.copy(mine, tmp_path / "third.dossier"))
    settled(mine, "Amal", SIX)
    settled(theirs, "Basel", MANY)
    taken_in(mine, theirs)
    merged = taken_in(third, mine, "Carla")
    assert [done for _, _, done in decided_in_both(merged)] == [("settled",)]
    assert [each.status for each in merged.shaken] == [Status.DISPUTED]


def settled_instead_of_others(path: Path) -> None:
    """Amal, who knows what Basel found, settles in its place."""
    with opened(path, "Amal", "2026-03-10") as at:
        state = question_of(at, "k2")
        desk.settle(at, "k2", SIX, replaces=desk.of_others(at, state))


def test_what_one_decided_knowing_of_the_other_is_no_clash(apart):
    mine, theirs = apart
    taken_in(mine, theirs)
    settled_instead_of_others(mine)
    taken_in(theirs, mine)
    with opened(theirs, "Basel", "2026-03-11") as at:
        desk.reopen(at, "k2", "a new witness")
    merged = taken_in(mine, theirs)
    assert (decided_in_both(merged), merged.shaken) == ([], ())


def test_whose_finding_was_replaced_meanwhile_is_told_so(apart):
    mine, theirs = apart
    taken_in(mine, theirs)
    settled_instead_of_others(mine)
    merged = taken_in(theirs, mine)
    assert [done for _, _, done in decided_in_both(merged)] == [("settled",)]
    assert merged.shaken == ()


def test_a_decision_that_was_taken_back_is_none(apart):
    mine, theirs = apart
    with opened(theirs, "Basel", "2026-03-02") as at:
        desk.undo(at)
    merged = taken_in(mine, theirs)
    assert (decided_in_both(merged), merged.shaken) == ([], ())


def test_what_was_decided_on_long_ago_and_by_one_since_is_no_clash(copies):
    mine, theirs = copies
    settled(mine, "Amal", SIX)
    taken_in(theirs, mine)
    settled(theirs, "Amal", MANY, "2026-03-05")
    assert decided_in_both(taken_in(mine, theirs)) == []
