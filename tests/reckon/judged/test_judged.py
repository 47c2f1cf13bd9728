"""Comparing reaches its goals on the pairs that no rule was tuned on, and keeps them."""

import pytest
from tests.claims import relate_both_ways
from tests.reckon.judged.pairs import FREE_TOPICS, OWN_TOPICS, Pair, later, look_alikes, tolls

from claimcheck.reckon.compare import compare_claims

LOOK_ALIKES, TOLLS, LATER = list(look_alikes()), list(tolls()), list(later())
LATER_HALVES = sorted({pair.held_out for pair in LATER})


def _counts(pairs: list[Pair]) -> tuple[int, int, int, int]:
    """Count real contradictions, those found, look-alikes, and false alarms."""
    found = [compare_claims(pair.a, pair.b).relation == "contradicts" for pair in pairs]
    real = [pair.truth == "contradicts" for pair in pairs]
    hits = sum(f and r for f, r in zip(found, real, strict=True))
    return sum(real), hits, len(pairs) - sum(real), sum(found) - hits


@pytest.mark.parametrize("held_out", [True, False], ids=["held back", "tuned on"])
def test_ten_of_eleven_contradictions_with_five_false_alarms_in_ninety(held_out) -> None:
    pairs = [pair for pair in LOOK_ALIKES if pair.held_out == held_out]
    real, hits, others, alarms = _counts(pairs)
    assert hits / real >= 10 / 11
    assert alarms / others <= 5 / 90


@pytest.mark.parametrize("held_out", [True, False], ids=["held back", "tuned on"])
def test_tolls_of_one_attack_contradict_and_of_neighbouring_attacks_do_not(held_out) -> None:
    real, hits, _, alarms = _counts([pair for pair in TOLLS if pair.held_out == held_out])
    assert hits / real >= 0.85
    assert hits / (hits + alarms) >= 0.8


@pytest.mark.parametrize("held_out", LATER_HALVES)
def test_pairs_that_others_wrote_later_reach_the_same_goals(held_out) -> None:
    apart = OWN_TOPICS | FREE_TOPICS
    pairs = [p for p in LATER if p.held_out == held_out and p.topic not in apart]
    real, hits, others, alarms = _counts([pair for pair in pairs if pair.topic != "tolls"])
    assert hits / real >= 10 / 11
    assert alarms / others <= 5 / 90
    real, hits, _, alarms = _counts([pair for pair in pairs if pair.topic == "tolls"])
    assert hits / real >= 0.85
    assert hits / (hits + alarms) >= 0.8


def test_pairs_in_many_other_words_are_mostly_told_and_raise_hardly_any_alarm() -> None:
    real, hits, others, alarms = _counts([pair for pair in LATER if pair.topic in OWN_TOPICS])
    assert hits / real >= 0.85
    assert alarms / others <= 2 / 90


@pytest.mark.parametrize(
    ("topic", "held_out", "least", "most"),
    [
        ("third", False, 57, 1),
        ("fourth", False, 26, 8),
        ("fourth", True, 22, 3),
        ("fifth", False, 31, 2),
        ("fifth", True, 15, 7),
        ("sixth", False, 23, 6),
        ("sixth", True, 16, 5),
        ("seventh", False, 32, 5),
        ("seventh", True, 12, 10),
    ],
)
def test_pairs_worded_as_freely_as_in_the_news_are_told_as_well_as_they_were(
    topic, held_out, least, most
) -> None:
    pairs = [pair for pair in LATER if (pair.topic, pair.held_out) == (topic, held_out)]
    _, hits, _, alarms = _counts(pairs)
    assert hits >= least
    assert alarms <= most


def test_the_sets_are_as_large_and_mixed_as_they_are_said_to_be() -> None:
    assert len(LOOK_ALIKES) >= 300
    assert len(TOLLS) >= 150
    assert len(LATER) >= 200
    every = LOOK_ALIKES + TOLLS + LATER
    assert len({pair.id for pair in every}) == len(every)
    kinds = {pair.kind for pair in LOOK_ALIKES if pair.kind}
    assert kinds == {"number", "time", "place", "party", "denial", "outcome", "cause", "order"}


def test_every_judged_pair_is_the_same_from_either_side_and_each_claim_agrees_with_itself() -> None:
    for pair in LOOK_ALIKES + TOLLS + LATER:
        relate_both_ways(pair.a, pair.b)
        assert compare_claims(pair.a, pair.a).relation == "agrees", pair.id
