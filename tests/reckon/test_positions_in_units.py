"""Positions of measures that are told in several units, and of times that are told by the clock."""

from tests.reckon.test_positions import find, pairs, say, told

from claimcheck.model.kinds import AnswerKind


def test_one_area_in_two_units_is_one_position() -> None:
    found = find(
        say("a", "9,800 hectares", kind=AnswerKind.MEASURE, question="area burnt"),
        say("b", "98 square kilometres", kind=AnswerKind.MEASURE, question="area burnt"),
        say("c", "98 hectares", kind=AnswerKind.MEASURE, question="area burnt"),
    )
    assert sorted(sorted(p.claims) for p in found.positions) == [["a", "b"], ["c"]]
    assert pairs(found) == {frozenset("ac"), frozenset("bc")}


def test_the_bounds_of_a_position_are_told_in_one_unit() -> None:
    found = find(
        say("a", "9,800 hectares", kind=AnswerKind.MEASURE, question="area burnt"),
        say("b", "98 square kilometres", kind=AnswerKind.MEASURE, question="area burnt"),
    )
    (position,) = found.positions
    assert position.low == position.high


def test_two_currencies_are_two_positions_without_a_contradiction() -> None:
    found = find(
        say("a", "$300,000", kind=AnswerKind.MEASURE, question="ransom paid"),
        say("b", "£300,000", kind=AnswerKind.MEASURE, question="ransom paid"),
    )
    assert sorted(sorted(p.claims) for p in found.positions) == [["a"], ["b"]]
    assert not pairs(found)


def test_one_hour_in_other_words_is_one_position() -> None:
    found = find(
        say("a", "14:30", kind=AnswerKind.TIME, question="time of the explosion"),
        say("b", "2.30pm", kind=AnswerKind.TIME, question="time of the explosion"),
        say("c", "16:45", kind=AnswerKind.TIME, question="time of the explosion"),
    )
    assert sorted(sorted(claims) for claims, _ in told(found).values()) == [["a", "b"], ["c"]]
    assert pairs(found) == {frozenset("ac"), frozenset("bc")}
