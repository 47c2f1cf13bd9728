"""A conflict's picture: each answer where it belongs on the line, nothing in it that is markup."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.exchange.charts import MOST_BARS, Bar, chart
from claimcheck.exchange.scales import MOST_TICKS, number_scale, time_scale
from claimcheck.model.kinds import AnswerKind


def drawn(kind: AnswerKind, *bars: Bar) -> ET.Element:
    return ET.fromstring(chart(kind, bars, "kidnapped"))  # noqa: S314 - we wrote it


def bar(low, high, said="six", kind="rival") -> Bar:
    return Bar(said, "(1 origin)", low, high, kind)


def places(picture: ET.Element, kind: str = "rival") -> list[tuple[float, float]]:
    """Where the bars begin and end, on a line that is 0 to 1 long."""
    found = []
    for group in picture.iter("g"):
        for mark in group:
            if group.get("class") == kind and mark.tag in ("rect", "circle"):
                at = float(mark.get("x") or mark.get("cx") or 0)
                end = at + float(mark.get("width") or 0)
                found.append(((at - 14) / 332, (end - 14) / 332))
    return found


def ticks(picture: ET.Element) -> list[str]:
    return [text.text or "" for text in picture.iter("text") if text.get("class") == "tick"]


def test_exact_numbers_are_points_and_ranges_bars_in_their_order() -> None:
    picture = drawn(AnswerKind.COUNT, bar(6, 6), bar(12, 15), bar(28, 28))
    (six, _), (least, most), (many, _) = places(picture)
    assert 0 <= six < least < most < many <= 1
    assert len(list(picture.iter("circle"))) == 2
    assert ticks(picture) == ["0", "10", "20", "30"]


def test_an_open_end_is_an_arrow_to_the_edge() -> None:
    picture = drawn(AnswerKind.COUNT, bar(5, None), bar(None, 3), bar(8, 8))
    assert len(list(picture.iter("path"))) == 2
    (_, end), (begin, _), _ = places(picture)
    assert end > 1
    assert begin < 0


def test_where_numbers_spread_widely_small_ones_still_stand_apart() -> None:
    picture = drawn(AnswerKind.COUNT, bar(3, 3), bar(28, 28), bar(50_000, 50_000))
    (three, _), (some, _), (most, _) = places(picture)
    assert some - three > 0.1
    assert most - some > 0.3
    assert "100" in ticks(picture)


def test_a_day_is_as_long_as_a_day_on_a_timeline() -> None:
    picture = drawn(
        AnswerKind.TIME,
        bar("2021-05-31", "2021-05-31"),
        bar("2021-06-24T18:40", "2021-06-24T18:40"),
        bar("2021-06-01", "2021-06-30"),
    )
    (day, _), (minute, _), (first, last) = places(picture)
    assert day < first < minute < last
    assert ticks(picture)[0] == "27 May 2021"


def test_answers_without_a_place_on_the_line_are_counted_beside_it() -> None:
    picture = drawn(AnswerKind.COUNT, bar(6, 6), bar(None, None), bar("some", None))
    assert len(places(picture)) == 1
    assert ticks(picture)[-1] == "2 without a place here"


@pytest.mark.parametrize("kind", [AnswerKind.PLACE, AnswerKind.PARTY, AnswerKind.YESNO])
def test_answers_that_have_no_line_have_no_picture(kind: AnswerKind) -> None:
    assert chart(kind, [bar(6, 6)], "x") == ""


def test_a_question_of_which_nothing_is_understood_has_no_picture() -> None:
    assert chart(AnswerKind.COUNT, [bar(None, None)], "x") == ""
    assert chart(AnswerKind.COUNT, [], "x") == ""


def test_a_picture_does_not_grow_without_end() -> None:
    picture = drawn(AnswerKind.COUNT, *(bar(n, n) for n in range(500)))
    assert len(places(picture)) == MOST_BARS
    assert ticks(picture)[-1] == f"{500 - MOST_BARS} without a place here"


def test_right_to_left_answers_are_isolated_from_what_stands_beside_them() -> None:
    picture = drawn(AnswerKind.COUNT, bar(28, 28, "٢٨ قتيلاً"))
    (label,) = [text.text for text in picture.iter("text") if text.get("class") == "said"]
    assert label == "\u2068٢٨ قتيلاً\u2069 (1 origin)"


@given(
    st.sampled_from([AnswerKind.COUNT, AnswerKind.TIME, AnswerKind.DURATION]),
    st.lists(
        st.builds(
            Bar,
            st.text(max_size=60),
            st.just("(1 origin)"),
            st.none() | st.integers() | st.floats() | st.dates().map(str) | st.text(max_size=4),
            st.none() | st.integers() | st.floats() | st.datetimes().map(str),
            st.sampled_from(("rival", "other", "denied", "vague")),
        ),
        max_size=4,
    ),
)
def test_whatever_is_answered_the_picture_is_sound_and_within_its_frame(kind, bars) -> None:
    text = chart(kind, bars, "<script>“'&")
    if text:
        picture = ET.fromstring(text)  # noqa: S314 - we wrote it
        known = {"svg", "title", "text", "line", "g", "rect", "circle", "path"}
        assert {mark.tag for mark in picture.iter()} <= known
        for _, number in re.findall(r'\b(x|cx|x1|x2)="([^"]*)"', text):
            assert 0 <= float(number) <= 360


@given(st.lists(st.integers(1 - 10**15, 10**15 - 1), min_size=1, max_size=5))
def test_every_scale_of_numbers_has_a_few_marks_within_it(values: list[int]) -> None:
    scale = number_scale(values)
    assert 2 <= len(scale.ticks) <= MOST_TICKS + 2
    assert all(0 <= scale.place(value) <= 1 for value in (*values, *(at for at, _ in scale.ticks)))
    assert len({words for _, words in scale.ticks}) == len(scale.ticks)


@given(st.lists(st.datetimes().map(lambda at: (at - at.min).total_seconds() - 62e9), min_size=1))
def test_every_scale_of_times_has_a_few_marks_within_it(moments: list[float]) -> None:
    scale = time_scale(moments)
    assert 1 <= len(scale.ticks) <= MOST_TICKS + 2
    assert all(0 <= scale.place(moment) <= 1 for moment in moments)
