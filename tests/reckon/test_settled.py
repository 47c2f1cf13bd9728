"""A settled answer is read as the claims' own are, and what is printed beside it fits it."""

from contextlib import ExitStack

import pytest
from attrs import evolve
from tests.building import add, new_dossier

from claimcheck import desk
from claimcheck.model.exits import BadInputError
from claimcheck.model.kinds import Status
from claimcheck.model.settlement import ClaimOutcome, Figures, Finding, Outcome, Verdict

EVENING = """id,event,question,answer,source,said
a,raid,when,Wednesday evening,SANA,2023-05-04
b,raid,when,2 May 2023,Firas,2023-05-04
c,raid,when,Wednesday evening,Nabaa,2023-05-04
"""
TOLL = """id,event,question,answer,source
a,raid,people killed,between 25 and 30,SANA
b,raid,people killed,more than 30,Firas
"""


@pytest.fixture
def at_desk(tmp_path):
    with ExitStack() as opened:
        yield lambda rows: opened.enter_context(desk.open_desk(new_dossier(tmp_path, rows), "Amal"))


def settled(at, finding):
    held = desk.settle(at, "a", finding)
    return {desk.shown_id(at, each.claim): str(each.outcome) for each in held.finding.claims}


def chances(at):
    (state,) = desk.weighed_questions(at)
    return {each.answer: each.probability for each in state.reckoned.positions}


def established(answer):
    return Finding(Verdict.ESTABLISHED, "two accounts", answer=answer)


def span(low, high, best=""):
    return Finding(Verdict.RANGE, "two lists", low=low, high=high, best=best)


@pytest.mark.parametrize("words", ["Wednesday evening", " wednesday  EVENING"])
def test_the_claim_that_said_the_settled_words_stands_as_it_meant_them(at_desk, words):
    at = at_desk(EVENING)
    assert settled(at, established(words)) == {"a": "stands", "b": "rejected", "c": "stands"}
    (state,) = desk.questions(at)
    assert state.reckoned.status == Status.SETTLED


def test_the_settled_words_are_read_as_most_who_assert_them_mean_them(at_desk):
    later = "d,raid,when,Wednesday evening,AFP,2023-06-08\n"
    assert settled(at_desk(EVENING + later), established("Wednesday evening")) == {
        "a": "stands",
        "b": "rejected",
        "c": "stands",
        "d": "rejected",
    }


def test_a_claim_that_says_the_settled_words_of_another_day_later_makes_it_stale(at_desk):
    at = at_desk(EVENING)
    settled(at, established("Wednesday evening"))
    rows = "id,event,question,answer,source,said\nz,raid,when,Wednesday evening,AFP,2023-06-08\n"
    add(at, rows, "more")
    (state,) = desk.questions(at)
    assert state.reckoned.status == Status.STALE


def test_the_words_of_a_range_are_kept_beside_what_they_were_read_as(at_desk):
    at = at_desk(TOLL)
    held = desk.settle(at, "a", span("five", "two dozen", "ten"))
    assert (held.finding.low, held.finding.best, held.finding.high) == ("five", "ten", "two dozen")
    assert held.finding.figures == Figures(best=10, low=5, high=24)
    (shape,) = [desk.settlement_shape(at, held)]
    assert (shape["low"], shape["best"], shape["high"]) == (5, 10, 24)
    assert shape["typed"] == {"low": "five", "best": "ten", "high": "two dozen"}


def test_a_range_of_days_is_kept_as_dates(at_desk):
    held = desk.settle(at_desk(EVENING), "a", span("2 May 2023", "early June 2023"))
    assert held.finding.figures == Figures(low="2023-05-02", high="2023-06-09")


def test_a_best_figure_that_is_rough_stays_in_its_words(at_desk):
    at = at_desk(TOLL)
    shape = desk.settlement_shape(at, desk.settle(at, "a", span("25", "40", "about 35")))
    assert (shape["low"], shape["best"]) == (25, "about 35")


@pytest.mark.parametrize(
    ("low", "best", "high"), [("the men", "", "30"), ("5", "the list", "30"), ("5", "", "dawn")]
)
def test_a_range_that_cannot_be_read_is_refused(at_desk, low, best, high):
    with pytest.raises(BadInputError, match="is not read as a count"):
        desk.settle(at_desk(TOLL), "a", span(low, high, best))


def test_what_allows_the_best_figure_stands_and_what_lies_elsewhere_in_the_range_is_left_open(
    at_desk,
):
    at = at_desk(TOLL)
    assert settled(at, span("25", "40", "35")) == {"a": "undecided", "b": "stands"}
    assert settled(at, span("25", "40", "28")) == {"a": "stands", "b": "undecided"}
    assert settled(at, span("25", "30", "28")) == {"a": "stands", "b": "rejected"}
    assert settled(at, span("25", "40")) == {"a": "stands", "b": "undecided"}


@pytest.mark.parametrize("best", ["35", "28", ""])
def test_of_a_settled_range_no_answer_within_it_is_told_to_be_improbable(at_desk, best):
    at = at_desk(TOLL)
    settled(at, span("25", "40", best))
    found = chances(at)
    assert found["between 25 and 30"] == found["more than 30"] >= 0.4
    assert sum(found.values()) <= 1


def test_what_lies_outside_a_settled_range_is_told_to_be_improbable(at_desk):
    at = at_desk(TOLL + "c,raid,people killed,100,AFP\n")
    settled(at, span("25", "40", "35"))
    found = chances(at)
    assert found["100"] < 0.1 < found["between 25 and 30"]


def test_a_precise_answer_that_was_rejected_is_not_held_for_a_vague_one_that_stands(at_desk):
    rows = "id,event,question,answer,source\na,raid,people killed,more than 30,SANA\n"
    at = at_desk(rows + "b,raid,people killed,100,AFP\nc,raid,people killed,35,Firas\n")
    assert settled(at, established("35")) == {"a": "stands", "b": "rejected", "c": "stands"}
    assert chances(at)["100"] < 0.1 < chances(at)["35"]


def test_an_answer_stays_held_where_one_of_those_who_give_it_is_put_aside(at_desk):
    at = at_desk(TOLL.replace("between 25 and 30", "28") + "c,raid,people killed,28,Nabaa\n")
    hearsay = ClaimOutcome("c", Outcome.REJECTED, "hearsay")
    settled(at, evolve(established("28"), claims=(hearsay,)))
    assert chances(at)["28"] == 0.9
