"""What takes back what took back, however long the chain, and what goes round in a circle."""

import pytest
from tests.claims import recorded

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind, Stance
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.relate import relate
from claimcheck.reckon.superseded import find_superseded
from claimcheck.reckon.taken_back import taken_back
from claimcheck.reckon.tellings import tellings_of
from claimcheck.reckon.understand import understand

NOTHING_KNOWN = Context()


def superseded(claims: list[Claim]) -> set[str]:
    told = sorted(
        (
            AnsweredClaim(
                recorded(claim), understand(claim, AnswerKind.COUNT, NOTHING_KNOWN), claim.source
            )
            for claim in claims
        ),
        key=lambda each: each.recorded.uid,
    )
    found = find_superseded(told, lambda a, b: relate(a, b, NOTHING_KNOWN), tellings_of(told))
    return set(found)


def retraction(number: int, of: int, stance: Stance = Stance.RETRACTS) -> Claim:
    return Claim("", "the hospital", id=f"c{number:03}", stance=stance, about=f"c{of:03}")


def chain(length: int, stance: Stance = Stance.RETRACTS) -> list[Claim]:
    """A toll, and so many claims of which each takes back the one before."""
    said = Claim("12", "the hospital", id="c000", question="people killed")
    return [said, *(retraction(n, n - 1, stance) for n in range(1, length + 1))]


@pytest.mark.parametrize("length", [1, 2, 3, 7, 8, 9, 10, 11, 12, 49, 50, 51, 400])
def test_a_toll_speaks_where_an_even_number_take_each_other_back(length: int) -> None:
    taken = superseded(chain(length))
    assert ("c000" in taken) is (length % 2 == 1)
    assert taken == {f"c{n:03}" for n in range(length - 1, -1, -2)}


def test_the_order_in_which_a_chain_was_recorded_makes_no_difference() -> None:
    forward = chain(50)
    names = {claim.id: f"c{50 - int(claim.id[1:]):03}" for claim in forward}
    backward = [
        Claim(
            claim.answer, claim.source, id=names[claim.id], question=claim.question,
            stance=claim.stance, about=names.get(claim.about, ""),
        )
        for claim in forward
    ]  # fmt: skip
    assert superseded(backward) == {names[uid] for uid in superseded(forward)}


@pytest.mark.parametrize("size", [2, 3, 4, 5, 50])
def test_of_those_that_take_each_other_back_in_a_circle_none_speaks(size: int) -> None:
    said = Claim("12", "the hospital", id="c999", question="people killed")
    circle = [retraction(n, (n + 1) % size) for n in range(size)]
    assert superseded([said, *circle]) == {f"c{n:03}" for n in range(size)}


@pytest.mark.parametrize("size", [2, 3, 4, 5, 50])
def test_whoever_takes_back_one_of_a_circle_makes_a_chain_of_it(size: int) -> None:
    circle = [retraction(n, (n + 1) % size) for n in range(size)]
    taken = superseded([*circle, retraction(998, 0)])
    assert taken == {f"c{n:03}" for n in range(0, size, 2)}


def test_whoever_is_denied_by_its_own_source_takes_nothing_back() -> None:
    said = Claim("12", "the hospital", id="c000", question="people killed")
    taking = retraction(1, 0)
    assert superseded([said, taking]) == {"c000"}
    assert superseded([said, taking, retraction(2, 1, Stance.DENIES)]) == set()
    denied = [retraction(2, 1, Stance.DENIES), retraction(3, 2, Stance.DENIES)]
    assert superseded([said, taking, *denied]) == {"c000"}


def test_one_taker_that_stands_is_enough() -> None:
    assert taken_back({"a": {"b", "c"}, "b": {"d"}}) == {"a", "b"}
    assert taken_back({"a": {"b"}, "b": {"c"}, "c": {"d"}}) == {"a", "c"}


def test_nothing_taken_back_falls_nothing() -> None:
    assert taken_back({}) == frozenset()
