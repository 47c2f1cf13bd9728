"""How often weighing is right on sets made from seeds, beside a vote."""

import numpy as np
import pytest
from benchmarks.calibration import draw
from benchmarks.claim_sets import ClaimSet, Row, claim_set
from benchmarks.made_sets import (
    made_crowd,
    made_few,
    made_places,
    made_populations,
    made_relays,
    made_weather,
)
from benchmarks.truth import Score, labelled, score, vote

from claimcheck.reckon.weighing.weigh import weigh_ballots


def weighed(known: ClaimSet) -> Score:
    return score(known, weigh_ballots(known.ballots).probability)


def voted(known: ClaimSet) -> Score:
    return score(known, vote(known))


@pytest.mark.parametrize("edited", [0.0, 0.1, 0.3])
def test_copiers_do_not_outvote_good_sources_even_if_they_edit_what_they_copy(edited):
    known = made_relays(7, edited)
    assert voted(known).accuracy < 0.95
    assert weighed(known).accuracy > 0.975


@pytest.mark.parametrize("seed", [0, 9, 11])
def test_spammers_and_biased_workers_are_seen_through(seed):
    known = made_crowd(seed)
    assert weighed(known).accuracy > voted(known).accuracy + 0.04


def test_measures_are_right_where_they_are_near():
    known = made_weather(3)
    found = weighed(known)
    assert found.accuracy > voted(known).accuracy + 0.1
    assert found.calibration < 0.08


@pytest.mark.parametrize("few_sources", [True, False])
def test_a_general_place_backs_the_specific_one(few_sources):
    known = made_places(0, few_sources=few_sources)
    assert weighed(known).accuracy > voted(known).accuracy + 0.02


@pytest.mark.parametrize(("few_sources", "vague", "least"), [(False, 0.4, 0.80), (True, 0.2, 0.74)])
def test_where_many_answer_generally_that_counts_for_what_is_specific(few_sources, vague, least):
    sets = [made_places(seed, few_sources=few_sources, vague=vague) for seed in range(3)]
    assert np.mean([weighed(known).accuracy for known in sets]) > least


def test_where_the_shorter_list_is_often_the_whole_it_is_not_lent_away():
    rows: list[Row] = []
    for item in range(120):
        # Of every other book there is one author, and one shop adds a name that is none.
        whole = "a" if item % 2 else "a|b"
        for shop in range(5):
            slip = (item + shop) % 5 == 0
            said = "a|x" if slip and item % 2 else "a" if slip else whole
            rows.append((f"o{item}", "authors", f"s{shop}", said))
    known = claim_set(
        "books",
        rows,
        lambda about, _, said: said == ("a" if int(about[1:]) % 2 else "a|b"),
        lambda one, other: other.startswith(one + "|"),
    )
    assert weighed(known).accuracy == 1.0


def test_with_little_to_go_by_it_is_no_worse_than_a_vote_and_not_surer_than_right():
    sets = [*map(made_few, range(12)), made_populations(1)]
    found, plain = [weighed(known) for known in sets], [voted(known) for known in sets]
    gained = [mine.accuracy - theirs.accuracy for mine, theirs in zip(found, plain, strict=True)]
    assert np.mean(gained) > 0
    assert np.mean([mine.calibration for mine in found]) < 0.08


def test_settled_items_are_left_out_of_the_score():
    known, left_out = labelled(made_crowd(11), 0.1)
    assert left_out.sum() == known.ballots.settled.size > 20
    found = score(known, weigh_ballots(known.ballots).probability, left_out)
    assert found.credit.size == known.scored.sum() - left_out.sum()


def test_of_several_answers_that_are_right_the_one_that_most_claim_is_settled():
    rows = [("o", "q", "a", "601"), ("o", "q", "b", "600"), ("o", "q", "c", "600")]
    known, _ = labelled(claim_set("near", rows, lambda _, __, answer: True), 1.0)
    assert [known.answers[at] for at in known.ballots.settled] == ["600"]


def test_tied_answers_share_the_credit():
    rows = [("o", "q", "a", "1"), ("o", "q", "b", "2")]
    known = claim_set("tie", rows, lambda _, __, answer: answer == "1")
    assert voted(known).accuracy == 0.5
    assert voted(known).calibration == 0.0


def test_the_plot_has_a_line_a_set_and_no_markup_from_names():
    drawn = draw([("<set>", np.array([0.2, 0.9]), np.array([0.0, 1.0]))])
    assert drawn.count("<polyline") == 1
    assert "&lt;set&gt;" in drawn
