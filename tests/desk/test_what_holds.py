"""Where two copies said otherwise of one thing, a merge says what holds, by whom and since when."""

import shutil
from pathlib import Path

import pytest
from tests.building import opened

from claimcheck import desk
from claimcheck.dossier.clash import Held
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.exits import BadInputError
from claimcheck.model.scales import Credibility, Reliability

AMAL, BASEL = "2026-03-05", "2026-03-01"


def do(copies, amals, basels) -> None:
    """Let Amal and Basel each do something in a copy of their own, Basel days before."""
    for path, by, day, act in zip(
        copies, ("Amal", "Basel"), (AMAL, BASEL), (amals, basels), strict=True
    ):
        with opened(path, by, day) as at:
            act(at)


def held_after_merging(copies, claim: str = "k2") -> tuple[list[Held], RecordedClaim]:
    """What a merge says to hold, the same in both copies, and the claim as it stands."""
    told: list[tuple[list[Held], RecordedClaim]] = []
    for one, other in (copies, copies[::-1]):
        target = Path(shutil.copy(one, one.with_name(f"of {one.name}")))
        with desk.open_desk(target, "Carla") as at:
            clashes = desk.merge(at, other).clashes
            held = sorted(held for clash in clashes for held in clash.holds)
            told.append((held, desk.find_claim(at, claim)))
    assert told[0] == told[1]
    return told[0]


@pytest.mark.parametrize("column", ["answer", "note", "quote", "locator", "language"])
def test_of_two_corrections_of_one_column_the_one_that_is_said_to_hold_does(copies, column):
    do(
        copies,
        lambda at: desk.correct(at, "k2", {column: "seven"}, "read again"),
        lambda at: desk.correct(at, "k2", {column: "eight"}, "read again"),
    )
    [held], recorded = held_after_merging(copies)
    assert (held.what, held.says) == (column, getattr(recorded.claim, column))
    by, at = {"seven": ("Amal", AMAL), "eight": ("Basel", BASEL)}[held.says]
    assert (held.by, held.at[:10]) == (by, at)


def test_what_only_one_of_them_put_right_or_both_alike_is_no_question(copies):
    do(
        copies,
        lambda at: desk.correct(at, "k2", {"note": "seen", "locator": "page 1"}, "read again"),
        lambda at: desk.correct(at, "k2", {"quote": "six", "locator": "page 1"}, "read again"),
    )
    held, recorded = held_after_merging(copies)
    assert held == []
    assert (recorded.claim.note, recorded.claim.quote) == ("seen", "six")


def test_what_its_writer_took_back_does_not_hold(copies):
    def corrected_and_undone(at):
        desk.correct(at, "k2", {"note": "one"}, "read again")
        desk.undo(at)

    do(copies, corrected_and_undone, lambda at: desk.correct(at, "k2", {"note": "two"}, "read"))
    held, recorded = held_after_merging(copies)
    assert held == []
    assert recorded.claim.note == "two"


def test_the_rating_and_the_name_that_are_said_to_hold_do(copies):
    def judge(rating, means):
        def act(at):
            desk.rate(at, "k2", rating, "his own count")
            desk.alias(at, "Firas", means, "source", "the report says so")

        return act

    do(
        copies,
        judge(Credibility.PROBABLY_TRUE, "Firas al-Ahmed"),
        judge(Credibility.DOUBTFUL, "Firas Ahmad"),
    )
    (means, rating), recorded = held_after_merging(copies)
    assert recorded.rating is not None
    assert (rating.what, rating.says) == ("rating", str(int(recorded.rating.rating)))
    assert rating.by == recorded.rating.by
    with desk.open_desk(copies[0], "Carla") as at:
        desk.merge(at, copies[1])
        with pytest.raises(BadInputError, match=f"Firas means {means.says} already"):
            desk.alias(at, "Firas", means.says, "source", "the report says so")


def test_of_grades_the_later_one_holds(copies):
    do(
        copies,
        lambda at: desk.grade(at, "Firas", Reliability.B, "met him"),
        lambda at: desk.grade(at, "Firas", Reliability.D, "heard of him"),
    )
    [held], _ = held_after_merging(copies)
    assert (held.what, held.says, held.by) == ("grade", "B", "Amal")
