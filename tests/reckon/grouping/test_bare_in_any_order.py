"""What is found does not hang on the order of claims, and moves nothing that is placed."""

import random
from collections.abc import Sequence

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reckon.grouping.bare_claims import held, place, told
from tests.reckon.grouping.shelf import Shelf

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import Event, Question

TOWNS = st.sampled_from(["Qarnat", "Dahr al-Wadi", "Tell Hamra", ""])
DAYS = st.sampled_from(["", "2031-03-04", "2031-03-05", "2031-03", "2031-05-02?"])
WORDS = st.sampled_from(
    [
        "shells hit the market of {}",
        "the market in {} was shelled",
        "three engineers were kidnapped near {}",
        "the kidnapped engineers of {} were freed",
        "talks failed",
    ]
)
TOLD = st.lists(st.tuples(TOWNS, DAYS, WORDS, st.integers(0, 2)), min_size=1, max_size=10)


def made(rows: Sequence[tuple[str, str, str, int]]) -> list[RecordedClaim]:
    return [
        told(f"c{n}", words.format(town), where=town, when=day, document=f"r{report}",
             said="2031-03-06")
        for n, (town, day, words, report) in enumerate(rows)
    ]  # fmt: skip


@settings(max_examples=60)
@given(TOLD, st.randoms(use_true_random=False))
def test_the_order_of_a_table_does_not_matter(
    rows: list[tuple[str, str, str, int]], chance: random.Random
) -> None:
    claims = made(rows)
    shuffled = chance.sample(claims, len(claims))
    one, other = place(*claims), place(*shuffled)
    assert {uid: each.placement for uid, each in one.items()} == {
        uid: each.placement for uid, each in other.items()
    }


@settings(max_examples=60)
@given(TOLD, TOLD)
def test_adding_claims_moves_none_that_are_placed_and_never_parts_or_joins_events(
    before: list[tuple[str, str, str, int]], after: list[tuple[str, str, str, int]]
) -> None:
    kept = held(made(before), "e-c0", person=True)
    shelf = Shelf(
        [Event("e-c0", "what a reviewer joined")], [Question("q-c0", "e-c0", "asked")], kept
    )
    new = [evolve(each, uid=f"n{each.uid}") for each in made(after)]
    placed = place(*new, known=shelf)
    assert set(placed) == {each.uid for each in new}
    founded = {event.id for each in placed.values() for event in each.events}
    assert {each.placement.event for each in placed.values()} <= founded | {"e-c0"}
    assert "e-c0" not in founded
