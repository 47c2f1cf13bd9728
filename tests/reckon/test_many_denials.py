"""Thousands who deny different things on one question are reckoned as those who assert are."""

import time

import pytest

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.event import Event, Question
from claimcheck.model.kinds import AnswerKind, Stance
from claimcheck.reckon.context import Context
from claimcheck.reckon.question import Reckoning, reckon_question

ASKED = "people killed"


def reckon(asserted: list[str], denied: list[str], kind: AnswerKind) -> Reckoning:
    stances = [(Stance.ASSERTS, answer) for answer in asserted]
    stances += [(Stance.DENIES, answer) for answer in denied]
    claims = [
        RecordedClaim(
            f"c{n:05}", "g", Claim(answer, f"outlet {n}", question=ASKED, stance=stance),
            None, "", "",
        )
        for n, (stance, answer) in enumerate(stances)
    ]  # fmt: skip
    asked = Question("q", "e", ASKED, str(kind))
    return reckon_question(asked, Event("e", "raid"), claims, (), {}, Context())


def in_figures(number: int) -> list[str]:
    return [str(n) for n in range(1, number + 1)]


def in_words(number: int) -> list[str]:
    return [f"brigade number {n} of the north" for n in range(1, number + 1)]


@pytest.mark.parametrize(
    ("told", "kind"), [(in_figures, AnswerKind.COUNT), (in_words, AnswerKind.WORDING)]
)
def test_thousands_of_distinct_denials_take_no_longer_than_as_many_claims(told, kind) -> None:
    began = time.process_time()
    state = reckon(told(3_000), told(3_000), kind).reckoned
    spent = time.process_time() - began
    assert len(state.positions) == 3_000
    assert all(len(position.denied_by) == 1 for position in state.positions)
    assert spent < 6


def test_a_denial_of_one_answer_supports_all_others_alike() -> None:
    votes = reckon(in_figures(300), ["7"], AnswerKind.COUNT).votes
    assert [weight for _, _, weight in votes.support] == pytest.approx([0.5 / 299] * 299)


def test_denials_of_very_many_answers_support_none_of_them() -> None:
    assert reckon(in_figures(100), in_figures(100), AnswerKind.COUNT).votes.support
    assert not reckon(in_figures(300), in_figures(300), AnswerKind.COUNT).votes.support


def test_a_denial_that_fits_two_answers_of_one_position_is_listed_once() -> None:
    state = reckon(["6", "six", "at least 5"], ["6", "six"], AnswerKind.COUNT).reckoned
    for position in state.positions:
        assert len(set(position.denied_by)) == len(position.denied_by)
