"""The figures of claims: reports of one event seldom give figures of another size."""

from math import log

import pytest
from tests.claims import claim_of

from claimcheck.reckon.grouping.figures import Figure, figure_of, figures_apart
from claimcheck.reckon.grouping.weighed import Counts


def figure(answer: str, **more: str) -> Figure | None:
    return figure_of(claim_of({"id": "a", "answer": answer, "source": "s", **more}))


@pytest.mark.parametrize(
    ("answer", "number"),
    [
        ("28", 28),
        ("at least 11", 11),
        ("twenty-eight people", 28),
        ("1,200", 1200),
        ("٢٨ مدنياً", 28),
        ("خمسة عشر", 15),
        ("0", 0),
        ("between 40 and 60", 40),
    ],
)
def test_figures_and_numbers_in_words_are_read(answer: str, number: int) -> None:
    found = figure(answer)
    assert found is not None
    assert found[0] == ""
    assert found[1] == pytest.approx(log(number + 0.5))


@pytest.mark.parametrize(
    "answer", ["on 4 February", "Friday the 3rd", "the army", "", "x" * 1_000, "9" * 400]
)
def test_dates_and_words_are_no_figures(answer: str) -> None:
    assert figure(answer) is None


def test_the_answer_to_when_or_who_is_no_figure() -> None:
    assert figure("28", kind="time") is None
    assert figure("28", kind="party") is None


def test_what_is_counted_is_told_by_its_unit() -> None:
    assert figure("3", unit="mortar rounds") == figure("three", unit="Mortar round")
    assert figure("3", unit="buses") != figure("3", unit="boats")


def counts(*figures: tuple[str, int]) -> Counts[Figure]:
    return {(unit, log(number + 0.5)): 1 for unit, number in figures}


def test_the_nearest_of_one_thing_and_of_others_count() -> None:
    ours, theirs = counts(("", 11), ("bus", 3)), counts(("", 14), ("boat", 3))
    told = dict(figures_apart(ours, theirs))
    assert told["figures"] == 1
    assert told["figures_apart"] == pytest.approx(log(14.5 / 11.5))
    assert told["figures_other_apart"] == 0


def test_however_far_apart_it_counts_no_more_than_seven_times() -> None:
    told = dict(figures_apart(counts(("", 2)), counts(("", 9_000))))
    assert told == {"figures": 1, "figures_apart": 2.0}
