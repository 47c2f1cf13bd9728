"""Families of labels: what newsrooms and casualty recorders ask, each thing in many wordings.

Whatever the wording or the language, the labels of one family ask one thing, and none asks what a
label of another family of that event does. `asked_alike.toml` lists them.
"""

import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from claimcheck.model.claim import Claim
from claimcheck.reckon.relating.labels.questions import weigh_questions
from claimcheck.reckon.relating.labels.verdict import Whether

EVENTS = tomllib.loads(
    (Path(__file__).parent / "asked_alike.toml").read_text(encoding="utf-8"),
)
FAMILIES = [
    (told["event"], name, labels)
    for told in EVENTS.values()
    for name, labels in told.items()
    if name != "event"
]
# What the rules leave open: at most so many pairs in a hundred of one family.
MOST_OPEN = 3


def asked(event: str, one: str, other: str) -> Whether:
    a = Claim("x", "a", event=event, question=one)
    return weigh_questions(a, Claim("y", "b", event=f"the {event}", question=other)).whether


@pytest.mark.parametrize(
    ("event", "name", "labels"), FAMILIES, ids=[f"{event}: {name}" for event, name, _ in FAMILIES]
)
def test_a_question_is_one_however_it_is_asked(event: str, name: str, labels: list[str]) -> None:
    told = {pair: asked(event, *pair) for pair in combinations(labels, 2)}
    assert [pair for pair, whether in told.items() if whether is Whether.OTHER] == [], name
    left_open = [pair for pair, whether in told.items() if whether is Whether.OPEN]
    assert 100 * len(left_open) <= MOST_OPEN * len(told), left_open


@pytest.mark.parametrize("told", EVENTS.values(), ids=EVENTS)
def test_two_questions_about_one_event_are_never_one(told: dict[str, list[str]]) -> None:
    event = str(told["event"])
    families = [labels for name, labels in told.items() if name != "event"]
    assert [
        (one, other)
        for first, second in combinations(families, 2)
        for one in first
        for other in second
        if asked(event, one, other) is Whether.ONE
    ] == []


def test_the_families_are_as_large_as_they_are_said_to_be() -> None:
    assert len(FAMILIES) >= 40
    assert sum(len(labels) for _, _, labels in FAMILIES) >= 1_000
