"""Two givers who word event and question each in their own way: what meets of it."""

import pytest
from tests.building import add, new_dossier, opened

from claimcheck import desk
from claimcheck.model.proposal import Proposed

OURS = """id,event,question,answer,source,when
a1,strike on the Sarab fuel depot,people killed,14,Sarab FM,2019-08-06
a2,strike on the Sarab fuel depot,time of the strike,2:15 a.m.,a guard,2019-08-06
"""
THEIRS = """id,event,question,answer,source,when
b1,bombing of the depot at Sarab,how many died,nine,Civil Defence,2019-08-06
b2,bombing of the depot at Sarab,at what hour did it happen,5:40 a.m.,a driver,2019-08-06
"""


@pytest.fixture
def at(tmp_path):
    with opened(new_dossier(tmp_path, OURS), "Amal") as desk_open:
        add(desk_open, THEIRS, "theirs")
        yield desk_open


def accept_all(at) -> list[str]:
    """Accept what is proposed to be joined, and give what it said."""
    said = []
    while found := desk.proposals(at, (Proposed.JOINS,)):
        said.append(found[0].said)
        desk.accept(at, [found[0].id], "one and the same")
    return said


def test_one_event_in_other_words_is_proposed_and_its_questions_meet_once_it_is_joined(at):
    assert not list(desk.conflicts(at))
    joined = accept_all(at)
    assert joined[0] == "strike on the Sarab fuel depot = bombing of the depot at Sarab"
    asked = {state.question.label for state in desk.conflicts(at)}
    assert asked == {"people killed", "time of the strike"}


def test_what_was_dismissed_is_not_proposed_again(at):
    [found] = desk.proposals(at, (Proposed.JOINS,))
    desk.dismiss(at, [found.id], "two depots")
    assert desk.proposals(at, (Proposed.JOINS,)) == []
