"""A figure that says of itself that it was put up or down, and shares of what is being counted."""

import pytest
from tests.claims import relate_both_ways

from claimcheck.model.claim import Claim
from claimcheck.model.relation import Relation


def later(earlier: str, said_later: str, question: str, source: str = "office") -> Relation:
    one = Claim(earlier, "office", event="flood", question=question, said="2022-03-01")
    two = Claim(said_later, source, event="flood", question=question, said="2022-03-04")
    return relate_both_ways(one, two)


@pytest.mark.parametrize(
    ("question", "earlier", "revised"),
    [
        ("people who died", "61", "the figure has been raised to 94"),
        ("dead", "12", "the toll was revised up to 15"),
        ("dead", "12", "rose from 12 to 15"),
        ("عدد القتلى", "٦ قتلى", "ارتفاع حصيلة القتلى إلى ١٣"),
        ("عدد الجرحى", "٣٤٠ جريحاً", "ارتفع عدد الجرحى إلى ٥١٢"),
        ("bilan", "3 morts", "le bilan s'alourdit à 7 morts"),
        ("muertos", "8 muertos", "subió a 12"),
    ],
)
def test_a_toll_that_was_put_up_brings_the_earlier_one_up_to_date(
    question: str, earlier: str, revised: str
) -> None:
    found = later(earlier, revised, question)
    assert (found.relation, found.direction) == ("updates", "b")
    # Another office says that some number rose, which need not be this one.
    found = later(earlier, revised, question, "another office")
    names_it = f" from {earlier} " in revised
    assert found.relation == ("updates" if names_it else "contradicts")
    assert found.perhaps_update is not names_it


@pytest.mark.parametrize(
    "revised",
    [
        "rose from 61 to 94",
        "94, up from sixty-one",
        "94, up from the office's count",
        "ارتفع من ٦١ إلى ٩٤",
    ],
)
def test_whoever_says_which_figure_rose_brings_that_one_up_to_date(revised: str) -> None:
    found = later("61", revised, "people who died", "another office")
    assert (found.relation, found.direction) == ("updates", "b")
    other = later("60", revised.replace("office", "mayor"), "people who died", "another office")
    assert (other.relation, other.perhaps_update) == ("contradicts", True)


def test_so_does_whoever_names_the_claim() -> None:
    one = Claim("61", "office", id="c1", event="flood", question="dead", said="2022-03-01")
    two = Claim(
        "94", "mayor", event="flood", question="dead", said="2022-03-04", about="c1",
        quote="the number has risen to 94",
    )  # fmt: skip
    assert relate_both_ways(one, two).relation == "updates"


@pytest.mark.parametrize(
    ("question", "earlier", "revised"),
    [
        ("dead", "97", "revised down to 83 after double counting"),
        ("dead", "97", "revised from 97 to 83"),
        ("people missing", "40 missing", "The coast guard corrected the number of missing to 29"),
        ("nombre de morts", "12 morts", "le bilan a été ramené à 9 morts"),
        ("número de muertos", "12 muertos", "la cifra fue corregida a 9"),
        ("عدد القتلى", "١٢ قتيلا", "تصحيح عدد القتلى إلى ٩"),
    ],
)
def test_a_toll_that_its_source_puts_down_corrects_the_earlier_one(
    question: str, earlier: str, revised: str
) -> None:
    found = later(earlier, revised, question)
    assert (found.relation, found.direction) == ("corrects", "b")
    assert later(earlier, revised, question, "a stranger").relation == "contradicts"


@pytest.mark.parametrize(
    ("question", "earlier", "said_later", "relation"),
    [
        ("votes counted", "43 percent of votes counted", "97 percent counted", "updates"),
        ("share of ballots counted", "12.5%", "60%", "updates"),
        ("votes counted", "97 percent", "43 percent", "contradicts"),
        ("turnout", "43 percent", "61 percent", "contradicts"),
        ("dead", "12", "the toll rose by 3", "unclear"),
        ("dead", "12", "between 12 and 15", "narrows"),
    ],
)
def test_progress_is_told_from_another_figure(
    question: str, earlier: str, said_later: str, relation: str
) -> None:
    assert later(earlier, said_later, question).relation == relation
