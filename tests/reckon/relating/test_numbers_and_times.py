"""Two numbers or times side by side: the same, one inside the other, or not both true."""

import pytest
from tests.claims import relate_answers

from claimcheck.model.relation import Relation


def names(relation: Relation) -> tuple[str, str | None, str | None]:
    return relation.relation.value, relation.kind, relation.direction


@pytest.mark.parametrize(
    ("a", "b", "relation", "direction"),
    [
        ("28", "six", "contradicts", None),
        ("six", "6", "agrees", None),
        ("six", "٦", "agrees", None),
        ("at least 6", "28", "narrows", "b"),
        ("exactly 6", "28", "contradicts", None),
        ("a number of", "six", "narrows", "b"),
        ("a number of", "none", "contradicts", None),
        ("thousands", "at least 25,000", "narrows", "b"),
        ("thousands", "at least half of 50,000", "narrows", "b"),
        ("dozens", "28", "narrows", "b"),
        ("dozens", "12", "contradicts", None),
        ("dozens", "scores", "narrows", "b"),
        ("about 50", "45", "narrows", "b"),
        ("about 50", "28", "contradicts", None),
        ("up to 200", "150", "narrows", "b"),
        ("up to 200", "201", "contradicts", None),
        ("more than 30", "30", "contradicts", None),
        ("at least 30", "30", "narrows", "b"),
        ("fewer than 10", "10", "contradicts", None),
        ("12-15", "15-18", "unclear", None),
        ("12-15", "16-18", "contradicts", None),
        ("at least 5", "up to 200", "unclear", None),
        ("at least 5", "at least 8", "narrows", "b"),
        ("none", "0", "agrees", None),
        ("28", "Fourth Division", "unclear", None),
        ("28", "unknown", "unclear", None),
    ],
)
def test_counts(a: str, b: str, relation: str, direction: str | None) -> None:
    found = relate_answers(a, b, kind="count")
    kind = "number" if relation == "contradicts" else None
    assert names(found) == (relation, kind, direction)


def test_the_reason_names_both_answers() -> None:
    assert relate_answers("six", "28").why == "exactly 6 and exactly 28 cannot both be true"
    assert relate_answers("a number of", "six").why == "at least 2 allows exactly 6"


@pytest.mark.parametrize(
    ("a", "b", "relation", "direction"),
    [
        ("70%", "70 percent", "agrees", None),
        ("70%", "60%", "contradicts", None),
        ("more than 60%", "70%", "narrows", "b"),
        ("5 km", "5000 m", "agrees", None),
        ("5 km", "6000 m", "contradicts", None),
        ("5 km", "5 tonnes", "unclear", None),
    ],
)
def test_measures(a: str, b: str, relation: str, direction: str | None) -> None:
    found = relate_answers(a, b, kind="measure")
    assert (found.relation, found.direction) == (relation, direction)


@pytest.mark.parametrize(
    ("a", "b", "relation", "direction"),
    [
        ("31 May 2021", "24 June 2021", "contradicts", None),
        ("31 May 2021", "2021-05-31", "agrees", None),
        ("8 November 2020", "November 2020", "narrows", "a"),
        ("July 2018", "2018", "narrows", "a"),
        ("over two months", "31 May 2021", "narrows", "b"),
        ("over two months", "24 June 2021", "narrows", "b"),
        ("over two months", "24 July 2021", "contradicts", None),
        ("over two months", "over one month", "narrows", "a"),
        ("XXXX-06-24", "24 June 2021", "narrows", "b"),
        ("XXXX-06-24", "25 June 2021", "contradicts", None),
        ("XXXX-06-24", "2021", "unclear", None),
        ("XXXX-06-24", "XXXX-06", "narrows", "a"),
        ("[2020-01-11,2020-01-18]", "2020-01-18", "narrows", "b"),
        ("[2020-01-11,2020-01-18]", "2020-01-14", "contradicts", None),
        ("[2020-01-11,2020-01-18]", "[2020-01-18,2020-01-25]", "unclear", None),
        ("2020-01-11?", "2020-01-18", "unclear", None),
        ("2020-01-11?", "2020-01-11", "agrees", None),
        ("early May 2021", "5 May 2021", "narrows", "b"),
        ("early May 2021", "12 May 2021", "unclear", None),
        ("early May 2021", "31 May 2021", "contradicts", None),
        ("about 5 May 2021", "6 May 2021", "unclear", None),
        ("about 5 May 2021", "16 May 2021", "contradicts", None),
        ("2020-01-12T18:40", "2020-01-12", "narrows", "a"),
        ("2020-01-12T18:40+02:00", "2020-01-12T16:40Z", "agrees", None),
        ("2020-01-12T18:40+02:00", "2020-01-12T17:40Z", "contradicts", None),
        ("0001-01-01T00:10+14:00", "0001-01-01T00:10Z", "contradicts", None),
        ("9999-12", "XXXX-01-24", "contradicts", None),  # EDTF: the 24th of January of any year
        ("before 5 May 2021", "after 3 May 2021", "unclear", None),
        ("before 5 May 2021", "after 5 May 2021", "contradicts", None),
        ("at dawn", "31 May 2021", "unclear", None),
    ],
)
def test_times(a: str, b: str, relation: str, direction: str | None) -> None:
    found = relate_answers(a, b, kind="time", said="2021-09-01")
    kind = "time" if relation == "contradicts" else None
    assert names(found) == (relation, kind, direction)


@pytest.mark.parametrize(
    ("a", "b", "relation", "direction"),
    [
        ("ten days", "10 days", "agrees", None),
        ("two weeks", "15 days", "narrows", "b"),
        ("two weeks", "a month", "unclear", None),
        ("two weeks", "three months", "contradicts", None),
        ("72 hours", "three days", "agrees", None),
        ("more than 30 hours", "two days", "narrows", "b"),
        ("more than 30 hours", "a day", "contradicts", None),
    ],
)
def test_durations(a: str, b: str, relation: str, direction: str | None) -> None:
    found = relate_answers(a, b, kind="duration")
    assert (found.relation, found.direction) == (relation, direction)
